//! What the search over the whole platform finds of the network: of each kind the first of its list, and how many there are.
//! Nothing is found that its list does not hold.

use std::collections::HashMap;

use bashke_entities::network::{event, experience, offer, project, resource, tool};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::funding::CallName;
use super::library::holding;
use super::unseen::{Hidden, keys};
use super::{events, experiences, funding, library, offers};
use crate::moderation;

/// How many of a kind are shown.
pub const FEW: u64 = 5;

/// The first of those that were found.
#[derive(Debug, Clone)]
pub struct Few<T> {
    /// The first.
    pub rows: Vec<T>,
    /// How many there are.
    pub total: u64,
}

/// What was found, by kind.
#[derive(Debug, Clone)]
pub struct FoundOfNetwork {
    /// Published projects.
    pub projects: Few<project::Model>,
    /// Published experiences.
    pub experiences: Few<experience::Model>,
    /// Offers and asks that are open.
    pub offers: Few<offer::Model>,
    /// Events to come.
    pub events: Few<event::Model>,
    /// Calls.
    pub calls: Few<CallName>,
    /// Resources of the library.
    pub resources: Few<resource::Model>,
    /// Tools of the catalogue.
    pub tools: Few<tool::Model>,
}

/// What holds these words; offers are open on this day, events are to come at this time.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn found_of_network(
    db: &impl ConnectionTrait,
    typed: &str,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<FoundOfNetwork, DbErr> {
    use SubjectKind::{Event, Experience, Offer, Organisation, Project};
    let kinds = [Event, Experience, Offer, Organisation, Project];
    let mut hidden: HashMap<SubjectKind, Vec<i32>> = moderation::hidden_by_kind(db, &kinds)
        .await?
        .into_iter()
        .map(|(kind, ids)| (kind, keys(ids)))
        .collect();
    let organisations = hidden.remove(&Organisation).unwrap_or_default();
    let mut of = |kind| Hidden {
        own: hidden.remove(&kind).unwrap_or_default(),
        organisations: organisations.clone(),
    };
    let (of_projects, of_experiences, of_offers, of_events) = (of(Project), of(Experience), of(Offer), of(Event));
    Ok(FoundOfNetwork {
        projects: few(db, projects(&of_projects, typed)).await?,
        experiences: few(db, all_experiences(&of_experiences, typed)).await?,
        offers: few(db, open_offers(&of_offers, typed, today)).await?,
        events: few(db, coming_events(&of_events, typed, now)).await?,
        calls: calls(db, typed).await?,
        resources: few(db, resources(typed)).await?,
        tools: few(db, tools(typed)).await?,
    })
}

/// The first, and how many there are; they are counted only where there are more.
async fn few<E: EntityTrait>(db: &impl ConnectionTrait, find: Select<E>) -> Result<Few<E::Model>, DbErr>
where
    E::Model: Send + Sync,
{
    let mut rows = find.clone().limit(FEW + 1).all(db).await?;
    let mut total = rows.len() as u64;
    if total > FEW {
        total = find.count(db).await?;
        rows.truncate(usize::try_from(FEW).unwrap_or(usize::MAX));
    }
    Ok(Few { rows, total })
}

fn projects(hidden: &Hidden, typed: &str) -> Select<project::Entity> {
    use project::Column;
    let find = project::Entity::find()
        .filter(Column::PublishedAt.is_not_null())
        .filter(Column::OrganisationId.is_not_in(hidden.organisations.iter().copied()))
        .filter(Column::Id.is_not_in(hidden.own.iter().copied()));
    holding(find, Column::TitleKey, typed)
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Id)
}

fn all_experiences(hidden: &Hidden, typed: &str) -> Select<experience::Entity> {
    use experience::Column;
    let find = experience::Entity::find().filter(experiences::shown(hidden));
    holding(find, Column::SearchKey, typed)
        .order_by_desc(Column::CreatedAt)
        .order_by_asc(Column::Id)
}

fn open_offers(hidden: &Hidden, typed: &str, today: NaiveDate) -> Select<offer::Entity> {
    use offer::Column;
    let find = offers::open(offers::seen(offer::Entity::find(), hidden), today);
    holding(find, Column::TitleKey, typed)
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
}

fn coming_events(hidden: &Hidden, typed: &str, now: DateTime<Utc>) -> Select<event::Entity> {
    use event::Column;
    let find = events::at_time(events::seen(event::Entity::find(), hidden), false, now);
    holding(find, Column::TitleKey, typed)
        .order_by_asc(Column::BeginsAt)
        .order_by_asc(Column::Id)
}

/// The programmes publish few calls, and all of them are read: their names have no folded column.
async fn calls(db: &impl ConnectionTrait, typed: &str) -> Result<Few<CallName>, DbErr> {
    let mut rows = funding::call_names(db).await?;
    rows.retain(|row| row.holds(typed));
    let total = rows.len() as u64;
    rows.truncate(usize::try_from(FEW).unwrap_or(usize::MAX));
    Ok(Few { rows, total })
}

fn resources(typed: &str) -> Select<resource::Entity> {
    let find = library::listed_resources();
    holding(find, resource::Column::SearchKey, typed).order_by_asc(resource::Column::Id)
}

fn tools(typed: &str) -> Select<tool::Entity> {
    let find = library::listed_tools();
    holding(find, tool::Column::SearchKey, typed).order_by_asc(tool::Column::Id)
}
