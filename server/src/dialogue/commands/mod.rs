//! Writes of threads, and of questions to municipalities.

mod dialogues;
mod drafts;
mod figures;
mod files;
mod leaving;
mod posts;
mod questions;
mod readers;
mod rearranging;
mod rendering;
mod seed;
mod tending;
mod threads;

pub use dialogues::{
    CONCLUSION, Promise, beside, commit_to, conclude, drop_commitment, judge_commitments, report_facts, report_on,
};
pub use dialogues::{
    Changed, Decision, Made, SetUp, change, decide, follow_dialogue, invite, keep_map, leave_out, let_host, map_closed,
    no_longer_host, publish, restate, seed_dialogues, set_up, state, take_back, tell_dialogue, tell_stages, texts_anew,
    vote, write_text,
};
pub use dialogues::{argue, edit_proposal, propose, withdraw_argument, withdraw_proposal};
pub use drafts::{Draft, drop_draft, save_draft};
pub use figures::figures_changed;
pub use leaving::leave;
pub use posts::{delete, edit};
pub use questions::{
    Ask, ask, follow_question, html_now, questions_anew, remind, reply_to_question, seed_questions, tell_question,
};
pub use readers::{follow, react, tell_followers};
pub use rearranging::{merge, split};
pub use rendering::{current_html, render_anew, shown};
pub use seed::seed_threads;
pub use tending::{Tending, move_to, tend};
pub use threads::{Start, reply, start};
