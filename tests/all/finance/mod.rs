//! The finance room.

mod answers;
mod api;
mod indicators;
mod releases;
mod seeds;
mod tiles;
mod import;
