//! What every room stands on: settings, database, errors, requests.

pub mod cache;
pub mod clock;
pub mod config;
pub mod db;
pub mod digest;
pub mod errors;
pub mod health;
pub mod heavy;
pub mod layers;
pub mod params;
pub mod problem;
pub mod request;
pub mod respond;
