//! Telling those who follow organisations, places and themes of new offers and events: some at a time, nobody twice.

use bashke_entities::network::{event, offer};
use bashke_vocabulary::{NoticeKind, SubjectKind};
use chrono::NaiveDate;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::telling::{Of, tell_followers};
use crate::accounts::Notice;
use crate::moderation;
use crate::network::{queries, rules};
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Tells some of those who follow of an offer, unless it is over by then; whether there may be more of them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_of_offer(act: &Act, id: i32, today: NaiveDate) -> Result<bool, Error> {
    let held = offer::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let (Some(held), Some(row)) = (held, queries::offer(&act.tx, id).await?) else {
        return Ok(false);
    };
    let over = !rules::is_open(held.closed_at.is_some(), held.expires_on, today);
    let hidden = over || hidden(act, SubjectKind::Offer, id, held.organisation_id).await?;
    let Some(name) = name(act, held.organisation_id).await?.filter(|_| !hidden) else {
        return Ok(false);
    };
    let title = rules::either(held.title_sq.as_deref(), held.title_en.as_deref());
    let message = if held.side == "ask" {
        "network-ask"
    } else {
        "network-offer"
    };
    let notice = Notice::new(NoticeKind::Network, message, format!("/offers/{id}"))
        .with("organisation", name)
        .with("title", title);
    let of = Of {
        organisation: held.organisation_id,
        places: &row.places,
        themes: &row.themes,
        made_by: held.created_by,
    };
    let Some(last) = tell_followers(act, &of, held.told_until, &notice).await? else {
        return Ok(false);
    };
    offer::Entity::update_many()
        .col_expr(offer::Column::ToldUntil, Expr::value(last))
        .filter(offer::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    Ok(true)
}

/// Tells some of those who follow of an event; whether there may be more of them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_of_event(act: &Act, id: i32) -> Result<bool, Error> {
    let held = event::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let (Some(held), Some(row)) = (held, queries::event(&act.tx, id).await?) else {
        return Ok(false);
    };
    let over = held.cancelled_at.is_some() || held.ends_at <= act.now;
    let hidden = over || hidden(act, SubjectKind::Event, id, held.organisation_id).await?;
    let Some(name) = name(act, held.organisation_id).await?.filter(|_| !hidden) else {
        return Ok(false);
    };
    let title = rules::either(held.title_sq.as_deref(), held.title_en.as_deref());
    let notice = Notice::new(NoticeKind::Network, "network-event", format!("/events/{id}"))
        .with("organisation", name)
        .with("title", title);
    let places: Vec<i32> = held.place_id.into_iter().collect();
    let of = Of {
        organisation: held.organisation_id,
        places: &places,
        themes: &row.themes,
        made_by: held.created_by,
    };
    let Some(last) = tell_followers(act, &of, held.told_until, &notice).await? else {
        return Ok(false);
    };
    event::Entity::update_many()
        .col_expr(event::Column::ToldUntil, Expr::value(last))
        .filter(event::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    Ok(true)
}

/// Whether moderators hide a thing or the organisation whose it is.
pub(super) async fn hidden(act: &Act, kind: SubjectKind, id: i32, organisation: i32) -> Result<bool, Error> {
    let own = moderation::hidden_among(&act.tx, kind, [id.to_string()]).await?;
    let whose = moderation::hidden_among(&act.tx, SubjectKind::Organisation, [organisation.to_string()]).await?;
    Ok(!own.is_empty() || !whose.is_empty())
}

async fn name(act: &Act, organisation: i32) -> Result<Option<String>, Error> {
    let mut faces = queries::faces(&act.tx, [organisation]).await?;
    Ok(faces.remove(&organisation).map(|(_, name)| name))
}
