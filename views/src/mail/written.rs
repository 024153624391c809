//! What each mail says.

use super::letter::{Body, Letter};

use super::Mail;
use crate::i18n::Arg;
use crate::layout::with;
use crate::{Locale, paths};

impl Mail {
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
                body.say(news.text(locale));
                body.lead(&news.path, t("action", &[]));
                body.ends(end);
                return body.letter(news.subject(locale));
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
            Self::Followed {
                name,
                frequency,
                lines,
                further,
                end,
            } => {
                body.greet(name);
                body.say(t(&format!("text-{frequency}"), &[]));
                for (text, path) in lines {
                    body.lead(path, text.clone());
                }
                if *further {
                    body.lead(paths::ACCOUNT_HOME, t("further", &[]));
                }
                body.lead(paths::ACCOUNT_FOLLOWING, t("choose", &[]));
                body.ends(end);
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
