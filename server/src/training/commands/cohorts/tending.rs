//! Making, changing and closing cohorts, and setting their deadlines.

use bashke_entities::training::{cohort, cohort_deadline, enrolment};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QuerySelect,
};

use super::super::enrolling::offered;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::{Refusal, Refusals};
use crate::policy::{Action, Facts};
use crate::training::{deadlines, queries};

/// The most letters of a cohort's name.
const LONGEST_NAME: usize = 120;

/// The most people in a cohort.
const LARGEST: i32 = 2_000;

/// How long a cohort takes at most.
const LONGEST: Duration = Duration::days(3 * 366);

/// How a cohort is called, when it learns and how many may be in it, as they were typed.
#[derive(Debug, Clone, Copy)]
pub struct Dates<'a> {
    /// Its name.
    pub name: &'a str,
    /// The first day.
    pub starts_on: Option<NaiveDate>,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
    /// How many may join; as many as want where it is empty.
    pub capacity: &'a str,
}

/// The same, as it can be kept.
struct Sound {
    name: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    capacity: Option<i32>,
}

fn sound(dates: Dates<'_>) -> Result<Sound, Refusals> {
    let mut refusals = Refusals::default();
    let name = dates.name.trim();
    if name.is_empty() {
        refusals.push("name", "cohort-name-missing");
    } else if name.chars().count() > LONGEST_NAME {
        refusals.push("name", "cohort-name-long");
    }
    let capacity = match dates.capacity.trim() {
        "" => None,
        typed => match typed.parse::<i32>() {
            Ok(most) if (1..=LARGEST).contains(&most) => Some(most),
            _ => {
                refusals.push("capacity", "cohort-capacity-not");
                None
            }
        },
    };
    if dates.starts_on.is_none() {
        refusals.push("starts", "cohort-day-missing");
    }
    match (dates.starts_on, dates.ends_on) {
        (_, None) => refusals.push("ends", "cohort-day-missing"),
        (Some(starts), Some(ends)) if ends < starts || ends - starts > LONGEST => {
            refusals.push("ends", "cohort-ends-before");
        }
        _ => {}
    }
    match (dates.starts_on, dates.ends_on) {
        (Some(starts_on), Some(ends_on)) if refusals.0.is_empty() => Ok(Sound {
            name: name.to_owned(),
            starts_on,
            ends_on,
            capacity,
        }),
        _ => Err(refusals),
    }
}

/// Makes a cohort of a course, tended by the actor; gives its key.
///
/// # Errors
/// Where the actor may not; refused where something of it cannot be, or the course is withdrawn; where the database cannot
/// be reached.
pub async fn make_cohort(act: &Act, course: i32, dates: Dates<'_>) -> Result<i32, Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let made = sound(dates).map_err(Error::Refused)?;
    offered(act, course, "course").await?;
    let row = cohort::ActiveModel {
        id: NotSet,
        course_id: Set(course),
        name: Set(made.name),
        starts_on: Set(made.starts_on),
        ends_on: Set(made.ends_on),
        capacity: Set(made.capacity),
        trainer_id: Set(act.actor.id()),
        created_at: Set(act.now),
        closed_at: Set(None),
    };
    let id = cohort::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    act.audit(Event::done("cohort.made").on("cohort", id)).await?;
    Ok(id)
}

/// Changes how a cohort is called, when it learns and how many may be in it.
///
/// # Errors
/// Where the actor may not; not found where there is no such cohort; refused where something of it cannot be, more people
/// are in it than there would be places, or a deadline would lie outside its days; where the database cannot be reached.
pub async fn change_cohort(act: &Act, id: i32, dates: Dates<'_>) -> Result<(), Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let row = cohort::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let new = sound(dates).map_err(Error::Refused)?;
    let people = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(id))
        .filter(queries::taking())
        .count(&act.tx)
        .await?;
    let people = usize::try_from(people).unwrap_or(usize::MAX);
    if new
        .capacity
        .and_then(|most| usize::try_from(most).ok())
        .is_some_and(|most| most < people)
    {
        let refusal = Refusal::new("capacity", "cohort-capacity-taken")
            .with("count", people)
            .with("shown", people.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let outside = Condition::any()
        .add(cohort_deadline::Column::DueOn.lt(new.starts_on))
        .add(cohort_deadline::Column::DueOn.gt(new.ends_on));
    let outside = cohort_deadline::Entity::find()
        .filter(cohort_deadline::Column::CohortId.eq(id))
        .filter(outside)
        .count(&act.tx)
        .await?;
    if outside > 0 {
        return Err(Error::refused("ends", "cohort-days-due"));
    }
    let mut row = row.into_active_model();
    row.name = Set(new.name);
    row.starts_on = Set(new.starts_on);
    row.ends_on = Set(new.ends_on);
    row.capacity = Set(new.capacity);
    cohort::Entity::update(row).exec(&act.tx).await?;
    act.audit(Event::done("cohort.changed").on("cohort", id)).await
}

/// Opens a cohort again that was closed.
///
/// # Errors
/// Where the actor may not; a conflict where it is open; where the database cannot be reached.
pub async fn open_cohort(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let changed = cohort::Entity::update_many()
        .col_expr(cohort::Column::ClosedAt, Expr::value(Option::<DateTime<Utc>>::None))
        .filter(cohort::Column::Id.eq(id))
        .filter(cohort::Column::ClosedAt.is_not_null())
        .exec(&act.tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::Conflict);
    }
    act.audit(Event::done("cohort.opened").on("cohort", id)).await
}

/// Closes a cohort: nobody joins it any more, and those who are in it go on.
///
/// # Errors
/// Where the actor may not; a conflict where it is closed; where the database cannot be reached.
pub async fn close_cohort(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let changed = cohort::Entity::update_many()
        .col_expr(cohort::Column::ClosedAt, Expr::value(act.now))
        .filter(cohort::Column::Id.eq(id))
        .filter(cohort::Column::ClosedAt.is_null())
        .exec(&act.tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::Conflict);
    }
    act.audit(Event::done("cohort.closed").on("cohort", id)).await
}

/// Sets until when a cohort does an item, or the whole where the key is empty. Whether there is such an item is known to
/// whoever read the course.
///
/// # Errors
/// Where the actor may not; not found where there is no such cohort; refused where the day does not lie within the
/// cohort's; where the database cannot be reached.
pub async fn set_deadline(act: &Act, id: i32, item: &str, due_on: Option<NaiveDate>) -> Result<(), Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let row = cohort::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let due_on = due_on.ok_or_else(|| Error::refused("due", "cohort-day-missing"))?;
    if due_on < row.starts_on || due_on > row.ends_on {
        return Err(Error::refused("due", "cohort-due-outside"));
    }
    let deadline = cohort_deadline::ActiveModel {
        id: NotSet,
        cohort_id: Set(id),
        item: Set(item.to_owned()),
        due_on: Set(due_on),
    };
    cohort_deadline::Entity::insert(deadline)
        .on_conflict(
            OnConflict::columns([cohort_deadline::Column::CohortId, cohort_deadline::Column::Item])
                .update_column(cohort_deadline::Column::DueOn)
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    if let Some(job) = deadlines::due_anew(act.now) {
        act.enqueue(job).await?;
    }
    act.audit(
        Event::done("cohort.changed")
            .on("cohort", id)
            .with("due", due_on.to_string()),
    )
    .await
}

/// Takes a deadline away.
///
/// # Errors
/// Where the actor may not; not found where there is none; where the database cannot be reached.
pub async fn remove_deadline(act: &Act, id: i32, item: &str) -> Result<(), Error> {
    act.may(Action::TendCohort, &Facts::default())?;
    let gone = cohort_deadline::Entity::delete_many()
        .filter(cohort_deadline::Column::CohortId.eq(id))
        .filter(cohort_deadline::Column::Item.eq(item))
        .exec(&act.tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    act.audit(Event::done("cohort.changed").on("cohort", id)).await
}
