//! What one follows, and what one can follow besides.

use maud::{Markup, html};

use super::follow_button;
use crate::components::{Choice, Field, Link, PageHead, anchor, breadcrumbs, page_head, select};
use crate::forms::{FormState, summary, token};
use crate::layout::{self, Page, Room};
use crate::network::told;
use crate::{Cx, paths};

/// Something that is followed.
#[derive(Debug, Clone)]
pub struct FollowedLine {
    /// The word of its kind.
    pub kind: &'static str,
    /// What names it.
    pub subject: String,
    /// Its name and page.
    pub link: Link,
}

/// What one follows.
#[derive(Debug, Clone)]
pub struct FollowingPage {
    /// It, by kind.
    pub lines: Vec<FollowedLine>,
    /// The municipalities that are not followed yet.
    pub places: Vec<Choice>,
    /// The themes that are not followed yet.
    pub themes: Vec<Choice>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page.
#[must_use]
pub fn following(cx: &Cx<'_>, data: &FollowingPage, state: &FormState) -> Markup {
    let title = cx.t("following-title");
    let steps = [Link::new(cx.t("home-own-title"), cx.url(paths::ACCOUNT_HOME))];
    let kinds = ["organisation", "place", "theme"];
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &steps, &title))
            (told(data.done.as_ref().map(|done| cx.t(&format!("follow-done-{done}")))))
            (summary(cx, state))
            (page_head(&PageHead::new(&title).lede(cx.t("following-lede"))))
            @if data.lines.is_empty() { p.muted { (cx.t("following-none")) } }
            @for kind in kinds {
                @if data.lines.iter().any(|line| line.kind == kind) {
                    section.section {
                        h2 { (cx.t(&format!("following-kind-{kind}"))) }
                        ul.entries role="list" {
                            @for line in data.lines.iter().filter(|line| line.kind == kind) {
                                li {
                                    (anchor(&line.link))
                                    (follow_button(cx, (line.kind, &line.subject), true, paths::ACCOUNT_FOLLOWING))
                                }
                            }
                        }
                    }
                }
            }
            section.section #f-subject {
                h2 { (cx.t("following-more")) }
                p.hint { (cx.t("following-more-text")) }
                (choosing(cx, "place", "following-place", &data.places))
                (choosing(cx, "theme", "following-theme", &data.themes))
            }
        }
    };
    layout::page(
        cx,
        &Page {
            indexable: false,
            room: Room::Account,
            ..Page::new(title, body)
        },
    )
}

fn choosing(cx: &Cx<'_>, kind: &str, label: &str, choices: &[Choice]) -> Markup {
    html! {
        @if choices.len() > 1 {
            form.form method="post" action=(cx.url(paths::ACCOUNT_FOLLOWING)) {
                (token(cx))
                input type="hidden" name="kind" value=(kind);
                input type="hidden" name="on" value="yes";
                (select(&Field::new("subject", cx.t(label)).id(format!("f-{kind}")), choices))
                div.form-send { button.button.button-quiet type="submit" { (cx.t("follow-begin")) span.visually-hidden { ": " (cx.t(label)) } } }
            }
        }
    }
}
