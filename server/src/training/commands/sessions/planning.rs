//! Planning a session, changing it, and cancelling it.

use std::collections::BTreeSet;

use bashke_entities::training::{session_registration, session_trainer, training_session};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::held::{hold, standing, tell, tell_with, written};
use super::registering::move_up;
use super::reminding::schedule;
use super::requiring::{Asks, asks, tell_later};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Facts};
use crate::training::jobs::SETTLE_ALL;
use crate::training::queries;
use crate::training::rules::sessions::code::BEFORE;
use crate::training::rules::sessions::state::Place;

/// A session as it is planned.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The course that it belongs to.
    pub course_id: Option<i32>,
    /// The item of the course for which it is held, `module/item`.
    pub item: Option<String>,
    /// Whether coming to it, or to another such, is part of completing the course.
    pub required: bool,
    /// Its title, in Albanian and English.
    pub title: [String; 2],
    /// What it is about, in Albanian and English.
    pub about: [String; 2],
    /// Who leads it.
    pub trainers: Vec<i32>,
    /// When it begins.
    pub begins_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where it is held online.
    pub link: Option<String>,
    /// Otherwise at which place.
    pub place: Option<String>,
    /// The place's address.
    pub address: Option<String>,
    /// How many can come.
    pub capacity: i32,
    /// Until when one can register.
    pub register_until: DateTime<Utc>,
}

/// Plans a session; gives its key. Where its course asks for it, those who take the course are told.
///
/// # Errors
/// Where the actor may not; refused where it would have begun already; where the database cannot be reached.
pub async fn plan_session(act: &Act, planned: Planned) -> Result<i32, Error> {
    act.may(Action::LeadSession, &Facts::default())?;
    if planned.begins_at <= act.now {
        return Err(Error::refused("date", "session-in-the-past"));
    }
    let trainers = planned.trainers.clone();
    let row = training_session::ActiveModel {
        id: NotSet,
        created_by: Set(act.actor.id()),
        created_at: Set(act.now),
        sequence: Set(0),
        cancelled_at: Set(None),
        cancelled_reason: Set(None),
        ..filled(planned, act.now)
    };
    let row = training_session::Entity::insert(row)
        .exec_with_returning(&act.tx)
        .await?;
    put_trainers(act, row.id, &trainers).await?;
    schedule(act, &row).await?;
    tell(act, &row, &trainers, "session-leads", None).await?;
    if let Some(asking) = asks(&row) {
        tell_later(act, row.id, &asking, Asks::Now).await?;
    }
    act.audit(Event::done("training.session-planned").on("session", row.id))
        .await?;
    Ok(row.id)
}

fn filled(planned: Planned, now: DateTime<Utc>) -> training_session::ActiveModel {
    let item = planned.item.filter(|_| planned.course_id.is_some());
    let [title_sq, title_en] = planned.title;
    let [about_sq, about_en] = planned.about;
    training_session::ActiveModel {
        course_id: Set(planned.course_id),
        // an item says itself whether one has to come: nothing is asked for twice
        required: Set(planned.required && planned.course_id.is_some() && item.is_none()),
        item: Set(item),
        title_sq: Set(title_sq),
        title_en: Set(title_en),
        about_sq: Set(about_sq),
        about_en: Set(about_en),
        begins_at: Set(planned.begins_at),
        ends_at: Set(planned.ends_at),
        link: Set(planned.link),
        place: Set(planned.place),
        address: Set(planned.address),
        capacity: Set(planned.capacity),
        register_until: Set(planned.register_until),
        changed_at: Set(now),
        ..Default::default()
    }
}

async fn put_trainers(act: &Act, session: i32, trainers: &[i32]) -> Result<(), Error> {
    session_trainer::Entity::delete_many()
        .filter(session_trainer::Column::SessionId.eq(session))
        .exec(&act.tx)
        .await?;
    let rows = trainers.iter().map(|person| session_trainer::ActiveModel {
        id: NotSet,
        session_id: Set(session),
        person_id: Set(*person),
    });
    if !trainers.is_empty() {
        session_trainer::Entity::insert_many(rows)
            .exec_without_returning(&act.tx)
            .await?;
    }
    Ok(())
}

/// Changes a session. Where it is moved in time or place, whoever comes or leads is told and calendars take it over; whoever
/// leads it from now on is told so; where there are more places, those who wait longest move up. `seen` is the mark of the session as the form had it.
///
/// # Errors
/// Where the actor may not; a conflict where somebody changed it since; refused where it was cancelled, would have begun
/// already, has begun and would be moved, or would have fewer places than people who come; where the database cannot be reached.
pub async fn change_session(act: &Act, id: i32, planned: Planned, seen: &str) -> Result<(), Error> {
    act.may(Action::LeadSession, &Facts::default())?;
    let before = hold(act, id).await?;
    if before.cancelled_at.is_some() {
        return Err(Error::refused("title-sq", "session-is-cancelled"));
    }
    let led_by = queries::trainers(&act.tx, id).await?;
    if queries::session_mark(&before, &led_by) != seen {
        return Err(Error::Conflict);
    }
    let moved = (before.begins_at, before.ends_at) != (planned.begins_at, planned.ends_at);
    if moved && before.begins_at <= act.now {
        return Err(Error::refused("date", "session-time-held"));
    }
    if moved && planned.begins_at <= act.now {
        return Err(Error::refused("date", "session-in-the-past"));
    }
    if planned.capacity < before.capacity {
        let come = standing(act, id, &[Place::Registered]).await?.len();
        if usize::try_from(planned.capacity).is_ok_and(|places| places < come) {
            let refusal = Refusal::new("capacity", "session-capacity-taken")
                .with("count", come)
                .with("shown", come.to_string());
            return Err(Error::Refused(refusal.into()));
        }
    }
    let elsewhere = before.link != planned.link || before.place != planned.place || before.address != planned.address;
    let renamed = [&before.title_sq, &before.title_en] != [&planned.title[0], &planned.title[1]];
    let sequence = before.sequence + i32::from(moved || elsewhere || renamed);
    let trainers = planned.trainers.clone();
    let row = training_session::ActiveModel {
        sequence: Set(sequence),
        ..filled(planned, act.now)
    };
    training_session::Entity::update_many()
        .set(row)
        .filter(training_session::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    put_trainers(act, id, &trainers).await?;
    let after = hold(act, id).await?;
    if sequence != before.sequence {
        schedule(act, &after).await?;
    }
    if moved && act.now < after.begins_at - BEFORE {
        // whoever was marked already came to nothing yet
        forget_marks(act, id).await?;
    }
    if after.ends_at > act.now {
        let new: Vec<i32> = trainers.into_iter().filter(|id| !led_by.contains(id)).collect();
        tell(act, &after, &new, "session-leads", None).await?;
    }
    if (moved || elsewhere) && after.ends_at > act.now {
        let people = concerned(act, id, led_by.into_iter()).await?;
        if moved {
            let from = ("before", written(before.begins_at));
            tell_with(act, &after, &people, "session-moved", Some(from)).await?;
        } else {
            tell(act, &after, &people, "session-elsewhere", None).await?;
        }
    }
    move_up(act, &after).await?;
    settle(act, &before, Some(&after)).await?;
    if asks(&before) != asks(&after) && after.ends_at > act.now {
        for (asking, what) in [(asks(&before), Asks::NoMore), (asks(&after), Asks::Now)] {
            if let Some(asking) = asking {
                tell_later(act, id, &asking, what).await?;
            }
        }
    }
    act.audit(Event::done("training.session-changed").on("session", id))
        .await
}

/// Those who come or wait, and those who lead, each once.
async fn concerned(act: &Act, session: i32, led_by: impl Iterator<Item = i32>) -> Result<Vec<i32>, Error> {
    let come = standing(act, session, &[Place::Registered, Place::Waiting]).await?;
    let people: BTreeSet<i32> = come.iter().map(|row| row.person_id).chain(led_by).collect();
    Ok(people.into_iter().collect())
}

async fn forget_marks(act: &Act, session: i32) -> Result<(), Error> {
    use session_registration::Column;
    session_registration::Entity::update_many()
        .col_expr(Column::AttendedAt, Expr::value(Option::<DateTime<Utc>>::None))
        .col_expr(Column::AttendanceBy, Expr::value(Option::<i32>::None))
        .filter(Column::SessionId.eq(session))
        .filter(Column::AttendedAt.is_not_null())
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Which sessions a course requires is looked at where somebody did something. Where the sessions are others now, everybody
/// whom that lets complete the course is looked at as well. `after` is none where the session was cancelled.
async fn settle(
    act: &Act,
    before: &training_session::Model,
    after: Option<&training_session::Model>,
) -> Result<(), Error> {
    let counts = |row: &training_session::Model| row.course_id.filter(|_| row.required || row.item.is_some());
    let (was, is) = (counts(before), after.and_then(counts));
    let items = (&before.item, after.map_or(&None, |after| &after.item));
    if was == is && items.0 == items.1 {
        return Ok(());
    }
    let courses: BTreeSet<i32> = was.into_iter().chain(is).collect();
    for course in courses {
        act.enqueue(Job::new(SETTLE_ALL, json!({ "course": course }))).await?;
    }
    Ok(())
}

/// Cancels a session; whoever comes, waits or leads is told why, and so is whoever takes the course that asks for it.
///
/// # Errors
/// Where the actor may not; refused without a reason, or where it is over; where the database cannot be reached.
pub async fn cancel_session(act: &Act, id: i32, reason: &str) -> Result<(), Error> {
    act.may(Action::LeadSession, &Facts::default())?;
    let row = hold(act, id).await?;
    if row.cancelled_at.is_some() {
        return Ok(());
    }
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Error::refused("reason", "session-reason-missing"));
    }
    if row.ends_at <= act.now {
        return Err(Error::refused("reason", "session-is-over"));
    }
    training_session::Entity::update_many()
        .col_expr(training_session::Column::CancelledAt, Expr::value(act.now))
        .col_expr(training_session::Column::CancelledReason, Expr::value(reason))
        .col_expr(training_session::Column::ChangedAt, Expr::value(act.now))
        .col_expr(training_session::Column::Sequence, Expr::value(row.sequence + 1))
        .filter(training_session::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    let led_by = queries::trainers(&act.tx, id).await?;
    let people = concerned(act, id, led_by.into_iter()).await?;
    tell(act, &row, &people, "session-cancelled", Some(reason)).await?;
    settle(act, &row, None).await?;
    if let Some(asking) = asks(&row) {
        tell_later(act, id, &asking, Asks::Cancelled).await?;
    }
    act.audit(Event::done("training.session-cancelled").on("session", id))
        .await
}
