//! Writes of the finance room.

mod batch;
mod boundaries;
mod import;
mod seed;

pub use batch::{Changes, Extent, Incoming, PublishError, compare, discard, open_batch, publish, stage};
pub use boundaries::replace_boundaries;
pub use import::{bring_sources, duplicates, prepare};
pub use seed::{SeedError, seed};
