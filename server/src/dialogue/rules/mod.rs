//! Pure decisions of dialogue.

pub mod subject;
pub mod text;
pub mod thread;
