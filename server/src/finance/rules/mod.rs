//! Decisions and arithmetic on figures: no I/O, no HTTP.

pub mod alphabet;
pub mod catalogue;
pub mod change;
pub mod comparison;
pub mod coverage;
pub mod cube;
pub mod difficulty;
pub mod figure;
pub mod formula;
pub mod import;
pub mod lens;
pub mod mirror;
pub mod movement;
pub mod neighbours;
pub mod paging;
pub mod peers;
pub mod pivot;
pub mod profile;
pub mod ranking;
pub mod scope;
pub mod selection;
pub mod statistics;
pub mod texts;
pub mod work;
