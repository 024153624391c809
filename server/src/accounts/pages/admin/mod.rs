//! Pages of administration. Each asks the policy first; what is written asks again in its command.

pub mod audit;
pub mod people;
pub mod platform;
pub mod roles;

use bashke_views::accounts::admin as views;

use crate::accounts::queries;
use crate::network;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// Whether these pages are for whoever asks.
fn may(request: &Request) -> Result<(), Denied> {
    request.may(Action::Administer, &Facts::default())
}

/// What was just done, where it is one of the words that a page sends on to.
fn done(request: &Request, words: &[&'static str]) -> Option<&'static str> {
    let word = request.params.text("done")?;
    words.iter().copied().find(|known| *known == word)
}

/// What an administrator should know at a glance.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    may(&request)?;
    let counts = queries::overview(&request.app.db, request.app.clock.now()).await?;
    let shown = views::Overview {
        claims_waiting: network::claims_waiting(&request.app.db).await?,
        people: counts.people,
        mails_waiting: counts.mails_waiting,
        mails_stuck: counts.mails_stuck,
        jobs_dead: counts.jobs_dead,
        sign_ins_failed: counts.sign_ins_failed,
    };
    Ok(Page::private(views::overview(&request.cx(), &shown)))
}
