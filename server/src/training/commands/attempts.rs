//! Attempts: beginning one, keeping its answers, checking one, handing it in.

use std::collections::BTreeMap;

use bashke_entities::training::{attempt, attempt_answer};
use chrono::Duration;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};
use crate::training::queries;
use crate::training::rules::marks::Marks;

/// How long after its end an attempt is still taken: what was sent in time may come late over a slow line.
const GRACE: Duration = Duration::seconds(15);

/// The most letters of an answer.
pub const LONGEST: usize = 10_000;

/// What became of what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// It is kept.
    Kept,
    /// The attempt was answered in another window since: only what was empty there is kept of it.
    OtherWindow,
    /// The time was over: nothing of it is kept.
    Over,
    /// The attempt is handed in.
    Submitted,
}

/// What an attempt begins with.
#[derive(Debug, Clone, Copy)]
pub struct Begin<'a> {
    /// The course.
    pub course: i32,
    /// The item.
    pub key: &'a str,
    /// How often it may be tried; as often as one likes where zero.
    pub attempts: u16,
    /// Minutes from its beginning to its end.
    pub limit: Option<u16>,
    /// The release that an exercise is computed from.
    pub release: Option<i32>,
    /// From which it is drawn.
    pub seed: u64,
}

/// Begins an attempt, or goes on with the one that is under way; gives its key.
///
/// # Errors
/// Not found where the actor does not take the course; a conflict where all attempts are used; where the database cannot
/// be reached.
pub async fn begin(act: &Act, asked: &Begin<'_>) -> Result<i32, Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let progress = queries::progress(&act.tx, person, asked.course).await?;
    let progress = progress.ok_or(Error::NotFound)?;
    let own = progress.attempts.get(asked.key).map_or(&[][..], Vec::as_slice);
    if let Some(open) = own.iter().find(|one| one.submitted_at.is_none()) {
        return Ok(open.id);
    }
    if asked.attempts > 0 && own.len() >= usize::from(asked.attempts) {
        return Err(Error::Conflict);
    }
    // attempts before the course was taken anew do not count, but their numbers are used
    let last = queries::last_attempt(&act.tx, progress.enrolment.id, asked.key).await?;
    let number = last.map_or(1, |last| last + 1);
    let row = attempt::ActiveModel {
        id: NotSet,
        enrolment_id: Set(progress.enrolment.id),
        item: Set(asked.key.to_owned()),
        number: Set(number),
        seed: Set(asked.seed.cast_signed()),
        release_id: Set(asked.release),
        revision: Set(0),
        started_at: Set(act.now),
        due_at: Set(asked
            .limit
            .map(|minutes| act.now + Duration::minutes(i64::from(minutes)))),
        submitted_at: Set(None),
        late: Set(false),
        points: Set(None),
        out_of: Set(None),
    };
    // of two windows that begin at once the second goes on with the first's attempt
    attempt::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                attempt::Column::EnrolmentId,
                attempt::Column::Item,
                attempt::Column::Number,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    let begun = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(progress.enrolment.id))
        .filter(attempt::Column::Item.eq(asked.key))
        .filter(attempt::Column::Number.eq(number))
        .one(&act.tx)
        .await?;
    Ok(begun.ok_or(Error::Conflict)?.id)
}

/// An attempt of the actor's that is answered now, locked for the transaction, with what was kept of it.
async fn answered(act: &Act, id: i32) -> Result<(attempt::Model, BTreeMap<usize, attempt_answer::Model>), Error> {
    // whoever is second waits here, and then reads what the first kept
    let row = attempt::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let (row, enrolment, answers) = queries::with_answers(&act.tx, &act.actor, row).await?;
    act.may(Action::AnswerAttempt, &Facts::concerning(Some(enrolment.person_id)))?;
    Ok((row, answers))
}

/// Keeps answers by their places. `revision` is that of the page they were typed in.
///
/// # Errors
/// Not found where the attempt is not the actor's; where the database cannot be reached.
pub async fn save(act: &Act, id: i32, revision: i32, sent: &BTreeMap<usize, String>) -> Result<Handed, Error> {
    let (row, kept) = answered(act, id).await?;
    keep(act, &row, &kept, revision, sent).await
}

async fn keep(
    act: &Act,
    row: &attempt::Model,
    kept: &BTreeMap<usize, attempt_answer::Model>,
    revision: i32,
    sent: &BTreeMap<usize, String>,
) -> Result<Handed, Error> {
    if row.submitted_at.is_some() {
        return Ok(Handed::Submitted);
    }
    if row.due_at.is_some_and(|due| act.now > due + GRACE) {
        return Ok(Handed::Over);
    }
    // a window that lags behind but says what is kept already is none
    let other = row.revision != revision
        && sent.iter().any(|(position, text)| match kept.get(position) {
            Some(answer) => !answer.checked && answer.response != *text,
            None => !text.is_empty(),
        });
    let changed = sent.iter().filter(|(position, text)| match kept.get(position) {
        Some(answer) if answer.checked => false,
        Some(answer) if other => answer.response.is_empty() && !text.is_empty(),
        Some(answer) => answer.response != **text,
        None => !text.is_empty(),
    });
    let rows = changed.filter_map(|(position, text)| {
        Some(attempt_answer::ActiveModel {
            id: NotSet,
            attempt_id: Set(row.id),
            position: Set(i32::try_from(*position).ok()?),
            response: Set(text.chars().take(LONGEST).collect()),
            checked: Set(false),
            saved_at: Set(act.now),
        })
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        attempt_answer::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([attempt_answer::Column::AttemptId, attempt_answer::Column::Position])
                    .update_columns([attempt_answer::Column::Response, attempt_answer::Column::SavedAt])
                    .to_owned(),
            )
            .exec_without_returning(&act.tx)
            .await?;
        attempt::Entity::update_many()
            .col_expr(attempt::Column::Revision, Expr::value(row.revision + 1))
            .filter(attempt::Column::Id.eq(row.id))
            .exec(&act.tx)
            .await?;
    }
    Ok(if other { Handed::OtherWindow } else { Handed::Kept })
}

/// Keeps answers and lets one stand, so that it can be told whether it is right.
///
/// # Errors
/// As [`save`].
pub async fn check(
    act: &Act,
    id: i32,
    revision: i32,
    sent: &BTreeMap<usize, String>,
    position: usize,
) -> Result<Handed, Error> {
    let handed = save(act, id, revision, sent).await?;
    if handed == Handed::Kept {
        attempt_answer::Entity::update_many()
            .col_expr(attempt_answer::Column::Checked, Expr::value(true))
            .filter(attempt_answer::Column::AttemptId.eq(id))
            .filter(attempt_answer::Column::Position.eq(i32::try_from(position).unwrap_or(i32::MAX)))
            .filter(attempt_answer::Column::Response.ne(""))
            .exec(&act.tx)
            .await?;
    }
    Ok(handed)
}

/// Hands an attempt in; `mark` says what its answers give. Handing in again changes nothing. After the time what was saved
/// in time counts; from a window that lags behind nothing is handed in before its reader saw what is kept.
///
/// # Errors
/// As [`save`].
pub async fn submit(
    act: &Act,
    id: i32,
    revision: i32,
    sent: &BTreeMap<usize, String>,
    mark: impl FnOnce(&BTreeMap<usize, String>) -> Marks,
) -> Result<Handed, Error> {
    let (row, kept) = answered(act, id).await?;
    let handed = keep(act, &row, &kept, revision, sent).await?;
    if matches!(handed, Handed::Submitted | Handed::OtherWindow) {
        return Ok(handed);
    }
    let late = handed == Handed::Over;
    let mut answers: BTreeMap<usize, String> = kept
        .into_iter()
        .map(|(position, answer)| (position, (answer.checked, answer.response)))
        .map(|(position, (checked, response))| match sent.get(&position) {
            Some(text) if !late && !checked => (position, text.clone()),
            _ => (position, response),
        })
        .collect();
    if !late {
        for (position, text) in sent {
            answers.entry(*position).or_insert_with(|| text.clone());
        }
    }
    let marks = mark(&answers);
    attempt::Entity::update_many()
        .col_expr(attempt::Column::SubmittedAt, Expr::value(act.now))
        .col_expr(attempt::Column::Late, Expr::value(late))
        .col_expr(attempt::Column::Points, Expr::value(marks.points))
        .col_expr(attempt::Column::OutOf, Expr::value(marks.of))
        .filter(attempt::Column::Id.eq(id))
        .filter(attempt::Column::SubmittedAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok(Handed::Submitted)
}
