//! Writes of the training room.

mod attempts;
mod enrolling;
mod leaving;
mod seed;
mod writing;

pub use attempts::{Begin, Handed, LONGEST, begin, check, save, submit};
pub use enrolling::{enrol, leave_course, read_lesson};
pub use leaving::leave;
pub use seed::seed_courses;
pub use writing::publish_folder;
