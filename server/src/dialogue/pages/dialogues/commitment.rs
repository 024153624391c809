//! From a commitment to what is shown of it.

use bashke_entities::dialogue::commitment;
use bashke_views::dialogue::dialogues::CommitmentView;
use bashke_views::paths;
use bashke_vocabulary::{Period, Unit};

use super::contribution::of;
use crate::dialogue::queries::Faces;
use crate::dialogue::rules::stages::Stage;
use crate::finance::{CourseOf, Courses};
use crate::platform::request::Request;

/// Where a commitment is followed.
fn followed_at(slug: &str, id: i32) -> String {
    format!(
        "{}#commitment-{id}",
        paths::dialogue_stage(slug, Stage::FollowUp.word())
    )
}

/// The period of a stored word, as a page says it.
pub(super) fn period(request: &Request, word: &str) -> String {
    match word.parse::<Period>() {
        Ok(period) => request.cx().period(period),
        Err(_) => word.to_owned(),
    }
}

/// A commitment made in the dialogue of this name.
pub(super) fn commitment(
    request: &Request,
    courses: Option<&Courses>,
    faces: &Faces,
    slug: &str,
    row: &commitment::Model,
) -> CommitmentView {
    let cx = request.cx();
    let course = courses.and_then(|courses| CourseOf::new(courses, row.indicator_id, row.place_id));
    let unit = course.as_ref().map_or(Unit::Count, CourseOf::unit);
    CommitmentView {
        id: row.id,
        href: cx.url(&followed_at(slug, row.id)),
        language: row.language.clone(),
        who: row.who.clone(),
        organisation: row.organisation_id.and_then(|id| of(request, faces, id)),
        what: row.what.clone(),
        indicator: course.as_ref().map(|course| course.indicator(&cx)),
        place: course.as_ref().map(|course| course.place(&cx)),
        baseline: cx.amount(row.baseline, unit),
        baseline_period: period(request, &row.baseline_period),
        target: cx.amount(row.target, unit),
        direction: row.direction.clone(),
        deadline: period(request, &row.deadline),
        standing: row.standing.clone(),
    }
}
