//! Rows of reports, decisions, appeals, and of what was contributed.

pub mod appeal;
pub mod case;
pub mod contribution;
pub mod decision;
pub mod report;
pub mod restriction;
