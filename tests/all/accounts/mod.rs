//! People and how they sign in.

mod policy;
mod sessions;
mod signing;
