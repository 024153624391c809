//! Signing in: the password, then the second factor where there is one.

use std::sync::Arc;

use bashke_entities::accounts::person;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::second_factor::check_code;
use super::tokens::{Purpose, give};
use crate::App;
use crate::accounts::{Actor, jobs, mail, queries};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::limits::{self, Counted};
use crate::platform::refusal::Refusal;

/// Who gave the right password.
#[derive(Debug, Clone)]
pub struct Entered {
    /// The person.
    pub person: person::Model,
    /// Whether a second factor is to follow.
    pub second: bool,
}

/// What somebody signed in gives to prove anew who they are.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The password.
    pub password: String,
    /// The code, where there is a second factor.
    pub code: String,
}

/// Where a password is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    /// The sign-in page: whoever comes in has a proved address.
    SignIn,
    /// The link that proves the address.
    Link,
}

/// Checks an address and a password at the sign-in page. The answer and the work are the same for a wrong password, for
/// an address without an account, and for one that is not proved yet: whoever just asked for an account with somebody's
/// address would otherwise learn by its password whether there was one before.
///
/// # Errors
/// Where they do not fit, where it was tried too often, or where the database cannot be reached.
pub async fn enter_password(app: &App, actor: &Arc<Actor>, email: &str, password: &str) -> Result<Entered, Error> {
    enter(app, actor, email, password, Door::SignIn).await
}

/// The same for whoever holds the link that proves the address.
///
/// # Errors
/// Where they do not fit, where it was tried too often, or where the database cannot be reached.
pub async fn enter_by_link(app: &App, actor: &Arc<Actor>, email: &str, password: &str) -> Result<Entered, Error> {
    enter(app, actor, email, password, Door::Link).await
}

async fn enter(app: &App, actor: &Arc<Actor>, email: &str, password: &str, door: Door) -> Result<Entered, Error> {
    let account = Counted::new(&app.secrets, limits::SIGN_IN_ACCOUNT, email);
    let address = Counted::new(&app.secrets, limits::SIGN_IN_ADDRESS, &limits::network(&actor.address));
    let act = Act::begin(app, actor).await?;
    for counted in [&account, &address] {
        if let Some(until) = counted.attempt(&act.tx, act.now).await? {
            return Err(too_often("email", until - act.now));
        }
    }
    act.commit().await?;
    let person = queries::person_by_email(&app.db, email).await?;
    let kept = person.as_ref().and_then(|person| person.password.clone());
    let checked = app.passwords.check(password.to_owned(), kept).await?;
    let known = person.as_ref().map(|person| person.id);
    let person = person.filter(|person| checked.right && (door == Door::Link || person.verified_at.is_some()));
    let rehashed = if person.is_some() && checked.stale {
        Some(app.passwords.hash(password.to_owned()).await?)
    } else {
        None
    };

    let act = Act::begin(app, actor).await?;
    let Some(person) = person else {
        // the account by its number, where there is one; what was typed stands nowhere
        let failed = Event::failed("session.password");
        act.audit(match known {
            Some(id) => failed.on("person", id),
            None => failed,
        })
        .await?;
        if door == Door::SignIn {
            ask_proof_again(&act, email, checked.right).await?;
        }
        act.commit().await?;
        return Err(Error::refused("email", "sign-in-wrong"));
    };
    account.forget(&act.tx).await?;
    address.uncount(&act.tx).await?;
    if let Some(hash) = rehashed {
        person::Entity::update_many()
            .col_expr(person::Column::Password, Expr::value(hash))
            .filter(person::Column::Id.eq(person.id))
            .exec(&act.tx)
            .await?;
        act.audit(Event::done("password.rehashed").by(person.id)).await?;
    }
    let second = queries::second_factor(&act.tx, person.id).await?.is_some();
    act.commit().await?;
    Ok(Entered { person, second })
}

/// Who was turned away may be one whose mail got lost: then it is written again. A job finds that out, and every refusal
/// asks for one, so that the answer tells nothing by its time.
async fn ask_proof_again(act: &Act, email: &str, right: bool) -> Result<(), Error> {
    let text = serde_json::to_string(&Refused {
        email: email.to_owned(),
        right,
    })
    .map_err(Error::internal)?;
    let sealed = act.secrets.seal(&[jobs::PROOF], &text).map_err(Error::internal)?;
    act.enqueue(Job::new(jobs::PROOF, json!({ "sealed": sealed }))).await
}

/// A sign-in that was refused.
#[derive(Debug, Serialize, Deserialize)]
pub struct Refused {
    email: String,
    /// Whether the password was right.
    right: bool,
}

/// Writes the mail that proves the address once more to whoever has an account, knows its password and did not prove it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn prove_again(act: &Act, refused: &Refused) -> Result<(), Error> {
    if !refused.right {
        return Ok(());
    }
    let person = queries::person_by_email(&act.tx, &refused.email).await?;
    let Some(person) = person.filter(|person| person.verified_at.is_none()) else {
        return Ok(());
    };
    let mail_to = Counted::new(&act.secrets, limits::MAIL_TO, &refused.email);
    if mail_to.taken(&act.tx, act.now).await?.is_some() {
        return Ok(());
    }
    let token = give(act, Purpose::VerifyAddress, person.id, None).await?;
    mail::verify_address(act, &person, token, None).await
}

/// Notes that somebody is signed in.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn note_sign_in(act: &Act, person_id: i32, second: bool) -> Result<(), Error> {
    act.audit(Event::done("session.begun").by(person_id).with("second-factor", second))
        .await
}

/// Notes that somebody signed out.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn note_sign_out(act: &Act) -> Result<(), Error> {
    act.audit(Event::done("session.ended")).await
}

/// Checks that whoever is signed in is who they are, before something sensitive.
///
/// # Errors
/// Where the proof is wrong, where it was tried too often, or where the database cannot be reached.
pub async fn confirm_identity(app: &App, actor: &Arc<Actor>, proof: Proof) -> Result<(), Error> {
    let signed = actor.signed.as_ref().ok_or(crate::policy::Denied::SignIn)?;
    let counted = Counted::new(
        &app.secrets,
        limits::CONFIRM,
        &format!("{} {}", signed.id, signed.session),
    );
    let act = Act::begin(app, actor).await?;
    if let Some(until) = counted.attempt(&act.tx, act.now).await? {
        return Err(too_often("password", until - act.now));
    }
    act.commit().await?;
    let person = queries::person(&app.db, signed.id).await?.ok_or(Error::NotFound)?;
    let checked = app.passwords.check(proof.password, person.password).await?;
    if !checked.right {
        let act = Act::begin(app, actor).await?;
        act.audit(Event::failed("session.confirmed")).await?;
        act.commit().await?;
        return Err(Error::refused("password", "password-wrong"));
    }
    if queries::second_factor(&app.db, signed.id).await?.is_some() {
        check_code(app, actor, signed.id, &proof.code).await?;
    }
    let act = Act::begin(app, actor).await?;
    counted.forget(&act.tx).await?;
    act.audit(Event::done("session.confirmed")).await?;
    act.commit().await
}

/// It was tried too often: how long to wait, in whole seconds or minutes.
pub(super) fn too_often(field: &'static str, wait: chrono::Duration) -> Error {
    let seconds = usize::try_from(wait.num_seconds().max(1)).unwrap_or(1);
    let refusal = if seconds < 90 {
        Refusal::new(field, "tried-too-often-seconds")
            .with("count", seconds)
            .with("shown", seconds.to_string())
    } else {
        let minutes = seconds.div_ceil(60);
        Refusal::new(field, "tried-too-often-minutes")
            .with("count", minutes)
            .with("shown", minutes.to_string())
    };
    Error::Refused(refusal.into())
}
