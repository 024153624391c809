//! The page of a programme, and the forms of programmes, calls and grants.

use bashke_vocabulary::{Currency, Theme};
use maud::{Markup, html};

use super::calls::{SourceLine, grants, line as call_line, named_source, source, ways_on};
use super::{CallLine, GrantLine, Said, meanwhile, page, told};
use crate::components::{Choice, Link, PageHead, breadcrumbs, checkboxes, definitions, disclosure, page_head, select};
use crate::forms::{FormState, Kind, agree, choose, form, line, lines, tick};
use crate::{Cx, paths};

/// A programme.
#[derive(Debug, Clone)]
pub struct ProgrammePage {
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: Option<(Markup, Option<&'static str>)>,
    /// Who pays for it.
    pub funder: Said,
    /// Its site.
    pub website: Option<String>,
    /// Where it was read.
    pub source: SourceLine,
    /// Its calls, the newest first.
    pub calls: Vec<CallLine>,
    /// Its grants of which it is not known from which call they came, on this page.
    pub grants: Vec<GrantLine>,
    /// How many there are.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Where it is changed, and calls and grants are added to it, for those who may.
    pub ways: Vec<Link>,
    /// What was just done, in words.
    pub done: Option<String>,
}

/// What somebody else saved while a form was open: names of fields and what stands in them.
type Stands = Option<Vec<(String, String)>>;

/// The form of a programme.
#[derive(Debug, Clone)]
pub struct ProgrammeForm {
    /// Its short name and its name; none where it is new.
    pub programme: Option<(String, String)>,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Stands,
}

/// The form of a call.
#[derive(Debug, Clone)]
pub struct CallForm {
    /// Its short name and its name; none where it is new.
    pub call: Option<(String, String)>,
    /// The programmes.
    pub programmes: Vec<Choice>,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Stands,
}

/// The form of a grant.
#[derive(Debug, Clone)]
pub struct GrantForm {
    /// Its short name; none where it is new.
    pub grant: Option<String>,
    /// The page on which it stands, where that is known.
    pub back: Option<Link>,
    /// The calls and the programmes.
    pub under: Vec<Choice>,
    /// The municipalities, by county.
    pub places: Vec<Choice>,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Stands,
}

/// The page of a programme.
#[must_use]
pub fn programme(cx: &Cx<'_>, data: &ProgrammePage) -> Markup {
    let mut facts = vec![(
        cx.t("call-funder"),
        html! { span lang=[data.funder.foreign] { (data.funder.text) } },
    )];
    if let Some(website) = &data.website {
        facts.push((cx.t("organisations-website"), source(website)));
    }
    facts.push((cx.t("call-source"), named_source(&data.source)));
    let body = html! {
        (breadcrumbs(cx, &[calls_step(cx)], &data.name))
        (told(data.done.clone()))
        (page_head(&PageHead::new(&data.name).kicker(cx.t("programme-kicker"))))
        (ways_on(&data.ways))
        @if let Some((about, lang)) = &data.about { div.prose lang=[*lang] { (about) } }
        (definitions(&facts))
        section.section #calls {
            h2 { (cx.t("programme-calls")) }
            @if data.calls.is_empty() {
                p.muted { (cx.t("programme-calls-none")) }
            } @else {
                ul.entries role="list" { @for call in &data.calls { li { (call_line(cx, call)) } } }
            }
        }
        @if data.total > 0 {
            section.section #grants {
                h2 { (cx.t("programme-grants")) }
                (grants(cx, &data.grants, [data.total, data.page, data.pages]))
            }
        }
    };
    page(cx, &data.name, true, body)
}

fn calls_step(cx: &Cx<'_>) -> Link {
    Link::new(cx.t("calls-title"), cx.url(paths::CALLS))
}

/// A page with a form.
fn written(
    cx: &Cx<'_>,
    steps: Vec<Link>,
    [title, action]: [&str; 2],
    stands: Option<&[(String, String)]>,
    state: &FormState,
    fields: Markup,
) -> Markup {
    let trail: Vec<Link> = std::iter::once(calls_step(cx)).chain(steps).collect();
    let fields = html! {
        input type="hidden" name="revision" value=(state.value("revision"));
        (fields)
        (line(&state.field("source-title", cx.t("funding-source-title")).hint(cx.t("funding-source-title-hint")), state, Kind::Text("off")))
        (line(&state.field("source", cx.t("funding-source")).hint(cx.t("funding-source-hint")), state, Kind::Url))
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, title))
            (page_head(&PageHead::new(title).lede(cx.t("funding-form-lede"))))
            @if let Some(stands) = stands { (meanwhile(cx, stands)) }
            (form(cx, &cx.url(action), state, fields, &cx.t("form-save")))
        }
    };
    page(cx, title, false, body)
}

/// The form of a programme.
#[must_use]
pub fn programme_edit(cx: &Cx<'_>, data: &ProgrammeForm, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let known = |name: &str, label: &str| field(name, label).hint(cx.t("library-unknown-hint"));
    let fields = html! {
        (line(&field("name-sq", "funding-name-sq"), state, Kind::Text("off")))
        (line(&field("name-en", "funding-name-en"), state, Kind::Text("off")))
        (line(&field("funder", "programme-funder"), state, Kind::Text("off")))
        (line(&known("funder-en", "programme-funder-en"), state, Kind::Text("off")))
        (lines(&field("about-sq", "programme-about-sq"), state, 5))
        (lines(&field("about-en", "programme-about-en"), state, 5))
        (line(&known("website", "organisations-website"), state, Kind::Url))
    };
    let (steps, title, action) = match &data.programme {
        Some((slug, name)) => (
            vec![Link::new(name, cx.url(&paths::programme(slug)))],
            cx.t("programme-edit"),
            paths::programme_edit(slug),
        ),
        None => (Vec::new(), cx.t("programme-new"), paths::PROGRAMME_NEW.to_owned()),
    };
    written(cx, steps, [&title, &action], data.stands.as_deref(), state, fields)
}

/// The form of a call.
#[must_use]
pub fn call_edit(cx: &Cx<'_>, data: &CallForm, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let known = |name: &str, label: &str| field(name, label).hint(cx.t("library-unknown-hint"));
    let themes: Vec<(String, String)> = Theme::ALL
        .iter()
        .map(|one| (one.word().to_owned(), cx.t(&format!("theme-{one}"))))
        .collect();
    let fields = html! {
        (select(&field("programme", "call-programme-head"), &data.programmes))
        (line(&field("name-sq", "funding-name-sq"), state, Kind::Text("off")))
        (line(&field("name-en", "funding-name-en"), state, Kind::Text("off")))
        (line(&known("opens-on", "call-opens"), state, Kind::Date))
        (line(&known("closes-on", "call-closes"), state, Kind::Date))
        (line(&known("budget", "call-budget"), state, Kind::Text("off")))
        (currency(cx, state))
        (line(&field("budget-note-sq", "call-budget-note-sq"), state, Kind::Text("off")))
        (line(&field("budget-note-en", "call-budget-note-en"), state, Kind::Text("off")))
        (line(&known("applications", "call-applications-head"), state, Kind::Number))
        (line(&known("supported", "call-supported-head"), state, Kind::Number))
        (lines(&field("note-sq", "call-note-sq").hint(cx.t("call-note-hint")), state, 4))
        (lines(&field("note-en", "call-note-en"), state, 4))
        (tick(&field("theme", "organisations-themes").hint(cx.t("organisations-themes-hint")), state, &themes))
        (line(&known("apply-at", "call-apply"), state, Kind::Url))
    };
    let (steps, title, action) = match &data.call {
        Some((slug, name)) => (
            vec![Link::new(name, cx.url(&paths::call(slug)))],
            cx.t("call-edit"),
            paths::call_edit(slug),
        ),
        None => (Vec::new(), cx.t("call-new"), paths::CALL_NEW.to_owned()),
    };
    written(cx, steps, [&title, &action], data.stands.as_deref(), state, fields)
}

/// The form of a grant.
#[must_use]
pub fn grant_edit(cx: &Cx<'_>, data: &GrantForm, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let known = |name: &str, label: &str| field(name, label).hint(cx.t("library-unknown-hint"));
    let fields = html! {
        (select(&field("under", "grant-under").long(), &data.under))
        (line(&field("recipient", "grant-recipient").hint(cx.t("grant-recipient-hint")), state, Kind::Text("off")))
        (agree(&field("individual", "grant-is-individual"), state))
        (line(&known("title-sq", "said-title-sq"), state, Kind::Text("off")))
        (line(&known("title-en", "said-title-en"), state, Kind::Text("off")))
        (line(&field("amount", "grant-amount").hint(cx.t("grant-amount-hint")), state, Kind::Text("off")))
        (currency(cx, state))
        (line(&known("year", "grant-year"), state, Kind::Number))
        (line(&known("starts-on", "grant-starts"), state, Kind::Date))
        (line(&known("ends-on", "grant-ends"), state, Kind::Date))
        (disclosure(&cx.t("project-places"), state.refusal("place").is_some(), checkboxes(
            &field("place", "project-places"), &data.places,
        )))
        (lines(&field("note-sq", "call-note-sq"), state, 3))
        (lines(&field("note-en", "call-note-en"), state, 3))
    };
    let (title, action) = match &data.grant {
        Some(slug) => (cx.t("grant-edit"), paths::grant_edit(slug)),
        None => (cx.t("grant-new"), paths::GRANT_NEW.to_owned()),
    };
    let steps = data.back.iter().cloned().collect();
    written(cx, steps, [&title, &action], data.stands.as_deref(), state, fields)
}

fn currency(cx: &Cx<'_>, state: &FormState) -> Markup {
    let none = (String::new(), cx.t("project-choose"));
    let all = Currency::ALL
        .iter()
        .map(|one| (one.word().to_owned(), one.word().to_owned()));
    let choices: Vec<(String, String)> = std::iter::once(none).chain(all).collect();
    choose(&state.field("currency", cx.t("project-currency")), state, &choices)
}
