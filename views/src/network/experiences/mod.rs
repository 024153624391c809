//! Experiences: what was tried, what others can learn from it, and who used it too.

mod choice;
mod edit;
mod list;
mod one;
mod uses;

pub use choice::{ChoiceForm, ChosenView, experience_choice};
pub use edit::{ExperienceEditPage, experience_edit};
pub use list::{ExperienceLine, ExperiencesPage, experiences};
pub use one::{ExperiencePage, experience};
pub use uses::{UseForm, UseLine, UsedLine, UsesView, experience_use};

pub(super) use uses::used_entry;
