//! The list of indicators, an indicator, and its files.

use std::collections::HashMap;

use axum::extract::Path;
use bashke_views::components::{Cell, Head, Link, Row, SwitchOption, Table};
use bashke_views::finance::controls::{Controls, Shown, Switch};
use bashke_views::finance::figure;
use bashke_views::finance::indicator::{self, Formula, IndicatorPage, Working};
use bashke_views::finance::indicators::{self, Entry, Group, IndicatorsPage};
use bashke_views::{Cx, layout, paths};
use bashke_vocabulary::{Direction, Period, Phase, TimeKind, Unit};

use super::drawings::{Drawn, Maker};
use super::files::{self, Sketch};
use super::options::{self, changed};
use super::state::{PLACES, State};
use super::words::{
    address, carried, href, indicator_name, indicator_short, listed_source, measure, place_name, population_dates,
    said, source_link, source_title, spoken, why,
};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, SourceIx};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::lens::Basis;
use crate::finance::{Target, rules::formula::Input};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// All indicators, or those that fit what was typed.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let typed = request
        .params
        .text("q")
        .unwrap_or_default()
        .chars()
        .take(100)
        .collect::<String>();
    let state = State::read(&mut request).await?;
    let cx = request.cx();
    let catalogue = &state.cube.catalogue;
    let keep = carried(&state, newest(&request, &state));
    let fitting: Option<Vec<IndicatorIx>> = (!typed.trim().is_empty()).then(|| {
        let hits = request.current.search.find(&typed, catalogue.indicators.len());
        hits.into_iter()
            .filter_map(|hit| match hit.target {
                Target::Indicator(ix) => Some(ix),
                Target::Place(_) | Target::Term(_) => None,
            })
            .collect()
    });
    let counts = state.cube.counts();
    let municipalities = state.municipalities().len();
    let mut groups: Vec<Group> = catalogue
        .groups
        .iter()
        .map(|group| Group {
            slug: group.slug.clone(),
            name: cx.pick(&group.name_sq, &group.name_en).to_owned(),
            inner: group.parent.is_some(),
            entries: Vec::new(),
        })
        .collect();
    for ix in catalogue.indicator_numbers() {
        if fitting.as_ref().is_some_and(|fitting| !fitting.contains(&ix)) {
            continue;
        }
        let definition = catalogue.indicator(ix);
        let text = cx.pick(&definition.definition_sq, &definition.definition_en);
        let (known, empty) = known(&cx, &state, &counts, municipalities, ix);
        groups[definition.group].entries.push(Entry {
            name: indicator_name(&cx, definition).to_owned(),
            href: href(&cx, &paths::indicator(&definition.slug), &keep),
            gist: text.split_inclusive(". ").next().unwrap_or(text).trim().to_owned(),
            known,
            empty,
        });
    }
    let parents: Vec<Option<usize>> = catalogue.groups.iter().map(|group| group.parent).collect();
    let filled: Vec<bool> = groups.iter().map(|group| !group.entries.is_empty()).collect();
    let shown = |n: usize| filled[n] || (0..filled.len()).any(|inner| parents[inner] == Some(n) && filled[inner]);
    let groups = groups
        .into_iter()
        .enumerate()
        .filter(|(n, _)| shown(*n))
        .map(|(_, group)| group)
        .collect();
    let page = IndicatorsPage {
        groups,
        typed,
        total: catalogue.indicators.len(),
        illustrative: state.cube.dataset.illustrative,
    };
    Ok(Page::by_release(indicators::page(&cx, &page)))
}

/// What is known of an indicator, in a few words, and whether that is nothing.
fn known(
    cx: &Cx<'_>,
    state: &State,
    counts: &HashMap<IndicatorIx, usize>,
    municipalities: usize,
    ix: IndicatorIx,
) -> (String, bool) {
    let cube = &state.cube;
    let observed = counts.get(&ix).copied().unwrap_or_default();
    let best = cube.best_period(ix, Phase::Actual);
    match best {
        Some(period) => {
            let known = cube.known(ix, period, Phase::Actual);
            let args = [
                ("known", cx.count(known).into()),
                ("of", cx.count(municipalities).into()),
                ("period", cx.period(period).into()),
            ];
            (cx.ta("indicators-known", &args), false)
        }
        None if observed > 0 => (
            cx.ta(
                "indicators-values",
                &[("count", observed.into()), ("n", cx.count(observed).into())],
            ),
            false,
        ),
        None => (cx.t("indicators-no-figure"), true),
    }
}

/// The number of the newest release of the dataset shown.
pub(super) fn newest(request: &Request, state: &State) -> Option<i32> {
    request
        .current
        .cube(&state.cube.dataset.slug)
        .map(|cube| cube.release.number)
}

/// What the page shows of all municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Ranking,
    Map,
    Outlines,
    Table,
}

impl View {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Ranking, "ranking"),
        (Self::Map, "map"),
        (Self::Outlines, "outlines"),
        (Self::Table, "table"),
    ];

    fn read(request: &mut Request) -> Self {
        let view = request.params.one("view", |word| {
            Self::ALL.into_iter().find(|(_, w)| *w == word).map(|(view, _)| view)
        });
        view.unwrap_or(Self::Ranking)
    }
}

/// An indicator.
///
/// # Errors
/// Not found where there is no such indicator; invalid where the query cannot be understood.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let ix = request.current.catalogue.find_indicator(&slug).ok_or(Error::NotFound)?;
    let view = View::read(&mut request);
    let state = State::read(&mut request).await?.fitted(ix);
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let maker = Maker {
        cx: &cx,
        current: &request.current,
        state: &state,
        keep: &keep,
    };
    let data = page_data(&request, &maker, ix, view);
    Ok(Page::by_release(indicator::page(&cx, &data)))
}

/// A file of an indicator: `chart.svg`, `chart.png`, `data.csv` or `data.xlsx`; of its course with `part=time`, of one
/// value with `part=value`, otherwise of all municipalities.
///
/// # Errors
/// Not found where there is no such indicator, file or drawing.
pub async fn file(Path((slug, name)): Path<(String, String)>, mut request: Request) -> Result<Download, Error> {
    sketch(&mut request, &slug).await?.file(&request, &name).await
}

/// What a drawing of an indicator is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Part {
    /// All municipalities in one period.
    #[default]
    Across,
    /// Some places over time.
    Time,
    /// One value: the place and the period that are chosen.
    Value,
}

impl Part {
    fn read(word: &str) -> Option<Self> {
        match word {
            "across" => Some(Self::Across),
            "time" => Some(Self::Time),
            "value" => Some(Self::Value),
            _ => None,
        }
    }
}

/// The drawing of an indicator that an address asks for.
///
/// # Errors
/// Not found where there is no such indicator or drawing; where the address cannot be understood.
pub(super) async fn sketch(request: &mut Request, slug: &str) -> Result<Sketch, Error> {
    let ix = request.current.catalogue.find_indicator(slug).ok_or(Error::NotFound)?;
    let part = request.params.one("part", Part::read).unwrap_or_default();
    let view = View::read(request);
    let state = State::read(request).await?.fitted(ix);
    // the address that a file names is that of the page
    let (page, query) = (paths::indicator(slug), layout::without(&request.query, "part"));
    let cx = Cx {
        path: &page,
        query: &query,
        ..request.cx()
    };
    let keep = carried(&state, newest(request, &state));
    let maker = Maker {
        cx: &cx,
        current: &request.current,
        state: &state,
        keep: &keep,
    };
    let drawn = match part {
        Part::Time => maker.over_time(ix),
        Part::Value => match (state.places.as_slice(), state.periods.as_slice()) {
            ([place], [period]) => Some(maker.value(ix, *place, *period)),
            _ => None,
        },
        Part::Across => state.cross_period(ix).map(|period| match view {
            View::Map | View::Outlines => maker.map(ix, period, view == View::Outlines),
            View::Ranking | View::Table => maker.ranking(ix, period),
        }),
    };
    let drawn = drawn.ok_or(Error::NotFound)?;
    let stem = slug.to_owned();
    Ok(Sketch { state, drawn, stem })
}

fn page_data(request: &Request, maker: &Maker<'_>, ix: IndicatorIx, view: View) -> IndicatorPage {
    let (cx, state) = (maker.cx, maker.state);
    let cube = &state.cube;
    let catalogue = &cube.catalogue;
    let definition = catalogue.indicator(ix);
    let period = state.cross_period(ix);
    let over_time = maker.over_time(ix);
    let ranking = period.map(|period| maker.ranking(ix, period));
    let known = ranking.as_ref().map_or(0, |drawn| {
        drawn.points.iter().filter(|point| point.reading.value.is_ok()).count()
    });
    let without = ranking
        .iter()
        .flat_map(|drawn| &drawn.points)
        .filter(|point| point.reading.value.is_err());
    let without: Vec<Link> = without
        .map(|point| {
            let place = catalogue.place(point.place);
            Link::new(place_name(cx, place), href(cx, &paths::place(&place.slug), maker.keep))
        })
        .collect();
    let of = state.municipalities().len();
    let sources = shown_sources(cx, cube, state, ix, over_time.iter().chain(&ranking));
    let across = match (period, view) {
        (Some(period), View::Map | View::Outlines) if known > 0 => Some(maker.map(ix, period, view == View::Outlines)),
        (Some(_), View::Ranking) if known > 0 => ranking.clone(),
        _ => None,
    };
    let values = match (&ranking, view) {
        (Some(drawn), View::Table) => Some(values_table(maker, ix, drawn)),
        _ => None,
    };
    IndicatorPage {
        above: above(cx, catalogue, (definition.group, &definition.name_sq), maker.keep),
        name: indicator_name(cx, definition).to_owned(),
        slug: definition.slug.clone(),
        definition: cx.pick(&definition.definition_sq, &definition.definition_en).to_owned(),
        facts: facts(cx, catalogue, ix),
        controls: Controls {
            action: cx.url(cx.path),
            keep: options::kept(cx, &["places", "periods", "from", "to"]),
            places: options::places(cx, catalogue, &state.places),
            most_places: PLACES,
            periods: options::periods(cx, state, ix, period),
            span: over_time.is_some().then(|| {
                let shown = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
                (shown(state.span.0), shown(state.span.1))
            }),
            switches: options::switches(cx, state, ix, over_time.is_some()),
            ..Controls::default()
        },
        views: Switch {
            label: cx.t("view-label"),
            options: views(request, cx, view),
        },
        over_time: over_time.map(|drawn| shown(cx, &definition.slug, "time", drawn)),
        across: across.map(|drawn| shown(cx, &definition.slug, "across", drawn)),
        coverage: period.map(|period| (known, of, cx.period(period))),
        without,
        values,
        formula: formula(maker, ix, period),
        sources: sources
            .into_iter()
            .map(|source| listed_source(cx, catalogue.source(source)))
            .collect(),
        releases: releases(request, cx, cube),
        notes: notes(cx, state, ix),
        illustrative_href: options::illustrative(cx, state, &request.current),
        illustrative: cube.dataset.illustrative,
    }
}

fn views(request: &Request, cx: &Cx<'_>, view: View) -> Vec<SwitchOption> {
    View::ALL
        .into_iter()
        .filter(|(v, _)| *v != View::Outlines || !request.current.boundaries.is_empty())
        .map(|(v, word)| {
            let href = changed(cx, "view", (v != View::Ranking).then_some(word));
            SwitchOption::new(
                cx.t(&format!("view-{word}")),
                format!("{href}#municipalities"),
                v == view,
            )
        })
        .collect()
}

/// A drawing with the addresses of its files.
fn shown(cx: &Cx<'_>, slug: &str, part: &str, drawn: Drawn) -> Shown {
    let query = layout::with(cx.query, "part", part);
    files::shown(cx, |name| paths::indicator_file(slug, name), &query, drawn)
}

fn above(cx: &Cx<'_>, catalogue: &Catalogue, (group, name): (usize, &str), keep: &[(String, String)]) -> Vec<Link> {
    let list = href(cx, paths::INDICATORS, keep);
    let mut trail = vec![Link::new(cx.t("indicators-title"), list.clone())];
    let chain = [catalogue.groups[group].parent, Some(group)];
    // an indicator may bear the name of its group; the trail does not say it twice
    for group in chain
        .into_iter()
        .flatten()
        .map(|n| &catalogue.groups[n])
        .filter(|group| group.name_sq != name)
    {
        trail.push(Link::new(
            cx.pick(&group.name_sq, &group.name_en),
            format!("{list}#{}", group.slug),
        ));
    }
    trail
}

fn facts(cx: &Cx<'_>, catalogue: &Catalogue, ix: IndicatorIx) -> Vec<(String, String)> {
    let definition = catalogue.indicator(ix);
    let direction = match definition.direction {
        Direction::More => "direction-more",
        Direction::Less => "direction-less",
        Direction::Neither => "direction-neither",
    };
    let time = match definition.time {
        TimeKind::Flow => "time-flow",
        TimeKind::Stock => "time-stock",
        TimeKind::Ratio => "time-ratio",
    };
    let mut facts = vec![
        (cx.t("fact-unit"), cx.locale.unit(definition.unit)),
        (cx.t("fact-direction"), cx.t(direction)),
        (cx.t("fact-time"), cx.t(time)),
        (
            cx.t("fact-basis"),
            cx.pick(&definition.basis_sq, &definition.basis_en).to_owned(),
        ),
    ];
    if !definition.accounts.is_empty() {
        facts.push((cx.t("fact-accounts"), definition.accounts.join(", ")));
    }
    if let Some(total) = definition.share_of {
        facts.push((
            cx.t("fact-share-of"),
            indicator_name(cx, catalogue.indicator(total)).to_owned(),
        ));
    }
    facts
}

fn notes(cx: &Cx<'_>, state: &State, ix: IndicatorIx) -> Vec<String> {
    let mut notes = Vec::new();
    if state.lens.basis == Basis::PerInhabitant {
        let base = population_dates(cx, &state.cube, state.lens.population);
        notes.push(cx.ta("note-population", &[("base", base.into())]));
    }
    if let Some(year) = state.lens.prices {
        notes.push(cx.ta("note-prices", &[("year", year.to_string().into())]));
    }
    if state.cube.catalogue.indicator(ix).unit == Unit::Lek
        && state.lens.basis == Basis::Absolute
        && state.lens.prices.is_none()
    {
        notes.push(cx.t("note-nominal"));
    }
    notes
}

/// Every value of the period with how firm it is, where it was read and what the source adds.
fn values_table(maker: &Maker<'_>, ix: IndicatorIx, drawn: &Drawn) -> Table {
    let (cx, state) = (maker.cx, maker.state);
    let catalogue = &state.cube.catalogue;
    let rows = drawn.points.iter().map(|point| {
        let place = catalogue.place(point.place);
        let value = match point.reading.value {
            Ok(value) => Cell::value(cx, cx.bare(value, drawn.unit), point.reading.status),
            Err(missing) => Cell::missing(
                cx,
                &missing,
                super::words::input_name(cx, catalogue, &missing).as_deref(),
            ),
        };
        let stated = state.cube.sources_of(ix, point.place, point.period, state.phase);
        let source = match stated.first().map(|o| catalogue.source(o.source)) {
            Some(source) => {
                let link = source_link(cx, source);
                Cell::markup(bashke_views::components::anchor(&link))
            }
            None => Cell::text(""),
        };
        let note = stated
            .first()
            .and_then(|o| state.cube.text(o))
            .and_then(|text| said(cx, text.note.as_ref()))
            .unwrap_or_default();
        let mut query = layout::with(cx.query, "places", &place.slug);
        for (name, value) in [("periods", point.period.to_string()), ("part", "value".to_owned())] {
            query = layout::with(&query, name, &value);
        }
        query = layout::without(&query, "view");
        let cite = Cell::markup(figure::cite(
            cx,
            &files::cite(cx, &address(cx.url(cx.path), &query)),
            place_name(cx, place),
        ));
        Row::new(vec![
            Cell::text(place_name(cx, place)),
            value,
            source,
            Cell::text(note),
            cite,
        ])
        .link(href(cx, &paths::place(&place.slug), maker.keep))
    });
    let heads = vec![
        Head::text(cx.t("place-kind-municipality")),
        Head::number(cx.t("table-value")).unit(measure(cx, state, ix)),
        Head::text(cx.t("table-source")),
        Head::text(cx.t("table-note")),
        Head::text(cx.t("table-cite")),
    ];
    Table::new("values", drawn.frame.subtitle.clone(), heads, rows.collect())
}

/// The sources behind what is shown, each once, in the order of their titles.
fn shown_sources<'a>(
    cx: &Cx<'_>,
    cube: &Cube,
    state: &State,
    ix: IndicatorIx,
    drawn: impl Iterator<Item = &'a Drawn>,
) -> Vec<SourceIx> {
    let mut sources: Vec<SourceIx> = drawn
        .flat_map(|drawn| &drawn.points)
        .flat_map(|point| {
            cube.sources_of(ix, point.place, point.period, state.phase)
                .iter()
                .map(|o| o.source)
        })
        .collect();
    sources.sort_unstable();
    sources.dedup();
    sources.sort_by_key(|ix| source_title(cx, cube.catalogue.source(*ix)));
    sources
}

fn formula(maker: &Maker<'_>, ix: IndicatorIx, period: Option<Period>) -> Option<Formula> {
    let (cx, state) = (maker.cx, maker.state);
    let catalogue = &state.cube.catalogue;
    let definition = catalogue.indicator(ix);
    let text = definition.formula.as_ref()?;
    let place = state.places.first().copied().or_else(|| catalogue.country())?;
    let period = period.or_else(|| state.cube.periods(ix, state.phase).last().copied());
    let mut inputs = Vec::new();
    let mut outcome = cx.t("indicator-no-period");
    let mut at = String::new();
    if let Some(period) = period {
        at = cx.ta(
            "indicator-formula-at",
            &[
                ("place", place_name(cx, catalogue.place(place)).into()),
                ("period", cx.period(period).into()),
            ],
        );
        for (input, value) in state.cube.working(ix, place, period, state.phase) {
            let used = catalogue.indicator(input.indicator);
            inputs.push(Working {
                name: format!("{}{}", indicator_short(cx, used), suffix(cx, catalogue, input)),
                href: href(cx, &paths::indicator(&used.slug), maker.keep),
                value: match value {
                    Ok(value) => cx.amount(value, used.unit),
                    Err(missing) => why(cx, catalogue, &missing),
                },
            });
        }
        let reading = state.cube.read(ix, place, period, state.phase);
        outcome = spoken(cx, catalogue, &reading, definition.unit);
        if reading.source.is_some() {
            outcome = cx.ta("indicator-outcome-reported", &[("value", outcome.into())]);
        }
    }
    Some(Formula {
        text: in_words(cx, catalogue, text),
        at,
        inputs,
        outcome,
    })
}

/// What is special about an input: its phase, its period, the period before, the country.
fn suffix(cx: &Cx<'_>, catalogue: &Catalogue, input: Input) -> String {
    let mut parts = Vec::new();
    if let Some(phase) = input.phase {
        parts.push(cx.t(&format!("phase-{}", phase.word())));
    }
    if let Some(period) = input.period {
        parts.push(cx.period(period));
    }
    if input.previous {
        parts.push(cx.t("input-previous"));
    }
    if input.country
        && let Some(country) = catalogue.country()
    {
        parts.push(place_name(cx, catalogue.place(country)).to_owned());
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!(" ({})", parts.join(", "))
    }
}

/// The formula with short names in place of slugs.
fn in_words(cx: &Cx<'_>, catalogue: &Catalogue, formula: &str) -> String {
    let spaced = formula.replace('(', "( ").replace(')', " )");
    let words = spaced.split_whitespace().map(|word| {
        let slug = word.split(['@', '[']).next().unwrap_or(word);
        match catalogue.find_indicator(slug) {
            Some(ix) => {
                let rest = &word[slug.len()..];
                let phase = rest
                    .trim_start_matches('@')
                    .split(['@', '['])
                    .next()
                    .unwrap_or_default();
                let name = indicator_short(cx, catalogue.indicator(ix));
                let told = match phase {
                    "initial" | "revised" | "draft" | "actual" => Some(cx.t(&format!("phase-{phase}"))),
                    "previous" => Some(cx.t("input-previous")),
                    "country" => catalogue
                        .country()
                        .map(|country| place_name(cx, catalogue.place(country)).to_owned()),
                    _ => rest
                        .strip_prefix('[')
                        .map(|period| period.trim_end_matches(']').to_owned()),
                };
                match told {
                    Some(told) => format!("{name} ({told})"),
                    None => name.to_owned(),
                }
            }
            None => match word {
                "*" => "×".to_owned(),
                "/" => "÷".to_owned(),
                "-" => "−".to_owned(),
                other => other.to_owned(),
            },
        }
    });
    words
        .collect::<Vec<_>>()
        .join(" ")
        .replace("( ", "(")
        .replace(" )", ")")
}

fn releases(request: &Request, cx: &Cx<'_>, cube: &Cube) -> Vec<Link> {
    let own = request
        .current
        .releases
        .iter()
        .filter(|release| release.dataset_id == cube.dataset.id);
    own.take(5)
        .map(|release| {
            let text = cx.ta(
                "release-line",
                &[
                    ("number", release.number.to_string().into()),
                    ("date", cx.date(release.published_at.date_naive()).into()),
                ],
            );
            Link::new(text, cx.url(&paths::release(release.number)))
        })
        .collect()
}
