//! Addresses of courses, of those who teach, of sessions and counselling.

paths! {
    /// All courses.
    COURSES, courses() = "/courses" => "/courses";
    /// Where a course is brought as a folder.
    COURSE_IMPORT, course_import() = "/courses/import" => "/courses/import";
    /// A course.
    COURSE, course(slug) = "/courses/{slug}" => "/courses/{slug}";
    /// Enrolling in a course and leaving it.
    COURSE_ENROLMENT, course_enrolment(slug) = "/courses/{slug}/enrolment" => "/courses/{slug}/enrolment";
    /// A course on one page, to be printed.
    COURSE_PRINT, course_print(slug) = "/courses/{slug}/print" => "/courses/{slug}/print";
    /// A course as a folder of text files.
    COURSE_ARCHIVE, course_archive(slug) = "/courses/{slug}/course.zip" => "/courses/{slug}/course.zip";
    /// A lesson, quiz, exercise, assignment or session.
    COURSE_ITEM, course_item(slug, module, item) = "/courses/{slug}/{module}/{item}" => "/courses/{slug}/{module}/{item}";
    /// A file that lessons of a course show.
    COURSE_MEDIA, course_media(slug, file) = "/media/{slug}/{file}" => "/media/{slug}/{file}";
    /// Where attempts at a quiz or an exercise begin.
    COURSE_ATTEMPTS, course_attempts(slug, module, item) = "/courses/{slug}/{module}/{item}/attempts" => "/courses/{slug}/{module}/{item}/attempts";
    /// Where one's note on an item is sent.
    ITEM_NOTE, item_note(slug, module, item) = "/courses/{slug}/{module}/{item}/note" => "/courses/{slug}/{module}/{item}/note";
    /// One's own notes and bookmarks.
    NOTES, notes() = "/learning/notes" => "/learning/notes";
    /// Where work for an assignment is sent.
    HAND_IN, hand_in(slug, module, item) = "/courses/{slug}/{module}/{item}/hand-in" => "/courses/{slug}/{module}/{item}/hand-in";
    /// A file that was handed in.
    HAND_IN_FILE, hand_in_file(id) = "/hand-in-files/{id}" => "/hand-in-files/{id}";
    /// The desk of those who teach.
    TEACHING, teaching() = "/teaching" => "/teaching";
    /// What was handed in, for those who look at it.
    HAND_INS, hand_ins() = "/teaching/hand-ins" => "/teaching/hand-ins";
    /// Work that was handed in, for those who look at it.
    HAND_IN_REVIEW, hand_in_review(id) = "/teaching/hand-ins/{id}" => "/teaching/hand-ins/{id}";
    /// Those who ask to be let into courses.
    ENROLMENTS, enrolments() = "/teaching/enrolments" => "/teaching/enrolments";
    /// All cohorts.
    COHORTS, cohorts() = "/teaching/cohorts" => "/teaching/cohorts";
    /// A cohort.
    COHORT, cohort(id) = "/teaching/cohorts/{id}" => "/teaching/cohorts/{id}";
    /// How far everyone is who takes a course.
    COURSE_PROGRESS, course_progress(slug) = "/teaching/courses/{slug}/progress" => "/teaching/courses/{slug}/progress";
    /// What was learnt in a period.
    REPORTS, reports() = "/teaching/reports" => "/teaching/reports";
    /// The same as a file: `report.csv`, `report.xlsx`.
    REPORT_FILE, report_file(file) = "/teaching/reports/{file}" => "/teaching/reports/{file}";
    /// What members of an organisation learn for it.
    ORGANISATION_LEARNING, organisation_learning(slug) = "/organisations/{slug}/learning" => "/organisations/{slug}/learning";
    /// All courses, for those who write them.
    COURSES_WRITTEN, courses_written() = "/teaching/courses" => "/teaching/courses";
    /// Where a course is begun.
    COURSE_NEW, course_new() = "/teaching/courses/new" => "/teaching/courses/new";
    /// What a course is made of, for those who write it.
    COURSE_OUTLINE, course_outline(slug) = "/teaching/courses/{slug}" => "/teaching/courses/{slug}";
    /// Where a draft is begun or let go.
    COURSE_DRAFT, course_draft(slug) = "/teaching/courses/{slug}/draft" => "/teaching/courses/{slug}/draft";
    /// A draft as a folder of text files.
    COURSE_DRAFT_ARCHIVE, course_draft_archive(slug) = "/teaching/courses/{slug}/draft.zip" => "/teaching/courses/{slug}/draft.zip";
    /// What a course says of itself, for those who write it.
    COURSE_SETTINGS, course_settings(slug) = "/teaching/courses/{slug}/settings" => "/teaching/courses/{slug}/settings";
    /// An item, for those who write it.
    COURSE_WRITE, course_write(slug, module, item) = "/teaching/courses/{slug}/items/{module}/{item}" => "/teaching/courses/{slug}/items/{module}/{item}";
    /// What a course shows besides texts and figures, for those who write it.
    COURSE_MEDIA_WRITTEN, course_media_written(slug) = "/teaching/courses/{slug}/media" => "/teaching/courses/{slug}/media";
    /// One of them.
    MEDIUM_WRITTEN, medium_written(slug, medium) = "/teaching/courses/{slug}/media/{medium}" => "/teaching/courses/{slug}/media/{medium}";
    /// A file that lessons of a draft show.
    DRAFT_MEDIA, draft_media(slug, file) = "/teaching/courses/{slug}/draft/{file}" => "/teaching/courses/{slug}/draft/{file}";
    /// A draft as a learner would see it.
    COURSE_PREVIEW, course_preview(slug) = "/teaching/courses/{slug}/preview" => "/teaching/courses/{slug}/preview";
    /// An item of a draft as a learner would see it.
    ITEM_PREVIEW, item_preview(slug, module, item) = "/teaching/courses/{slug}/preview/{module}/{item}" => "/teaching/courses/{slug}/preview/{module}/{item}";
    /// Where a draft is published.
    COURSE_PUBLISH, course_publish(slug) = "/teaching/courses/{slug}/publish" => "/teaching/courses/{slug}/publish";
    /// Where a course is withdrawn or offered again.
    COURSE_OFFER, course_offer(slug) = "/teaching/courses/{slug}/offer" => "/teaching/courses/{slug}/offer";
    /// The questions of all courses.
    QUESTION_BANK, question_bank() = "/teaching/questions" => "/teaching/questions";
    /// Where a certificate is looked up.
    CERTIFICATES, certificates() = "/certificates" => "/certificates";
    /// A certificate, for whoever verifies it.
    CERTIFICATE, certificate(code) = "/certificates/{code}" => "/certificates/{code}";
    /// A certificate on paper.
    CERTIFICATE_PDF, certificate_pdf(code) = "/certificates/{code}/certificate.pdf" => "/certificates/{code}/certificate.pdf";
    /// Where a certificate is shown and counts.
    CERTIFICATE_KEEP, certificate_keep(code) = "/certificates/{code}/keep" => "/certificates/{code}/keep";
    /// Where a certificate is revoked.
    CERTIFICATE_REVOKE, certificate_revoke(code) = "/certificates/{code}/revoke" => "/certificates/{code}/revoke";
    /// An attempt.
    ATTEMPT, attempt(id) = "/attempts/{id}" => "/attempts/{id}";
    /// One's own learning.
    LEARNING, learning() = "/learning" => "/learning";
    /// All sessions.
    SESSIONS, sessions() = "/sessions" => "/sessions";
    /// Where a session is planned.
    SESSION_NEW, session_new() = "/sessions/new" => "/sessions/new";
    /// A session.
    SESSION, session(id) = "/sessions/{id}" => "/sessions/{id}";
    /// Where a session is changed and cancelled.
    SESSION_EDIT, session_edit(id) = "/sessions/{id}/edit" => "/sessions/{id}/edit";
    /// Registering for a session, and no longer coming.
    SESSION_REGISTRATION, session_registration(id) = "/sessions/{id}/registration" => "/sessions/{id}/registration";
    /// Who came to a session.
    SESSION_ATTENDANCE, session_attendance(id) = "/sessions/{id}/attendance" => "/sessions/{id}/attendance";
    /// The list on which people sign, to be printed.
    SESSION_SHEET, session_sheet(id) = "/sessions/{id}/attendance/sheet" => "/sessions/{id}/attendance/sheet";
    /// The code that is shown in the room.
    SESSION_CODE, session_code(id) = "/sessions/{id}/attendance/code" => "/sessions/{id}/attendance/code";
    /// Where the code leads, `?code=` being it.
    SESSION_ATTEND, session_attend(id) = "/sessions/{id}/attend" => "/sessions/{id}/attend";
    /// What those who came think of a session.
    SESSION_FEEDBACK, session_feedback(id) = "/sessions/{id}/feedback" => "/sessions/{id}/feedback";
    /// A file that is to be read for a session.
    SESSION_MATERIAL, session_material(id, material) = "/sessions/{id}/materials/{material}" => "/sessions/{id}/materials/{material}";
    /// A session for calendars.
    SESSION_FILE, session_file(id) = "/sessions/{id}/session.ics" => "/sessions/{id}/session.ics";
    /// One's own calendar, and the address at which other programs read it.
    CALENDAR, calendar() = "/calendar" => "/calendar";
    /// That address.
    CALENDAR_FEED, calendar_feed(token) = "/calendar/{token}/feed.ics" => "/calendar/{token}/feed.ics";
    /// Counselling: free times, and one's own.
    COUNSELLING, counselling() = "/counselling" => "/counselling";
    /// Where counsellors publish when they can be asked.
    COUNSELLING_SLOTS, counselling_slots() = "/counselling/slots" => "/counselling/slots";
    /// Where a time is booked.
    COUNSELLING_SLOT, counselling_slot(id) = "/counselling/slots/{id}" => "/counselling/slots/{id}";
    /// A counselling.
    COUNSELLING_ONE, counselling_one(id) = "/counselling/{id}" => "/counselling/{id}";
}
