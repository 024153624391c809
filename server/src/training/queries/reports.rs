//! What happened in a period, for reports.

use std::collections::BTreeMap;

use bashke_entities::training::{attempt, certificate, enrolment, hand_in, item_done};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::sessions::{counselling_minutes, session_minutes};
use crate::platform::errors::Error;
use crate::training::rules::admission::State;
use crate::training::rules::completion::Verdict;
use crate::training::rules::report::{Column, Hours};

/// The enrolment behind something that was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromQueryResult)]
pub struct Enrolled {
    /// Its key.
    pub id: i32,
    /// The course.
    pub course_id: i32,
    /// The version that they take.
    pub version_id: i32,
    /// Who.
    pub person_id: i32,
    /// The organisation whose owner enrolled them.
    pub organisation_id: Option<i32>,
    /// Since when.
    pub enrolled_at: DateTime<Utc>,
    /// When it was completed for the first time: taking it anew is no second completion, and undoes none.
    pub first_completed_at: Option<DateTime<Utc>>,
}

/// An attempt that was handed in.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Handed {
    /// By whom, for which course.
    pub enrolment_id: i32,
    /// The item.
    pub item: String,
    /// When.
    pub submitted_at: DateTime<Utc>,
    /// What it gave.
    pub points: Option<f64>,
    /// Out of how much.
    pub out_of: Option<f64>,
}

/// An item that was done at a time.
pub(super) type Done = (i32, String, DateTime<Utc>);

/// What happened in a period.
#[derive(Debug, Clone, Default)]
pub struct Happened {
    /// The enrolments behind it, by key.
    pub enrolments: BTreeMap<i32, Enrolled>,
    /// Lessons that were read.
    pub read: Vec<Done>,
    /// Work that was validated.
    pub validated: Vec<Done>,
    /// All attempts handed in until the end of the period by those who handed one in during it, in their order.
    pub handed: Vec<Handed>,
    /// The enrolments in which anything was done, and when.
    pub active: Vec<(i32, DateTime<Utc>)>,
    /// Certificates that were issued and hold: person, course, and when.
    pub certificates: Vec<(i32, i32, DateTime<Utc>)>,
    /// When the period ends.
    pub until: DateTime<Utc>,
}

/// What happened from a moment until before another.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn happened(db: &impl ConnectionTrait, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Happened, Error> {
    let read: Vec<Done> = item_done::Entity::find()
        .select_only()
        .columns([
            item_done::Column::EnrolmentId,
            item_done::Column::Item,
            item_done::Column::DoneAt,
        ])
        .filter(item_done::Column::DoneAt.gte(from))
        .filter(item_done::Column::DoneAt.lt(until))
        .into_tuple()
        .all(db)
        .await?;
    let validated: Vec<(i32, String, Option<DateTime<Utc>>)> = hand_in::Entity::find()
        .select_only()
        .columns([
            hand_in::Column::EnrolmentId,
            hand_in::Column::Item,
            hand_in::Column::DecidedAt,
        ])
        .filter(hand_in::Column::Verdict.eq(Verdict::Validated.word()))
        .filter(hand_in::Column::DecidedAt.gte(from))
        .filter(hand_in::Column::DecidedAt.lt(until))
        .into_tuple()
        .all(db)
        .await?;
    let busy = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::EnrolmentId)
        .filter(attempt::Column::SubmittedAt.gte(from))
        .filter(attempt::Column::SubmittedAt.lt(until));
    let handed: Vec<Handed> = attempt::Entity::find()
        .select_only()
        .columns([
            attempt::Column::EnrolmentId,
            attempt::Column::Item,
            attempt::Column::SubmittedAt,
            attempt::Column::Points,
            attempt::Column::OutOf,
        ])
        .filter(attempt::Column::EnrolmentId.in_subquery(busy.into_query()))
        .filter(attempt::Column::SubmittedAt.lt(until))
        .order_by_asc(attempt::Column::Number)
        .into_model::<Handed>()
        .all(db)
        .await?;
    let begun: Vec<(i32, DateTime<Utc>)> = attempt::Entity::find()
        .select_only()
        .columns([attempt::Column::EnrolmentId, attempt::Column::StartedAt])
        .filter(attempt::Column::StartedAt.gte(from))
        .filter(attempt::Column::StartedAt.lt(until))
        .into_tuple()
        .all(db)
        .await?;
    let written: Vec<(i32, DateTime<Utc>)> = hand_in::Entity::find()
        .select_only()
        .columns([hand_in::Column::EnrolmentId, hand_in::Column::SavedAt])
        .filter(hand_in::Column::SavedAt.gte(from))
        .filter(hand_in::Column::SavedAt.lt(until))
        .into_tuple()
        .all(db)
        .await?;
    let mut active = begun;
    active.extend(written);
    active.extend(read.iter().map(|(enrolment, _, at)| (*enrolment, *at)));
    active.extend(
        handed
            .iter()
            .filter(|one| one.submitted_at >= from)
            .map(|one| (one.enrolment_id, one.submitted_at)),
    );
    let certificates = certificate::Entity::find()
        .select_only()
        .columns([
            certificate::Column::PersonId,
            certificate::Column::CourseId,
            certificate::Column::IssuedAt,
        ])
        .filter(certificate::Column::IssuedAt.gte(from))
        .filter(certificate::Column::IssuedAt.lt(until))
        .filter(certificate::Column::RevokedAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    // whoever was let in at any time, whether they left since or not
    let enrolments = enrolment::Entity::find()
        .select_only()
        .columns([
            enrolment::Column::Id,
            enrolment::Column::CourseId,
            enrolment::Column::VersionId,
            enrolment::Column::PersonId,
            enrolment::Column::OrganisationId,
            enrolment::Column::EnrolledAt,
            enrolment::Column::FirstCompletedAt,
        ])
        .filter(enrolment::Column::State.eq(State::Active.word()))
        .filter(enrolment::Column::EnrolledAt.lt(until))
        .into_model::<Enrolled>()
        .all(db)
        .await?;
    Ok(Happened {
        enrolments: enrolments.into_iter().map(|row| (row.id, row)).collect(),
        read,
        validated: validated
            .into_iter()
            .filter_map(|(enrolment, item, at)| Some((enrolment, item, at?)))
            .collect(),
        handed,
        active,
        certificates,
        until,
    })
}

/// The hours in sessions that are over by now, and of counselling, from a moment until before another.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hours(
    db: &impl ConnectionTrait,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Hours>, Error> {
    let sessions = session_minutes(db, from, until, now).await?;
    let counselled = counselling_minutes(db, from, until).await?;
    let sessions = sessions.into_iter().map(|one| (one, Column::InPerson));
    let all = sessions.chain(counselled.into_iter().map(|one| (one, Column::Counselling)));
    let hours = all.map(|(one, kind)| Hours {
        person_id: one.person_id,
        organisation_id: one.organisation_id,
        minutes: one.minutes,
        kind,
        date: one.date,
    });
    Ok(hours.collect())
}
