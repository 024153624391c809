//! Writes of the network.

mod claims;
mod held;
mod invitations;
mod leaving;
mod logo;
mod members;
mod profile;
mod requests;
mod seed;
mod verification;

pub use claims::{claim, decide};
pub use invitations::{Chosen, accept, invite, withdraw};
pub use leaving::{leave as leave_all, obstacles};
pub use logo::{remove_logo, set_logo};
pub use members::{hand_over, leave, remove, set_standing};
pub use profile::{create, edit};
pub use requests::{ask_to_join, decide_request};
pub use seed::{seed_organisations, verify_demonstration};
pub use verification::{Mark, remind, set_mail_domain, verify};
