//! Policy dialogues: the list, one with its stages, and what hosts do with it.

mod commitment;
mod conclude;
mod contribution;
mod edit;
mod follow_up;
mod frame;
mod list;
mod overview;
mod people;
mod stages;
mod weigh;

pub use commitment::CommitmentView;
pub use conclude::{CommitChosen, CommitPage, ConcludePage, ConcludeStage, commit, conclude, conclude_stage};
pub use contribution::{Body, By};
pub use edit::{DatesForm, EditPage, NewPage, edit, new};
pub use follow_up::{
    CommitmentsPage, FollowUpStage, FollowedView, JudgementView, ReportPage, ReportView, ValueView, commitments,
    commitments_place, follow_up_stage, report,
};
pub use frame::{Head, StageTab, frame};
pub use list::{DialogueEntry, DialoguesPage, dialogues};
pub use overview::{Guest, Overview, overview};
pub use people::{HostRow, PeoplePage, people};
pub use stages::{AskStage, AskedLine, ask_stage, inform_stage};
pub use weigh::{
    ArgumentView, ProposalEntry, ProposalPage, ProposePage, SideView, WeighStage, proposal, propose, weigh_stage,
};
