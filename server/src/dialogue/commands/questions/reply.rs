//! What officials do with a question to their municipality: answer it, refuse to, give notice that it takes longer.
//! None of it can be taken back; a further answer corrects an earlier one.

use bashke_entities::dialogue::{question, question_reply};
use bashke_vocabulary::{CitingKind, ReplyKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::follow::news;
use super::held::hold;
use crate::dialogue::commands::dialogues::cite;
use crate::dialogue::commands::rendering::make;
use crate::dialogue::queries;
use crate::dialogue::rules::clock::Question;
use crate::dialogue::rules::text::Written;
use crate::dialogue::rules::working_days::{Calendar, day_in_tirana};
use crate::network;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;
use crate::policy::{Action, Denied};

/// Replies to a question for the municipality. Gives the reply's key.
///
/// # Errors
/// Where the actor may not, it is too late for that, a limit of texts is met, or the database cannot be reached.
pub async fn reply_to_question(act: &Act, id: i32, kind: ReplyKind, written: Written) -> Result<i32, Error> {
    let row = hold(act, id).await?;
    let institution = network::institution_of(&act.tx, row.place_id, act.now).await?;
    let action = match kind {
        ReplyKind::Answer | ReplyKind::Refusal => Action::AnswerQuestion,
        ReplyKind::Extension => Action::ExtendQuestion,
    };
    act.may(action, &queries::facts(&row, institution.as_ref()))?;
    let (signed, institution) = (act.actor.signed.as_ref(), institution);
    let (signed, institution) = (signed.ok_or(Denied::SignIn)?, institution.ok_or(Denied::NotAllowed)?);
    let message = match kind {
        ReplyKind::Answer => answered(act, &row).await?,
        ReplyKind::Refusal => refused(act, &row).await?,
        ReplyKind::Extension => extended(act, &row).await?,
    };
    // an institution is no newcomer: how much it says is not counted, only what a text can hold
    let made = make(&act.tx, &act.config.public_url, &written.text).await?;
    let reply = question_reply::ActiveModel {
        id: NotSet,
        question_id: Set(id),
        kind: Set(kind.word().to_owned()),
        author_id: Set(signed.id),
        organisation_id: Set(institution.id),
        institution: Set(institution.name.clone()),
        language: Set(written.language.to_owned()),
        text: Set(written.text),
        html: Set(made.rendered.html),
        renderer: Set(VERSION),
        made_at: Set(act.now),
    };
    let reply = question_reply::Entity::insert(reply)
        .exec(&act.tx)
        .await?
        .last_insert_id;
    let dialogue = queries::dialogue_of_question(&act.tx, id).await?.map(|row| row.id);
    cite(act, dialogue, CitingKind::Reply, reply, &made.figures).await?;
    news(act, &row, message, Some(signed.id), &institution.name).await?;
    act.audit(
        Event::done("question.replied")
            .on("question", id)
            .with("kind", kind.word())
            .with("reply", reply),
    )
    .await?;
    Ok(reply)
}

/// The first answer ends a question, also one that was refused; what comes after corrects it.
async fn answered(act: &Act, row: &question::Model) -> Result<&'static str, Error> {
    if row.ending.as_deref() == Some(ReplyKind::Answer.word()) {
        return Ok("question-corrected");
    }
    end(act, row, ReplyKind::Answer).await?;
    Ok("question-answered")
}

async fn refused(act: &Act, row: &question::Model) -> Result<&'static str, Error> {
    if row.ended_on.is_some() {
        return Err(Error::refused("kind", "question-refuse-ended"));
    }
    end(act, row, ReplyKind::Refusal).await?;
    Ok("question-refused")
}

async fn end(act: &Act, row: &question::Model, kind: ReplyKind) -> Result<(), Error> {
    let (calendar, today) = (Calendar::default(), day_in_tirana(act.now));
    let due = queries::dates(row).due(&calendar).day;
    let took = i32::try_from(calendar.between(row.asked_on, today)).unwrap_or(i32::MAX);
    question::Entity::update_many()
        .col_expr(question::Column::DueOn, Expr::value(due))
        .col_expr(question::Column::EndedOn, Expr::value(today))
        .col_expr(question::Column::Ending, Expr::value(kind.word()))
        .col_expr(question::Column::Late, Expr::value(today > due))
        .col_expr(question::Column::TookDays, Expr::value(took))
        .filter(question::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

async fn extended(act: &Act, row: &question::Model) -> Result<&'static str, Error> {
    let (calendar, today) = (Calendar::default(), day_in_tirana(act.now));
    let dates = queries::dates(row);
    if !dates.may_extend(&calendar, today) {
        return Err(Error::refused("kind", "question-extend-late"));
    }
    let extended = Question {
        extended: Some(today),
        ..dates
    };
    question::Entity::update_many()
        .col_expr(question::Column::ExtendedOn, Expr::value(today))
        .col_expr(question::Column::DueOn, Expr::value(extended.due(&calendar).day))
        .filter(question::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    Ok("question-extended")
}
