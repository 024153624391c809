//! Reading files of observations: what a cell means, what is wrong with it, what looks odd.
//!
//! A file is given as [`Record`]s, whatever it was. [`Layout`] says which column holds what,
//! [`Checker`] turns each record into observations or [`Fault`]s. Nothing here does I/O.

mod check;
mod fault;
pub mod guess;
mod layout;
mod mapping;
mod names;
mod nearest;
mod number;
pub mod outline;
pub mod suspicion;
mod unit;

pub use check::{Checked, Checker, NewSource, SourceRef};
pub use fault::{Fault, Faults};
pub use layout::{Cell, FIELDS, Layout, Record};
pub use mapping::{Column, Headings, Mapping, MappingError};
pub use names::Names;
