//! What becomes of reports, cases and appeals when somebody deletes their account.

use bashke_entities::moderation::{appeal, case, contribution, report};
use bashke_vocabulary::{CaseState, SubjectKind};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::accounts;
use crate::moderation::jobs;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;

/// Forgets who somebody was: as reporter, as whoever was reported, and as whoever objected. What was decided stands.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn leave(act: &Act, person_id: i32) -> Result<(), Error> {
    close_cases(act, person_id).await?;
    close_appeals(act, person_id).await?;
    // a report stays, and nobody is named by it
    report::Entity::update_many()
        .col_expr(report::Column::ReporterId, Expr::value(None::<i32>))
        .filter(report::Column::ReporterId.eq(person_id))
        .exec(&act.tx)
        .await?;
    // what they looked after is left to others
    case::Entity::update_many()
        .col_expr(case::Column::TakenBy, Expr::value(None::<i32>))
        .col_expr(case::Column::TakenAt, Expr::value(None::<DateTime<Utc>>))
        .filter(case::Column::TakenBy.eq(person_id))
        .filter(case::Column::State.eq(CaseState::Open.word()))
        .exec(&act.tx)
        .await?;
    contribution::Entity::delete_many()
        .filter(contribution::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Closes what waits about their profile, and takes their name out of all that was.
async fn close_cases(act: &Act, person_id: i32) -> Result<(), Error> {
    let theirs = case::Column::SubjectKind
        .eq(SubjectKind::Person.word())
        .and(case::Column::SubjectId.eq(person_id.to_string()));
    let waiting = case::Entity::find()
        .filter(theirs.clone())
        .filter(case::Column::State.eq(CaseState::Open.word()))
        .order_by_asc(case::Column::Id)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    for case in waiting {
        case::Entity::update_many()
            .col_expr(case::Column::State, Expr::value(CaseState::Closed.word()))
            .col_expr(case::Column::OpenKey, Expr::value(None::<String>))
            .col_expr(case::Column::DecidedAt, Expr::value(act.now))
            .filter(case::Column::Id.eq(case.id))
            .exec(&act.tx)
            .await?;
        act.enqueue(Job::new(jobs::CLOSED, json!({ "id": case.id }))).await?;
        act.audit(Event::done("case.closed").on("case", case.id).with("outcome", "left"))
            .await?;
    }
    let path = format!("/people/{}", accounts::former_slug(person_id));
    case::Entity::update_many()
        .col_expr(case::Column::Title, Expr::value(accounts::FORMER_MEMBER))
        .col_expr(case::Column::Excerpt, Expr::value(accounts::FORMER_MEMBER))
        .col_expr(case::Column::Path, Expr::value(path))
        .filter(theirs)
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// An appeal that waits goes, so that another owner of what it is about may make one; one that was decided stays,
/// without their words.
async fn close_appeals(act: &Act, person_id: i32) -> Result<(), Error> {
    let waiting = appeal::Entity::find()
        .filter(appeal::Column::PersonId.eq(person_id))
        .filter(appeal::Column::Outcome.is_null())
        .order_by_asc(appeal::Column::Id)
        .all(&act.tx)
        .await?;
    for appeal in waiting {
        // decided on just now by somebody else, it stays
        let gone = appeal::Entity::delete_many()
            .filter(appeal::Column::Id.eq(appeal.id))
            .filter(appeal::Column::Outcome.is_null())
            .exec(&act.tx)
            .await?;
        if gone.rows_affected == 1 {
            act.audit(
                Event::done("appeal.closed")
                    .on("decision", appeal.decision_id)
                    .with("outcome", "left"),
            )
            .await?;
        }
    }
    appeal::Entity::update_many()
        .col_expr(appeal::Column::Text, Expr::value(""))
        .filter(appeal::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
