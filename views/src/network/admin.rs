//! Claims and organisations, as administrators see them.

use maud::{Markup, html};

use super::{done_notice, paragraphs, problem_notice, verified_mark};
use crate::accounts::admin::frame;
use crate::components::{
    Link, SearchBox, SwitchOption, anchor, definitions, empty_state, error_summary, pager, search_box, tabs, tag,
};
use crate::forms::{FormState, Kind, form, line, lines, token};
use crate::layout::with;
use crate::{Cx, paths};

/// A page that only administrators see.
fn admin_page(cx: &Cx<'_>, title: &str, body: Markup) -> Markup {
    frame(cx, title, None, body)
}

/// A decision on a claim, in words.
#[derive(Debug, Clone)]
pub struct DecisionLine {
    /// The decision's word.
    pub decision: String,
    /// Why.
    pub reason: String,
    /// Who decided; none where the platform did.
    pub by: Option<String>,
    /// When, in words.
    pub on: String,
}

/// A decision: what, when, by whom, why.
pub(super) fn decision_line(cx: &Cx<'_>, line: &DecisionLine) -> Markup {
    html! {
        p.entry-title { (cx.t(&format!("decision-{}", line.decision))) }
        p.entry-text { (line.on) @if let Some(by) = &line.by { " · " (by) } }
        (paragraphs(&line.reason))
    }
}

/// A claim, to be decided on.
#[derive(Debug, Clone)]
pub struct ClaimLine {
    /// Its key.
    pub id: i32,
    /// Which organisation.
    pub organisation: Link,
    /// Who claims it.
    pub person: Link,
    /// The address that they proved.
    pub email: String,
    /// Why, in their words.
    pub reason: String,
    /// When, in words.
    pub made: String,
    /// Whether their mail domain is the institution's; none where it is not known.
    pub mail_matches: Option<bool>,
    /// Whether it is a municipality.
    pub municipality: bool,
    /// What was decided.
    pub decisions: Vec<DecisionLine>,
    /// The words of what can be decided now.
    pub can: Vec<&'static str>,
}

/// Claims.
#[derive(Debug, Clone)]
pub struct ClaimsPage {
    /// Whether those that were decided on are shown.
    pub decided: bool,
    /// The claims of this page.
    pub claims: Vec<ClaimLine>,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// What was just done.
    pub done: Option<String>,
    /// What could not be done.
    pub problem: Option<String>,
}

/// The page of the claims. `state` is what was typed for one of them, which its field `claim` names.
#[must_use]
pub fn claims(cx: &Cx<'_>, data: &ClaimsPage, state: &FormState) -> Markup {
    let title = cx.t("admin-claims-title");
    let here = cx.url(paths::ADMIN_CLAIMS);
    let options = [
        SwitchOption::new(cx.t("admin-claims-waiting"), here.clone(), !data.decided),
        SwitchOption::new(
            cx.t("admin-claims-decided"),
            format!("{here}?state=decided"),
            data.decided,
        ),
    ];
    let body = html! {
        (tabs(&title, &options))
        (done_notice(cx, data.done.as_deref()))
        @match refused(data, state) {
            Some((id, organisation, why)) => (error_summary(cx, &[Link::new(format!("{organisation}: {why}"), format!("#reason-{id}"))])),
            None => (problem_notice(data.problem.as_deref())),
        }
        @if data.claims.is_empty() { (empty_state(&cx.t("admin-claims-none"), &cx.t("admin-claims-none-text"), None)) }
        ul.entries role="list" { @for claim in &data.claims { li { (claim_line(cx, (claim, data.page), state)) } } }
        // also where the page comes after a form, whose address does not say which claims these are
        @let state = if data.decided { "state=decided&" } else { "" };
        (pager(cx, data.page, data.pages, |page| format!("?{state}page={page}")))
    };
    admin_page(cx, &title, body)
}

/// The claim on this page whose reason was refused: its key, its organisation, and why; what was refused of none of them is
/// told as a problem of the page.
fn refused<'a>(data: &'a ClaimsPage, state: &'a FormState) -> Option<(i32, &'a str, &'a str)> {
    let why = state.refusal("reason")?;
    let claim = data.claims.iter().find(|claim| is_meant(claim, state))?;
    (!claim.can.is_empty()).then_some((claim.id, claim.organisation.text.as_str(), why))
}

/// Whether what was typed is of this claim.
fn is_meant(claim: &ClaimLine, state: &FormState) -> bool {
    state.value("claim") == claim.id.to_string()
}

/// A claim, on a page of them, with the form in which it is decided on.
fn claim_line(cx: &Cx<'_>, (claim, page): (&ClaimLine, usize), state: &FormState) -> Markup {
    let id = claim.id.to_string();
    let none = FormState::default();
    let state = if is_meant(claim, state) { state } else { &none };
    let matches = match claim.mail_matches {
        Some(true) => "admin-mail-matches",
        Some(false) => "admin-mail-differs",
        None => "admin-mail-unknown",
    };
    html! {
        p.entry-title { (anchor(&claim.organisation)) }
        p.entry-text { (anchor(&claim.person)) " · " (claim.email) " · " (claim.made) }
        @if claim.municipality { p { (tag(&cx.t(matches))) } }
        (paragraphs(&claim.reason))
        @for decision in &claim.decisions { (decision_line(cx, decision)) }
        @if !claim.can.is_empty() {
            form.stack method="post" action=(cx.url(paths::ADMIN_CLAIMS)) novalidate {
                (token(cx))
                input type="hidden" name="claim" value=(id);
                // where it is refused, it is told on this page again
                input type="hidden" name="page" value=(page);
                (lines(&state.field("reason", cx.t("admin-reason")).id(format!("reason-{id}")), state, 2))
                div.form-send {
                    @for word in &claim.can {
                        button.button .button-quiet[*word != "approved"] type="submit" name="decision" value=(word) {
                            (cx.t(&format!("admin-decide-{word}"))) span.visually-hidden { ": " (claim.organisation.text) }
                        }
                    }
                }
            }
        }
    }
}

/// An organisation in the administrators' list.
#[derive(Debug, Clone)]
pub struct AdminLine {
    /// Its page for administrators.
    pub link: Link,
    /// The word of its kind.
    pub kind: String,
    /// Whether its mark holds.
    pub verified: bool,
    /// Until when its mark holds or held, in words.
    pub until: Option<String>,
}

/// The administrators' list.
#[derive(Debug, Clone)]
pub struct AdminList {
    /// What was typed.
    pub typed: String,
    /// The organisations of this page.
    pub entries: Vec<AdminLine>,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of the list.
#[must_use]
pub fn admin_list(cx: &Cx<'_>, data: &AdminList) -> Markup {
    let title = cx.t("admin-organisations-title");
    let search = SearchBox {
        id: "organisation-filter".to_owned(),
        action: cx.url(paths::ADMIN_ORGANISATIONS),
        value: data.typed.clone(),
        label: cx.t("organisations-search"),
        hint: None,
        large: false,
    };
    let body = html! {
        (search_box(cx, &search))
        @if data.entries.is_empty() { (empty_state(&cx.t("organisations-none-such"), &cx.t("organisations-none-such-text"), None)) }
        ul.entries role="list" {
            @for entry in &data.entries {
                li {
                    (anchor(&entry.link)) " " @if entry.verified { (verified_mark(cx)) }
                    p.entry-text {
                        (cx.t(&format!("organisation-kind-{}", entry.kind)))
                        @if let Some(until) = &entry.until { " · " (cx.ta("organisations-until", &[("date", until.as_str().into())])) }
                    }
                }
            }
        }
        (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
    };
    admin_page(cx, &title, body)
}

/// A time at which the mark was given or taken.
#[derive(Debug, Clone)]
pub struct MarkLine {
    /// Whether the platform itself took it, since nobody owns the organisation any more.
    pub without_owner: bool,
    /// Until when it was given, in words; none where it was taken.
    pub until: Option<String>,
    /// Why; empty where the platform took it since the profile was changed.
    pub reason: String,
    /// Who decided.
    pub by: Option<String>,
    /// When, in words.
    pub on: String,
}

/// An organisation, as administrators see it.
#[derive(Debug, Clone)]
pub struct AdminOrganisation {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Until when its mark holds or held, in words.
    pub until: Option<String>,
    /// Whether its mark holds.
    pub verified: bool,
    /// Whether it has an owner.
    pub owned: bool,
    /// Each time the mark was given or taken, the latest first.
    pub marks: Vec<MarkLine>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of an organisation for administrators.
#[must_use]
pub fn admin_organisation(cx: &Cx<'_>, data: &AdminOrganisation, state: &FormState) -> Markup {
    let action = cx.url(&paths::admin_organisation(&data.slug));
    let reason = |id: &str| {
        state
            .field("reason", cx.t("admin-reason"))
            .id(id)
            .hint(cx.t("admin-reason-hint"))
    };
    let give = html! {
        input type="hidden" name="do" value="verify";
        (lines(&reason("f-reason"), state, 2))
    };
    let domain = html! {
        input type="hidden" name="do" value="mail-domain";
        (line(&state.field("mail-domain", cx.t("admin-mail-domain")).hint(cx.t("admin-mail-domain-hint")), state, Kind::Text("off")))
    };
    let none = FormState::default();
    let send = if data.verified {
        "admin-mark-renew"
    } else {
        "admin-mark-give"
    };
    let body = html! {
        div.narrow {
            (done_notice(cx, data.done.as_deref()))
            p { a href=(cx.url(&paths::organisation(&data.slug))) { (cx.t("admin-see-profile")) } " · "
                a href=(cx.url(&paths::organisation_members(&data.slug))) { (cx.t("organisations-members-title")) } }
            (definitions(&[
                (cx.t("organisations-verified-until"), html! { (data.until.clone().unwrap_or_else(|| cx.t("admin-never"))) }),
                (cx.t("admin-owner"), html! { (cx.t(if data.owned { "admin-owner-yes" } else { "admin-owner-no" })) }),
            ]))
            section { h2 { (cx.t("admin-mark")) } (form(cx, &action, state, give, &cx.t(send))) }
            @if data.verified {
                section {
                    h2 { (cx.t("admin-mark-take")) }
                    (form(cx, &action, &none, html! {
                        input type="hidden" name="do" value="take-mark";
                        (lines(&none.field("reason", cx.t("admin-reason")).id("f-reason-take"), &none, 2))
                    }, &cx.t("admin-mark-take")))
                }
            }
            section { h2 { (cx.t("admin-mail-domain")) } (form(cx, &action, &none, domain, &cx.t("form-save"))) }
            @if !data.marks.is_empty() {
                section { h2 { (cx.t("admin-marks")) } ul.entries role="list" { @for mark in &data.marks { li { (mark_line(cx, mark)) } } } }
            }
        }
    };
    admin_page(cx, &data.name, body)
}

fn mark_line(cx: &Cx<'_>, mark: &MarkLine) -> Markup {
    html! {
        p.entry-title {
            @match &mark.until {
                Some(until) => (cx.ta("admin-mark-given", &[("date", until.as_str().into())])),
                None => (cx.t("admin-mark-taken")),
            }
        }
        p.entry-text { (mark.on) @if let Some(by) = &mark.by { " · " (by) } }
        @if mark.without_owner { p { (cx.t("admin-mark-without-owner")) } }
        @else if mark.reason.is_empty() { p { (cx.t("admin-mark-changed")) } } @else { (paragraphs(&mark.reason)) }
    }
}
