//! Decisions and arithmetic of the training room. Pure.

pub mod admission;
pub mod bank;
pub mod certificate;
pub mod completion;
pub mod course;
pub mod exercise;
pub mod folder;
pub mod gift;
pub mod lesson;
pub mod marks;
pub mod media;
pub mod outline;
pub mod progress;
pub mod quiz;
pub mod report;
pub mod sessions;
pub mod terms;
pub mod titles;
pub mod words;
