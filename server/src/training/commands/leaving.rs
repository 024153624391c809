//! What stays when somebody deletes their account: nothing that tells what they answered.

use bashke_entities::training::{
    attempt, attempt_answer, calendar_feed, enrolment, item_done, session_feedback, session_registration,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::counselling::leave_counselling;
use super::sessions::leave_sessions;
use crate::platform::act::Act;
use crate::platform::errors::Error;

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
    item_done::Entity::delete_many()
        .filter(item_done::Column::EnrolmentId.in_subquery(own()))
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

/// What they said of sessions goes, and the address of their calendar. That somebody came stays, without a name.
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
    calendar_feed::Entity::delete_many()
        .filter(calendar_feed::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
