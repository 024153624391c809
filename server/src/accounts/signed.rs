//! From a session to who is signed in, and from there to what the frame of a page shows.

use bashke_views::Viewer;
use bashke_vocabulary::Role;
use chrono::DateTime;
use tower_sessions::Session;

use super::actor::{Account, Actor, Signed, account};
use crate::App;
use crate::network;
use crate::platform::config::{Config, Mode};
use crate::platform::errors::Error;
use crate::platform::secrets::digest;
use crate::platform::sessions;

/// Who a session is; `guest` where it is nobody's.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn actor(app: &App, session: &Session, guest: Actor) -> Result<Actor, Error> {
    if session.id().is_none() {
        return Ok(guest);
    }
    let Some(id) = session.get::<i32>(sessions::PERSON).await.map_err(Error::internal)? else {
        return Ok(guest);
    };
    let Some(Account { row, roles, unread }) = account(&app.db, id).await? else {
        return Ok(guest);
    };
    // nobody signs in to an account whose address is not proved, and no session outlives that rule
    if row.verified_at.is_none() {
        return Ok(guest);
    }
    let password_at: Option<i64> = session.get(sessions::PASSWORD_AT).await.map_err(Error::internal)?;
    if password_at != row.password_at.map(|at| at.timestamp_micros()) {
        return Ok(guest);
    }
    let confirmed: Option<i64> = session.get(sessions::CONFIRMED).await.map_err(Error::internal)?;
    let second: Option<bool> = session.get(sessions::SECOND).await.map_err(Error::internal)?;
    let acts_for: Option<i32> = session.get(sessions::ACTS_FOR).await.map_err(Error::internal)?;
    let memberships = network::memberships(&app.db, id).await?;
    let signed = Signed {
        id,
        slug: row.slug,
        name: row.display_name,
        email: row.email.unwrap_or_default(),
        verified: row.verified_at.is_some(),
        locale: row.locale,
        joined_at: row.created_at,
        suspended_until: row.suspended_until,
        roles,
        // whoever may not speak for it any more does not, whatever the session says
        acts_for: acts_for.filter(|id| {
            memberships
                .iter()
                .any(|one| one.organisation_id == *id && one.standing.speaks())
        }),
        memberships,
        second_factor: second.unwrap_or(false),
        confirmed_at: confirmed.and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
        unread,
        session: session.id().map(|id| digest(&id.to_string())).unwrap_or_default(),
    };
    Ok(Actor {
        signed: Some(signed),
        ..guest
    })
}

/// What the frame of every page shows of who is signed in.
#[must_use]
pub fn viewer(signed: &Signed, config: &Config) -> Viewer {
    let strict = config.mode == Mode::Production;
    Viewer {
        name: signed.name.clone(),
        slug: signed.slug.clone(),
        roles: signed.roles.clone(),
        unread: signed.unread,
        acts_for: signed.acts_for.and_then(|id| {
            let belonging = signed
                .memberships
                .iter()
                .find(|belonging| belonging.organisation_id == id)?;
            Some(belonging.name.clone())
        }),
        needs_second_factor: strict
            && !signed.second_factor
            && signed.roles.iter().any(|role| Role::needs_second_factor(*role)),
    }
}
