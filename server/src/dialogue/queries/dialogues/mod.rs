//! Reads of policy dialogues, scoped to what the actor may see.

mod list;
mod one;
mod opinions;
mod statements;

pub use list::{DialogueFilter, DialogueLine, When, dialogues};
pub use one::{Around, GUESTS, OnDialogue, around, guests, seen_dialogue, text_of, texts_of};
pub use opinions::{Mapped, ballots, mapped, not_counted, own_place, votes_closed};
pub use statements::{
    STATEMENTS, Voting, faces_of_statement, own_statements, own_vote, own_votes, same_statement, seen_statement,
    shown_statements, statement_and_dialogue, statements, voting, waiting,
};

pub(in crate::dialogue) use opinions::map_row;
