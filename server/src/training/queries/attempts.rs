//! Attempts, with what was answered in them.

use std::collections::BTreeMap;

use bashke_entities::training::{attempt as attempts, attempt_answer, enrolment};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    RelationDef, Select,
};

use super::taking;
use crate::accounts::Actor;
use crate::platform::errors::Error;

/// How long after its end an attempt is still taken: what was sent in time may come late over a slow line.
const GRACE: Duration = Duration::seconds(15);

/// Whether the time of an attempt is over that nobody handed in: nothing of it can change any more.
#[must_use]
pub fn is_over(row: &attempts::Model, now: DateTime<Utc>) -> bool {
    row.submitted_at.is_none() && row.due_at.is_some_and(|due| now > due + GRACE)
}

/// From when an attempt that nobody handed in is over, by its end.
#[must_use]
pub fn closes_at(due: DateTime<Utc>) -> DateTime<Utc> {
    due + GRACE + Duration::seconds(1)
}

/// How many attempts at an item there are that count, under way or handed in.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tries(db: &impl ConnectionTrait, enrolment: &enrolment::Model, item: &str) -> Result<u64, Error> {
    let mut found = attempts::Entity::find()
        .filter(attempts::Column::EnrolmentId.eq(enrolment.id))
        .filter(attempts::Column::Item.eq(item))
        .filter(attempts::Column::SetAside.eq(false));
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

/// Somebody's own attempt with their enrolment and its answers by their places.
#[derive(Debug)]
pub struct OwnAttempt {
    /// The attempt.
    pub row: attempts::Model,
    /// How they take the course.
    pub enrolment: enrolment::Model,
    /// What was answered, by the places of the questions.
    pub answers: BTreeMap<usize, attempt_answer::Model>,
}

/// One's own attempt; nobody sees another's.
///
/// # Errors
/// Not found where it is not the actor's; where the database cannot be reached.
pub async fn attempt(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<OwnAttempt, Error> {
    read(db, found(actor, id)?).await
}

/// The same, locked with its enrolment until the transaction ends: whoever is second waits, and then reads what the first
/// kept.
///
/// # Errors
/// As [`attempt`].
pub async fn locked_attempt(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<OwnAttempt, Error> {
    read(db, found(actor, id)?.lock_exclusive()).await
}

/// The same, whoever's it is: for what the platform does by itself.
///
/// # Errors
/// Not found where there is none, or whoever began it takes the course no more; where the database cannot be reached.
pub async fn any_locked_attempt(db: &impl ConnectionTrait, id: i32) -> Result<OwnAttempt, Error> {
    read(db, taken(id).lock_exclusive()).await
}

fn found(actor: &Actor, id: i32) -> Result<Select<attempts::Entity>, Error> {
    let person = actor.id().ok_or(Error::NotFound)?;
    Ok(taken(id).filter(enrolment::Column::PersonId.eq(person)))
}

/// An attempt of somebody who takes its course.
fn taken(id: i32) -> Select<attempts::Entity> {
    let whose: RelationDef = attempts::Entity::belongs_to(enrolment::Entity)
        .from(attempts::Column::EnrolmentId)
        .to(enrolment::Column::Id)
        .into();
    attempts::Entity::find_by_id(id)
        .join(JoinType::InnerJoin, whose)
        .filter(taking())
}

async fn read(db: &impl ConnectionTrait, found: Select<attempts::Entity>) -> Result<OwnAttempt, Error> {
    let found = found.select_also(enrolment::Entity).one(db).await?;
    let Some((row, Some(enrolment))) = found else {
        return Err(Error::NotFound);
    };
    let answers = attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.eq(row.id))
        .all(db)
        .await?;
    let answers = answers
        .into_iter()
        .filter_map(|answer| Some((usize::try_from(answer.position).ok()?, answer)))
        .collect();
    Ok(OwnAttempt {
        row,
        enrolment,
        answers,
    })
}
