//! Writes of offers and asks: written and changed, answered, matched, and what time does to them.

mod answering;
mod expiring;
mod matching;
mod writing;

pub use answering::{answer_offer, decide_answer, withdraw_answer};
pub use expiring::{expire_offers, remind_of_offers};
pub use matching::match_offer;
pub use writing::{close_offer, edit_offer, renew_offer, write_offer};

pub(super) use writing::{blank, lists};

use bashke_entities::network::offer;
use bashke_vocabulary::SubjectKind;
use sea_orm::{EntityTrait, QuerySelect};

use super::held::{Held, hold_by_id};
use super::listing;
use crate::moderation;
use crate::network::rules::directory::Key;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// An offer held for a write, with its organisation. Whoever holds both takes the organisation first.
async fn hold(act: &Act, id: i32) -> Result<(Held, offer::Model), Error> {
    let seen = offer::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let held = hold_by_id(act, seen.organisation_id).await?;
    let row = offer::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((held, row))
}

/// An offer that moderators hid, or let be seen again, by its key: the directory finds its organisation by it no more, or
/// again.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seen_otherwise(act: &Act, kind: &str, id: &str) -> Result<(), Error> {
    let key = id.parse::<i32>().ok().filter(|_| kind == SubjectKind::Offer.word());
    let Some(key) = key else { return Ok(()) };
    if let Some(row) = offer::Entity::find_by_id(key).one(&act.tx).await? {
        listing::changed(&act.tx, Key::Organisation(row.organisation_id)).await?;
    }
    Ok(())
}

/// Whether somebody who is no party to it sees an offer, and may so answer or be told of it.
async fn is_seen(act: &Act, row: &offer::Model) -> Result<bool, Error> {
    let things = [
        (SubjectKind::Offer, row.id),
        (SubjectKind::Organisation, row.organisation_id),
    ];
    for (kind, id) in things {
        if !moderation::is_seen(&act.tx, &act.actor, kind, &id.to_string(), false).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
