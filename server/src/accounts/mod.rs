//! The ground of accounts: people, how they sign in, and who acts.

mod actor;
pub mod commands;
mod held;
pub mod jobs;
mod mail;
mod notices;
pub mod pages;
pub mod queries;
pub mod rules;
mod signed;
mod unsubscribe;

pub use actor::{Actor, Belonging, Signed};
pub use commands::{has_trial_people, hold, leave, obstacles, see_what_leads_to, seed_people, suspend};
pub use held::held_about;
pub use mail::to_person;
pub use notices::{Notice, notify};
pub use queries::{
    able_holders_of, by_slugs, called, faces, holders_of, last_to_do, names, person, person_by_email, present,
    told_since,
};
pub use rules::{FORMER_MEMBER, PassesFor, display_name, email, former_slug, is_suspended, passes_for};
pub use signed::{actor, viewer};
pub use unsubscribe::token_of_followed;
