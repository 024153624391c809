//! The finance room.

mod answers;
mod indicators;
mod releases;
mod seeds;
mod tiles;
