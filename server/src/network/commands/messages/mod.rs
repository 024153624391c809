//! Writes of messages: writing, reading, blocking, and what becomes of them when somebody leaves.

mod blocking;
mod leaving;
mod reading;
mod writing;

pub use blocking::{block, unblock};
pub use reading::read_conversation;
pub use writing::{Sent, To, write_message};

pub(super) use leaving::leave_messages;

use crate::network::commands::held::{Held, hold_by_id};
use crate::network::rules::Party;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied};

/// One side, which the actor must be: themselves, or an organisation that they speak for by now; it is held then.
async fn held_side(act: &Act, own: Party) -> Result<Option<Held>, Error> {
    match own {
        Party::Person(id) if act.actor.id() == Some(id) => Ok(None),
        Party::Person(_) => Err(Denied::NotAllowed.into()),
        Party::Organisation(id) => {
            let held = hold_by_id(act, id).await?;
            held.may(act, Action::ActForOrganisation)?;
            Ok(Some(held))
        }
    }
}
