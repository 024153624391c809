//! What was decided about oneself, and what one may do for now.

use maud::{Markup, html};

use super::{Statement, done, private, quoted};
use crate::components::{PageHead, definitions, disclosure, empty_state, page_head, pager, tag};
use crate::forms::{FormState, form, lines, summary};
use crate::layout;
use crate::{Cx, paths};

/// An appeal of one's own.
#[derive(Debug, Clone)]
pub struct OwnAppeal {
    /// What one said.
    pub text: String,
    /// When, in words.
    pub at: String,
    /// The outcome's word and why.
    pub outcome: Option<(String, String)>,
}

/// A decision about oneself.
#[derive(Debug, Clone)]
pub struct OwnDecision {
    /// Its number.
    pub id: i32,
    /// The statement.
    pub statement: Statement,
    /// Whether it was taken back.
    pub reversed: bool,
    /// One's appeal against it.
    pub appeal: Option<OwnAppeal>,
}

/// All of it.
#[derive(Debug, Clone)]
pub struct MinePage {
    /// The decisions, the newest first.
    pub decisions: Vec<OwnDecision>,
    /// The page.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Links, people named, contributions a day, reports a day.
    pub limits: [usize; 4],
    /// When the limits relax, in words.
    pub relaxes: String,
    /// Whether an appeal was just made.
    pub done: bool,
    /// The decision whose appeal was refused.
    pub refused: Option<i32>,
}

/// The page.
#[must_use]
pub fn mine(cx: &Cx<'_>, data: &MinePage, state: &FormState) -> Markup {
    let title = cx.t("decisions-title");
    let names = ["limits-links", "limits-mentions", "limits-posts", "limits-reports"];
    let limits: Vec<(String, Markup)> = names
        .iter()
        .zip(data.limits)
        .map(|(name, most)| (cx.t(name), html! { (cx.count(most)) }))
        .collect();
    let body = html! {
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("decisions-lede"))))
            @if data.done { (done(cx, "decisions-appealed")) }
            (summary(cx, state))
            @if data.decisions.is_empty() { (empty_state(&cx.t("decisions-none"), &cx.t("decisions-none-text"), None)) }
            @for decision in &data.decisions { (one(cx, data, decision, state)) }
            (pager(cx, data.page, data.pages, |page| format!("?{}", layout::with(cx.query, "page", &page.to_string()))))
            section #limits {
                h2 { (cx.t("limits-title")) }
                (definitions(&limits))
                p { (data.relaxes) }
            }
        }
    };
    private(cx, &title, body)
}

fn one(cx: &Cx<'_>, data: &MinePage, decision: &OwnDecision, state: &FormState) -> Markup {
    html! {
        section id=(format!("decision-{}", decision.id)) {
            h2 {
                (cx.t(&format!("measure-{}", decision.statement.measure)))
                @if decision.reversed { " " (tag(&cx.t("decision-reversed"))) }
            }
            (decision.statement.markup(cx))
            @if let Some(appeal) = &decision.appeal {
                h3 { (cx.t("appeal-mine")) }
                (quoted(&appeal.text))
                p.entry-text { (appeal.at) }
                @match &appeal.outcome {
                    Some((outcome, answer)) => { p { (cx.t(&format!("appeal-outcome-{outcome}"))) } (quoted(answer)) },
                    None => p { (cx.t("appeal-outcome-waiting")) },
                }
            } @else if decision.statement.appeal_until.is_some() {
                (disclosure(&cx.t("appeal-make"), data.refused == Some(decision.id), appealing(cx, data, decision, state)))
            }
        }
    }
}

fn appealing(cx: &Cx<'_>, data: &MinePage, decision: &OwnDecision, state: &FormState) -> Markup {
    let blank = FormState::default();
    let state = if data.refused == Some(decision.id) {
        state
    } else {
        &blank
    };
    let field = state.field("text", cx.t("appeal-text")).hint(cx.t("appeal-text-hint"));
    let field = match data.refused {
        // what was refused is led to by the id of the field
        Some(refused) if refused == decision.id => field,
        _ => field.id(format!("appeal-{}", decision.id)),
    };
    let fields = html! {
        input type="hidden" name="decision" value=(decision.id);
        (lines(&field, state, 5))
    };
    form(
        cx,
        &cx.url(paths::ACCOUNT_DECISIONS),
        &FormState::default(),
        fields,
        &cx.t("appeal-send"),
    )
}
