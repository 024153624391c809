//! Events: those to come, those of a month, one with those who come to it.

use std::collections::HashMap;

use bashke_entities::network::{event, event_co_host, event_registration, event_theme, project};
use bashke_vocabulary::{Seat, SubjectKind, Theme};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::co_hosts::{co_hosts_named, held_with};
use super::library::holding;
use super::unseen::{Hidden, hidden_of};

/// How many events stand on a page.
pub const EVENTS: u64 = 30;

/// The most events of one month or of one feed.
const TOGETHER: u64 = 500;

/// How many of those who come to an event stand on a page.
pub const ATTENDING: u64 = 100;

/// For how long a feed holds what is over.
const FED_AFTER: Duration = Duration::days(60);

/// What events are looked for.
#[derive(Debug, Clone, Default)]
pub struct EventsAsked {
    /// Words that their titles hold.
    pub typed: String,
    /// What they are about.
    pub theme: Option<Theme>,
    /// In which municipality, as a key of places.
    pub place: Option<i32>,
    /// Online or at a place.
    pub online: Option<bool>,
    /// Whether those that are over are looked for.
    pub past: bool,
}

/// An event with what it is listed with.
#[derive(Debug, Clone)]
pub struct EventRow {
    /// The event.
    pub event: event::Model,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Who is named as holding it too and did not decline; none whom moderators hide.
    pub co_host: Option<event_co_host::Model>,
}

/// Without what moderators hide.
pub(super) fn seen(find: Select<event::Entity>, hidden: &Hidden) -> Select<event::Entity> {
    find.filter(event::Column::Id.is_not_in(hidden.own.iter().copied()))
        .filter(event::Column::OrganisationId.is_not_in(hidden.organisations.iter().copied()))
}

/// The keys of events that are about a theme, as a part of another question.
pub(super) fn on(theme: Theme) -> sea_orm::sea_query::SelectStatement {
    event_theme::Entity::find()
        .select_only()
        .column(event_theme::Column::EventId)
        .filter(event_theme::Column::Theme.eq(theme.word()))
        .into_query()
}

async fn asked_for(db: &impl ConnectionTrait, asked: &EventsAsked) -> Result<Select<event::Entity>, DbErr> {
    use event::Column;
    let hidden = hidden_of(db, SubjectKind::Event).await?;
    let mut find = holding(seen(event::Entity::find(), &hidden), Column::TitleKey, &asked.typed);
    if let Some(theme) = asked.theme {
        find = find.filter(Column::Id.in_subquery(on(theme)));
    }
    if let Some(place) = asked.place {
        find = find.filter(Column::PlaceId.eq(place));
    }
    if let Some(online) = asked.online {
        find = find.filter(Column::Online.eq(online));
    }
    Ok(find)
}

/// Those that are over, or those to come.
pub(super) fn at_time(find: Select<event::Entity>, past: bool, now: DateTime<Utc>) -> Select<event::Entity> {
    if past {
        find.filter(event::Column::EndsAt.lte(now))
    } else {
        find.filter(event::Column::EndsAt.gt(now))
    }
}

/// A page of events, the next first, or the last first where those that are over are looked for; and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events(
    db: &impl ConnectionTrait,
    asked: &EventsAsked,
    now: DateTime<Utc>,
    page: u64,
) -> Result<(Vec<EventRow>, u64), DbErr> {
    let find = at_time(asked_for(db, asked).await?, asked.past, now);
    let total = find.clone().count(db).await?;
    let order = if asked.past {
        sea_orm::Order::Desc
    } else {
        sea_orm::Order::Asc
    };
    let rows = find
        .order_by(event::Column::BeginsAt, order.clone())
        .order_by(event::Column::Id, order)
        .offset(page.saturating_sub(1) * EVENTS)
        .limit(EVENTS)
        .all(db)
        .await?;
    Ok((with_themes(db, rows).await?, total))
}

/// How many of the events are in each municipality, by the keys of places, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events_by_place(
    db: &impl ConnectionTrait,
    asked: &EventsAsked,
    now: DateTime<Utc>,
) -> Result<(HashMap<i32, usize>, u64), DbErr> {
    let find = at_time(asked_for(db, asked).await?, asked.past, now);
    let total = find.clone().count(db).await?;
    let rows: Vec<(i32, i64)> = find
        .select_only()
        .column(event::Column::PlaceId)
        .column_as(event::Column::Id.count(), "events")
        .filter(event::Column::PlaceId.is_not_null())
        .group_by(event::Column::PlaceId)
        .into_tuple()
        .all(db)
        .await?;
    let counts = rows.into_iter();
    let counts = counts.map(|(place, count)| (place, usize::try_from(count).unwrap_or_default()));
    Ok((counts.collect(), total))
}

/// The events that are on at any time of a span, the first first, as many as stand together; and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events_between(
    db: &impl ConnectionTrait,
    asked: &EventsAsked,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(Vec<EventRow>, u64), DbErr> {
    let find = asked_for(db, asked)
        .await?
        .filter(event::Column::BeginsAt.lt(to))
        .filter(event::Column::EndsAt.gt(from));
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(event::Column::BeginsAt)
        .order_by_asc(event::Column::Id)
        .limit(TOGETHER)
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|event| EventRow {
        event,
        themes: Vec::new(),
        co_host: None,
    });
    Ok((rows.collect(), total))
}

/// The events for calendars of others, the first first: those to come and, as far as there is room for more, those that
/// were lately.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events_fed(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<EventRow>, DbErr> {
    use event::Column;
    let find = asked_for(db, &EventsAsked::default()).await?;
    let coming = at_time(find.clone(), false, now)
        .order_by_asc(Column::BeginsAt)
        .order_by_asc(Column::Id)
        .limit(TOGETHER)
        .all(db)
        .await?;
    let room = TOGETHER.saturating_sub(coming.len() as u64);
    let mut fed = at_time(find, true, now)
        .filter(Column::EndsAt.gt(now - FED_AFTER))
        .order_by_desc(Column::BeginsAt)
        .order_by_desc(Column::Id)
        .limit(room)
        .all(db)
        .await?;
    fed.reverse();
    fed.extend(coming);
    with_themes(db, fed).await
}

/// Events with what they are listed with.
pub(super) async fn with_themes(db: &impl ConnectionTrait, rows: Vec<event::Model>) -> Result<Vec<EventRow>, DbErr> {
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let mut co_hosts = co_hosts_named(db, &ids).await?;
    let mut themes: HashMap<i32, Vec<Theme>> = HashMap::new();
    for row in event_theme::Entity::find()
        .filter(event_theme::Column::EventId.is_in(ids))
        .order_by_asc(event_theme::Column::Id)
        .all(db)
        .await?
    {
        if let Ok(theme) = row.theme.parse() {
            themes.entry(row.event_id).or_default().push(theme);
        }
    }
    let rows = rows.into_iter().map(|event| EventRow {
        themes: themes.remove(&event.id).unwrap_or_default(),
        co_host: co_hosts.remove(&event.id),
        event,
    });
    Ok(rows.collect())
}

/// An event by its key, whoever sees it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn event(db: &impl ConnectionTrait, id: i32) -> Result<Option<EventRow>, DbErr> {
    let found: Vec<event::Model> = event::Entity::find_by_id(id).one(db).await?.into_iter().collect();
    Ok(with_themes(db, found).await?.into_iter().next())
}

/// The row of an event by its key, for whoever decides on a report.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn event_by_id(db: &impl ConnectionTrait, id: i32) -> Result<Option<event::Model>, DbErr> {
    event::Entity::find_by_id(id).one(db).await
}

/// How many come to an event, and how many wait for a place; of those who registered since then, where that is said.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn attendance(
    db: &impl ConnectionTrait,
    event: i32,
    since: Option<DateTime<Utc>>,
) -> Result<(u64, u64), DbErr> {
    use event_registration::Column;
    let rows: Vec<(String, i64)> = event_registration::Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "people")
        .filter(registered(event, since))
        .group_by(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    let of = |seat: Seat| {
        let found = rows.iter().find(|(state, _)| state == seat.word());
        found.map_or(0, |(_, people)| people.unsigned_abs())
    };
    Ok((of(Seat::Registered), of(Seat::Waiting)))
}

/// Those who registered for an event, since then where that is said.
fn registered(event: i32, since: Option<DateTime<Utc>>) -> Condition {
    use event_registration::Column;
    Condition::all()
        .add(Column::EventId.eq(event))
        .add_option(since.map(|at| Column::RegisteredAt.gte(at)))
}

/// Where somebody stands with an event, and since when; none where they do not come.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seat_of(
    db: &impl ConnectionTrait,
    event: i32,
    person: i32,
) -> Result<Option<(Seat, DateTime<Utc>)>, DbErr> {
    use event_registration::Column;
    let row = event_registration::Entity::find()
        .filter(Column::EventId.eq(event))
        .filter(Column::PersonId.eq(person))
        .one(db)
        .await?;
    Ok(row
        .and_then(|row| Some((row.state.parse().ok()?, row.registered_at)))
        .filter(|(seat, _)| *seat != Seat::Cancelled))
}

/// A page of those who come to an event, after them of those who wait, each in the order in which they came; of those who
/// registered since then, where that is said.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn attending(
    db: &impl ConnectionTrait,
    event: i32,
    since: Option<DateTime<Utc>>,
    page: u64,
) -> Result<Vec<(i32, Seat)>, DbErr> {
    use event_registration::Column;
    let rows = event_registration::Entity::find()
        .filter(registered(event, since))
        .filter(Column::State.is_in([Seat::Registered.word(), Seat::Waiting.word()]))
        // the words of the two stand in this order
        .order_by_asc(Column::State)
        .order_by_asc(Column::Number)
        .order_by_asc(Column::Id)
        .offset(page.saturating_sub(1) * ATTENDING)
        .limit(ATTENDING)
        .all(db)
        .await?;
    let seats = rows
        .into_iter()
        .filter_map(|row| Some((row.person_id, row.state.parse().ok()?)));
    Ok(seats.collect())
}

/// The next events to which somebody comes, or for which they wait.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_events(
    db: &impl ConnectionTrait,
    person: i32,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<EventRow>, DbErr> {
    use event_registration::Column;
    let hidden = hidden_of(db, SubjectKind::Event).await?;
    let own = event_registration::Entity::find()
        .select_only()
        .column(Column::EventId)
        .filter(Column::PersonId.eq(person))
        .filter(Column::State.ne(Seat::Cancelled.word()));
    let rows = at_time(seen(event::Entity::find(), &hidden), false, now)
        .filter(event::Column::Id.in_subquery(own.into_query()))
        .order_by_asc(event::Column::BeginsAt)
        .order_by_asc(event::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    with_themes(db, rows).await
}

/// The next events of an organisation, and those that it confirmed that it holds with others.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events_of(
    db: &impl ConnectionTrait,
    organisation: i32,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<EventRow>, DbErr> {
    let own = Condition::any()
        .add(event::Column::OrganisationId.eq(organisation))
        .add(event::Column::Id.in_subquery(held_with(organisation)));
    let hidden = hidden_of(db, SubjectKind::Event).await?;
    let rows = at_time(seen(event::Entity::find(), &hidden), false, now)
        .filter(own)
        .order_by_asc(event::Column::BeginsAt)
        .order_by_asc(event::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    with_themes(db, rows).await
}

/// The projects to which events of some organisations can belong, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn projects_to_choose(
    db: &impl ConnectionTrait,
    organisations: &[i32],
) -> Result<Vec<project::Model>, DbErr> {
    project::Entity::find()
        .filter(project::Column::OrganisationId.is_in(organisations.iter().copied()))
        .filter(project::Column::PublishedAt.is_not_null())
        .order_by_desc(project::Column::Id)
        .limit(EVENTS)
        .all(db)
        .await
}

/// A published project by its key.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn published_project(db: &impl ConnectionTrait, id: i32) -> Result<Option<project::Model>, DbErr> {
    let shown = super::titles::shown_projects(db).await?;
    shown.filter(project::Column::Id.eq(id)).one(db).await
}
