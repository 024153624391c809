//! Calls for applications, and the grants that came from them.

use maud::{Markup, html};

use super::duration::duration;
use super::{Money, Said, page, parts, told};
use crate::components::{
    Field, Link, NoticeKind, PageHead, anchor, breadcrumbs, definitions, disclosure, empty_state, filter_form, notice,
    page_head, pager, tag, text_field,
};
use crate::layout::with;
use crate::{Cx, paths};

/// A call.
#[derive(Debug, Clone)]
pub struct CallLine {
    /// Its name, with its page.
    pub link: Link,
    /// The programme, with its page.
    pub programme: Link,
    /// The first day of applications, in words.
    pub opens: Option<String>,
    /// The last day of applications, in words.
    pub closes: Option<String>,
    /// Whether one can apply now.
    pub open: bool,
    /// How many applied.
    pub applications: Option<usize>,
    /// How many were supported.
    pub supported: Option<usize>,
    /// What it gives in all.
    pub budget: Option<Money>,
    /// How many of its grants are known here.
    pub grants: usize,
    /// The words of what it is for.
    pub themes: Vec<String>,
}

/// All calls.
#[derive(Debug, Clone)]
pub struct CallsPage {
    /// The words that were typed.
    pub typed: String,
    /// Whether there are any calls at all.
    pub any: bool,
    /// The calls whose names hold the words, the newest first.
    pub calls: Vec<CallLine>,
    /// All programmes, with their pages.
    pub programmes: Vec<Link>,
    /// Where something is entered, for those who may.
    pub ways: Vec<Link>,
}

/// A grant.
#[derive(Debug, Clone)]
pub struct GrantLine {
    /// What it was given for.
    pub title: Option<String>,
    /// The language of that.
    pub title_language: Option<String>,
    /// Whether one person received it, whom nobody names.
    pub individual: bool,
    /// Who received it, where that is shown.
    pub recipient: Option<Link>,
    /// The call that it came from, where that is not what the page is about.
    pub call: Option<Link>,
    /// The programme, where it is not known from which call it came and the page is not about that.
    pub programme: Option<Link>,
    /// The municipalities in which it was spent.
    pub places: Vec<Link>,
    /// The year.
    pub year: Option<String>,
    /// `YearKind`.
    pub year_kind: Option<String>,
    /// How long it ran, in the form of ISO 8601.
    pub period: Option<String>,
    /// From when to when it ran, in words.
    pub days: Option<String>,
    /// What was given.
    pub amount: Option<Money>,
    /// What a reader should know.
    pub note: Option<Said>,
    /// Where it was read.
    pub source: SourceLine,
    /// Where it is changed, for those who may.
    pub edit: Option<String>,
}

/// The page on which something was read.
#[derive(Debug, Clone)]
pub struct SourceLine {
    /// Its address.
    pub address: String,
    /// How it is called; none where nobody said.
    pub title: Option<String>,
}

/// A call with its grants.
#[derive(Debug, Clone)]
pub struct CallPage {
    /// The call.
    pub call: CallLine,
    /// What the programme is.
    pub programme_about: Option<(Markup, Option<&'static str>)>,
    /// Who pays for it.
    pub funder: Said,
    /// What the source says of the budget.
    pub budget_note: Option<Said>,
    /// What a reader should know.
    pub note: Option<Said>,
    /// Where one applies.
    pub apply_at: Option<String>,
    /// Where it was read.
    pub source: SourceLine,
    /// Where it is changed, and a grant is added to it, for those who may.
    pub ways: Vec<Link>,
    /// What was just done, in words.
    pub done: Option<String>,
    /// The grants on this page.
    pub grants: Vec<GrantLine>,
    /// How many there are.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of all calls.
#[must_use]
pub fn calls(cx: &Cx<'_>, data: &CallsPage) -> Markup {
    let title = cx.t("calls-title");
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("calls-lede"))))
        (parts(cx, paths::CALLS))
        (ways_on(&data.ways))
        @if data.any {
            (filter_form(cx, &cx.url(paths::CALLS), &[], text_field(&Field::new("q", cx.t("library-search-title")), &data.typed)))
        }
        @if !data.any {
            (empty_state(&cx.t("calls-none"), &cx.t("calls-none-text"), None))
        } @else if data.calls.is_empty() {
            (empty_state(&cx.t("calls-none-such"), &cx.t("calls-none-such-text"), Some(&Link::new(cx.t("calls-all"), cx.url(paths::CALLS)))))
        } @else {
            @if !data.calls.iter().any(|call| call.open) { p.muted { (cx.t("calls-none-open")) } }
            ul.entries role="list" { @for call in &data.calls { li { (line(cx, call)) } } }
        }
        @if !data.programmes.is_empty() {
            section.section #programmes {
                h2 { (cx.t("programmes-title")) }
                ul { @for one in &data.programmes { li { (anchor(one)) } } }
            }
        }
    };
    page(cx, &title, true, body)
}

/// What somebody can do on a page, as links.
pub(super) fn ways_on(ways: &[Link]) -> Markup {
    html! {
        @if !ways.is_empty() {
            p.ways-on { @for way in ways { a.button.button-quiet href=(way.href) { (way.text) } " " } }
        }
    }
}

pub(super) fn line(cx: &Cx<'_>, call: &CallLine) -> Markup {
    html! {
        (anchor(&call.link)) @if call.open { " " (tag(&cx.t("call-open"))) }
        p.entry-text { (anchor(&call.programme)) " · " (when(cx, call)) }
        @if let Some(text) = outcome(cx, call) { p.entry-text { (text) } }
    }
}

/// When one can apply, or could.
fn when(cx: &Cx<'_>, call: &CallLine) -> String {
    match (&call.opens, &call.closes) {
        (Some(opens), Some(closes)) => cx.ta(
            "call-between",
            &[("from", opens.as_str().into()), ("to", closes.as_str().into())],
        ),
        (None, Some(closes)) => cx.ta("call-until", &[("to", closes.as_str().into())]),
        (Some(opens), None) => cx.ta("call-from", &[("from", opens.as_str().into())]),
        (None, None) => cx.t("call-undated"),
    }
}

/// What became of it, as far as that is known.
fn outcome(cx: &Cx<'_>, call: &CallLine) -> Option<String> {
    let counted = |key: &str, count: usize| cx.ta(key, &[("count", count.into()), ("n", cx.count(count).into())]);
    let parts: Vec<String> = [
        call.applications.map(|count| counted("call-applications", count)),
        call.supported.map(|count| counted("call-supported", count)),
        (call.grants > 0).then(|| counted("call-grants-known", call.grants)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The page of a call.
#[must_use]
pub fn call(cx: &Cx<'_>, data: &CallPage) -> Markup {
    let call = &data.call;
    let head = PageHead::new(&call.link.text).kicker(call.programme.text.as_str());
    let steps = [Link::new(cx.t("calls-title"), cx.url(paths::CALLS))];
    let body = html! {
        (breadcrumbs(cx, &steps, &call.link.text))
        (told(data.done.clone()))
        (page_head(&head))
        (ways_on(&data.ways))
        @if call.open { (notice(cx, NoticeKind::Info, &cx.t("call-open"), html! { p { (when(cx, call)) } })) }
        (definitions(&facts(cx, data)))
        @if let Some((about, lang)) = &data.programme_about {
            (disclosure(&cx.ta("call-programme", &[("programme", call.programme.text.as_str().into())]), false, html! { div.prose lang=[*lang] { (about) } }))
        }
        section.section {
            h2 { (cx.t("call-grants")) }
            @if data.grants.is_empty() {
                p.muted { (cx.t("call-grants-none")) }
            } @else {
                (grants(cx, &data.grants, [data.total, data.page, data.pages]))
            }
        }
    };
    page(cx, &call.link.text, true, body)
}

/// A page of grants: how many there are, which page it is, and how many.
pub(super) fn grants(cx: &Cx<'_>, grants: &[GrantLine], [total, page, pages]: [usize; 3]) -> Markup {
    html! {
        p.muted { (cx.ta("call-grants-known", &[("count", total.into()), ("n", cx.count(total).into())])) }
        ul.entries role="list" { @for grant in grants { li { (grant_entry(cx, grant, false)) } } }
        (pager(cx, page, pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
    }
}

fn facts(cx: &Cx<'_>, data: &CallPage) -> Vec<(String, Markup)> {
    let call = &data.call;
    let mut facts = vec![
        (cx.t("call-programme-head"), anchor(&call.programme)),
        (
            cx.t("call-funder"),
            html! { span lang=[data.funder.foreign] { (data.funder.text) } },
        ),
        (cx.t("call-when"), html! { (when(cx, call)) }),
    ];
    let mut add = |key: &str, value: Markup| facts.push((cx.t(key), value));
    match (call.budget, &data.budget_note) {
        (Some(budget), note) => add(
            "call-budget",
            html! { (budget.text(cx)) @if let Some(note) = note { " (" (inline(note)) ")" } },
        ),
        (None, Some(note)) => add("call-budget", inline(note)),
        (None, None) => {}
    }
    if let Some(count) = call.applications {
        add("call-applications-head", html! { (cx.count(count)) });
    }
    if let Some(count) = call.supported {
        add("call-supported-head", html! { (cx.count(count)) });
    }
    if !call.themes.is_empty() {
        let tags = html! { @for theme in &call.themes { (tag(&cx.t(&format!("theme-{theme}")))) " " } };
        add("organisations-themes", tags);
    }
    if let Some(note) = &data.note {
        add("call-note", inline(note));
    }
    if let Some(address) = &data.apply_at {
        add("call-apply", source(address));
    }
    add("call-source", named_source(&data.source));
    facts
}

/// Where something was read.
pub(super) fn source(address: &str) -> Markup {
    html! { a href=(address) rel="nofollow noopener noreferrer" { (address) } }
}

/// The same by how the page is called, where that is known.
pub(super) fn named_source(one: &SourceLine) -> Markup {
    match &one.title {
        Some(title) => html! { a href=(one.address) rel="nofollow noopener noreferrer" { (title) } },
        None => source(&one.address),
    }
}

/// A grant in a list. What its source does not say is said to be not known.
/// `own` on the page of whoever received it, which needs no name.
pub(super) fn grant_entry(cx: &Cx<'_>, grant: &GrantLine, own: bool) -> Markup {
    let recipient = match &grant.recipient {
        Some(link) => anchor(link),
        None if own => html! { (cx.t("grant-call-unknown")) },
        None if grant.individual => html! { (cx.t("grant-individual")) },
        None => html! { (cx.t("grant-recipient-hidden")) },
    };
    let year = grant.year.as_ref().map(|year| match &grant.year_kind {
        Some(kind) => cx.ta(&format!("grant-year-{kind}"), &[("year", year.as_str().into())]),
        None => year.clone(),
    });
    let parts: Vec<String> = [
        year,
        grant.period.as_deref().map(|iso| duration(cx, iso)),
        grant.days.clone(),
        Some(
            grant
                .amount
                .map_or_else(|| cx.t("grant-amount-unknown"), |amount| amount.text(cx)),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    let foreign = grant
        .title_language
        .as_deref()
        .filter(|language| *language != cx.locale.tag());
    let named = || grant.title.clone().unwrap_or_else(|| cx.t("grant-untitled"));
    let edited = grant
        .edit
        .is_some()
        .then(|| cx.ta("grant-edit-named", &[("title", named().into())]));
    html! {
        @if let Some(title) = &grant.title { p.grant-title lang=[foreign] { (title) } }
        @else { p.grant-title { (cx.t("grant-untitled")) } }
        p.entry-text {
            @if let Some(call) = &grant.call { (anchor(call)) } @else { (recipient) }
            @if let Some(programme) = &grant.programme { " · " (anchor(programme)) }
            " · " (parts.join(" · "))
        }
        @if !grant.places.is_empty() {
            p.entry-text { @for (number, place) in grant.places.iter().enumerate() { @if number > 0 { ", " } (anchor(place)) } }
        }
        @if let Some(note) = &grant.note { p.entry-text.small { (inline(note)) } }
        p.entry-text.small { (cx.t("call-source")) ": " (named_source(&grant.source)) }
        @if let Some(edit) = &grant.edit {
            p.entry-text.small { a href=(edit) aria-label=[edited.as_deref()] { (cx.t("grant-edit")) } }
        }
    }
}

/// What is said, with its language where that is not the page's.
fn inline(said: &Said) -> Markup {
    html! { span lang=[said.foreign] { (said.text) } }
}
