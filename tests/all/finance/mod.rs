//! The finance room.

mod answers;
mod comparing;
mod indicators;
mod releases;
mod seeds;
mod tiles;
