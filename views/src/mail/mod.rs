//! Mails: what the platform writes to people, as plain text and as simple HTML.
//!
//! A mail is kept as its data and becomes words when it is sent, in the language of whom it goes to.

mod letter;

pub use letter::Letter;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::i18n::Arg;
use crate::layout::with;
use crate::moderation::Statement;
use crate::{Locale, paths};
use letter::Body;

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
        locale.told(&format!("notice-{}", self.message), &self.args)
    }
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
            Self::DecisionMade { .. } => "decision-made",
            Self::ReportAnswered { .. } => "report-answered",
            Self::ReportClosed { .. } => "report-closed",
            Self::AppealDecided { .. } => "appeal-decided",
            Self::Invitation { .. } => "invitation",
            Self::ClaimDecided { .. } => "claim-decided",
            Self::MarkLapses { .. } => "mark-lapses",
        }
    }

    /// The mail in words.
    #[must_use]
    pub fn letter(&self, locale: Locale, origin: &str) -> Letter {
        let kind = self.kind();
        let mut body = Body::new(locale, origin);
        let t = |part: &str, args: &[(&'static str, Arg)]| locale.message_with(&format!("mail-{kind}-{part}"), args);
        match self {
            Self::VerifyAddress { token, next, .. } => {
                // whoever typed the name may not be whoever reads this
                body.say(locale.message("mail-greeting-guest"));
                body.say(t("text", &[]));
                let path = paths::verify_address(token);
                let path = next
                    .as_ref()
                    .map_or(path.clone(), |next| format!("{path}?{}", with("", "next", next)));
                body.lead(&path, t("action", &[]));
                body.say(t("otherwise", &[]));
            }
            Self::VerifyNewAddress { name, token } => {
                body.greet(name);
                body.say(t("text", &[]));
                body.lead(&paths::verify_address(token), t("action", &[]));
                body.say(t("otherwise", &[]));
            }
            Self::ResetPassword { name, token } => {
                body.greet(name);
                body.say(t("text", &[]));
                body.lead(&paths::set_password(token), t("action", &[]));
                body.say(t("otherwise", &[]));
            }
            Self::AccountExists { name } => {
                body.greet(name);
                body.say(t("text", &[]));
                body.lead(paths::SIGN_IN, t("action", &[]));
                body.say(t("otherwise", &[]));
            }
            Self::PasswordChanged { name } | Self::SecondFactorAdded { name } | Self::SecondFactorRemoved { name } => {
                body.greet(name);
                body.say(t("text", &[]));
                body.say(t("otherwise", &[]));
                body.lead(paths::RESET_PASSWORD, t("action", &[]));
            }
            Self::AddressChanging { name, to } => {
                body.greet(name);
                body.say(t("text", &[("to", to.as_str().into())]));
                body.say(t("otherwise", &[]));
                body.lead(paths::RESET_PASSWORD, t("action", &[]));
            }
            Self::AccountDeleted { name } => {
                body.greet(name);
                body.say(t("text", &[]));
            }
            Self::RoleChanged { name, role, given } => {
                body.greet(name);
                let role = locale.message(&format!("role-{role}"));
                body.say(t(if *given { "given" } else { "taken" }, &[("role", role.into())]));
                body.lead(paths::ACCOUNT, t("action", &[]));
            }
            Self::Notice { name, news, end } => {
                body.greet(name);
                let text = news.text(locale);
                body.say(text.clone());
                body.lead(&news.path, t("action", &[]));
                body.ends(end);
                return body.letter(text);
            }
            Self::Digest {
                name,
                frequency,
                news,
                further,
                end,
            } => {
                body.greet(name);
                body.say(t(&format!("text-{frequency}"), &[]));
                for one in news {
                    body.lead(&one.path, one.text(locale));
                }
                if *further > 0 {
                    let shown = locale.count(*further).into();
                    body.lead(
                        paths::NOTIFICATIONS,
                        t("further", &[("count", (*further).into()), ("shown", shown)]),
                    );
                }
                body.ends(end);
                let all = news.len() + further;
                let shown = locale.count(all).into();
                return body.letter(t("subject", &[("count", all.into()), ("shown", shown)]));
            }
            Self::DecisionMade { name, statement } => {
                body.greet(name);
                for (label, text) in statement.lines(locale) {
                    body.say(format!("{label}: {text}"));
                }
                body.lead(paths::ACCOUNT_DECISIONS, t("action", &[]));
            }
            Self::ReportAnswered {
                name,
                title,
                reported_at,
                measure,
                rule,
            } => {
                body.greet_reporter(name.as_deref());
                let day = locale.day_of(*reported_at);
                body.say(t("text", &[("title", title.as_str().into()), ("date", day.into())]));
                body.say(t(
                    "decided",
                    &[
                        ("measure", locale.message(&format!("measure-{measure}")).into()),
                        ("rule", locale.message(&format!("report-reason-{rule}")).into()),
                    ],
                ));
                body.lead(paths::MODERATION_LOG, t("action", &[]));
            }
            Self::ReportClosed { name, reported_at } => {
                body.greet_reporter(name.as_deref());
                body.say(t("text", &[("date", locale.day_of(*reported_at).into())]));
                body.say(t("closed", &[]));
                body.lead(paths::MODERATION_LOG, t("action", &[]));
            }
            Self::AppealDecided {
                name,
                title,
                outcome,
                answer,
            } => {
                body.greet(name);
                body.say(t(outcome, &[("title", title.as_str().into())]));
                body.say(t("why", &[("answer", answer.as_str().into())]));
                body.lead(paths::ACCOUNT_DECISIONS, t("action", &[]));
            }
            Self::Invitation {
                name,
                organisation,
                by,
                token,
            } => {
                body.greet(name);
                body.say(t(
                    "text",
                    &[
                        ("by", by.as_str().into()),
                        ("organisation", organisation.as_str().into()),
                    ],
                ));
                body.lead(&paths::invitation(token), t("action", &[]));
                body.say(t("otherwise", &[]));
            }
            Self::ClaimDecided {
                name,
                organisation,
                slug,
                decision,
                reason,
            } => {
                body.greet(name);
                body.say(t(decision, &[("organisation", organisation.as_str().into())]));
                body.say(t("reason", &[("reason", reason.as_str().into())]));
                body.lead(&paths::organisation(slug), t("action", &[]));
            }
            Self::MarkLapses {
                name,
                organisation,
                slug,
                until,
            } => {
                body.greet(name);
                body.say(t(
                    "text",
                    &[
                        ("organisation", organisation.as_str().into()),
                        ("until", until.as_str().into()),
                    ],
                ));
                body.lead(&paths::organisation(slug), t("action", &[]));
            }
        }
        body.letter(t("subject", &[]))
    }
}
