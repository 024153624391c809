//! Moderation: anything can be reported, somebody decides and says why, another decides on appeals, and all see how.
//!
//! A *subject* is a kind and an id; how it is found stands in [`subjects`], one file a kind. What is hidden, locked or
//! removed is a row that other rooms ask for with [`restrictions`], [`is_seen`], [`is_locked`], [`hidden`] and [`hidden_among`].
//! Rooms in which people write ask [`check`] before and tell of it with [`contributed`] after.

pub mod commands;
mod held;
pub mod jobs;
mod mail;
pub mod pages;
pub mod queries;
pub mod rules;
mod subjects;

pub use commands::{check, check_change, check_named, contributed, leave};
pub use held::held_about;
pub use queries::{
    allowance, hidden, hidden_among, hidden_by_kind, is_locked, is_reported, is_seen, lets_see, restrictions,
};
