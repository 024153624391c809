//! The rows of the database, one file a table, one folder a room. Rows only: no behaviour.

pub mod accounts;
pub mod dialogue;
pub mod finance;
pub mod moderation;
pub mod network;
pub mod platform;
pub mod training;
