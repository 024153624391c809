//! What somebody follows in the network, and what is new of it.

pub mod home;
mod line;
pub mod list;
