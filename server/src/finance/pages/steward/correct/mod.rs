//! Correcting one value, or putting a second source beside it. Both go the way of a file: a table of one row.

mod submitted;

pub use self::submitted::submit;

use bashke_entities::finance::{observation, source};
use bashke_views::components::{Cell, Head, Link, Row, Table};
use bashke_views::finance::steward::correct::{self, Find, Found};
use bashke_views::forms::FormState;
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Phase, Status};
use maud::Markup;

use super::report::{value, when};
use super::{choices, indicators, phases, places, steward, unit};
use crate::finance::pages::state::PUBLISHED;
use crate::finance::pages::words::{href, indicator_name, place_name};
use crate::finance::queries;
use crate::finance::rules::catalogue::{Indicator, Place};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How firm a value can be that a steward writes.
const STATUSES: [Status; 5] = [
    Status::Reported,
    Status::Approximate,
    Status::Estimated,
    Status::Provisional,
    Status::Revised,
];

/// A field that is wrong, and the message that says why.
type Wrong = (&'static str, &'static str);

/// Which value is meant.
struct Key<'a> {
    indicator: &'a Indicator,
    place: &'a Place,
    period: Period,
    phase: Phase,
    dataset_id: i32,
}

impl<'a> Key<'a> {
    /// The value that is meant; otherwise each field that is wrong, with the message that says why.
    fn of(request: &'a Request, text: impl Fn(&'static str) -> Option<String>) -> Result<Self, Vec<Wrong>> {
        let catalogue = &request.current.catalogue;
        let answer = |name| text(name).unwrap_or_default();
        let indicator = catalogue.find_indicator(&answer("indicator"));
        let indicator = indicator.map(|ix| catalogue.indicator(ix));
        let place = catalogue.find_place(&answer("place")).map(|ix| catalogue.place(ix));
        let dataset = request
            .current
            .datasets
            .iter()
            .find(|dataset| dataset.slug == PUBLISHED);
        let period = answer("period").trim().parse().ok();
        match (indicator, place, period, dataset) {
            (Some(indicator), Some(place), Some(period), Some(dataset)) => Ok(Self {
                indicator,
                place,
                period,
                phase: answer("phase").parse().unwrap_or(Phase::Actual),
                dataset_id: dataset.id,
            }),
            (indicator, place, period, dataset) => Err([
                indicator.is_none().then_some(("indicator", "steward-indicator-wrong")),
                place.is_none().then_some(("place", "steward-place-wrong")),
                period.is_none().then_some(("period", "steward-period-wrong")),
                dataset.is_none().then_some(("indicator", "steward-dataset-unknown")),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }

    async fn standing(&self, request: &Request) -> Result<Vec<observation::Model>, Error> {
        let ids = (self.dataset_id, self.indicator.id, self.place.id);
        let (period, phase) = (self.period.to_string(), self.phase.word());
        Ok(queries::standing(&request.app.db, ids, &period, phase).await?)
    }
}

/// Finds a value, and asks what it should be.
///
/// # Errors
/// Where the actor is no steward, or the database cannot be reached.
pub async fn page(request: Request) -> Result<Page, Error> {
    steward(&request)?;
    let text = |name: &'static str| request.params.text(name).map(str::to_owned);
    if request.query.is_empty() {
        let find = find(&request, text, &[]);
        return Ok(Page::private(correct::correct(
            &request.cx(),
            &find,
            None,
            &FormState::default(),
        )));
    }
    match Key::of(&request, text) {
        Ok(key) => {
            let state = FormState::default()
                .with("kind", request.params.text("kind").unwrap_or("correction"))
                .with("known", "yes")
                .with("status", Status::Reported.word());
            Ok(Page::private(shown(&request, &key, &state).await?))
        }
        Err(wrong) => {
            let find = find(&request, text, &wrong);
            let page = correct::correct(&request.cx(), &find, None, &FormState::default());
            Ok(Page::refused(page))
        }
    }
}

fn find(request: &Request, text: impl Fn(&'static str) -> Option<String>, wrong: &[Wrong]) -> Find {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let answer = |name| text(name).unwrap_or_default();
    let mut state = FormState::default().with("period", answer("period"));
    for (field, message) in wrong {
        state.refuse(field, request.locale.message(message));
    }
    // nothing is chosen until somebody chooses: a value of the first place would be corrected by mistake
    let first = |key: &str| vec![(String::new(), cx.t(key))];
    let phase = answer("phase").parse().unwrap_or(Phase::Actual);
    Find {
        indicators: choices(
            [first("steward-indicator-none"), indicators(&cx, catalogue)].concat(),
            &answer("indicator"),
        ),
        places: choices(
            [first("steward-place-none"), places(&cx, catalogue)].concat(),
            &answer("place"),
        ),
        periods: known(request, &answer("indicator"), phase),
        phases: choices(phases(&cx), &answer("phase")),
        state,
    }
}

/// The periods for which an indicator has something; those of all indicators where none is chosen. The newest first.
fn known(request: &Request, indicator: &str, phase: Phase) -> Vec<(String, String)> {
    let Some(cube) = request.current.cube(PUBLISHED) else {
        return Vec::new();
    };
    let catalogue = &request.current.catalogue;
    let mut periods: Vec<Period> = match catalogue.find_indicator(indicator) {
        Some(chosen) => cube.periods(chosen, phase).to_vec(),
        None => catalogue
            .indicator_numbers()
            .flat_map(|indicator| cube.periods(indicator, phase))
            .copied()
            .collect(),
    };
    periods.sort_unstable();
    periods.dedup();
    let cx = request.cx();
    periods
        .into_iter()
        .rev()
        .map(|period| (period.to_string(), cx.period(period)))
        .collect()
}

async fn shown(request: &Request, key: &Key<'_>, state: &FormState) -> Result<Markup, Error> {
    let cx = request.cx();
    let stands = key.standing(request).await?;
    let sources = queries::all_sources(&request.app.db).await?;
    let hidden = hidden(key);
    let answer = |name: &'static str| hidden.iter().find(|(n, _)| *n == name).map(|(_, text)| text.clone());
    let find = find(request, answer, &[]);
    let named = |source: &source::Model| {
        let title = cx.pick(&source.title_sq, &source.title_en);
        format!("{}: {title}", source.publisher)
    };
    let mut offered = vec![(String::new(), cx.t("steward-source-new"))];
    offered.extend(sources.iter().map(|source| (source.slug.clone(), named(source))));
    let found = Found {
        title: format!(
            "{}, {}, {}",
            indicator_name(&cx, key.indicator),
            place_name(&cx, key.place),
            when(&cx, &key.period.to_string(), key.phase.word())
        ),
        unit: unit(&cx, key.indicator.unit),
        stands: (!stands.is_empty()).then(|| table(&cx, key, &stands, &sources)),
        page: Link::new(
            cx.t("steward-see-page"),
            href(
                &cx,
                &paths::indicator(&key.indicator.slug),
                &[("places".to_owned(), key.place.slug.clone())],
            ),
        ),
        standing: stands
            .iter()
            .filter_map(|stands| {
                let source = sources.iter().find(|source| source.id == stands.source_id)?;
                Some((source.id.to_string(), named(source)))
            })
            .collect(),
        disputing: stands
            .iter()
            .filter(|stands| stands.status == Status::Disputed.word())
            .filter_map(|stands| {
                let source = sources.iter().find(|source| source.id == stands.source_id)?;
                Some((source.id.to_string(), named(source)))
            })
            .collect(),
        sources: offered,
        statuses: STATUSES
            .iter()
            .map(|status| {
                (
                    status.word().to_owned(),
                    bashke_views::components::status_text(&cx, *status),
                )
            })
            .collect(),
        key: hidden,
    };
    Ok(correct::correct(&cx, &find, Some(&found), state))
}

fn hidden(key: &Key<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("indicator", key.indicator.slug.clone()),
        ("place", key.place.slug.clone()),
        ("period", key.period.to_string()),
        ("phase", key.phase.word().to_owned()),
    ]
}

fn table(cx: &Cx<'_>, key: &Key<'_>, stands: &[observation::Model], sources: &[source::Model]) -> Table {
    let heads = vec![
        Head::text(cx.t("table-source")),
        Head::number(cx.t("steward-value")),
        Head::text(cx.t("steward-value-note")),
    ];
    let rows = stands
        .iter()
        .map(|row| {
            let source = sources.iter().find(|source| source.id == row.source_id);
            let note = cx.pick(
                row.note_sq.as_deref().unwrap_or_default(),
                row.note_en.as_deref().unwrap_or_default(),
            );
            let line = Row::new(vec![
                Cell::text(source.map_or("", |source| cx.pick(&source.title_sq, &source.title_en))),
                value(cx, row.value, &row.status, key.indicator.unit),
                Cell::text(note),
            ]);
            line.link(cx.url(&paths::source(row.source_id)))
        })
        .collect();
    Table::new("stands", cx.t("steward-stands"), heads, rows)
}
