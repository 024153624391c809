//! Telling those who take a course of sessions that it asks for, which may be planned and cancelled while they are under way.

use bashke_entities::training::{enrolment, training_session};
use bashke_vocabulary::NoticeKind;
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::held::{held_at, standing, written};
use crate::accounts::{Notice, told_since};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::training::commands::telling::Named;
use crate::training::jobs::TELL_ASKED;
use crate::training::queries;
use crate::training::rules::sessions::state::Place;

/// How many are told in one transaction.
const TOLD: u64 = 100;

/// What becomes of a session for which a course asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// The course asks for it from now on.
    Now,
    /// It was cancelled.
    Cancelled,
    /// The course asks for it no more.
    NoMore,
}

impl Asks {
    /// All of them.
    const ALL: [Self; 3] = [Self::Now, Self::Cancelled, Self::NoMore];

    /// The key of what is told, after `notice-`; jobs keep it.
    const fn message(self) -> &'static str {
        match self {
            Self::Now => "session-asked",
            Self::Cancelled => "session-asked-cancelled",
            Self::NoMore => "session-asked-no-more",
        }
    }

    /// The one of a key.
    #[must_use]
    pub fn of(message: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.message() == message)
    }

    /// Whether it is still so of a session: what was changed again since is told by what was done then.
    fn holds(self, session: &training_session::Model, course: i32, now: DateTime<Utc>) -> bool {
        let cancelled = session.cancelled_at.is_some();
        match self {
            Self::Now => !cancelled && asks(session) == Some(course) && session.begins_at > now,
            Self::Cancelled => cancelled,
            Self::NoMore => !cancelled && asks(session) != Some(course),
        }
    }
}

/// The course that asks for a session itself; what is held for an item is asked for by the item, from the beginning.
pub(super) fn asks(session: &training_session::Model) -> Option<i32> {
    let of_the_whole = session.required && session.item.is_none();
    session.course_id.filter(|_| of_the_whole)
}

/// Those who take a course are to be told what becomes of a session for which it asks.
pub(super) async fn tell_later(act: &Act, session: i32, course: i32, what: Asks) -> Result<(), Error> {
    let payload = json!({
        "session": session,
        "course": course,
        "what": what.message(),
        "since": act.now.to_rfc3339(),
        "by": act.actor.id(),
    });
    act.enqueue(Job::new(TELL_ASKED, payload)).await
}

/// What is to be told of a session, to whom, and by whom it was done.
#[derive(Debug, Clone, Copy)]
pub struct AskedSession {
    /// The session.
    pub session: i32,
    /// The course whose people are told.
    pub course: i32,
    /// What became of it.
    pub what: Asks,
    /// When.
    pub since: DateTime<Utc>,
    /// By whom, who is told nothing.
    pub by: Option<i32>,
}

/// Tells some of those who take a course and have not completed it, from after an enrolment; gives the last of them, none
/// where nobody is left. Whoever comes to the session is told by itself that it was cancelled.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_of_asked(act: &Act, asked: &AskedSession, after: i32) -> Result<Option<i32>, Error> {
    let found = training_session::Entity::find_by_id(asked.session).one(&act.tx).await?;
    let Some(session) = found.filter(|row| asked.what.holds(row, asked.course, act.now)) else {
        return Ok(None);
    };
    let some: Vec<(i32, i32)> = enrolment::Entity::find()
        .select_only()
        .columns([enrolment::Column::Id, enrolment::Column::PersonId])
        .filter(enrolment::Column::CourseId.eq(asked.course))
        .filter(enrolment::Column::Id.gt(after))
        .filter(enrolment::Column::CompletedAt.is_null())
        .filter(queries::taking())
        .order_by_asc(enrolment::Column::Id)
        .limit(TOLD)
        .into_tuple()
        .all(&act.tx)
        .await?;
    let path = format!("/sessions/{}", session.id);
    // a job that is begun twice tells nobody twice
    let mut people: Vec<i32> = some.iter().map(|(_, person)| *person).collect();
    let mut others = told_since(&act.tx, &people, (asked.what.message(), &path), asked.since).await?;
    others.extend(asked.by);
    if asked.what == Asks::Cancelled {
        let come = standing(act, session.id, &[Place::Registered, Place::Waiting]).await?;
        others.extend(come.iter().map(|row| row.person_id));
    }
    people.retain(|person| !others.contains(person));
    if !people.is_empty() {
        let notice = Notice::new(NoticeKind::Learning, asked.what.message(), path)
            .with_both("title", [&session.title_sq, &session.title_en])
            .with("when", written(session.begins_at))
            .with("where", held_at(&session, true))
            .with("reason", session.cancelled_reason.clone().unwrap_or_default());
        Named::of(act, asked.course).await?.tell(act, &people, &notice).await?;
    }
    let more = u64::try_from(some.len()) == Ok(TOLD);
    Ok(some.last().map(|(enrolment, _)| *enrolment).filter(|_| more))
}
