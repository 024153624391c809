//! Rows of the training room.

pub mod attempt;
pub mod attempt_answer;
pub mod calendar_feed;
pub mod certificate;
pub mod cohort;
pub mod cohort_deadline;
pub mod cohort_message;
pub mod counselling;
pub mod counselling_note;
pub mod counselling_slot;
pub mod counselling_step;
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
pub mod session_feedback;
pub mod session_material;
pub mod session_registration;
pub mod session_trainer;
pub mod training_session;
