//! HTTP in, views out.

pub mod brief;
pub mod bulk;
pub mod cards;
pub mod compare;
pub mod course;
pub mod data;
pub mod drawings;
pub mod explore;
pub mod figures;
pub mod files;
pub mod glossary;
pub mod home;
pub mod indicators;
pub mod map;
pub mod methodology;
mod one_indicator;
pub mod options;
pub mod places;
pub mod profile;
pub mod ranking;
pub mod region;
pub mod releases;
pub mod search;
pub mod sources;
pub mod state;
pub mod steward;
pub mod words;
