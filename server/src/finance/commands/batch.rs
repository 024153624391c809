//! Batches: observations that were read, compared with what stands, and then published in one step.
//!
//! Everything is done by the database, row sets at a time, so that a million rows need no more
//! memory than a thousand.

use bashke_entities::finance::{import_batch, observation, release, source, staged_observation};
use bashke_vocabulary::{Period, Phase, Status};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QuerySelect, Statement, Value,
};
use serde_json::json;

use crate::finance::queries;
use crate::platform::clock::Clock;
use crate::platform::db::{BINDS, lock_publication};
use crate::platform::jobs::{self, Job};

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

/// Whether a staged observation says the same as the one that it replaces, but for the note.
const SAME: &str = "(o.value = staged_observation.value OR (o.value IS NULL AND staged_observation.value IS NULL))
              AND o.status = staged_observation.status AND o.position = staged_observation.position
              AND COALESCE(o.stated, '') = COALESCE(staged_observation.stated, '')";

/// Compares a batch with what stands: marks what is new, changed or gone, and drops what is the same.
///
/// # Errors
/// Where the database fails.
pub async fn compare(
    tx: &DatabaseTransaction,
    batch_id: i32,
    dataset_id: i32,
    extent: Extent,
) -> Result<Changes, DbErr> {
    let total = staged(tx, batch_id, None).await?;
    pair(tx, batch_id, dataset_id).await?;
    if extent == Extent::Origin {
        yield_to_others(tx, batch_id, dataset_id).await?;
        retell(tx, batch_id).await?;
    } else {
        order(tx, batch_id, dataset_id, extent).await?;
    }
    if extent != Extent::Partial {
        let only = match extent {
            Extent::Indicators => {
                "AND o.indicator_id IN (SELECT DISTINCT indicator_id FROM staged_observation WHERE batch_id = $1)"
            }
            Extent::Origin => {
                "AND o.first_release IN (SELECT b.release_id FROM import_batch b WHERE b.dataset_id = $2 AND b.file_name =
                    (SELECT file_name FROM import_batch WHERE id = $1))"
            }
            Extent::Dataset | Extent::Partial => "",
        };
        run(
            tx,
            &format!(
                "INSERT INTO staged_observation (batch_id, change, indicator_id, place_id, period, phase, position, value,
                    status, stated, note_sq, note_en, source_id, replaces_id)
                 SELECT $1, 'gone', o.indicator_id, o.place_id, o.period, o.phase, o.position, o.value,
                    o.status, o.stated, o.note_sq, o.note_en, o.source_id, o.id
                 FROM observation o
                 WHERE o.dataset_id = $2 AND o.last_release IS NULL {only}
                   AND NOT EXISTS (SELECT 1 FROM staged_observation s WHERE s.batch_id = $1 AND s.replaces_id = o.id)"
            ),
            vec![batch_id.into(), dataset_id.into()],
        )
        .await?;
    }
    run(
        tx,
        &format!(
            "DELETE FROM staged_observation WHERE batch_id = $1 AND change = 'new' AND EXISTS (
            SELECT 1 FROM observation o WHERE o.id = staged_observation.replaces_id
              AND {SAME}
              AND COALESCE(o.note_sq, '') = COALESCE(staged_observation.note_sq, '')
              AND COALESCE(o.note_en, '') = COALESCE(staged_observation.note_en, ''))"
        ),
        vec![batch_id.into()],
    )
    .await?;
    run(
        tx,
        "UPDATE staged_observation SET change = 'changed'
         WHERE batch_id = $1 AND change = 'new' AND replaces_id IS NOT NULL",
        vec![batch_id.into()],
    )
    .await?;
    let batch = import_batch::ActiveModel {
        id: Unchanged(batch_id),
        total: Set(total),
        ..Default::default()
    };
    batch.update(tx).await?;
    count(tx, batch_id).await
}

/// Lets what a source says go where the batch brings another source for the same, which takes its place in the order;
/// so a correction from a better source replaces a value instead of standing beside it.
///
/// # Errors
/// Where the database fails.
pub async fn give_way(
    tx: &DatabaseTransaction,
    batch_id: i32,
    dataset_id: i32,
    source_id: i32,
) -> Result<Changes, DbErr> {
    const SAME: &str = "o.dataset_id = $2 AND o.source_id = $3 AND o.last_release IS NULL
              AND o.indicator_id = s.indicator_id AND o.place_id = s.place_id
              AND o.period = s.period AND o.phase = s.phase";
    let values = || vec![batch_id.into(), dataset_id.into(), source_id.into()];
    let gone = format!(
        "INSERT INTO staged_observation (batch_id, change, indicator_id, place_id, period, phase, position, value,
            status, stated, note_sq, note_en, source_id, replaces_id)
         SELECT $1, 'gone', o.indicator_id, o.place_id, o.period, o.phase, o.position, o.value,
            o.status, o.stated, o.note_sq, o.note_en, o.source_id, o.id
         FROM observation o JOIN staged_observation s ON {SAME}
         WHERE s.batch_id = $1 AND s.change = 'new' AND s.source_id <> $3"
    );
    run(tx, &gone, values()).await?;
    let first = format!(
        "UPDATE staged_observation SET position = (SELECT MIN(o.position) FROM observation o
            JOIN staged_observation s ON {SAME} WHERE s.id = staged_observation.id)
         WHERE batch_id = $1 AND change = 'new' AND EXISTS (SELECT 1 FROM observation o
            JOIN staged_observation s ON {SAME} WHERE s.id = staged_observation.id)"
    );
    run(tx, &first, values()).await?;
    count(tx, batch_id).await
}

/// Counts what a batch would change and notes it down.
async fn count(tx: &DatabaseTransaction, batch_id: i32) -> Result<Changes, DbErr> {
    let changes = Changes {
        added: staged(tx, batch_id, Some("new")).await?,
        changed: staged(tx, batch_id, Some("changed")).await?,
        removed: staged(tx, batch_id, Some("gone")).await?,
    };
    let batch = import_batch::ActiveModel {
        id: Unchanged(batch_id),
        added: Set(changes.added),
        changed: Set(changes.changed),
        removed: Set(changes.removed),
        ..Default::default()
    };
    batch.update(tx).await?;
    Ok(changes)
}

/// Finds the standing observation that each staged one replaces: the same thing by the same source, and where
/// a source says several things, the first for the first.
async fn pair(tx: &DatabaseTransaction, batch_id: i32, dataset_id: i32) -> Result<(), DbErr> {
    const STANDING: &str = "FROM observation o
            WHERE o.dataset_id = $1 AND o.last_release IS NULL
              AND o.indicator_id = staged_observation.indicator_id AND o.place_id = staged_observation.place_id
              AND o.period = staged_observation.period AND o.phase = staged_observation.phase
              AND o.source_id = staged_observation.source_id";
    let values = || vec![dataset_id.into(), batch_id.into()];
    // rows that replace nothing are not written again: a first import is all of them
    let first = format!(
        "UPDATE staged_observation SET replaces_id = (SELECT o.id {STANDING} ORDER BY o.position, o.id LIMIT 1)
         WHERE batch_id = $2 AND EXISTS (SELECT 1 {STANDING})"
    );
    run(tx, &first, values()).await?;
    let next = format!(
        "UPDATE staged_observation SET replaces_id = (SELECT o.id {STANDING}
              AND o.position > (SELECT p.position FROM observation p WHERE p.id = staged_observation.replaces_id)
              ORDER BY o.position, o.id LIMIT 1)
         WHERE batch_id = $2 AND replaces_id IS NOT NULL AND EXISTS (
            SELECT 1 FROM staged_observation s WHERE s.batch_id = $2 AND s.replaces_id = staged_observation.replaces_id
              AND s.id < staged_observation.id)"
    );
    while run(tx, &next, values()).await? > 0 {}
    Ok(())
}

/// Leaves alone what somebody else published since: an imported correction outlives the next version of the program.
async fn yield_to_others(tx: &DatabaseTransaction, batch_id: i32, dataset_id: i32) -> Result<(), DbErr> {
    run(
        tx,
        "DELETE FROM staged_observation WHERE batch_id = $1 AND replaces_id IN (
            SELECT o.id FROM observation o WHERE o.dataset_id = $2 AND o.last_release IS NULL
              AND o.first_release NOT IN (SELECT b.release_id FROM import_batch b WHERE b.release_id IS NOT NULL
                AND b.file_name = (SELECT file_name FROM import_batch WHERE id = $1)))",
        vec![batch_id.into(), dataset_id.into()],
    )
    .await?;
    Ok(())
}

/// Gives what stands the other language of its note, where only that came: a release is a new state of the figures,
/// and a translation leaves them as they are. A note of which both languages are other than before is another note.
async fn retell(tx: &DatabaseTransaction, batch_id: i32) -> Result<(), DbErr> {
    run(
        tx,
        &format!(
            "UPDATE observation AS o SET note_sq = staged_observation.note_sq, note_en = staged_observation.note_en
             FROM staged_observation
             WHERE staged_observation.batch_id = $1 AND staged_observation.replaces_id = o.id AND {SAME}
               AND staged_observation.note_sq IS NOT NULL AND staged_observation.note_en IS NOT NULL
               AND (o.note_sq = o.note_en OR o.note_sq = staged_observation.note_sq
                 OR o.note_en = staged_observation.note_en)"
        ),
        vec![batch_id.into()],
    )
    .await?;
    Ok(())
}

/// Gives every staged observation its order among the sources of the same: as in the file where the file is
/// complete; otherwise what stands keeps its order and what is new comes after it.
async fn order(tx: &DatabaseTransaction, batch_id: i32, dataset_id: i32, extent: Extent) -> Result<(), DbErr> {
    const EARLIER: &str = "FROM staged_observation s WHERE s.batch_id = $1
              AND s.indicator_id = staged_observation.indicator_id AND s.place_id = staged_observation.place_id
              AND s.period = staged_observation.period AND s.phase = staged_observation.phase
              AND s.id < staged_observation.id";
    const STANDING: &str = "FROM observation o WHERE o.dataset_id = $2 AND o.last_release IS NULL
              AND o.indicator_id = staged_observation.indicator_id AND o.place_id = staged_observation.place_id
              AND o.period = staged_observation.period AND o.phase = staged_observation.phase";
    if extent != Extent::Partial {
        let sql = format!(
            "UPDATE staged_observation SET position = (SELECT COUNT(*) {EARLIER})
             WHERE batch_id = $1 AND EXISTS (SELECT 1 {EARLIER})"
        );
        run(tx, &sql, vec![batch_id.into()]).await?;
        return Ok(());
    }
    run(
        tx,
        "UPDATE staged_observation SET position = (SELECT o.position FROM observation o WHERE o.id = replaces_id)
         WHERE batch_id = $1 AND replaces_id IS NOT NULL",
        vec![batch_id.into()],
    )
    .await?;
    let sql = format!(
        "UPDATE staged_observation SET position = COALESCE((SELECT MAX(o.position) + 1 {STANDING}), 0)
            + (SELECT COUNT(*) {EARLIER} AND s.replaces_id IS NULL)
         WHERE batch_id = $1 AND replaces_id IS NULL
           AND (EXISTS (SELECT 1 {STANDING}) OR EXISTS (SELECT 1 {EARLIER} AND s.replaces_id IS NULL))"
    );
    run(tx, &sql, vec![batch_id.into(), dataset_id.into()]).await?;
    Ok(())
}

async fn staged(tx: &DatabaseTransaction, batch_id: i32, change: Option<&str>) -> Result<i32, DbErr> {
    let mut find = staged_observation::Entity::find().filter(staged_observation::Column::BatchId.eq(batch_id));
    if let Some(change) = change {
        find = find.filter(staged_observation::Column::Change.eq(change));
    }
    Ok(i32::try_from(find.count(tx).await?).unwrap_or(i32::MAX))
}

/// Publishes a batch as a release with a note in both languages; gives the release's number.
///
/// # Errors
/// Where the batch does not wait, where another release came in between, or where the database fails.
pub async fn publish(
    tx: &DatabaseTransaction,
    clock: &Clock,
    batch_id: i32,
    note_sq: &str,
    note_en: &str,
) -> Result<i32, PublishError> {
    lock_publication(tx).await?;
    let batch = import_batch::Entity::find_by_id(batch_id).one(tx).await?;
    let batch = batch
        .filter(|batch| batch.state == "pending")
        .ok_or(PublishError::NotPending(batch_id))?;
    let standing = standing_release(tx, batch.dataset_id).await?;
    if standing != batch.base_release {
        return Err(PublishError::Outdated(standing.unwrap_or_default()));
    }
    let number = queries::newest_release(tx).await? + 1;
    let stands = observation::Entity::find()
        .filter(
            observation::Column::DatasetId
                .eq(batch.dataset_id)
                .and(observation::Column::LastRelease.is_null()),
        )
        .count(tx)
        .await?;
    let release = release::ActiveModel {
        id: Set(number),
        dataset_id: Set(batch.dataset_id),
        published_at: Set(clock.now()),
        note_sq: Set(note_sq.to_owned()),
        note_en: Set(note_en.to_owned()),
        added: Set(batch.added),
        changed: Set(batch.changed),
        removed: Set(batch.removed),
        total: Set(i32::try_from(stands).unwrap_or(i32::MAX) + batch.added - batch.removed),
    };
    release.insert(tx).await?;
    run(
        tx,
        "UPDATE observation SET last_release = $1 WHERE id IN (
            SELECT replaces_id FROM staged_observation WHERE batch_id = $2 AND change IN ('changed', 'gone'))",
        vec![(number - 1).into(), batch_id.into()],
    )
    .await?;
    run(
        tx,
        "INSERT INTO observation (dataset_id, indicator_id, place_id, period, phase, position, value, status, stated,
            note_sq, note_en, source_id, first_release)
         SELECT $1, indicator_id, place_id, period, phase, position, value, status, stated, note_sq, note_en,
            source_id, $2
         FROM staged_observation WHERE batch_id = $3 AND change IN ('new', 'changed') ORDER BY id",
        vec![batch.dataset_id.into(), number.into(), batch_id.into()],
    )
    .await?;
    // the sources that came with it stand from now on
    run(
        tx,
        "UPDATE source SET waits_for = NULL WHERE waits_for IS NOT NULL
         AND id IN (SELECT source_id FROM staged_observation WHERE batch_id = $1)",
        vec![batch_id.into()],
    )
    .await?;
    close(tx, batch_id, "published", Some(number)).await?;
    let judge = Job::new(super::figures::JUDGE, json!({ "release": number }));
    jobs::enqueue(tx, clock.now(), judge).await?;
    Ok(number)
}

/// Drops a batch.
///
/// # Errors
/// Where the batch does not wait or the database fails.
pub async fn discard(tx: &DatabaseTransaction, batch_id: i32) -> Result<(), PublishError> {
    let batch = import_batch::Entity::find_by_id(batch_id).one(tx).await?;
    if batch.is_none_or(|batch| batch.state != "pending") {
        return Err(PublishError::NotPending(batch_id));
    }
    Ok(close(tx, batch_id, "discarded", None).await?)
}

async fn close(tx: &DatabaseTransaction, batch_id: i32, state: &str, release: Option<i32>) -> Result<(), DbErr> {
    staged_observation::Entity::delete_many()
        .filter(staged_observation::Column::BatchId.eq(batch_id))
        .exec(tx)
        .await?;
    drop_waiting_sources(tx, batch_id).await?;
    let batch = import_batch::ActiveModel {
        id: Unchanged(batch_id),
        state: Set(state.to_owned()),
        release_id: Set(release),
        ..Default::default()
    };
    batch.update(tx).await?;
    Ok(())
}

/// Hands the sources that wait for a batch to another one that waits and needs them; drops those that none needs.
async fn drop_waiting_sources(tx: &DatabaseTransaction, batch_id: i32) -> Result<(), DbErr> {
    run(
        tx,
        "UPDATE source SET waits_for = (SELECT MIN(s.batch_id) FROM staged_observation s WHERE s.source_id = source.id)
         WHERE waits_for = $1 AND EXISTS (SELECT 1 FROM staged_observation s WHERE s.source_id = source.id)",
        vec![batch_id.into()],
    )
    .await?;
    source::Entity::delete_many()
        .filter(source::Column::WaitsFor.eq(batch_id))
        .exec(tx)
        .await?;
    Ok(())
}
