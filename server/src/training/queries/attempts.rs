//! Attempts, with what was answered in them.

use std::collections::BTreeMap;

use bashke_entities::training::{attempt as attempts, attempt_answer, enrolment};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::takes;
use crate::accounts::Actor;
use crate::platform::errors::Error;

/// How many attempts at an item there are that count, under way or handed in.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tries(db: &impl ConnectionTrait, enrolment: &enrolment::Model, item: &str) -> Result<u64, Error> {
    let mut found = attempts::Entity::find()
        .filter(attempts::Column::EnrolmentId.eq(enrolment.id))
        .filter(attempts::Column::Item.eq(item));
    if let Some(since) = enrolment.anew_at {
        found = found.filter(attempts::Column::StartedAt.gte(since));
    }
    Ok(found.count(db).await?)
}

/// The number of the last attempt at an item; none where there is none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn last_attempt(db: &impl ConnectionTrait, enrolment: i32, item: &str) -> Result<Option<i32>, Error> {
    Ok(attempts::Entity::find()
        .select_only()
        .column(attempts::Column::Number)
        .filter(attempts::Column::EnrolmentId.eq(enrolment))
        .filter(attempts::Column::Item.eq(item))
        .order_by_desc(attempts::Column::Number)
        .into_tuple()
        .one(db)
        .await?)
}

/// An attempt with its enrolment and its answers by their places.
pub type OwnAttempt = (
    attempts::Model,
    enrolment::Model,
    BTreeMap<usize, attempt_answer::Model>,
);

/// One's own attempt with its enrolment and its answers; nobody sees another's.
///
/// # Errors
/// Not found where it is not the actor's; where the database cannot be reached.
pub async fn attempt(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<OwnAttempt, Error> {
    let row = attempts::Entity::find_by_id(id).one(db).await?;
    with_answers(db, actor, row).await
}

/// The same for one that was read already.
///
/// # Errors
/// As [`attempt`].
pub async fn with_answers(
    db: &impl ConnectionTrait,
    actor: &Actor,
    row: Option<attempts::Model>,
) -> Result<OwnAttempt, Error> {
    let person = actor.id().ok_or(Error::NotFound)?;
    let row = row.ok_or(Error::NotFound)?;
    let enrolment = enrolment::Entity::find_by_id(row.enrolment_id)
        .one(db)
        .await?
        .filter(|enrolment| enrolment.person_id == person && takes(enrolment))
        .ok_or(Error::NotFound)?;
    let answers = attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.eq(row.id))
        .all(db)
        .await?;
    let answers = answers
        .into_iter()
        .filter_map(|answer| Some((usize::try_from(answer.position).ok()?, answer)))
        .collect();
    Ok((row, enrolment, answers))
}
