//! Writes of the training room.

mod attempts;
mod completing;
mod drafts;
mod enrolling;
mod hand_ins;
mod leaving;
mod notes;
mod seed;
mod writing;

pub use attempts::{Begin, Handed, LONGEST, begin, check, save, submit};
pub use completing::{LONGEST_REASON, keep_certificate, revoke_certificate, settle};
pub use drafts::{Change, begin_draft, bring_draft, change_draft, discard_draft, offer, publish_draft};
pub use enrolling::{enrol, leave_course, read_lesson};
pub use hand_ins::{LONGEST_TEXT, LONGEST_WORD, Review, Taken, Work, hand_in_work, review};
pub use leaving::leave;
pub use notes::{LONGEST_NOTE, keep_note};
pub use seed::seed_courses;
pub use writing::publish_folder;
