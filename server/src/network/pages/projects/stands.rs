//! What a project is now, beside a form from which somebody else was faster.

use bashke_views::Cx;
use bashke_vocabulary::Period;

use super::super::calls::money;
use super::super::{indicator_link, listed, place_link};
use super::edit::{grant_text, named, texts};
use crate::finance::Catalogue;
use crate::network::pages::offers::themes_stand;
use crate::network::queries::{self, WholeProject};
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// All that stands, by the names of the fields of the form.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn stands(request: &Request, whole: &WholeProject) -> Result<Vec<(String, String)>, Error> {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let texts = texts(&whole.row.project)
        .into_iter()
        .filter_map(|(name, text)| Some((cx.t(&format!("project-{name}")), text.clone()?)));
    let mut all: Vec<(String, String)> = texts.collect();
    all.extend(answers_stand(&cx, catalogue, whole));
    all.extend(partners_stand(request, whole).await?);
    all.extend(steps_stand(&cx, whole));
    all.extend(targets_stand(&cx, catalogue, whole));
    Ok(all)
}

/// With whom it is done, as it stands beside a form in which others may be named.
async fn partners_stand(request: &Request, whole: &WholeProject) -> Result<[(String, String); 2], Error> {
    let cx = request.cx();
    let outside = queries::outside_partners(&request.app.db, whole.row.project.id).await?;
    let outside = outside.into_iter().map(|row| match row.website {
        Some(site) => format!("{} ({site})", row.name),
        None => row.name,
    });
    let outside: Vec<String> = outside.collect();
    let named = named(request, whole).await?;
    Ok([
        (cx.t("project-partners-named"), listed(&cx, &named)),
        (cx.t("project-outside-form"), listed(&cx, &outside)),
    ])
}

/// What was chosen and dated as it stands, from the status to the municipalities.
fn answers_stand(cx: &Cx<'_>, catalogue: &Catalogue, whole: &WholeProject) -> [(String, String); 7] {
    let row = &whole.row.project;
    let or_none = |text: Option<String>| text.unwrap_or_else(|| cx.t("said-none"));
    let budget = money(row.budget, row.currency.as_deref()).map(|budget| budget.text(cx));
    let grant = whole.grant.as_ref().map(|(grant, _)| grant_text(cx, grant));
    let places = whole.row.places.iter().filter_map(|id| place_link(cx, catalogue, *id));
    let places: Vec<String> = places.map(|place| place.text).collect();
    [
        (cx.t("project-status"), cx.t(&format!("project-status-{}", row.status))),
        (cx.t("project-starts"), or_none(row.starts_on.map(|day| cx.date(day)))),
        (cx.t("project-ends"), or_none(row.ends_on.map(|day| cx.date(day)))),
        (cx.t("project-budget"), or_none(budget)),
        (cx.t("project-grant"), or_none(grant)),
        themes_stand(cx, &whole.row.themes),
        (cx.t("project-places"), listed(cx, &places)),
    ]
}

/// Its steps as they stand; where there are none, that is said.
fn steps_stand(cx: &Cx<'_>, whole: &WholeProject) -> Vec<(String, String)> {
    let rows = whole.milestones.iter().map(|step| {
        [
            ("project-title-sq", step.title_sq.clone()),
            ("project-title-en", step.title_en.clone()),
            ("project-due", step.due_on.map(|day| cx.date(day))),
            ("project-done-on", step.done_on.map(|day| cx.date(day))),
        ]
    });
    rows_stand(cx, ("project-steps", "project-step"), rows)
}

/// What it wants to move as it stands; where that is nothing, it is said.
fn targets_stand(cx: &Cx<'_>, catalogue: &Catalogue, whole: &WholeProject) -> Vec<(String, String)> {
    let rows = whole.targets.iter().map(|target| {
        let indicator = indicator_link(cx, catalogue, target.indicator_id);
        let place = place_link(cx, catalogue, target.place_id);
        let from = target.period.parse::<Period>().ok();
        [
            ("project-target-indicator", indicator.map(|indicator| indicator.text)),
            ("project-target-place", place.map(|place| place.text)),
            ("project-target-period", from.map(|period| cx.period(period))),
            (
                "project-target-way",
                Some(cx.t(&format!("project-way-{}", target.wanted))),
            ),
        ]
    });
    rows_stand(cx, ("project-targets-form", "project-target"), rows)
}

/// Rows of a form as they stand, each by its number with the labels of its fields; where there are none, that is said
/// under what all of them are called.
fn rows_stand(
    cx: &Cx<'_>,
    (all, one): (&str, &str),
    rows: impl Iterator<Item = [(&'static str, Option<String>); 4]>,
) -> Vec<(String, String)> {
    let numbered = rows.enumerate().map(|(before, fields)| {
        let said = fields.map(|(label, text)| {
            let text = text.unwrap_or_else(|| cx.t("said-none"));
            format!("{}: {text}", cx.t(label))
        });
        (cx.ta(one, &[("n", cx.count(before + 1).into())]), said.join("; "))
    });
    let numbered: Vec<(String, String)> = numbered.collect();
    if numbered.is_empty() {
        vec![(cx.t(all), cx.t("said-none"))]
    } else {
        numbered
    }
}
