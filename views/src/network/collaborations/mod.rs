//! Collaborations: those of one's own organisations, one of them, and the form in which one asks.

mod line;
mod list;
mod new;
mod one;

pub use line::CollaborationLine;
pub use list::{CollaborationsPage, collaborations};
pub use new::{CollaborationForm, InTheWay, collaboration_new};
pub use one::{CollaborationPage, Ended, SaidBy, collaboration};

pub(super) use line::collaboration_entry;
