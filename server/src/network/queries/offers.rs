//! Offers and asks: those that are open, those of an organisation, one with its answers.

use std::collections::HashMap;

use bashke_entities::network::{offer, offer_answer, offer_place, offer_theme};
use bashke_vocabulary::{OfferKind, OfferSide, SubjectKind, Theme};
use chrono::NaiveDate;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::library::holding;
use super::unseen::{Hidden, hidden_of};
use crate::moderation;
use crate::network::rules::matching::Side;

/// How many offers stand on a page.
pub const OFFERS: u64 = 30;

/// What offers are looked for.
#[derive(Debug, Clone, Default)]
pub struct OffersAsked {
    /// Words that their titles hold.
    pub typed: String,
    /// Offers or asks.
    pub side: Option<OfferSide>,
    /// Of what.
    pub kind: Option<OfferKind>,
    /// What they are about.
    pub theme: Option<Theme>,
    /// For which municipality, as a key of places; what is meant for the whole country is meant for it too.
    pub place: Option<i32>,
    /// Whether those that are over are looked for.
    pub past: bool,
}

/// An offer with what it is listed with.
#[derive(Debug, Clone)]
pub struct OfferRow {
    /// The offer.
    pub offer: offer::Model,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// For which municipalities, as keys of places.
    pub places: Vec<i32>,
}

impl OfferRow {
    /// What it is matched by; none where a word of it is not known any more.
    #[must_use]
    pub fn side(&self) -> Option<Side> {
        Some(Side {
            id: self.offer.id,
            organisation: self.offer.organisation_id,
            side: self.offer.side.parse().ok()?,
            kind: self.offer.kind.parse().ok()?,
            themes: self.themes.iter().copied().collect(),
            places: self.places.iter().copied().collect(),
            days: (self.offer.starts_on, self.offer.ends_on),
        })
    }
}

/// Those that are open on a day.
pub(super) fn open(find: Select<offer::Entity>, today: NaiveDate) -> Select<offer::Entity> {
    find.filter(offer::Column::ClosedAt.is_null())
        .filter(offer::Column::ExpiresOn.gte(today))
}

/// Without what moderators hide.
pub(super) fn seen(find: Select<offer::Entity>, hidden: &Hidden) -> Select<offer::Entity> {
    find.filter(offer::Column::Id.is_not_in(hidden.own.iter().copied()))
        .filter(offer::Column::OrganisationId.is_not_in(hidden.organisations.iter().copied()))
}

/// The keys of offers that are about a theme, as a part of another question.
pub(super) fn about(theme: Theme) -> sea_orm::sea_query::SelectStatement {
    offer_theme::Entity::find()
        .select_only()
        .column(offer_theme::Column::OfferId)
        .filter(offer_theme::Column::Theme.eq(theme.word()))
        .into_query()
}

/// A page of the offers, the newest first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn offers(
    db: &impl ConnectionTrait,
    asked: &OffersAsked,
    today: NaiveDate,
    page: u64,
) -> Result<(Vec<OfferRow>, u64), DbErr> {
    use offer::Column;
    let hidden = hidden_of(db, SubjectKind::Offer).await?;
    let find = seen(offer::Entity::find(), &hidden);
    let mut find = if asked.past {
        let over = Condition::any()
            .add(Column::ClosedAt.is_not_null())
            .add(Column::ExpiresOn.lt(today));
        find.filter(over)
    } else {
        open(find, today)
    };
    find = holding(find, Column::TitleKey, &asked.typed);
    if let Some(side) = asked.side {
        find = find.filter(Column::Side.eq(side.word()));
    }
    if let Some(kind) = asked.kind {
        find = find.filter(Column::Kind.eq(kind.word()));
    }
    if let Some(theme) = asked.theme {
        find = find.filter(Column::Id.in_subquery(about(theme)));
    }
    if let Some(place) = asked.place {
        let there = offer_place::Entity::find()
            .select_only()
            .column(offer_place::Column::OfferId)
            .filter(offer_place::Column::PlaceId.eq(place));
        let anywhere = offer_place::Entity::find()
            .select_only()
            .column(offer_place::Column::OfferId);
        let meant = Condition::any()
            .add(Column::Id.in_subquery(there.into_query()))
            .add(Column::Id.not_in_subquery(anywhere.into_query()));
        find = find.filter(meant);
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1) * OFFERS)
        .limit(OFFERS)
        .all(db)
        .await?;
    Ok((with_lists(db, rows).await?, total))
}

/// The newest offers of some organisations, open or not, at most as many as stand on a page.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn offers_of(db: &impl ConnectionTrait, organisations: &[i32]) -> Result<Vec<OfferRow>, DbErr> {
    let rows = offer::Entity::find()
        .filter(offer::Column::OrganisationId.is_in(organisations.iter().copied()))
        .order_by_desc(offer::Column::Id)
        .limit(OFFERS)
        .all(db)
        .await?;
    with_lists(db, rows).await
}

/// The newest open offers of some organisations, at most as many as stand on a page, without those that moderators hide.
/// Whoever asks sees to it that the organisations themselves may be seen.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn open_offers_of(
    db: &impl ConnectionTrait,
    organisations: &[i32],
    today: NaiveDate,
) -> Result<Vec<OfferRow>, DbErr> {
    let mut rows = open(offer::Entity::find(), today)
        .filter(offer::Column::OrganisationId.is_in(organisations.iter().copied()))
        .order_by_desc(offer::Column::Id)
        .limit(OFFERS)
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids = rows.iter().map(|row| row.id.to_string());
    let hidden = moderation::hidden_among(db, SubjectKind::Offer, ids).await?;
    rows.retain(|row| !hidden.contains(&row.id.to_string()));
    with_lists(db, rows).await
}

/// An offer by its key, whoever sees it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn offer(db: &impl ConnectionTrait, id: i32) -> Result<Option<OfferRow>, DbErr> {
    let found: Vec<offer::Model> = offer::Entity::find_by_id(id).one(db).await?.into_iter().collect();
    Ok(with_lists(db, found).await?.into_iter().next())
}

/// The row of an offer by its key, for whoever decides on a report.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn offer_by_id(db: &impl ConnectionTrait, id: i32) -> Result<Option<offer::Model>, DbErr> {
    offer::Entity::find_by_id(id).one(db).await
}

pub(super) async fn with_lists(db: &impl ConnectionTrait, rows: Vec<offer::Model>) -> Result<Vec<OfferRow>, DbErr> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let mut themes: HashMap<i32, Vec<Theme>> = HashMap::new();
    for row in offer_theme::Entity::find()
        .filter(offer_theme::Column::OfferId.is_in(ids.iter().copied()))
        .order_by_asc(offer_theme::Column::Id)
        .all(db)
        .await?
    {
        if let Ok(theme) = row.theme.parse() {
            themes.entry(row.offer_id).or_default().push(theme);
        }
    }
    let mut places: HashMap<i32, Vec<i32>> = HashMap::new();
    for row in offer_place::Entity::find()
        .filter(offer_place::Column::OfferId.is_in(ids))
        .order_by_asc(offer_place::Column::Id)
        .all(db)
        .await?
    {
        places.entry(row.offer_id).or_default().push(row.place_id);
    }
    let rows = rows.into_iter().map(|offer| OfferRow {
        themes: themes.remove(&offer.id).unwrap_or_default(),
        places: places.remove(&offer.id).unwrap_or_default(),
        offer,
    });
    Ok(rows.collect())
}

/// Those that nobody decided on first, then by when they came.
fn undecided_first(find: Select<offer_answer::Entity>, newest: bool) -> Select<offer_answer::Entity> {
    let decided = Expr::col((offer_answer::Entity, offer_answer::Column::DecidedAt)).is_not_null();
    let order = if newest { Order::Desc } else { Order::Asc };
    find.order_by(decided, Order::Asc)
        .order_by(offer_answer::Column::Id, order)
}

/// A page of the answers to an offer, those that wait first: all of them, or those of some organisations; and how many
/// there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn answers(
    db: &impl ConnectionTrait,
    offer: i32,
    of: Option<&[i32]>,
    page: u64,
) -> Result<(Vec<offer_answer::Model>, u64), DbErr> {
    let mut find = offer_answer::Entity::find().filter(offer_answer::Column::OfferId.eq(offer));
    if let Some(of) = of {
        find = find.filter(offer_answer::Column::OrganisationId.is_in(of.iter().copied()));
    }
    let total = find.clone().count(db).await?;
    let rows = undecided_first(find, false)
        .offset(page.saturating_sub(1) * OFFERS)
        .limit(OFFERS)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// Those of some organisations that answered an offer.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn answered_by(db: &impl ConnectionTrait, offer: i32, of: &[i32]) -> Result<Vec<i32>, DbErr> {
    offer_answer::Entity::find()
        .select_only()
        .column(offer_answer::Column::OrganisationId)
        .filter(offer_answer::Column::OfferId.eq(offer))
        .filter(offer_answer::Column::OrganisationId.is_in(of.iter().copied()))
        .into_tuple()
        .all(db)
        .await
}

/// The newest answers of some organisations with the offers that they are to, those that wait first; at most as many as
/// stand on a page.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn answers_of(
    db: &impl ConnectionTrait,
    organisations: &[i32],
) -> Result<Vec<(offer_answer::Model, offer::Model)>, DbErr> {
    if organisations.is_empty() {
        return Ok(Vec::new());
    }
    let of = offer_answer::Entity::belongs_to(offer::Entity)
        .from(offer_answer::Column::OfferId)
        .to(offer::Column::Id)
        .into();
    let find =
        offer_answer::Entity::find().filter(offer_answer::Column::OrganisationId.is_in(organisations.iter().copied()));
    let rows = undecided_first(find, true)
        .join(JoinType::InnerJoin, of)
        .select_also(offer::Entity)
        .limit(OFFERS)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(answer, offer)| Some((answer, offer?)))
        .collect())
}

/// How many answers wait for a word, by the offers.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn answers_waiting(db: &impl ConnectionTrait, offers: &[i32]) -> Result<HashMap<i32, i64>, DbErr> {
    let rows: Vec<(i32, i64)> = offer_answer::Entity::find()
        .select_only()
        .column(offer_answer::Column::OfferId)
        .column_as(offer_answer::Column::Id.count(), "waiting")
        .filter(offer_answer::Column::OfferId.is_in(offers.iter().copied()))
        .filter(offer_answer::Column::DecidedAt.is_null())
        .group_by(offer_answer::Column::OfferId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
