//! Writes of counselling.

mod booking;
mod held;
mod leaving;
mod noting;
mod offering;
mod reminding;

pub use booking::{Asked, book, cancel_counselling, confirm, move_counselling};
pub use noting::{agree, note, remove_note, tick};
pub use offering::{Offered, offer, withdraw};
pub use reminding::remind_of_counselling;

pub(super) use leaving::leave_counselling;
