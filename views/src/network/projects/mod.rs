//! Projects: all of them, one with what it wants to move, and its form.

mod edit;
mod list;
mod one;
mod partners;

pub use edit::{ProjectForm, StepRow, TargetRow, project_edit};
pub use list::{ProjectLine, ProjectsPage, projects};
pub use one::{MovedView, ProjectPage, StepLine, TargetView, ValueView, project};
pub use partners::{OutsideLine, PartnersView};

pub(super) use list::project_entry;
