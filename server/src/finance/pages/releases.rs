//! A release: what it is and what it changed.

use std::collections::HashMap;

use axum::extract::Path;
use bashke_views::components::{self, Cell, Head, Link, Row, SwitchOption, Table};
use bashke_views::finance::release::{self, ReleasePage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Missing, Period, Phase, Status, Unit};

use super::bulk;
use super::data::{count, files, of_dataset, paged};
use super::options::changed;
use super::words::{href, indicator_short, place_name};
use crate::finance::queries::{self, ChangeKind, ReleaseChange};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx, Release, SourceIx};
use crate::finance::rules::change;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The kinds of change, what matters most first, with their words in the address.
const KINDS: [(ChangeKind, &str); 3] = [
    (ChangeKind::Changed, "changed"),
    (ChangeKind::Gone, "gone"),
    (ChangeKind::New, "new"),
];

/// How many changes a page shows: their rows are high on a phone.
const SIZE: usize = 40;

fn counted(release: &Release, kind: ChangeKind) -> usize {
    let n = match kind {
        ChangeKind::New => release.added,
        ChangeKind::Changed => release.changed,
        ChangeKind::Gone => release.removed,
    };
    usize::try_from(n).unwrap_or_default()
}

/// A release with what it changed, [`SIZE`] changes a page.
///
/// # Errors
/// Not found where there is no such release or page; where the address cannot be understood or the database fails.
pub async fn page(Path(number): Path<String>, mut request: Request) -> Result<Page, Error> {
    let number: i32 = number.parse().map_err(|_| Error::NotFound)?;
    let params = &mut request.params;
    let kind = params.one("change", |word| {
        KINDS.into_iter().find(|(_, w)| *w == word).map(|(kind, _)| kind)
    });
    let asked = params.number("page", 1u32, 1_000_000);
    std::mem::take(params).finish()?;
    let current = &request.current;
    let release = current.releases.iter().find(|release| release.number == number);
    let release = release.ok_or(Error::NotFound)?;
    let dataset = current.datasets.iter().find(|dataset| dataset.id == release.dataset_id);
    let dataset = dataset.ok_or(Error::NotFound)?;
    let first = KINDS
        .into_iter()
        .map(|(kind, _)| kind)
        .find(|kind| counted(release, *kind) > 0);
    let kind = kind.or(first).unwrap_or(ChangeKind::New);
    let paged = paged(asked, counted(release, kind), SIZE)?;
    let releases = of_dataset(current, dataset.id);
    let at = releases
        .iter()
        .position(|other| other.number == number)
        .unwrap_or_default();
    let before = releases.get(at + 1);
    let changes = if paged.total == 0 {
        Vec::new()
    } else {
        let previous = before.map(|release| release.number);
        let (page, size) = (paged.page as u64, SIZE as u64);
        queries::release_changes(&request.app.db, release, previous, kind, page, size).await?
    };

    let cx = request.cx();
    let catalogue = &current.catalogue;
    let neighbour = |release: Option<&&Release>| {
        release.map(|release| {
            let text = cx.ta("release-page-title", &[("number", release.number.to_string().into())]);
            Link::new(text, cx.url(&paths::release(release.number)))
        })
    };
    let newest = at == 0;
    let mut endings = vec!["csv", "ndjson"];
    if usize::try_from(release.total).unwrap_or_default() <= bulk::WORKBOOK_ROWS {
        endings.insert(1, "xlsx");
    }
    let page = ReleasePage {
        number: number.to_string(),
        note: cx.pick(&release.note_sq, &release.note_en).to_owned(),
        facts: facts(&cx, release, dataset.illustrative),
        newest,
        views: views(&cx, release, kind, first),
        changes: (!changes.is_empty()).then(|| table(&cx, catalogue, number, kind, &changes)),
        paged,
        as_of: as_of(&cx, number),
        files: files(&cx, &dataset.slug, &endings, &format!("?release={number}")),
        previous: neighbour(before),
        next: at.checked_sub(1).and_then(|at| neighbour(releases.get(at))),
        illustrative: dataset.illustrative,
    };
    Ok(Page::by_release(release::page(&cx, &page)))
}

fn facts(cx: &Cx<'_>, release: &Release, illustrative: bool) -> Vec<(String, String)> {
    let kind = if illustrative { "illustrative" } else { "published" };
    vec![
        (cx.t("release-page-dataset"), cx.t(&format!("data-dataset-{kind}"))),
        (cx.t("data-release-date"), cx.date(release.published_at.date_naive())),
        (cx.t("release-page-total"), count(cx, release.total)),
        (cx.t("release-page-added"), count(cx, release.added)),
        (cx.t("release-page-changed"), count(cx, release.changed)),
        (cx.t("release-page-removed"), count(cx, release.removed)),
    ]
}

fn views(cx: &Cx<'_>, release: &Release, chosen: ChangeKind, first: Option<ChangeKind>) -> Vec<SwitchOption> {
    // a page belongs to one kind
    let query = bashke_views::layout::without(cx.query, "page");
    let cx = &Cx { query: &query, ..*cx };
    KINDS
        .into_iter()
        .map(|(kind, word)| {
            let n = counted(release, kind);
            let text = cx.ta(&format!("release-page-kind-{word}"), &[("n", cx.count(n).into())]);
            if n == 0 {
                return SwitchOption::unavailable(text);
            }
            let word = (first != Some(kind)).then_some(word);
            SwitchOption::new(text, format!("{}#changes", changed(cx, "change", word)), kind == chosen)
        })
        .collect()
}

fn as_of(cx: &Cx<'_>, number: i32) -> Vec<Link> {
    let keep = [("release".to_owned(), number.to_string())];
    [
        ("nav-places", paths::PLACES),
        ("nav-indicators", paths::INDICATORS),
        ("nav-ranking", paths::RANKING),
        ("nav-map", paths::MAP),
        ("coverage-page-title", paths::COVERAGE),
    ]
    .map(|(key, path)| Link::new(cx.t(key), href(cx, path, &keep)))
    .into()
}

/// Where the keys of rows stand in the catalogue.
struct Keys {
    indicators: HashMap<i32, IndicatorIx>,
    places: HashMap<i32, PlaceIx>,
    sources: HashMap<i32, SourceIx>,
}

impl Keys {
    fn of(catalogue: &Catalogue) -> Self {
        let indicators = catalogue.indicator_numbers();
        let places = catalogue.place_numbers();
        let sources = (0..).map(SourceIx).zip(&catalogue.sources);
        Self {
            indicators: indicators.map(|ix| (catalogue.indicator(ix).id, ix)).collect(),
            places: places.map(|ix| (catalogue.place(ix).id, ix)).collect(),
            sources: sources.map(|(ix, source)| (source.id, ix)).collect(),
        }
    }
}

fn table(cx: &Cx<'_>, catalogue: &Catalogue, number: i32, kind: ChangeKind, changes: &[ReleaseChange]) -> Table {
    let keys = Keys::of(catalogue);
    let rows = changes
        .iter()
        .filter_map(|change| row(cx, catalogue, &keys, number, kind, change));
    let mut heads = vec![
        Head::text(cx.t("controls-indicator")),
        Head::text(cx.t("release-page-place")),
        Head::text(cx.t("controls-period")),
    ];
    if kind != ChangeKind::New {
        heads.push(Head::number(cx.t("release-page-before")));
    }
    if kind != ChangeKind::Gone {
        heads.push(Head::number(cx.t("release-page-after")));
    }
    if kind == ChangeKind::Changed {
        heads.push(Head::number(cx.t("release-page-size")));
    }
    heads.push(Head::text(cx.t("table-source")));
    Table::new("release-changes", cx.t("release-page-changes"), heads, rows.collect()).hide_caption()
}

fn row(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    keys: &Keys,
    number: i32,
    kind: ChangeKind,
    change: &ReleaseChange,
) -> Option<Row> {
    let indicator = catalogue.indicator(*keys.indicators.get(&change.indicator_id)?);
    let place = catalogue.place(*keys.places.get(&change.place_id)?);
    let source = catalogue.source(*keys.sources.get(&change.source_id)?);
    let period: Period = change.period.parse().ok()?;
    let phase: Phase = change.phase.parse().ok()?;
    let when = if phase == Phase::Actual {
        cx.period(period)
    } else {
        format!("{}, {}", cx.period(period), cx.t(&format!("phase-{}", phase.word())))
    };
    let mut cells = vec![
        Cell::text(indicator_short(cx, indicator)),
        Cell::text(place_name(cx, place)),
        Cell::text(when),
    ];
    if kind != ChangeKind::New {
        cells.push(value(
            cx,
            change.value_before,
            change.status_before.as_deref(),
            indicator.unit,
        ));
    }
    if kind != ChangeKind::Gone {
        cells.push(value(
            cx,
            change.value_after,
            change.status_after.as_deref(),
            indicator.unit,
        ));
    }
    if kind == ChangeKind::Changed {
        cells.push(Cell::text(size(cx, change, indicator.unit)));
    }
    cells.push(Cell::markup(maud::html! {
        a href=(cx.url(&paths::source(source.id))) { (source.publisher) }
        @if let Some(text) = elsewhere(cx, catalogue, keys, kind, change) { br; small { (text) } }
    }));
    let keep = [("release".to_owned(), number.to_string())];
    Some(Row::new(cells).link(href(cx, &paths::indicator(&indicator.slug), &keep)))
}

/// That the same is known from another source since, or was until then, where it is so.
fn elsewhere(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    keys: &Keys,
    kind: ChangeKind,
    change: &ReleaseChange,
) -> Option<String> {
    let other = catalogue.source(*keys.sources.get(&change.other_source?)?);
    let indicator = catalogue.indicator(*keys.indicators.get(&change.indicator_id)?);
    let amount = |value: f64| cx.amount(value, indicator.unit);
    let status = change.other_status.as_deref().and_then(|word| word.parse().ok());
    let known = match (change.other_value, status) {
        (None, _) => cx.t("missing-short-not-reported"),
        (Some(value), None | Some(Status::Reported)) => amount(value),
        (Some(value), Some(status)) => format!("{} ({})", amount(value), components::status_text(cx, status)),
    };
    let key = match kind {
        ChangeKind::Gone => "release-page-other-now",
        ChangeKind::New | ChangeKind::Changed => "release-page-other-before",
    };
    Some(cx.ta(
        key,
        &[("source", other.publisher.clone().into()), ("value", known.into())],
    ))
}

fn value(cx: &Cx<'_>, value: Option<f64>, status: Option<&str>, unit: Unit) -> Cell {
    let status: Status = status.and_then(|word| word.parse().ok()).unwrap_or(Status::NotReported);
    match value {
        Some(value) => Cell::value(cx, cx.amount(value, unit), status),
        None if status == Status::Disputed => Cell::text(cx.t("disputed-without")),
        None if status == Status::NotApplicable => Cell::missing(cx, &Missing::NotApplicable, None),
        None => Cell::missing(cx, &Missing::NotReported, None),
    }
}

/// How much a value changed, in words.
fn size(cx: &Cx<'_>, change: &ReleaseChange, unit: Unit) -> String {
    let (Some(before), Some(after)) = (change.value_before, change.value_after) else {
        return cx.t("release-page-size-known");
    };
    let signed = |value: f64| {
        format!(
            "{}{}",
            if value > 0.0 { "+" } else { "−" },
            cx.locale.number(value.abs(), 1)
        )
    };
    match change::size(before, after, unit) {
        change::Size::Same if change.status_before != change.status_after => {
            let after = change.status_after.as_deref().and_then(|word| word.parse().ok());
            let word = components::status_text(cx, after.unwrap_or(Status::Reported));
            cx.ta("release-page-size-status", &[("status", word.into())])
        }
        change::Size::Same => cx.t("release-page-size-same"),
        change::Size::Percent(percent) => cx.ta("release-page-size-percent", &[("n", signed(percent).into())]),
        change::Size::Points(points) => cx.ta("release-page-size-points", &[("n", signed(points).into())]),
        change::Size::FromZero => cx.t("release-page-size-zero"),
    }
}
