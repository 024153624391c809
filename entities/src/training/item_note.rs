//! Somebody’s own note on a lesson, quiz, exercise or assignment, and whether they marked it.

use sea_orm::entity::prelude::*;

/// Somebody’s own note on a lesson, quiz, exercise or assignment, and whether they marked it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item_note")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Whose it is; nobody else reads it.
    pub person_id: i32,
    /// The course.
    pub course_id: i32,
    /// The module and the item.
    pub item: String,
    /// What they wrote; may be empty.
    pub text: String,
    /// Whether they marked it to come back to.
    pub bookmarked: bool,
    /// How often it was saved.
    pub revision: i32,
    /// When it was changed last.
    pub changed_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
