//! What becomes of what was asked: accepted, declined, taken back, ended. Each happens once, whoever comes first.

use bashke_entities::network::collaboration;
use chrono::NaiveDate;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, UpdateMany};

use super::{between, changeable, found, hold_both, is_hidden, tell_both};
use crate::moderation;
use crate::network::commands::telling::{is_news, is_news_again};
use crate::network::queries;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::Action;

/// What is written only where nobody decided yet, and it was not taken back.
fn while_it_waits(change: UpdateMany<collaboration::Entity>, id: i32) -> UpdateMany<collaboration::Entity> {
    change
        .filter(collaboration::Column::Id.eq(id))
        .filter(collaboration::Column::DecidedAt.is_null())
        .filter(collaboration::Column::WithdrawnAt.is_null())
}

async fn once(act: &Act, change: UpdateMany<collaboration::Entity>) -> Result<(), Error> {
    match change.exec(&act.tx).await?.rows_affected {
        1 => Ok(()),
        _ => Err(Error::Conflict),
    }
}

/// Accepts or declines what another organisation asks, with words where there are any; those who speak for either are told.
/// While what was agreed stands, whoever of the two is named in the project that it is about is its partner, and is not asked.
///
/// # Errors
/// A conflict where it was decided on or taken back already; refused where it is locked, where the organisation is and would
/// accept, or where it is to be accepted while one of the two is hidden; where the actor may not, or the database cannot be reached.
pub async fn decide_collaboration(act: &Act, id: i32, accepted: bool, answer: Option<String>) -> Result<(), Error> {
    use collaboration::Column;
    let row = found(act, id).await?;
    let (from, to) = hold_both(act, row.from_id, row.to_id).await?;
    to.may(act, Action::DecideCollaboration)?;
    changeable(act, &row, "answer").await?;
    if accepted {
        to.not_locked(act, "answer").await?;
    }
    if accepted && is_hidden(act, from.row.id).await? {
        return Err(Error::refused("answer", "collaboration-other-hidden"));
    }
    if accepted && is_hidden(act, to.row.id).await? {
        return Err(Error::refused("answer", "collaboration-own-hidden"));
    }
    if let Some(answer) = &answer {
        moderation::check_change(&act.tx, &act.actor, act.now, "answer", answer).await?;
    }
    let change = collaboration::Entity::update_many()
        .col_expr(Column::Accepted, Expr::value(accepted))
        .col_expr(Column::Answer, Expr::value(answer))
        .col_expr(Column::DecidedBy, Expr::value(act.actor.id()))
        .col_expr(Column::DecidedAt, Expr::value(act.now));
    once(act, while_it_waits(change, id)).await?;
    for message in ["collaboration-asked", "collaboration-withdrawn"] {
        is_news_again(act, &between(message, &row)).await?;
    }
    let message = if accepted {
        "collaboration-accepted"
    } else {
        "collaboration-declined"
    };
    tell_both(act, message, id, (&from.row, &to.row)).await?;
    let event = Event::done("collaboration.decided").on("collaboration", id);
    act.audit(event.with("accepted", accepted)).await
}

/// Takes back what was asked and nobody decided on yet; those who speak for either are told, once in a day of the same.
///
/// # Errors
/// A conflict where it was decided on or taken back already; where the actor may not, or the database cannot be
/// reached.
pub async fn withdraw_collaboration(act: &Act, id: i32) -> Result<(), Error> {
    let row = found(act, id).await?;
    let (from, to) = hold_both(act, row.from_id, row.to_id).await?;
    from.may(act, Action::AskCollaboration)?;
    let change =
        collaboration::Entity::update_many().col_expr(collaboration::Column::WithdrawnAt, Expr::value(act.now));
    once(act, while_it_waits(change, id)).await?;
    if is_news(act, &between("collaboration-withdrawn", &row)).await? {
        tell_both(act, "collaboration-withdrawn", id, (&from.row, &to.row)).await?;
    }
    act.audit(Event::done("collaboration.withdrawn").on("collaboration", id))
        .await
}

/// Ends what was accepted, for either of the two, with words; those who speak for either are told. Whoever was a partner of
/// the project by that alone says for itself from then on whether it still is.
///
/// # Errors
/// A conflict where it does not stand any more; refused where it is locked; where the actor may not, or the database cannot
/// be reached.
pub async fn end_collaboration(act: &Act, id: i32, words: String, today: NaiveDate) -> Result<(), Error> {
    use collaboration::Column;
    let row = found(act, id).await?;
    let (from, to) = hold_both(act, row.from_id, row.to_id).await?;
    let ends_for = match to.may(act, Action::DecideCollaboration) {
        Ok(()) => to.row.id,
        Err(_) => {
            from.may(act, Action::DecideCollaboration)?;
            from.row.id
        }
    };
    changeable(act, &row, "words").await?;
    moderation::check_change(&act.tx, &act.actor, act.now, "words", &words).await?;
    let change = collaboration::Entity::update_many()
        .col_expr(Column::EndedFor, Expr::value(ends_for))
        .col_expr(Column::EndedWords, Expr::value(words))
        .col_expr(Column::EndedBy, Expr::value(act.actor.id()))
        .col_expr(Column::EndedAt, Expr::value(act.now))
        .filter(Column::Id.eq(id))
        .filter(queries::lasting(today));
    once(act, change).await?;
    tell_both(act, "collaboration-ended", id, (&from.row, &to.row)).await?;
    act.audit(Event::done("collaboration.ended").on("collaboration", id))
        .await
}
