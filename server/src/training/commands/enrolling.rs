//! Beginning a course, leaving it, and reading lessons.

use bashke_entities::training::{cohort, course, enrolment, item_done};
use bashke_vocabulary::{NoticeKind, Role};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QuerySelect,
};

use super::telling::Named;
use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::local_time::date;
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Denied, Facts};
use crate::training::queries::{self, Published};
use crate::training::rules::admission::{Comes, State, Way, has_room, lacking, way};

/// The most letters of what somebody writes who asks to be let in, and of why they are not.
pub const LONGEST_REQUEST: usize = 1_000;

/// How somebody wants to take a course.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wish<'a> {
    /// In which cohort.
    pub cohort: Option<i32>,
    /// What they write to be let in; none where they do not ask.
    pub request: Option<&'a str>,
}

/// Enrols the actor in a course on the version that is read now, or asks for it. Whoever left it comes back to where they
/// were, on the version with which they began.
///
/// # Errors
/// Where the actor may not; refused where something must come before, or the course is withdrawn; where the database
/// cannot be reached.
pub async fn enrol(act: &Act, course: &Published, wish: Wish<'_>) -> Result<State, Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let before = placed(act, course, person).await?;
    if queries::takes(&before) {
        return Ok(State::Active);
    }
    offered(act, course.course.id, "request").await?;
    let cohort = match wish.cohort {
        Some(id) => Some(seat(act, course.course.id, id).await?),
        None => None,
    };
    let done = queries::completed(&act.tx, &[person]).await?;
    let done: Vec<String> = done.into_iter().map(|(_, slug)| slug).collect();
    let asked = &course.volume.course;
    let request = wish.request.map(str::trim);
    let way = way(Comes {
        admission: asked.enrolment,
        lacking: lacking(&asked.prerequisites, &done).len(),
        was_in: was_in(&before),
        cohort: cohort.is_some(),
        asks: request.is_some(),
    });
    let state = match way {
        Way::In => State::Active,
        Way::Waits => State::Waiting,
        Way::Lacks => return Err(Error::refused("request", "enrol-lacks")),
        Way::MustAsk => return Err(Error::refused("request", "enrol-request-missing")),
        Way::ChooseCohort => return Err(Error::refused("cohort", "enrol-choose-cohort")),
        Way::ByOrganisation => return Err(Error::refused("request", "enrol-by-organisation")),
    };
    if state == State::Waiting {
        match request {
            None | Some("") => return Err(Error::refused("request", "enrol-request-missing")),
            Some(text) => within("request", text)?,
        }
        if queries::waits(&before) {
            return Ok(State::Waiting);
        }
    }
    let mut row = before.clone().into_active_model();
    row.left_at = Set(None);
    row.state = Set(state.word().to_owned());
    row.cohort_id = Set(cohort);
    // whoever comes by themselves comes for themselves
    row.organisation_id = Set(None);
    row.request = Set(request.filter(|_| state == State::Waiting).map(str::to_owned));
    row.decided_by = Set(None);
    row.decided_at = Set(None);
    row.reason = Set(None);
    if !was_in(&before) {
        row.enrolled_at = Set(act.now);
        // what they once asked for and did not get may be an old version by now
        row.version_id = Set(course.version.id);
    }
    enrolment::Entity::update(row).exec(&act.tx).await?;
    if state == State::Active {
        act.audit(Event::done("course.enrolled").on("course", course.course.id))
            .await?;
        return Ok(state);
    }
    act.audit(Event::done("enrolment.asked").on("course", course.course.id))
        .await?;
    let name = act.actor.signed.as_ref().map(|signed| signed.name.clone());
    let notice = Notice::new(NoticeKind::Learning, "enrolment-asked", "/teaching/enrolments")
        .with("name", name.unwrap_or_default());
    let mut trainers = accounts::holders_of(&act.tx, Role::Trainer).await?;
    trainers.retain(|trainer| *trainer != person);
    let named = Named::of(act, course.course.id).await?;
    named.tell(act, &trainers, &notice).await?;
    Ok(state)
}

/// The course, where it is offered. It stays so until the end of the transaction: whoever withdraws it waits.
pub(super) async fn offered(act: &Act, id: i32, field: &'static str) -> Result<course::Model, Error> {
    let row = course::Entity::find_by_id(id).lock_shared().one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    if row.withdrawn_at.is_some() {
        return Err(Error::refused(field, "enrol-withdrawn"));
    }
    Ok(row)
}

/// Whether somebody took a course before.
pub(super) fn was_in(row: &enrolment::Model) -> bool {
    row.state == State::Active.word()
}

/// How many letters may be written.
pub(super) fn within(field: &'static str, text: &str) -> Result<(), Error> {
    if text.chars().count() > LONGEST_REQUEST {
        let refusal = Refusal::new(field, "enrol-too-long").with("most", LONGEST_REQUEST.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    Ok(())
}

/// The row of somebody and a course, locked; where there was none, one of somebody who was never let in.
pub(super) async fn placed(act: &Act, course: &Published, person: i32) -> Result<enrolment::Model, Error> {
    let row = enrolment::ActiveModel {
        id: NotSet,
        course_id: Set(course.course.id),
        version_id: Set(course.version.id),
        person_id: Set(person),
        enrolled_at: Set(act.now),
        // not there until it is said how
        left_at: Set(Some(act.now)),
        completed_at: Set(None),
        first_completed_at: Set(None),
        cohort_id: Set(None),
        organisation_id: Set(None),
        state: Set(State::Declined.word().to_owned()),
        request: Set(None),
        decided_by: Set(None),
        decided_at: Set(None),
        reason: Set(None),
        anew_at: Set(None),
    };
    enrolment::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([enrolment::Column::CourseId, enrolment::Column::PersonId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    // of two windows the second waits here, and then reads what the first wrote
    enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(course.course.id))
        .filter(enrolment::Column::PersonId.eq(person))
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::Conflict)
}

/// A seat in a cohort of a course, which is held until the end of the transaction: whoever wants the same waits.
pub(super) async fn seat(act: &Act, course: i32, id: i32) -> Result<i32, Error> {
    let row = cohort::Entity::find_by_id(id)
        .filter(cohort::Column::CourseId.eq(course))
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    let row = row.ok_or_else(|| Error::refused("cohort", "enrol-choose-cohort"))?;
    if row.closed_at.is_some() || row.ends_on < date(act.now) {
        return Err(Error::refused("cohort", "cohort-not-open"));
    }
    let taken = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(id))
        .filter(queries::taking())
        .count(&act.tx)
        .await?;
    if !has_room(row.capacity, taken) {
        return Err(Error::refused("cohort", "cohort-full"));
    }
    Ok(id)
}

/// The actor takes a course no longer, or asks no longer. What they did is kept for when they come back.
///
/// # Errors
/// Not found where they do not take it; where the database cannot be reached.
pub async fn leave_course(act: &Act, course: i32) -> Result<(), Error> {
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    act.may(Action::LeaveCourse, &Facts::concerning(Some(person)))?;
    let left = enrolment::Entity::update_many()
        .col_expr(enrolment::Column::LeftAt, Expr::value(act.now))
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::LeftAt.is_null())
        .exec(&act.tx)
        .await?;
    if left.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    act.audit(Event::done("course.left").on("course", course)).await
}

/// Notes that the actor read a lesson; gives their enrolment.
///
/// # Errors
/// Not found where they do not take the course; where the database cannot be reached.
pub async fn read_lesson(act: &Act, course: i32, key: &str) -> Result<i32, Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let progress = queries::progress(&act.tx, &act.current, (person, course)).await?;
    let progress = progress.ok_or(Error::NotFound)?;
    let row = item_done::ActiveModel {
        id: NotSet,
        enrolment_id: Set(progress.enrolment.id),
        item: Set(key.to_owned()),
        done_at: Set(act.now),
    };
    item_done::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([item_done::Column::EnrolmentId, item_done::Column::Item])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(progress.enrolment.id)
}
