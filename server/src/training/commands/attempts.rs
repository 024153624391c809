//! Attempts: beginning one, keeping its answers, checking one, handing it in.

use std::collections::BTreeMap;

use bashke_entities::training::{attempt, attempt_answer, enrolment};
use bashke_vocabulary::{NoticeKind, Role};
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, UpdateMany};
use serde_json::json;

use super::completing::settle_locked;
use super::telling::Named;
use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::{Action, Denied, Facts};
use crate::training::Shelf;
use crate::training::jobs;
use crate::training::queries::{self, OwnAttempt};
use crate::training::rules::course::{Content, Course};
use crate::training::rules::marks::Marks;
use crate::training::rules::quiz;

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
    /// The language in which it is read.
    pub language: &'a str,
}

/// Begins an attempt, or goes on with the one that is under way; gives its key. Where its time runs, it is closed at its end.
///
/// # Errors
/// Not found where the actor does not take the course; a conflict where all attempts are used; where the database cannot
/// be reached.
pub async fn begin(act: &Act, asked: &Begin<'_>) -> Result<i32, Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let progress = queries::progress(&act.tx, &act.current, (person, asked.course)).await?;
    let progress = progress.ok_or(Error::NotFound)?;
    let own = progress.attempts.get(asked.key).map_or(&[][..], Vec::as_slice);
    if let Some(open) = own
        .iter()
        .find(|one| one.submitted_at.is_none() && !queries::is_over(one, act.now))
    {
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
        language: Set(asked.language.to_owned()),
        revision: Set(0),
        started_at: Set(act.now),
        due_at: Set(asked
            .limit
            .map(|minutes| act.now + Duration::minutes(i64::from(minutes)))),
        submitted_at: Set(None),
        late: Set(false),
        points: Set(None),
        out_of: Set(None),
        set_aside: Set(false),
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
    let begun = begun.ok_or(Error::Conflict)?;
    if let Some(due) = begun.due_at {
        let once = format!("{} {}", jobs::CLOSE, begun.id);
        act.enqueue(closing(begun.id, due).once(once)).await?;
    }
    Ok(begun.id)
}

/// The job that closes an attempt whose time ends then.
fn closing(id: i32, due: DateTime<Utc>) -> Job {
    Job::new(jobs::CLOSE, json!({ "attempt": id })).at(queries::closes_at(due))
}

/// Closes an attempt at a quiz whose time is over and that nobody handed in: what was saved in time counts, in the language
/// in which it was answered. Done twice it changes nothing.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn close(act: &Act, shelf: &Shelf, id: i32) -> Result<(), Error> {
    let own = match queries::any_locked_attempt(&act.tx, id).await {
        // whoever left the course hands nothing in
        Err(Error::NotFound) => return Ok(()),
        other => other?,
    };
    let Some(due) = own.row.due_at.filter(|_| own.row.submitted_at.is_none()) else {
        return Ok(());
    };
    if !queries::is_over(&own.row, act.now) {
        return act.enqueue(closing(id, due)).await;
    }
    let version = own.enrolment.version_id;
    let volumes = queries::volumes(&act.tx, shelf, &act.config.public_url, &[version]).await?;
    let Some(course) = volumes.get(&version).map(|volume| &volume.course) else {
        return Ok(());
    };
    let item = own.row.item.split_once('/');
    let Some(Content::Quiz(quiz)) = item
        .and_then(|(module, item)| course.item(module, item))
        .map(|(_, item)| &item.content)
    else {
        return Ok(());
    };
    let seed = own.row.seed.cast_unsigned();
    let nothing = Sent {
        revision: own.row.revision,
        language: own.row.language.clone(),
        answers: BTreeMap::new(),
    };
    let marks =
        |language: &str, kept: &BTreeMap<usize, String>| Ok(quiz::marks(quiz, quiz.questions(language).0, seed, kept));
    submit(act, own, &nothing, course, marks).await?;
    Ok(())
}

/// An attempt of the actor's that is answered now, locked for the transaction, with what was kept of it.
///
/// # Errors
/// Not found where the attempt is not the actor's; where the database cannot be reached.
pub async fn answered(act: &Act, id: i32) -> Result<OwnAttempt, Error> {
    let own = queries::locked_attempt(&act.tx, &act.actor, id).await?;
    let facts = Facts::concerning(Some(own.enrolment.person_id));
    act.may(Action::AnswerAttempt, &facts)?;
    Ok(own)
}

/// What a form carried: the answers by their places, and the revision of the page that they were typed in.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The revision of the attempt when its page was drawn.
    pub revision: i32,
    /// The language of that page.
    pub language: String,
    /// The answers.
    pub answers: BTreeMap<usize, String>,
}

/// Keeps answers of an attempt that was [`answered`] in this transaction.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn save(act: &Act, own: &OwnAttempt, sent: &Sent) -> Result<Handed, Error> {
    let (handed, changed) = keep(act, own, sent).await?;
    if changed {
        update(own, changed, &sent.language).exec(&act.tx).await?;
    }
    Ok(handed)
}

/// A change of the attempt's row, which other windows lag behind from where its answers changed, with the language that they
/// are in now.
fn update(own: &OwnAttempt, changed: bool, language: &str) -> UpdateMany<attempt::Entity> {
    attempt::Entity::update_many()
        .filter(attempt::Column::Id.eq(own.row.id))
        .col_expr(attempt::Column::Language, Expr::value(language))
        .col_expr(
            attempt::Column::Revision,
            Expr::value(own.row.revision + i32::from(changed)),
        )
}

/// Keeps answers, and says whether any is new; the attempt's own row is left to whoever asks.
async fn keep(act: &Act, own: &OwnAttempt, sent: &Sent) -> Result<(Handed, bool), Error> {
    let (row, kept) = (&own.row, &own.answers);
    if row.submitted_at.is_some() {
        return Ok((Handed::Submitted, false));
    }
    if queries::is_over(row, act.now) {
        return Ok((Handed::Over, false));
    }
    // a window that lags behind but says what is kept already is none
    let other = row.revision != sent.revision
        && sent.answers.iter().any(|(position, text)| match kept.get(position) {
            Some(answer) => !answer.checked && answer.response != *text,
            None => !text.is_empty(),
        });
    let changed = sent.answers.iter().filter(|(position, text)| match kept.get(position) {
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
    let changed = !rows.is_empty();
    if changed {
        attempt_answer::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([attempt_answer::Column::AttemptId, attempt_answer::Column::Position])
                    .update_columns([attempt_answer::Column::Response, attempt_answer::Column::SavedAt])
                    .to_owned(),
            )
            .exec_without_returning(&act.tx)
            .await?;
    }
    let handed = if other { Handed::OtherWindow } else { Handed::Kept };
    Ok((handed, changed))
}

/// Keeps answers and lets one stand, so that it can be told whether it is right.
///
/// # Errors
/// As [`save`].
pub async fn check(act: &Act, own: &OwnAttempt, sent: &Sent, position: usize) -> Result<Handed, Error> {
    let handed = save(act, own, sent).await?;
    if handed == Handed::Kept {
        attempt_answer::Entity::update_many()
            .col_expr(attempt_answer::Column::Checked, Expr::value(true))
            .filter(attempt_answer::Column::AttemptId.eq(own.row.id))
            .filter(attempt_answer::Column::Position.eq(i32::try_from(position).unwrap_or(i32::MAX)))
            .filter(attempt_answer::Column::Response.ne(""))
            .exec(&act.tx)
            .await?;
    }
    Ok(handed)
}

/// Hands an attempt in; `mark` says what its answers give in a language: that of the page that is sent, and after the time,
/// when what was saved in time counts, that in which it was saved. Handing in again changes nothing. From a window that lags
/// behind nothing is handed in before its reader saw what is kept. Where it was the last thing that its course asked for, the
/// course is completed.
///
/// # Errors
/// As [`save`].
pub async fn submit(
    act: &Act,
    own: OwnAttempt,
    sent: &Sent,
    course: &Course,
    mark: impl FnOnce(&str, &BTreeMap<usize, String>) -> Result<Marks, Error>,
) -> Result<Handed, Error> {
    let (handed, changed) = keep(act, &own, sent).await?;
    let spoken = if handed == Handed::Kept || changed {
        &sent.language
    } else {
        &own.row.language
    };
    let language = spoken.clone();
    let update = update(&own, changed, &language);
    match handed {
        Handed::Submitted => return Ok(handed),
        Handed::OtherWindow => {
            update.exec(&act.tx).await?;
            return Ok(handed);
        }
        Handed::Kept | Handed::Over => {}
    }
    let late = handed == Handed::Over;
    let mut answers: BTreeMap<usize, String> = own
        .answers
        .into_iter()
        .map(|(position, answer)| (position, (answer.checked, answer.response)))
        .map(|(position, (checked, response))| match sent.answers.get(&position) {
            Some(text) if !late && !checked => (position, text.clone()),
            _ => (position, response),
        })
        .collect();
    if !late {
        for (position, text) in &sent.answers {
            answers.entry(*position).or_insert_with(|| text.clone());
        }
    }
    let marks = mark(&language, &answers)?;
    update
        .col_expr(attempt::Column::SubmittedAt, Expr::value(act.now))
        .col_expr(attempt::Column::Late, Expr::value(late))
        .col_expr(attempt::Column::Points, Expr::value(marks.points))
        .col_expr(attempt::Column::OutOf, Expr::value(marks.of))
        .exec(&act.tx)
        .await?;
    // with one that does not count any more nothing is used up
    let counts = !own.row.set_aside && own.enrolment.anew_at.is_none_or(|since| own.row.started_at >= since);
    if own.enrolment.completed_at.is_none() && counts {
        tell_of_spent(act, &own.enrolment, (&own.row.item, marks), course).await?;
        settle_locked(act, own.enrolment, course).await?;
    }
    Ok(Handed::Submitted)
}

/// Tells those who teach, where with this attempt all are used up and the quiz is not passed: only they can help.
async fn tell_of_spent(
    act: &Act,
    enrolment: &enrolment::Model,
    (key, marks): (&str, Marks),
    course: &Course,
) -> Result<(), Error> {
    let item = key.split_once('/').and_then(|(module, item)| course.item(module, item));
    let Some((_, item)) = item else { return Ok(()) };
    let Content::Quiz(quiz) = &item.content else {
        return Ok(());
    };
    if quiz.attempts == 0 || marks.reaches(quiz.pass) {
        return Ok(());
    }
    // with the one that uses up the last, and not with any after it
    if queries::tries(&act.tx, enrolment, key).await? != u64::from(quiz.attempts) {
        return Ok(());
    }
    let progress = queries::progress_of(&act.tx, &act.current, vec![enrolment.clone()])
        .await?
        .pop();
    if !progress.is_some_and(|progress| progress.is_spent(key, item)) {
        return Ok(());
    }
    let named = Named::of(act, enrolment.course_id).await?;
    let names = accounts::names(&act.tx, [enrolment.person_id]).await?;
    let path = format!("/teaching/courses/{}/progress", named.slug);
    let notice = Notice::new(NoticeKind::Learning, "quiz-spent", path)
        .with("name", names.into_values().next().unwrap_or_default())
        .with_both("quiz", [item.title.pick("sq").0, item.title.pick("en").0]);
    let mut trainers = accounts::holders_of(&act.tx, Role::Trainer).await?;
    trainers.retain(|trainer| *trainer != enrolment.person_id);
    named.tell(act, &trainers, &notice).await
}
