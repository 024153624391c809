//! What stays when somebody deletes their account: nothing that tells what they answered.

use bashke_entities::training::{
    attempt, attempt_answer, certificate, enrolment, hand_in, hand_in_file, hand_in_mark, item_done, item_note,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use serde_json::json;

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
    enrolment::Entity::delete_many()
        .filter(enrolment::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
