//! What every room stands on, and the rules that the repository itself keeps.

mod browser;
mod health;
mod killed;
mod layering;
mod licences;
mod mail;
mod markdown;
mod messages;
mod migrations;
mod repository;
mod settings;
