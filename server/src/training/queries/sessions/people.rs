//! Those who come to a session, who came, and what they thought of it.

use std::collections::{BTreeMap, HashMap};

use bashke_entities::training::{session_feedback, session_registration, training_session};
use bashke_vocabulary::fold;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::accounts;
use crate::network;
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::training::rules::completion::Attended;
use crate::training::rules::sessions::state::Place;

/// Somebody who comes or waits, and their name.
#[derive(Debug, Clone)]
pub struct Came {
    /// The registration.
    pub row: session_registration::Model,
    /// How they are called.
    pub name: String,
    /// What tells them from another of the same name on the list: the organisation for which it counts, and their short
    /// name, which nobody else has. None where nobody else is called so.
    pub apart: Option<String>,
}

/// The registrations of those who came.
pub(in crate::training::queries) fn came() -> Condition {
    Condition::all()
        .add(session_registration::Column::State.eq(Place::Registered.word()))
        .add(session_registration::Column::AttendedAt.is_not_null())
}

/// Those who come to a session or wait for a place, in the order of their names.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn people(db: &impl ConnectionTrait, session: i32) -> Result<Vec<Came>, Error> {
    let rows = session_registration::Entity::find()
        .filter(session_registration::Column::SessionId.eq(session))
        .filter(session_registration::Column::State.ne(Place::Cancelled.word()))
        .all(db)
        .await?;
    let mut faces = accounts::faces(db, rows.iter().map(|row| row.person_id)).await?;
    let mut called: HashMap<String, usize> = HashMap::new();
    for (_, name) in faces.values() {
        *called.entry(fold(name)).or_default() += 1;
    }
    let alike = |name: &str| called.get(&fold(name)).is_some_and(|count| *count > 1);
    let several = |row: &&session_registration::Model| faces.get(&row.person_id).is_some_and(|(_, name)| alike(name));
    let of: Vec<i32> = rows
        .iter()
        .filter(several)
        .filter_map(|row| row.organisation_id)
        .collect();
    let organisations = network::faces(db, of).await?;
    // whoever deleted the account has no name any more
    let named = rows.into_iter().map(|row| {
        let (slug, name) = faces.remove(&row.person_id).unwrap_or_default();
        let organisation = row.organisation_id.and_then(|id| organisations.get(&id));
        let apart = alike(&name).then(|| match organisation {
            Some((_, organisation)) => format!("{organisation} · @{slug}"),
            None => format!("@{slug}"),
        });
        Came { row, name, apart }
    });
    let mut people: Vec<Came> = named.collect();
    people.sort_by_cached_key(|one| (sort_key(&one.name), one.row.id));
    Ok(people)
}

/// What those who came said of a session, without names.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn feedback(db: &impl ConnectionTrait, session: i32) -> Result<Vec<(i32, String)>, Error> {
    let rows = session_feedback::Entity::find()
        .filter(session_feedback::Column::SessionId.eq(session))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.rating, row.text)).collect())
}

/// What somebody said of a session.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_feedback(
    db: &impl ConnectionTrait,
    registration: i32,
) -> Result<Option<session_feedback::Model>, Error> {
    Ok(session_feedback::Entity::find()
        .filter(session_feedback::Column::RegistrationId.eq(registration))
        .one(db)
        .await?)
}

/// The required sessions of courses, those that were cancelled aside, and whether somebody came to one of each; nothing for
/// a course that has none. What is held for an item is asked for by the item.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn attended(
    db: &impl ConnectionTrait,
    person_id: i32,
    courses: &[i32],
) -> Result<BTreeMap<i32, Attended>, Error> {
    let required: Vec<(i32, Option<i32>)> = training_session::Entity::find()
        .select_only()
        .column(training_session::Column::Id)
        .column(training_session::Column::CourseId)
        .filter(training_session::Column::CourseId.is_in(courses.iter().copied()))
        .filter(training_session::Column::Required.eq(true))
        .filter(training_session::Column::Item.is_null())
        .filter(training_session::Column::CancelledAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let mut all: BTreeMap<i32, Attended> = BTreeMap::new();
    if required.is_empty() {
        return Ok(all);
    }
    let came: Vec<i32> = session_registration::Entity::find()
        .select_only()
        .column(session_registration::Column::SessionId)
        .filter(session_registration::Column::PersonId.eq(person_id))
        .filter(session_registration::Column::SessionId.is_in(required.iter().map(|(id, _)| *id)))
        .filter(self::came())
        .into_tuple()
        .all(db)
        .await?;
    for (id, course) in required {
        let of = all.entry(course.unwrap_or_default()).or_default();
        of.required += 1;
        of.one |= came.contains(&id);
    }
    Ok(all)
}
