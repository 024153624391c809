//! Writing an offer, changing it, closing and renewing it.

use bashke_entities::network::{offer, offer_place, offer_theme};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use serde_json::json;

use super::hold;
use crate::moderation;
use crate::network::commands::held::may_write;
use crate::network::commands::profile::written;
use crate::network::commands::{listing, write};
use crate::network::jobs;
use crate::network::rules::directory::Key;
use crate::network::rules::{self, Offer};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::Action;

/// Writes an offer of an organisation; whoever it may concern is told in the background. Gives its key.
///
/// # Errors
/// Refused where the organisation is locked; where the actor may not, where too much was written, or the database cannot be
/// reached.
pub async fn write_offer(act: &Act, organisation: i32, typed: &Offer) -> Result<i32, Error> {
    let held = may_write(act, organisation, Action::WriteOffer, "organisation").await?;
    written(act, "title-sq").await?;
    let said = rules::all_of(&typed.title, &typed.text);
    moderation::check_named(act, held.vouches(act), "text-sq", &said).await?;
    let row = offer::ActiveModel {
        created_by: Set(act.actor.id()),
        ..blank(organisation, typed, act.now)
    };
    let id = offer::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    lists(&act.tx, id, typed).await?;
    moderation::contributed(act, SubjectKind::Offer, &id.to_string()).await?;
    listing::changed(&act.tx, Key::Organisation(organisation)).await?;
    act.enqueue(Job::new(jobs::MATCH, json!({ "offer": id }))).await?;
    act.enqueue(Job::new(jobs::TELL, json!({ "offer": id }))).await?;
    act.audit(
        Event::done("offer.written")
            .on("offer", id)
            .with("organisation", organisation),
    )
    .await?;
    Ok(id)
}

/// Changes an offer. `revision` is what the form was filled from: whoever saved in between is not written over.
///
/// # Errors
/// A conflict where somebody did; refused where it or the organisation is locked, or it is closed; where the actor may not, or
/// the database cannot be reached.
pub async fn edit_offer(act: &Act, id: i32, revision: i32, typed: &Offer) -> Result<(), Error> {
    use offer::Column;
    let (held, row) = hold(act, id).await?;
    held.may(act, Action::WriteOffer)?;
    held.not_locked(act, "title-sq").await?;
    changeable(act, &row, "title-sq").await?;
    let said = rules::all_of(&typed.title, &typed.text);
    moderation::check_change(&act.tx, &act.actor, act.now, "text-sq", &said).await?;
    let text = |text: &Option<String>| Expr::value(text.clone());
    let changed = offer::Entity::update_many()
        .col_expr(Column::Side, Expr::value(typed.side.word()))
        .col_expr(Column::Kind, Expr::value(typed.kind.word()))
        .col_expr(Column::TitleSq, text(&typed.title.0))
        .col_expr(Column::TitleEn, text(&typed.title.1))
        .col_expr(Column::TitleKey, Expr::value(rules::title_key(&typed.title)))
        .col_expr(Column::TextSq, text(&typed.text.0))
        .col_expr(Column::TextEn, text(&typed.text.1))
        .col_expr(Column::StartsOn, Expr::value(typed.starts_on))
        .col_expr(Column::EndsOn, Expr::value(typed.ends_on))
        .col_expr(Column::ExpiresOn, Expr::value(typed.expires_on))
        .col_expr(Column::ExpiredAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::Revision, Expr::value(revision.saturating_add(1)))
        .col_expr(Column::ChangedAt, Expr::value(act.now))
        .filter(Column::Id.eq(id))
        .filter(Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    forget_lists(&act.tx, id).await?;
    lists(&act.tx, id, typed).await?;
    listing::changed(&act.tx, Key::Organisation(row.organisation_id)).await?;
    act.enqueue(Job::new(jobs::MATCH, json!({ "offer": id }))).await?;
    act.audit(Event::done("offer.changed").on("offer", id)).await
}

/// Lets an offer be open for a while longer, by one click.
///
/// # Errors
/// Refused where it or the organisation is locked, or it is closed; where the actor may not, or the database cannot be reached.
pub async fn renew_offer(act: &Act, id: i32, today: NaiveDate) -> Result<(), Error> {
    let (held, row) = hold(act, id).await?;
    held.may(act, Action::WriteOffer)?;
    held.not_locked(act, "renew").await?;
    changeable(act, &row, "renew").await?;
    if row.ends_on.is_some_and(|last| last < today) {
        return Err(Error::refused("renew", "offer-renew-past"));
    }
    offer::Entity::update_many()
        .col_expr(
            offer::Column::ExpiresOn,
            Expr::value(rules::renewed(row.expires_on, row.ends_on, today)),
        )
        .col_expr(offer::Column::ExpiredAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(offer::Column::Revision, Expr::value(row.revision + 1))
        .col_expr(offer::Column::ChangedAt, Expr::value(act.now))
        .filter(offer::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    listing::changed(&act.tx, Key::Organisation(row.organisation_id)).await?;
    act.enqueue(Job::new(jobs::MATCH, json!({ "offer": id }))).await?;
    act.audit(Event::done("offer.renewed").on("offer", id)).await
}

/// Closes an offer: nobody answers it any more. What is closed already stays so.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn close_offer(act: &Act, id: i32) -> Result<(), Error> {
    let (held, row) = hold(act, id).await?;
    held.may(act, Action::WriteOffer)?;
    if row.closed_at.is_some() {
        return Ok(());
    }
    offer::Entity::update_many()
        .col_expr(offer::Column::ClosedAt, Expr::value(act.now))
        .col_expr(offer::Column::ChangedAt, Expr::value(act.now))
        .col_expr(offer::Column::Revision, Expr::value(row.revision + 1))
        .filter(offer::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    listing::changed(&act.tx, Key::Organisation(row.organisation_id)).await?;
    act.audit(Event::done("offer.closed").on("offer", id)).await
}

/// What is closed stays closed, and what moderators locked stays as it is; told beside `field` of the page.
async fn changeable(act: &Act, row: &offer::Model, field: &'static str) -> Result<(), Error> {
    if row.closed_at.is_some() {
        return Err(Error::refused(field, "offer-is-closed"));
    }
    if moderation::is_locked(&act.tx, SubjectKind::Offer, &row.id.to_string()).await? {
        return Err(Error::refused(field, "offer-locked"));
    }
    Ok(())
}

/// An offer that nobody has written yet.
pub(in crate::network::commands) fn blank(organisation: i32, typed: &Offer, now: DateTime<Utc>) -> offer::ActiveModel {
    offer::ActiveModel {
        id: NotSet,
        seeded_as: Set(None),
        organisation_id: Set(organisation),
        side: Set(typed.side.word().to_owned()),
        kind: Set(typed.kind.word().to_owned()),
        title_sq: Set(typed.title.0.clone()),
        title_en: Set(typed.title.1.clone()),
        title_key: Set(rules::title_key(&typed.title)),
        text_sq: Set(typed.text.0.clone()),
        text_en: Set(typed.text.1.clone()),
        starts_on: Set(typed.starts_on),
        ends_on: Set(typed.ends_on),
        expires_on: Set(typed.expires_on),
        reminded_of: Set(None),
        closed_at: Set(None),
        expired_at: Set(None),
        revision: Set(1),
        told_until: Set(0),
        created_by: Set(None),
        created_at: Set(now),
        changed_at: Set(now),
    }
}

async fn forget_lists(tx: &impl ConnectionTrait, id: i32) -> Result<(), DbErr> {
    offer_theme::Entity::delete_many()
        .filter(offer_theme::Column::OfferId.eq(id))
        .exec(tx)
        .await?;
    offer_place::Entity::delete_many()
        .filter(offer_place::Column::OfferId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes what an offer is about and where.
pub(in crate::network::commands) async fn lists(
    tx: &impl ConnectionTrait,
    id: i32,
    typed: &Offer,
) -> Result<(), DbErr> {
    let themes = typed.themes.iter().map(|theme| offer_theme::ActiveModel {
        id: NotSet,
        offer_id: Set(id),
        theme: Set(theme.word().to_owned()),
    });
    write(tx, themes).await?;
    let places = typed.places.iter().map(|place| offer_place::ActiveModel {
        id: NotSet,
        offer_id: Set(id),
        place_id: Set(*place),
    });
    write(tx, places).await
}
