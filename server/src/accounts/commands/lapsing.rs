//! What ends by itself: accounts whose address nobody proved, and links that do not work any more.

use bashke_entities::accounts::{one_time_token, person};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use super::tokens::Purpose;
use crate::App;
use crate::accounts::Actor;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::rooms;

/// How long somebody has to prove the address of a new account.
pub const UNPROVED_FOR: Duration = Duration::days(7);

/// How many accounts are looked up at once.
const AT_ONCE: u64 = 100;

/// The accounts that lapse. Whoever was sent a link again has the days that its mail promises.
fn lapsed(now: DateTime<Utc>) -> Select<person::Entity> {
    let link = one_time_token::Entity::find()
        .select_only()
        .column(one_time_token::Column::PersonId)
        .filter(one_time_token::Column::Purpose.eq(Purpose::VerifyAddress.word()))
        .filter(one_time_token::Column::UsedAt.is_null())
        .filter(one_time_token::Column::ExpiresAt.gt(now))
        .into_query();
    person::Entity::find()
        .filter(person::Column::VerifiedAt.is_null())
        .filter(person::Column::DeletedAt.is_null())
        .filter(person::Column::CreatedAt.lt(now - UNPROVED_FOR))
        .filter(person::Column::Id.not_in_subquery(link))
}

/// Deletes the accounts whose address was not proved in time, each by itself, in the way in which people leave. Nobody
/// is written to, since nobody proved to read there; the address is free again.
///
/// # Errors
/// Where the database cannot be reached; those that were deleted by then stay so.
pub async fn lapse(app: &App) -> Result<u64, Error> {
    let mut count = 0;
    let mut after = 0;
    loop {
        let ids: Vec<i32> = lapsed(app.clock.now())
            .select_only()
            .column(person::Column::Id)
            .filter(person::Column::Id.gt(after))
            .order_by_asc(person::Column::Id)
            .limit(AT_ONCE)
            .into_tuple()
            .all(&app.db)
            .await?;
        for id in &ids {
            let act = Act::begin(app, &Actor::platform().into()).await?;
            count += u64::from(lapse_one(&act, *id).await?);
            act.commit().await?;
        }
        match ids.last() {
            Some(last) => after = *last,
            None => return Ok(count),
        }
    }
}

/// One of them, unless the address was proved in between.
async fn lapse_one(act: &Act, id: i32) -> Result<bool, Error> {
    let row = lapsed(act.now)
        .filter(person::Column::Id.eq(id))
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    if row.is_none() {
        return Ok(false);
    }
    rooms::leave(act, id).await?;
    act.audit(Event::done("account.lapsed").on("person", id)).await?;
    Ok(true)
}

/// Removes links that do not work any more; gives how many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep_tokens(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<u64, Error> {
    let swept = one_time_token::Entity::delete_many()
        .filter(one_time_token::Column::ExpiresAt.lte(now))
        .exec(db)
        .await?;
    Ok(swept.rows_affected)
}
