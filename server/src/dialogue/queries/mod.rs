//! Reads of threads, scoped to what the actor may see.

mod citing;
mod dialogues;
mod draft;
mod list;
mod post;
mod questions;
mod recent;
mod subjects;
mod thread;

pub use citing::{Cited, Citing, InDialogue, cited_in, citing, citing_in_dialogues, citing_questions};
pub(in crate::dialogue) use dialogues::map_row;
pub use dialogues::{
    ARGUMENTS, Arguments, OnProposal, ProposalLine, SideOf, argument_and_proposal, arguments, is_argued,
    proposal_and_dialogue, proposal_changed, proposals, seen_argument, seen_proposal,
};
pub use dialogues::{
    Around, DialogueFilter, DialogueLine, GUESTS, Mapped, OnDialogue, STATEMENTS, Voting, When, around, ballots,
    dialogues, dialogues_followed, faces_of_statement, guests, mapped, not_counted, own_place, own_statements,
    own_vote, own_votes, same_statement, seen_dialogue, seen_statement, shown_statements, statement_and_dialogue,
    statements, text_of, texts_of, votes_closed, voting, waiting,
};
pub use dialogues::{
    COMMITMENTS, CommitmentFilter, Followed, Promised, commitment_of, commitments_of, decided_by, followed, is_mapped,
    judged, promised,
};
pub use dialogues::{DialogueNews, follows_any, news_for};
pub use dialogues::{Part, joined_by};
pub use draft::draft;
pub use list::{Filter, Found, Listed, SIZE, list};
pub use post::{Written, earlier, post_and_thread, written};
pub use questions::{
    OnQuestion, QuestionFilter, dates, dialogue_of_question, on_question, question, questions, records, seen_question,
};
pub(super) use questions::{facts, shown_questions};
pub use recent::{Recent, recent};
pub use subjects::{About, Discussed, points_discussed, resolve};
pub use thread::{Line, Reading, attachment, files_of, position_of, reading, seen_thread, thread};

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr};

use crate::{accounts, network};

/// The short name and the name of somebody or of an organisation.
pub type Face = (String, String);

/// Who wrote, and for whom: the people and the organisations by their keys.
#[derive(Debug, Clone, Default)]
pub struct Faces {
    /// People; whoever deleted the account is left out.
    pub people: HashMap<i32, Face>,
    /// Organisations.
    pub organisations: HashMap<i32, Face>,
}

/// Who wrote a post, and for whom.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn faces_of(db: &impl ConnectionTrait, row: &bashke_entities::dialogue::post::Model) -> Result<Faces, DbErr> {
    faces(db, [(row.author_id, row.organisation_id)]).await
}

/// The faces of writers, in a constant number of statements.
async fn faces(
    db: &impl ConnectionTrait,
    writers: impl IntoIterator<Item = (i32, Option<i32>)>,
) -> Result<Faces, DbErr> {
    let (mut people, mut organisations) = (Vec::new(), Vec::new());
    for (person, organisation) in writers {
        people.push(person);
        organisations.extend(organisation);
    }
    Ok(Faces {
        people: accounts::faces(db, people).await?,
        organisations: network::faces(db, organisations).await?,
    })
}
