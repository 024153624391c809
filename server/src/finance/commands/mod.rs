//! Writes of the finance room.

mod batch;
mod seed;

pub use batch::{Changes, Extent, Incoming, PublishError, compare, discard, open_batch, publish, stage};
pub use seed::{SeedError, seed};
