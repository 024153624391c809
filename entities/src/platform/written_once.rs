//! What a form that was sent led to.

use sea_orm::entity::prelude::*;

/// What a form that was sent led to.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "written_once")]
pub struct Model {
    /// A signature over who sent it, the key of the form, and all that stood in it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The path to which the browser was sent on.
    #[sea_orm(column_type = "Text")]
    pub led_to: String,
    /// When.
    pub written_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
