//! An indicator, and its files.

use axum::extract::Path;
use bashke_views::components::{Link, SwitchOption};
use bashke_views::finance::controls::{Controls, Shown, Switch};
use bashke_views::finance::indicator::{self, IndicatorPage};
use bashke_views::{Cx, layout, paths};
use bashke_vocabulary::{Direction, Phase, TimeKind, Unit};

use super::{
    formula::formula,
    newest,
    values::{shown_sources, values_table},
};
use crate::finance::pages::cards::Cards;
use crate::finance::pages::drawings::{Drawn, Maker};
use crate::finance::pages::files::{self, Sketch};
use crate::finance::pages::options::{self, changed};
use crate::finance::pages::state::{PLACES, State};
use crate::finance::pages::words::{
    carried, href, in_order, indicator_name, listed_source, place_name, population_dates,
};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::lens::Basis;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

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
    let state = State::of_page(&mut request).await?.fitted(ix);
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
pub async fn sketch(request: &mut Request, slug: &str) -> Result<Sketch, Error> {
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
    let without: Vec<Link> = in_order(cx, catalogue, without.map(|point| point.place))
        .into_iter()
        .map(|place| {
            let place = catalogue.place(place);
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
        latest: latest(maker, ix),
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

/// The value that stands for the indicator at the first place chosen, or in the country: the same as on its card.
fn latest(maker: &Maker<'_>, ix: IndicatorIx) -> Option<String> {
    let Maker { cx, state, keep, .. } = *maker;
    if !matches!(state.lens.basis, Basis::Absolute | Basis::PerInhabitant) || state.phase != Phase::Actual {
        return None;
    }
    let cards = Cards { cx, state, keep };
    let place = state
        .places
        .first()
        .copied()
        .or_else(|| state.cube.catalogue.country())?;
    let chosen = cards.chosen(ix, place)?;
    let args = [
        ("place", place_name(cx, state.cube.catalogue.place(place)).into()),
        ("value", cards.short(ix, chosen.at.value).into()),
        ("period", cards.when(chosen.at.period, chosen.at.phase).into()),
    ];
    let told = cx.ta("indicator-latest", &args);
    Some(match cards.change(ix, &chosen) {
        Some(change) => format!("{told} {change}"),
        None => told,
    })
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
