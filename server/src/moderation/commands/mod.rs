//! Writes of moderation.

mod appeals;
mod cases;
mod contributions;
mod effects;
mod leaving;
mod reports;

pub use appeals::{decide_appeal, make_appeal};
pub use cases::{decide, lift, release, take};
pub use contributions::{check, check_change, check_named, contributed};
pub use leaving::leave;
pub use reports::{Report, report};
