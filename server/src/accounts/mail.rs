//! The mails of this ground.

use std::collections::BTreeMap;

use bashke_entities::accounts::person;
use bashke_views::mail::{Mail, News};
use bashke_views::{Locale, paths};
use bashke_vocabulary::Frequency;

use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Writes to somebody at the address of their account; a deleted account has none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn to_person(act: &Act, person: &person::Model, mail: &Mail) -> Result<(), Error> {
    match &person.email {
        Some(address) => to_address(act, person, address, mail).await,
        None => Ok(()),
    }
}

/// Writes to somebody at another address.
pub(super) async fn to_address(act: &Act, person: &person::Model, address: &str, mail: &Mail) -> Result<(), Error> {
    act.post(Some(person.id), address, Locale::of(&person.locale), mail)
        .await
}

/// Prove the address.
pub(super) async fn verify_address(
    act: &Act,
    person: &person::Model,
    token: String,
    next: Option<String>,
) -> Result<(), Error> {
    let name = person.display_name.clone();
    to_person(act, person, &Mail::VerifyAddress { name, token, next }).await
}

/// There is an account already.
pub(super) async fn account_exists(act: &Act, person: &person::Model) -> Result<(), Error> {
    let name = person.display_name.clone();
    to_person(act, person, &Mail::AccountExists { name }).await
}

/// A new password can be set.
pub(super) async fn reset_password(act: &Act, person: &person::Model, token: String) -> Result<(), Error> {
    let name = person.display_name.clone();
    to_person(act, person, &Mail::ResetPassword { name, token }).await
}

/// The password was changed.
pub(super) async fn password_changed(act: &Act, person: &person::Model) -> Result<(), Error> {
    let name = person.display_name.clone();
    to_person(act, person, &Mail::PasswordChanged { name }).await
}

/// The address is to be changed: the old one is told, the new one is to be proved.
pub(super) async fn address_changing(act: &Act, person: &person::Model, to: &str, token: String) -> Result<(), Error> {
    let name = person.display_name.clone();
    address_asked(act, person, to).await?;
    to_address(act, person, to, &Mail::VerifyNewAddress { name, token }).await
}

/// Another address was asked for; to the one that stands.
pub(super) async fn address_asked(act: &Act, person: &person::Model, to: &str) -> Result<(), Error> {
    let told = Mail::AddressChanging {
        name: person.display_name.clone(),
        to: to.to_owned(),
    };
    to_person(act, person, &told).await
}

/// A second factor was set up, or taken away.
pub(super) async fn second_factor(act: &Act, person: &person::Model, added: bool) -> Result<(), Error> {
    let name = person.display_name.clone();
    let mail = if added {
        Mail::SecondFactorAdded { name }
    } else {
        Mail::SecondFactorRemoved { name }
    };
    to_person(act, person, &mail).await
}

/// A role was given or taken.
pub(super) async fn role_changed(act: &Act, person: &person::Model, role: &str, given: bool) -> Result<(), Error> {
    let mail = Mail::RoleChanged {
        name: person.display_name.clone(),
        role: role.to_owned(),
        given,
    };
    to_person(act, person, &mail).await
}

/// The account was deleted; to the address that it had.
pub(super) async fn account_deleted(act: &Act, person: &person::Model) -> Result<(), Error> {
    let (Some(address), name) = (&person.email, person.display_name.clone()) else {
        return Ok(());
    };
    let locale = Locale::of(&person.locale);
    act.post(None, address, locale, &Mail::AccountDeleted { name }).await
}

/// A piece of news: its number, the key of its message and the arguments.
type Told = (i64, String, BTreeMap<String, String>);

fn news((id, message, args): Told) -> News {
    News {
        message,
        args,
        path: paths::notification(id),
    }
}

/// One piece of news.
pub(super) async fn notice(act: &Act, person: &person::Model, told: Told, end: String) -> Result<(), Error> {
    let mail = Mail::Notice {
        name: person.display_name.clone(),
        news: news(told),
        end,
    };
    to_person(act, person, &mail).await
}

/// What was gathered since the last digest.
pub(super) async fn digest(
    act: &Act,
    person: &person::Model,
    frequency: Frequency,
    told: Vec<Told>,
    further: usize,
    end: String,
) -> Result<(), Error> {
    let mail = Mail::Digest {
        name: person.display_name.clone(),
        frequency: frequency.word().to_owned(),
        news: told.into_iter().map(news).collect(),
        further,
        end,
    };
    to_person(act, person, &mail).await
}
