//! Policy dialogues: the list, one with its stages, and what hosts do with it.

mod edit;
mod frame;
mod list;
mod overview;
mod people;
mod stages;

pub use edit::{DatesForm, EditPage, NewPage, edit, new};
pub use frame::{Head, StageTab, frame};
pub use list::{DialogueEntry, DialoguesPage, dialogues};
pub use overview::{Guest, Overview, overview};
pub use people::{HostRow, PeoplePage, people};
pub use stages::{AskStage, AskedLine, ask_stage, inform_stage};
