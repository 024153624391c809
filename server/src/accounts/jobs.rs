//! Background work of the accounts.

pub mod notices;

use super::commands::{Refused, Wanted, lapse, make_account, prove_again, reset, sweep_tokens};
use crate::App;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// An account was asked for.
pub const SIGN_UP: &str = "account.sign-up";

/// A new password was asked for.
pub const RESET: &str = "account.reset";

/// A sign-in was refused; perhaps the address was not proved yet.
pub const PROOF: &str = "account.proof";

/// Accounts whose address nobody proved lapse, and links that do not work any more are removed.
pub const SWEEP: &str = "account.sweep";

/// Clears both away. Doing so twice changes nothing.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep(app: &App) -> Result<(), Error> {
    let links = sweep_tokens(&app.db, app.clock.now()).await?;
    let lapsed = lapse(app).await?;
    tracing::debug!(links, lapsed, "accounts cleared away");
    Ok(())
}

/// Makes an account that was asked for.
///
/// # Errors
/// Where the database cannot be reached, or what is sealed cannot be opened.
pub async fn sign_up(app: &App, act: Act, sealed: &str) -> Result<(), Error> {
    let text = app.secrets.open(&[SIGN_UP], sealed).map_err(Error::internal)?;
    let wanted: Wanted = serde_json::from_str(&text).map_err(Error::internal)?;
    make_account(&act, wanted).await?;
    act.commit().await
}

/// Writes to whoever asked for a new password, where they have an account.
///
/// # Errors
/// Where the database cannot be reached, or what is sealed cannot be opened.
pub async fn reset_password(app: &App, act: Act, sealed: &str) -> Result<(), Error> {
    let email = app.secrets.open(&[RESET], sealed).map_err(Error::internal)?;
    reset(&act, &email).await?;
    act.commit().await
}

/// Writes again to whoever signed in with the right password before the address was proved.
///
/// # Errors
/// Where the database cannot be reached, or what is sealed cannot be opened.
pub async fn prove_address(app: &App, act: Act, sealed: &str) -> Result<(), Error> {
    let text = app.secrets.open(&[PROOF], sealed).map_err(Error::internal)?;
    let refused: Refused = serde_json::from_str(&text).map_err(Error::internal)?;
    prove_again(&act, &refused).await?;
    act.commit().await
}
