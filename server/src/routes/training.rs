//! The pages of the training room.

use axum::Router;
use axum::routing::{get, post};
use bashke_views::paths;

use super::back;
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
        .route(
            paths::COURSE_ENROLMENT,
            post(training::course::enrolment).get(back::above),
        )
        .route(paths::COURSE_PRINT, get(training::print::page))
        .route(paths::COURSE_ARCHIVE, get(training::archive::archive))
        .route(paths::COURSE_ITEM, get(training::item::page).post(training::item::read))
        .route(paths::COURSE_MEDIA, get(training::media::file))
        .route(paths::DRAFT_MEDIA, get(training::media::draft_file))
        .route(
            paths::COURSE_MEDIA_WRITTEN,
            get(training::writing::media::page).post(training::writing::media::submit),
        )
        .route(
            paths::MEDIUM_WRITTEN,
            get(training::writing::media::one).post(training::writing::media::change),
        )
        .route(paths::COURSE_ATTEMPTS, post(training::attempt::begin).get(back::above))
        .route(
            paths::ATTEMPT,
            get(training::attempt::page).post(training::attempt::submit),
        )
        .route(paths::ITEM_NOTE, post(training::notes::submit).get(back::above))
        .route(paths::NOTES, get(training::notes::page).post(training::notes::remove))
        .route(paths::HAND_IN, post(training::hand_ins::submit).get(back::above))
        .route(paths::HAND_IN_FILE, get(training::hand_ins::file))
        .route(paths::TEACHING, get(training::teaching::desk))
        .route(paths::HAND_INS, get(training::teaching::hand_ins))
        .route(
            paths::HAND_IN_REVIEW,
            get(training::teaching::review_page).post(training::teaching::review),
        )
        .route(paths::COURSES_WRITTEN, get(training::writing::list::page))
        .route(
            paths::COURSE_NEW,
            get(training::writing::list::new_page).post(training::writing::list::make),
        )
        .route(
            paths::COURSE_OUTLINE,
            get(training::writing::outline::page).post(training::writing::outline::submit),
        )
        .route(
            paths::COURSE_DRAFT,
            post(training::writing::outline::draft).get(back::above),
        )
        .route(paths::COURSE_DRAFT_ARCHIVE, get(training::writing::outline::archive))
        .route(
            paths::COURSE_PUBLISH,
            post(training::writing::outline::publish).get(back::above),
        )
        .route(
            paths::COURSE_OFFER,
            post(training::writing::outline::offer).get(back::above),
        )
        .route(
            paths::COURSE_SETTINGS,
            get(training::writing::settings::page).post(training::writing::settings::submit),
        )
        .route(
            paths::COURSE_WRITE,
            get(training::writing::item::page).post(training::writing::item::submit),
        )
        .route(paths::COURSE_PREVIEW, get(training::writing::preview::page))
        .route(
            paths::ITEM_PREVIEW,
            get(training::writing::preview::item).post(training::writing::preview::answer),
        )
        .route(
            paths::QUESTION_BANK,
            get(training::writing::bank::page).post(training::writing::bank::take),
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
        .route(
            paths::COURSE_PROGRESS,
            get(training::cohorts::progress::page).post(training::cohorts::progress::submit),
        )
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
        .route(
            paths::CERTIFICATE_KEEP,
            post(training::certificates::keep).get(back::above),
        )
        .route(
            paths::CERTIFICATE_REVOKE,
            post(training::certificates::revoke).get(back::above),
        )
        .route(paths::LEARNING, get(training::learning::page))
        .route(paths::SESSIONS, get(training::sessions::list::page))
        .route(
            paths::SESSION_NEW,
            get(training::sessions::edit::new_page).post(training::sessions::edit::create),
        )
        .route(paths::SESSION, get(training::sessions::one::page))
        .route(
            paths::SESSION_EDIT,
            get(training::sessions::edit::page).post(training::sessions::edit::submit),
        )
        .route(
            paths::SESSION_REGISTRATION,
            post(training::sessions::one::registration).get(back::above),
        )
        .route(
            paths::SESSION_ATTENDANCE,
            get(training::sessions::attendance::page).post(training::sessions::attendance::submit),
        )
        .route(paths::SESSION_SHEET, get(training::sessions::attendance::sheet))
        .route(paths::SESSION_CODE, get(training::sessions::code::page))
        .route(
            paths::SESSION_ATTEND,
            get(training::sessions::code::attend_page).post(training::sessions::code::attend),
        )
        .route(
            paths::SESSION_FEEDBACK,
            get(training::sessions::feedback::page).post(training::sessions::feedback::submit),
        )
        .route(paths::SESSION_MATERIAL, get(training::sessions::materials::file))
        .route(paths::SESSION_FILE, get(training::sessions::calendar::file))
        .route(
            paths::CALENDAR,
            get(training::sessions::calendar::page).post(training::sessions::calendar::submit),
        )
        .route(paths::CALENDAR_FEED, get(training::sessions::calendar::feed))
        .route(paths::COUNSELLING, get(training::counselling::list::page))
        .route(
            paths::COUNSELLING_SLOTS,
            get(training::counselling::slots::page).post(training::counselling::slots::submit),
        )
        .route(
            paths::COUNSELLING_SLOT,
            get(training::counselling::book::page).post(training::counselling::book::submit),
        )
        .route(
            paths::COUNSELLING_ONE,
            get(training::counselling::one::page).post(training::counselling::one::submit),
        )
}
