//! Batches: observations that were read, compared with what stands, and then published in one step.
//!
//! Everything is done by the database, row sets at a time, so that a million rows need no more
//! memory than a thousand.

mod comparing;
mod publishing;

pub use self::comparing::{compare, give_way, take_back};
pub use self::publishing::{discard, publish};

use bashke_entities::finance::{import_batch, release, staged_observation};
use bashke_vocabulary::{Period, Phase, Status};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QuerySelect,
    Statement, Value,
};

use crate::platform::clock::Clock;
use crate::platform::db::BINDS;

/// What a file is complete for: what it leaves out there is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing: it only adds and changes.
    Partial,
    /// The indicators that it holds.
    Indicators,
    /// The whole dataset.
    Dataset,
    /// What earlier files of the same name published: the built-in figures, beside what was imported.
    Origin,
}

impl Extent {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Partial => "partial",
            Self::Indicators => "indicators",
            Self::Dataset => "dataset",
            Self::Origin => "origin",
        }
    }

    /// What a stored word or a form says; what nobody knows is complete for nothing.
    #[must_use]
    pub fn of(word: &str) -> Self {
        [Self::Indicators, Self::Dataset]
            .into_iter()
            .find(|extent| extent.word() == word)
            .unwrap_or(Self::Partial)
    }
}

/// An observation that was read, with its keys resolved.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// Key of the indicator.
    pub indicator_id: i32,
    /// Key of the place.
    pub place_id: i32,
    /// The period.
    pub period: Period,
    /// The budget phase.
    pub phase: Phase,
    /// Order among sources of the same observation, best first.
    pub position: i16,
    /// The value in the indicator's unit; none where it is missing.
    pub value: Option<f64>,
    /// How firm it is.
    pub status: Status,
    /// The value as the source writes it.
    pub stated: Option<String>,
    /// What the source adds, in Albanian and in English.
    pub note: Option<(String, String)>,
    /// Key of the source.
    pub source_id: i32,
    /// Its row in the file.
    pub row: Option<i32>,
}

/// How many observations a batch would add, change and remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// Observations that are new.
    pub added: i32,
    /// Observations that change.
    pub changed: i32,
    /// Observations that go.
    pub removed: i32,
}

impl Changes {
    /// Whether nothing changes.
    #[must_use]
    pub const fn none(&self) -> bool {
        self.added == 0 && self.changed == 0 && self.removed == 0
    }
}

/// A batch cannot be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbErr),
    /// There is no such batch waiting.
    #[error("there is no batch {0} waiting for publication")]
    NotPending(i32),
    /// Another release came in between.
    #[error("release {0} was published after this batch was read: read the file again")]
    Outdated(i32),
}

/// Opens a batch for a dataset and gives its key.
///
/// # Errors
/// Where the database fails.
pub async fn open_batch(
    tx: &DatabaseTransaction,
    clock: &Clock,
    dataset_id: i32,
    file_name: &str,
    digest: &str,
    extent: Extent,
) -> Result<i32, DbErr> {
    let base = standing_release(tx, dataset_id).await?;
    let batch = import_batch::ActiveModel {
        id: NotSet,
        dataset_id: Set(dataset_id),
        file_name: Set(file_name.to_owned()),
        digest: Set(digest.to_owned()),
        state: Set("pending".to_owned()),
        extent: Set(extent.word().to_owned()),
        base_release: Set(base),
        total: Set(0),
        added: Set(0),
        changed: Set(0),
        removed: Set(0),
        created_at: Set(clock.now()),
        release_id: Set(None),
    };
    Ok(batch.insert(tx).await?.id)
}

async fn standing_release(tx: &DatabaseTransaction, dataset_id: i32) -> Result<Option<i32>, DbErr> {
    let newest: Option<Option<i32>> = release::Entity::find()
        .select_only()
        .expr(release::Column::Id.max())
        .filter(release::Column::DatasetId.eq(dataset_id))
        .into_tuple()
        .one(tx)
        .await?;
    Ok(newest.flatten())
}

/// Puts observations into a batch.
///
/// # Errors
/// Where the database fails.
pub async fn stage(tx: &DatabaseTransaction, batch_id: i32, rows: &[Incoming]) -> Result<(), DbErr> {
    const COLUMNS: usize = 15;
    for chunk in rows.chunks(BINDS / COLUMNS) {
        let models = chunk.iter().map(|row| staged_observation::ActiveModel {
            id: NotSet,
            batch_id: Set(batch_id),
            change: Set("new".to_owned()),
            indicator_id: Set(row.indicator_id),
            place_id: Set(row.place_id),
            period: Set(row.period.to_string()),
            phase: Set(row.phase.word().to_owned()),
            position: Set(row.position),
            value: Set(row.value),
            status: Set(row.status.word().to_owned()),
            stated: Set(row.stated.clone()),
            note_sq: Set(row.note.as_ref().map(|(sq, _)| sq.clone())),
            note_en: Set(row.note.as_ref().map(|(_, en)| en.clone())),
            source_id: Set(row.source_id),
            replaces_id: Set(None),
            file_row: Set(row.row),
        });
        staged_observation::Entity::insert_many(models)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

async fn run(tx: &DatabaseTransaction, sql: &str, values: Vec<Value>) -> Result<u64, DbErr> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await?.rows_affected())
}
