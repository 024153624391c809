//! Making an account. The page only asks for it; whether the address has an account already is found out by a job,
//! so that the answer and its time are the same for both.

use bashke_entities::accounts::person;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::tokens::{Purpose, give};
use crate::accounts::{jobs, mail, queries, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::limits::{self, Counted};
use crate::platform::settings::{self, Switch};

/// An account that somebody wants.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Wanted {
    /// The address, in the form in which it is kept.
    pub email: String,
    /// How they want to be called.
    pub name: String,
    /// The language that they are written to in.
    pub locale: String,
    /// The password, hashed; none where it is set by a link later.
    pub password: Option<String>,
    /// A path of ours to which they want to come back once the address is proved.
    #[serde(default)]
    pub next: Option<String>,
}

/// Counts that an account is about to be asked for, before any work is done for it.
///
/// # Errors
/// Where too many were asked for from this address, or the database cannot be reached.
pub async fn count_asking(act: &Act) -> Result<(), Error> {
    let asked_by = Counted::new(&act.secrets, limits::ASKED_BY, &limits::network(&act.actor.address));
    match asked_by.attempt(&act.tx, act.now).await? {
        Some(until) => {
            let refusal = limits::ASKED_BY.explained("email", "limit-asked-by", until - act.now);
            Err(Error::Refused(refusal.into()))
        }
        None => Ok(()),
    }
}

/// Asks for an account.
///
/// # Errors
/// Where no new accounts are made now, or the database cannot be reached.
pub async fn ask_account(act: &Act, wanted: &Wanted) -> Result<(), Error> {
    if !settings::is_on(&act.tx, Switch::SignUpOpen).await? {
        return Err(Error::refused("email", "sign-up-closed"));
    }
    let text = serde_json::to_string(wanted).map_err(Error::internal)?;
    let sealed = act.secrets.seal(&[jobs::SIGN_UP], &text).map_err(Error::internal)?;
    act.audit(Event::done("account.asked")).await?;
    act.enqueue(Job::new(jobs::SIGN_UP, json!({ "sealed": sealed }))).await
}

/// Makes the account, or writes to whoever has one with this address.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn make_account(act: &Act, wanted: Wanted) -> Result<(), Error> {
    let mail_to = Counted::new(&act.secrets, limits::MAIL_TO, &wanted.email);
    if mail_to.taken(&act.tx, act.now).await?.is_some() {
        return Ok(());
    }
    if let Some(person) = queries::person_by_email(&act.tx, &wanted.email).await? {
        return mail::account_exists(act, &person).await;
    }
    let person = insert_person(act, &wanted).await?;
    let token = give(act, Purpose::VerifyAddress, person.id, None).await?;
    mail::verify_address(act, &person, token, wanted.next).await?;
    act.audit(Event::done("account.made").by(person.id).on("person", person.id))
        .await
}

/// Inserts somebody with a short name of their own.
pub(super) async fn insert_person(act: &Act, wanted: &Wanted) -> Result<person::Model, Error> {
    let base = rules::slug(&wanted.name, 0);
    let alike = person::Entity::find()
        .filter(person::Column::Slug.starts_with(&base))
        .count(&act.tx)
        .await?;
    let mut number = u32::try_from(alike).unwrap_or(u32::MAX / 2);
    let mut slug = if number == 0 {
        base
    } else {
        rules::slug(&wanted.name, number)
    };
    while person::Entity::find()
        .filter(person::Column::Slug.eq(&slug))
        .count(&act.tx)
        .await?
        > 0
    {
        number += 1;
        slug = rules::slug(&wanted.name, number);
    }
    let row = person::ActiveModel {
        id: NotSet,
        slug: Set(slug),
        email: Set(Some(wanted.email.clone())),
        verified_at: Set(None),
        display_name: Set(wanted.name.clone()),
        name_key: Set(rules::name_key(&wanted.name)),
        locale: Set(wanted.locale.clone()),
        password_at: Set(wanted.password.as_ref().map(|_| act.now)),
        password: Set(wanted.password.clone()),
        created_at: Set(act.now),
        suspended_until: Set(None),
        deleted_at: Set(None),
    };
    Ok(person::Entity::insert(row).exec_with_returning(&act.tx).await?)
}
