//! Who belongs to an organisation, and as what.

use bashke_vocabulary::{NoticeKind, Standing};

use super::held::{Held, hold};
use super::profile::told_again;
use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::Action;

/// Gives somebody who belongs to an organisation another standing; what they have already stays, and nobody is told.
///
/// # Errors
/// Where the actor may not, where it was changed too often lately, where nobody would own it any more, or the database cannot be
/// reached.
pub async fn set_standing(act: &Act, slug: &str, person: i32, standing: Standing) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::ManageMembers)?;
    let before = held.standing_of(person).ok_or(Error::NotFound)?;
    if [before, standing].contains(&Standing::Owner) {
        held.may(act, Action::ManageOwners)?;
    }
    if before == standing {
        return Ok(());
    }
    told_again(act, "person", &format!("standing {} {person}", held.row.id)).await?;
    held.place(act, person, Some(standing)).await?;
    told(act, &held, person, &format!("standing-{standing}")).await?;
    noted(act, &held, "organisation.standing", person, Some(standing)).await
}

/// Removes somebody from an organisation; for oneself, see [`leave`].
///
/// # Errors
/// Where the actor may not, where nobody would own it any more, or the database cannot be reached.
pub async fn remove(act: &Act, slug: &str, person: i32) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::ManageMembers)?;
    if held.standing_of(person).ok_or(Error::NotFound)? == Standing::Owner {
        held.may(act, Action::ManageOwners)?;
    }
    held.place(act, person, None).await?;
    told(act, &held, person, "removed").await?;
    noted(act, &held, "organisation.removed", person, None).await
}

/// Leaves an organisation.
///
/// # Errors
/// Where the actor does not belong to it, where nobody would own it any more, or the database cannot be reached.
pub async fn leave(act: &Act, slug: &str) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::LeaveOrganisation)?;
    let person = act.actor.id().ok_or(Error::NotFound)?;
    held.place(act, person, None).await?;
    noted(act, &held, "organisation.left", person, None).await
}

/// Makes another the owner; whoever hands over stays as an editor.
///
/// # Errors
/// Where the actor may not or must prove anew who they are, or the database cannot be reached.
pub async fn hand_over(act: &Act, slug: &str, person: i32) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::HandOverOrganisation)?;
    let giver = act.actor.id().ok_or(Error::NotFound)?;
    held.standing_of(person)
        .filter(|_| person != giver)
        .ok_or(Error::NotFound)?;
    held.place(act, person, Some(Standing::Owner)).await?;
    // there is another owner by now
    held.place_whoever_is_left(act, giver, Some(Standing::Editor)).await?;
    told(act, &held, person, "handed-over").await?;
    noted(act, &held, "organisation.handed-over", person, Some(Standing::Owner)).await
}

/// Tells somebody that their place in an organisation changed, unless it was themselves.
pub(super) async fn told(act: &Act, held: &Held, person: i32, what: &str) -> Result<(), Error> {
    if act.actor.id() == Some(person) {
        return Ok(());
    }
    let message = match what {
        "standing-owner" => "membership-owner",
        "standing-editor" => "membership-editor",
        "standing-member" => "membership-member",
        "handed-over" => "membership-handed-over",
        "declined" => "membership-declined",
        _ => "membership-removed",
    };
    let notice = Notice::new(
        NoticeKind::Membership,
        message,
        format!("/organisations/{}", held.row.slug),
    )
    .with("organisation", &held.row.name);
    accounts::notify(act, person, &notice).await
}

/// Writes down that somebody's place changed.
pub(super) async fn noted(
    act: &Act,
    held: &Held,
    what: &'static str,
    person: i32,
    standing: Option<Standing>,
) -> Result<(), Error> {
    let mut event = Event::done(what).on("organisation", held.row.id).with("person", person);
    if let Some(standing) = standing {
        event = event.with("standing", standing.word());
    }
    act.audit(event).await
}
