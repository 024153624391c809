//! A batch compared with what stands: what is new, what changes, what goes.

use bashke_entities::finance::{import_batch, staged_observation};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, PaginatorTrait, QueryFilter};

use super::{Changes, Extent, run};

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

async fn staged(tx: &DatabaseTransaction, batch_id: i32, change: Option<&str>) -> Result<i32, DbErr> {
    let mut find = staged_observation::Entity::find().filter(staged_observation::Column::BatchId.eq(batch_id));
    if let Some(change) = change {
        find = find.filter(staged_observation::Column::Change.eq(change));
    }
    Ok(i32::try_from(find.count(tx).await?).unwrap_or(i32::MAX))
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

/// Lets what the batch names go, instead of putting something else in its place: a source takes back what it said.
///
/// # Errors
/// Where the database fails.
pub async fn take_back(tx: &DatabaseTransaction, batch_id: i32) -> Result<Changes, DbErr> {
    run(
        tx,
        "DELETE FROM staged_observation WHERE batch_id = $1 AND change <> 'changed'",
        vec![batch_id.into()],
    )
    .await?;
    run(
        tx,
        "UPDATE staged_observation SET change = 'gone',
            status = (SELECT o.status FROM observation o WHERE o.id = staged_observation.replaces_id),
            value = (SELECT o.value FROM observation o WHERE o.id = staged_observation.replaces_id),
            note_sq = (SELECT o.note_sq FROM observation o WHERE o.id = staged_observation.replaces_id),
            note_en = (SELECT o.note_en FROM observation o WHERE o.id = staged_observation.replaces_id)
         WHERE batch_id = $1",
        vec![batch_id.into()],
    )
    .await?;
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
