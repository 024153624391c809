//! Training: courses with lessons, quizzes and exercises on the platform's own figures, and those who take them.

pub mod commands;
pub mod deadlines;
mod glossary;
mod held_about;
pub mod jobs;
pub mod pages;
mod paper;
pub mod queries;
pub mod rules;
mod shelf;

pub use commands::{figures_changed, leave, seed_courses, seed_sessions};
pub use held_about::held_about;
pub use pages::certificates::{counting_for, learnt_for, shown_by};
pub use pages::search::found;
pub use queries::{Citing, citing, has_item, titles_of, undrawn};
pub use shelf::{Shelf, Volume};
