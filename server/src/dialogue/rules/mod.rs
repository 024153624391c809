//! Decisions and arithmetic of dialogues and threads: no I/O, no HTTP.

pub mod clock;
pub mod commitments;
pub mod evidence;
pub mod news;
pub mod opinions;
pub mod published;
pub mod record;
pub mod stages;
pub mod statements;
pub mod subject;
pub mod text;
pub mod thread;
pub mod typed;
pub mod working_days;
