//! How much somebody did of one thing lately.

use sea_orm::entity::prelude::*;

/// How much somebody did of one thing lately.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "limit_count")]
pub struct Model {
    /// Which thing, and a digest of who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// How often, in this window.
    pub count: i32,
    /// When the window began.
    pub window_at: DateTimeUtc,
    /// Nothing is taken until then.
    pub blocked_until: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
