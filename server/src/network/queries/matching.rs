//! What is needed to say which offers complement which: a constant number of questions, however many there are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use bashke_entities::network::{call_theme, grant, grant_place, offer, project, project_place, project_theme};
use bashke_vocabulary::{SubjectKind, Theme};
use chrono::NaiveDate;
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef,
};

use super::institutions::spoken_for;
use super::offers::{OfferRow, open, seen, with_lists};
use super::unseen::hidden_of;
use crate::network::rules::matching::{Map, Match, Past, Side, matches};

/// The most offers that are looked at for one reader, the newest.
const LOOKED_AT: u64 = 1_000;

/// What complements some offers.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// For each of the offers, by its key, what complements it, the best first.
    pub by_offer: HashMap<i32, Vec<Match>>,
    /// The offers that do, by their keys.
    pub rows: HashMap<i32, OfferRow>,
}

/// What complements each of these offers, of all that are open on a day and that moderators do not hide, of organisations for
/// which somebody speaks.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn found_for(
    db: &impl ConnectionTrait,
    own: &[OfferRow],
    map: &Map,
    today: NaiveDate,
) -> Result<Found, DbErr> {
    let own: Vec<Side> = own.iter().filter_map(OfferRow::side).collect();
    if own.is_empty() {
        return Ok(Found::default());
    }
    let looked_for: BTreeSet<(&str, &str)> = own
        .iter()
        .map(|one| (one.side.other().word(), one.kind.word()))
        .collect();
    let any = looked_for.into_iter().fold(Condition::any(), |any, (side, kind)| {
        any.add(offer::Column::Side.eq(side).and(offer::Column::Kind.eq(kind)))
    });
    let hidden = hidden_of(db, SubjectKind::Offer).await?;
    let rows = open(seen(offer::Entity::find(), &hidden), today)
        .filter(any)
        .filter(offer::Column::OrganisationId.in_subquery(spoken_for()))
        .order_by_desc(offer::Column::Id)
        .limit(LOOKED_AT)
        .all(db)
        .await?;
    let rows = with_lists(db, rows).await?;
    let others: Vec<Side> = rows.iter().filter_map(OfferRow::side).collect();
    // what was done before never decides whether two complement each other, so it is read of those alone that do
    let close: BTreeSet<i32> = own
        .iter()
        .flat_map(|one| matches(one, &others, map, &Past::default()))
        .map(|one| one.id)
        .collect();
    let others: Vec<Side> = others.into_iter().filter(|one| close.contains(&one.id)).collect();
    let organisations: BTreeSet<i32> = others.iter().map(|one| one.organisation).collect();
    let past = past_of(db, &organisations).await?;
    let by_offer = own.iter().map(|one| (one.id, matches(one, &others, map, &past)));
    let by_offer: HashMap<i32, Vec<Match>> = by_offer.collect();
    let named: BTreeSet<i32> = by_offer.values().flatten().map(|one| one.id).collect();
    let rows = rows.into_iter().filter(|row| named.contains(&row.offer.id));
    Ok(Found {
        rows: rows.map(|row| (row.offer.id, row)).collect(),
        by_offer,
    })
}

/// Where and on what organisations worked before: by their published projects and the grants that they received.
async fn past_of(db: &impl ConnectionTrait, organisations: &BTreeSet<i32>) -> Result<Past, DbErr> {
    if organisations.is_empty() {
        return Ok(Past::default());
    }
    let of = || organisations.iter().copied();
    let projects = |whose: RelationDef| {
        (
            whose,
            project::Column::OrganisationId
                .is_in(of())
                .and(project::Column::PublishedAt.is_not_null()),
        )
    };
    let (whose, led) = projects(
        project_place::Entity::belongs_to(project::Entity)
            .from(project_place::Column::ProjectId)
            .to(project::Column::Id)
            .into(),
    );
    let mut places: Vec<(i32, i32)> = project_place::Entity::find()
        .select_only()
        .column(project::Column::OrganisationId)
        .column(project_place::Column::PlaceId)
        .join(JoinType::InnerJoin, whose)
        .filter(led)
        .into_tuple()
        .all(db)
        .await?;
    let (whose, led) = projects(
        project_theme::Entity::belongs_to(project::Entity)
            .from(project_theme::Column::ProjectId)
            .to(project::Column::Id)
            .into(),
    );
    let mut themes: Vec<(i32, String)> = project_theme::Entity::find()
        .select_only()
        .column(project::Column::OrganisationId)
        .column(project_theme::Column::Theme)
        .join(JoinType::InnerJoin, whose)
        .filter(led)
        .into_tuple()
        .all(db)
        .await?;
    let received: RelationDef = grant_place::Entity::belongs_to(grant::Entity)
        .from(grant_place::Column::GrantId)
        .to(grant::Column::Id)
        .into();
    let granted: Vec<(i32, i32)> = grant_place::Entity::find()
        .select_only()
        .column(grant::Column::OrganisationId)
        .column(grant_place::Column::PlaceId)
        .join(JoinType::InnerJoin, received)
        .filter(grant::Column::OrganisationId.is_in(of()))
        .into_tuple()
        .all(db)
        .await?;
    places.extend(granted);
    let called: RelationDef = call_theme::Entity::belongs_to(grant::Entity)
        .from(call_theme::Column::CallId)
        .to(grant::Column::CallId)
        .into();
    let called: Vec<(i32, String)> = call_theme::Entity::find()
        .select_only()
        .column(grant::Column::OrganisationId)
        .column(call_theme::Column::Theme)
        .join(JoinType::InnerJoin, called)
        .filter(grant::Column::OrganisationId.is_in(of()))
        .into_tuple()
        .all(db)
        .await?;
    themes.extend(called);
    let mut past = Past::default();
    for (organisation, place) in places {
        past.places.entry(organisation).or_default().insert(place);
    }
    let known: BTreeMap<&str, Theme> = Theme::ALL.iter().map(|theme| (theme.word(), *theme)).collect();
    for (organisation, theme) in &themes {
        if let Some(theme) = known.get(theme.as_str()) {
            past.themes.entry(*organisation).or_default().insert(*theme);
        }
    }
    Ok(past)
}
