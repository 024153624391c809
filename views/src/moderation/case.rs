//! A case: what it is about, who said what, what was decided before, and deciding.

use maud::{Markup, html};

use super::{Statement, choices, desk, done, quoted};
use crate::components::{Link, NoticeKind, definitions, disclosure, notice, tag};
use crate::dialogue::{Part, shown};
use crate::forms::{FormState, button_form, choose, form, lines, pick, summary_of, token};
use crate::network::Logo;
use crate::{Cx, paths};

/// Who looks after a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Nobody.
    No,
    /// Whoever looks at the page.
    ByMe,
    /// Somebody else: their key and name.
    By(i32, String),
}

/// A report.
#[derive(Debug, Clone)]
pub struct Reported {
    /// Who; none for a guest, and where that is not kept any more.
    pub by: Option<String>,
    /// When, in words.
    pub at: String,
    /// The reason's word.
    pub reason: String,
    /// In their words.
    pub text: String,
}

/// What was decided on this case.
#[derive(Debug, Clone)]
pub struct Decided {
    /// Its number.
    pub id: i32,
    /// Who decided.
    pub by: String,
    /// The statement.
    pub statement: Statement,
    /// Whether it was taken back.
    pub reversed: bool,
    /// The number of the appeal, and the word of its outcome where there is one.
    pub appeal: Option<(i32, Option<String>)>,
    /// Whether it can be taken back here.
    pub liftable: bool,
}

/// What was decided on another thing of the same author.
#[derive(Debug, Clone)]
pub struct PastDecision {
    /// The case.
    pub case_id: i32,
    /// When, in words.
    pub at: String,
    /// The measure's word.
    pub measure: String,
    /// The rule's word.
    pub rule: String,
    /// Whether it was taken back.
    pub reversed: bool,
}

/// A case.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// Its number.
    pub id: i32,
    /// The kind's word.
    pub kind: String,
    /// How the thing was called.
    pub title: String,
    /// Where it stands.
    pub path: String,
    /// Whether whoever decides sees it there.
    pub linked: bool,
    /// What it said, as it was typed.
    pub excerpt: String,
    /// What it showed to readers, where it was written in a form that is laid out.
    pub parts: Vec<Part>,
    /// The page that it stands on, such as that of a municipality.
    pub about: Option<Link>,
    /// Whose it is; none where it is nobody's.
    pub author: Option<String>,
    /// When it was first reported, in words.
    pub opened: String,
    /// Whether it waits for a decision.
    pub open: bool,
    /// Whether it was closed without one.
    pub closed: bool,
    /// Who looks after it.
    pub taken: Taken,
    /// The reports.
    pub reports: Vec<Reported>,
    /// How many there are in all.
    pub report_count: usize,
    /// What was decided on it.
    pub decisions: Vec<Decided>,
    /// What was decided on other things of the author.
    pub history: Vec<PastDecision>,
    /// The words of the measures that there are.
    pub measures: Vec<&'static str>,
    /// The words of the rules.
    pub rules: Vec<&'static str>,
    /// For how many days somebody can be suspended.
    pub days: Vec<i64>,
    /// The logo of an organisation, as it is now.
    pub logo: Option<Logo>,
    /// Who is suspended for what an organisation says, and when they wrote it, in words.
    pub suspends: Option<(String, String)>,
    /// Whose words they are, in a sentence, where two organisations alone read them.
    pub whose: Option<String>,
    /// What the author would read, where that was asked for.
    pub preview: Option<Statement>,
    /// The key of what was just done.
    pub done: Option<&'static str>,
    /// The number of the decision whose lifting was refused.
    pub lifting: Option<i32>,
}

/// The page.
#[must_use]
pub fn case(cx: &Cx<'_>, data: &CasePage, state: &FormState) -> Markup {
    let deciding = html! { @if data.open { (deciding(cx, data, state)) } };
    let body = html! {
        @if let Some(key) = data.done { (done(cx, key)) }
        (summary_of(cx, state, &deciding))
        (thing(cx, data))
        section.section {
            h2 { (cx.t("case-reports")) }
            ul.entries role="list" { @for report in &data.reports { li { (reported(cx, report)) } } }
            @if data.report_count > data.reports.len() {
                p.hint { (cx.ta("case-more-reports", &[("shown", cx.count(data.report_count - data.reports.len()).into())])) }
            }
        }
        @if data.author.is_some() { (history(cx, data)) }
        @for decision in &data.decisions { (decided(cx, data, decision, state)) }
        (deciding)
        @if data.closed { (notice(cx, NoticeKind::Info, &cx.t("case-closed"), html! { p { (cx.t("case-closed-left")) } })) }
    };
    desk(cx, &data.title, body)
}

fn thing(cx: &Cx<'_>, data: &CasePage) -> Markup {
    let mut facts = vec![
        (
            cx.t("queue-kind"),
            html! { (cx.t(&format!("subject-kind-{}", data.kind))) },
        ),
        (
            cx.t("case-where"),
            html! { @if data.linked { a href=(cx.url(&data.path)) { (data.title) } } @else { (cx.t("case-where-closed")) } },
        ),
        (cx.t("case-opened"), html! { (data.opened) }),
    ];
    if let Some(about) = &data.about {
        facts.insert(2, (cx.t("case-about"), html! { a href=(about.href) { (about.text) } }));
    }
    if let Some(author) = &data.author {
        facts.insert(1, (cx.t("case-author"), html! { (author) }));
    }
    html! {
        section {
            h2 { (cx.t("case-then")) }
            @if let Some(whose) = &data.whose { p { (whose) } }
            @if data.parts.is_empty() { (quoted(&data.excerpt)) }
            @else { blockquote.quoted.post-text { (shown(cx, &data.parts)) } }
            @if let Some(logo) = data.logo {
                p.hint { (cx.t("case-logo")) }
                img.logo src=(paths::upload(logo.id)) width=(logo.width) height=(logo.height) alt=(cx.ta("organisations-logo-of", &[("name", data.title.as_str().into())]));
            }
            (definitions(&facts))
        }
    }
}

fn reported(cx: &Cx<'_>, report: &Reported) -> Markup {
    html! {
        p.entry-title { (cx.t(&format!("report-reason-{}", report.reason))) }
        @if !report.text.is_empty() { (quoted(&report.text)) }
        p.entry-text { (report.by.clone().unwrap_or_else(|| cx.t("case-guest"))) " · " (report.at) }
    }
}

fn history(cx: &Cx<'_>, data: &CasePage) -> Markup {
    let count = data.history.len();
    html! {
        section.section {
            h2 { (cx.t("case-history")) }
            @if count == 0 { p { (cx.t("case-history-none")) } } @else {
                (disclosure(
                    &cx.ta("case-history-count", &[("count", count.into()), ("shown", cx.count(count).into())]),
                    count < 4,
                    html! {
                        ul.plain {
                            @for past in &data.history {
                                li {
                                    a href=(cx.url(&paths::moderation_case(past.case_id))) { (cx.t(&format!("measure-{}", past.measure))) }
                                    " · " (cx.t(&format!("report-reason-{}", past.rule))) " · " (past.at)
                                    @if past.reversed { " " (tag(&cx.t("decision-reversed"))) }
                                }
                            }
                        }
                    },
                ))
            }
        }
    }
}

fn decided(cx: &Cx<'_>, data: &CasePage, decision: &Decided, state: &FormState) -> Markup {
    let refused = data.lifting == Some(decision.id);
    let blank = FormState::default();
    let state = if refused { state } else { &blank };
    html! {
        section.section {
            h2 { (cx.t(&format!("measure-{}", decision.statement.measure))) }
            p.entry-text {
                (cx.ta("decision-by", &[("name", decision.by.as_str().into())]))
                @if decision.reversed { " " (tag(&cx.t("decision-reversed"))) }
            }
            (decision.statement.markup(cx))
            @if let Some((id, outcome)) = &decision.appeal {
                p {
                    a href=(cx.url(&paths::moderation_appeal(id))) { (cx.t("appeal-title")) } ": "
                    (cx.t(&format!("appeal-outcome-{}", outcome.as_deref().unwrap_or("waiting"))))
                }
            }
            @if decision.liftable {
                (disclosure(&cx.t("lift-title"), refused, lifting(cx, data, decision, state)))
            }
        }
    }
}

fn lifting(cx: &Cx<'_>, data: &CasePage, decision: &Decided, state: &FormState) -> Markup {
    // the name of a field stands once on a page, its id too
    let field = state.field("facts", cx.t("ruling-facts")).hint(cx.t("lift-hint"));
    let field = field.id(format!("lift-{}", decision.id));
    let fields = html! {
        input type="hidden" name="do" value="lift";
        input type="hidden" name="decision" value=(decision.id);
        (lines(&field, state, 3))
    };
    form(
        cx,
        &cx.url(&paths::moderation_case(data.id)),
        &FormState::default(),
        fields,
        &cx.t("lift-send"),
    )
}

fn deciding(cx: &Cx<'_>, data: &CasePage, state: &FormState) -> Markup {
    let action = cx.url(&paths::moderation_case(data.id));
    html! {
        section.section #decide {
            h2 { (cx.t("ruling-title")) }
            @match &data.taken {
                Taken::No => (button_form(cx, &action, &[("do", "take")], &cx.t("case-take"), true)),
                Taken::ByMe => {
                    p { (cx.t("case-taken-by-me")) }
                    (button_form(cx, &action, &[("do", "release")], &cx.t("case-release"), true))
                },
                Taken::By(id, name) => {
                    p { (cx.ta("queue-taken-by", &[("name", name.as_str().into())])) }
                    (button_form(cx, &action, &[("do", "take"), ("from", &id.to_string())], &cx.t("case-take-over"), true))
                },
            }
            @if let Some(preview) = &data.preview {
                (notice(cx, NoticeKind::Info, &cx.t("ruling-preview-title"), preview.markup(cx)))
            }
            (ruling_form(cx, &action, data, state))
        }
    }
}

/// Deciding, with a look at what the author will read before it is done.
fn ruling_form(cx: &Cx<'_>, action: &str, data: &CasePage, state: &FormState) -> Markup {
    let days: Vec<(String, String)> = data
        .days
        .iter()
        .map(|days| {
            let count = usize::try_from(*days).unwrap_or_default();
            let text = cx.ta(
                "ruling-days-count",
                &[("count", count.into()), ("shown", cx.count(count).into())],
            );
            (days.to_string(), text)
        })
        .collect();
    let days_hint = match &data.suspends {
        Some((name, at)) => cx.ta(
            match data.kind.as_str() {
                "message" => "ruling-days-sender",
                "offer-answer" => "ruling-days-words",
                "organisation" => "ruling-days-writer",
                _ => "ruling-days-changed",
            },
            &[("name", name.as_str().into()), ("at", at.as_str().into())],
        ),
        None => cx.t("ruling-days-hint"),
    };
    html! {
        form.stack method="post" action=(action) novalidate {
            (token(cx))
            (pick(&state.field("measure", cx.t("ruling-measure")), state, &choices(&data.measures, |word| cx.t(&format!("measure-{word}")))))
            @if data.measures.contains(&"suspend") {
                (choose(&state.field("days", cx.t("ruling-days")).hint(days_hint), state, &days))
            }
            (pick(&state.field("rule", cx.t("ruling-rule")), state, &choices(&data.rules, |word| cx.t(&format!("report-reason-{word}")))))
            (lines(&state.field("facts", cx.t("ruling-facts")).hint(cx.t("ruling-facts-hint")), state, 6))
            div.form-send {
                button.button.button-quiet type="submit" name="do" value="preview" { (cx.t("ruling-preview")) }
                button.button type="submit" name="do" value="decide" { (cx.t("ruling-send")) }
            }
        }
    }
}
