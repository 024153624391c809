//! Sessions and counselling: times, places and lines, codes for those who come, calendars. Pure.

pub mod calendar;
pub mod clock;
pub mod code;
pub mod feedback;
pub mod state;
