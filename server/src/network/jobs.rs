//! Background work of the network.

use super::commands;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// A verified mark lapses soon.
pub const REMIND: &str = "organisation.remind";

/// Reminds the owners.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind(act: Act, verification: i32) -> Result<(), Error> {
    commands::remind(&act, verification).await?;
    act.commit().await
}
