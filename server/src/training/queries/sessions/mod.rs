//! Reads of sessions.

mod calendar;
mod list;
mod one;
mod people;
mod reports;

pub use calendar::{Dated, dated, feed_made, feed_owner};
pub use list::{
    Listed, SIZE, SessionFilter, next_sessions, sessions, sessions_asked_for, sessions_at_places, sessions_for,
};
pub use one::{OnSession, session, session_mark, session_row, trainers};
pub(super) use people::came;
pub use people::{Came, attended, feedback, own_feedback, people};
pub use reports::{Minutes, counselling_minutes, session_minutes};
