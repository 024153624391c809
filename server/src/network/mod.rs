//! The network: organisations, who belongs to them, and how they are trusted.

pub mod commands;
pub mod jobs;
mod mail;
pub mod pages;
pub mod queries;
pub mod rules;

pub use commands::seed_organisations;
pub use queries::memberships;
