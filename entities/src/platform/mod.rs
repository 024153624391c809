//! Rows of the platform: sessions, jobs, mails, limits, what forms led to, the audit log.

pub mod audit_event;
pub mod job;
pub mod limit_count;
pub mod mail;
pub mod session;
pub mod setting;
pub mod upload;
pub mod written_once;
