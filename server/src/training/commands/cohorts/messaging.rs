//! Writing to a cohort.

use bashke_entities::training::{cohort_message, enrolment};
use bashke_vocabulary::NoticeKind;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::accounts::{Notice, notify};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Facts};
use crate::training::queries;

/// The most letters of a message.
pub const LONGEST_MESSAGE: usize = 2_000;

/// Writes one message to all who are in a cohort now; gives to how many.
///
/// # Errors
/// Where the actor may not; not found where there is no such cohort; refused where it is empty, too long, one too many or
/// for nobody; where the database cannot be reached.
pub async fn message_cohort(act: &Act, id: i32, text: &str) -> Result<usize, Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let cohort = queries::cohort(&act.tx, id).await?.ok_or(Error::NotFound)?;
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::refused("text", "cohort-message-empty"));
    }
    if text.chars().count() > LONGEST_MESSAGE {
        let refusal = Refusal::new("text", "enrol-too-long").with("most", LONGEST_MESSAGE.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let people: Vec<i32> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::PersonId)
        .filter(enrolment::Column::CohortId.eq(id))
        .filter(queries::taking())
        .into_tuple()
        .all(&act.tx)
        .await?;
    if people.is_empty() {
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
        people: Set(i32::try_from(people.len()).unwrap_or(i32::MAX)),
        sent_at: Set(act.now),
    };
    cohort_message::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    act.audit(Event::done("cohort.messaged").on("cohort", id)).await?;
    let notice = Notice::new(
        NoticeKind::Learning,
        "cohort-message",
        format!("/courses/{}", cohort.course.slug),
    )
    .with("cohort", cohort.row.name)
    .with("text", text);
    for person in &people {
        notify(act, *person, &notice).await?;
    }
    Ok(people.len())
}
