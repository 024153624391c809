//! What people see: pages, charts and mails as pure functions of data.
//!
//! A view takes a [`Cx`] (language, address, assets) and a data struct and gives markup. It knows
//! neither the database nor HTTP.

pub mod charts;
pub mod components;
mod cx;
pub mod errors;
pub mod finance;
mod format;
mod i18n;
pub mod layout;
pub mod paths;

pub use cx::Cx;
pub use i18n::{Arg, Locale, message_exists};
