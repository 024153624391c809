//! One's own account.

use bashke_vocabulary::Role;
use maud::{Markup, html};

use super::{narrow, username};
use crate::components::{NoticeKind, definitions, notice, tag};
use crate::forms::{FormState, Kind, button_form, form, line, pick};
use crate::{Arg, Cx, Locale, paths};

/// What was just done, told on the page that comes after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Name and language.
    Profile,
    /// The password.
    Password,
    /// A mail to a new address.
    Email,
    /// The address was proved.
    Proved,
    /// A session was ended.
    Session,
    /// The second factor was taken away.
    SecondFactor,
    /// Signed in by now.
    SignedIn,
}

impl Done {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Profile,
        Self::Password,
        Self::Email,
        Self::Proved,
        Self::Session,
        Self::SecondFactor,
        Self::SignedIn,
    ];

    /// Its word in the query.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Password => "password",
            Self::Email => "email",
            Self::Proved => "proved",
            Self::Session => "session",
            Self::SecondFactor => "second-factor",
            Self::SignedIn => "signed-in",
        }
    }
}

/// The account, as its owner sees it.
#[derive(Debug, Clone)]
pub struct Account {
    /// The address.
    pub email: String,
    /// Since when, in words.
    pub joined: String,
    /// The message keys of the roles.
    pub roles: Vec<String>,
    /// Whether there is a second factor.
    pub second_factor: bool,
    /// Whether a role asks for one.
    pub second_factor_needed: bool,
    /// Whether the role cannot be used without; in a trial it is recommended.
    pub second_factor_required: bool,
    /// How many recovery codes are left.
    pub recovery_codes: u64,
    /// Until when they may not take part, in words.
    pub suspended: Option<String>,
    /// What was just done.
    pub done: Option<Done>,
}

/// The page of the account.
#[must_use]
pub fn account(cx: &Cx<'_>, account: &Account, state: &FormState) -> Markup {
    let languages: Vec<(String, String)> = Locale::ALL
        .into_iter()
        .map(|locale| (locale.tag().to_owned(), locale.message("layout-language")))
        .collect();
    let fields = html! {
        (line(&state.field("name", cx.t("sign-up-name")).hint(cx.t("sign-up-name-hint")), state, Kind::Text("name")))
        (pick(&state.field("locale", cx.t("sign-up-locale")), state, &languages))
    };
    narrow(
        cx,
        &cx.t("account-title"),
        None,
        html! {
            @if let Some(done) = account.done { (done_notice(cx, done)) }
            @if let Some(until) = &account.suspended {
                (notice(cx, NoticeKind::Warning, &cx.t("account-suspended"), html! {
                    p { (cx.ta("account-suspended-until", &[("until", until.as_str().into())])) }
                    p { a href=(cx.url(paths::ACCOUNT_DECISIONS)) { (cx.t("decisions-title")) } }
                }))
            }
            @if account.second_factor_needed {
                @let (kind, title) = if account.second_factor_required {
                    (NoticeKind::Warning, "account-second-factor-needed")
                } else {
                    (NoticeKind::Info, "account-second-factor-recommended")
                };
                (notice(cx, kind, &cx.t(title), html! {
                    p { a href=(cx.url(paths::ACCOUNT_SECOND_FACTOR)) { (cx.t("second-factor-title")) } }
                }))
            }
            section {
                h2 { (cx.t("account-profile")) }
                (form(cx, &cx.url(paths::ACCOUNT), state, fields, &cx.t("form-save")))
            }
            @if cx.viewer.is_some_and(|viewer| viewer.holds(bashke_vocabulary::Role::Steward)) {
                p { a href=(cx.url(paths::STEWARD)) { (cx.t("steward-title")) } }
            }
            section {
                h2 { (cx.t("account-security")) }
                (definitions(&security(cx, account)))
            }
            section {
                h2 { (cx.t("account-more")) }
                ul.plain role="list" {
                    @for (path, key) in more(cx) { li { a href=(cx.url(path)) { (cx.t(key)) } } }
                }
            }
            (button_form(cx, &cx.url(paths::SIGN_OUT), &[], &cx.t("sign-out"), true))
        },
    )
}

/// What else there is to one's account.
fn more(cx: &Cx<'_>) -> Vec<(&'static str, &'static str)> {
    let mut more = vec![
        (paths::ACCOUNT_HOME, "home-own-title"),
        (paths::MESSAGES, "messages-title"),
        (paths::ACCOUNT_BLOCKED, "blocked-title"),
        (paths::ACCOUNT_ORGANISATIONS, "organisations-mine-title"),
        (paths::ACCOUNT_LISTING, "listing-title"),
        (paths::ACCOUNT_FOLLOWING, "following-title"),
        (paths::OFFERS_MINE, "offers-mine-title"),
        (paths::ACCOUNT_DECISIONS, "decisions-title"),
        (paths::NOTIFICATIONS, "notifications-title"),
        (paths::ACCOUNT_NOTICES, "notices-title"),
        (paths::ACCOUNT_DOWNLOAD, "download-title"),
        (paths::ACCOUNT_DELETE, "delete-title"),
    ];
    let holds = |role| cx.viewer.is_some_and(|viewer| viewer.holds(role));
    if holds(Role::Moderator) || holds(Role::Steward) {
        more.insert(0, (paths::MODERATION, "moderation-title"));
    }
    if holds(Role::Administrator) {
        more.insert(0, (paths::ADMIN, "admin-title"));
    }
    more
}

fn done_notice(cx: &Cx<'_>, done: Done) -> Markup {
    html! { div.notice.notice-done role="status" { p { (cx.t(&format!("account-done-{}", done.word()))) } } }
}

fn security(cx: &Cx<'_>, account: &Account) -> Vec<(String, Markup)> {
    let change = |path: &str, what: &str| {
        html! { " " a href=(cx.url(path)) { (cx.t("form-change")) span.visually-hidden { ": " (what) } } }
    };
    let email = cx.t("account-email");
    let password = cx.t("account-password");
    let second = cx.t("second-factor-title");
    let sessions = cx.t("sessions-title");
    vec![
        (
            email.clone(),
            html! { (account.email) (change(paths::ACCOUNT_EMAIL, &email)) },
        ),
        (
            password.clone(),
            html! { "••••••••••••" (change(paths::ACCOUNT_PASSWORD, &password)) },
        ),
        (
            second.clone(),
            html! {
                @if account.second_factor {
                    (cx.ta("second-factor-on", &[
                        ("count", Arg::Count(account.recovery_codes)), ("shown", account.recovery_codes.to_string().into()),
                    ]))
                } @else { (cx.t("second-factor-off")) }
                (change(paths::ACCOUNT_SECOND_FACTOR, &second))
            },
        ),
        (
            sessions.clone(),
            html! { a href=(cx.url(paths::ACCOUNT_SESSIONS)) { (cx.t("sessions-see")) } },
        ),
        (
            cx.t("account-roles"),
            html! {
                @if account.roles.is_empty() { (cx.t("role-member")) }
                @for role in &account.roles { (tag(&cx.t(role))) " " }
            },
        ),
        (cx.t("account-joined"), html! { (account.joined) }),
    ]
}

/// Proving anew who one is, before something sensitive.
#[must_use]
pub fn confirm(cx: &Cx<'_>, state: &FormState, second_factor: bool) -> Markup {
    let fields = html! {
        input type="hidden" name="next" value=(state.value("next"));
        (line(&state.field("password", cx.t("account-password")), state, Kind::Password))
        @if second_factor {
            (line(&state.field("code", cx.t("second-step-code")).hint(cx.t("second-step-hint")), state, Kind::Code))
        }
    };
    narrow(
        cx,
        &cx.t("confirm-title"),
        Some(cx.t("confirm-lede")),
        form(cx, &cx.url(paths::CONFIRM), state, fields, &cx.t("confirm-send")),
    )
}

/// Another password.
#[must_use]
pub fn password(cx: &Cx<'_>, email: &str, state: &FormState) -> Markup {
    let fields = html! {
        (username(email))
        (line(&state.field("password", cx.t("account-new-password")).hint(cx.t("sign-up-password-hint")), state, Kind::NewPassword))
    };
    narrow(
        cx,
        &cx.t("password-title"),
        Some(cx.t("password-lede")),
        form(cx, &cx.url(paths::ACCOUNT_PASSWORD), state, fields, &cx.t("form-save")),
    )
}

/// Another address.
#[must_use]
pub fn email(cx: &Cx<'_>, now: &str, state: &FormState) -> Markup {
    let fields = html! { (line(&state.field("email", cx.t("email-new")), state, Kind::Email)) };
    narrow(
        cx,
        &cx.t("email-title"),
        Some(cx.ta("email-lede", &[("email", now.into())])),
        form(cx, &cx.url(paths::ACCOUNT_EMAIL), state, fields, &cx.t("email-send")),
    )
}

/// A session, in words.
#[derive(Debug, Clone)]
pub struct SessionLine {
    /// The digest of its number.
    pub id: String,
    /// What the browser said it is.
    pub agent: String,
    /// From which address it was begun.
    pub address: String,
    /// When it began, in words.
    pub began: String,
    /// When it was last used, in words.
    pub seen: String,
    /// Whether it is this one.
    pub this: bool,
}

/// One's sessions.
#[must_use]
pub fn sessions(cx: &Cx<'_>, lines: &[SessionLine], done: Option<Done>) -> Markup {
    let action = cx.url(paths::ACCOUNT_SESSIONS);
    narrow(
        cx,
        &cx.t("sessions-title"),
        Some(cx.t("sessions-lede")),
        html! {
            @if let Some(done) = done { (done_notice(cx, done)) }
            ul.entries role="list" {
                @for line in lines {
                    li {
                        p.entry-title { (agent(cx, &line.agent)) @if line.this { " " (tag(&cx.t("sessions-this"))) } }
                        p.entry-text {
                            (cx.ta("sessions-line", &[
                                ("address", line.address.as_str().into()),
                                ("began", line.began.as_str().into()),
                                ("seen", line.seen.as_str().into()),
                            ]))
                        }
                        @if !line.this { (button_form(cx, &action, &[("session", &line.id)], &cx.t("sessions-end"), true)) }
                    }
                }
            }
            @if lines.len() > 1 { (button_form(cx, &action, &[("others", "yes")], &cx.t("sessions-end-others"), false)) }
        },
    )
}

/// The browser and the system, as far as they can be told from what the browser says.
fn agent(cx: &Cx<'_>, agent: &str) -> String {
    let first = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(sign, _)| agent.contains(sign))
            .map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => cx.t("sessions-unknown"),
    }
}
