//! Pure decisions of moderation: which measures and reasons there are for what, and what newcomers may.

mod measures;
mod statement;
mod text;
mod trust;

pub use measures::{
    APPEAL_WITHIN, SUSPENSIONS, action, appealable, facts, measures_for, month, named_since, reasons_for,
};
pub use statement::{Ruling, appeal_answer, appeal_text, lifting, report_text, ruling};
pub(super) use text::explained;
pub use text::{links, mentions, refused};
pub use trust::{Allowance, COUNTED_FOR, Record, Relaxes, SETTLED_AFTER, Trust, allowance, trust, vouched};
