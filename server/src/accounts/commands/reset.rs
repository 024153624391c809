//! A new password for whoever can read the mails of the account. It never takes the place of a second factor.

use bashke_entities::accounts::person;
use bashke_entities::platform::session;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::tokens::{Purpose, find, give, take, void};
use crate::App;
use crate::accounts::{jobs, mail, queries};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::limits::{self, Counted};

/// Asks for a way to set a new password. Whether there is such an account is found out by a job, so that the answer
/// and its time are the same for both.
///
/// # Errors
/// Where too much was asked for from this address, or the database cannot be reached.
pub async fn ask_reset(act: &Act, email: &str) -> Result<(), Error> {
    let asked_by = Counted::new(&act.secrets, limits::ASKED_BY, &limits::network(&act.actor.address));
    if let Some(until) = asked_by.taken(&act.tx, act.now).await? {
        let refusal = limits::ASKED_BY.explained("email", "limit-asked-by", until - act.now);
        return Err(Error::Refused(refusal.into()));
    }
    let sealed = act.secrets.seal(&[jobs::RESET], email).map_err(Error::internal)?;
    act.audit(Event::done("password.reset-asked")).await?;
    act.enqueue(Job::new(jobs::RESET, json!({ "sealed": sealed }))).await
}

/// Writes to whoever has the account, if anybody.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn reset(act: &Act, email: &str) -> Result<(), Error> {
    let Some(person) = queries::person_by_email(&act.tx, email).await? else {
        return Ok(());
    };
    let mail_to = Counted::new(&act.secrets, limits::RESET_TO, email);
    if mail_to.taken(&act.tx, act.now).await?.is_some() {
        return Ok(());
    }
    let token = give(act, Purpose::ResetPassword, person.id, None).await?;
    mail::reset_password(act, &person, token).await
}

/// Whether a link to set a password still works, and whose it is.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn token_stands(app: &App, token: &str) -> Result<Option<person::Model>, Error> {
    match find(&app.db, app.clock.now(), &[Purpose::ResetPassword], token).await? {
        Some(row) => Ok(queries::person(&app.db, row.person_id).await?),
        None => Ok(None),
    }
}

/// Sets the password by a link; all sessions end. Who could open the mail has proved the address too.
///
/// # Errors
/// Where the link does not work any more, or the database cannot be reached.
pub async fn set_password(act: &Act, token: &str, hash: String) -> Result<(), Error> {
    let row = take(act, &[Purpose::ResetPassword], token)
        .await?
        .ok_or(Error::NotFound)?;
    let person = queries::person(&act.tx, row.person_id).await?.ok_or(Error::NotFound)?;
    void(act, Purpose::ResetPassword, person.id).await?;
    // whoever asked for another address may not have been the owner
    void(act, Purpose::NewAddress, person.id).await?;
    let mut update = person::Entity::update_many()
        .col_expr(person::Column::Password, Expr::value(hash))
        .col_expr(person::Column::PasswordAt, Expr::value(act.now))
        .filter(person::Column::Id.eq(person.id));
    if person.verified_at.is_none() {
        update = update.col_expr(person::Column::VerifiedAt, Expr::value(act.now));
        // whoever registered the address may not have been its owner
        super::second_factor::forget(act, person.id).await?;
    }
    update.exec(&act.tx).await?;
    session::Entity::delete_many()
        .filter(session::Column::PersonId.eq(person.id))
        .exec(&act.tx)
        .await?;
    if let Some(email) = &person.email {
        Counted::new(&act.secrets, limits::SIGN_IN_ACCOUNT, email)
            .forget(&act.tx)
            .await?;
    }
    mail::password_changed(act, &person).await?;
    act.audit(Event::done("password.reset").by(person.id).on("person", person.id))
        .await
}
