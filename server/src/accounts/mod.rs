//! The ground of accounts: people, how they sign in, and who acts.

mod actor;
pub mod commands;
pub mod jobs;
mod mail;
mod notices;
pub mod pages;
pub mod queries;
pub mod rules;
mod signed;

pub use actor::{Actor, Belonging, Signed};
pub use commands::seed_people;
pub use notices::{Notice, notify};
pub use signed::{actor, viewer};
