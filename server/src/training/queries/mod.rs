//! Reads of the training room.

mod attempts;
mod certificates;
mod citing;
mod cohorts;
mod counselling;
mod courses;
mod deeds;
mod enrolments;
mod figures;
mod hand_ins;
mod items;
mod learner;
mod media;
mod notes;
mod progress;
mod reports;
mod seen;
mod sessions;
mod writing;

pub use attempts::{OwnAttempt, any_locked_attempt, attempt, closes_at, is_over, last_attempt, locked_attempt, tries};
pub use certificates::{Certificate, certificate, certificates_for, certificates_of};
pub use citing::{Citing, citing};
pub use cohorts::{
    Cohort, SIZE as COHORTS_SIZE, cohort, cohort_messages, cohorts, cohorts_by_key, cohorts_of, deadlines, joinable,
};
pub use counselling::{
    Counselling, any_slot, booked_by, counselling, free_slots, is_free, notes, own_counselling, own_slots, steps,
};
pub use courses::{Published, all_courses, course, course_by_id, courses, files, names, version, volumes};
pub use deeds::deeds;
pub use enrolments::{
    MOST as MOST_LEARNERS, SIZE as ASKING_SIZE, Whose, asked_by, asking, asking_count, completed, completed_for,
    enrolled_for, first_answers, own_enrolment, taken_by,
};
pub use figures::{BASE, OfNow, OfRelease, can_be_drawn, undrawn};
pub use hand_ins::{
    ForReview, HandIn, Queued, SIZE as QUEUE_SIZE, for_review, hand_in_file, hand_ins, queue, validator, work_waiting,
};
pub use items::{course_title, has_item, items_held, titles_of};
pub use learner::{courses_of, enrolments, read_items, takes, taking, under_way_in, waits};
pub use media::{media_key, media_keys, media_known};
pub use notes::{SIZE as NOTES_SIZE, item_note, item_notes};
pub use progress::{Progress, Work, came_to, progress, progress_of};
pub use reports::{Enrolled, Happened, happened, hours};
pub use seen::{counsellors, hidden_people, seen_faces, seen_membership};
pub use sessions::{
    Came, Dated, Listed, Minutes, OnSession, SIZE, SessionFilter, attended, counselling_minutes, dated, feed_made,
    feed_owner, feedback, next_sessions, own_feedback, people, session, session_mark, session_minutes, session_row,
    sessions, sessions_asked_for, sessions_at_places, sessions_for, trainers,
};
pub use writing::{SIZE as WRITTEN_SIZE, Writing, WrittenCourse, drafts, under_way, writing, written};
