//! People and how they sign in.

mod journeys;
mod policy;
mod sessions;
mod signing;
