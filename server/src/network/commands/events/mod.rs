//! Writes of events: planned, changed and cancelled, registered for, reminded of.

mod planning;
mod registering;
mod reminding;

pub use planning::{cancel_event, edit_event, plan_event};
pub use registering::{register_for_event, unregister_from_event};
pub use reminding::remind_of_event;

pub(super) use planning::{blank, themes};
pub(super) use registering::leave_events;

use bashke_entities::network::{event, event_registration};
use bashke_vocabulary::{NoticeKind, Seat};
use chrono::{DateTime, Utc};
use chrono_tz::Europe::Tirane;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::held::{Held, hold_by_id};
use crate::accounts::{self, Notice};
use crate::network::rules;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// An event that nobody else changes until the transaction ends. All that counts places takes it first.
async fn hold(act: &Act, id: i32) -> Result<event::Model, Error> {
    event::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)
}

/// An event held with its organisation, which is taken first.
async fn hold_both(act: &Act, id: i32) -> Result<(Held, event::Model), Error> {
    let seen = event::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let held = hold_by_id(act, seen.organisation_id).await?;
    Ok((held, hold(act, id).await?))
}

/// Those whose registration stands so, in the order in which they came.
async fn standing(act: &Act, event: i32, seats: &[Seat]) -> Result<Vec<event_registration::Model>, Error> {
    Ok(event_registration::Entity::find()
        .filter(event_registration::Column::EventId.eq(event))
        .filter(event_registration::Column::State.is_in(seats.iter().map(|seat| seat.word())))
        .order_by_asc(event_registration::Column::Number)
        .order_by_asc(event_registration::Column::Id)
        .all(&act.tx)
        .await?)
}

/// Tells people of an event. `message` is the key after `notice-`.
async fn tell(
    act: &Act,
    row: &event::Model,
    people: &[i32],
    message: &'static str,
    reason: Option<&str>,
) -> Result<(), Error> {
    let title = rules::either(row.title_sq.as_deref(), row.title_en.as_deref());
    let mut notice = Notice::new(NoticeKind::Network, message, format!("/events/{}", row.id))
        .with("title", title)
        .with("when", written(row.begins_at));
    if let Some(reason) = reason {
        notice = notice.with("reason", reason);
    }
    for person in people.iter().filter(|person| act.actor.id() != Some(**person)) {
        accounts::notify(act, *person, &notice).await?;
    }
    Ok(())
}

/// A time as it stands in notices, which are kept before it is known in which language they are read.
fn written(at: DateTime<Utc>) -> String {
    at.with_timezone(&Tirane).format("%-d.%-m.%Y, %H:%M").to_string()
}
