//! The statements of a dialogue.

use maud::{Markup, html};

use super::{Shares, ways};
use crate::components::{Link, SwitchOption, empty_state, pager, tabs};
use crate::dialogue::dialogues::{Head, frame};
use crate::dialogue::foreign;
use crate::forms::button_form;
use crate::layout::with;
use crate::{Cx, paths};

/// A statement as a line of the list.
#[derive(Debug, Clone)]
pub struct StatementLine {
    /// Its key.
    pub id: i32,
    /// The statement.
    pub link: Link,
    /// The language that it is in.
    pub language: String,
    /// Who made it; none where they are here no more.
    pub author: Option<String>,
    /// When, in words.
    pub made: String,
    /// What all say to it; none where nothing is shown of that yet.
    pub shares: Option<Shares>,
    /// Why it was taken out.
    pub reason: Option<String>,
}

/// A state of statements that hosts choose from.
#[derive(Debug, Clone)]
pub struct StateTab {
    /// Its word.
    pub word: &'static str,
    /// Whether it is the one that is shown.
    pub current: bool,
}

/// The list of statements.
#[derive(Debug, Clone)]
pub struct StatementsPage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// The word of the state that is shown.
    pub state: &'static str,
    /// The states, for hosts; empty for others.
    pub states: Vec<StateTab>,
    /// The statements of this page.
    pub lines: Vec<StatementLine>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Of when the shares are, in words; none where there is no map.
    pub counted: Option<String>,
    /// Whether the reader may have votes of their own here.
    pub signed: bool,
    /// Whether they can make a statement.
    pub may_state: bool,
}

/// The page of the statements.
#[must_use]
pub fn statements(cx: &Cx<'_>, data: &StatementsPage) -> Markup {
    let slug = &data.head.slug;
    let options: Vec<SwitchOption> = data
        .states
        .iter()
        .map(|tab| {
            let href = format!("{}?state={}", cx.url(&paths::statements(slug)), tab.word);
            SwitchOption::new(cx.t(&format!("statements-{}", tab.word)), href, tab.current)
        })
        .collect();
    let count = [("count", data.total.into()), ("shown", cx.count(data.total).into())];
    let body = html! {
        section.section {
            h2 { (cx.ta("statements-count", &count)) }
            @if !options.is_empty() { (tabs(&cx.t("statements-states"), &options)) }
            @if data.state == "shown" {
                p.hint {
                    @match &data.counted {
                        Some(at) => (cx.ta("statements-counted", &[("at", at.as_str().into())])),
                        None => (cx.t("statements-not-counted")),
                    }
                }
            }
            @if data.lines.is_empty() {
                (empty_state(&cx.t(&format!("statements-none-{}", data.state)), &cx.t(&format!("statements-none-{}-text", data.state)), None))
            } @else {
                ul.entries role="list" { @for one in &data.lines { li { (line(cx, data, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
            @if data.may_state {
                p.ways-on.no-print { a.button href=(cx.url(&paths::statement_new(slug))) rel="nofollow" { (cx.t("statement-new")) } }
            }
        }
        (ways(cx, slug, data.signed, "statements"))
    };
    frame(cx, &data.head, "statements", body)
}

fn line(cx: &Cx<'_>, data: &StatementsPage, one: &StatementLine) -> Markup {
    let action = cx.url(&paths::statement(&data.head.slug, one.id));
    html! {
        a.say-line href=(one.link.href) lang=[foreign(cx, &one.language)] { (one.link.text) }
        @if let Some(shares) = one.shares {
            (bar(shares))
            p.entry-text { (shares.words(cx)) }
        }
        @if let Some(reason) = &one.reason {
            p.entry-text { (cx.ta("statement-out-because", &[("reason", reason.as_str().into())])) }
        }
        p.entry-text { (by(cx, one.author.as_deref(), &one.made)) }
        @if data.state == "waiting" {
            div.ways-on {
                (button_form(cx, &action, &[("do", "accept")], &cx.t("statement-accept"), false))
                a.button.button-quiet href={ (action) "#decide" } { (cx.t("statement-take-out-go")) }
            }
        }
    }
}

/// Who made a statement, and when.
pub(super) fn by(cx: &Cx<'_>, author: Option<&str>, made: &str) -> String {
    let former = cx.t("post-former-member");
    let name = author.unwrap_or(&former);
    cx.ta("statement-by", &[("name", name.into()), ("at", made.into())])
}

/// The shares as a bar, for eyes only: the sentence below it says the same.
pub(super) fn bar(shares: Shares) -> Markup {
    let all = shares.seen().max(1) as f64;
    let width = |part: usize| part as f64 * 100.0 / all;
    let (agree, disagree) = (width(shares.agree), width(shares.disagree));
    let parts = [
        ("agree", 0.0, agree),
        ("disagree", agree, disagree),
        ("pass", agree + disagree, width(shares.pass)),
    ];
    html! {
        svg.say-bar viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            @for (word, from, wide) in parts {
                @if shares.seen() > 0 && wide > 0.0 {
                    rect.(format!("say-bar-{word}")) x=(format!("{from:.2}")) y="0" width=(format!("{wide:.2}")) height="4" {}
                }
            }
        }
    }
}
