//! A version of a course; once it is published it stays as it is.

use sea_orm::entity::prelude::*;

/// A version of a course; once it is published it stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_version")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The course.
    pub course_id: i32,
    /// Its number, from 1.
    pub number: i32,
    /// The release that its figures are as of.
    pub release_id: Option<i32>,
    /// What tells whether its files are the same as others.
    pub digest: String,
    /// Who made it.
    pub created_by: Option<i32>,
    /// When.
    pub created_at: DateTimeUtc,
    /// When it was published; none while it is written.
    pub published_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
