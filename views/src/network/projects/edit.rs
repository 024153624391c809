//! The form of a project.

use bashke_vocabulary::{Currency, ProjectStatus, Theme, Wanted};
use maud::{Markup, html};

use crate::components::{
    Choice, Link, NoticeKind, PageHead, breadcrumbs, checkboxes, definitions, disclosure, notice, page_head, select,
};
use crate::forms::{FormState, Kind, choose, form, line, lines, pick, tick};
use crate::network::page;
use crate::{Cx, paths};

/// The fields of a step by their names: its titles, until when, since when.
pub type StepRow = [&'static str; 4];

/// The fields of a target by their names (what, where, from when, which way) with what can be chosen.
#[derive(Debug, Clone)]
pub struct TargetRow {
    /// The names.
    pub names: [&'static str; 4],
    /// The indicators.
    pub indicators: Vec<Choice>,
    /// The places.
    pub places: Vec<Choice>,
}

/// The form of a project.
#[derive(Debug, Clone)]
pub struct ProjectForm {
    /// The project's short name and title; none where it is new.
    pub project: Option<(String, String)>,
    /// The organisations that the reader writes for, where it is new.
    pub organisations: Vec<Choice>,
    /// The grants of the organisation.
    pub grants: Vec<Choice>,
    /// The municipalities, by county.
    pub places: Vec<Choice>,
    /// The steps.
    pub steps: Vec<StepRow>,
    /// The targets.
    pub targets: Vec<TargetRow>,
    /// The fields of partners from outside the platform: name and site.
    pub outside: Vec<[&'static str; 2]>,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Option<Vec<(String, String)>>,
}

/// The form.
#[must_use]
pub fn project_edit(cx: &Cx<'_>, data: &ProjectForm, state: &FormState) -> Markup {
    let mut trail = vec![Link::new(cx.t("projects-title"), cx.url(paths::PROJECTS))];
    let (title, action, send) = match &data.project {
        Some((slug, name)) => {
            trail.push(Link::new(name, cx.url(&paths::project(slug))));
            (cx.t("project-edit-title"), paths::project_edit(slug), cx.t("form-save"))
        }
        None => (
            cx.t("project-new-title"),
            paths::PROJECT_NEW.to_owned(),
            cx.t("project-new-send"),
        ),
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("project-form-lede"))))
            @if data.project.is_none() { p.hint { (cx.t("files-after")) } }
            @if let Some(stands) = &data.stands { (conflict(cx, stands)) }
            (form(cx, &cx.url(&action), state, fields(cx, data, state), &send))
        }
    };
    page(cx, &title, false, body)
}

/// What somebody else saved meanwhile, above what was typed.
fn conflict(cx: &Cx<'_>, stands: &[(String, String)]) -> Markup {
    let entries: Vec<(String, Markup)> = stands
        .iter()
        .map(|(name, text)| (name.clone(), html! { (text) }))
        .collect();
    notice(
        cx,
        NoticeKind::Warning,
        &cx.t("project-conflict"),
        html! { p { (cx.t("project-conflict-text")) } (definitions(&entries)) },
    )
}

fn fields(cx: &Cx<'_>, data: &ProjectForm, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let words = |prefix: &str, all: Vec<&str>| -> Vec<(String, String)> {
        all.into_iter()
            .map(|word| (word.to_owned(), cx.t(&format!("{prefix}-{word}"))))
            .collect()
    };
    let statuses = words(
        "project-status",
        ProjectStatus::ALL.iter().map(|one| one.word()).collect(),
    );
    let themes = words("theme", Theme::ALL.iter().map(|one| one.word()).collect());
    let currencies: Vec<(String, String)> = std::iter::once((String::new(), cx.t("project-choose")))
        .chain(
            Currency::ALL
                .iter()
                .map(|one| (one.word().to_owned(), one.word().to_owned())),
        )
        .collect();
    html! {
        input type="hidden" name="revision" value=(state.value("revision"));
        @if data.project.is_none() { (select(&field("organisation", "project-organisation"), &data.organisations)) }
        (line(&field("title-sq", "project-title-sq").hint(cx.t("project-either")), state, Kind::Text("off")))
        (line(&field("title-en", "project-title-en"), state, Kind::Text("off")))
        (lines(&field("aims-sq", "project-aims-sq").hint(cx.t("project-either")), state, 4))
        (lines(&field("aims-en", "project-aims-en"), state, 4))
        (lines(&field("activities-sq", "project-activities-sq"), state, 4))
        (lines(&field("activities-en", "project-activities-en"), state, 4))
        (lines(&field("results-sq", "project-results-sq"), state, 4))
        (lines(&field("results-en", "project-results-en"), state, 4))
        (pick(&field("status", "project-status"), state, &statuses))
        (line(&field("starts-on", "project-starts"), state, Kind::Date))
        (line(&field("ends-on", "project-ends"), state, Kind::Date))
        (line(&field("budget", "project-budget").hint(cx.t("project-budget-hint")), state, Kind::Text("off")))
        (choose(&field("currency", "project-currency"), state, &currencies))
        @if data.grants.len() > 1 { (select(&field("grant", "project-grant").long(), &data.grants)) }
        (tick(&field("theme", "organisations-themes").hint(cx.t("organisations-themes-hint")), state, &themes))
        (disclosure(&cx.t("project-places"), state.refusal("place").is_some(), checkboxes(
            &field("place", "project-places"), &data.places,
        )))
        (partners(cx, data, state))
        (steps(cx, data, state))
        (targets(cx, data, state))
    }
}

/// The rows that are filled and one more are in sight, the others behind a heading.
fn rows<'r, R>(
    cx: &Cx<'_>,
    all: &'r [R],
    filled: impl Fn(&R) -> bool,
    more: &str,
    row: impl Fn(usize, &'r R) -> Markup,
) -> Markup {
    let seen = all.iter().rposition(&filled).map_or(1, |last| last + 2).min(all.len());
    html! {
        @for (number, one) in all.iter().enumerate().take(seen) { (row(number + 1, one)) }
        @if seen < all.len() {
            (disclosure(&cx.t(more), false, html! {
                @for (number, one) in all.iter().enumerate().skip(seen) { (row(number + 1, one)) }
            }))
        }
    }
}

/// Whether something stands in a row, or was refused there.
fn is_filled(state: &FormState, names: &[&'static str]) -> bool {
    names
        .iter()
        .any(|name| !state.value(name).is_empty() || state.refusal(name).is_some())
}

/// With whom it is done.
fn partners(cx: &Cx<'_>, data: &ProjectForm, state: &FormState) -> Markup {
    let row = |number: usize, names: &[&'static str; 2]| {
        let [name, site] = *names;
        html! {
            fieldset.stack {
                legend { (cx.ta("project-outside", &[("n", cx.count(number).into())])) }
                (line(&state.field(name, cx.t("project-outside-name")), state, Kind::Text("off")))
                (line(&state.field(site, cx.t("project-outside-web")), state, Kind::Url))
            }
        }
    };
    let named = state.field("partners", cx.t("project-partners-named"));
    html! {
        h2 { (cx.t("project-partners-form")) }
        p.hint { (cx.t("project-partners-hint")) }
        (lines(&named.hint(cx.t("project-partners-named-hint")), state, 3))
        h3 { (cx.t("project-outside-form")) }
        p.hint { (cx.ta("project-outside-hint", &[("most", data.outside.len().into())])) }
        (rows(cx, &data.outside, |names| is_filled(state, names), "project-outside-more", row))
    }
}

fn steps(cx: &Cx<'_>, data: &ProjectForm, state: &FormState) -> Markup {
    let row = |number: usize, names: &StepRow| {
        let [sq, en, due, done] = *names;
        html! {
            fieldset.stack {
                legend { (cx.ta("project-step", &[("n", cx.count(number).into())])) }
                (line(&state.field(sq, cx.t("project-title-sq")), state, Kind::Text("off")))
                (line(&state.field(en, cx.t("project-title-en")), state, Kind::Text("off")))
                (line(&state.field(due, cx.t("project-due")), state, Kind::Date))
                (line(&state.field(done, cx.t("project-done-on")), state, Kind::Date))
            }
        }
    };
    html! {
        h2 { (cx.t("project-steps")) }
        p.hint { (cx.t("project-steps-hint")) }
        (rows(cx, &data.steps, |names| is_filled(state, names), "project-steps-more", row))
    }
}

fn targets(cx: &Cx<'_>, data: &ProjectForm, state: &FormState) -> Markup {
    let ways: Vec<(String, String)> = Wanted::ALL
        .iter()
        .map(|way| (way.word().to_owned(), cx.t(&format!("project-way-{way}"))))
        .collect();
    let row = |number: usize, one: &TargetRow| {
        let [indicator, place, from, wanted] = one.names;
        html! {
            fieldset.stack {
                legend { (cx.ta("project-target", &[("n", cx.count(number).into())])) }
                (select(&state.field(indicator, cx.t("project-target-indicator")).long(), &one.indicators))
                (select(&state.field(place, cx.t("project-target-place")), &one.places))
                (line(&state.field(from, cx.t("project-target-period")).hint(cx.t("project-target-period-hint")), state, Kind::Text("off")))
                (pick(&state.field(wanted, cx.t("project-target-way")), state, &ways))
            }
        }
    };
    html! {
        h2 { (cx.t("project-targets-form")) }
        p.hint { (cx.t("project-targets-hint")) }
        (rows(cx, &data.targets, |one| is_filled(state, &one.names), "project-targets-more", row))
    }
}
