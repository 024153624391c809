//! The second factor: codes from a shared secret and the time (TOTP, RFC 6238), and recovery codes that stand in for
//! them, each once.

use std::sync::Arc;

use bashke_entities::accounts::{recovery_code, second_factor};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use totp_rs::{Builder, Totp};

use super::sign_in::too_often;
use crate::App;
use crate::accounts::{Actor, Signed, mail, queries, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};
use crate::platform::secrets;
use crate::policy::{Action, Denied, Facts};

/// The place that secrets are sealed for, with whose they are.
const TABLE: &str = "second_factor";

/// How many seconds one code is good for.
const STEP: i64 = 30;

/// A secret to be put into a program that makes codes.
#[derive(Debug, Clone)]
pub struct Secret {
    /// As it is typed, in base 32.
    pub typed: String,
    /// As it is read by a camera, `otpauth://…`.
    pub address: String,
}

fn signed(act: &Act) -> Result<&Signed, Error> {
    Ok(act.actor.signed.as_ref().ok_or(Denied::SignIn)?)
}

fn totp(secret: &[u8], account: &str) -> Result<Totp, Error> {
    Builder::new()
        .with_secret(secret.to_vec())
        // one step before and after: clocks differ
        .with_skew(1)
        .with_issuer(Some("Bashkë"))
        // the issuer and the account are parted by a colon
        .with_account_name(account.replace(':', " "))
        .build()
        .map_err(|error| Error::internal(error.to_string()))
}

/// Begins a second factor: a new secret, which counts once its first code was right. One that was begun before and not
/// confirmed is shown again, so that loading the page twice changes nothing.
///
/// # Errors
/// Where the identity must be proved anew, where there is a second factor, or the database cannot be reached.
pub async fn begin_second_factor(act: &Act) -> Result<Secret, Error> {
    act.may(Action::SecureAccount, &Facts::default())?;
    let signed = signed(act)?;
    let begun = match second_factor::Entity::find_by_id(signed.id).one(&act.tx).await? {
        Some(row) if row.confirmed_at.is_some() => return Err(Error::Conflict),
        // what cannot be opened is begun anew
        Some(row) => open(&act.secrets, &row).unwrap_or_default(),
        None => (Vec::new(), String::new()),
    };
    let secret = match begun {
        // begun in this session: one begun in another may be known to somebody else
        (secret, session) if session == signed.session && !secret.is_empty() => secret,
        _ => {
            let mut secret = vec![0_u8; 20];
            getrandom::fill(&mut secret).map_err(Error::internal)?;
            let text = format!("{} {}", data_encoding::BASE32_NOPAD.encode(&secret), signed.session);
            let row = second_factor::ActiveModel {
                person_id: Set(signed.id),
                sealed: Set(seal(&act.secrets, signed.id, &text)?),
                confirmed_at: Set(None),
                last_step: Set(0),
                created_at: Set(act.now),
            };
            second_factor::Entity::insert(row)
                .on_conflict(
                    OnConflict::column(second_factor::Column::PersonId)
                        .update_columns([second_factor::Column::Sealed, second_factor::Column::CreatedAt])
                        .to_owned(),
                )
                .exec_without_returning(&act.tx)
                .await?;
            secret
        }
    };
    let address = totp(&secret, &signed.email)?
        .to_url()
        .map_err(|error| Error::internal(error.to_string()))?;
    Ok(Secret {
        typed: data_encoding::BASE32_NOPAD.encode(&secret),
        address,
    })
}

fn seal(secrets: &secrets::Secrets, person_id: i32, text: &str) -> Result<String, Error> {
    let place = [TABLE, &person_id.to_string()];
    secrets.seal(&place, text).map_err(Error::internal)
}

/// The secret, and the session in which it was begun. It opens as the person's whose row it stands in.
fn open(secrets: &secrets::Secrets, row: &second_factor::Model) -> Result<(Vec<u8>, String), Error> {
    let place = [TABLE, &row.person_id.to_string()];
    let text = secrets.open(&place, &row.sealed).map_err(Error::internal)?;
    let (secret, session) = text.split_once(' ').unwrap_or((&text, ""));
    let secret = data_encoding::BASE32_NOPAD
        .decode(secret.as_bytes())
        .map_err(Error::internal)?;
    Ok((secret, session.to_owned()))
}

/// The step that a code belongs to, where it is one of those around now.
fn step_of(secret: &[u8], code: &str, now: i64) -> Result<Option<i64>, Error> {
    let totp = totp(secret, "-")?;
    for step in [now / STEP, now / STEP - 1, now / STEP + 1] {
        let Ok(time) = u64::try_from(step * STEP) else { continue };
        if totp.generate(time).to_string() == code {
            return Ok(Some(step));
        }
    }
    Ok(None)
}

/// The first code: from now on a second factor is asked for. Gives the recovery codes, which are shown once.
///
/// # Errors
/// Where the code is wrong, the identity must be proved anew, or the database cannot be reached.
pub async fn confirm_second_factor(act: &Act, code: &str) -> Result<Vec<String>, Error> {
    act.may(Action::SecureAccount, &Facts::default())?;
    let signed = signed(act)?;
    let row = second_factor::Entity::find_by_id(signed.id)
        .filter(second_factor::Column::ConfirmedAt.is_null())
        .one(&act.tx)
        .await?
        .ok_or(Error::Conflict)?;
    let (secret, session) = open(&act.secrets, &row)?;
    if session != signed.session {
        return Err(Error::refused("code", "code-wrong"));
    }
    let Some(step) = step_of(&secret, &rules::bare_code(code), act.now.timestamp())? else {
        return Err(Error::refused("code", "code-wrong"));
    };
    second_factor::Entity::update_many()
        .col_expr(second_factor::Column::ConfirmedAt, Expr::value(act.now))
        .col_expr(second_factor::Column::LastStep, Expr::value(step))
        .filter(second_factor::Column::PersonId.eq(signed.id))
        .exec(&act.tx)
        .await?;
    let person = queries::person(&act.tx, signed.id).await?.ok_or(Error::NotFound)?;
    mail::second_factor(act, &person, true).await?;
    act.audit(Event::done("second-factor.added").on("person", signed.id))
        .await?;
    super::account::end_other_sessions(act).await?;
    replace_recovery_codes(act, signed.id).await
}

/// New recovery codes in place of the old ones.
///
/// # Errors
/// Where there is no second factor, the identity must be proved anew, or the database cannot be reached.
pub async fn new_recovery_codes(act: &Act) -> Result<Vec<String>, Error> {
    act.may(Action::SecureAccount, &Facts::default())?;
    let id = signed(act)?.id;
    queries::second_factor(&act.tx, id).await?.ok_or(Error::Conflict)?;
    act.audit(Event::done("second-factor.recovery-codes").on("person", id))
        .await?;
    replace_recovery_codes(act, id).await
}

async fn replace_recovery_codes(act: &Act, person_id: i32) -> Result<Vec<String>, Error> {
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    let mut codes = Vec::with_capacity(rules::RECOVERY_CODES);
    for _ in 0..rules::RECOVERY_CODES {
        let mut random = [0_u8; 10];
        getrandom::fill(&mut random).map_err(Error::internal)?;
        codes.push(rules::recovery_code(random));
    }
    let rows = codes.iter().map(|code| recovery_code::ActiveModel {
        id: NotSet,
        person_id: Set(person_id),
        digest: Set(secrets::digest(&rules::bare_code(code))),
        used_at: Set(None),
    });
    recovery_code::Entity::insert_many(rows)
        .exec_without_returning(&act.tx)
        .await?;
    Ok(codes)
}

/// Takes the second factor away.
///
/// # Errors
/// Where the identity must be proved anew, where a role requires it, or the database cannot be reached.
pub async fn remove_second_factor(act: &Act) -> Result<(), Error> {
    act.may(Action::SecureAccount, &Facts::default())?;
    let signed = signed(act)?;
    if act.actor.strict && signed.roles.iter().any(|role| role.needs_second_factor()) {
        return Err(Denied::SecondFactor.into());
    }
    forget(act, signed.id).await?;
    let person = queries::person(&act.tx, signed.id).await?.ok_or(Error::NotFound)?;
    mail::second_factor(act, &person, false).await?;
    act.audit(Event::done("second-factor.removed").on("person", signed.id))
        .await
}

/// Removes somebody's second factor and recovery codes.
pub(super) async fn forget(act: &Act, person_id: i32) -> Result<(), Error> {
    second_factor::Entity::delete_by_id(person_id).exec(&act.tx).await?;
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Checks a code, or a recovery code, of somebody whose password was right. Each works once.
///
/// # Errors
/// Where it is wrong or was used, where it was tried too often, or the database cannot be reached.
pub async fn check_code(app: &App, actor: &Arc<Actor>, person_id: i32, typed: &str) -> Result<(), Error> {
    let act = Act::begin(app, actor).await?;
    let counted = Counted::new(&act.secrets, limits::SECOND_FACTOR, &person_id.to_string());
    if let Some(until) = counted.attempt(&act.tx, act.now).await? {
        return Err(too_often("code", until - act.now));
    }
    let row = queries::second_factor(&act.tx, person_id)
        .await?
        .ok_or(Error::Conflict)?;
    let code = rules::bare_code(typed);
    let step = match open(&act.secrets, &row) {
        Ok((secret, _)) => step_of(&secret, &code, act.now.timestamp())?,
        Err(error) => {
            // no code is right then, but recovery codes still let its owner in
            tracing::error!(person_id, %error, "a second factor cannot be opened");
            None
        }
    };
    let taken = match step {
        Some(step) => take_step(&act, person_id, step).await?,
        None => take_recovery_code(&act, person_id, &code).await?,
    };
    if taken {
        counted.forget(&act.tx).await?;
        return act.commit().await;
    }
    act.audit(Event::failed("session.second-factor").by(person_id)).await?;
    act.commit().await?;
    Err(Error::refused("code", "code-wrong"))
}

/// A code is good once: its step must be later than the last that was taken.
async fn take_step(act: &Act, person_id: i32, step: i64) -> Result<bool, Error> {
    let taken = second_factor::Entity::update_many()
        .col_expr(second_factor::Column::LastStep, Expr::value(step))
        .filter(second_factor::Column::PersonId.eq(person_id))
        .filter(second_factor::Column::LastStep.lt(step))
        .exec(&act.tx)
        .await?;
    Ok(taken.rows_affected == 1)
}

async fn take_recovery_code(act: &Act, person_id: i32, code: &str) -> Result<bool, Error> {
    let used = recovery_code::Entity::update_many()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(act.now))
        .filter(recovery_code::Column::PersonId.eq(person_id))
        .filter(recovery_code::Column::Digest.eq(secrets::digest(code)))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(&act.tx)
        .await?;
    if used.rows_affected == 1 {
        act.audit(Event::done("second-factor.recovery-code-used").by(person_id))
            .await?;
    }
    Ok(used.rows_affected == 1)
}
