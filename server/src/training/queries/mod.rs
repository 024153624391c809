//! Reads of the training room.

mod counselling;
mod courses;
mod figures;
mod learner;
mod sessions;

pub use counselling::{
    Counselling, any_slot, counselling, free_slot, free_slots, notes, own_counselling, own_slots, steps,
};
pub use courses::{Published, course, courses, files, names, version, volumes};
pub use figures::{BASE, OfRelease};
pub use learner::{Progress, attempt, courses_of, enrolments, progress, progress_of};
pub use sessions::{
    Attended, Came, Dated, Listed, Minutes, OnSession, SIZE, SessionFilter, attended, counselling_minutes, dated,
    feed_made, feed_owner, feedback, own_feedback, people, session, session_minutes, session_row, sessions,
};
