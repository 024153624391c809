//! The limits that there are: what may be done how often, and how long whoever is over it waits.

use chrono::Duration;

use super::Limit;

/// Wrong passwords for one account, whoever tries. The owner can always reset.
pub const SIGN_IN_ACCOUNT: Limit = Limit {
    name: "sign-in-account",
    free: 5,
    window: Duration::hours(1),
    wait: Duration::seconds(15),
    longest: Duration::minutes(15),
};

/// Wrong passwords from one address, whatever account.
pub const SIGN_IN_ADDRESS: Limit = Limit {
    name: "sign-in-address",
    free: 20,
    window: Duration::hours(1),
    wait: Duration::seconds(15),
    longest: Duration::hours(1),
};

/// Wrong codes of one person's second factor.
pub const SECOND_FACTOR: Limit = Limit {
    name: "second-factor",
    free: 5,
    window: Duration::minutes(15),
    wait: Duration::seconds(30),
    longest: Duration::minutes(15),
};

/// Mails that somebody not signed in can cause to one address.
pub const MAIL_TO: Limit = Limit {
    name: "mail-to",
    free: 4,
    window: Duration::hours(1),
    wait: Duration::minutes(15),
    longest: Duration::hours(1),
};

/// Mails by which somebody can set a password, to one address; others cannot use them up by other means.
pub const RESET_TO: Limit = Limit {
    name: "reset-to",
    free: 5,
    window: Duration::hours(1),
    wait: Duration::minutes(15),
    longest: Duration::hours(1),
};

/// Wrong proofs of who one is, in one session; strangers cannot use them up.
pub const CONFIRM: Limit = Limit {
    name: "confirm",
    free: 5,
    window: Duration::hours(1),
    wait: Duration::seconds(30),
    longest: Duration::minutes(15),
};

/// Accounts made, and mails asked for, from one address. A room in which people are taught is behind one: so many as have
/// places there, and some who forgot their password.
pub const ASKED_BY: Limit = Limit {
    name: "asked-by",
    free: 60,
    window: Duration::hours(1),
    wait: Duration::minutes(1),
    longest: Duration::hours(1),
};

/// Reports by guests from one address.
pub const REPORTED_FROM: Limit = Limit {
    name: "reported-from",
    free: 5,
    window: Duration::hours(1),
    wait: Duration::minutes(10),
    longest: Duration::hours(6),
};

/// Refusals of one person that stand in the audit log.
pub const REFUSED_TO: Limit = Limit {
    name: "refused-to",
    free: 20,
    window: Duration::hours(1),
    wait: Duration::hours(1),
    longest: Duration::hours(1),
};

/// Refusals from one address that stand in the audit log, whoever is signed in there.
pub const REFUSED_FROM: Limit = Limit {
    name: "refused-from",
    free: 200,
    window: Duration::hours(1),
    wait: Duration::hours(1),
    longest: Duration::hours(1),
};

/// Figures pinned by one person, or from one address by guests.
pub const PINNED_BY: Limit = Limit {
    name: "pinned-by",
    free: 60,
    window: Duration::hours(1),
    wait: Duration::minutes(5),
    longest: Duration::hours(1),
};

/// Organisations listed, and requests and claims made, by one person.
pub const NETWORK_ASKED: Limit = Limit {
    name: "network-asked",
    free: 20,
    window: Duration::hours(1),
    wait: Duration::minutes(5),
    longest: Duration::hours(1),
};

/// Offers, asks, answers and events written by one person.
pub const NETWORK_WRITTEN: Limit = Limit {
    name: "network-written",
    free: 20,
    window: Duration::hours(1),
    wait: Duration::minutes(5),
    longest: Duration::hours(1),
};

/// Changes of one thing that can be made to and fro and of which others are told each time, whoever makes them.
pub const TOLD_AGAIN: Limit = Limit {
    name: "told-again",
    free: 4,
    window: Duration::hours(1),
    wait: Duration::minutes(15),
    longest: Duration::hours(1),
};

/// Notices of what can be done, taken back and done again: one in a day for those two and that thing.
pub const TOLD_ONCE: Limit = Limit {
    name: "told-once",
    free: 1,
    window: Duration::hours(24),
    wait: Duration::hours(24),
    longest: Duration::hours(24),
};

/// What one person changes at a click: who comes to events, whom they block, what they say in reviews.
pub const NETWORK_CLICKED: Limit = Limit {
    name: "network-clicked",
    free: 60,
    window: Duration::hours(1),
    wait: Duration::minutes(5),
    longest: Duration::hours(1),
};

/// Messages sent by one person.
pub const MESSAGE_SENT: Limit = Limit {
    name: "message-sent",
    free: 60,
    window: Duration::hours(1),
    wait: Duration::minutes(5),
    longest: Duration::hours(1),
};

/// Conversations begun by one person.
pub const CONVERSATION_BEGUN: Limit = Limit {
    name: "conversation-begun",
    free: 10,
    window: Duration::hours(24),
    wait: Duration::hours(24),
    longest: Duration::hours(24),
};

/// Invitations sent by one person.
pub const INVITED_BY: Limit = Limit {
    name: "invited-by",
    free: 40,
    window: Duration::hours(1),
    wait: Duration::minutes(5),
    longest: Duration::hours(1),
};

/// Messages to one cohort, by whoever tends it.
pub const COHORT_MESSAGED: Limit = Limit {
    name: "cohort-messaged",
    free: 5,
    window: Duration::hours(24),
    wait: Duration::hours(1),
    longest: Duration::hours(24),
};
