//! A file that was read and waits for publication.

use sea_orm::entity::prelude::*;

/// A file that was read and waits for publication.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_batch")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dataset that it is for.
    pub dataset_id: i32,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file.
    pub digest: String,
    /// pending, published or discarded.
    pub state: String,
    /// What the file is complete for, so that what it leaves out is gone: nothing, indicators or dataset.
    pub extent: String,
    /// The release that it was compared with; none where it is the first.
    pub base_release: Option<i32>,
    /// Rows in the file.
    pub total: i32,
    /// Observations that are new.
    pub added: i32,
    /// Observations that change.
    pub changed: i32,
    /// Observations that go.
    pub removed: i32,
    /// When it was read.
    pub created_at: DateTimeUtc,
    /// The release that published it.
    pub release_id: Option<i32>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
