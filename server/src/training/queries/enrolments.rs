//! Ways into courses: one's own, what waits for trainers, whom an organisation enrolled.

use bashke_entities::training::{attempt, attempt_answer, course, enrolment};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::learner::taking;
use crate::accounts::Actor;
use crate::platform::errors::Error;
use crate::policy::{self, Action, Facts};
use crate::training::rules::admission::State;

/// How many stand on a page of what waits.
pub const SIZE: u64 = 25;

/// The most people whose progress is looked at together.
pub const MOST: u64 = 2_000;

/// The most answers that are looked at together.
const MOST_ANSWERS: u64 = 50_000;

/// How somebody stands to a course: also where they wait, were not let in, or left.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_enrolment(
    db: &impl ConnectionTrait,
    person: i32,
    course: i32,
) -> Result<Option<enrolment::Model>, Error> {
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CourseId.eq(course))
        .one(db)
        .await?)
}

/// What somebody asked for, and nobody decided on yet.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn asked_by(db: &impl ConnectionTrait, person: i32) -> Result<Vec<enrolment::Model>, Error> {
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::State.eq(State::Waiting.word()))
        .filter(enrolment::Column::LeftAt.is_null())
        .order_by_desc(enrolment::Column::Id)
        .all(db)
        .await?)
}

/// The short names of the courses that people completed, each with who.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn completed(db: &impl ConnectionTrait, people: &[i32]) -> Result<Vec<(i32, String)>, Error> {
    let rows: Vec<(i32, i32)> = enrolment::Entity::find()
        .select_only()
        .columns([enrolment::Column::PersonId, enrolment::Column::CourseId])
        .filter(enrolment::Column::PersonId.is_in(people.iter().copied()))
        .filter(enrolment::Column::FirstCompletedAt.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(rows.iter().map(|row| row.1)))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(person, id)| Some((person, courses.iter().find(|one| one.id == id)?.slug.clone())))
        .collect())
}

/// Those who ask to be let into courses, the longest waiting first; and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn asking(db: &impl ConnectionTrait, page: u64) -> Result<(Vec<enrolment::Model>, u64), Error> {
    let found = who_ask();
    let count = found.clone().count(db).await?;
    let rows = found
        .order_by_asc(enrolment::Column::EnrolledAt)
        .order_by_asc(enrolment::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    Ok((rows, count))
}

/// How many ask to be let in.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn asking_count(db: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(who_ask().count(db).await?)
}

/// Those who ask to be let in.
fn who_ask() -> Select<enrolment::Entity> {
    enrolment::Entity::find()
        .filter(enrolment::Column::State.eq(State::Waiting.word()))
        .filter(enrolment::Column::LeftAt.is_null())
}

/// Those whom the owner of an organisation enrolled for it and who take what they were enrolled in, of these people: the
/// rows themselves, which the pages of owners show little of.
///
/// # Errors
/// Where the actor does not enrol the organisation's members; where the database cannot be reached.
pub async fn enrolled_for(
    db: &impl ConnectionTrait,
    actor: &Actor,
    organisation: i32,
    people: &[i32],
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<enrolment::Model>, Error> {
    policy::may(actor, Action::EnrolMembers, &Facts::organisation(organisation), now)?;
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::OrganisationId.eq(organisation))
        .filter(enrolment::Column::PersonId.is_in(people.iter().copied()))
        .filter(taking())
        .order_by_desc(enrolment::Column::EnrolledAt)
        .order_by_desc(enrolment::Column::Id)
        .limit(MOST)
        .all(db)
        .await?)
}

/// Whose progress is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everyone who takes a course.
    Course(i32),
    /// Everyone in a cohort.
    Cohort(i32),
}

impl Whose {
    fn condition(self) -> Condition {
        taking().add(match self {
            Self::Course(id) => enrolment::Column::CourseId.eq(id),
            Self::Cohort(id) => enrolment::Column::CohortId.eq(id),
        })
    }
}

/// Those who take a course, the newest first, and how many there are in all.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn taken_by(db: &impl ConnectionTrait, whose: Whose) -> Result<(Vec<enrolment::Model>, u64), Error> {
    let found = enrolment::Entity::find().filter(whose.condition());
    let count = found.clone().count(db).await?;
    let rows = found.order_by_desc(enrolment::Column::Id).limit(MOST).all(db).await?;
    Ok((rows, count))
}

/// The answers of the first attempts that were handed in at each quiz, by attempt: place and answer.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn first_answers(db: &impl ConnectionTrait, whose: Whose) -> Result<Vec<attempt_answer::Model>, Error> {
    let people = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(whose.condition());
    let first = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::Id)
        .filter(attempt::Column::EnrolmentId.in_subquery(people.into_query()))
        .filter(attempt::Column::Number.eq(1))
        .filter(attempt::Column::SubmittedAt.is_not_null());
    Ok(attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.in_subquery(first.into_query()))
        .order_by_desc(attempt_answer::Column::Id)
        .limit(MOST_ANSWERS)
        .all(db)
        .await?)
}

/// The courses that were completed by those who took them for an organisation, and how many did so of each: none of which
/// fewer than so many people did, so that nobody is told by the number.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn completed_for(
    db: &impl ConnectionTrait,
    organisation: i32,
    fewest: i64,
) -> Result<Vec<(course::Model, i64)>, Error> {
    let people = enrolment::Column::PersonId.count();
    let counted: Vec<(i32, i64)> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::CourseId)
        .column_as(people.clone(), "people")
        .filter(enrolment::Column::OrganisationId.eq(organisation))
        .filter(enrolment::Column::FirstCompletedAt.is_not_null())
        .group_by(enrolment::Column::CourseId)
        .having(people.gte(fewest))
        .into_tuple()
        .all(db)
        .await?;
    if counted.is_empty() {
        return Ok(Vec::new());
    }
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(counted.iter().map(|(course, _)| *course)))
        .order_by_asc(course::Column::Slug)
        .all(db)
        .await?;
    let of = |id: i32| {
        counted
            .iter()
            .find(|(course, _)| *course == id)
            .map(|(_, people)| *people)
    };
    Ok(courses
        .into_iter()
        .filter_map(|row| Some((of(row.id)?, row)))
        .map(|(people, row)| (row, people))
        .collect())
}
