//! What a steward brings and another publishes: a file, a corrected value, a second source.

use sea_orm::entity::prelude::*;

/// What a steward brings and another publishes: a file, a corrected value, a second source.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_work")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Who brought it.
    pub person_id: i32,
    /// The dataset that it is for.
    pub dataset_id: i32,
    /// file, correction or dispute.
    pub kind: String,
    /// uploaded, queued, reading, faulty, same, twin, waiting, failed, published or discarded.
    pub state: String,
    /// The name that the file had.
    pub file_name: String,
    /// Its name in the data folder; none once it is removed.
    pub stored: Option<String>,
    /// Its bytes.
    pub size: i64,
    /// What it is complete for: partial, indicators or dataset.
    pub extent: String,
    /// What its columns are, as a mapping file says it.
    pub mapping: Option<String>,
    /// The source whose value gives way to a correction from another one.
    pub replaces_source: Option<i32>,
    /// Why a value is corrected or disputed.
    pub reason: Option<String>,
    /// The batch that it became.
    pub batch_id: Option<i32>,
    /// The work of the same file that waits already.
    pub twin_of: Option<i32>,
    /// Who published or discarded it.
    pub decided_by: Option<i32>,
    /// Observations in the file.
    pub total: i32,
    /// How many faults it has, those that are not kept too.
    pub faults: i32,
    /// Its headings, as JSON.
    pub headings: Option<String>,
    /// What looks odd, as JSON.
    pub oddities: Option<String>,
    /// Why it could not be read at all.
    pub trouble: Option<String>,
    /// When it was brought.
    pub created_at: DateTimeUtc,
    /// When its state last changed.
    pub changed_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
