//! People who take a course together.

use sea_orm::entity::prelude::*;

/// People who take a course together.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The course.
    pub course_id: i32,
    /// Its name.
    pub name: String,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Date,
    /// How many may join; as many as want where none.
    pub capacity: Option<i32>,
    /// Who tends it.
    pub trainer_id: Option<i32>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// Since when nobody joins it.
    pub closed_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
