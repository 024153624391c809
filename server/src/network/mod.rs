//! The network: organisations, who belongs to them, and how they are trusted.

pub mod commands;
mod directories;
mod held_about;
pub mod jobs;
mod mail;
pub mod pages;
pub mod queries;
pub mod rules;

pub use commands::{leave_all, obstacles, seed_demonstration, seed_network, seed_organisations, verify_demonstration};
pub use directories::Directories;
pub use held_about::held_about;
pub use queries::{
    Institution, claims_waiting, details, faces, find as organisation, first_organisations, institution_of,
    institutions, logo, members, memberships, organisation_and_owner, owners, places_of, seats, speakers, themes_of,
    with_owner,
};
