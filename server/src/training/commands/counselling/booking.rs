//! Booking a slot, moving to another, cancelling, and what became of it.

use bashke_entities::training::{counselling, counselling_slot};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait,
};

use super::held::{hold, hold_oneself, other, release, slot, take, tell};
use super::reminding::schedule;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};
use crate::training::commands::sessions::written;
use crate::training::queries;
use crate::training::rules::sessions::state::Counselled;

/// The most that somebody can have booked to come.
const COMING: u64 = 3;

/// The longest question.
const LONGEST: usize = 4_000;

/// What somebody asks.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// The code of a figure that it is about.
    pub figure: Option<String>,
    /// The organisation that it is for; the actor belongs to it.
    pub organisation_id: Option<i32>,
}

/// Books a free slot; gives the key of the counselling.
///
/// # Errors
/// Where the actor may not; refused where the slot is taken, the question is missing, or the actor has booked too much;
/// where the database cannot be reached.
pub async fn book(act: &Act, slot_id: i32, asked: Asked) -> Result<i32, Error> {
    act.may(Action::BookCounselling, &Facts::default())?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    if asked.question.is_empty() {
        return Err(Error::refused("question", "counselling-question-missing"));
    }
    if asked.question.chars().count() > LONGEST {
        return Err(Error::refused("question", "session-text-long"));
    }
    let foreign = |id: i32| signed.standing_in(id).is_none();
    if asked.organisation_id.is_some_and(foreign) {
        return Err(Error::refused("organisation", "counselling-organisation-wrong"));
    }
    hold_oneself(act).await?;
    let coming = counselling_slot::Entity::find()
        .select_only()
        .column(counselling_slot::Column::Id)
        .filter(counselling_slot::Column::EndsAt.gt(act.now));
    let booked = counselling::Entity::find()
        .filter(counselling::Column::PersonId.eq(signed.id))
        .filter(counselling::Column::State.eq(Counselled::Booked.word()))
        .filter(counselling::Column::SlotId.in_subquery(coming.into_query()))
        .count(&act.tx)
        .await?;
    if booked >= COMING {
        return Err(Error::refused("slot", "counselling-booked-many"));
    }
    let taken = take(act, slot_id, None).await?;
    ask_able(act, taken.counsellor_id).await?;
    if taken.counsellor_id == signed.id {
        return Err(Error::refused("slot", "counselling-slot-own"));
    }
    let row = counselling::ActiveModel {
        id: NotSet,
        slot_id: Set(taken.id),
        counsellor_id: Set(taken.counsellor_id),
        person_id: Set(signed.id),
        organisation_id: Set(asked.organisation_id),
        question: Set(asked.question),
        figure: Set(asked.figure),
        state: Set(Counselled::Booked.word().to_owned()),
        sequence: Set(0),
        asked_at: Set(act.now),
        changed_at: Set(act.now),
        cancelled_by: Set(None),
        cancelled_reason: Set(None),
        reminded: Set(0),
    };
    let row = counselling::Entity::insert(row).exec_with_returning(&act.tx).await?;
    tell(act, &row, row.counsellor_id, "counselling-booked", &taken, None).await?;
    schedule(act, row.id, row.sequence, &taken).await?;
    act.audit(Event::done("counselling.booked").on("counselling", row.id))
        .await?;
    Ok(row.id)
}

/// Whoever is asked must be able to be: they were when they published the time, and may be a counsellor no more, suspended or
/// hidden.
async fn ask_able(act: &Act, counsellor: i32) -> Result<(), Error> {
    if queries::counsellors(&act.tx, act.now).await?.contains(&counsellor) {
        Ok(())
    } else {
        Err(Error::refused("slot", "counselling-slot-taken"))
    }
}

/// What can only be done to what is booked and has not begun.
async fn coming(act: &Act, row: &counselling::Model, field: &'static str) -> Result<counselling_slot::Model, Error> {
    let slot = slot(act, row.slot_id).await?;
    if Counselled::of(&row.state) != Some(Counselled::Booked) || slot.begins_at <= act.now {
        return Err(Error::refused(field, "counselling-not-coming"));
    }
    Ok(slot)
}

/// Moves to another free slot of the same counsellor; the other is told.
///
/// # Errors
/// Not found where it is not the actor's; refused where it has begun, was cancelled, or the slot is taken; where the
/// database cannot be reached.
pub async fn move_counselling(act: &Act, id: i32, slot_id: i32) -> Result<(), Error> {
    let row = hold(act, id).await?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let before = coming(act, &row, "slot").await?;
    ask_able(act, row.counsellor_id).await?;
    let after = take(act, slot_id, Some(row.counsellor_id)).await?;
    release(act, before.id).await?;
    counselling::Entity::update_many()
        .col_expr(counselling::Column::SlotId, Expr::value(after.id))
        .col_expr(counselling::Column::Sequence, Expr::value(row.sequence + 1))
        .col_expr(counselling::Column::ChangedAt, Expr::value(act.now))
        .filter(counselling::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    let from = ("before", written(before.begins_at));
    tell(act, &row, other(&row, person), "counselling-moved", &after, Some(from)).await?;
    schedule(act, id, row.sequence + 1, &after).await?;
    act.audit(Event::done("counselling.moved").on("counselling", id)).await
}

/// Cancels, with a reason that the other is told. The slot is free again, unless it was the counsellor who cancelled.
///
/// # Errors
/// Not found where it is not the actor's; refused without a reason, or where it has begun; where the database cannot be
/// reached.
pub async fn cancel_counselling(act: &Act, id: i32, reason: &str) -> Result<(), Error> {
    let row = hold(act, id).await?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Error::refused("reason", "session-reason-missing"));
    }
    let slot = coming(act, &row, "reason").await?;
    cancel_for(act, &row, &slot, person, reason).await?;
    act.audit(Event::done("counselling.cancelled").on("counselling", id))
        .await
}

/// Cancels for one of the two, and tells the other.
pub(super) async fn cancel_for(
    act: &Act,
    row: &counselling::Model,
    slot: &counselling_slot::Model,
    person: i32,
    reason: &str,
) -> Result<(), Error> {
    counselling::Entity::update_many()
        .col_expr(counselling::Column::State, Expr::value(Counselled::Cancelled.word()))
        .col_expr(counselling::Column::CancelledBy, Expr::value(person))
        .col_expr(counselling::Column::CancelledReason, Expr::value(reason))
        .col_expr(counselling::Column::Sequence, Expr::value(row.sequence + 1))
        .col_expr(counselling::Column::ChangedAt, Expr::value(act.now))
        .filter(counselling::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    if person == row.counsellor_id {
        // the counsellor has no time then
        counselling_slot::Entity::update_many()
            .col_expr(counselling_slot::Column::WithdrawnAt, Expr::value(act.now))
            .filter(counselling_slot::Column::Id.eq(slot.id))
            .exec(&act.tx)
            .await?;
    } else {
        release(act, slot.id).await?;
    }
    tell(
        act,
        row,
        other(row, person),
        "counselling-cancelled",
        slot,
        Some(("reason", reason.to_owned())),
    )
    .await
}

/// The counsellor says whether it was held; only then its minutes count. Said again, the last holds.
///
/// # Errors
/// Not found where it is not the actor's; denied where they are not the counsellor; refused before it has begun or where
/// it was cancelled; where the database cannot be reached.
pub async fn confirm(act: &Act, id: i32, held: bool) -> Result<(), Error> {
    let row = hold(act, id).await?;
    if act.actor.id() != Some(row.counsellor_id) {
        return Err(Denied::NotAllowed.into());
    }
    let slot = slot(act, row.slot_id).await?;
    if Counselled::of(&row.state) == Some(Counselled::Cancelled) || slot.begins_at > act.now {
        return Err(Error::refused("held", "counselling-not-yet"));
    }
    let state = if held { Counselled::Held } else { Counselled::NotHeld };
    counselling::Entity::update_many()
        .col_expr(counselling::Column::State, Expr::value(state.word()))
        .col_expr(counselling::Column::ChangedAt, Expr::value(act.now))
        .filter(counselling::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(
        Event::done("counselling.confirmed")
            .on("counselling", id)
            .with("state", state.word()),
    )
    .await
}
