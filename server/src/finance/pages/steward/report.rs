//! What a batch would change: the list, what looks odd, and a sample of what readers would see.

use std::collections::HashMap;

use bashke_entities::finance::{import_batch, import_work};
use bashke_views::components::{Cell, FigureCard, FigureValue, Head, Link, Row, SwitchOption, Table};
use bashke_views::finance::data::Paged;
use bashke_views::finance::steward::work::{Report, Sample};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Missing, Period, Phase, Status, Unit};

use super::page_number;
use crate::finance::pages::options::changed;
use crate::finance::pages::words::{href, indicator_short, place_name};
use crate::finance::queries::{self, Change};
use crate::finance::rules::catalogue::{Catalogue, Indicator, Place};
use crate::finance::rules::paging;
use crate::finance::rules::work::{Odd, Oddities};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::settings::{self, Switch};
use crate::policy::{Action, Denied, Facts};

/// Changes of a page.
const SIZE: usize = 50;
/// Figures that are shown before and after.
const SAMPLES: u32 = 3;

/// How much of what goes is looked at for what is new in its place.
const GONE: u32 = 100;
/// The kinds of change, what matters most first: the word of the address and the one that is stored.
const KINDS: [(&str, &str); 3] = [("changed", "changed"), ("gone", "gone"), ("new", "new")];

/// What is needed to name what changes.
struct Names<'a> {
    indicators: HashMap<i32, &'a Indicator>,
    places: HashMap<i32, &'a Place>,
    publishers: HashMap<i32, String>,
}

pub(super) async fn of(
    cx: &Cx<'_>,
    request: &Request,
    work: &import_work::Model,
    batch: &import_batch::Model,
) -> Result<Report, Error> {
    let db = &request.app.db;
    let catalogue = &request.current.catalogue;
    let counts = KINDS.map(|(kind, _)| counted(batch, kind));
    let first = KINDS
        .iter()
        .zip(counts)
        .find(|(_, n)| *n > 0)
        .map_or("new", |((kind, _), _)| *kind);
    let asked = request.params.text("change");
    let kind = KINDS
        .iter()
        .map(|(kind, _)| *kind)
        .find(|kind| Some(*kind) == asked)
        .unwrap_or(first);
    let total = counted(batch, kind);
    let page = page_number(request);
    let pages = paging::pages(total, SIZE);
    if page > pages.max(1) {
        return Err(Error::NotFound);
    }
    let skip = (page - 1).saturating_mul(SIZE) as u64;
    let changes = queries::changes_from(db, batch.id, kind, skip, SIZE as u32).await?;
    let mut sampled = queries::changes(db, batch.id, "changed", SAMPLES).await?;
    if sampled.is_empty() {
        sampled = queries::changes(db, batch.id, "new", SAMPLES).await?;
        if !sampled.is_empty() {
            replacing(&mut sampled, &queries::changes(db, batch.id, "gone", GONE).await?);
        }
    }
    let sources = queries::all_sources(db).await?;
    let own_work_allowed = settings::is_on(db, Switch::OwnWorkAllowed).await?;
    let newest = request
        .current
        .releases
        .iter()
        .find(|release| release.dataset_id == batch.dataset_id);
    let names = Names {
        indicators: catalogue.indicators.iter().map(|i| (i.id, i)).collect(),
        places: catalogue.places.iter().map(|p| (p.id, p)).collect(),
        publishers: sources
            .into_iter()
            .map(|source| (source.id, source.publisher))
            .collect(),
    };
    let facts = Facts {
        made_by: Some(work.person_id),
        own_work_allowed,
        ..Facts::default()
    };
    let denied = request.may(Action::PublishRelease, &facts).err();
    Ok(Report {
        views: views(cx, counts, kind, first),
        changes: (!changes.is_empty()).then(|| table(cx, &names, kind, &changes)),
        paged: Paged { page, pages, total },
        odd: odd(cx, catalogue, work),
        samples: sampled.iter().filter_map(|change| sample(cx, &names, change)).collect(),
        outdated: newest.map(|release| release.number) != batch.base_release,
        denied: denied.map(|denied| match denied {
            Denied::OwnWork => cx.t("steward-own-work"),
            _ => cx.t("steward-not-yours"),
        }),
    })
}

fn counted(batch: &import_batch::Model, kind: &str) -> usize {
    let n = match kind {
        "changed" => batch.changed,
        "gone" => batch.removed,
        _ => batch.added,
    };
    usize::try_from(n).unwrap_or_default()
}

fn views(cx: &Cx<'_>, counts: [usize; 3], chosen: &str, first: &str) -> Vec<SwitchOption> {
    let query = bashke_views::layout::without(cx.query, "page");
    let cx = &Cx { query: &query, ..*cx };
    KINDS
        .iter()
        .zip(counts)
        .map(|((kind, _), n)| {
            let text = cx.ta(&format!("release-page-kind-{kind}"), &[("n", cx.count(n).into())]);
            if n == 0 {
                return SwitchOption::unavailable(text);
            }
            let word = (first != *kind).then_some(*kind);
            SwitchOption::new(
                text,
                format!("{}#changes", changed(cx, "change", word)),
                *kind == chosen,
            )
        })
        .collect()
}

fn table(cx: &Cx<'_>, names: &Names<'_>, kind: &str, changes: &[Change]) -> Table {
    let mut heads = vec![
        Head::text(cx.t("controls-indicator")),
        Head::text(cx.t("release-page-place")),
        Head::text(cx.t("controls-period")),
    ];
    if kind != "new" {
        heads.push(Head::number(cx.t("steward-before")));
    }
    if kind != "gone" {
        heads.push(Head::number(cx.t("steward-after")));
    }
    heads.push(Head::text(cx.t("table-source")));
    heads.push(Head::number(cx.t("steward-fault-row")));
    let rows = changes
        .iter()
        .filter_map(|change| {
            let indicator = names.indicators.get(&change.indicator_id)?;
            let place = names.places.get(&change.place_id)?;
            let mut cells = vec![
                Cell::text(indicator_short(cx, indicator)),
                Cell::text(place_name(cx, place)),
                Cell::text(when(cx, &change.period, &change.phase)),
            ];
            if kind != "new" {
                let status = change.then_status.as_deref().unwrap_or(&change.status);
                cells.push(value(cx, change.then, status, indicator.unit));
            }
            if kind != "gone" {
                cells.push(value(cx, change.now, &change.status, indicator.unit));
            }
            let publisher = names.publishers.get(&change.source_id);
            cells.push(Cell::text(publisher.map_or("", String::as_str)));
            cells.push(Cell::text(change.row.map(|row| row.to_string()).unwrap_or_default()));
            Some(Row::new(cells).link(page_of(cx, indicator, place)))
        })
        .collect();
    Table::new("changes-table", cx.t("release-page-changes"), heads, rows).hide_caption()
}

fn page_of(cx: &Cx<'_>, indicator: &Indicator, place: &Place) -> String {
    let keep = [("places".to_owned(), place.slug.clone())];
    href(cx, &paths::indicator(&indicator.slug), &keep)
}

/// The period in words, with the phase where it is a plan.
pub(super) fn when(cx: &Cx<'_>, period: &str, phase: &str) -> String {
    let period = period
        .parse::<Period>()
        .map_or_else(|_| period.to_owned(), |period| cx.period(period));
    match phase.parse::<Phase>() {
        Ok(Phase::Actual) | Err(_) => period,
        Ok(phase) => format!("{period}, {}", cx.t(&format!("phase-{}", phase.word()))),
    }
}

fn status_of(word: &str) -> Status {
    word.parse().unwrap_or(Status::NotReported)
}

fn missing(status: Status) -> Missing {
    if status == Status::NotApplicable {
        Missing::NotApplicable
    } else {
        Missing::NotReported
    }
}

/// A value as tables of stewards show it.
pub(super) fn value(cx: &Cx<'_>, value: Option<f64>, status: &str, unit: Unit) -> Cell {
    let status = status_of(status);
    match value {
        Some(value) => Cell::value(cx, cx.amount(value, unit), status),
        None if status == Status::Disputed => Cell::text(cx.t("disputed-without")),
        None => Cell::missing(cx, &missing(status), None),
    }
}

/// What is new from one source stands in the place of what goes from another: readers see that before it.
fn replacing(new: &mut [Change], gone: &[Change]) {
    for change in new {
        let same = |other: &&Change| {
            (other.indicator_id, other.place_id) == (change.indicator_id, change.place_id)
                && (&other.period, &other.phase) == (&change.period, &change.phase)
        };
        if let Some(before) = gone.iter().find(same) {
            change.then = before.then;
            change.then_status.clone_from(&before.then_status);
            change.then_source = before.then_source;
        }
    }
}

fn sample(cx: &Cx<'_>, names: &Names<'_>, change: &Change) -> Option<Sample> {
    let indicator = names.indicators.get(&change.indicator_id)?;
    let place = names.places.get(&change.place_id)?;
    let line = when(cx, &change.period, &change.phase);
    let card = |value: Option<f64>, status: Option<&str>, source: Option<i32>| {
        let (shown, status) = match (value, status) {
            (Some(value), status) => {
                let known = FigureValue::Known {
                    text: cx.compact(value, indicator.unit),
                    exact: Some(cx.amount(value, indicator.unit)),
                };
                (known, status.map(status_of))
            }
            (None, status) => {
                let missing = status.map_or(Missing::NoObservation, |word| missing(status_of(word)));
                (FigureValue::Missing { missing, input: None }, None)
            }
        };
        let mut card = FigureCard::new(indicator_short(cx, indicator), shown, line.clone());
        card.status = status;
        card.phase = change.phase.parse().unwrap_or(Phase::Actual);
        card.source = source.and_then(|id| {
            let publisher = names.publishers.get(&id)?;
            Some(Link::new(publisher.clone(), cx.url(&paths::source(id))))
        });
        card
    };
    let mut after = card(change.now, Some(&change.status), Some(change.source_id));
    // a source that comes with the batch has no page yet
    if change.then_source != Some(change.source_id) {
        let publisher = names.publishers.get(&change.source_id);
        after.source = None;
        after.note = publisher.map(|publisher| cx.ta("steward-source-is", &[("source", publisher.as_str().into())]));
    }
    Some(Sample {
        title: format!("{}: {}, {line}", place_name(cx, place), indicator_short(cx, indicator)),
        before: card(change.then, change.then_status.as_deref(), change.then_source),
        after,
        page: Link::new(cx.t("steward-see-page"), page_of(cx, indicator, place)),
    })
}

fn odd(cx: &Cx<'_>, catalogue: &Catalogue, work: &import_work::Model) -> Vec<(String, Vec<String>)> {
    let oddities: Oddities = work
        .oddities
        .as_deref()
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default();
    oddities
        .counts
        .iter()
        .map(|(kind, n)| {
            let n = usize::try_from(*n).unwrap_or_default();
            let title = format!("{} ({})", cx.t(&format!("steward-odd-{kind}")), cx.count(n));
            let lines = oddities
                .kept
                .iter()
                .filter(|odd| odd.kind == *kind)
                .filter_map(|odd| odd_line(cx, catalogue, odd))
                .collect();
            (title, lines)
        })
        .collect()
}

fn odd_line(cx: &Cx<'_>, catalogue: &Catalogue, odd: &Odd) -> Option<String> {
    let indicator = catalogue.indicator(catalogue.find_indicator(&odd.indicator)?);
    let place = catalogue.place(catalogue.find_place(&odd.place)?);
    let value = match odd.value {
        Some(value) => cx.amount(value, indicator.unit),
        None => cx.t("steward-odd-no-value"),
    };
    let mut line = format!(
        "{}, {}, {}: {value}",
        indicator_short(cx, indicator),
        place_name(cx, place),
        when(cx, &odd.period, &odd.phase)
    );
    if let Some(other) = odd.other {
        let against = match odd.against.as_deref() {
            Some(word @ ("before" | "other-source" | "peers")) => cx.t(&format!("steward-against-{word}")),
            Some(period) => when(cx, period, "actual"),
            None => cx.t("steward-against-parts"),
        };
        let args = [
            ("value", cx.amount(other, indicator.unit).into()),
            ("what", against.into()),
        ];
        line = format!("{line}; {}", cx.ta("steward-odd-against", &args));
    }
    if let Some(row) = odd.row {
        line = format!(
            "{line} ({})",
            cx.ta("steward-odd-row", &[("row", row.to_string().into())])
        );
    }
    Some(line)
}
