//! What one follows, and what one can follow besides.

use maud::{Markup, html};

use super::follow_button;
use crate::components::{Choice, Field, Link, PageHead, anchor, breadcrumbs, page_head, radios, select};
use crate::forms::{FormState, button_form, summary, token};
use crate::layout::{self, Page, Room};
use crate::network::told;
use crate::{Cx, paths};

/// Where one is after a dialogue was left here.
const LEFT: &str = "/account/following?done=off";

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
    /// What the address offers to follow, each with whether it is followed already.
    pub offered: Vec<(FollowedLine, bool)>,
    /// How often one is written to of what is new: `off`, `weekly` or `monthly`.
    pub digest: String,
    /// It, by kind.
    pub lines: Vec<FollowedLine>,
    /// Dialogues, each with the language of a title that is not the page's and where one stops to follow it.
    pub dialogues: Vec<(Link, Option<String>, String)>,
    /// The municipalities that are not followed yet.
    pub places: Vec<Choice>,
    /// The indicators that are not followed yet.
    pub indicators: Vec<Choice>,
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
    let kinds = ["organisation", "place", "indicator", "theme"];
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &steps, &title))
            (told(data.done.as_ref().map(|done| cx.t(&format!("follow-done-{done}")))))
            (summary(cx, state))
            (page_head(&PageHead::new(&title).lede(cx.t("following-lede"))))
            p { (cx.t("following-notices")) " " a href=(cx.url(paths::ACCOUNT_NOTICES)) { (cx.t("notices-title")) } }
            (offered(cx, data))
            @if data.lines.is_empty() && data.dialogues.is_empty() { p.muted { (cx.t("following-none")) } }
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
            (dialogues(cx, data))
            (digest(cx, data))
            section.section #f-subject {
                h2 { (cx.t("following-more")) }
                p.hint { (cx.t("following-more-text")) }
                (choosing(cx, "place", "following-place", &data.places))
                (choosing(cx, "indicator", "following-indicator", &data.indicators))
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

/// What one came for: to follow it, or to see that one does.
fn offered(cx: &Cx<'_>, data: &FollowingPage) -> Markup {
    html! {
        @if !data.offered.is_empty() {
            section.section #offered {
                h2 { (cx.t("following-offered")) }
                ul.entries role="list" {
                    @for (line, follows) in &data.offered {
                        li {
                            p.kicker { (cx.t(&format!("following-one-{}", line.kind))) }
                            (anchor(&line.link))
                            @if *follows { p.muted.small { (cx.t("following-already")) } }
                            (follow_button(cx, (line.kind, &line.subject), *follows, paths::ACCOUNT_FOLLOWING))
                        }
                    }
                }
            }
        }
    }
}

/// How often one is written to of what is new.
fn digest(cx: &Cx<'_>, data: &FollowingPage) -> Markup {
    let words = ["off", "weekly", "monthly"];
    let choices = words.map(|word| Choice::new(word, cx.t(&format!("follow-digest-{word}")), data.digest == word));
    html! {
        section.section #digest {
            h2 { (cx.t("follow-digest")) }
            form.form method="post" action=(cx.url(paths::ACCOUNT_FOLLOWING)) {
                (token(cx))
                input type="hidden" name="do" value="digest";
                (radios(&Field::new("digest", cx.t("follow-digest-how")).hint(cx.t("follow-digest-hint")), &choices))
                div.form-send { button.button.button-quiet type="submit" { (cx.t("form-save")) } }
            }
        }
    }
}

/// Dialogues are followed and left on their own pages; here they are left too.
fn dialogues(cx: &Cx<'_>, data: &FollowingPage) -> Markup {
    html! {
        @if !data.dialogues.is_empty() {
            section.section #dialogues {
                h2 { (cx.t("following-kind-dialogue")) }
                ul.entries role="list" {
                    @for (link, foreign, stop) in &data.dialogues {
                        li {
                            span lang=[foreign.as_deref()] { (anchor(link)) }
                            (button_form(
                                cx,
                                &cx.url(stop),
                                &[("follow", "no"), ("next", LEFT)],
                                &cx.t("follow-no-more"),
                                true,
                            ))
                        }
                    }
                }
            }
        }
    }
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
