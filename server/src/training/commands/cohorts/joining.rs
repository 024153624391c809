//! Coming into a cohort, by oneself where one takes the course already or put into it by whoever tends it; and being taken
//! out of it.

use std::collections::BTreeMap;

use bashke_entities::training::enrolment;
use bashke_vocabulary::NoticeKind;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::super::enrolling::{offered, placed, seat, was_in};
use super::super::telling::Named;
use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::{Refusal, Refusals};
use crate::policy::{Action, Denied, Facts};
use crate::training::queries::{self, Published};
use crate::training::rules::admission::State;

/// The most people that are put into a cohort at once.
const MOST_AT_ONCE: usize = 50;

/// The most refused addresses that are named.
const NAMED: usize = 5;

/// Puts the actor, who takes a course without a cohort, into one.
///
/// # Errors
/// Not found where they do not take it; a conflict where they are in a cohort already; refused where it is not open or
/// full; where the database cannot be reached.
pub async fn join_cohort(act: &Act, course: &Published, cohort: Option<i32>) -> Result<(), Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let row = placed(act, course, person).await?;
    if !queries::takes(&row) {
        return Err(Error::NotFound);
    }
    if row.cohort_id.is_some() {
        return Err(Error::Conflict);
    }
    let id = cohort.ok_or_else(|| Error::refused("cohort", "enrol-choose-cohort"))?;
    offered(act, course.course.id, "cohort").await?;
    let id = seat(act, course.course.id, id).await?;
    let mut row = row.into_active_model();
    row.cohort_id = Set(Some(id));
    enrolment::Entity::update(row).exec(&act.tx).await?;
    act.audit(Event::done("cohort.joined").on("cohort", id)).await
}

/// Puts people into a cohort by their addresses, each of whom is told and may leave: those who take the course already,
/// and those who do not, who are let in by that. Gives how many came in.
///
/// # Errors
/// Where the actor may not; not found where there is no such cohort; refused where an address belongs to nobody, somebody
/// is suspended, in another cohort or the actor, or it is full or not open; where the database cannot be reached.
pub async fn add_to_cohort(act: &Act, id: i32, course: &Published, typed: &str) -> Result<usize, Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let cohort = queries::cohort(&act.tx, id).await?.ok_or(Error::NotFound)?;
    let people = found(act, typed).await?;
    // their rows in one order, then the course, then the seats: so two who add do not wait for each other
    let mut rows = Vec::new();
    let mut elsewhere = Vec::new();
    for (person, address) in people {
        let row = placed(act, course, person).await?;
        let takes = queries::takes(&row);
        match row.cohort_id.filter(|_| takes) {
            Some(own) if own == id => {}
            Some(_) => elsewhere.push(address),
            None => rows.push(row),
        }
    }
    if !elsewhere.is_empty() {
        return Err(refused("cohort-add-elsewhere", &elsewhere));
    }
    offered(act, cohort.row.course_id, "people").await?;
    let mut added = Vec::new();
    for row in rows {
        seat(act, cohort.row.course_id, id).await.map_err(beside)?;
        let (takes, stays) = (queries::takes(&row), was_in(&row));
        added.push(row.person_id);
        let mut row = row.into_active_model();
        row.cohort_id = Set(Some(id));
        if !takes {
            row.left_at = Set(None);
            row.state = Set(State::Active.word().to_owned());
            row.organisation_id = Set(None);
            row.request = Set(None);
            row.reason = Set(None);
            row.decided_by = Set(act.actor.id());
            row.decided_at = Set(Some(act.now));
            if !stays {
                row.enrolled_at = Set(act.now);
                row.version_id = Set(course.version.id);
            }
        }
        enrolment::Entity::update(row).exec(&act.tx).await?;
    }
    if added.is_empty() {
        return Ok(0);
    }
    let path = format!("/courses/{}", course.course.slug);
    let notice = Notice::new(NoticeKind::Learning, "cohort-added", path).with("cohort", cohort.row.name);
    Named::of(act, cohort.row.course_id)
        .await?
        .tell(act, &added, &notice)
        .await?;
    let people = i32::try_from(added.len()).unwrap_or(i32::MAX);
    act.audit(Event::done("cohort.filled").on("cohort", id).with("people", people))
        .await?;
    Ok(added.len())
}

/// Takes somebody out of a cohort, who is told and goes on with the course without it.
///
/// # Errors
/// Where the actor may not; not found where they are not in it; where the database cannot be reached.
pub async fn remove_from_cohort(act: &Act, id: i32, enrolment: i32) -> Result<(), Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let row = enrolment::Entity::find_by_id(enrolment)
        .filter(enrolment::Column::CohortId.eq(id))
        .filter(queries::taking())
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let cohort = queries::cohort(&act.tx, id).await?.ok_or(Error::NotFound)?;
    let person = row.person_id;
    let mut row = row.into_active_model();
    row.cohort_id = Set(None);
    enrolment::Entity::update(row).exec(&act.tx).await?;
    let path = format!("/courses/{}", cohort.course.slug);
    let notice = Notice::new(NoticeKind::Learning, "cohort-removed", path).with("cohort", cohort.row.name);
    let named = Named::of(act, cohort.row.course_id).await?;
    named.tell(act, &[person], &notice).await?;
    act.audit(Event::done("cohort.left").on("cohort", id).with("person", person))
        .await
}

/// Those who have these addresses, by their keys.
async fn found(act: &Act, typed: &str) -> Result<BTreeMap<i32, String>, Error> {
    let typed = typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    let mut addresses: Vec<&str> = typed.filter(|one| !one.is_empty()).collect();
    addresses.sort_unstable();
    addresses.dedup();
    if addresses.is_empty() {
        return Err(Error::refused("people", "cohort-add-missing"));
    }
    if addresses.len() > MOST_AT_ONCE {
        let refusal = Refusal::new("people", "cohort-add-many").with("most", MOST_AT_ONCE.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let mut found = BTreeMap::new();
    let (mut nobody, mut suspended) = (Vec::new(), Vec::new());
    for address in addresses {
        let person = match accounts::email(address) {
            Ok(email) => accounts::person_by_email(&act.tx, &email).await?,
            Err(_) => None,
        };
        match person.filter(|person| person.verified_at.is_some()) {
            None => nobody.push(address.to_owned()),
            Some(person) if act.actor.id() == Some(person.id) => {
                return Err(Error::refused("people", "cohort-add-oneself"));
            }
            Some(person) if accounts::is_suspended(person.suspended_until, act.now) => {
                suspended.push(address.to_owned());
            }
            Some(person) => {
                found.insert(person.id, address.to_owned());
            }
        }
    }
    if !nobody.is_empty() {
        return Err(refused("cohort-add-nobody", &nobody));
    }
    if !suspended.is_empty() {
        return Err(refused("cohort-add-suspended", &suspended));
    }
    Ok(found)
}

/// A refusal that names addresses as they were typed.
fn refused(message: &'static str, addresses: &[String]) -> Error {
    let mut named: Vec<&str> = addresses.iter().take(NAMED).map(String::as_str).collect();
    if addresses.len() > NAMED {
        named.push("…");
    }
    Error::Refused(Refusal::new("people", message).with("who", named.join(", ")).into())
}

/// What is refused of the cohort, beside the field in which people are named.
fn beside(error: Error) -> Error {
    match error {
        Error::Refused(Refusals(all)) => {
            let all = all.into_iter().map(|one| Refusal { field: "people", ..one });
            Error::Refused(Refusals(all.collect()))
        }
        other => other,
    }
}
