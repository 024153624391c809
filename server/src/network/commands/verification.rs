//! The verified mark: given for a year by an administrator, renewed, taken.

use bashke_entities::network::{organisation, verification};
use bashke_vocabulary::NoticeKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::held::{Held, hold, hold_by_id};
use super::listing;
use crate::accounts::{self, Notice};
use crate::network::rules::directory::Key;
use crate::network::{jobs, mail, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::{Action, Facts};

/// What is done with the mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is given, or renewed: for a year from now.
    Give,
    /// It is taken.
    Take,
}

/// Gives, renews or takes the mark. Whoever belongs to the organisation, or listed it, does not.
///
/// # Errors
/// Where the actor may not or is a party to it, where there is no mark to take, or the database cannot be reached.
pub async fn verify(act: &Act, slug: &str, mark: Mark, reason: String) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may_by(act, Action::VerifyOrganisation, &parties(&held))?;
    let until = match mark {
        Mark::Give => Some(rules::verified_until(act.now)),
        Mark::Take if held.row.verified_until.is_none() => return Err(Error::Conflict),
        Mark::Take => None,
    };
    organisation::Entity::update_many()
        .col_expr(organisation::Column::VerifiedUntil, Expr::value(until))
        .filter(organisation::Column::Id.eq(held.row.id))
        .exec(&act.tx)
        .await?;
    listing::changed(&act.tx, Key::Organisation(held.row.id)).await?;
    let row = verification::ActiveModel {
        id: NotSet,
        organisation_id: Set(held.row.id),
        until: Set(until),
        reason: Set(reason),
        decided_by: Set(act.actor.id()),
        decided_at: Set(act.now),
        reminded_at: Set(None),
    };
    let id = verification::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    if let Some(until) = until {
        act.enqueue(
            Job::new(jobs::REMIND, json!({ "verification": id }))
                .at(until - rules::REMINDED_BEFORE)
                .once(format!("{} {id}", jobs::REMIND)),
        )
        .await?;
    }
    let message = match mark {
        Mark::Give => "mark-given",
        Mark::Take => "mark-taken",
    };
    tell_owners(act, &held, &news(&held, message)).await?;
    act.audit(
        Event::done("organisation.verified")
            .on("organisation", held.row.id)
            .with("given", mark == Mark::Give),
    )
    .await
}

/// Whoever listed an organisation is a party, as whoever belongs to it is.
fn parties(held: &Held) -> Facts {
    Facts {
        made_by: held.row.created_by,
        ..Facts::organisation(held.row.id)
    }
}

fn news(held: &Held, message: &'static str) -> Notice {
    Notice::new(NoticeKind::Claim, message, format!("/organisations/{}", held.row.slug))
        .with("organisation", &held.row.name)
}

async fn tell_owners(act: &Act, held: &Held, notice: &Notice) -> Result<(), Error> {
    for owner in held.owners() {
        accounts::notify(act, owner, notice).await?;
    }
    Ok(())
}

/// Reminds the owners that the mark lapses, unless it was renewed or taken in between. Once, however often it is asked
/// for.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind(act: &Act, verification_id: i32) -> Result<(), Error> {
    let Some(row) = verification::Entity::find_by_id(verification_id).one(&act.tx).await? else {
        return Ok(());
    };
    let held = hold_by_id(act, row.organisation_id).await?;
    let Some(until) = row.until.filter(|until| still_stands(held.row.verified_until, *until)) else {
        return Ok(());
    };
    let first = verification::Entity::update_many()
        .col_expr(verification::Column::RemindedAt, Expr::value(act.now))
        .filter(verification::Column::Id.eq(row.id))
        .filter(verification::Column::RemindedAt.is_null())
        .exec(&act.tx)
        .await?;
    if first.rows_affected == 0 {
        return Ok(());
    }
    tell_owners(act, &held, &news(&held, "mark-lapses").in_page_only()).await?;
    for owner in held.owners() {
        if let Some(person) = accounts::person(&act.tx, owner).await? {
            mail::mark_lapses(act, &person, &held.row, until).await?;
        }
    }
    act.audit(Event::done("organisation.reminded").on("organisation", held.row.id))
        .await
}

fn still_stands(now: Option<DateTime<Utc>>, then: DateTime<Utc>) -> bool {
    now == Some(then)
}

/// Sets the mail domain of an institution, by which its officials are told.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn set_mail_domain(act: &Act, slug: &str, domain: Option<String>) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may_by(act, Action::VerifyOrganisation, &parties(&held))?;
    organisation::Entity::update_many()
        .col_expr(organisation::Column::MailDomain, Expr::value(domain.clone()))
        .filter(organisation::Column::Id.eq(held.row.id))
        .exec(&act.tx)
        .await?;
    act.audit(
        Event::done("organisation.mail-domain")
            .on("organisation", held.row.id)
            .with("domain", domain),
    )
    .await
}
