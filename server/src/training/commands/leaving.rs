//! What stays when somebody deletes their account: nothing that tells what they answered.

use bashke_entities::training::{attempt, attempt_answer, enrolment, item_done};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

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
    Ok(())
}
