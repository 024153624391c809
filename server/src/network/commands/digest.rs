//! Digests of what one follows: chosen, and made once for each person and time.

use bashke_entities::accounts::person;
use bashke_entities::network::follow_digest;
use bashke_vocabulary::FollowDigest;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;

use super::following;
use crate::accounts;
use crate::finance::Catalogue;
use crate::network::queries::At;
use crate::network::{jobs, mail, queries, rules};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::{Denied, Facts};

/// For how many people digests are asked in one transaction.
const ASKED: u64 = 200;

/// Chooses how often one is written to of what is new of what one follows; none where one is not.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn choose_digest(act: &Act, every: Option<FollowDigest>) -> Result<(), Error> {
    use follow_digest::Column;
    act.may(following(every.is_some()), &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let Some(every) = every else {
        return end_digest(act, person).await;
    };
    let row = follow_digest::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        frequency: Set(every.word().to_owned()),
        since: Set(act.now),
        made_on: Set(None),
    };
    // what was made already is not made again, whatever is chosen in between
    follow_digest::Entity::insert(row)
        .on_conflict(
            OnConflict::column(Column::PersonId)
                .update_columns([Column::Frequency, Column::Since])
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Ends somebody's digests: they chose so, used the link in one, or leave.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn end_digest(act: &Act, person: i32) -> Result<(), Error> {
    follow_digest::Entity::delete_many()
        .filter(follow_digest::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Asks for the digests of a day of some of those who want such ones, in the order of their keys from `after` on. Gives
/// the key of the last of them; none where there are no more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn ask_for_digests(act: &Act, every: FollowDigest, day: NaiveDate, after: i32) -> Result<Option<i32>, Error> {
    use follow_digest::Column;
    let people: Vec<i32> = follow_digest::Entity::find()
        .select_only()
        .column(Column::PersonId)
        .filter(Column::Frequency.eq(every.word()))
        .filter(not_made(day))
        .filter(Column::PersonId.gt(after))
        .order_by_asc(Column::PersonId)
        .limit(ASKED)
        .into_tuple()
        .all(&act.tx)
        .await?;
    for person in &people {
        let payload = json!({ "person": person, "frequency": every.word(), "day": day.to_string() });
        let once = format!("{} {every} {day} {person}", jobs::DIGEST);
        act.enqueue(Job::new(jobs::DIGEST, payload).once(once)).await?;
    }
    Ok(people.last().copied())
}

fn not_made(day: NaiveDate) -> Condition {
    use follow_digest::Column;
    Condition::any()
        .add(Column::MadeOn.is_null())
        .add(Column::MadeOn.lt(day))
}

/// Whether somebody may be written to now.
fn reachable(person: &person::Model, now: DateTime<Utc>) -> bool {
    person.email.is_some()
        && person.verified_at.is_some()
        && person.deleted_at.is_none()
        && !accounts::is_suspended(person.suspended_until, now)
}

/// Makes somebody's digest of a day, where it was not made yet and they still want it: one mail with what their feed shows
/// of that time, as it is now; none where that is nothing.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn make_digest(
    act: &Act,
    catalogue: &Catalogue,
    person: i32,
    every: FollowDigest,
    day: NaiveDate,
) -> Result<(), Error> {
    use follow_digest::Column;
    let noted = follow_digest::Entity::update_many()
        .col_expr(Column::MadeOn, Expr::value(day))
        .filter(Column::PersonId.eq(person))
        .filter(Column::Frequency.eq(every.word()))
        .filter(not_made(day))
        .exec(&act.tx)
        .await?;
    let Some((from, until)) = rules::digest_time(every, day).filter(|_| noted.rows_affected == 1) else {
        return Ok(());
    };
    let reader = accounts::person(&act.tx, person).await?;
    let Some(reader) = reader.filter(|one| reachable(one, act.now)) else {
        return Ok(());
    };
    let followed = queries::followed(&act.tx, person).await?;
    let (mut news, more) = queries::feed(&act.tx, &followed, Some(At::moment(until))).await?;
    let further = more && news.last().is_some_and(|last| last.at().at >= from);
    news.retain(|one| one.at().at >= from);
    if news.is_empty() {
        return Ok(());
    }
    mail::followed(act, &reader, every, (&news, catalogue), further).await
}
