//! Cohorts: who is in them, until when they do what, what was written to them.

use std::collections::HashMap;

use bashke_entities::training::{cohort, cohort_deadline, cohort_message, course, enrolment};
use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::learner::taking;
use crate::platform::errors::Error;
use crate::training::rules::progress::Deadlines;

/// How many stand on a page of cohorts.
pub const SIZE: u64 = 25;

/// How many messages are shown.
const MESSAGES: u64 = 20;

/// A cohort with its course and how many are in it.
#[derive(Debug, Clone)]
pub struct Cohort {
    /// Its row.
    pub row: cohort::Model,
    /// The course.
    pub course: course::Model,
    /// How many are in it.
    pub taken: u64,
}

/// That a cohort may be joined on a day, where it has room: it is not closed and not over.
fn open_on(today: NaiveDate) -> Condition {
    Condition::all()
        .add(cohort::Column::ClosedAt.is_null())
        .add(cohort::Column::EndsOn.gte(today))
}

/// A cohort.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn cohort(db: &impl ConnectionTrait, id: i32) -> Result<Option<Cohort>, Error> {
    let row = cohort::Entity::find_by_id(id).one(db).await?;
    Ok(whole(db, row.into_iter().collect()).await?.into_iter().next())
}

/// Cohorts, those that end last first: of all or those that are open on a day, a page of them; and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn cohorts(
    db: &impl ConnectionTrait,
    open: Option<NaiveDate>,
    page: u64,
) -> Result<(Vec<Cohort>, u64), Error> {
    let mut found = cohort::Entity::find();
    if let Some(today) = open {
        found = found.filter(open_on(today));
    }
    let count = found.clone().count(db).await?;
    let rows = found
        .order_by_desc(cohort::Column::EndsOn)
        .order_by_desc(cohort::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    Ok((whole(db, rows).await?, count))
}

/// The cohorts of a course that may be joined on a day, those that begin first first. Those that are full are among them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn joinable(db: &impl ConnectionTrait, course: i32, today: NaiveDate) -> Result<Vec<Cohort>, Error> {
    let rows = cohort::Entity::find()
        .filter(cohort::Column::CourseId.eq(course))
        .filter(open_on(today))
        .order_by_asc(cohort::Column::StartsOn)
        .order_by_asc(cohort::Column::Id)
        .limit(SIZE)
        .all(db)
        .await?;
    whole(db, rows).await
}

/// All cohorts of a course, to choose one of them; the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn cohorts_of(db: &impl ConnectionTrait, course: i32) -> Result<Vec<cohort::Model>, Error> {
    Ok(cohort::Entity::find()
        .filter(cohort::Column::CourseId.eq(course))
        .order_by_desc(cohort::Column::StartsOn)
        .limit(100)
        .all(db)
        .await?)
}

/// Cohorts by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn cohorts_by_key(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i32>,
) -> Result<HashMap<i32, cohort::Model>, Error> {
    let ids: Vec<i32> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = cohort::Entity::find()
        .filter(cohort::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

async fn whole(db: &impl ConnectionTrait, rows: Vec<cohort::Model>) -> Result<Vec<Cohort>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(rows.iter().map(|row| row.course_id)))
        .all(db)
        .await?;
    let taken: Vec<(i32, i64)> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::CohortId)
        .column_as(enrolment::Column::Id.count(), "people")
        .filter(enrolment::Column::CohortId.is_in(rows.iter().map(|row| row.id)))
        .filter(taking())
        .group_by(enrolment::Column::CohortId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let course = courses.iter().find(|one| one.id == row.course_id)?.clone();
            let taken = taken
                .iter()
                .find(|(id, _)| *id == row.id)
                .map_or(0, |(_, count)| *count);
            Some(Cohort {
                row,
                course,
                taken: u64::try_from(taken).unwrap_or_default(),
            })
        })
        .collect())
}

/// The deadlines of cohorts, by cohort.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn deadlines(
    db: &impl ConnectionTrait,
    cohorts: impl IntoIterator<Item = i32>,
) -> Result<HashMap<i32, Deadlines>, Error> {
    let ids: Vec<i32> = cohorts.into_iter().collect();
    let mut all: HashMap<i32, Deadlines> = HashMap::new();
    if ids.is_empty() {
        return Ok(all);
    }
    let rows = cohort_deadline::Entity::find()
        .filter(cohort_deadline::Column::CohortId.is_in(ids))
        .order_by_asc(cohort_deadline::Column::DueOn)
        .order_by_asc(cohort_deadline::Column::Id)
        .all(db)
        .await?;
    for row in rows {
        all.entry(row.cohort_id).or_default().0.push((row.item, row.due_on));
    }
    Ok(all)
}

/// What was written to a cohort, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn cohort_messages(db: &impl ConnectionTrait, cohort: i32) -> Result<Vec<cohort_message::Model>, Error> {
    Ok(cohort_message::Entity::find()
        .filter(cohort_message::Column::CohortId.eq(cohort))
        .order_by_desc(cohort_message::Column::Id)
        .limit(MESSAGES)
        .all(db)
        .await?)
}
