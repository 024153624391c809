//! Writes of events: planned, changed and cancelled, registered for, told and reminded of.

mod co_hosts;
mod planning;
mod registering;
mod reminding;
mod telling;

pub use co_hosts::{co_host_is_clear, decide_co_host};
pub use planning::{cancel_event, edit_event, plan_event};
pub use registering::{move_up_at_event, register_for_event, unregister_from_event};
pub use reminding::remind_of_event;
pub use telling::{Change, tell_attending};

pub(super) use planning::{blank, themes};
pub(super) use registering::leave_events;

use bashke_entities::network::event;
use sea_orm::{EntityTrait, QuerySelect};

use super::held::{Held, hold_by_id};
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

/// How many are told, reminded or moved up in one transaction.
const CHUNK: u64 = 200;
