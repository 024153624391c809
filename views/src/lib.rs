//! What people see: pages, charts and mails as pure functions of data.
//!
//! A view takes a [`Cx`] (language, address, assets) and a data struct and gives markup. It knows
//! neither the database nor HTTP.

pub mod accounts;
pub mod charts;
pub mod components;
pub(crate) mod cx;
pub mod dialogue;
pub mod errors;
pub mod finance;
mod format;
pub mod forms;
mod i18n;
pub mod layout;
pub mod mail;
pub mod moderation;
pub mod network;
pub mod paths;
pub mod training;
mod viewer;

pub use cx::Cx;
pub use i18n::{Arg, Locale, message_exists};
pub use viewer::Viewer;
