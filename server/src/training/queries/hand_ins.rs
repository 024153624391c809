//! Work that was handed in, for whoever wrote it and for those who say what it is worth.

use std::collections::HashMap;

use bashke_entities::training::{course, enrolment, hand_in, hand_in_file, hand_in_mark};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::learner::{takes, taking};
use crate::accounts::Actor;
use crate::platform::errors::Error;
use crate::policy::{self, Action, Facts};
use crate::training::rules::completion::Verdict;

/// How many stand on a page of the queue.
pub const SIZE: u64 = 25;

/// One time that work was handed in, or is going to be.
#[derive(Debug, Clone)]
pub struct HandIn {
    /// Its row.
    pub row: hand_in::Model,
    /// Its files.
    pub files: Vec<hand_in_file::Model>,
    /// What the lines of the rubric gave.
    pub marks: Vec<hand_in_mark::Model>,
}

/// The rounds of one's work for an assignment, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hand_ins(db: &impl ConnectionTrait, enrolment: i32, item: &str) -> Result<Vec<HandIn>, Error> {
    let rows = hand_in::Entity::find()
        .filter(hand_in::Column::EnrolmentId.eq(enrolment))
        .filter(hand_in::Column::Item.eq(item))
        .order_by_desc(hand_in::Column::Number)
        .all(db)
        .await?;
    whole(db, rows).await
}

/// Who validated work of somebody in a course, the last of them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn validator(db: &impl ConnectionTrait, person: i32, course: i32) -> Result<Option<i32>, Error> {
    let enrolments = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CourseId.eq(course));
    let row = hand_in::Entity::find()
        .filter(hand_in::Column::EnrolmentId.in_subquery(enrolments.into_query()))
        .filter(hand_in::Column::Verdict.eq(Verdict::Validated.word()))
        .order_by_desc(hand_in::Column::DecidedAt)
        .order_by_desc(hand_in::Column::Id)
        .one(db)
        .await?;
    Ok(row.and_then(|row| row.decided_by))
}

async fn whole(db: &impl ConnectionTrait, rows: Vec<hand_in::Model>) -> Result<Vec<HandIn>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let files = hand_in_file::Entity::find()
        .filter(hand_in_file::Column::HandInId.is_in(ids.iter().copied()))
        .order_by_asc(hand_in_file::Column::Id)
        .all(db)
        .await?;
    let marks = hand_in_mark::Entity::find()
        .filter(hand_in_mark::Column::HandInId.is_in(ids))
        .order_by_asc(hand_in_mark::Column::Criterion)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| HandIn {
            files: files.iter().filter(|file| file.hand_in_id == row.id).cloned().collect(),
            marks: marks.iter().filter(|mark| mark.hand_in_id == row.id).cloned().collect(),
            row,
        })
        .collect())
}

/// Work with whose it is and for which course.
#[derive(Debug, Clone)]
pub struct ForReview {
    /// All rounds up to it, the newest first; what is still being written is not among them.
    pub rounds: Vec<HandIn>,
    /// The enrolment.
    pub enrolment: enrolment::Model,
    /// The course.
    pub course: course::Model,
}

/// Work that was handed in, with its earlier rounds, for those who may say what it is worth.
///
/// # Errors
/// Not found where there is none or the actor may not read it; where the database cannot be reached.
pub async fn for_review(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i32,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<ForReview, Error> {
    let row = hand_in::Entity::find_by_id(id)
        .filter(hand_in::Column::SubmittedAt.is_not_null())
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let enrolment = enrolment::Entity::find_by_id(row.enrolment_id).one(db).await?;
    // whoever left the course took their work with them, until they come back
    let enrolment = enrolment.filter(takes).ok_or(Error::NotFound)?;
    let facts = Facts {
        made_by: Some(enrolment.person_id),
        ..Facts::default()
    };
    policy::may(actor, Action::ReviewHandIn, &facts, now).map_err(|_| Error::NotFound)?;
    let course = course::Entity::find_by_id(enrolment.course_id).one(db).await?;
    let rows = hand_in::Entity::find()
        .filter(hand_in::Column::EnrolmentId.eq(enrolment.id))
        .filter(hand_in::Column::Item.eq(&row.item))
        .filter(hand_in::Column::Number.lte(row.number))
        .order_by_desc(hand_in::Column::Number)
        .all(db)
        .await?;
    Ok(ForReview {
        rounds: whole(db, rows).await?,
        course: course.ok_or(Error::NotFound)?,
        enrolment,
    })
}

/// A line of the queue: the work without its text, and whose it is for which course.
#[derive(Debug, Clone)]
pub struct Queued {
    /// Its key.
    pub id: i32,
    /// The item.
    pub item: String,
    /// Which round it is.
    pub number: i32,
    /// When it was handed in.
    pub submitted_at: chrono::DateTime<chrono::Utc>,
    /// What was decided.
    pub verdict: Option<String>,
    /// The version of the course.
    pub version_id: i32,
    /// Who.
    pub person_id: i32,
    /// The course.
    pub course_id: i32,
    /// The cohort in which they take it.
    pub cohort_id: Option<i32>,
}

/// What was handed in by others than the reader, who does not judge their own: what waits, or what was decided on.
fn handed(reader: i32, waiting: bool, course: Option<i32>) -> Select<hand_in::Entity> {
    let mut of = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::Column::PersonId.ne(reader))
        .filter(taking());
    if let Some(course) = course {
        of = of.filter(enrolment::Column::CourseId.eq(course));
    }
    let found = hand_in::Entity::find()
        .filter(hand_in::Column::SubmittedAt.is_not_null())
        .filter(hand_in::Column::EnrolmentId.in_subquery(of.into_query()));
    if waiting {
        found.filter(hand_in::Column::Verdict.is_null())
    } else {
        found.filter(hand_in::Column::Verdict.is_not_null())
    }
}

/// How much work waits for the reader or another trainer.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn work_waiting(db: &impl ConnectionTrait, reader: i32) -> Result<u64, Error> {
    Ok(handed(reader, true, None).count(db).await?)
}

/// A page of what was handed in: what waits, the longest first; or what was decided on, the newest first. Gives how many
/// there are in all besides.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn queue(
    db: &impl ConnectionTrait,
    reader: i32,
    waiting: bool,
    course: Option<i32>,
    page: u64,
) -> Result<(Vec<Queued>, u64), Error> {
    let found = handed(reader, waiting, course);
    let count = found.clone().count(db).await?;
    let found = if waiting {
        found.order_by_asc(hand_in::Column::SubmittedAt)
    } else {
        found.order_by_desc(hand_in::Column::DecidedAt)
    };
    type Line = (
        i32,
        i32,
        String,
        i32,
        Option<chrono::DateTime<chrono::Utc>>,
        Option<String>,
    );
    let rows: Vec<Line> = found
        .order_by_asc(hand_in::Column::Id)
        .select_only()
        .columns([
            hand_in::Column::Id,
            hand_in::Column::EnrolmentId,
            hand_in::Column::Item,
            hand_in::Column::Number,
            hand_in::Column::SubmittedAt,
            hand_in::Column::Verdict,
        ])
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .into_tuple()
        .all(db)
        .await?;
    let enrolments: HashMap<i32, enrolment::Model> = enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(rows.iter().map(|row| row.1)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let lines = rows
        .into_iter()
        .filter_map(|(id, enrolment, item, number, submitted_at, verdict)| {
            let of = enrolments.get(&enrolment)?;
            Some(Queued {
                id,
                item,
                number,
                submitted_at: submitted_at?,
                verdict,
                version_id: of.version_id,
                person_id: of.person_id,
                course_id: of.course_id,
                cohort_id: of.cohort_id,
            })
        });
    Ok((lines.collect(), count))
}

/// A file that was handed in, for whoever wrote the work and, once it is handed in, for those who look at it.
///
/// # Errors
/// Not found where there is none that the actor may read; where the database cannot be reached.
pub async fn hand_in_file(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i32,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<hand_in_file::Model, Error> {
    let file = hand_in_file::Entity::find_by_id(id).one(db).await?;
    let file = file.ok_or(Error::NotFound)?;
    let work = hand_in::Entity::find_by_id(file.hand_in_id).one(db).await?;
    let work = work.ok_or(Error::NotFound)?;
    let enrolment = enrolment::Entity::find_by_id(work.enrolment_id).one(db).await?;
    let enrolment = enrolment.ok_or(Error::NotFound)?;
    if actor.id() == Some(enrolment.person_id) {
        return Ok(file);
    }
    let facts = Facts {
        made_by: Some(enrolment.person_id),
        ..Facts::default()
    };
    let reviews = takes(&enrolment) && policy::may(actor, Action::ReviewHandIn, &facts, now).is_ok();
    if reviews && work.submitted_at.is_some() {
        Ok(file)
    } else {
        Err(Error::NotFound)
    }
}
