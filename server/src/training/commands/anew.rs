//! Taking the quizzes and exercises of a course anew where its certificate expires: lessons that were read, sessions and
//! validated work stand. And trying quizzes again at which somebody used up all attempts, by a trainer's leave.

use bashke_entities::training::{attempt, enrolment};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::enrolling::offered;
use super::telling::{Named, names_of};
use crate::accounts::Notice;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};
use crate::training::Shelf;
use crate::training::queries::{self, Published};
use crate::training::rules::certificate::renewable;
use crate::training::rules::course::{Item, item_key};

/// The actor takes a course anew, in the version that is read now, since its certificate expired or soon will. They
/// complete it once more, and are given another.
///
/// # Errors
/// Not found where they do not take it; a conflict where no certificate of theirs is about to expire; refused where the course
/// is withdrawn; where the database cannot be reached.
pub async fn take_anew(act: &Act, course: &Published) -> Result<(), Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let row = taken(act, enrolment::Column::PersonId.eq(person), course).await?;
    let earned = queries::certificates_of(&act.tx, person, false).await?;
    let own = earned.iter().filter(|(row, _)| row.course_id == course.course.id);
    // where it is withdrawn this is refused in words
    if renewable(&row, false, own.map(|(row, _)| row), act.now).is_none() {
        return Err(Error::Conflict);
    }
    begun(act, row, course).await
}

/// Lets somebody who has not completed a course try those quizzes again at which their attempts are used up: these are set
/// aside. What they passed stands, and so does the version that they take.
///
/// # Errors
/// Not found where nobody takes it so; where the actor may not; a conflict where they completed it or have attempts left, as
/// where somebody else let them a moment ago; where the database cannot be reached.
pub async fn let_try_again(act: &Act, shelf: &Shelf, course: &Published, enrolment: i32) -> Result<(), Error> {
    let row = taken(act, enrolment::Column::Id.eq(enrolment), course).await?;
    let (person, version) = (row.person_id, row.version_id);
    let facts = Facts {
        made_by: Some(person),
        ..Facts::default()
    };
    act.may(Action::DecideEnrolment, &facts)?;
    if row.completed_at.is_some() {
        return Err(Error::Conflict);
    }
    let volumes = queries::volumes(&act.tx, shelf, &act.config.public_url, &[version]).await?;
    let volume = volumes.get(&version).ok_or(Error::NotFound)?;
    let progress = queries::progress_of(&act.tx, &act.current, vec![row]).await?.pop();
    let progress = progress.ok_or(Error::NotFound)?;
    let spent = progress.spent(&volume.course);
    if spent.is_empty() {
        return Err(Error::Conflict);
    }
    let keys: Vec<String> = spent
        .iter()
        .map(|(module, item)| item_key(&module.slug, &item.slug))
        .collect();
    attempt::Entity::update_many()
        .col_expr(attempt::Column::SetAside, Expr::value(true))
        .filter(attempt::Column::EnrolmentId.eq(enrolment))
        .filter(attempt::Column::Item.is_in(&keys))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("course.anew").on("course", course.course.id))
        .await?;
    let parts: Vec<&Item> = spent.iter().map(|(_, item)| *item).collect();
    let [albanian, english] = names_of(&parts);
    // where it is one they are led to it
    let path = match keys.as_slice() {
        [only] => format!("/courses/{}/{only}", course.course.slug),
        _ => format!("/courses/{}", course.course.slug),
    };
    let notice = Notice::new(NoticeKind::Learning, "course-anew", path).with_both("parts", [&albanian, &english]);
    Named::of(act, course.course.id)
        .await?
        .tell(act, &[person], &notice)
        .await
}

/// The enrolment of somebody who takes a course, locked.
async fn taken(
    act: &Act,
    whose: sea_orm::sea_query::SimpleExpr,
    course: &Published,
) -> Result<enrolment::Model, Error> {
    enrolment::Entity::find()
        .filter(whose)
        .filter(enrolment::Column::CourseId.eq(course.course.id))
        .filter(queries::taking())
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)
}

async fn begun(act: &Act, row: enrolment::Model, course: &Published) -> Result<(), Error> {
    offered(act, course.course.id, "anew").await?;
    let mut row = row.into_active_model();
    row.anew_at = Set(Some(act.now));
    row.completed_at = Set(None);
    row.version_id = Set(course.version.id);
    enrolment::Entity::update(row).exec(&act.tx).await?;
    act.audit(Event::done("course.anew").on("course", course.course.id))
        .await
}
