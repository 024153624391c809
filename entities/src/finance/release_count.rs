//! How many values of a place or an indicator are new or other in a release.

use sea_orm::entity::prelude::*;

/// How many values of a place or an indicator are new or other in a release.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "release_count")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The release.
    pub release_id: i32,
    /// `place`, `indicator`, or `all` for the release as a whole.
    pub kind: String,
    /// The key of the place or the indicator; zero for all.
    pub subject_id: i32,
    /// How many.
    pub changed: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
