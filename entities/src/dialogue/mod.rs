//! Discussions, questions to municipalities, and policy dialogues.

pub mod argument;
pub mod attachment;
pub mod citation;
pub mod commitment;
pub mod commitment_judgement;
pub mod commitment_report;
#[expect(clippy::module_inception, reason = "the room bears the name of what is held in it")]
pub mod dialogue;
pub mod dialogue_follow;
pub mod dialogue_host;
pub mod dialogue_invitation;
pub mod dialogue_news;
pub mod dialogue_question;
pub mod dialogue_stage;
pub mod dialogue_text;
pub mod opinion_map;
pub mod opinion_place;
pub mod post;
pub mod post_citation;
pub mod post_draft;
pub mod post_revision;
pub mod proposal;
pub mod question;
pub mod question_follow;
pub mod question_news;
pub mod question_reply;
pub mod reaction;
pub mod statement;
pub mod statement_vote;
pub mod thread;
pub mod thread_follow;
pub mod thread_news;
