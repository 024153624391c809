//! Somebody comes without having registered and has no telephone to scan the code: whoever leads puts them on the list.

use bashke_entities::accounts::person;

use super::attending::{hold_list, settle};
use super::held::tell;
use super::registering::{Comes, free, put, registration};
use crate::accounts;
use crate::network;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::training::rules::sessions::state::Place;

/// Registers somebody by what they say of themselves, their address or name, and marks them present; gives their key. They
/// are told.
///
/// # Errors
/// Where the actor may not; refused where nobody or more than one is called so, where they are suspended, are the actor, or
/// there is no place; where the database cannot be reached.
pub async fn walk_in(act: &Act, id: i32, typed: &str) -> Result<i32, Error> {
    let session = hold_list(act, id).await?;
    let person = found(act, typed).await?;
    if act.actor.id() == Some(person.id) {
        return Err(Error::refused("who", "session-not-oneself"));
    }
    if accounts::is_suspended(person.suspended_until, act.now) {
        return Err(Error::refused("who", "session-walk-in-suspended"));
    }
    let there = registration(act, id, person.id).await?;
    let registered = there
        .as_ref()
        .is_some_and(|row| Place::of(&row.state) == Some(Place::Registered));
    if registered {
        return Err(Error::refused("who", "session-walk-in-there"));
    }
    if free(act, &session).await? == 0 {
        return Err(Error::refused("who", "session-mark-full"));
    }
    let who = Comes {
        person: person.id,
        organisation: belongs_to(act, person.id).await?,
    };
    put(act, id, there, who, Place::Registered, Some(act.now)).await?;
    settle(act, &session, person.id).await?;
    tell(act, &session, &[person.id], "session-walked-in", None).await?;
    act.audit(
        Event::done("training.attended")
            .on("session", id)
            .with("person", person.id),
    )
    .await?;
    Ok(person.id)
}

/// Whoever has this address, this short name or, where nobody else is called so, this name.
async fn found(act: &Act, typed: &str) -> Result<person::Model, Error> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Error::refused("who", "session-walk-in-missing"));
    }
    let none = || Error::refused("who", "session-walk-in-nobody");
    let ids = if let Some(slug) = typed.strip_prefix('@') {
        let found = accounts::by_slugs(&act.tx, &[slug.to_owned()]).await?;
        found.into_values().collect()
    } else if typed.contains('@') {
        let address = accounts::email(typed).map_err(|_| none())?;
        let person = accounts::person_by_email(&act.tx, &address).await?;
        person.map(|person| person.id).into_iter().collect()
    } else {
        accounts::called(&act.tx, typed).await?
    };
    match ids[..] {
        [id] => {
            let person = accounts::person(&act.tx, id).await?;
            person.filter(|person| person.verified_at.is_some()).ok_or_else(none)
        }
        [] => Err(none()),
        _ => Err(Error::refused("who", "session-walk-in-several")),
    }
}

/// The only organisation to which somebody belongs.
async fn belongs_to(act: &Act, person: i32) -> Result<Option<i32>, Error> {
    let belonging = network::memberships(&act.tx, person).await?;
    Ok(match belonging.as_slice() {
        [only] => Some(only.organisation_id),
        _ => None,
    })
}
