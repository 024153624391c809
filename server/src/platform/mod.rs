//! What every room stands on: settings, database, errors, requests, sessions, forms, jobs, mails.

pub mod act;
pub mod audit;
pub mod cache;
pub mod clock;
pub mod config;
pub mod csrf;
pub mod db;
pub mod digest;
pub mod errors;
pub mod forms;
pub mod health;
pub mod heavy;
pub mod jobs;
pub mod layers;
pub mod limits;
pub mod mail;
pub mod params;
pub mod passwords;
pub mod problem;
pub mod refusal;
pub mod request;
pub mod respond;
pub mod secrets;
pub mod sessions;
pub mod settings;
