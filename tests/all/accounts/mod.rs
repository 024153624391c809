//! People and how they sign in.

mod administration;
mod attacks;
mod journeys;
mod lapsing;
mod limits;
mod links;
mod my_data;
mod notifications;
mod policy;
mod sameness;
mod sessions;
mod signing;
