//! Decisions and arithmetic of dialogues: no I/O, no HTTP.

pub mod clock;
pub mod commitments;
pub mod opinions;
pub mod stages;
pub mod working_days;
