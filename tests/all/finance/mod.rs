//! The finance room.

mod import;
