//! What stewards work on.

use bashke_entities::finance::{import_fault, import_work};
use sea_orm::PaginatorTrait;

use super::*;
use crate::finance::rules::work::State;

/// A work.
///
/// # Errors
/// Where the database fails.
pub async fn work(db: &impl ConnectionTrait, id: i32) -> Result<Option<import_work::Model>, DbErr> {
    import_work::Entity::find_by_id(id).one(db).await
}

/// The work that a batch belongs to; none where it was read at the command line.
///
/// # Errors
/// Where the database fails.
pub async fn work_of_batch(db: &impl ConnectionTrait, batch_id: i32) -> Result<Option<import_work::Model>, DbErr> {
    import_work::Entity::find()
        .filter(import_work::Column::BatchId.eq(batch_id))
        .one(db)
        .await
}

/// The works that batches belong to.
///
/// # Errors
/// Where the database fails.
pub async fn works_of_batches(db: &impl ConnectionTrait, batches: &[i32]) -> Result<Vec<import_work::Model>, DbErr> {
    import_work::Entity::find()
        .filter(import_work::Column::BatchId.is_in(batches.iter().copied()))
        .all(db)
        .await
}

/// A batch.
///
/// # Errors
/// Where the database fails.
pub async fn batch_of(db: &impl ConnectionTrait, id: i32) -> Result<Option<import_batch::Model>, DbErr> {
    import_batch::Entity::find_by_id(id).one(db).await
}

/// A page of the batches that wait, the oldest first, and how many there are.
///
/// # Errors
/// Where the database fails.
pub async fn waiting(
    db: &impl ConnectionTrait,
    page: u64,
    size: u64,
) -> Result<(Vec<import_batch::Model>, u64), DbErr> {
    let find = import_batch::Entity::find()
        .filter(import_batch::Column::State.eq("pending"))
        .order_by_asc(import_batch::Column::Id);
    let total = find.clone().count(db).await?;
    let rows = find
        .offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// The works that are in hand, the last changed first.
///
/// # Errors
/// Where the database fails.
pub async fn open_works(db: &impl ConnectionTrait, most: u64) -> Result<Vec<import_work::Model>, DbErr> {
    import_work::Entity::find()
        .filter(import_work::Column::State.is_in(State::IN_HAND))
        .order_by_desc(import_work::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// A page of the faults of a work, and how many are kept.
///
/// # Errors
/// Where the database fails.
pub async fn faults(
    db: &impl ConnectionTrait,
    work_id: i32,
    page: u64,
    size: u64,
) -> Result<(Vec<import_fault::Model>, u64), DbErr> {
    let find = import_fault::Entity::find()
        .filter(import_fault::Column::WorkId.eq(work_id))
        .order_by_asc(import_fault::Column::Id);
    let total = find.clone().count(db).await?;
    let rows = find
        .offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// The row of an indicator.
///
/// # Errors
/// Where the database fails.
pub async fn indicator_row(db: &impl ConnectionTrait, slug: &str) -> Result<Option<indicator::Model>, DbErr> {
    indicator::Entity::find()
        .filter(indicator::Column::Slug.eq(slug))
        .one(db)
        .await
}

/// The last edits of an indicator's texts, the newest first.
///
/// # Errors
/// Where the database fails.
pub async fn revisions(
    db: &impl ConnectionTrait,
    indicator_id: i32,
    most: u64,
) -> Result<Vec<indicator_revision::Model>, DbErr> {
    indicator_revision::Entity::find()
        .filter(indicator_revision::Column::IndicatorId.eq(indicator_id))
        .order_by_desc(indicator_revision::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// What each source says of one value, as it stands.
///
/// # Errors
/// Where the database fails.
pub async fn standing(
    db: &impl ConnectionTrait,
    (dataset_id, indicator_id, place_id): (i32, i32, i32),
    period: &str,
    phase: &str,
) -> Result<Vec<observation::Model>, DbErr> {
    observation::Entity::find()
        .filter(observation::Column::DatasetId.eq(dataset_id))
        .filter(observation::Column::IndicatorId.eq(indicator_id))
        .filter(observation::Column::PlaceId.eq(place_id))
        .filter(observation::Column::Period.eq(period))
        .filter(observation::Column::Phase.eq(phase))
        .filter(observation::Column::LastRelease.is_null())
        .order_by_asc(observation::Column::Position)
        .order_by_asc(observation::Column::Id)
        .all(db)
        .await
}
