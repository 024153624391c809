//! What somebody follows in the network, and what is new of it.

pub mod home;
pub mod list;
