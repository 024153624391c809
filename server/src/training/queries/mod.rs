//! Reads of the training room.

mod certificates;
mod cohorts;
mod courses;
mod deeds;
mod enrolments;
mod figures;
mod hand_ins;
mod items;
mod learner;
mod notes;
mod reports;

pub use certificates::{Certificate, certificate, certificates_for, certificates_of};
pub use cohorts::{
    Cohort, SIZE as COHORTS_SIZE, cohort, cohort_messages, cohorts, cohorts_by_key, cohorts_of, deadlines, joinable,
};
pub use courses::{Published, course, courses, files, names, version, volumes};
pub use deeds::deeds;
pub use enrolments::{
    MOST as MOST_LEARNERS, SIZE as ASKING_SIZE, Whose, asked_by, asking, completed, enrolled_for, first_answers,
    own_enrolment, taken_by,
};
pub use figures::{BASE, OfRelease};
pub use hand_ins::{ForReview, HandIn, Queued, SIZE as QUEUE_SIZE, for_review, hand_in_file, hand_ins, queue};
pub use items::{has_item, titles_of};
pub use learner::{Progress, Work, attempt, attended, courses_of, enrolments, progress, progress_of, takes, taking};
pub use notes::{SIZE as NOTES_SIZE, note, notes};
pub use reports::{Enrolled, Happened, happened, hours};
