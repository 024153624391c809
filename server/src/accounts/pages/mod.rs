//! Pages of accounts: HTTP in, views out.

pub mod account;
pub mod mailbox;
pub mod reset;
pub mod second_factor;
mod session;
pub mod sign_in;
pub mod sign_up;
pub mod verify;
