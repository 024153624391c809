//! Reads of the training room.

mod courses;
mod figures;
mod learner;

pub use courses::{Published, course, courses, files, names, version, volumes};
pub use figures::{BASE, OfRelease};
pub use learner::{Progress, attempt, courses_of, enrolments, progress, progress_of};
