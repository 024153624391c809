//! Rows of the training room.

pub mod attempt;
pub mod attempt_answer;
pub mod certificate;
pub mod cohort;
pub mod cohort_deadline;
pub mod cohort_message;
pub mod course;
pub mod course_file;
pub mod course_version;
pub mod deadline_reminder;
pub mod enrolment;
pub mod hand_in;
pub mod hand_in_file;
pub mod hand_in_mark;
pub mod item_done;
pub mod item_note;
