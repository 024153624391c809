//! Organisations, who belongs to them, and how they are trusted.

pub mod claim;
pub mod claim_decision;
pub mod invitation;
pub mod join_request;
pub mod membership;
pub mod organisation;
pub mod organisation_contact;
pub mod organisation_place;
pub mod organisation_theme;
pub mod verification;
