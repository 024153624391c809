//! Writes of the accounts.

mod account;
mod administration;
mod lapsing;
mod leaving;
mod notifications;
mod people;
mod reset;
mod second_factor;
mod sign_in;
mod sign_up;
mod tokens;

pub use account::{
    ask_new_email, change_password, end_other_sessions, end_session, profile, verify_email, whose_address_link,
};
pub use administration::{end_sessions_of, note_audit_download, revive_job, send_again};
pub use lapsing::{UNPROVED_FOR, lapse, sweep_tokens};
pub use leaving::{delete_account, leave, note_download, obstacles};
pub use notifications::{choose_notices, see_notification, see_notifications, see_what_leads_to, unsubscribe};
pub use people::{Made, grant_role, has_trial_people, hold, make_person, seed_people, suspend, take_role};
pub use reset::{ask_reset, reset, set_password, token_stands};
pub use second_factor::{
    Secret, begin_second_factor, check_code, confirm_second_factor, new_recovery_codes, remove_second_factor,
};
pub use sign_in::{
    Entered, Proof, Refused, confirm_identity, enter_by_link, enter_password, note_sign_in, note_sign_out, prove_again,
};
pub use sign_up::{Wanted, ask_account, count_asking, make_account};
