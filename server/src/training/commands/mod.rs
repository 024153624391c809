//! Writes of the training room.

mod attempts;
mod counselling;
mod demonstration;
mod enrolling;
mod leaving;
mod seed;
mod sessions;
mod writing;

pub use attempts::{Begin, Handed, LONGEST, begin, check, save, submit};
pub use counselling::{
    Asked, Offered, agree, book, cancel_counselling, confirm, move_counselling, note, offer, remove_note, tick,
    withdraw,
};
pub use demonstration::seed_sessions;
pub use enrolling::{enrol, leave_course, read_lesson};
pub use leaving::leave;
pub use seed::seed_courses;
pub use sessions::{
    Before, Planned, add_material, attend, cancel_session, change_session, code, give_feedback, make_feed, mark,
    plan_session, register, remind_of_session, remove_material, revoke_feed, unregister,
};
pub use writing::publish_folder;
