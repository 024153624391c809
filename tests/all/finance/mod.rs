//! The finance room.

mod answers;
mod api;
mod comparing;
mod data;
mod downloads;
mod figures;
mod import;
mod indicators;
mod journeys;
mod reading;
pub(crate) mod releases;
mod seeds;
mod steward;
mod steward_values;
mod stocks;
mod tiles;
