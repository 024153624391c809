//! The finance room: places, indicators, observations, releases, and the pages that show them.

pub mod rules;
