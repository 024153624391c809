//! Deleting one's account. What was contributed stays, as by a former member; who that was is forgotten.

use bashke_entities::accounts::{
    notification, notification_choice, one_time_token, person, person_role, recovery_code, second_factor,
};
use bashke_entities::platform::session;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::people::is_last_administrator;
use crate::accounts::{mail, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::{Refusal, Refusals};
use crate::policy::{Action, Denied, Facts};
use crate::{platform, rooms};

/// Deletes the actor's account; `typed` is the address, typed to show that this is meant.
///
/// # Errors
/// Where the identity must be proved anew, where the address is not that of the account, where something must be
/// handed over before, or the database cannot be reached.
pub async fn delete_account(act: &Act, typed: &str) -> Result<(), Error> {
    act.may(Action::SecureAccount, &Facts::default())?;
    let id = act.actor.id().ok_or(Denied::SignIn)?;
    let person = person::Entity::find_by_id(id)
        .filter(person::Column::DeletedAt.is_null())
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    if person.email.as_deref() != Some(typed.trim().to_lowercase().as_str()) {
        return Err(Error::refused("email", "delete-not-the-address"));
    }
    let obstacles = rooms::obstacles(act, id).await?;
    if !obstacles.is_empty() {
        return Err(Error::Refused(Refusals(obstacles)));
    }
    rooms::leave(act, id).await?;
    mail::account_deleted(act, &person).await?;
    act.audit(Event::done("account.deleted").on("person", id)).await
}

/// Why somebody cannot leave yet, as far as accounts go: the last administrator stays.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn obstacles(act: &Act, person_id: i32) -> Result<Vec<Refusal>, Error> {
    let last = is_last_administrator(act, person_id).await?;
    Ok(last
        .then(|| Refusal::new("email", "delete-last-administrator"))
        .into_iter()
        .collect())
}

/// Forgets who somebody was.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn leave(act: &Act, person_id: i32) -> Result<(), Error> {
    macro_rules! forget {
        ($($table:ident),+) => {
            $($table::Entity::delete_many()
                .filter($table::Column::PersonId.eq(person_id))
                .exec(&act.tx)
                .await?;)+
        };
    }
    forget!(
        person_role,
        second_factor,
        recovery_code,
        one_time_token,
        notification,
        notification_choice,
        session
    );
    platform::mail::forget(&act.tx, person_id).await?;
    let nobody = None::<String>;
    person::Entity::update_many()
        .col_expr(person::Column::Email, Expr::value(nobody.clone()))
        .col_expr(person::Column::VerifiedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(person::Column::Password, Expr::value(nobody))
        .col_expr(person::Column::PasswordAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(person::Column::Slug, Expr::value(rules::former_slug(person_id)))
        .col_expr(person::Column::DisplayName, Expr::value(rules::FORMER_MEMBER))
        .col_expr(
            person::Column::NameKey,
            Expr::value(rules::name_key(rules::FORMER_MEMBER)),
        )
        .col_expr(person::Column::DeletedAt, Expr::value(act.now))
        .filter(person::Column::Id.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Notes that somebody took out all that is held about them.
///
/// # Errors
/// Where the identity must be proved anew, or the database cannot be reached.
pub async fn note_download(act: &Act) -> Result<(), Error> {
    act.may(Action::SecureAccount, &Facts::default())?;
    let id = act.actor.id().ok_or(Denied::SignIn)?;
    act.audit(Event::done("account.downloaded").on("person", id)).await
}
