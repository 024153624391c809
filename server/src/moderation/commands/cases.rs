//! Taking a case, deciding on it, and taking a decision back.

use bashke_entities::moderation::{appeal, case, decision};
use bashke_vocabulary::{CaseState, Measure, SubjectKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;

use super::effects;
use crate::moderation::rules::{self, Ruling};
use crate::moderation::{jobs, mail, queries, subjects};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::Denied;

/// A case that the actor may decide on, since they are no party of it, held until the end of the write, so that two do not decide at once.
async fn held(act: &Act, id: i32) -> Result<(case::Model, SubjectKind), Error> {
    let case = case::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let kind: SubjectKind = case.subject_kind.parse().map_err(Error::internal)?;
    // whoever reported it is as much a party as whoever wrote it
    let party = queries::is_party(&act.tx, &act.actor, &case).await?;
    let concerns = if party { act.actor.id() } else { case.author_id };
    act.may(rules::action(kind), &rules::facts(case.organisation_id, concerns))?;
    Ok((case, kind))
}

fn actor(act: &Act) -> Result<i32, Denied> {
    act.actor.id().ok_or(Denied::SignIn)
}

/// Looks after an open case. `from` is who did so when the actor saw it: taking it over from them is meant, taking it
/// from somebody who came in between is not.
///
/// # Errors
/// Where the actor may not, it was decided or taken in between, or the database cannot be reached.
pub async fn take(act: &Act, id: i32, from: Option<i32>) -> Result<(), Error> {
    let (case, _) = held(act, id).await?;
    let me = actor(act)?;
    if case.state != CaseState::Open.word() || (case.taken_by != from && case.taken_by != Some(me)) {
        return Err(Error::Conflict);
    }
    set_taken(act, id, Some(me)).await?;
    act.audit(Event::done("case.taken").on("case", id)).await
}

/// Leaves a case to others.
///
/// # Errors
/// Where the actor does not look after it, or the database cannot be reached.
pub async fn release(act: &Act, id: i32) -> Result<(), Error> {
    let (case, _) = held(act, id).await?;
    if case.state != CaseState::Open.word() || case.taken_by != Some(actor(act)?) {
        return Err(Error::Conflict);
    }
    set_taken(act, id, None).await?;
    act.audit(Event::done("case.released").on("case", id)).await
}

async fn set_taken(act: &Act, id: i32, by: Option<i32>) -> Result<(), Error> {
    case::Entity::update_many()
        .col_expr(case::Column::TakenBy, Expr::value(by))
        .col_expr(case::Column::TakenAt, Expr::value(by.map(|_| act.now)))
        .filter(case::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Decides on a case: the measure takes effect, the author is told why, whoever reported is answered.
///
/// # Errors
/// Where the actor may not, it was decided in between, or the database cannot be reached.
pub async fn decide(act: &Act, id: i32, ruling: Ruling) -> Result<(), Error> {
    let (case, kind) = held(act, id).await?;
    if case.state != CaseState::Open.word() {
        return Err(Error::Conflict);
    }
    case::Entity::update_many()
        .col_expr(case::Column::State, Expr::value(CaseState::Decided.word()))
        .col_expr(case::Column::OpenKey, Expr::value(None::<String>))
        .col_expr(case::Column::DecidedAt, Expr::value(act.now))
        .filter(case::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    let measure = ruling.measure;
    let on = on_whom(act, &case, kind, measure).await?;
    let decision = note(act, &case, on, ruling, None).await?;
    mail::tell_parties(act, &case, &decision, measure == Measure::Suspend).await?;
    act.enqueue(Job::new(jobs::ANSWER, json!({ "id": decision.id })))
        .await?;
    decided(act, &decision).await?;
    // what it does to the directory comes last
    effects::apply(act, &case, &decision, measure).await
}

/// On whom a decision is: whose the thing is. Of something of an organisation it is on whoever wrote it as it was reported;
/// of an organisation itself a suspension is.
async fn on_whom(act: &Act, case: &case::Model, kind: SubjectKind, measure: Measure) -> Result<Option<i32>, Error> {
    let owners_answer = kind == SubjectKind::Organisation && measure != Measure::Suspend;
    if case.organisation_id.is_none() || owners_answer {
        return Ok(case.author_id);
    }
    let Some((writer, _)) = subjects::writer(&act.tx, case).await? else {
        if measure == Measure::Suspend {
            return Err(Error::refused("measure", "ruling-writer-unknown"));
        }
        return Ok(case.author_id);
    };
    // nobody decides on what they wrote themselves
    act.may(rules::action(kind), &rules::facts(case.organisation_id, Some(writer)))?;
    Ok(Some(writer))
}

/// Takes a measure back, by a decision of its own. Where an appeal waits, that decides.
///
/// # Errors
/// Where the actor may not, it was taken back in between, an appeal waits, or the database cannot be reached.
pub async fn lift(act: &Act, case_id: i32, decision_id: i32, ruling: Ruling) -> Result<(), Error> {
    let (case, _) = held(act, case_id).await?;
    let lifted = decision::Entity::find_by_id(decision_id)
        .filter(decision::Column::CaseId.eq(case_id))
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let against = lifted.measure.parse().is_ok_and(Measure::is_against_author);
    if lifted.reversed_at.is_some() || !against {
        return Err(Error::Conflict);
    }
    let waits = appeal::Entity::find()
        .filter(appeal::Column::DecisionId.eq(decision_id))
        .filter(appeal::Column::Outcome.is_null())
        .one(&act.tx)
        .await?;
    if waits.is_some() {
        return Err(Error::refused("facts", "lift-appeal-waits"));
    }
    let decision = note(act, &case, lifted.author_id, ruling, Some(decision_id)).await?;
    mail::tell_parties(act, &case, &decision, lifted.measure == Measure::Suspend.word()).await?;
    decided(act, &decision).await?;
    effects::undo(act, &lifted).await
}

async fn note(
    act: &Act,
    case: &case::Model,
    on: Option<i32>,
    ruling: Ruling,
    lifts: Option<i32>,
) -> Result<decision::Model, Error> {
    let row = decision::ActiveModel {
        id: NotSet,
        case_id: Set(case.id),
        decided_by: Set(actor(act)?),
        author_id: Set(on),
        subject_kind: Set(case.subject_kind.clone()),
        measure: Set(ruling.measure.word().to_owned()),
        rule: Set(ruling.rule.word().to_owned()),
        facts: Set(ruling.facts),
        until: Set(ruling.lasts.map(|lasts| act.now + lasts)),
        lifts: Set(lifts),
        month: Set(rules::month(act.now)),
        decided_at: Set(act.now),
        reversed_at: Set(None),
    };
    Ok(decision::Entity::insert(row).exec_with_returning(&act.tx).await?)
}

async fn decided(act: &Act, decision: &decision::Model) -> Result<(), Error> {
    act.audit(
        Event::done("case.decided")
            .on("case", decision.case_id)
            .with("decision", decision.id)
            .with("measure", decision.measure.as_str())
            .with("rule", decision.rule.as_str()),
    )
    .await
}
