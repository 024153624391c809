//! Sessions and counselling: places and lines, codes for those who come, what they thought. Pure.

pub mod code;
pub mod feedback;
pub mod state;
