//! Writes of the finance room.

mod batch;
mod boundaries;
mod counting;
pub mod figures;
mod import;
mod seed;
mod texts;
mod works;

pub use batch::{
    Changes, Extent, Incoming, PublishError, compare, discard, give_way, open_batch, publish, stage, take_back,
};
pub use boundaries::replace_boundaries;
pub use counting::count_release;
pub use import::{bring_sources, duplicates, prepare};
pub use seed::{SeedError, seed};
pub use texts::{TEXTS, Texts, edit_texts, texts_of};
pub use works::{
    Came, NewWork, READ, again, begin_reading, bring, discard_work, map, publish_work, record, replace_file, settle,
};
