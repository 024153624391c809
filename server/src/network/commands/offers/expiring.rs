//! What time does to offers: they are reminded of before they end, and then they are open no more.

use std::collections::BTreeSet;

use bashke_entities::network::offer;
use bashke_vocabulary::NoticeKind;
use chrono::{Days, NaiveDate};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::accounts::Notice;
use crate::network::commands::listing;
use crate::network::commands::telling::tell_speakers;
use crate::network::rules::directory::Key;
use crate::network::rules::{self, OFFER_REMINDED_BEFORE};
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// How many offers are looked at in one transaction.
const CHUNK: u64 = 100;

/// Reminds of some offers that are open for a few days more, each once for each of its last days; whether there may be
/// more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_of_offers(act: &Act, today: NaiveDate) -> Result<bool, Error> {
    use offer::Column;
    let soon = today
        .checked_add_days(Days::new(OFFER_REMINDED_BEFORE))
        .unwrap_or(today);
    let not_yet = Condition::any()
        .add(Column::RemindedOf.is_null())
        .add(Expr::col(Column::RemindedOf).ne(Expr::col(Column::ExpiresOn)));
    let rows = offer::Entity::find()
        .filter(Column::ClosedAt.is_null())
        .filter(Column::ExpiresOn.gte(today))
        .filter(Column::ExpiresOn.lte(soon))
        .filter(not_yet)
        .order_by_asc(Column::Id)
        .limit(CHUNK)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    // what is over by then is not to be renewed
    let renewable = rows
        .iter()
        .filter(|row| row.ends_on.is_none_or(|last| last > row.expires_on));
    for row in renewable {
        let title = rules::either(row.title_sq.as_deref(), row.title_en.as_deref());
        let notice = Notice::new(NoticeKind::Network, "offer-ends", format!("/offers/{}", row.id))
            .with("title", title)
            .with("until", row.expires_on.format("%-d.%-m.%Y").to_string());
        tell_speakers(act, &[row.organisation_id], &notice).await?;
    }
    offer::Entity::update_many()
        .col_expr(Column::RemindedOf, Expr::col(Column::ExpiresOn))
        .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    Ok(rows.len() as u64 == CHUNK)
}

/// Notes of some offers that they are open no more, and tells the directory; whether there may be more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn expire_offers(act: &Act, today: NaiveDate) -> Result<bool, Error> {
    use offer::Column;
    let rows = offer::Entity::find()
        .filter(Column::ClosedAt.is_null())
        .filter(Column::ExpiredAt.is_null())
        .filter(Column::ExpiresOn.lt(today))
        .order_by_asc(Column::Id)
        .limit(CHUNK)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    offer::Entity::update_many()
        .col_expr(Column::ExpiredAt, Expr::value(act.now))
        .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    let organisations: BTreeSet<i32> = rows.iter().map(|row| row.organisation_id).collect();
    for organisation in organisations {
        listing::changed(&act.tx, Key::Organisation(organisation)).await?;
    }
    Ok(rows.len() as u64 == CHUNK)
}
