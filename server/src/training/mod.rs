//! Training: courses with lessons, quizzes and exercises on the platform's own figures, and those who take them.

pub mod commands;
mod held_about;
pub mod jobs;
pub mod pages;
pub mod queries;
pub mod rules;
mod shelf;

pub use commands::{leave, seed_courses, seed_sessions};
pub use held_about::held_about;
pub use queries::{Minutes, counselling_minutes, session_minutes};
pub use shelf::{Shelf, Volume};
