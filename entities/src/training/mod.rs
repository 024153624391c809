//! Rows of the training room.

pub mod attempt;
pub mod attempt_answer;
pub mod course;
pub mod course_file;
pub mod course_version;
pub mod enrolment;
pub mod item_done;
