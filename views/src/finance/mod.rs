//! Pages of the finance room.

pub mod api;
pub mod brief;
pub mod compare;
pub mod controls;
pub mod data;
pub mod explore;
pub mod figure;
pub mod glossary;
pub mod home;
pub mod indicator;
pub mod indicators;
pub mod map;
pub mod methodology;
pub mod one_indicator;
pub mod place;
pub mod places;
pub mod ranking;
pub mod region;
pub mod release;
pub mod search;
pub mod source;
pub mod steward;
