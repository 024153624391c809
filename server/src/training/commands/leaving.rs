//! What stays when somebody deletes their account: nothing that tells what they answered.

use bashke_entities::training::{
    attempt, attempt_answer, calendar_feed, certificate, cohort, cohort_message, deadline_reminder, enrolment, hand_in,
    hand_in_file, hand_in_mark, item_done, item_note, session_feedback, session_registration, session_trainer,
};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use serde_json::json;

use super::counselling::leave_counselling;
use super::sessions::leave_sessions;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::storage;

/// Takes away what somebody did in courses.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn leave(act: &Act, person_id: i32) -> Result<(), Error> {
    let own = || {
        enrolment::Entity::find()
            .select_only()
            .column(enrolment::Column::Id)
            .filter(enrolment::Column::PersonId.eq(person_id))
            .into_query()
    };
    let attempts = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::Id)
        .filter(attempt::Column::EnrolmentId.in_subquery(own()));
    attempt_answer::Entity::delete_many()
        .filter(attempt_answer::Column::AttemptId.in_subquery(attempts.into_query()))
        .exec(&act.tx)
        .await?;
    attempt::Entity::delete_many()
        .filter(attempt::Column::EnrolmentId.in_subquery(own()))
        .exec(&act.tx)
        .await?;
    let works = hand_in::Entity::find()
        .select_only()
        .column(hand_in::Column::Id)
        .filter(hand_in::Column::EnrolmentId.in_subquery(own()));
    let files = hand_in_file::Entity::find()
        .filter(hand_in_file::Column::HandInId.in_subquery(works.clone().into_query()))
        .all(&act.tx)
        .await?;
    for file in files {
        act.enqueue(Job::new(storage::REMOVE, json!({ "key": file.key })))
            .await?;
    }
    hand_in_file::Entity::delete_many()
        .filter(hand_in_file::Column::HandInId.in_subquery(works.clone().into_query()))
        .exec(&act.tx)
        .await?;
    hand_in_mark::Entity::delete_many()
        .filter(hand_in_mark::Column::HandInId.in_subquery(works.into_query()))
        .exec(&act.tx)
        .await?;
    hand_in::Entity::delete_many()
        .filter(hand_in::Column::EnrolmentId.in_subquery(own()))
        .exec(&act.tx)
        .await?;
    // whoever verifies one of them is told that there is none such
    certificate::Entity::delete_many()
        .filter(certificate::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    item_note::Entity::delete_many()
        .filter(item_note::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    item_done::Entity::delete_many()
        .filter(item_done::Column::EnrolmentId.in_subquery(own()))
        .exec(&act.tx)
        .await?;
    deadline_reminder::Entity::delete_many()
        .filter(deadline_reminder::Column::EnrolmentId.in_subquery(own()))
        .exec(&act.tx)
        .await?;
    // what they tended goes on without them
    cohort::Entity::update_many()
        .col_expr(cohort::Column::TrainerId, Expr::value(Option::<i32>::None))
        .filter(cohort::Column::TrainerId.eq(person_id))
        .exec(&act.tx)
        .await?;
    cohort_message::Entity::update_many()
        .col_expr(cohort_message::Column::AuthorId, Expr::value(Option::<i32>::None))
        .filter(cohort_message::Column::AuthorId.eq(person_id))
        .exec(&act.tx)
        .await?;
    enrolment::Entity::update_many()
        .col_expr(enrolment::Column::DecidedBy, Expr::value(Option::<i32>::None))
        .filter(enrolment::Column::DecidedBy.eq(person_id))
        .exec(&act.tx)
        .await?;
    enrolment::Entity::delete_many()
        .filter(enrolment::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    leave_sessions(act, person_id).await?;
    forget_sessions(act, person_id).await?;
    leave_counselling(act, person_id).await
}

/// What they said of sessions goes, and the address of their calendar; they lead none any more. That somebody came stays,
/// without a name.
async fn forget_sessions(act: &Act, person_id: i32) -> Result<(), Error> {
    let own = session_registration::Entity::find()
        .select_only()
        .column(session_registration::Column::Id)
        .filter(session_registration::Column::PersonId.eq(person_id));
    session_feedback::Entity::delete_many()
        .filter(session_feedback::Column::RegistrationId.in_subquery(own.into_query()))
        .exec(&act.tx)
        .await?;
    session_registration::Entity::delete_many()
        .filter(session_registration::Column::PersonId.eq(person_id))
        .filter(session_registration::Column::AttendedAt.is_null())
        .exec(&act.tx)
        .await?;
    session_trainer::Entity::delete_many()
        .filter(session_trainer::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    calendar_feed::Entity::delete_many()
        .filter(calendar_feed::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
