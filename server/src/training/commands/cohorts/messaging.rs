//! Writing to a cohort.

use bashke_entities::training::{cohort_message, enrolment};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde_json::json;

use crate::accounts::{Notice, notify};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::limits::{self, Counted};
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Facts};
use crate::training::{jobs, queries};

/// How many are told at a time.
const TOLD: u64 = 100;

/// The most letters of a message.
pub const LONGEST_MESSAGE: usize = 2_000;

/// Writes one message to all who are in a cohort now, who are told one after the other; gives to how many.
///
/// # Errors
/// Where the actor may not; not found where there is no such cohort; refused where it is empty, too long, one too many or
/// for nobody; where the database cannot be reached.
pub async fn message_cohort(act: &Act, id: i32, text: &str) -> Result<u64, Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    queries::cohort(&act.tx, id).await?.ok_or(Error::NotFound)?;
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::refused("text", "cohort-message-empty"));
    }
    if text.chars().count() > LONGEST_MESSAGE {
        let refusal = Refusal::new("text", "enrol-too-long").with("most", LONGEST_MESSAGE.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let people = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(id))
        .filter(queries::taking())
        .count(&act.tx)
        .await?;
    if people == 0 {
        return Err(Error::refused("text", "cohort-message-nobody"));
    }
    let counted = Counted::new(&act.secrets, limits::COHORT_MESSAGED, &id.to_string());
    if let Some(until) = counted.taken(&act.tx, act.now).await? {
        let refusal = limits::COHORT_MESSAGED.explained("text", "limit-cohort-messaged", until - act.now);
        return Err(Error::Refused(refusal.into()));
    }
    let row = cohort_message::ActiveModel {
        id: NotSet,
        cohort_id: Set(id),
        author_id: Set(act.actor.id()),
        text: Set(text.to_owned()),
        people: Set(i32::try_from(people).unwrap_or(i32::MAX)),
        sent_at: Set(act.now),
        told_to: Set(None),
    };
    let message = cohort_message::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    act.audit(Event::done("cohort.messaged").on("cohort", id)).await?;
    act.enqueue(Job::new(jobs::TELL_COHORT, json!({ "message": message })))
        .await?;
    Ok(people)
}

/// Tells some of those to whom a message was written who were not told yet; whether there may be more. Whoever joined since
/// reads it at the course, and whoever left is not told.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_cohort(act: &Act, message: i32) -> Result<bool, Error> {
    // where two tell at once the second waits here, and then goes on where the first stopped
    let row = cohort_message::Entity::find_by_id(message)
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    let Some(row) = row else { return Ok(false) };
    let Some(cohort) = queries::cohort(&act.tx, row.cohort_id).await? else {
        return Ok(false);
    };
    let next: Vec<(i32, i32)> = enrolment::Entity::find()
        .select_only()
        .columns([enrolment::Column::Id, enrolment::Column::PersonId])
        .filter(enrolment::Column::CohortId.eq(row.cohort_id))
        .filter(enrolment::Column::Id.gt(row.told_to.unwrap_or_default()))
        .filter(enrolment::Column::EnrolledAt.lte(row.sent_at))
        .filter(queries::taking())
        .order_by_asc(enrolment::Column::Id)
        .limit(TOLD)
        .into_tuple()
        .all(&act.tx)
        .await?;
    let Some((last, _)) = next.last().copied() else {
        return Ok(false);
    };
    let notice = Notice::new(
        NoticeKind::Learning,
        "cohort-message",
        format!("/courses/{}", cohort.course.slug),
    )
    .with("cohort", cohort.row.name)
    .with("text", row.text);
    for (_, person) in &next {
        notify(act, *person, &notice).await?;
    }
    cohort_message::Entity::update_many()
        .col_expr(cohort_message::Column::ToldTo, Expr::value(last))
        .filter(cohort_message::Column::Id.eq(message))
        .exec(&act.tx)
        .await?;
    Ok(next.len() as u64 == TOLD)
}
