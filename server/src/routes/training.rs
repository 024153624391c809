//! The pages of the training room.

use axum::Router;
use axum::routing::{get, post};
use bashke_views::paths;

use crate::App;
use crate::training::pages as training;
use crate::training::pages::{counselling, sessions};

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
            paths::CERTIFICATES,
            get(training::certificates::find_page).post(training::certificates::find),
        )
        .route(paths::CERTIFICATE, get(training::certificates::page))
        .route(paths::CERTIFICATE_PDF, get(training::certificates::pdf))
        .route(paths::CERTIFICATE_KEEP, post(training::certificates::keep))
        .route(paths::CERTIFICATE_REVOKE, post(training::certificates::revoke))
        .route(paths::LEARNING, get(training::learning::page))
        .route(paths::SESSIONS, get(sessions::list::page))
        .route(
            paths::SESSION_NEW,
            get(sessions::edit::new_page).post(sessions::edit::create),
        )
        .route(paths::SESSION, get(sessions::one::page))
        .route(
            paths::SESSION_EDIT,
            get(sessions::edit::page).post(sessions::edit::submit),
        )
        .route(paths::SESSION_REGISTRATION, post(sessions::one::registration))
        .route(
            paths::SESSION_ATTENDANCE,
            get(sessions::attendance::page).post(sessions::attendance::submit),
        )
        .route(paths::SESSION_SHEET, get(sessions::attendance::sheet))
        .route(paths::SESSION_CODE, get(sessions::code::page))
        .route(
            paths::SESSION_ATTEND,
            get(sessions::code::attend_page).post(sessions::code::attend),
        )
        .route(
            paths::SESSION_FEEDBACK,
            get(sessions::feedback::page).post(sessions::feedback::submit),
        )
        .route(paths::SESSION_FILE, get(sessions::calendar::file))
        .route(
            paths::CALENDAR,
            get(sessions::calendar::page).post(sessions::calendar::submit),
        )
        .route(paths::CALENDAR_FEED, get(sessions::calendar::feed))
        .route(paths::COUNSELLING, get(counselling::list::page))
        .route(
            paths::COUNSELLING_SLOTS,
            get(counselling::slots::page).post(counselling::slots::submit),
        )
        .route(
            paths::COUNSELLING_SLOT,
            get(counselling::book::page).post(counselling::book::submit),
        )
        .route(
            paths::COUNSELLING_ONE,
            get(counselling::one::page).post(counselling::one::submit),
        )
}
