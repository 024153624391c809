//! Decisions and arithmetic on figures: no I/O, no HTTP.

pub mod catalogue;
pub mod cube;
pub mod difficulty;
pub mod formula;
pub mod import;
pub mod lens;
pub mod peers;
pub mod statistics;
