//! Following a question, and telling those who do.

use bashke_entities::dialogue::{question, question_follow, question_news};
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

/// A release changed figures that are cited in it.
pub(super) const FIGURES: &str = "question-figures";

/// What there can be to tell of a question: the messages' keys.
const NEWS: [&str; 6] = [
    FIGURES,
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

/// Notes that there is news of a question that is held; a job tells those who follow, all but whoever made it.
pub(super) async fn news(
    act: &Act,
    row: &question::Model,
    message: &'static str,
    made_by: Option<i32>,
    name: &str,
) -> Result<(), Error> {
    let number = row.news + 1;
    question::Entity::update_many()
        .col_expr(question::Column::News, Expr::value(number))
        .filter(question::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    let news = question_news::ActiveModel {
        id: NotSet,
        question_id: Set(row.id),
        number: Set(number),
        message: Set(message.to_owned()),
        made_by: Set(made_by),
        name: Set(name.to_owned()),
        made_at: Set(act.now),
    };
    question_news::Entity::insert(news)
        .exec_without_returning(&act.tx)
        .await?;
    act.enqueue(Job::new(jobs::TELL_QUESTION, json!({ "question": row.id })))
        .await
}

/// Tells some of those who follow a question all that they were not told of yet, in order; whether there may be more
/// of them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_question(act: &Act, id: i32) -> Result<bool, Error> {
    let Some(row) = queries::question(&act.tx, id).await? else {
        return Ok(false);
    };
    let followers = question_follow::Entity::find()
        .filter(question_follow::Column::QuestionId.eq(id))
        .filter(question_follow::Column::Told.lt(row.news))
        .order_by_asc(question_follow::Column::Id)
        .limit(TOLD)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    let oldest = followers.iter().map(|one| one.told).min().unwrap_or(row.news);
    let news = question_news::Entity::find()
        .filter(question_news::Column::QuestionId.eq(id))
        .filter(question_news::Column::Number.gt(oldest))
        .filter(question_news::Column::Number.lte(row.news))
        .order_by_asc(question_news::Column::Number)
        .all(&act.tx)
        .await?;
    for piece in &news {
        let Some(message) = NEWS.into_iter().find(|known| *known == piece.message) else {
            continue;
        };
        let notice = Notice::new(NoticeKind::Question, message, format!("/questions/{id}"))
            .with("name", &piece.name)
            .with("title", &row.title);
        let of = |one: &&question_follow::Model| one.told < piece.number && Some(one.person_id) != piece.made_by;
        for follower in followers.iter().filter(of) {
            tell_person(act, follower.person_id, &notice).await?;
        }
    }
    question_follow::Entity::update_many()
        .col_expr(question_follow::Column::Told, Expr::value(row.news))
        .filter(question_follow::Column::Id.is_in(followers.iter().map(|one| one.id)))
        .exec(&act.tx)
        .await?;
    Ok(followers.len() as u64 == TOLD)
}
