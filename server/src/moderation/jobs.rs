//! Background work of moderation.

use bashke_entities::moderation::{case, decision, report};
use bashke_vocabulary::CaseState;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use serde_json::json;

use super::subjects::Titled;
use super::{mail, rules};
use crate::App;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;

/// Whoever reported is to be answered.
pub const ANSWER: &str = "moderation.answer";

/// Whoever reported somebody who left is to be told that the case is closed.
pub const CLOSED: &str = "moderation.closed";

/// Who reported is not kept for ever.
pub const SWEEP: &str = "moderation.sweep";

/// How many are answered in one go.
const ANSWERED: u64 = 100;

/// Answers those who reported what was decided on; where they are many, the rest in another go.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn answer(act: Act, decision_id: i32) -> Result<(), Error> {
    let decision = decision::Entity::find_by_id(decision_id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let case = case::Entity::find_by_id(decision.case_id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let waiting = waiting(&act, case.id).await?;
    let titled = Titled::of(&act.tx, [&case]).await?;
    for report in &waiting {
        mail::answer(&act, (&case, &titled), &decision, report).await?;
    }
    if answered(&act, &waiting).await? {
        act.enqueue(Job::new(ANSWER, json!({ "id": decision_id }))).await?;
    }
    act.commit().await
}

/// Answers those who reported somebody who left, in the same way.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn closed(act: Act, case_id: i32) -> Result<(), Error> {
    let waiting = waiting(&act, case_id).await?;
    for report in &waiting {
        mail::closed(&act, report).await?;
    }
    if answered(&act, &waiting).await? {
        act.enqueue(Job::new(CLOSED, json!({ "id": case_id }))).await?;
    }
    act.commit().await
}

/// Takes out who reported what was decided on long ago; what they said stays. Doing so twice changes nothing.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep(app: &App) -> Result<(), Error> {
    let Some(before) = rules::named_since(app.clock.now()) else {
        return Ok(());
    };
    let old = case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::State.ne(CaseState::Open.word()))
        .filter(case::Column::DecidedAt.lt(before))
        .into_query();
    let named = Condition::any()
        .add(report::Column::ReporterId.is_not_null())
        .add(report::Column::Browser.is_not_null())
        .add(report::Column::AnswerTo.is_not_null());
    let forgotten = report::Entity::update_many()
        .col_expr(report::Column::ReporterId, Expr::value(None::<i32>))
        .col_expr(report::Column::Browser, Expr::value(None::<String>))
        .col_expr(report::Column::AnswerTo, Expr::value(None::<String>))
        .filter(named)
        .filter(report::Column::CaseId.in_subquery(old))
        .exec(&app.db)
        .await?;
    tracing::debug!(reports = forgotten.rows_affected, "who reported was forgotten");
    Ok(())
}

/// The reports that wait for an answer, held.
async fn waiting(act: &Act, case_id: i32) -> Result<Vec<report::Model>, Error> {
    Ok(report::Entity::find()
        .filter(report::Column::CaseId.eq(case_id))
        .filter(report::Column::AnsweredAt.is_null())
        .order_by_asc(report::Column::Id)
        .limit(ANSWERED)
        .lock_exclusive()
        .all(&act.tx)
        .await?)
}

/// Notes that they were answered; whether there may be more.
async fn answered(act: &Act, waiting: &[report::Model]) -> Result<bool, Error> {
    report::Entity::update_many()
        .col_expr(report::Column::AnsweredAt, Expr::value(act.now))
        // the address has served
        .col_expr(report::Column::AnswerTo, Expr::value(None::<String>))
        .filter(report::Column::Id.is_in(waiting.iter().map(|report| report.id)))
        .exec(&act.tx)
        .await?;
    Ok(waiting.len() as u64 == ANSWERED)
}
