//! What somebody changes of their own account.

use bashke_entities::accounts::person;
use bashke_entities::platform::session;
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::tokens::{Purpose, find, give, take, void};
use crate::accounts::{Signed, mail, queries, rules};
use crate::moderation;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};
use crate::policy::{Action, Denied, Facts};
use crate::rooms;

/// Who is signed in.
fn signed(act: &Act) -> Result<&Signed, Error> {
    Ok(act.actor.signed.as_ref().ok_or(Denied::SignIn)?)
}

async fn own_row(act: &Act) -> Result<person::Model, Error> {
    queries::person(&act.tx, signed(act)?.id).await?.ok_or(Error::NotFound)
}

/// Changes the name and the language.
///
/// # Errors
/// Where moderators locked the name, or the database cannot be reached.
pub async fn profile(act: &Act, name: String, locale: &str) -> Result<(), Error> {
    act.may(Action::ManageAccount, &Facts::default())?;
    let signed = signed(act)?;
    let id = signed.id;
    let renamed = name != signed.name;
    if renamed && moderation::is_locked(&act.tx, SubjectKind::Person, &id.to_string()).await? {
        return Err(Error::refused("name", "profile-locked"));
    }
    person::Entity::update_many()
        .col_expr(person::Column::NameKey, Expr::value(rules::name_key(&name)))
        .col_expr(person::Column::DisplayName, Expr::value(name))
        .col_expr(person::Column::Locale, Expr::value(locale))
        .filter(person::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("account.profile").on("person", id)).await?;
    if renamed {
        rooms::renamed(act, id).await?;
    }
    Ok(())
}

/// Proves an address by a link: that of a new account, or a new one of an old account.
///
/// # Errors
/// Where the link does not work any more, or the address became somebody else's in between.
pub async fn verify_email(act: &Act, token: &str) -> Result<(), Error> {
    let row = take(act, &[Purpose::VerifyAddress, Purpose::NewAddress], token)
        .await?
        .ok_or(Error::NotFound)?;
    let person = queries::person(&act.tx, row.person_id).await?.ok_or(Error::NotFound)?;
    let mut update = person::Entity::update_many()
        .col_expr(person::Column::VerifiedAt, Expr::value(act.now))
        .filter(person::Column::Id.eq(person.id));
    let event = match row.detail {
        Some(email) => {
            if queries::person_by_email(&act.tx, &email).await?.is_some() {
                return Err(Error::Conflict);
            }
            update = update.col_expr(person::Column::Email, Expr::value(email));
            // whoever holds a link that was sent to the old address has no right to the account any more
            void(act, Purpose::ResetPassword, person.id).await?;
            void(act, Purpose::NewAddress, person.id).await?;
            Event::done("account.email-changed")
        }
        None => Event::done("account.verified"),
    };
    update.exec(&act.tx).await?;
    act.audit(event.by(person.id).on("person", person.id)).await
}

/// Whose address a link proves, where it still works; looking does not use it up.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn whose_address_link(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    token: &str,
) -> Result<Option<person::Model>, Error> {
    match find(db, now, &[Purpose::VerifyAddress, Purpose::NewAddress], token).await? {
        Some(row) => Ok(queries::person(db, row.person_id).await?),
        None => Ok(None),
    }
}

/// Asks for another address: both are written to, and nothing changes until the new one is proved.
///
/// # Errors
/// Where the identity must be proved anew, where it was asked for too often, or the database cannot be reached.
pub async fn ask_new_email(act: &Act, email: &str) -> Result<(), Error> {
    act.may(Action::SecureAccount, &Facts::default())?;
    let person = own_row(act).await?;
    let mail_to = Counted::new(&act.secrets, limits::MAIL_TO, email);
    if let Some(until) = mail_to.taken(&act.tx, act.now).await? {
        let refusal = limits::MAIL_TO.explained("email", "limit-mail-to", until - act.now);
        return Err(Error::Refused(refusal.into()));
    }
    act.audit(Event::done("account.email-asked").on("person", person.id))
        .await?;
    // an address that has an account gets no link, but a mail all the same; whoever asks is told, and written to, the same
    if let Some(other) = queries::person_by_email(&act.tx, email).await? {
        mail::address_asked(act, &person, email).await?;
        return mail::account_exists(act, &other).await;
    }
    void(act, Purpose::NewAddress, person.id).await?;
    let token = give(act, Purpose::NewAddress, person.id, Some(email)).await?;
    mail::address_changing(act, &person, email, token).await
}

/// Sets another password; all other sessions end. Gives the row as it is then.
///
/// # Errors
/// Where the identity must be proved anew, or the database cannot be reached.
pub async fn change_password(act: &Act, hash: String) -> Result<person::Model, Error> {
    act.may(Action::SecureAccount, &Facts::default())?;
    let person = own_row(act).await?;
    person::Entity::update_many()
        .col_expr(person::Column::Password, Expr::value(hash))
        .col_expr(person::Column::PasswordAt, Expr::value(act.now))
        .filter(person::Column::Id.eq(person.id))
        .exec(&act.tx)
        .await?;
    void(act, Purpose::ResetPassword, person.id).await?;
    end_other_sessions(act).await?;
    mail::password_changed(act, &person).await?;
    act.audit(Event::done("password.changed").on("person", person.id))
        .await?;
    own_row(act).await
}

/// Ends one of one's own sessions, by the digest of its number.
///
/// # Errors
/// Where there is none such, or the database cannot be reached.
pub async fn end_session(act: &Act, id: &str) -> Result<(), Error> {
    act.may(Action::ManageAccount, &Facts::default())?;
    let ended = session::Entity::delete_many()
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::PersonId.eq(signed(act)?.id))
        .exec(&act.tx)
        .await?;
    if ended.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    act.audit(Event::done("session.ended-elsewhere")).await
}

/// Ends all of one's own sessions but this one.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn end_other_sessions(act: &Act) -> Result<(), Error> {
    act.may(Action::ManageAccount, &Facts::default())?;
    let signed = signed(act)?;
    let ended = session::Entity::delete_many()
        .filter(session::Column::PersonId.eq(signed.id))
        .filter(session::Column::Id.ne(&signed.session))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("session.ended-others").with("count", ended.rows_affected))
        .await
}
