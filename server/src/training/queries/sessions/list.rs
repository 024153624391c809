//! The list of sessions.

use std::collections::HashMap;

use bashke_entities::training::{session_registration, training_session};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::people;
use crate::platform::errors::Error;
use crate::training::rules::sessions::state::Place;

/// How many stand on a page.
pub const SIZE: u64 = 25;

/// Which sessions are asked for.
#[derive(Debug, Clone, Default)]
pub struct SessionFilter {
    /// Those that are over instead of those to come.
    pub past: bool,
    /// Of this course.
    pub course: Option<i32>,
    /// Online, or at a place.
    pub online: Option<bool>,
}

/// A session of a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The session.
    pub row: training_session::Model,
    /// How many places are taken.
    pub taken: usize,
    /// Where the reader's registration stands.
    pub own: Option<Place>,
}

/// A page of sessions, the next to come first, or the last that was first; and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sessions(
    db: &impl ConnectionTrait,
    reader: Option<i32>,
    filter: &SessionFilter,
    now: DateTime<Utc>,
    page: u64,
) -> Result<(Vec<Listed>, u64), Error> {
    use training_session::Column;
    let mut find = training_session::Entity::find();
    find = if filter.past {
        find.filter(Column::EndsAt.lte(now)).order_by_desc(Column::BeginsAt)
    } else {
        find.filter(Column::EndsAt.gt(now)).order_by_asc(Column::BeginsAt)
    };
    if let Some(course) = filter.course {
        find = find.filter(Column::CourseId.eq(course));
    }
    find = match filter.online {
        Some(true) => find.filter(Column::Link.is_not_null()),
        Some(false) => find.filter(Column::Link.is_null()),
        None => find,
    };
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let taken = taken(db, &ids).await?;
    let own = own(db, reader, &ids).await?;
    let lines = rows.into_iter().map(|row| Listed {
        taken: taken.get(&row.id).copied().unwrap_or_default(),
        own: own.get(&row.id).copied(),
        row,
    });
    Ok((lines.collect(), total))
}

/// The sessions that are held for an item of a course, the next to come first, then those that are over; those that the
/// reader attended, by key. At most [`SIZE`].
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sessions_for(
    db: &impl ConnectionTrait,
    reader: Option<i32>,
    (course, item): (i32, &str),
    now: DateTime<Utc>,
) -> Result<(Vec<Listed>, Vec<i32>), Error> {
    use training_session::Column;
    let held = training_session::Entity::find()
        .filter(Column::CourseId.eq(course))
        .filter(Column::Item.eq(item));
    let coming = held
        .clone()
        .filter(Column::EndsAt.gt(now))
        .order_by_asc(Column::BeginsAt);
    let over = held.filter(Column::EndsAt.lte(now)).order_by_desc(Column::BeginsAt);
    let mut rows = coming.order_by_asc(Column::Id).limit(SIZE).all(db).await?;
    rows.extend(over.order_by_desc(Column::Id).limit(SIZE).all(db).await?);
    rows.truncate(usize::try_from(SIZE).unwrap_or(usize::MAX));
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let taken = taken(db, &ids).await?;
    let own = own(db, reader, &ids).await?;
    let came: Vec<i32> = session_registration::Entity::find()
        .select_only()
        .column(session_registration::Column::SessionId)
        .filter(session_registration::Column::PersonId.eq(reader.unwrap_or_default()))
        .filter(session_registration::Column::SessionId.is_in(ids))
        .filter(people::came())
        .into_tuple()
        .all(db)
        .await?;
    let lines = rows.into_iter().map(|row| Listed {
        taken: taken.get(&row.id).copied().unwrap_or_default(),
        own: own.get(&row.id).copied(),
        row,
    });
    Ok((lines.collect(), came))
}

/// The most sessions that are looked through.
const LOOKED_AT: u64 = 200;

/// The next sessions of a course, at most so many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn next_sessions(
    db: &impl ConnectionTrait,
    course: i32,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<training_session::Model>, Error> {
    use training_session::Column;
    Ok(training_session::Entity::find()
        .filter(Column::CourseId.eq(course))
        .filter(Column::CancelledAt.is_null())
        .filter(Column::EndsAt.gt(now))
        .order_by_asc(Column::BeginsAt)
        .order_by_asc(Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// The sessions for which courses or items of them ask and to which somebody comes, or can still have a place, the next first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sessions_asked_for(
    db: &impl ConnectionTrait,
    courses: &[i32],
    reader: Option<i32>,
    now: DateTime<Utc>,
) -> Result<Vec<training_session::Model>, Error> {
    use training_session::Column;
    let asked = Condition::any()
        .add(Column::Required.eq(true))
        .add(Column::Item.is_not_null());
    let mut rows = training_session::Entity::find()
        .filter(Column::CourseId.is_in(courses.iter().copied()))
        .filter(asked)
        .filter(Column::CancelledAt.is_null())
        .filter(Column::EndsAt.gt(now))
        .order_by_asc(Column::BeginsAt)
        .order_by_asc(Column::Id)
        .limit(LOOKED_AT)
        .all(db)
        .await?;
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let (taken, own) = (taken(db, &ids).await?, own(db, reader, &ids).await?);
    rows.retain(|row| own.contains_key(&row.id) || row.register_until > now && has_place(row, &taken));
    Ok(rows)
}

/// The sessions of courses at places at which one can still have a place, the next first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sessions_at_places(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<training_session::Model>, Error> {
    use training_session::Column;
    let mut rows = training_session::Entity::find()
        .filter(Column::CourseId.is_not_null())
        .filter(Column::Place.is_not_null())
        .filter(Column::Link.is_null())
        .filter(Column::CancelledAt.is_null())
        .filter(Column::RegisterUntil.gt(now))
        .order_by_asc(Column::BeginsAt)
        .order_by_asc(Column::Id)
        .limit(LOOKED_AT)
        .all(db)
        .await?;
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let taken = taken(db, &ids).await?;
    rows.retain(|row| has_place(row, &taken));
    Ok(rows)
}

/// Whether a session has a place left, by how many are taken.
fn has_place(row: &training_session::Model, taken: &HashMap<i32, usize>) -> bool {
    let taken = taken.get(&row.id).copied().unwrap_or_default();
    usize::try_from(row.capacity).is_ok_and(|capacity| taken < capacity)
}

/// How many places of sessions are taken.
async fn taken(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, usize>, Error> {
    let counts: Vec<(i32, i64)> = session_registration::Entity::find()
        .select_only()
        .column(session_registration::Column::SessionId)
        .column_as(session_registration::Column::Id.count(), "taken")
        .filter(session_registration::Column::SessionId.is_in(ids.iter().copied()))
        .filter(session_registration::Column::State.eq(Place::Registered.word()))
        .group_by(session_registration::Column::SessionId)
        .into_tuple()
        .all(db)
        .await?;
    let sized = |(id, count): (i32, i64)| (id, usize::try_from(count).unwrap_or_default());
    Ok(counts.into_iter().map(sized).collect())
}

async fn own(db: &impl ConnectionTrait, reader: Option<i32>, ids: &[i32]) -> Result<HashMap<i32, Place>, Error> {
    let Some(reader) = reader else {
        return Ok(HashMap::new());
    };
    let rows = session_registration::Entity::find()
        .filter(session_registration::Column::PersonId.eq(reader))
        .filter(session_registration::Column::SessionId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let placed = rows
        .into_iter()
        .filter_map(|row| Some((row.session_id, Place::of(&row.state)?)));
    Ok(placed.filter(|(_, place)| *place != Place::Cancelled).collect())
}
