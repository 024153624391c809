//! Background work of the training room.

use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::training::commands::{self, Before};

/// Those who come to a session are reminded of it.
pub const REMIND: &str = "session.remind";

/// Reminds of a session. Begun twice it reminds nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind(act: Act, session: i32, sequence: i32, before: &str) -> Result<(), Error> {
    let before =
        Before::of(before).ok_or_else(|| Error::internal(format!("`{before}` is no time before a session")))?;
    commands::remind_of_session(&act, session, sequence, before).await?;
    act.commit().await
}
