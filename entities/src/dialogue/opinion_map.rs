//! The opinion map of a dialogue as it was last made.

use sea_orm::entity::prelude::*;

/// The opinion map of a dialogue as it was last made.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opinion_map")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// The version of the method.
    pub method: String,
    /// How many votes it is made of.
    pub votes: i32,
    /// How many people gave them.
    pub voters: i32,
    /// What everyone may see of it, as JSON.
    pub body: String,
    /// When it was made.
    pub made_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
