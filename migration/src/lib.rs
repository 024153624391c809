//! The schema, one file a step; each file serves SQLite and PostgreSQL alike.

use sea_orm_migration::prelude::*;

mod m20261123_000001_finance;
mod m20261126_000001_languages;
mod m20261126_000002_accounts;
mod m20261126_000003_organisations;
mod m20261126_000004_moderation;
mod m20261126_000005_stewarding;
mod m20261126_000006_more;
mod m20261127_000001_figures;
mod m20261127_000002_threads;
mod m20261127_000003_questions;
mod m20261127_000004_reporters;
mod m20261128_000001_dialogues;
mod m20261128_000002_opinions;
mod m20261128_000003_outcomes;
mod m20261129_000001_log_kept;
mod m20261129_000002_courses;
mod m20261130_000001_completion;
mod m20261130_000002_sessions;
mod m20261130_000004_cohorts;
mod m20261130_000005_margins;
mod m20261130_000006_materials;
mod m20261201_000001_a_messages_told;
mod m20261201_000002_reminded;
mod m20261201_000003_lessons;
mod m20261202_000001_grants;
mod m20261202_000002_directory;
mod m20261202_000003_projects;
mod m20261203_000001_project_titles;
mod m20261203_000002_experiences;
mod m20261203_000003_offers;
mod m20261204_000002_whose_cases;
mod m20261204_000004_collaborations;
mod m20261204_000005_threads_of_the_network;
mod m20261205_000001_messages;
mod m20261205_000002_experience_uses;
mod m20261205_000003_experience_media;
mod m20261205_000004_experience_figures;
mod m20261205_000005_library;
mod m20261205_000006_reviews;
mod m20261205_000007_following;
mod m20261205_000008_what_was_asked;
mod m20261205_000009_anew;
mod m20261206_000001_project_media;
mod m20261206_000002_partners;
mod m20261206_000003_co_hosts;
mod m20261206_000004_proposals;
mod m20261206_000005_first_published;
mod m20261206_000006_set_aside;
mod m20261206_000007_co_hosts_told;
mod m20261207_000001_first_completed;
mod m20261207_000003_names_in_english;
mod m20261207_000004_attempt_language;
mod m20261208_000001_as_written_now;
mod m20261208_000002_profile_revisions;
mod m20261208_000005_funding;
mod m20261209_000001_written_once;
mod schema;

pub use sea_orm_migration::MigratorTrait;

/// Runs the steps in order, up and down.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_finance::Migration),
            Box::new(m20261126_000001_languages::Migration),
            Box::new(m20261126_000002_accounts::Migration),
            Box::new(m20261126_000003_organisations::Migration),
            Box::new(m20261126_000004_moderation::Migration),
            Box::new(m20261126_000005_stewarding::Migration),
            Box::new(m20261126_000006_more::Migration),
            Box::new(m20261127_000001_figures::Migration),
            Box::new(m20261127_000002_threads::Migration),
            Box::new(m20261127_000003_questions::Migration),
            Box::new(m20261127_000004_reporters::Migration),
            Box::new(m20261128_000001_dialogues::Migration),
            Box::new(m20261128_000002_opinions::Migration),
            Box::new(m20261128_000003_outcomes::Migration),
            Box::new(m20261129_000001_log_kept::Migration),
            Box::new(m20261129_000002_courses::Migration),
            Box::new(m20261130_000001_completion::Migration),
            Box::new(m20261130_000002_sessions::Migration),
            Box::new(m20261130_000004_cohorts::Migration),
            Box::new(m20261130_000005_margins::Migration),
            Box::new(m20261130_000006_materials::Migration),
            Box::new(m20261201_000001_a_messages_told::Migration),
            Box::new(m20261201_000002_reminded::Migration),
            Box::new(m20261201_000003_lessons::Migration),
            Box::new(m20261202_000001_grants::Migration),
            Box::new(m20261202_000002_directory::Migration),
            Box::new(m20261202_000003_projects::Migration),
            Box::new(m20261203_000001_project_titles::Migration),
            Box::new(m20261203_000002_experiences::Migration),
            Box::new(m20261203_000003_offers::Migration),
            Box::new(m20261204_000002_whose_cases::Migration),
            Box::new(m20261204_000004_collaborations::Migration),
            Box::new(m20261204_000005_threads_of_the_network::Migration),
            Box::new(m20261205_000001_messages::Migration),
            Box::new(m20261205_000002_experience_uses::Migration),
            Box::new(m20261205_000003_experience_media::Migration),
            Box::new(m20261205_000004_experience_figures::Migration),
            Box::new(m20261205_000005_library::Migration),
            Box::new(m20261205_000006_reviews::Migration),
            Box::new(m20261205_000007_following::Migration),
            Box::new(m20261205_000008_what_was_asked::Migration),
            Box::new(m20261205_000009_anew::Migration),
            Box::new(m20261206_000001_project_media::Migration),
            Box::new(m20261206_000002_partners::Migration),
            Box::new(m20261206_000003_co_hosts::Migration),
            Box::new(m20261206_000004_proposals::Migration),
            Box::new(m20261206_000005_first_published::Migration),
            Box::new(m20261206_000006_set_aside::Migration),
            Box::new(m20261206_000007_co_hosts_told::Migration),
            Box::new(m20261207_000001_first_completed::Migration),
            Box::new(m20261207_000003_names_in_english::Migration),
            Box::new(m20261207_000004_attempt_language::Migration),
            Box::new(m20261208_000001_as_written_now::Migration),
            Box::new(m20261208_000002_profile_revisions::Migration),
            Box::new(m20261208_000005_funding::Migration),
            Box::new(m20261209_000001_written_once::Migration),
        ]
    }
}
