//! Appeals: the author objects, somebody who did not decide before decides.

use bashke_entities::moderation::{appeal, case, decision};
use bashke_vocabulary::{AppealOutcome, Measure, SubjectKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::effects;
use crate::moderation::queries::{self, About};
use crate::moderation::{mail, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};

/// Objects to a decision on oneself or on an organisation that one owns, once; where it has several owners, once for
/// all of them.
///
/// # Errors
/// Where it is not on the actor, was appealed against before or too long ago, or the database cannot be reached.
pub async fn make_appeal(act: &Act, decision_id: i32, text: String) -> Result<(), Error> {
    let (decision, case) = held(act, decision_id).await?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let about = About::of(&act.tx, signed.id, &signed.memberships).await?;
    queries::own_decision(&act.tx, decision_id, &about)
        .await?
        .ok_or(Error::NotFound)?;
    act.may(Action::Appeal, &facts(&case, &decision))?;
    let measure: Measure = decision.measure.parse().map_err(Error::internal)?;
    let open = rules::appealable(measure, decision.decided_at, decision.reversed_at.is_some(), act.now);
    let made = appeal::Entity::find()
        .filter(appeal::Column::DecisionId.eq(decision_id))
        .one(&act.tx)
        .await?;
    if !open || made.is_some() {
        return Err(Error::Conflict);
    }
    let row = appeal::ActiveModel {
        id: NotSet,
        decision_id: Set(decision_id),
        person_id: Set(signed.id),
        text: Set(text),
        created_at: Set(act.now),
        outcome: Set(None),
        decided_by: Set(None),
        answer: Set(None),
        decided_at: Set(None),
    };
    appeal::Entity::insert(row).exec_without_returning(&act.tx).await?;
    act.audit(Event::done("appeal.made").on("decision", decision_id)).await
}

/// Decides on an appeal; where it has success, the decision is taken back.
///
/// # Errors
/// Where the actor decided before or is concerned, it was decided in between, or the database cannot be reached.
pub async fn decide_appeal(act: &Act, id: i32, outcome: AppealOutcome, answer: String) -> Result<(), Error> {
    let seen = appeal::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    // always the decision first, so that two writes never wait for each other
    let (decision, case) = held(act, seen.decision_id).await?;
    let appeal = appeal::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let kind: SubjectKind = decision.subject_kind.parse().map_err(Error::internal)?;
    let mut facts = Facts {
        decided_by: Some(decision.decided_by),
        made_by: Some(appeal.person_id),
        ..facts(&case, &decision)
    };
    if queries::is_party(&act.tx, &act.actor, &case).await? {
        facts.concerns = act.actor.id();
    }
    act.may(rules::action(kind), &facts)?;
    act.may(Action::DecideAppeal, &facts)?;
    if appeal.outcome.is_some() {
        return Err(Error::Conflict);
    }
    appeal::Entity::update_many()
        .col_expr(appeal::Column::Outcome, Expr::value(outcome.word()))
        .col_expr(appeal::Column::DecidedBy, Expr::value(act.actor.id()))
        .col_expr(appeal::Column::Answer, Expr::value(answer.as_str()))
        .col_expr(appeal::Column::DecidedAt, Expr::value(act.now))
        .filter(appeal::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    mail::tell_outcome(act, &case, appeal.person_id, &decision, outcome, answer).await?;
    act.audit(
        Event::done("appeal.decided")
            .on("decision", decision.id)
            .with("outcome", outcome.word()),
    )
    .await?;
    if outcome == AppealOutcome::Overturned && decision.reversed_at.is_none() {
        effects::undo(act, &decision).await?;
    }
    Ok(())
}

/// What is known of a decision: on whom it is, and on which organisation.
fn facts(case: &case::Model, decision: &decision::Model) -> Facts {
    rules::facts(case.organisation_id, decision.author_id)
}

/// A decision with its case, held until the end of the write. The case is held first, as by whoever takes the decision
/// back.
async fn held(act: &Act, id: i32) -> Result<(decision::Model, case::Model), Error> {
    let seen = decision::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let case = case::Entity::find_by_id(seen.case_id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let decision = decision::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((decision, case))
}
