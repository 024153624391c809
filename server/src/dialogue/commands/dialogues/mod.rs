//! Writes of policy dialogues.

mod follow;
mod held;
mod seed;
mod set_up;
mod statements;
mod texts;
mod votes;

pub use follow::{follow_dialogue, tell_dialogue, tell_stages};
pub use seed::seed_dialogues;
pub use set_up::{Changed, SetUp, change, invite, leave_out, let_host, no_longer_host, publish, set_up};
pub use statements::{Decision, decide, restate, state, take_back};
pub use texts::{texts_anew, write_text};
pub use votes::{Made, keep_map, map_closed, vote};

pub(super) use held::{cite, hold, news, open, take_part};
pub(super) use votes::forget_votes;
