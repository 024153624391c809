//! Mails about news: one at once for each, or digests of what was gathered. Each piece of news goes out by mail once
//! at most: that it did is noted in the transaction in which the mail is put into the outbox.

use std::collections::{BTreeMap, HashMap};

use bashke_entities::accounts::{notification, person};
use bashke_vocabulary::{Frequency, NoticeKind};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;

use crate::accounts::is_suspended;
use crate::accounts::rules::digests::{LOOKS_BACK, Slot, slot};
use crate::accounts::unsubscribe::{Ended, token};
use crate::accounts::{mail, queries};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;

/// Somebody was told of something; they may want a mail at once.
pub const AT_ONCE: &str = "notice.at-once";

/// Digests are due: whose, is found out.
pub const DIGESTS: &str = "notice.digests";

/// Somebody's digest.
pub const DIGEST: &str = "notice.digest";

/// The most news that a digest names; the page has them all.
const NAMED: usize = 50;

/// The jobs that make digests, of the slots that have begun. Each slot is asked for once.
#[must_use]
pub fn due(now: DateTime<Utc>) -> Vec<Job> {
    [Frequency::Daily, Frequency::Weekly]
        .into_iter()
        .filter_map(|frequency| {
            let Slot { day, at } = slot(frequency, now)?;
            let payload = json!({ "frequency": frequency.word(), "at": at.to_rfc3339() });
            Some(Job::new(DIGESTS, payload).once(format!("{DIGESTS} {frequency} {day}")))
        })
        .collect()
}

/// Whether somebody may be written to about news now.
fn reachable(person: &person::Model, now: DateTime<Utc>) -> bool {
    person.email.is_some()
        && person.verified_at.is_some()
        && person.deleted_at.is_none()
        && !is_suspended(person.suspended_until, now)
}

/// Writes to somebody of one piece of news, where they want that at once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn at_once(act: Act, id: i64) -> Result<(), Error> {
    let Some(row) = notification::Entity::find_by_id(id).one(&act.tx).await? else {
        return Ok(());
    };
    let Some(person) = locked(&act, row.person_id).await? else {
        return Ok(());
    };
    let Ok(kind) = row.kind.parse::<NoticeKind>() else {
        return Ok(());
    };
    let choices = queries::choices(&act.tx, person.id).await?;
    let wanted = choices.get(&kind) == Some(&Frequency::AtOnce);
    if !wanted || !reachable(&person, act.now) || !note_mailed(&act, &[row.id]).await? {
        return Ok(());
    }
    let end = token(&act.secrets, person.id, Ended::Kind(kind));
    mail::notice(&act, &person, told(&row), end).await?;
    act.commit().await
}

/// Asks for the digest of everyone who has something to be told in a slot.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn digests(act: Act, frequency: Frequency, at: DateTime<Utc>) -> Result<(), Error> {
    use notification::Column;
    let people: Vec<i32> = notification::Entity::find()
        .select_only()
        .column(Column::PersonId)
        .distinct()
        .filter(Column::MailedAt.is_null())
        .filter(Column::ReadAt.is_null())
        .filter(Column::CreatedAt.lt(at))
        .filter(Column::CreatedAt.gte(at - LOOKS_BACK))
        .into_tuple()
        .all(&act.tx)
        .await?;
    for person in people {
        let payload = json!({ "person": person, "frequency": frequency.word(), "at": at.to_rfc3339() });
        let once = format!("{DIGEST} {frequency} {} {person}", at.format("%Y-%m-%d"));
        act.enqueue(Job::new(DIGEST, payload).once(once)).await?;
    }
    act.commit().await
}

/// Writes somebody's digest: what is new since, was not seen in the page and is of a kind that they want gathered so.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn digest(act: Act, person_id: i32, frequency: Frequency, at: DateTime<Utc>) -> Result<(), Error> {
    let Some(person) = locked(&act, person_id).await?.filter(|one| reachable(one, act.now)) else {
        return Ok(());
    };
    let choices = queries::choices(&act.tx, person.id).await?;
    let kinds = choices
        .iter()
        .filter(|(_, chosen)| **chosen == frequency)
        .map(|(kind, _)| kind.word());
    let rows = queries::unmailed(&act.tx, person.id, kinds, at - LOOKS_BACK, at).await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    if ids.is_empty() || !note_mailed(&act, &ids).await? {
        return Ok(());
    }
    let end = token(&act.secrets, person.id, Ended::Digest(frequency));
    let further = rows.len().saturating_sub(NAMED);
    let news = rows.iter().take(NAMED).map(told).collect();
    mail::digest(&act, &person, frequency, news, further, end).await?;
    act.commit().await
}

/// Somebody, held until the transaction ends, so that two of these jobs never write to them at the same time.
async fn locked(act: &Act, id: i32) -> Result<Option<person::Model>, Error> {
    Ok(person::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?)
}

/// Notes that news went out; whether that is still to be done.
async fn note_mailed(act: &Act, ids: &[i64]) -> Result<bool, Error> {
    let noted = notification::Entity::update_many()
        .col_expr(notification::Column::MailedAt, Expr::value(act.now))
        .filter(notification::Column::Id.is_in(ids.iter().copied()))
        .filter(notification::Column::MailedAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok(noted.rows_affected == ids.len() as u64)
}

fn told(row: &notification::Model) -> (i64, String, BTreeMap<String, String>) {
    let args: HashMap<String, String> = serde_json::from_str(&row.args).unwrap_or_default();
    (row.id, row.message.clone(), args.into_iter().collect())
}
