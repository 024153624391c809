//! Those who come to a session, who came, and what they thought of it.

use bashke_entities::training::{session_feedback, session_registration, training_session};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use crate::accounts;
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::training::rules::sessions::state::Place;

/// Somebody who comes or waits, and their name.
#[derive(Debug, Clone)]
pub struct Came {
    /// The registration.
    pub row: session_registration::Model,
    /// How they are called.
    pub name: String,
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
    let mut names = accounts::names(db, rows.iter().map(|row| row.person_id)).await?;
    // whoever deleted the account has no name any more
    let named = rows.into_iter().map(|row| Came {
        name: names.remove(&row.person_id).unwrap_or_default(),
        row,
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

/// What is asked of those who take a course, and whether somebody did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attended {
    /// How many sessions there are of which one must be attended; those that were cancelled aside.
    pub required: usize,
    /// Whether they came to one of them.
    pub attended: bool,
}

/// Whether somebody came to one of the sessions of a course that are required.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn attended(db: &impl ConnectionTrait, person_id: i32, course_id: i32) -> Result<Attended, Error> {
    let required: Vec<i32> = training_session::Entity::find()
        .select_only()
        .column(training_session::Column::Id)
        .filter(training_session::Column::CourseId.eq(course_id))
        .filter(training_session::Column::Required.eq(true))
        .filter(training_session::Column::CancelledAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let came = session_registration::Entity::find()
        .filter(session_registration::Column::PersonId.eq(person_id))
        .filter(session_registration::Column::AttendedAt.is_not_null())
        .filter(session_registration::Column::SessionId.is_in(required.iter().copied()))
        .count(db)
        .await?;
    Ok(Attended {
        required: required.len(),
        attended: came > 0,
    })
}
