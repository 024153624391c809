//! Telling those who take a course of sessions that it asks for, which may be planned and cancelled while they are under way.

use std::collections::BTreeMap;

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
use crate::training::Shelf;
use crate::training::commands::telling::Named;
use crate::training::jobs::TELL_ASKED;
use crate::training::queries;
use crate::training::rules::course::{Content, Course, item_key};
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

    /// The word that jobs keep.
    const fn word(self) -> &'static str {
        self.message(false)
    }

    /// The key of what is told, after `notice-`, of a session for the whole course or for a part of it.
    const fn message(self, of_part: bool) -> &'static str {
        match (self, of_part) {
            (Self::Now, false) => "session-asked",
            (Self::Cancelled, false) => "session-asked-cancelled",
            (Self::NoMore, false) => "session-asked-no-more",
            (Self::Now, true) => "session-part",
            (Self::Cancelled, true) => "session-part-cancelled",
            (Self::NoMore, true) => "session-part-no-more",
        }
    }

    /// The one of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether it is still so of a session: what was changed again since is told by what was done then.
    fn holds(self, session: &training_session::Model, by: &Asking, now: DateTime<Utc>) -> bool {
        let cancelled = session.cancelled_at.is_some();
        let asked = asks(session).is_some_and(|asking| asking == *by);
        match self {
            Self::Now => !cancelled && asked && session.begins_at > now,
            Self::Cancelled => cancelled,
            Self::NoMore => !cancelled && !asked,
        }
    }
}

/// What asks for a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// The course.
    pub course: i32,
    /// The item of it, `module/item`, where it is that; none where it is the course as a whole.
    pub item: Option<String>,
}

/// What may ask for a session: its course, or the item for which it is held. Whether the item is required says the version
/// of the course that each takes.
pub(super) fn asks(session: &training_session::Model) -> Option<Asking> {
    let course = session.course_id?;
    let item = session.item.clone();
    (session.required || item.is_some()).then_some(Asking { course, item })
}

/// Those who take a course are to be told what becomes of a session for which it asks.
pub(super) async fn tell_later(act: &Act, session: i32, by: &Asking, what: Asks) -> Result<(), Error> {
    let payload = json!({
        "session": session,
        "course": by.course,
        "item": by.item,
        "what": what.word(),
        "since": act.now.to_rfc3339(),
        "by": act.actor.id(),
    });
    act.enqueue(Job::new(TELL_ASKED, payload)).await
}

/// What is to be told of a session, to whom, and by whom it was done.
#[derive(Debug, Clone)]
pub struct AskedSession {
    /// The session.
    pub session: i32,
    /// What asks for it: those who take the course are told, of an item only those who have yet to come to a session for it.
    pub asking: Asking,
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
pub async fn tell_of_asked(act: &Act, shelf: &Shelf, asked: &AskedSession, after: i32) -> Result<Option<i32>, Error> {
    let found = training_session::Entity::find_by_id(asked.session).one(&act.tx).await?;
    let Some(session) = found.filter(|row| asked.what.holds(row, &asked.asking, act.now)) else {
        return Ok(None);
    };
    let some = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(asked.asking.course))
        .filter(enrolment::Column::Id.gt(after))
        .filter(enrolment::Column::CompletedAt.is_null())
        .filter(queries::taking())
        .order_by_asc(enrolment::Column::Id)
        .limit(TOLD)
        .all(&act.tx)
        .await?;
    let more = u64::try_from(some.len()) == Ok(TOLD);
    let last = some.last().map(|row| row.id).filter(|_| more);
    let message = asked.what.message(asked.asking.item.is_some());
    let path = format!("/sessions/{}", session.id);
    // a job that is begun twice tells nobody twice
    let all: Vec<i32> = some.iter().map(|row| row.person_id).collect();
    let mut others = told_since(&act.tx, &all, (message, &path), asked.since).await?;
    others.extend(asked.by);
    if asked.what == Asks::Cancelled {
        let come = standing(act, session.id, &[Place::Registered, Place::Waiting]).await?;
        others.extend(come.iter().map(|row| row.person_id));
    }
    let named = Named::of(act, asked.asking.course).await?;
    for ([albanian, english], mut people) in concerned(act, shelf, asked.asking.item.as_deref(), some).await? {
        people.retain(|person| !others.contains(person));
        if people.is_empty() {
            continue;
        }
        let mut notice = Notice::new(NoticeKind::Learning, message, path.clone())
            .with_both("title", [&session.title_sq, &session.title_en]);
        if asked.asking.item.is_some() {
            notice = notice.with_both("part", [&albanian, &english]);
        }
        let notice = notice
            .with("when", written(session.begins_at))
            .with("where", held_at(&session, true))
            .with("reason", session.cancelled_reason.clone().unwrap_or_default());
        named.tell(act, &people, &notice).await?;
    }
    Ok(last)
}

/// Whom a session concerns of those who take a course, by the name of the item for which it is held in the version that
/// they take. One for the whole course concerns all; one for an item only those whose version has the item and requires
/// it, and who came to none for it yet.
async fn concerned(
    act: &Act,
    shelf: &Shelf,
    item: Option<&str>,
    rows: Vec<enrolment::Model>,
) -> Result<BTreeMap<[String; 2], Vec<i32>>, Error> {
    let mut all: BTreeMap<[String; 2], Vec<i32>> = BTreeMap::new();
    let Some(item) = item else {
        all.insert(Default::default(), rows.iter().map(|row| row.person_id).collect());
        return Ok(all);
    };
    let versions: Vec<i32> = rows.iter().map(|row| row.version_id).collect();
    let volumes = queries::volumes(&act.tx, shelf, &act.config.public_url, &versions).await?;
    let came = queries::came_to(&act.tx, &rows).await?;
    for row in rows {
        let attended = came.get(&(row.person_id, row.course_id));
        if attended.is_some_and(|items| items.contains(item)) {
            continue;
        }
        let part = volumes
            .get(&row.version_id)
            .and_then(|volume| required(&volume.course, item));
        if let Some(part) = part {
            all.entry(part).or_default().push(row.person_id);
        }
    }
    Ok(all)
}

/// The name of a session that stands in a course and is required, in Albanian and English.
fn required(course: &Course, key: &str) -> Option<[String; 2]> {
    let (_, item) = course
        .items()
        .find(|(module, item)| item_key(&module.slug, &item.slug) == key)?;
    let is_required = matches!(&item.content, Content::Session(meeting) if meeting.required);
    is_required.then(|| ["sq", "en"].map(|language| item.title.pick(language).0.to_owned()))
}
