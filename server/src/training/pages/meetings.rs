//! The sessions that are planned for what somebody is still missing in a course.

use bashke_entities::training::training_session;
use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::StillMissing;

use super::course::missing;
use super::sessions;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::training::queries::{self, Progress};
use crate::training::rules::completion::{Attended, Deeds};
use crate::training::rules::course::{Content, Course, item_key};

/// The planned sessions of the courses in which something is missing for which sessions are held; nothing is read where
/// nobody has to come to any.
pub(super) async fn planned(request: &Request, courses: &[i32]) -> Result<Vec<training_session::Model>, Error> {
    if courses.is_empty() {
        return Ok(Vec::new());
    }
    let (reader, now) = (request.actor.id(), request.app.clock.now());
    queries::sessions_asked_for(&request.app.db, courses, reader, now).await
}

/// The items of a course for which one has yet to come to a session, and whether one has yet to come to one of the course
/// as a whole.
fn to_come(progress: &Progress, course: &Course, attended: Attended) -> (Vec<String>, bool) {
    if progress.enrolment.completed_at.is_some() {
        return (Vec::new(), false);
    }
    let items = course.items().filter_map(|(module, item)| {
        let key = item_key(&module.slug, &item.slug);
        let required = matches!(&item.content, Content::Session(meeting) if meeting.required);
        (required && !progress.is_done(&key, item)).then_some(key)
    });
    (items.collect(), attended.required > 0 && !attended.one)
}

/// Whether one has yet to come to a session for a course.
pub(super) fn are_missing(progress: &Progress, course: &Course, attended: Option<&Attended>) -> bool {
    let (items, whole) = to_come(progress, course, attended.copied().unwrap_or_default());
    whole || !items.is_empty()
}

/// What is still missing for the certificates of a course, and for each session that is missing the next that is planned.
pub(super) fn still_missing(
    request: &Request,
    progress: &Progress,
    course: &Course,
    attended: Option<&Attended>,
    planned: &[training_session::Model],
) -> StillMissing {
    let (items, whole) = to_come(progress, course, attended.copied().unwrap_or_default());
    let of = progress.enrolment.course_id;
    let own = |row: &&training_session::Model| row.course_id == Some(of);
    let next_for = |item: Option<&str>| planned.iter().filter(own).find(|row| row.item.as_deref() == item);
    let next = items.iter().filter_map(|item| next_for(Some(item)));
    let mut next: Vec<&training_session::Model> = next.chain(whole.then(|| next_for(None)).flatten()).collect();
    next.sort_by_key(|row| (row.begins_at, row.id));
    let cx = request.cx();
    let meeting = |row: &training_session::Model| {
        let title = sessions::told(request, &row.title_sq, &row.title_en);
        let link = Link::new(title.to_owned(), cx.url(&paths::session(row.id)));
        (link, sessions::when(request, row.begins_at, row.ends_at))
    };
    StillMissing {
        certificates: missing(request, progress, course, attended),
        meetings: next.into_iter().map(meeting).collect(),
    }
}
