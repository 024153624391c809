//! Training: courses that ship, lessons, quizzes and exercises, and what nobody may learn before their time.

mod answering;
mod bringing;
mod calendar;
mod counselling;
mod meeting;
mod reading;
mod sessions;
mod shipped;

use bashke_tests::{TestApp, Visitor};
use http::StatusCode;

/// The course that the tests take.
const COURSE: &str = "/courses/right-to-information";

/// A quiz of it.
const QUIZ: &str = "/courses/right-to-information/law-and-its-clock/check-the-clock";

/// The people of a trial and the courses.
async fn ready(app: &TestApp) {
    app.with_people().await;
    bashke::training::seed_courses(&app.db, app.clock.now()).await.unwrap();
}

/// Takes a course.
async fn enrol(visitor: &Visitor<'_>, course: &str) {
    let action = format!("{course}/enrolment");
    let reply = visitor.submit(course, &action, &[("enrol", "yes")]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    visitor.get(reply.header("location")).await.ok();
}

/// Begins an attempt; gives its path.
async fn begin(visitor: &Visitor<'_>, item: &str) -> String {
    let reply = visitor.submit(item, &format!("{item}/attempts"), &[]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header("location").to_owned()
}
