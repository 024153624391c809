//! Pages of administration: people, roles, settings, the outbox, jobs, the audit log.

mod audit;
mod people;
mod platform;
mod roles;

pub use audit::{AuditPage, EventLine, audit, outcome_key, sentence_key};
pub use people::{PeoplePage, PersonLine, PersonPage, people, person};
pub use platform::{JobLine, JobsPage, MailsPage, OutboxLine, SwitchLine, jobs, mails, settings};
pub use roles::{Grant, PolicyLine, RolesPage, roles};

use maud::{Markup, html};

use crate::components::{PageHead, definitions, page_head};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// The pages, in the order in which they are named.
const PAGES: [(&str, &str); 9] = [
    (paths::ADMIN, "admin-overview"),
    (paths::ADMIN_CLAIMS, "admin-claims-title"),
    (paths::ADMIN_ORGANISATIONS, "organisations-title"),
    (paths::ADMIN_PEOPLE, "admin-people"),
    (paths::ADMIN_ROLES, "admin-roles"),
    (paths::ADMIN_SETTINGS, "admin-settings"),
    (paths::ADMIN_MAIL, "admin-mail"),
    (paths::ADMIN_JOBS, "admin-jobs"),
    (paths::ADMIN_AUDIT, "admin-audit"),
];

/// The frame of a page: what it is, and after it the ways to the others; a link at the top leads there.
pub(crate) fn frame(cx: &Cx<'_>, title: &str, lede: Option<String>, body: Markup) -> Markup {
    let mut head = PageHead::new(title).kicker(cx.t("admin-title"));
    if let Some(lede) = lede {
        head = head.lede(lede);
    }
    let body = html! {
        (page_head(&head))
        p.admin-ways { a href="#admin-nav" { (cx.t("admin-pages")) } }
        (body)
        nav.admin-nav aria-labelledby="admin-nav" {
            h2 #admin-nav { (cx.t("admin-pages")) }
            ul.inline-list role="list" {
                @for (path, key) in PAGES {
                    li { a href=(cx.url(path)) aria-current=[(cx.path == path).then_some("page")] { (cx.t(key)) } }
                }
            }
        }
    };
    layout::page(
        cx,
        &Page {
            indexable: false,
            wide: true,
            room: Room::Account,
            ..Page::new(title, body)
        },
    )
}

/// What was just done; `word` is one of the words that a page sends on to.
fn done(cx: &Cx<'_>, word: Option<&'static str>) -> Markup {
    html! {
        @if let Some(word) = word {
            div.notice.notice-done role="status" { p { (cx.t(&format!("admin-done-{word}"))) } }
        }
    }
}

/// Somebody's name; whoever left is a former member.
fn name_of(cx: &Cx<'_>, name: Option<&String>) -> String {
    name.cloned().unwrap_or_else(|| cx.t("former-member"))
}

/// What an administrator should know at a glance.
#[derive(Debug, Clone, Copy, Default)]
pub struct Overview {
    /// Claims of organisations that wait for a decision.
    pub claims_waiting: u64,
    /// People with an account.
    pub people: u64,
    /// Mails that wait.
    pub mails_waiting: u64,
    /// Mails that somebody must decide on.
    pub mails_stuck: u64,
    /// Jobs that were given up.
    pub jobs_dead: u64,
    /// Sign-ins that failed in the last 24 hours.
    pub sign_ins_failed: u64,
}

/// The first page.
#[must_use]
pub fn overview(cx: &Cx<'_>, overview: &Overview) -> Markup {
    let failed = format!("{}?action=session&outcome=failed", paths::ADMIN_AUDIT);
    let stuck = format!("{}?state=uncertain", paths::ADMIN_MAIL);
    let lines = [
        (
            "admin-count-claims-waiting",
            overview.claims_waiting,
            paths::ADMIN_CLAIMS.to_owned(),
        ),
        ("admin-count-people", overview.people, paths::ADMIN_PEOPLE.to_owned()),
        (
            "admin-count-mails-waiting",
            overview.mails_waiting,
            format!("{}?state=waiting", paths::ADMIN_MAIL),
        ),
        (
            "admin-count-mails-stuck",
            overview.mails_stuck,
            if overview.mails_stuck == 0 {
                stuck
            } else {
                paths::ADMIN_MAIL.to_owned()
            },
        ),
        (
            "admin-count-jobs-dead",
            overview.jobs_dead,
            paths::ADMIN_JOBS.to_owned(),
        ),
        ("admin-count-sign-ins-failed", overview.sign_ins_failed, failed),
    ];
    let entries: Vec<(String, Markup)> = lines
        .into_iter()
        .map(|(key, count, path)| {
            let count = cx.count(usize::try_from(count).unwrap_or(usize::MAX));
            (cx.t(key), html! { a href=(cx.url(&path)) { (count) } })
        })
        .collect();
    frame(
        cx,
        &cx.t("admin-overview"),
        Some(cx.t("admin-overview-lede")),
        definitions(&entries),
    )
}
