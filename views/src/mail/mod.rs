//! Mails: what the platform writes to people, as plain text and as simple HTML.
//!
//! A mail is kept as its data and becomes words when it is sent, in the language of whom it goes to.

mod letter;
mod written;

pub use letter::Letter;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::Locale;
use crate::moderation::Statement;

/// A piece of news, as it was told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct News {
    /// The key of the message, after `notice-`.
    pub message: String,
    /// The arguments of the message.
    pub args: BTreeMap<String, String>,
    /// Where it leads.
    pub path: String,
}

impl News {
    /// The news in words.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        let key = format!("notice-{}", self.message);
        let args = self.spoken(locale);
        locale.told_where_there_is(&key, &args).unwrap_or_else(|| {
            let mut args = args;
            for (name, text) in LATER {
                args.entry(name.to_owned()).or_insert_with(|| text.to_owned());
            }
            locale.told(&key, &args)
        })
    }

    /// What stands above a mail of it: the news themselves, or less where they hold what is for the letter alone. One line,
    /// and no long one.
    #[must_use]
    pub fn subject(&self, locale: Locale) -> String {
        let key = format!("notice-{}-subject", self.message);
        let own = locale.told_where_there_is(&key, &self.spoken(locale));
        one_line(&own.unwrap_or_else(|| self.text(locale)))
    }

    /// The arguments in a language: of one that is kept in both, as `title@sq` and `title@en`, the one that is read.
    fn spoken(&self, locale: Locale) -> BTreeMap<String, String> {
        let each = self.args.iter().filter_map(|(name, text)| match name.split_once('@') {
            Some((name, language)) => (language == locale.tag()).then(|| (name.to_owned(), text.clone())),
            None => Some((name.clone(), text.clone())),
        });
        each.collect()
    }
}

/// What messages tell besides since they were first written: news that were kept before leave it open.
const LATER: [(&str, &str); 5] = [
    ("before", "…"),
    ("course", "…"),
    ("more", "none"),
    ("parts", "…"),
    ("where", "…"),
];

/// The most letters of a subject.
const SUBJECT: usize = 100;

/// A text on one line, cut between words where it is long.
fn one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        let letters = line.chars().count();
        // the sign that more follows has its place too
        let left = (SUBJECT - 2).saturating_sub(letters);
        if word.chars().count() <= left {
            if letters > 0 {
                line.push(' ');
            }
            line.push_str(word);
        } else if letters == 0 {
            line.extend(word.chars().take(left));
            return line + "…";
        } else {
            return line + "…";
        }
    }
    line
}

/// A mail, as it waits in the outbox. Names and addresses are as they were when it was asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Mail {
    /// Somebody made an account: prove the address.
    VerifyAddress {
        /// How they are called.
        name: String,
        /// The right to do so.
        token: String,
        /// Where they wanted to go when they made it.
        #[serde(default)]
        next: Option<String>,
    },
    /// Somebody tried to make an account with an address that has one.
    AccountExists {
        /// How they are called.
        name: String,
    },
    /// Somebody asked for a new password.
    ResetPassword {
        /// How they are called.
        name: String,
        /// The right to set one.
        token: String,
    },
    /// The password was changed.
    PasswordChanged {
        /// How they are called.
        name: String,
    },
    /// A new address is to be proved; to the new one.
    VerifyNewAddress {
        /// How they are called.
        name: String,
        /// The right to do so.
        token: String,
    },
    /// The address is to be changed; to the old one.
    AddressChanging {
        /// How they are called.
        name: String,
        /// The new address.
        to: String,
    },
    /// A second factor was set up.
    SecondFactorAdded {
        /// How they are called.
        name: String,
    },
    /// The second factor was taken away.
    SecondFactorRemoved {
        /// How they are called.
        name: String,
    },
    /// The account was deleted.
    AccountDeleted {
        /// How they were called.
        name: String,
    },
    /// A role was given or taken.
    RoleChanged {
        /// How they are called.
        name: String,
        /// The role's word.
        role: String,
        /// Whether it was given.
        given: bool,
    },
    /// Somebody wants to be told of this at once.
    Notice {
        /// How they are called.
        name: String,
        /// What they are told of.
        news: News,
        /// The right to end such mails.
        end: String,
    },
    /// Somebody wants this gathered.
    Digest {
        /// How they are called.
        name: String,
        /// `daily` or `weekly`.
        frequency: String,
        /// What they are told of.
        news: Vec<News>,
        /// How much more there is in the page.
        further: usize,
        /// The right to end such mails.
        end: String,
    },
    /// What is new of what somebody follows.
    Followed {
        /// How they are called.
        name: String,
        /// `weekly` or `monthly`.
        frequency: String,
        /// What is new: in words, and where it is.
        lines: Vec<(String, String)>,
        /// Whether there is more.
        further: bool,
        /// The right to end such mails.
        end: String,
    },
    /// A decision of moderators, to whose thing it is about.
    DecisionMade {
        /// How they are called.
        name: String,
        /// What was decided and why.
        statement: Statement,
    },
    /// What was reported was decided on; to whoever reported it.
    ReportAnswered {
        /// How they are called; a guest has no name.
        name: Option<String>,
        /// How the thing is called.
        title: String,
        /// When they reported it.
        reported_at: DateTime<Utc>,
        /// What was decided.
        measure: String,
        /// The rule that it stands on.
        rule: String,
    },
    /// Whoever was reported deleted their account; to whoever reported them.
    ReportClosed {
        /// How they are called; a guest has no name.
        name: Option<String>,
        /// When they reported it.
        reported_at: DateTime<Utc>,
    },
    /// An appeal was decided on; to whoever made it.
    AppealDecided {
        /// How they are called.
        name: String,
        /// How the thing is called.
        title: String,
        /// How it ended.
        outcome: String,
        /// Why.
        answer: String,
    },
    /// Somebody is invited into an organisation.
    Invitation {
        /// How they are called.
        name: String,
        /// Into which organisation.
        organisation: String,
        /// Who invites.
        by: String,
        /// The right to accept.
        token: String,
    },
    /// A claim was decided on.
    ClaimDecided {
        /// How they are called.
        name: String,
        /// Which organisation.
        organisation: String,
        /// Its short name.
        slug: String,
        /// The decision's word.
        decision: String,
        /// Why.
        reason: String,
    },
    /// The verified mark of an organisation lapses soon.
    MarkLapses {
        /// How they are called.
        name: String,
        /// Which organisation.
        organisation: String,
        /// Its short name.
        slug: String,
        /// When it lapses, in words.
        until: String,
    },
}

impl Mail {
    /// The word under which it stands in the outbox.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::VerifyAddress { .. } => "verify-address",
            Self::AccountExists { .. } => "account-exists",
            Self::ResetPassword { .. } => "reset-password",
            Self::PasswordChanged { .. } => "password-changed",
            Self::VerifyNewAddress { .. } => "verify-new-address",
            Self::AddressChanging { .. } => "address-changing",
            Self::SecondFactorAdded { .. } => "second-factor-added",
            Self::SecondFactorRemoved { .. } => "second-factor-removed",
            Self::AccountDeleted { .. } => "account-deleted",
            Self::RoleChanged { .. } => "role-changed",
            Self::Notice { .. } => "notice",
            Self::Digest { .. } => "digest",
            Self::Followed { .. } => "followed",
            Self::DecisionMade { .. } => "decision-made",
            Self::ReportAnswered { .. } => "report-answered",
            Self::ReportClosed { .. } => "report-closed",
            Self::AppealDecided { .. } => "appeal-decided",
            Self::Invitation { .. } => "invitation",
            Self::ClaimDecided { .. } => "claim-decided",
            Self::MarkLapses { .. } => "mark-lapses",
        }
    }
}

#[cfg(test)]
mod tests;
