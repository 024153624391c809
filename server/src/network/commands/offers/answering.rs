//! Answering an offer in the name of an organisation, and what is said to that. The two sides alone see it.

use bashke_entities::network::{offer, offer_answer};
use bashke_vocabulary::NoticeKind;
use chrono::NaiveDate;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{hold, is_seen};
use crate::accounts::Notice;
use crate::moderation;
use crate::network::commands::held::{Held, hold_by_id};
use crate::network::commands::profile::written;
use crate::network::commands::telling::{is_news, tell_speakers};
use crate::network::{queries, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied};

/// Answers an open offer of another organisation, once for each organisation. Those who speak for the other are told, but not
/// where it was taken back and is answered again on the same day.
///
/// # Errors
/// Not found where the offer is hidden; refused where it is open no more, is one's own, or was answered already, where nobody
/// speaks for the other organisation, or one's own is locked; where the actor may not, too much was asked, or the database
/// cannot be reached.
pub async fn answer_offer(act: &Act, id: i32, organisation: i32, text: String, today: NaiveDate) -> Result<(), Error> {
    let own = hold_by_id(act, organisation).await?;
    own.may(act, Action::AnswerOffer)?;
    own.not_locked(act, "text").await?;
    let row = offer::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    if !is_seen(act, &row).await? {
        return Err(Error::NotFound);
    }
    if row.organisation_id == organisation {
        return Err(Error::refused("organisation", "offer-is-own"));
    }
    if !rules::is_open(row.closed_at.is_some(), row.expires_on, today) {
        return Err(Error::refused("text", "offer-is-over"));
    }
    if queries::speakers(&act.tx, &[row.organisation_id]).await?.is_empty() {
        return Err(Error::refused("text", "offer-nobody"));
    }
    let answered = offer_answer::Entity::find()
        .filter(offer_answer::Column::OfferId.eq(id))
        .filter(offer_answer::Column::OrganisationId.eq(organisation))
        .one(&act.tx)
        .await?;
    if answered.is_some() {
        return Err(Error::refused("text", "offer-answered-already"));
    }
    written(act, "text").await?;
    moderation::check(&act.tx, &act.actor, act.now, "text", &text).await?;
    let answer = offer_answer::ActiveModel {
        id: NotSet,
        offer_id: Set(id),
        organisation_id: Set(organisation),
        person_id: Set(act.actor.id()),
        text: Set(text),
        answered_at: Set(act.now),
        accepted: Set(None),
        reply: Set(None),
        decided_by: Set(None),
        decided_at: Set(None),
    };
    offer_answer::Entity::insert(answer)
        .exec_without_returning(&act.tx)
        .await?;
    if is_news(act, &format!("offer-answered {id} {organisation}")).await? {
        let notice = notice("offer-answered", &row).with("organisation", &own.row.name);
        tell_speakers(act, &[row.organisation_id], &notice).await?;
    }
    act.audit(
        Event::done("offer.answered")
            .on("offer", id)
            .with("organisation", organisation),
    )
    .await
}

fn notice(message: &'static str, row: &offer::Model) -> Notice {
    let title = rules::either(row.title_sq.as_deref(), row.title_en.as_deref());
    Notice::new(NoticeKind::Network, message, format!("/offers/{}", row.id)).with("title", title)
}

/// An answer to an offer that is held, with the offer's organisation.
async fn held_answer(act: &Act, id: i32, answer: i32) -> Result<(Held, offer::Model, offer_answer::Model), Error> {
    let (held, row) = hold(act, id).await?;
    let answer = offer_answer::Entity::find_by_id(answer)
        .filter(offer_answer::Column::OfferId.eq(id))
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((held, row, answer))
}

/// Accepts or declines an answer, with words where there are any; those who speak for the other side are told.
///
/// # Errors
/// Not found where there is none such; refused where the organisation is locked and would accept, and where it was
/// decided already and words were written, otherwise a conflict;
/// where the actor may not, or the database cannot be reached.
pub async fn decide_answer(
    act: &Act,
    id: i32,
    answer: i32,
    accepted: bool,
    reply: Option<String>,
) -> Result<(), Error> {
    let (held, row, answer) = held_answer(act, id, answer).await?;
    held.may(act, Action::WriteOffer)?;
    let words = reply.is_some();
    if accepted {
        held.not_locked(act, "reply").await?;
    }
    if let Some(reply) = &reply {
        moderation::check_change(&act.tx, &act.actor, act.now, "reply", reply).await?;
    }
    let decided = offer_answer::Entity::update_many()
        .col_expr(offer_answer::Column::Accepted, Expr::value(accepted))
        .col_expr(offer_answer::Column::Reply, Expr::value(reply))
        .col_expr(offer_answer::Column::DecidedBy, Expr::value(act.actor.id()))
        .col_expr(offer_answer::Column::DecidedAt, Expr::value(act.now))
        .filter(offer_answer::Column::Id.eq(answer.id))
        .filter(offer_answer::Column::DecidedAt.is_null())
        .exec(&act.tx)
        .await?;
    if decided.rows_affected != 1 {
        // what was written to it must not be lost
        return Err(if words {
            Error::refused("reply", "offer-decided-already")
        } else {
            Error::Conflict
        });
    }
    let message = if accepted { "offer-accepted" } else { "offer-declined" };
    let notice = notice(message, &row).with("organisation", &held.row.name);
    tell_speakers(act, &[answer.organisation_id], &notice).await?;
    let event = Event::done("offer.decided").on("offer", id);
    act.audit(event.with("accepted", accepted)).await
}

/// Takes an answer back that nobody decided on yet.
///
/// # Errors
/// Not found where there is none such; a conflict where it was decided on; where the actor may not, or the database cannot
/// be reached.
pub async fn withdraw_answer(act: &Act, id: i32, answer: i32) -> Result<(), Error> {
    let seen = offer_answer::Entity::find_by_id(answer)
        .filter(offer_answer::Column::OfferId.eq(id))
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let own = hold_by_id(act, seen.organisation_id).await?;
    own.may(act, Action::AnswerOffer).map_err(|why| match why {
        // whoever is no party to it does not learn that there is one
        Denied::NotAllowed => Error::NotFound,
        why => why.into(),
    })?;
    let gone = offer_answer::Entity::delete_many()
        .filter(offer_answer::Column::Id.eq(answer))
        .filter(offer_answer::Column::DecidedAt.is_null())
        .exec(&act.tx)
        .await?;
    if gone.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    act.audit(Event::done("offer.answer-withdrawn").on("offer", id)).await
}
