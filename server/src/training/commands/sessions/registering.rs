//! Registering for a session, no longer coming, and who moves up.

use bashke_entities::training::{session_registration, training_session};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::held::{confirm, hold, standing, tell};
use crate::accounts::Signed;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};
use crate::training::rules::sessions::state::Place;

/// For which organisation somebody's hours count: the one for which they speak, or the only one to which they belong.
fn speaks_for(signed: &Signed) -> Option<i32> {
    let only = match signed.memberships.as_slice() {
        [only] => Some(only.organisation_id),
        _ => None,
    };
    signed.acts_for.or(only)
}

/// How many places are left.
pub(super) async fn free(act: &Act, session: &training_session::Model) -> Result<usize, Error> {
    let taken = standing(act, session.id, &[Place::Registered]).await?.len();
    Ok(usize::try_from(session.capacity)
        .unwrap_or_default()
        .saturating_sub(taken))
}

/// Registers the actor, or puts them on the waiting list where there is no place. Whoever is registered stays so.
///
/// # Errors
/// Where the actor may not; refused where it was cancelled or the time is over; where the database cannot be reached.
pub async fn register(act: &Act, id: i32) -> Result<Place, Error> {
    act.may(Action::RegisterForSession, &Facts::default())?;
    let session = hold(act, id).await?;
    if session.cancelled_at.is_some() {
        return Err(Error::refused("register", "session-is-cancelled"));
    }
    let own = own(act, id).await?;
    let place = own.as_ref().and_then(|row| Place::of(&row.state));
    if let Some(place @ (Place::Registered | Place::Waiting)) = place {
        return Ok(place);
    }
    if session.register_until <= act.now {
        return Err(Error::refused("register", "session-registration-over"));
    }
    let waiting = standing(act, id, &[Place::Waiting]).await?;
    let place = if waiting.is_empty() && free(act, &session).await? > 0 {
        Place::Registered
    } else {
        Place::Waiting
    };
    put(act, id, own, oneself(act)?, place, None).await?;
    act.audit(
        Event::done("training.registered")
            .on("session", id)
            .with("state", place.word()),
    )
    .await?;
    let message = match place {
        Place::Waiting => "session-waits",
        _ => "session-registered",
    };
    confirm(act, &session, message).await?;
    Ok(place)
}

/// Somebody who comes, and for which organisation that counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comes {
    /// Who.
    pub person: i32,
    /// For which organisation.
    pub organisation: Option<i32>,
}

/// The actor, who comes by themselves.
pub(super) fn oneself(act: &Act) -> Result<Comes, Error> {
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    Ok(Comes {
        person: signed.id,
        organisation: speaks_for(signed),
    })
}

/// The actor's registration, whatever its state.
pub(super) async fn own(act: &Act, session: i32) -> Result<Option<session_registration::Model>, Error> {
    registration(act, session, act.actor.id().ok_or(Denied::SignIn)?).await
}

/// Somebody's registration, whatever its state.
pub(super) async fn registration(
    act: &Act,
    session: i32,
    person: i32,
) -> Result<Option<session_registration::Model>, Error> {
    Ok(session_registration::Entity::find()
        .filter(session_registration::Column::SessionId.eq(session))
        .filter(session_registration::Column::PersonId.eq(person))
        .one(&act.tx)
        .await?)
}

/// Puts somebody last in the order of those who came, in a session that is held. `own` is what stood there of them.
pub(super) async fn put(
    act: &Act,
    session: i32,
    own: Option<session_registration::Model>,
    who: Comes,
    place: Place,
    attended_at: Option<DateTime<Utc>>,
) -> Result<(), Error> {
    let last = session_registration::Entity::find()
        .filter(session_registration::Column::SessionId.eq(session))
        .order_by_desc(session_registration::Column::Number)
        .one(&act.tx)
        .await?;
    let row = session_registration::ActiveModel {
        id: own.as_ref().map_or(NotSet, |row| Set(row.id)),
        session_id: Set(session),
        person_id: Set(who.person),
        organisation_id: Set(who.organisation),
        state: Set(place.word().to_owned()),
        number: Set(last.map_or(1, |last| last.number + 1)),
        registered_at: Set(act.now),
        cancelled_at: Set(None),
        attended_at: Set(attended_at),
        attendance_by: Set(attended_at.and(act.actor.id())),
        reminded_day: Set(0),
        reminded_hour: Set(0),
    };
    if own.is_some() {
        session_registration::Entity::update(row).exec(&act.tx).await?;
    } else {
        session_registration::Entity::insert(row).exec(&act.tx).await?;
    }
    Ok(())
}

/// The actor does not come; whoever waits longest moves up.
///
/// # Errors
/// Not found where they were not registered; refused where the session has begun; where the database cannot be reached.
pub async fn unregister(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::AttendSession, &Facts::concerning(act.actor.id()))?;
    let session = hold(act, id).await?;
    let own = own(act, id).await?.ok_or(Error::NotFound)?;
    if Place::of(&own.state) == Some(Place::Cancelled) {
        return Ok(());
    }
    if session.begins_at <= act.now {
        return Err(Error::refused("register", "session-has-begun"));
    }
    if own.attended_at.is_some() {
        // they are there; whoever leads takes the mark back where they go again
        return Err(Error::refused("register", "session-is-attended"));
    }
    take_out(act, &own).await?;
    move_up(act, &session).await?;
    act.audit(Event::done("training.unregistered").on("session", id)).await
}

async fn take_out(act: &Act, row: &session_registration::Model) -> Result<(), Error> {
    session_registration::Entity::update_many()
        .col_expr(
            session_registration::Column::State,
            Expr::value(Place::Cancelled.word()),
        )
        .col_expr(session_registration::Column::CancelledAt, Expr::value(act.now))
        .filter(session_registration::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Gives free places of a session that is held to those who wait longest, and tells them.
pub(super) async fn move_up(act: &Act, session: &training_session::Model) -> Result<(), Error> {
    if session.cancelled_at.is_some() || session.begins_at <= act.now {
        return Ok(());
    }
    let free = free(act, session).await?;
    let waiting = standing(act, session.id, &[Place::Waiting]).await?;
    let lucky: Vec<&session_registration::Model> = waiting.iter().take(free).collect();
    if lucky.is_empty() {
        return Ok(());
    }
    session_registration::Entity::update_many()
        .col_expr(
            session_registration::Column::State,
            Expr::value(Place::Registered.word()),
        )
        .filter(session_registration::Column::Id.is_in(lucky.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    let people: Vec<i32> = lucky.iter().map(|row| row.person_id).collect();
    tell(act, session, &people, "session-place", None).await
}

/// Somebody deletes their account: they come to nothing any more, and their place goes to whoever waits.
pub(in crate::training) async fn leave_sessions(act: &Act, person: i32) -> Result<(), Error> {
    let rows = session_registration::Entity::find()
        .filter(session_registration::Column::PersonId.eq(person))
        .filter(session_registration::Column::State.ne(Place::Cancelled.word()))
        .filter(session_registration::Column::AttendedAt.is_null())
        // everybody takes sessions in the same order, so that no two wait for each other
        .order_by_asc(session_registration::Column::SessionId)
        .all(&act.tx)
        .await?;
    for row in rows {
        let session = hold(act, row.session_id).await?;
        take_out(act, &row).await?;
        move_up(act, &session).await?;
    }
    Ok(())
}
