//! Reads of policy dialogues, scoped to what the actor may see.

mod commitments;
mod joined;
mod list;
mod news;
mod one;
mod opinions;
mod proposals;
mod statements;

pub use commitments::{
    COMMITMENTS, CommitmentFilter, Followed, Promised, commitment_of, commitments_of, decided_by, followed, is_mapped,
    judged, promised,
};
pub use joined::{Part, joined_by};
pub use list::{DialogueFilter, DialogueLine, When, dialogues, dialogues_followed};
pub use news::{DialogueNews, follows_any, news_for};
pub use one::{Around, GUESTS, OnDialogue, around, guests, seen_dialogue, text_of, texts_of};
pub use opinions::{Mapped, ballots, mapped, not_counted, own_place, votes_closed};
pub use statements::{
    STATEMENTS, Voting, faces_of_statement, own_statements, own_vote, own_votes, same_statement, seen_statement,
    shown_statements, statement_and_dialogue, statements, voting, waiting,
};

pub use proposals::{
    ARGUMENTS, Arguments, OnProposal, ProposalLine, SideOf, argument_and_proposal, arguments, is_argued,
    proposal_and_dialogue, proposal_changed, proposals, seen_argument, seen_proposal,
};

pub(in crate::dialogue) use opinions::map_row;
