//! Registering for an event, no longer coming, and who moves up.

use bashke_entities::network::{event, event_registration};
use bashke_vocabulary::{Seat, SubjectKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::telling::{is_hidden, tell};
use super::{CHUNK, hold};
use crate::moderation;
use crate::network::commands::profile::clicked;
use crate::network::{jobs, queries};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::{Action, Denied, Facts};

/// How many places are left where so many come; none where all can come.
fn free(row: &event::Model, come: u64) -> Option<u64> {
    let capacity = row.capacity?;
    Some(u64::try_from(capacity).unwrap_or_default().saturating_sub(come))
}

/// The actor's registration, whatever its state.
async fn own(act: &Act, event: i32) -> Result<Option<event_registration::Model>, Error> {
    Ok(event_registration::Entity::find()
        .filter(event_registration::Column::EventId.eq(event))
        .filter(event_registration::Column::PersonId.eq(act.actor.id().ok_or(Denied::SignIn)?))
        .one(&act.tx)
        .await?)
}

/// Registers the actor, or puts them on the waiting list where there is no place. Whoever is registered stays so.
///
/// # Errors
/// Not found where the event is hidden; refused where it was cancelled or has begun, or too much was changed lately; where
/// the actor may not, or the database cannot be reached.
pub async fn register_for_event(act: &Act, id: i32) -> Result<Seat, Error> {
    act.may(Action::RegisterForEvent, &Facts::default())?;
    let row = hold(act, id).await?;
    for (kind, id) in [
        (SubjectKind::Event, id),
        (SubjectKind::Organisation, row.organisation_id),
    ] {
        if !moderation::is_seen(&act.tx, &act.actor, kind, &id.to_string(), false).await? {
            return Err(Error::NotFound);
        }
    }
    if row.cancelled_at.is_some() {
        return Err(Error::refused("register", "event-is-cancelled"));
    }
    let own = own(act, id).await?;
    let seat = own.as_ref().and_then(|row| row.state.parse().ok());
    if let Some(seat @ (Seat::Registered | Seat::Waiting)) = seat {
        return Ok(seat);
    }
    if row.begins_at <= act.now {
        return Err(Error::refused("register", "event-has-begun"));
    }
    clicked(act, "register").await?;
    // places that came free while it was hidden go to whoever waits before
    move_up(act, &row).await?;
    let (come, wait) = queries::attendance(&act.tx, id, None).await?;
    let place = free(&row, come).is_none_or(|free| free > 0);
    let seat = if wait == 0 && place {
        Seat::Registered
    } else {
        Seat::Waiting
    };
    put(act, &row, own, seat).await?;
    act.audit(
        Event::done("event.registered")
            .on("event", id)
            .with("state", seat.word()),
    )
    .await?;
    Ok(seat)
}

/// Puts the actor last in the order of those who came, at an event that is held. `own` is what stood there of them.
async fn put(act: &Act, event: &event::Model, own: Option<event_registration::Model>, seat: Seat) -> Result<(), Error> {
    let last = event_registration::Entity::find()
        .filter(event_registration::Column::EventId.eq(event.id))
        .order_by_desc(event_registration::Column::Number)
        .one(&act.tx)
        .await?;
    let row = event_registration::ActiveModel {
        id: own.as_ref().map_or(NotSet, |row| Set(row.id)),
        event_id: Set(event.id),
        person_id: Set(act.actor.id().ok_or(Denied::SignIn)?),
        state: Set(seat.word().to_owned()),
        number: Set(last.map_or(1, |last| last.number + 1)),
        registered_at: Set(act.now),
        reminded: Set(0),
        // they see it as it stands
        told: Set(event.sequence),
    };
    if own.is_some() {
        event_registration::Entity::update(row).exec(&act.tx).await?;
    } else {
        event_registration::Entity::insert(row).exec(&act.tx).await?;
    }
    Ok(())
}

/// The actor does not come; whoever waits longest moves up. Gives whether that is new: whoever was not coming already stays so.
///
/// # Errors
/// Not found where they were not registered; refused where the event has begun, or too much was changed lately; where the
/// database cannot be reached.
pub async fn unregister_from_event(act: &Act, id: i32) -> Result<bool, Error> {
    act.may(Action::AttendEvent, &Facts::concerning(act.actor.id()))?;
    let row = hold(act, id).await?;
    let own = own(act, id).await?.ok_or(Error::NotFound)?;
    if own.state == Seat::Cancelled.word() {
        return Ok(false);
    }
    if row.begins_at <= act.now {
        return Err(Error::refused("register", "event-has-begun"));
    }
    clicked(act, "register").await?;
    take_out(act, own.id).await?;
    move_up(act, &row).await?;
    act.audit(Event::done("event.unregistered").on("event", id)).await?;
    Ok(true)
}

async fn take_out(act: &Act, registration: i32) -> Result<(), Error> {
    event_registration::Entity::update_many()
        .col_expr(event_registration::Column::State, Expr::value(Seat::Cancelled.word()))
        .filter(event_registration::Column::Id.eq(registration))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Gives free places of an event to those who wait longest, where there were too many for one transaction.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn move_up_at_event(act: &Act, id: i32) -> Result<(), Error> {
    match hold(act, id).await {
        Err(Error::NotFound) => Ok(()),
        held => move_up(act, &held?).await,
    }
}

/// Gives free places of an event that is held to those who wait longest, and tells them; the next of them in the background,
/// where there are many. While moderators hide the event nobody moves up.
pub(super) async fn move_up(act: &Act, row: &event::Model) -> Result<(), Error> {
    if row.cancelled_at.is_some() || row.begins_at <= act.now {
        return Ok(());
    }
    let (come, wait) = queries::attendance(&act.tx, row.id, None).await?;
    let places = free(row, come).unwrap_or(wait).min(wait);
    if places == 0 || is_hidden(act, row).await? {
        return Ok(());
    }
    let lucky = event_registration::Entity::find()
        .filter(event_registration::Column::EventId.eq(row.id))
        .filter(event_registration::Column::State.eq(Seat::Waiting.word()))
        .order_by_asc(event_registration::Column::Number)
        .order_by_asc(event_registration::Column::Id)
        .limit(places.min(CHUNK))
        .all(&act.tx)
        .await?;
    event_registration::Entity::update_many()
        .col_expr(event_registration::Column::State, Expr::value(Seat::Registered.word()))
        .filter(event_registration::Column::Id.is_in(lucky.iter().map(|one| one.id)))
        .exec(&act.tx)
        .await?;
    let people: Vec<i32> = lucky.iter().map(|one| one.person_id).collect();
    tell(act, row, &people, "event-place", None).await?;
    if places > CHUNK {
        act.enqueue(Job::new(jobs::MOVE_UP, json!({ "event": row.id }))).await?;
    }
    Ok(())
}

/// Somebody deletes their account: they come to nothing any more, nothing tells that they ever did, and their place goes to
/// whoever waits.
pub(in crate::network::commands) async fn leave_events(act: &Act, person: i32) -> Result<(), Error> {
    let rows = event_registration::Entity::find()
        .filter(event_registration::Column::PersonId.eq(person))
        // everybody takes events in the same order, so that no two wait for each other
        .order_by_asc(event_registration::Column::EventId)
        .all(&act.tx)
        .await?;
    for own in rows {
        let row = hold(act, own.event_id).await?;
        event_registration::Entity::delete_by_id(own.id).exec(&act.tx).await?;
        move_up(act, &row).await?;
    }
    Ok(())
}
