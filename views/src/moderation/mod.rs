//! Pages of moderation: reporting, deciding, what was decided about oneself, and the public log.

mod appeals;
mod case;
mod log;
mod mine;
mod queue;
mod report;
mod statement;

pub use appeals::{AppealEntry, AppealPage, AppealsPage, appeal, appeals};
pub use case::{CasePage, Decided, PastDecision, Reported, Taken, case};
pub use log::{LogEntry, LogPage, MonthLine, log};
pub use mine::{MinePage, OwnAppeal, OwnDecision, mine};
pub use queue::{QueueEntry, QueuePage, queue};
pub use report::{Before, ReportPage, figure_report, report, report_link, report_sent, report_way};
pub use statement::{SentMessage, Statement};

use maud::{Markup, html};

use crate::components::{Link, PageHead, page_head};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// What was just done, told on the page that comes after it.
fn done(cx: &Cx<'_>, key: &str) -> Markup {
    html! { div.notice.notice-done role="status" { p { (cx.t(key)) } } }
}

/// A page of those who decide, with the ways to the other two.
fn desk(cx: &Cx<'_>, title: &str, body: Markup) -> Markup {
    let ways = [
        Link::new(cx.t("moderation-title"), paths::moderation()),
        Link::new(cx.t("appeals-title"), paths::moderation_appeals()),
        Link::new(cx.t("moderation-log-title"), paths::moderation_log()),
    ];
    let page = html! {
        nav aria-label=(cx.t("moderation-nav")) {
            ul.inline-list role="list" {
                @for way in &ways {
                    li { a href=(cx.url(&way.href)) aria-current=[(cx.path == way.href).then_some("page")] { (way.text) } }
                }
            }
        }
        (page_head(&PageHead::new(title)))
        (body)
    };
    private(cx, title, page)
}

/// A page that nobody lists.
fn private(cx: &Cx<'_>, title: &str, body: Markup) -> Markup {
    layout::page(
        cx,
        &Page {
            indexable: false,
            room: Room::Account,
            ..Page::new(title, body)
        },
    )
}

/// Words as choices of a form, each with what it says.
fn choices(words: &[&str], says: impl Fn(&str) -> String) -> Vec<(String, String)> {
    words.iter().map(|word| ((*word).to_owned(), says(word))).collect()
}

/// What somebody wrote, line by line.
fn quoted(text: &str) -> Markup {
    html! {
        blockquote.quoted {
            @for line in text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
        }
    }
}
