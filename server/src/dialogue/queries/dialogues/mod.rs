//! Reads of policy dialogues, scoped to what the actor may see.

mod commitments;
mod list;
mod one;
mod proposals;

pub use commitments::{
    COMMITMENTS, CommitmentFilter, Followed, Promised, commitment_of, commitments_of, decided_by, followed, is_mapped,
    judged, promised,
};
pub use list::{DialogueFilter, DialogueLine, When, dialogues};
pub use one::{Around, GUESTS, OnDialogue, around, guests, seen_dialogue, text_of, texts_of};
pub use proposals::{
    ARGUMENTS, Arguments, OnProposal, ProposalLine, SideOf, argument_and_proposal, arguments, is_argued,
    proposal_and_dialogue, proposal_changed, proposals, seen_argument, seen_proposal,
};
