//! Reads of the training room.

mod certificates;
mod courses;
mod figures;
mod hand_ins;
mod items;
mod learner;
mod notes;
mod writing;

pub use certificates::{Certificate, certificate, certificates_for, certificates_of};
pub use courses::{Published, course, courses, files, names, version, volumes};
pub use figures::{BASE, OfRelease};
pub use hand_ins::{ForReview, HandIn, Queued, SIZE as QUEUE_SIZE, for_review, hand_in_file, hand_ins, queue};
pub use items::{has_item, titles_of};
pub use learner::{Progress, Work, attempt, attended, courses_of, enrolments, progress, progress_of};
pub use notes::{SIZE as NOTES_SIZE, note, notes};
pub use writing::{Listed, SIZE as WRITTEN_SIZE, Writing, drafts, under_way, writing, written};
