//! A text file of a version of a course.

use sea_orm::entity::prelude::*;

/// A text file of a version of a course.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_file")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The version.
    pub version_id: i32,
    /// Its path in the folder.
    pub path: String,
    /// What is in it.
    pub text: String,
    /// When it was changed last.
    pub changed_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
