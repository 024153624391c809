//! The network: organisations, who belongs to them, and how they are trusted.

pub mod commands;
mod directories;
mod held_about;
pub mod jobs;
mod mail;
mod maps;
pub mod pages;
pub mod queries;
mod reasons;
pub mod rules;

pub use commands::{
    end_digest, figures_changed, leave_all, obstacles, renamed, seed_demonstration, seed_demonstration_picture,
    seed_demonstration_told, seed_network, seed_organisations, seen_otherwise, verify_demonstration,
};
pub use directories::Directories;
pub use held_about::held_about;
pub use jobs::released;
pub use maps::Maps;
pub use pages::search::found;
pub use queries::offers_all_see;
pub use queries::{
    Institution, MessageSent, OwnSides, ReviewedThing, Titled, answer_by_id, claims_waiting, collaboration_seen,
    details, event_by_id, experience_by_id, experiences_citing, experiences_titled, faces, find as organisation,
    first_organisations, institution_of, institutions, logo, media_of, members, memberships, message_seen,
    messages_around, messages_sent, offer_by_id, organisation_and_owner, outside_partners, own_sides, owners,
    person_page, places_of, project_by_id, projects_titled, review_by_id, review_stands, seats, shown_experience,
    shown_project, speakers, themes_of, tool_use_by_id, use_and_experience, with_owner, works_in,
};
pub use rules::{AnswerWords, MediaOf};
