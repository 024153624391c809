//! Letting people into courses: trainers those who ask, owners of organisations their members.

use bashke_entities::training::{course, enrolment};
use bashke_vocabulary::NoticeKind;
use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel, QuerySelect};

use super::enrolling::{offered, placed, seat, was_in, within};
use super::telling::Named;
use crate::accounts::Notice;
use crate::network;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Facts};
use crate::training::queries::{self, Published};
use crate::training::rules::admission::{State, lacking};
use crate::training::rules::course::Admission;

/// The most members that are enrolled at once.
const MOST_AT_ONCE: usize = 200;

/// Lets somebody in who asks, on the version that is read now, or not, with the reason. A trainer may let somebody in who
/// lacks what should come before.
///
/// # Errors
/// Not found where nobody asks; where the actor may not; a conflict where it was decided on; refused without a reason,
/// where the cohort is full, or where the course is withdrawn; where the database cannot be reached.
pub async fn decide_enrolment(act: &Act, id: i32, lets_in: bool, reason: &str) -> Result<(), Error> {
    let row = enrolment::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let facts = Facts {
        made_by: Some(row.person_id),
        ..Facts::default()
    };
    act.may(Action::DecideEnrolment, &facts)?;
    if !queries::waits(&row) {
        return Err(Error::Conflict);
    }
    let reason = reason.trim();
    within("reason", reason)?;
    if !lets_in && reason.is_empty() {
        return Err(Error::refused("reason", "enrolments-reason-missing"));
    }
    let course = if lets_in {
        offered(act, row.course_id, "reason").await?
    } else {
        let course = course::Entity::find_by_id(row.course_id).one(&act.tx).await?;
        course.ok_or(Error::NotFound)?
    };
    if let Some(cohort) = row.cohort_id.filter(|_| lets_in) {
        seat(act, row.course_id, cohort).await?;
    }
    let slug = course.slug;
    let (person, course_id) = (row.person_id, row.course_id);
    let mut row = row.into_active_model();
    let state = if lets_in { State::Active } else { State::Declined };
    row.state = Set(state.word().to_owned());
    row.decided_by = Set(act.actor.id());
    row.decided_at = Set(Some(act.now));
    row.reason = Set((!lets_in).then(|| reason.to_owned()));
    if lets_in {
        row.enrolled_at = Set(act.now);
        // others may have been published since they asked
        if let Some(version) = course.published_version {
            row.version_id = Set(version);
        }
    }
    enrolment::Entity::update(row).exec(&act.tx).await?;
    act.audit(
        Event::done("enrolment.decided")
            .on("course", course_id)
            .with("state", state.word()),
    )
    .await?;
    let message = if lets_in {
        "enrolment-active"
    } else {
        "enrolment-declined"
    };
    let notice = Notice::new(NoticeKind::Learning, message, format!("/courses/{slug}")).with("reason", reason);
    Named::of(act, course_id).await?.tell(act, &[person], &notice).await
}

/// Enrols members of an organisation in a course, each of whom is told and may leave. Those who take it already stay as
/// they are. Gives how many were enrolled.
///
/// # Errors
/// Where the actor does not enrol the organisation's members; refused where one of them does not belong to it or lacks
/// what must come before, or where the course is withdrawn or not one that organisations enrol in; where the database
/// cannot be reached.
pub async fn enrol_members(
    act: &Act,
    organisation: (i32, &str),
    course: &Published,
    people: &[i32],
) -> Result<usize, Error> {
    act.may(Action::EnrolMembers, &Facts::organisation(organisation.0))?;
    offered(act, course.course.id, "course").await?;
    let asked = &course.volume.course;
    if !matches!(asked.enrolment, Admission::Open | Admission::Organisation) {
        return Err(Error::refused("course", "learning-course-not-offered"));
    }
    if people.is_empty() || people.len() > MOST_AT_ONCE {
        return Err(Error::refused("person", "learning-nobody"));
    }
    let members = network::members(&act.tx, organisation.0, act.now).await?;
    let named = |id: &i32| members.iter().find(|member| member.person_id == *id);
    if people.iter().any(|id| named(id).is_none()) {
        return Err(Error::refused("person", "learning-not-member"));
    }
    let completed = queries::completed(&act.tx, people).await?;
    let lacks = people.iter().filter(|id| {
        let done = completed.iter().filter(|(person, _)| person == *id);
        let done: Vec<String> = done.map(|(_, slug)| slug.clone()).collect();
        !lacking(&asked.prerequisites, &done).is_empty()
    });
    // whom moderators hid is counted and not named
    let (hidden, shown): (Vec<_>, Vec<_>) = lacks.filter_map(named).partition(|member| member.hidden);
    if !hidden.is_empty() || !shown.is_empty() {
        let names: Vec<&str> = shown.iter().map(|member| member.name.as_str()).collect();
        let message = match (names.is_empty(), hidden.is_empty()) {
            (_, true) => "learning-lacks",
            (true, _) => "learning-lacks-hidden",
            _ => "learning-lacks-some-hidden",
        };
        let refusal = Refusal::new("person", message)
            .with("names", names.join(", "))
            .with("hidden", hidden.len())
            .with("shown", hidden.len().to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let mut enrolled = Vec::new();
    for person in people {
        let before = placed(act, course, *person).await?;
        if queries::takes(&before) {
            continue;
        }
        let stays = was_in(&before);
        let mut row = before.into_active_model();
        if !stays {
            row.version_id = Set(course.version.id);
        }
        row.left_at = Set(None);
        row.state = Set(State::Active.word().to_owned());
        row.organisation_id = Set(Some(organisation.0));
        row.cohort_id = Set(None);
        row.request = Set(None);
        row.reason = Set(None);
        row.decided_by = Set(act.actor.id());
        row.decided_at = Set(Some(act.now));
        // what they did before that is not the organisation's to see
        row.enrolled_at = Set(act.now);
        enrolment::Entity::update(row).exec(&act.tx).await?;
        enrolled.push(*person);
    }
    let path = format!("/courses/{}", course.course.slug);
    let notice = Notice::new(NoticeKind::Learning, "organisation-enrolled", path).with("organisation", organisation.1);
    Named::of(act, course.course.id)
        .await?
        .tell(act, &enrolled, &notice)
        .await?;
    act.audit(
        Event::done("organisation.enrolled")
            .on("organisation", organisation.0)
            .with("course", course.course.slug.clone())
            .with("people", i32::try_from(enrolled.len()).unwrap_or(i32::MAX)),
    )
    .await?;
    Ok(enrolled.len())
}
