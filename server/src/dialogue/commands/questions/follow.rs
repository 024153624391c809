//! Following a question, and telling those who do.

use bashke_entities::dialogue::{question, question_follow};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::accounts::Notice;
use crate::dialogue::commands::threads::tell_person;
use crate::dialogue::{jobs, queries};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::{Action, Denied, Facts};

/// How many followers are told in one transaction.
const TOLD: u64 = 200;

/// What there can be to tell of a question: the messages' keys.
pub const NEWS: [&str; 5] = [
    "question-answered",
    "question-corrected",
    "question-refused",
    "question-extended",
    "question-overdue",
];

/// Follows a question, or does so no longer.
///
/// # Errors
/// Where the actor may not, or may not see it; where the database cannot be reached.
pub async fn follow_question(act: &Act, id: i32, on: bool) -> Result<(), Error> {
    act.may(Action::FollowQuestion, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let (row, _) = queries::seen_question(&act.tx, &act.actor, id).await?;
    if on {
        return begin(act, row.id, person, row.news).await;
    }
    question_follow::Entity::delete_many()
        .filter(question_follow::Column::QuestionId.eq(row.id))
        .filter(question_follow::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Lets somebody follow a question from a piece of news on; whoever does already goes on doing so.
pub(super) async fn begin(act: &Act, id: i32, person: i32, told: i32) -> Result<(), Error> {
    let row = question_follow::ActiveModel {
        id: NotSet,
        question_id: Set(id),
        person_id: Set(person),
        since: Set(act.now),
        told: Set(told),
    };
    let both = [question_follow::Column::QuestionId, question_follow::Column::PersonId];
    question_follow::Entity::insert(row)
        .on_conflict(OnConflict::columns(both).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Notes that there is news of a question that is held; a job tells those who follow, all but `by`.
pub(super) async fn news(
    act: &Act,
    row: &question::Model,
    message: &'static str,
    by: Option<i32>,
    name: &str,
) -> Result<(), Error> {
    let number = row.news + 1;
    question::Entity::update_many()
        .col_expr(question::Column::News, Expr::value(number))
        .filter(question::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    let payload = json!({ "question": row.id, "news": number, "message": message, "by": by, "name": name });
    act.enqueue(Job::new(jobs::TELL_QUESTION, payload)).await
}

/// Tells some of those who follow a question of a piece of news, each once; whether there may be more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_question(
    act: &Act,
    id: i32,
    news: i32,
    message: &'static str,
    by: Option<i32>,
    name: &str,
) -> Result<bool, Error> {
    let Some(row) = queries::question(&act.tx, id).await? else {
        return Ok(false);
    };
    let followers = question_follow::Entity::find()
        .filter(question_follow::Column::QuestionId.eq(id))
        .filter(question_follow::Column::Told.lt(news))
        .order_by_asc(question_follow::Column::Id)
        .limit(TOLD)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    let notice = Notice::new(NoticeKind::Question, message, format!("/questions/{id}"))
        .with("name", name)
        .with("title", &row.title);
    for follower in followers.iter().filter(|one| Some(one.person_id) != by) {
        tell_person(act, follower.person_id, &notice).await?;
    }
    question_follow::Entity::update_many()
        .col_expr(question_follow::Column::Told, Expr::value(news))
        .filter(question_follow::Column::Id.is_in(followers.iter().map(|one| one.id)))
        .exec(&act.tx)
        .await?;
    Ok(followers.len() as u64 == TOLD)
}
