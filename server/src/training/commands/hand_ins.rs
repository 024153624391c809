//! Handing work in for an assignment, and saying what it is worth.

use bashke_entities::training::{enrolment, hand_in, hand_in_file, hand_in_mark};
use bashke_vocabulary::{NoticeKind, Role};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait as _,
};
use serde_json::json;

use super::telling::Named;
use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::attached::{Kept, MOST, too_many};
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::storage;
use crate::policy::{Action, Denied, Facts};
use crate::training::queries;
use crate::training::rules::completion::{Verdict, may_be_validated};
use crate::training::rules::course::{Assignment, item_key};

/// The most letters of a text that is handed in; two pages have about 6,000.
pub const LONGEST_TEXT: usize = 20_000;

/// The most letters of what a trainer says of a line of the rubric, and of the whole.
pub const LONGEST_WORD: usize = 4_000;

/// Work as it was sent.
#[derive(Debug)]
pub struct Work<'a> {
    /// The course and its short name.
    pub course: (i32, &'a str),
    /// The module and the item.
    pub item: (&'a str, &'a str),
    /// How the page that it was written in was numbered.
    pub revision: i32,
    /// The text, in Markdown.
    pub text: &'a str,
    /// New files.
    pub files: Vec<Kept>,
    /// Files of the round that was returned, which are handed in again.
    pub carried: &'a [i32],
    /// Files of before that are taken out.
    pub removed: &'a [i32],
    /// Whether it is handed in, or only kept.
    pub submit: bool,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is kept.
    Kept,
    /// It is handed in.
    Submitted,
    /// The very same was handed in already: a button was pressed twice. Nothing is kept of what was sent.
    Already,
    /// It was changed in another window since; nothing is kept of what was sent.
    OtherWindow,
}

/// Keeps work for an assignment, or hands it in.
///
/// # Errors
/// Not found where the actor does not take the course; a conflict where it waits or is validated; refused where there is
/// too much, or nothing; where the database cannot be reached.
pub async fn hand_in_work(act: &Act, work: Work<'_>) -> Result<Taken, Error> {
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    act.may(Action::HandIn, &Facts::concerning(Some(person)))?;
    let progress = queries::progress(&act.tx, &act.current, (person, work.course.0)).await?;
    let enrolment = progress.ok_or(Error::NotFound)?.enrolment.id;
    // of two windows the second waits here, and then reads what the first kept
    enrolment::Entity::find_by_id(enrolment)
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    let key = item_key(work.item.0, work.item.1);
    let text = work.text.trim_end();
    if text.chars().count() > LONGEST_TEXT {
        let refusal = Refusal::new("text", "hand-in-too-long").with("most", LONGEST_TEXT.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let newest = hand_in::Entity::find()
        .filter(hand_in::Column::EnrolmentId.eq(enrolment))
        .filter(hand_in::Column::Item.eq(&key))
        .order_by_desc(hand_in::Column::Number)
        .one(&act.tx)
        .await?;
    let returned = |row: &hand_in::Model| row.verdict.as_deref() == Some(Verdict::Returned.word());
    let id = match newest {
        Some(row) if row.submitted_at.is_none() => {
            // the same again, as from a button pressed twice, overwrites nothing
            let same = row.text == text && work.files.is_empty() && work.removed.is_empty();
            if row.revision != work.revision && !(same && same_files(act, &row, &work).await?) {
                return Ok(Taken::OtherWindow);
            }
            hand_in::Entity::update_many()
                .col_expr(hand_in::Column::Text, Expr::value(text))
                .col_expr(hand_in::Column::Revision, Expr::value(row.revision + 1))
                .col_expr(hand_in::Column::SavedAt, Expr::value(act.now))
                .filter(hand_in::Column::Id.eq(row.id))
                .exec(&act.tx)
                .await?;
            row.id
        }
        Some(row) if !returned(&row) => {
            let same = work.submit && row.text == text && same_files(act, &row, &work).await?;
            return if same { Ok(Taken::Already) } else { Err(Error::Conflict) };
        }
        before => {
            if work.revision != 0 {
                return Ok(Taken::OtherWindow);
            }
            let last = before.as_ref().map(|row| row.id);
            let row = hand_in::ActiveModel {
                id: NotSet,
                enrolment_id: Set(enrolment),
                item: Set(key),
                number: Set(before.map_or(1, |row| row.number + 1)),
                text: Set(text.to_owned()),
                revision: Set(1),
                saved_at: Set(act.now),
                submitted_at: Set(None),
                verdict: Set(None),
                feedback: Set(None),
                decided_by: Set(None),
                decided_at: Set(None),
            };
            let id = hand_in::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
            if let Some(last) = last {
                carry_files(act, (last, id), work.carried).await?;
            }
            id
        }
    };
    let files = keep_files(act, id, work.files, work.removed).await?;
    if !work.submit {
        return Ok(Taken::Kept);
    }
    if text.is_empty() && files == 0 {
        return Err(Error::refused("text", "hand-in-empty"));
    }
    hand_in::Entity::update_many()
        .col_expr(hand_in::Column::SubmittedAt, Expr::value(act.now))
        .filter(hand_in::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("course.handed-in").on("hand_in", id)).await?;
    let notice = Notice::new(
        NoticeKind::Learning,
        "hand-in-waits",
        format!("/teaching/hand-ins/{id}"),
    );
    // all who may review it, each once
    let mut reviewers = accounts::holders_of(&act.tx, Role::Trainer).await?;
    reviewers.extend(accounts::holders_of(&act.tx, Role::Counsellor).await?);
    reviewers.sort_unstable();
    reviewers.dedup();
    reviewers.retain(|reviewer| *reviewer != person);
    Named::of(act, work.course.0)
        .await?
        .tell(act, &reviewers, &notice)
        .await?;
    Ok(Taken::Submitted)
}

/// Whether the files that hang on work are as what was sent would have them: those that it adds are there already, by their
/// names and sizes, and none that it takes out. Where it began the work, there are besides just those of the round before
/// that it carried.
async fn same_files(act: &Act, row: &hand_in::Model, sent: &Work<'_>) -> Result<bool, Error> {
    let mut there = hand_in_file::Entity::find()
        .filter(hand_in_file::Column::HandInId.eq(row.id))
        .all(&act.tx)
        .await?;
    if there.iter().any(|one| sent.removed.contains(&one.id)) {
        return Ok(false);
    }
    for file in &sent.files {
        let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
        let Some(at) = there.iter().position(|one| one.name == file.name && one.bytes == bytes) else {
            return Ok(false);
        };
        there.swap_remove(at);
    }
    if sent.revision != 0 {
        return Ok(true);
    }
    let before = hand_in::Entity::find()
        .select_only()
        .column(hand_in::Column::Id)
        .filter(hand_in::Column::EnrolmentId.eq(row.enrolment_id))
        .filter(hand_in::Column::Item.eq(&row.item))
        .filter(hand_in::Column::Number.eq(row.number - 1));
    let mut carried: Vec<String> = hand_in_file::Entity::find()
        .select_only()
        .column(hand_in_file::Column::Key)
        .filter(hand_in_file::Column::Id.is_in(sent.carried.iter().copied()))
        .filter(hand_in_file::Column::HandInId.in_subquery(before.into_query()))
        .into_tuple()
        .all(&act.tx)
        .await?;
    let mut there: Vec<String> = there.into_iter().map(|one| one.key).collect();
    carried.sort_unstable();
    there.sort_unstable();
    Ok(there == carried)
}

/// Hangs files of a round that was returned on the next one too. Both name one content, so what was handed in before stays as
/// it was.
async fn carry_files(act: &Act, (from, to): (i32, i32), carried: &[i32]) -> Result<(), Error> {
    let files = hand_in_file::Entity::find()
        .filter(hand_in_file::Column::HandInId.eq(from))
        .filter(hand_in_file::Column::Id.is_in(carried.iter().copied()))
        .order_by_asc(hand_in_file::Column::Id)
        .all(&act.tx)
        .await?;
    let rows = files.into_iter().map(|file| hand_in_file::ActiveModel {
        id: NotSet,
        hand_in_id: Set(to),
        ..file.into()
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        hand_in_file::Entity::insert_many(rows)
            .exec_without_returning(&act.tx)
            .await?;
    }
    Ok(())
}

/// Takes files out. What a round before was handed in with stays with it, so content that it names stays too.
async fn take_out(act: &Act, work: i32, removed: &[i32]) -> Result<(), Error> {
    let taken = Condition::all()
        .add(hand_in_file::Column::HandInId.eq(work))
        .add(hand_in_file::Column::Id.is_in(removed.iter().copied()));
    let keys = |which: Condition| {
        hand_in_file::Entity::find()
            .select_only()
            .distinct()
            .column(hand_in_file::Column::Key)
            .filter(which)
            .into_tuple::<String>()
    };
    let gone = keys(taken.clone()).all(&act.tx).await?;
    if gone.is_empty() {
        return Ok(());
    }
    hand_in_file::Entity::delete_many().filter(taken).exec(&act.tx).await?;
    let named = Condition::all().add(hand_in_file::Column::Key.is_in(gone.iter()));
    let named = keys(named).all(&act.tx).await?;
    for key in gone.iter().filter(|key| !named.contains(key)) {
        act.enqueue(Job::new(storage::REMOVE, json!({ "key": key }))).await?;
    }
    Ok(())
}

/// Takes files out and hangs others on; gives how many there are then.
async fn keep_files(act: &Act, work: i32, files: Vec<Kept>, removed: &[i32]) -> Result<usize, Error> {
    take_out(act, work, removed).await?;
    let there = hand_in_file::Entity::find()
        .filter(hand_in_file::Column::HandInId.eq(work))
        .count(&act.tx)
        .await?;
    let all = usize::try_from(there).unwrap_or(usize::MAX).saturating_add(files.len());
    if all > MOST {
        return Err(too_many());
    }
    for file in files {
        let row = hand_in_file::ActiveModel {
            id: NotSet,
            hand_in_id: Set(work),
            key: Set(file.key.named(act).await?),
            name: Set(file.name),
            media_type: Set(file.media_type.to_owned()),
            bytes: Set(i64::try_from(file.bytes).unwrap_or(i64::MAX)),
            added_at: Set(act.now),
        };
        hand_in_file::Entity::insert(row)
            .exec_without_returning(&act.tx)
            .await?;
    }
    Ok(all)
}

/// What a trainer says of work.
#[derive(Debug, Clone)]
pub struct Review {
    /// Points and a word for each line of the rubric, in order.
    pub marks: Vec<(Option<u32>, String)>,
    /// What they say of the whole, in Markdown.
    pub feedback: String,
    /// What they decide.
    pub verdict: Verdict,
}

/// Decides on work that was handed in. `pass` is how many percent of the points it needs to be validated.
///
/// # Errors
/// Not found where the actor may not; a conflict where it was decided on already; refused where points are missing or too
/// many, or too few to validate it; where the database cannot be reached.
pub async fn review(act: &Act, id: i32, assignment: &Assignment, pass: u8, review: &Review) -> Result<(), Error> {
    // of two trainers the second waits here, and then sees that it is decided
    hand_in::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let found = queries::for_review(&act.tx, &act.actor, id, act.now).await?;
    let facts = Facts {
        made_by: Some(found.enrolment.person_id),
        ..Facts::default()
    };
    act.may(Action::ReviewHandIn, &facts)?;
    let row = found.rounds.first().map(|round| &round.row).ok_or(Error::NotFound)?;
    if row.verdict.is_some() {
        return Err(Error::Conflict);
    }
    check(assignment, pass, review)?;
    for (criterion, (points, comment)) in review.marks.iter().enumerate() {
        let mark = hand_in_mark::ActiveModel {
            id: NotSet,
            hand_in_id: Set(id),
            criterion: Set(i32::try_from(criterion).unwrap_or(i32::MAX)),
            points: Set(points.and_then(|points| i32::try_from(points).ok()).unwrap_or_default()),
            comment: Set(comment.clone()),
        };
        hand_in_mark::Entity::insert(mark)
            .exec_without_returning(&act.tx)
            .await?;
    }
    hand_in::Entity::update_many()
        .col_expr(hand_in::Column::Verdict, Expr::value(review.verdict.word()))
        .col_expr(hand_in::Column::Feedback, Expr::value(&review.feedback))
        .col_expr(hand_in::Column::DecidedBy, Expr::value(act.actor.id()))
        .col_expr(hand_in::Column::DecidedAt, Expr::value(act.now))
        .filter(hand_in::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(
        Event::done("hand-in.decided")
            .on("hand_in", id)
            .with("verdict", review.verdict.word()),
    )
    .await?;
    let message = match review.verdict {
        Verdict::Validated => "hand-in-validated",
        Verdict::Returned => "hand-in-returned",
    };
    let path = format!("/courses/{}/{}", found.course.slug, row.item);
    let notice = Notice::new(NoticeKind::Learning, message, path);
    let named = Named::of(act, found.course.id).await?;
    named.tell(act, &[found.enrolment.person_id], &notice).await
}

/// Each line has points, none more than it may give; work that is validated has enough, work that goes back is told why.
fn check(assignment: &Assignment, pass: u8, review: &Review) -> Result<(), Error> {
    let mut refusals = Refusals::default();
    let (mut got, mut most) = (0u64, 0u64);
    for (line, (points, comment)) in assignment.rubric.iter().zip(&review.marks) {
        most += u64::from(line.points);
        match points {
            Some(points) if *points <= line.points => got += u64::from(*points),
            _ => refusals.push("marks", "review-points-missing"),
        }
        if comment.chars().count() > LONGEST_WORD {
            refusals.push("marks", "review-too-long");
        }
    }
    if review.feedback.chars().count() > LONGEST_WORD {
        refusals.push("feedback", "review-too-long");
    }
    refusals.0.dedup_by_key(|refusal| (refusal.field, refusal.message));
    match review.verdict {
        Verdict::Returned if review.feedback.trim().is_empty() => {
            refusals.push("feedback", "review-feedback-missing");
        }
        Verdict::Validated if refusals.0.is_empty() && !may_be_validated(got, most, pass) => {
            refusals.0.push(
                Refusal::new("verdict", "review-too-few")
                    .with("points", got.to_string())
                    .with("of", most.to_string())
                    .with("percent", pass.to_string()),
            );
        }
        _ => {}
    }
    refusals.into_result().map_err(Error::Refused)
}
