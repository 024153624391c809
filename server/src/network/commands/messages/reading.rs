//! Having read a conversation.

use super::writing::note;
use crate::accounts;
use crate::network::queries;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};

/// Notes that the actor saw a conversation up to a message, and with it what they were told of it.
///
/// # Errors
/// Not found where there is no such conversation of theirs; where nobody is signed in, or the database cannot be reached.
pub async fn read_conversation(act: &Act, id: i32, newest: i32) -> Result<(), Error> {
    act.may(Action::ManageAccount, &Facts::default())?;
    let me = act.actor.id().ok_or(Denied::SignIn)?;
    let of = queries::conversation(&act.tx, &act.actor, id).await?;
    let of = of.ok_or(Error::NotFound)?;
    note(act, of.row.id, me, Some(newest), None).await?;
    accounts::see_what_leads_to(act, &format!("/messages/{}", of.row.id)).await
}
