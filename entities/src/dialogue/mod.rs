//! Discussions, and questions to municipalities.

pub mod attachment;
pub mod post;
pub mod post_citation;
pub mod post_draft;
pub mod post_revision;
pub mod question;
pub mod question_follow;
pub mod question_news;
pub mod question_reply;
pub mod reaction;
pub mod thread;
pub mod thread_follow;
pub mod thread_news;
