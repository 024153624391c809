//! Writes of the training room.

mod admitting;
mod anew;
mod attempts;
mod cohorts;
mod completing;
mod counselling;
mod demonstration;
mod drafts;
mod ending;
mod enrolling;
mod figures;
mod hand_ins;
mod leaving;
mod media;
mod notes;
mod noting;
mod seed;
mod sessions;
mod telling;
mod writing;

pub use admitting::{decide_enrolment, enrol_members};
pub use anew::{let_try_again, take_anew};
pub use attempts::{Begin, Handed, LONGEST, Sent, answered, begin, check, close, save, submit};
pub use cohorts::{
    Dates, LONGEST_MESSAGE, Reminded, add_to_cohort, change_cohort, close_cohort, join_cohort, make_cohort,
    message_cohort, open_cohort, remind_of_deadlines, remove_deadline, remove_from_cohort, set_deadline, tell_cohort,
};
pub use completing::{LONGEST_REASON, keep_certificate, revoke_certificate, settle, settle_some};
pub use counselling::{
    Asked, Offered, agree, book, cancel_counselling, confirm, move_counselling, note, offer, remind_of_counselling,
    remove_note, tick, withdraw,
};
pub use demonstration::seed_sessions;
pub use drafts::{Change, begin_draft, bring_draft, change_draft, discard_draft, offer_course, publish_draft};
pub use ending::tell_of_ending;
pub use enrolling::{LONGEST_REQUEST, Wish, enrol, leave_course, read_lesson};
pub use figures::figures_changed;
pub use hand_ins::{LONGEST_TEXT, LONGEST_WORD, Review, Taken, Work, hand_in_work, review};
pub use leaving::leave;
pub use media::{Brought, note_media};
pub use notes::{LONGEST_NOTE, keep_note, remove_item_note};
pub use noting::note_report;
pub use seed::seed_courses;
pub use sessions::{
    AskedSession, Asking, Asks, Before, Planned, add_material, attend, cancel_session, change_session, code,
    give_feedback, is_code, make_feed, mark, plan_session, register, remind_of_session, remove_material, revoke_feed,
    tell_of_asked, unregister, walk_in,
};
pub use writing::publish_folder;
