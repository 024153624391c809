//! Writes of questions to municipalities.

mod ask;
mod figures;
mod follow;
mod held;
mod remind;
mod reply;
mod seed;

pub use ask::{Ask, ask};
pub use follow::{follow_question, tell_question};
pub use held::{anew as questions_anew, html_now};
pub use remind::remind;
pub use reply::reply_to_question;
pub use seed::seed_questions;

pub(super) use figures::in_questions;
