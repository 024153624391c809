//! Rows of people and how they sign in.

pub mod notification;
pub mod notification_choice;
pub mod one_time_token;
pub mod person;
pub mod person_role;
pub mod recovery_code;
pub mod second_factor;
