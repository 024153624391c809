//! The content of a file that lessons of a course show.

use sea_orm::entity::prelude::*;

/// The content of a file that lessons of a course show. Versions name it by its digest.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_media")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The course.
    pub course_id: i32,
    /// The digest of the content.
    pub digest: String,
    /// Where the content lies.
    pub key: String,
    /// What it is.
    pub media_type: String,
    /// How large it is.
    pub bytes: i64,
    /// The width of a picture.
    pub width: Option<i32>,
    /// The height of a picture.
    pub height: Option<i32>,
    /// When it was brought.
    pub created_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
