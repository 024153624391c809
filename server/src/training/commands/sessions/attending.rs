//! Who came: marked on the list by those who lead, or by the code on the wall; and what they thought of it.

use bashke_entities::training::{session_feedback, session_registration, training_session};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::held::hold;
use super::registering::{free, oneself, own, put};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::secrets::Secrets;
use crate::policy::{Action, Facts};
use crate::training::jobs::SETTLE;
use crate::training::rules::certificate::read_letters;
use crate::training::rules::sessions::code::{self as codes, BEFORE, PURPOSE, signed_text};
use crate::training::rules::sessions::feedback;
use crate::training::rules::sessions::state::Place;

/// The longest feedback.
const LONGEST: usize = 2_000;

/// The code that is shown in the room now.
#[must_use]
pub fn code(secrets: &Secrets, session: i32, now: DateTime<Utc>) -> String {
    of(secrets, session, codes::number(now))
}

fn of(secrets: &Secrets, session: i32, number: i64) -> String {
    codes::short(secrets.number(PURPOSE, &signed_text(session, number)))
}

/// Whether a code is one that was shown in the room a moment ago.
#[must_use]
pub fn is_code(secrets: &Secrets, session: i32, code: &str, now: DateTime<Utc>) -> bool {
    let typed = read_letters(code);
    codes::taken(now).any(|number| secrets.are_same(PURPOSE, &typed, &read_letters(&of(secrets, session, number))))
}

/// A session whose list is marked now, by somebody who may.
pub(super) async fn hold_list(act: &Act, id: i32) -> Result<training_session::Model, Error> {
    act.may(Action::LeadSession, &Facts::default())?;
    let session = hold(act, id).await?;
    if session.cancelled_at.is_some() {
        return Err(Error::refused("person", "session-is-cancelled"));
    }
    if act.now < session.begins_at - BEFORE {
        return Err(Error::refused("person", "session-attendance-early"));
    }
    Ok(session)
}

/// Marks somebody as present, or not. Each mark is of one person and the same twice, so two who mark at once lose nothing.
///
/// # Errors
/// Where the actor may not; not found where that person is not registered; refused of the actor, long before the session,
/// or where somebody who waits came and there is no place; where the database cannot be reached.
pub async fn mark(act: &Act, id: i32, person: i32, present: bool) -> Result<(), Error> {
    let session = hold_list(act, id).await?;
    if act.actor.id() == Some(person) {
        return Err(Error::refused("person", "session-not-oneself"));
    }
    let row = session_registration::Entity::find()
        .filter(session_registration::Column::SessionId.eq(id))
        .filter(session_registration::Column::PersonId.eq(person))
        .filter(session_registration::Column::State.ne(Place::Cancelled.word()))
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    if row.attended_at.is_some() == present {
        return Ok(());
    }
    if present && Place::of(&row.state) == Some(Place::Waiting) && free(act, &session).await? == 0 {
        return Err(Error::refused("person", "session-mark-full"));
    }
    // whoever is taken off the list again keeps the place that they had
    let state = if present { Place::Registered.word() } else { &row.state };
    session_registration::Entity::update_many()
        .col_expr(session_registration::Column::State, Expr::value(state))
        .col_expr(
            session_registration::Column::AttendedAt,
            Expr::value(present.then_some(act.now)),
        )
        .col_expr(session_registration::Column::AttendanceBy, Expr::value(act.actor.id()))
        .filter(session_registration::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    if present {
        settle(act, &session, person).await?;
    }
    let kind = if present {
        "training.attended"
    } else {
        "training.not-attended"
    };
    act.audit(Event::done(kind).on("session", id).with("person", person))
        .await
}

/// Marks the actor as present by the code on the wall. Whoever was not registered is, where there is a place.
///
/// # Errors
/// Where the actor may not; refused where the code is not of now, there is no place, or the actor is one of those who can
/// show the code; where the database cannot be reached.
pub async fn attend(act: &Act, id: i32, code: &str) -> Result<(), Error> {
    act.may(Action::AttendSession, &Facts::concerning(act.actor.id()))?;
    let session = hold(act, id).await?;
    if act.may(Action::LeadSession, &Facts::default()).is_ok() {
        // whoever can call the code up anywhere is marked by another
        return Err(Error::refused("attend", "session-not-oneself"));
    }
    if !is_code(&act.secrets, id, code, act.now) {
        return Err(Error::refused("code", "session-code-old"));
    }
    if session.cancelled_at.is_some() {
        return Err(Error::refused("attend", "session-is-cancelled"));
    }
    if !codes::is_open(session.begins_at, session.ends_at, act.now) {
        return Err(Error::refused("attend", "session-attend-closed"));
    }
    let own = own(act, id).await?;
    match own.as_ref().and_then(|row| Place::of(&row.state)) {
        Some(Place::Registered) => {
            session_registration::Entity::update_many()
                .col_expr(session_registration::Column::AttendedAt, Expr::value(act.now))
                .col_expr(session_registration::Column::AttendanceBy, Expr::value(act.actor.id()))
                .filter(session_registration::Column::Id.eq(own.map(|row| row.id).unwrap_or_default()))
                .filter(session_registration::Column::AttendedAt.is_null())
                .exec(&act.tx)
                .await?;
        }
        _ => {
            // they register by it, so they must be let
            act.may(Action::RegisterForSession, &Facts::default())?;
            if free(act, &session).await? == 0 {
                return Err(Error::refused("attend", "session-attend-full"));
            }
            put(act, id, own, oneself(act)?, Place::Registered, Some(act.now)).await?;
        }
    }
    if let Some(person) = act.actor.id() {
        settle(act, &session, person).await?;
    }
    act.audit(Event::done("training.attended").on("session", id)).await
}

/// Whoever came may have completed the course by it.
pub(super) async fn settle(act: &Act, session: &training_session::Model, person: i32) -> Result<(), Error> {
    match session.course_id.filter(|_| session.required || session.item.is_some()) {
        Some(course) => {
            act.enqueue(Job::new(SETTLE, json!({ "person": person, "course": course })))
                .await
        }
        None => Ok(()),
    }
}

/// Says what the actor thinks of a session to which they came; once, and changed as often as they like until it closes.
///
/// # Errors
/// Not found where they did not come; refused where it is no rating, too long or too late; where the database cannot be
/// reached.
pub async fn give_feedback(act: &Act, id: i32, rating: i32, text: &str) -> Result<(), Error> {
    act.may(Action::AttendSession, &Facts::concerning(act.actor.id()))?;
    let session = hold(act, id).await?;
    let came = |row: &session_registration::Model| {
        row.attended_at.is_some() && Place::of(&row.state) == Some(Place::Registered)
    };
    let own = own(act, id).await?.filter(came);
    let own = own.ok_or(Error::NotFound)?;
    if !feedback::is_open(session.begins_at, session.ends_at, act.now) {
        return Err(Error::refused("rating", "session-feedback-over"));
    }
    if !(1..=5).contains(&rating) {
        return Err(Error::refused("rating", "session-feedback-no-rating"));
    }
    if text.chars().count() > LONGEST {
        return Err(Error::refused("text", "session-text-long"));
    }
    let row = session_feedback::ActiveModel {
        id: NotSet,
        registration_id: Set(own.id),
        session_id: Set(id),
        rating: Set(rating),
        text: Set(text.to_owned()),
        given_at: Set(act.now),
    };
    use session_feedback::Column;
    session_feedback::Entity::insert(row)
        .on_conflict(
            OnConflict::column(Column::RegistrationId)
                .update_columns([Column::Rating, Column::Text, Column::GivenAt])
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}
