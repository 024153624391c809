//! The pages of the training room.

use axum::Router;
use axum::routing::{get, post};
use bashke_views::paths;

use crate::App;
use crate::training::pages as training;

/// The room's routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(paths::COURSES, get(training::catalogue::page))
        .route(
            paths::COURSE_IMPORT,
            get(training::import::page).post(training::import::submit),
        )
        .route(paths::COURSE, get(training::course::page))
        .route(paths::COURSE_ENROLMENT, post(training::course::enrolment))
        .route(paths::COURSE_PRINT, get(training::course::print))
        .route(paths::COURSE_ARCHIVE, get(training::course::archive))
        .route(paths::COURSE_ITEM, get(training::item::page).post(training::item::read))
        .route(paths::COURSE_ATTEMPTS, post(training::attempt::begin))
        .route(
            paths::ATTEMPT,
            get(training::attempt::page).post(training::attempt::submit),
        )
        .route(paths::ITEM_NOTE, post(training::notes::submit))
        .route(paths::NOTES, get(training::notes::page))
        .route(paths::HAND_IN, post(training::hand_ins::submit))
        .route(paths::HAND_IN_FILE, get(training::hand_ins::file))
        .route(paths::TEACHING, get(training::teaching::desk))
        .route(paths::HAND_INS, get(training::teaching::hand_ins))
        .route(
            paths::HAND_IN_REVIEW,
            get(training::teaching::review_page).post(training::teaching::review),
        )
        .route(
            paths::ENROLMENTS,
            get(training::cohorts::enrolments::page).post(training::cohorts::enrolments::submit),
        )
        .route(
            paths::COHORTS,
            get(training::cohorts::list::page).post(training::cohorts::list::submit),
        )
        .route(
            paths::COHORT,
            get(training::cohorts::one::page).post(training::cohorts::one::submit),
        )
        .route(paths::COURSE_PROGRESS, get(training::cohorts::progress::page))
        .route(paths::REPORTS, get(training::cohorts::report::page))
        .route(paths::REPORT_FILE, get(training::cohorts::files::file))
        .route(
            paths::ORGANISATION_LEARNING,
            get(training::cohorts::organisation::page).post(training::cohorts::organisation::submit),
        )
        .route(
            paths::CERTIFICATES,
            get(training::certificates::find_page).post(training::certificates::find),
        )
        .route(paths::CERTIFICATE, get(training::certificates::page))
        .route(paths::CERTIFICATE_PDF, get(training::certificates::pdf))
        .route(paths::CERTIFICATE_KEEP, post(training::certificates::keep))
        .route(paths::CERTIFICATE_REVOKE, post(training::certificates::revoke))
        .route(paths::LEARNING, get(training::learning::page))
}
