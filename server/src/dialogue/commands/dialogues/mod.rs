//! Writes of policy dialogues.

mod commitments;
mod follow;
mod held;
mod judging;
mod proposals;
mod seed;
mod set_up;
mod statements;
mod texts;
mod votes;

pub use commitments::{Promise, commit_to, drop_commitment, report_facts, report_on};
pub use follow::{follow_dialogue, tell_dialogue, tell_stages};
pub use judging::judge_commitments;
pub use proposals::{argue, edit_proposal, propose, withdraw_argument, withdraw_proposal};
pub use seed::seed_dialogues;
pub use set_up::{Changed, SetUp, change, invite, leave_out, let_host, no_longer_host, publish, set_up};
pub use statements::{Decision, decide, restate, state, take_back};
pub use texts::{CONCLUSION, beside, conclude, texts_anew, write_text};
pub use votes::{Made, keep_map, map_closed, vote};

pub(super) use held::{cite, hold, news, take_part};
pub(super) use votes::forget_votes;
