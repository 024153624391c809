//! A hosted policy dialogue on one question.

use sea_orm::entity::prelude::*;

/// A hosted policy dialogue on one question.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dialogue")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// What stands in its address.
    pub slug: String,
    /// The question that it is about.
    pub title: String,
    /// The title as it is found: folded.
    pub title_key: String,
    /// The language that it is held in, `sq` or `en`.
    pub language: String,
    /// The municipality that it is about; none where it is about more.
    pub place_id: Option<i32>,
    /// Who takes part: `Access`.
    pub access: String,
    /// Who set it up.
    pub created_by: i32,
    /// When.
    pub created_at: DateTimeUtc,
    /// Since when everyone sees it; none while it is prepared.
    pub published_at: Option<DateTimeUtc>,
    /// How many pieces of news of it there were so far.
    pub news: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
