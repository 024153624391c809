//! Writes of sessions, and of the calendar that shows them.

mod attending;
mod feed;
mod held;
mod materials;
mod planning;
mod registering;
mod reminding;
mod requiring;
mod walking_in;

pub use attending::{attend, code, give_feedback, is_code, mark};
pub use feed::{make_feed, revoke_feed};
pub use materials::{add_material, remove_material};
pub use planning::{Planned, cancel_session, change_session, plan_session};
pub use registering::{register, unregister};
pub use reminding::{Before, remind_of_session};
pub use requiring::{AskedSession, Asking, Asks, tell_of_asked};
pub use walking_in::walk_in;

pub(super) use held::written;
pub(super) use registering::leave_sessions;
