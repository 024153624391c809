//! A batch becomes a release, or is dropped.

use bashke_entities::finance::{import_batch, observation, release, source, staged_observation};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
};
use serde_json::json;

use super::super::figures::JUDGE;
use super::{PublishError, run, standing_release};
use crate::finance::queries;
use crate::platform::clock::Clock;
use crate::platform::db::{Turn, take_turn};
use crate::platform::jobs::{self, Job};

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
    take_turn(tx, Turn::Publishing).await?;
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
    let judge = Job::new(JUDGE, json!({ "release": number }));
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
