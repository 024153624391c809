//! Whether somebody may do something: the table held against who asks and what is known of the thing.

use chrono::{DateTime, Utc};

use super::{Action, FRESH, Need, TABLE, Who};
use crate::accounts::{self, Actor, Signed};

/// What is known of the thing that is acted on. Whoever asks loads them before.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts {
    /// The organisation that it is about; the actor's standing there counts, and makes them a party.
    pub organisation: Option<i32>,
    /// The person whom it concerns.
    pub concerns: Option<i32>,
    /// Who made what is now to be decided on.
    pub made_by: Option<i32>,
    /// Who decided on it before.
    pub decided_by: Option<i32>,
    /// Whether a setting allows deciding on one's own work.
    pub own_work_allowed: bool,
    /// Whether the organisation bears the verified mark.
    pub verified: bool,
    /// Whether the actor is a host of the dialogue.
    pub hosts: bool,
    /// Whether the dialogue is open to the actor.
    pub admitted: bool,
}

impl Facts {
    /// It is about an organisation.
    #[must_use]
    pub fn organisation(id: i32) -> Self {
        Self {
            organisation: Some(id),
            ..Self::default()
        }
    }

    /// It concerns a person.
    #[must_use]
    pub fn concerning(person: Option<i32>) -> Self {
        Self {
            concerns: person,
            ..Self::default()
        }
    }
}

/// Why somebody may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignIn,
    /// The address is not verified yet.
    #[error("the address is not verified")]
    Verify,
    /// The identity must be proved anew.
    #[error("the identity must be proved anew")]
    Confirm,
    /// Staff must sign in with a second factor.
    #[error("a second factor is required")]
    SecondFactor,
    /// The person is suspended.
    #[error("suspended")]
    Suspended,
    /// It is the actor's own work.
    #[error("one's own work is decided on by another")]
    OwnWork,
    /// The actor is a party to it.
    #[error("the actor is a party to it")]
    Involved,
    /// The organisation is not verified.
    #[error("the organisation is not verified")]
    Unverified,
    /// The dialogue is not open to them.
    #[error("not invited to the dialogue")]
    NotInvited,
    /// They write for no organisation.
    #[error("writes for no organisation")]
    NoOrganisation,
    /// It is not theirs to do.
    #[error("not allowed")]
    NotAllowed,
}

impl Denied {
    /// The key of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::SignIn => "denied-sign-in",
            Self::Verify => "denied-verify",
            Self::Confirm => "denied-confirm",
            Self::SecondFactor => "denied-second-factor",
            Self::Suspended => "denied-suspended",
            Self::OwnWork => "denied-own-work",
            Self::Involved => "denied-involved",
            Self::NotInvited => "denied-not-invited",
            Self::Unverified => "denied-unverified",
            Self::NoOrganisation => "denied-no-organisation",
            Self::NotAllowed => "denied-not-allowed",
        }
    }
}

/// Whether the actor may do this, by the facts, at this time.
///
/// # Errors
/// Why not; the first reason that the actor can do something about comes first.
pub fn may(actor: &Actor, action: Action, facts: &Facts, now: DateTime<Utc>) -> Result<(), Denied> {
    let Some(row) = TABLE.iter().find(|row| row.action == action) else {
        return Err(Denied::NotAllowed);
    };
    if row.who.contains(&Who::Anyone) {
        return Ok(());
    }
    let Some(signed) = &actor.signed else {
        return Err(Denied::SignIn);
    };
    if accounts::is_suspended(signed.suspended_until, now) && !row.needs.contains(&Need::EvenSuspended) {
        return Err(Denied::Suspended);
    }
    let mut reason = Denied::NotAllowed;
    let allowed = row.who.iter().any(|who| match is(actor, signed, *who, facts) {
        Ok(()) => true,
        Err(why) => {
            if why != Denied::NotAllowed {
                reason = why;
            }
            false
        }
    });
    if !allowed {
        return Err(reason);
    }
    row.needs.iter().try_for_each(|need| holds(signed, *need, facts, now))
}

/// Whether somebody signed in is one of those named.
fn is(actor: &Actor, signed: &Signed, who: Who, facts: &Facts) -> Result<(), Denied> {
    let good = match who {
        Who::Anyone | Who::Member => true,
        Who::Host => facts.hosts,
        Who::Oneself => facts.concerns == Some(signed.id),
        Who::Holder(role) => signed.roles.contains(&role),
        Who::Standing(least) => facts
            .organisation
            .and_then(|id| signed.standing_in(id))
            .is_some_and(|standing| standing <= least),
    };
    if !good {
        return Err(Denied::NotAllowed);
    }
    // nobody signs in without; the table does not rely on that
    if !signed.verified {
        return Err(Denied::Verify);
    }
    match who {
        Who::Holder(role) if actor.strict && role.needs_second_factor() && !signed.second_factor => {
            Err(Denied::SecondFactor)
        }
        _ => Ok(()),
    }
}

fn holds(signed: &Signed, need: Need, facts: &Facts, now: DateTime<Utc>) -> Result<(), Denied> {
    match need {
        Need::EvenSuspended => Ok(()),
        Need::Fresh if signed.confirmed_at.is_some_and(|at| at + FRESH > now) => Ok(()),
        Need::Fresh => Err(Denied::Confirm),
        Need::NotOwnWork if facts.own_work_allowed || facts.made_by != Some(signed.id) => Ok(()),
        Need::NotOwnWork => Err(Denied::OwnWork),
        Need::Admitted if facts.admitted => Ok(()),
        Need::Admitted => Err(Denied::NotInvited),
        Need::Verified if facts.verified => Ok(()),
        Need::Verified => Err(Denied::Unverified),
        Need::NotInvolved => {
            let oneself = [facts.concerns, facts.made_by, facts.decided_by].contains(&Some(signed.id));
            let belongs = facts.organisation.and_then(|id| signed.standing_in(id)).is_some();
            if oneself || belongs {
                Err(Denied::Involved)
            } else {
                Ok(())
            }
        }
    }
}
