//! Dialogue: hosted policy dialogues with their stages and statements, questions to municipalities with their clock,
//! the commitments that come of them, and threads.

pub mod commands;
mod held_about;
pub mod jobs;
mod news;
pub mod pages;
pub mod queries;
pub mod rules;

pub use commands::{figures_changed, leave, seed_dialogues, seed_questions, seed_threads};
pub use held_about::held_about;
pub use jobs::judge_commitments;
pub use pages::judged;
pub use queries::{
    Cited, Citing, DialogueNews, Discussed, Part, argument_and_proposal, cited_in, citing, dialogues_followed,
    follows_any, joined_by, news_for, points_discussed, post_and_thread, proposal_and_dialogue, question,
    seen_dialogue, seen_proposal, seen_statement, seen_thread, statement_and_dialogue, thread,
};
