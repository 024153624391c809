//! All tests of the platform as a whole, in one program; the folders mirror the rooms.

// a test has nobody to hand a fault to: it fails with the reason
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accounts;
mod dialogue;
mod finance;
mod moderation;
mod network;
mod platform;
mod training;
