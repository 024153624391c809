//! Pages of moderation: HTTP in, views out.

pub mod appeals;
pub mod case;
pub mod log;
pub mod mine;
pub mod queue;
pub mod report;

use bashke_vocabulary::SubjectKind;

use super::queries::{Desk, PAGE};
use super::rules;
use crate::network;
use crate::platform::request::Request;
use crate::policy::{Denied, Facts};

/// What whoever asks decides on; whoever may decide on nothing is told why.
fn desk(request: &Request) -> Result<Desk, Denied> {
    let mut refused = Denied::NotAllowed;
    let mut kinds = Vec::new();
    for kind in SubjectKind::ALL {
        match request.may(rules::action(*kind), &Facts::default()) {
            Ok(()) => kinds.push(*kind),
            Err(Denied::NotAllowed) => {}
            Err(why) => refused = why,
        }
    }
    match &request.actor.signed {
        Some(signed) if !kinds.is_empty() => Ok(Desk {
            kinds,
            me: signed.id,
            belongs: signed.memberships.iter().map(|one| one.organisation_id).collect(),
            sides: network::own_sides(&request.actor),
        }),
        _ => Err(refused),
    }
}

/// The page that is asked for, from 1.
fn page_of(request: &Request) -> u64 {
    let asked = request.params.text("page").and_then(|text| text.parse().ok());
    asked.unwrap_or(1).clamp(1, 1_000_000)
}

/// How many pages there are.
fn pages(total: u64) -> usize {
    count(total.div_ceil(PAGE).max(1))
}

/// A number of the database as views count.
fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// How somebody is called; whoever is gone has no name.
fn name(request: &Request, name: Option<&String>) -> String {
    name.cloned().unwrap_or_else(|| request.locale.message("former-member"))
}
