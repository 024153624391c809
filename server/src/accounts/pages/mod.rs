//! Pages of accounts: HTTP in, views out.

pub mod account;
pub mod admin;
pub mod mailbox;
pub mod my_data;
pub mod notifications;
pub mod reset;
pub mod second_factor;
mod session;
pub mod sign_in;
pub mod sign_up;
pub mod verify;

use crate::platform::request::Request;

/// The page of a list that is asked for, from one on.
fn page_number(request: &Request) -> u64 {
    request
        .params
        .text("page")
        .and_then(|text| text.parse().ok())
        .filter(|page| (1..=100_000).contains(page))
        .unwrap_or(1)
}

/// How many pages there are.
fn pages(count: u64, size: u64) -> usize {
    usize::try_from(count.div_ceil(size).max(1)).unwrap_or(usize::MAX)
}
