//! What organisations propose for the library: what waits, one's own, and one of them.

use maud::{Markup, html};

use super::calls::source;
use super::said::Said;
use super::{Shown, page, paragraphs, told};
use crate::components::{
    Link, NoticeKind, PageHead, SwitchOption, anchor, breadcrumbs, definitions, empty_state, notice, page_head, pager,
    tabs, tag,
};
use crate::forms::{FormState, lines, summary, token, weighty_form};
use crate::layout::with;
use crate::{Cx, paths};

/// A proposal in a list.
#[derive(Debug, Clone)]
pub struct ProposalLine {
    /// How it is called, with its page.
    pub link: Link,
    /// The word of what it is.
    pub thing: &'static str,
    /// Whose it is; none where that is not shown any more.
    pub organisation: Option<Link>,
    /// The word of how it stands.
    pub state: &'static str,
    /// Since when it waits, or stands so, in words.
    pub when: String,
}

/// What waits for the editors of the library, or what one's own organisations proposed.
#[derive(Debug, Clone)]
pub struct ProposalsPage {
    /// The words of the sorts that the reader sees, and how many there are of each.
    pub sorts: Vec<(&'static str, usize)>,
    /// The word of the sort that is shown; none where the reader sees none.
    pub sort: Option<&'static str>,
    /// Whether the reader can propose something.
    pub proposes: bool,
    /// The proposals on this page.
    pub lines: Vec<ProposalLine>,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// An answer of the form.
#[derive(Debug, Clone)]
pub struct ProposalAnswer {
    /// What was asked.
    pub label: String,
    /// What was written.
    pub text: String,
    /// Whether that is an address of the web.
    pub address: bool,
    /// The language that the form asked for.
    pub language: Option<&'static str>,
}

/// A proposal.
#[derive(Debug, Clone)]
pub struct ProposalPage {
    /// Its key.
    pub id: i32,
    /// What the list says of it.
    pub line: ProposalLine,
    /// Who wrote it.
    pub person: Shown,
    /// What they wrote.
    pub answers: Vec<ProposalAnswer>,
    /// With which words it was declined.
    pub words: Option<Said>,
    /// What it became, where that is listed.
    pub became: Option<Link>,
    /// Whether the reader decides on it.
    pub decides: bool,
    /// Whether the reader would, if it were not of an organisation of theirs.
    pub involved: bool,
    /// Whether the reader can take it back.
    pub withdraws: bool,
    /// What was just done, in words.
    pub done: Option<String>,
    /// Whether something else became of it while the reader wrote.
    pub meanwhile: bool,
}

/// The list.
#[must_use]
pub fn proposals(cx: &Cx<'_>, data: &ProposalsPage) -> Markup {
    let title = cx.t("library-proposals-title");
    let options: Vec<SwitchOption> = data
        .sorts
        .iter()
        .map(|(word, count)| {
            let text = format!(
                "{} ({})",
                cx.t(&format!("library-proposals-{word}-sort")),
                cx.count(*count)
            );
            let href = format!("{}?sort={word}", cx.url(paths::PROPOSALS));
            SwitchOption::new(text, href, Some(*word) == data.sort)
        })
        .collect();
    let way = |path: &str, key: &str| html! { a.button.button-quiet href=(cx.url(path)) { (cx.t(key)) } };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &[Link::new(cx.t("resources-title"), cx.url(paths::RESOURCES))], &title))
            (page_head(&PageHead::new(&title).lede(cx.t("library-proposals-lede"))))
            @if data.proposes {
                p.ways-on { (way(paths::RESOURCE_NEW, "resources-propose")) " " (way(paths::TOOL_NEW, "tools-propose")) }
            }
            @match data.sort {
                None => {
                    @let organisations = Link::new(cx.t("library-propose-organisations"), cx.url(paths::ACCOUNT_ORGANISATIONS));
                    (empty_state(&cx.t("library-proposals-nobody"), &cx.t("library-propose-who"), Some(&organisations)))
                }
                Some(sort) => {
                    @if data.sorts.len() > 1 { (tabs(&cx.t("library-proposals-sorts"), &options)) }
                    h2 .visually-hidden[data.sorts.len() > 1] { (cx.t(&format!("library-proposals-{sort}-sort"))) }
                    @if data.lines.is_empty() {
                        // whoever decides on proposals lists things without one
                        @let none = if sort == "own" && data.sorts.len() > 1 { "theirs" } else { sort };
                        (empty_state(&cx.t(&format!("library-proposals-none-{none}")), &cx.t(&format!("library-proposals-none-{none}-text")), None))
                    } @else {
                        ul.entries role="list" { @for one in &data.lines { li { (entry(cx, one)) } } }
                        (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
                    }
                }
            }
        }
    };
    page(cx, &title, false, body)
}

fn entry(cx: &Cx<'_>, one: &ProposalLine) -> Markup {
    html! {
        (anchor(&one.link)) " " (tag(&cx.t(&format!("library-proposal-state-{}", one.state))))
        p.entry-text {
            (cx.t(&format!("library-proposal-{}", one.thing)))
            @if let Some(organisation) = &one.organisation { " · " (anchor(organisation)) }
            " · " (one.when)
        }
    }
}

/// A proposal, with what becomes of it.
#[must_use]
pub fn proposal(cx: &Cx<'_>, data: &ProposalPage, state: &FormState) -> Markup {
    let one = &data.line;
    let action = cx.url(&paths::proposal(data.id));
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &[Link::new(cx.t("library-proposals-title"), cx.url(paths::PROPOSALS))], &one.link.text))
            (told(data.done.clone()))
            @if data.meanwhile { (became_meanwhile(cx, state)) } @else { (summary(cx, state)) }
            (page_head(&PageHead::new(&one.link.text).kicker(cx.t(&format!("library-proposal-{}", one.thing)))))
            p {
                (tag(&cx.t(&format!("library-proposal-state-{}", one.state)))) " "
                @if let Some(organisation) = &one.organisation { (anchor(organisation)) " · " }
                (data.person.name(cx)) " · " (one.when)
            }
            @if let Some(became) = &data.became { p { (cx.t("library-proposal-became")) " " (anchor(became)) } }
            @if let Some(words) = &data.words {
                section.section #words { h2 { (cx.t("library-proposal-was-declined")) } (words.prose()) }
            }
            (definitions(&answers(data)))
            @if data.involved { p.notice.notice-info { (cx.t("library-proposal-involved")) } }
            @if data.decides { (deciding(cx, data, state, &action)) }
            @if data.withdraws {
                (weighty_form(cx, &action, &[("do", "withdraw")], &cx.t("library-proposal-withdraw"),
                    &cx.t("library-proposal-withdraw-text"), &cx.t("library-proposal-withdraw")))
            }
            p.hint { (cx.t("library-proposal-seen")) }
        }
    };
    page(cx, &one.link.text, false, body)
}

fn answers(data: &ProposalPage) -> Vec<(String, Markup)> {
    let shown = |one: &ProposalAnswer| {
        if one.address {
            source(&one.text)
        } else {
            html! { div lang=[one.language] { (paragraphs(&one.text)) } }
        }
    };
    data.answers.iter().map(|one| (one.label.clone(), shown(one))).collect()
}

/// What became of it while the reader wrote, and what they had typed.
fn became_meanwhile(cx: &Cx<'_>, state: &FormState) -> Markup {
    let words = state.value("words");
    let about = html! {
        p { (cx.t("library-proposal-meanwhile-text")) }
        @if !words.is_empty() {
            p { strong { (cx.t("collaboration-typed")) } }
            div.prose { (paragraphs(words)) }
        }
    };
    notice(cx, NoticeKind::Warning, &cx.t("library-proposal-meanwhile"), about)
}

/// The way to the form in which it is taken, and the form in which it is declined.
fn deciding(cx: &Cx<'_>, data: &ProposalPage, state: &FormState, action: &str) -> Markup {
    let words = state.field("words", cx.t("library-proposal-words"));
    html! {
        section.section #deciding {
            h2 { (cx.t("library-proposal-decide")) }
            p { (cx.t("library-proposal-decide-text")) }
            p.ways-on { a.button href=(cx.url(&paths::proposal_take(data.id))) { (cx.t("library-proposal-take")) } }
            form.form method="post" action=(action) novalidate {
                (token(cx))
                (lines(&words.hint(cx.t("library-proposal-words-hint")), state, 4))
                div.form-send {
                    button.button.button-quiet type="submit" name="do" value="decline" { (cx.t("library-proposal-decline")) }
                }
            }
        }
    }
}
