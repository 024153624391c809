//! Experiences: what was tried, what others can learn from it, and who used it too.

mod choice;
mod edit;
mod files;
mod list;
mod one;
mod uses;

pub use choice::{ChoiceForm, ChosenView, experience_choice};
pub use edit::{ExperienceEditPage, experience_edit};
pub use files::{FileLine, FilesPage, MediaView, PictureView, experience_files};
pub use list::{ExperienceLine, ExperiencesPage, experiences};
pub use one::{ExperiencePage, experience};
pub use uses::{UseForm, UseLine, UsedLine, UsesView, experience_use};

pub(super) use uses::used_entry;
