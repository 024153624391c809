//! Registering for an event, no longer coming, and who moves up.

use bashke_entities::network::{event, event_registration};
use bashke_vocabulary::{Seat, SubjectKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{hold, standing, tell};
use crate::moderation;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};

/// How many places are left; none where all can come.
async fn free(act: &Act, row: &event::Model) -> Result<Option<usize>, Error> {
    let Some(capacity) = row.capacity else { return Ok(None) };
    let taken = standing(act, row.id, &[Seat::Registered]).await?.len();
    Ok(Some(
        usize::try_from(capacity).unwrap_or_default().saturating_sub(taken),
    ))
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
/// Not found where the event is hidden; refused where it was cancelled or has begun; where the actor may not, or the
/// database cannot be reached.
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
    let waiting = standing(act, id, &[Seat::Waiting]).await?;
    let place = free(act, &row).await?.is_none_or(|free| free > 0);
    let seat = if waiting.is_empty() && place {
        Seat::Registered
    } else {
        Seat::Waiting
    };
    put(act, id, own, seat).await?;
    act.audit(
        Event::done("event.registered")
            .on("event", id)
            .with("state", seat.word()),
    )
    .await?;
    Ok(seat)
}

/// Puts the actor last in the order of those who came, at an event that is held. `own` is what stood there of them.
async fn put(act: &Act, event: i32, own: Option<event_registration::Model>, seat: Seat) -> Result<(), Error> {
    let last = event_registration::Entity::find()
        .filter(event_registration::Column::EventId.eq(event))
        .order_by_desc(event_registration::Column::Number)
        .one(&act.tx)
        .await?;
    let row = event_registration::ActiveModel {
        id: own.as_ref().map_or(NotSet, |row| Set(row.id)),
        event_id: Set(event),
        person_id: Set(act.actor.id().ok_or(Denied::SignIn)?),
        state: Set(seat.word().to_owned()),
        number: Set(last.map_or(1, |last| last.number + 1)),
        registered_at: Set(act.now),
        reminded: Set(0),
    };
    if own.is_some() {
        event_registration::Entity::update(row).exec(&act.tx).await?;
    } else {
        event_registration::Entity::insert(row).exec(&act.tx).await?;
    }
    Ok(())
}

/// The actor does not come; whoever waits longest moves up.
///
/// # Errors
/// Not found where they were not registered; refused where the event has begun; where the database cannot be reached.
pub async fn unregister_from_event(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::AttendEvent, &Facts::concerning(act.actor.id()))?;
    let row = hold(act, id).await?;
    let own = own(act, id).await?.ok_or(Error::NotFound)?;
    if own.state == Seat::Cancelled.word() {
        return Ok(());
    }
    if row.begins_at <= act.now {
        return Err(Error::refused("register", "event-has-begun"));
    }
    take_out(act, own.id).await?;
    move_up(act, &row).await?;
    act.audit(Event::done("event.unregistered").on("event", id)).await
}

async fn take_out(act: &Act, registration: i32) -> Result<(), Error> {
    event_registration::Entity::update_many()
        .col_expr(event_registration::Column::State, Expr::value(Seat::Cancelled.word()))
        .filter(event_registration::Column::Id.eq(registration))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Gives free places of an event that is held to those who wait longest, and tells them.
pub(super) async fn move_up(act: &Act, row: &event::Model) -> Result<(), Error> {
    if row.cancelled_at.is_some() || row.begins_at <= act.now {
        return Ok(());
    }
    let waiting = standing(act, row.id, &[Seat::Waiting]).await?;
    let free = free(act, row).await?.unwrap_or(waiting.len());
    let lucky: Vec<&event_registration::Model> = waiting.iter().take(free).collect();
    if lucky.is_empty() {
        return Ok(());
    }
    event_registration::Entity::update_many()
        .col_expr(event_registration::Column::State, Expr::value(Seat::Registered.word()))
        .filter(event_registration::Column::Id.is_in(lucky.iter().map(|one| one.id)))
        .exec(&act.tx)
        .await?;
    let people: Vec<i32> = lucky.iter().map(|one| one.person_id).collect();
    tell(act, row, &people, "event-place", None).await
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
