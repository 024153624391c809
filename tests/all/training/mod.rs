//! Training: courses that ship, lessons, quizzes and exercises, and what nobody may learn before their time.

mod admitting;
mod anew;
mod answering;
mod asked;
mod bank;
mod before;
mod bringing;
mod building;
mod calendar;
mod certifying;
mod cohorts;
mod counselling;
mod dates;
mod drafts;
mod ending;
mod enrolling;
mod explained;
mod filling;
mod gone;
mod handing_in;
mod items;
mod journeys;
mod judging;
mod leaving_early;
mod lengths;
mod let_again;
mod margins;
mod media;
mod meeting;
mod mending;
mod named;
mod onward;
mod orders;
mod papers;
mod printing;
mod reading;
mod reminding;
mod reports;
mod sessions;
mod setup;
mod shipped;
mod slips;
mod stopping;
mod subjects;
mod taken;
mod together;
mod trying;
mod unanswered;
mod undrawn;
mod uploading;
mod walking;
mod withdrawn;
mod writing;

use std::io::{Cursor, Read, Write};

use bashke_tests::{Reply, TestApp, Visitor};
use http::StatusCode;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

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

/// Where courses are brought.
const IMPORT: &str = "/courses/import";

/// Files in one archive.
fn packed(files: &[(String, impl AsRef<[u8]>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_ref()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The files of an archive.
fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            (entry.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// Brings a folder of files.
async fn bring(visitor: &Visitor<'_>, slug: &str, what: &str, files: &[(String, impl AsRef<[u8]>)]) -> Reply {
    visitor.get(IMPORT).await.ok();
    let bytes = packed(files);
    visitor
        .post_files(
            IMPORT,
            &[("slug", slug), ("do", what)],
            &[("file", "course.zip", &bytes)],
        )
        .await
}
