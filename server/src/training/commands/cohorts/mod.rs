//! Making cohorts, filling them, setting their deadlines, writing to them, reminding them.

mod joining;
mod messaging;
mod reminding;
mod tending;

pub use joining::{add_to_cohort, join_cohort, remove_from_cohort};
pub use messaging::{LONGEST_MESSAGE, message_cohort, tell_cohort};
pub use reminding::{Reminded, remind_of_deadlines};
pub use tending::{Dates, change_cohort, close_cohort, make_cohort, open_cohort, remove_deadline, set_deadline};
