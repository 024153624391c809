//! All municipalities on the map.

use axum::extract::Path;
use bashke_views::components::{Link, SwitchOption};
use bashke_views::finance::controls::{Controls, Switch};
use bashke_views::finance::map::{self, MapPage};
use bashke_views::{Cx, layout, paths};

use super::drawings::{Drawn, Maker};
use super::files;
use super::indicators::newest;
use super::options::{self, changed};
use super::ranking::{choices, indicator_asked, notes, nothing_to_show, opening, places, shown, sources};
use super::state::{PLACES, State};
use super::words::{carried, href, indicator_name, measure};
use crate::finance::rules::catalogue::IndicatorIx;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// An indicator on the map.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let (asked, outlines) = (indicator_asked(&mut request), outlines_asked(&mut request));
    let state = State::read(&mut request).await?;
    let indicator = asked.or_else(|| opening(&state.cube)).ok_or(Error::NotFound)?;
    let state = state.fitted(indicator);
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let maker = Maker {
        cx: &cx,
        current: &request.current,
        state: &state,
        keep: &keep,
    };
    Ok(Page::by_release(map::page(&cx, &data(&maker, indicator, outlines))))
}

/// The map as a file.
///
/// # Errors
/// Not found where there is no such file, or nothing to show.
pub async fn file(Path(name): Path<String>, mut request: Request) -> Result<Download, Error> {
    let (asked, outlines) = (indicator_asked(&mut request), outlines_asked(&mut request));
    let state = State::read(&mut request).await?;
    let indicator = asked.or_else(|| opening(&state.cube)).ok_or(Error::NotFound)?;
    let state = state.fitted(indicator);
    let cx = Cx {
        path: paths::MAP,
        ..request.cx()
    };
    let keep = carried(&state, newest(&request, &state));
    let maker = Maker {
        cx: &cx,
        current: &request.current,
        state: &state,
        keep: &keep,
    };
    let drawn = drawing(&maker, indicator, outlines).ok_or(Error::NotFound)?;
    let stem = format!("map-{}", state.cube.catalogue.indicator(indicator).slug);
    request
        .app
        .heavy
        .run(|| files::file(&cx, &state, &drawn, &stem, &name))
        .await
}

fn outlines_asked(request: &mut Request) -> bool {
    let view = request.params.one("view", |word| match word {
        "tiles" => Some(false),
        "outlines" => Some(true),
        _ => None,
    });
    view.unwrap_or_default()
}

/// The map of the period shown, with the credit of the outlines where they are shown; none where nobody has a figure.
fn drawing(maker: &Maker<'_>, indicator: IndicatorIx, outlines: bool) -> Option<Drawn> {
    let period = maker.state.cross_period(indicator)?;
    let mut drawn = maker.map(indicator, period, outlines);
    if !drawn.points.iter().any(|point| point.reading.value.is_ok()) {
        return None;
    }
    if let Some(credit) = credit(maker, outlines) {
        let credit = maker.cx.ta("map-credit", &[("credit", credit.into())]);
        drawn.frame.source = format!("{}. {credit}", drawn.frame.source);
    }
    Some(drawn)
}

/// Whom to name for the outlines, where they are wanted and loaded.
fn credit(maker: &Maker<'_>, outlines: bool) -> Option<String> {
    (outlines && !maker.current.boundaries.is_empty()).then(|| maker.current.boundary_credit.clone())?
}

fn data(maker: &Maker<'_>, indicator: IndicatorIx, outlines: bool) -> MapPage {
    let (cx, state) = (maker.cx, maker.state);
    let definition = state.cube.catalogue.indicator(indicator);
    let period = state.cross_period(indicator);
    let drawn = drawing(maker, indicator, outlines);
    let points = drawn.iter().flat_map(|drawn| &drawn.points);
    let known = points.filter(|point| point.reading.value.is_ok()).count();
    let of = state.municipalities().len();
    let loaded = !maker.current.boundaries.is_empty();
    let what = measure(cx, state, indicator);
    MapPage {
        indicator: Link::new(
            indicator_name(cx, definition),
            href(cx, &paths::indicator(&definition.slug), maker.keep),
        ),
        lede: match period.filter(|_| known > 0) {
            Some(period) => format!("{what}, {}", cx.period(period)),
            None => nothing_to_show(cx, state, indicator, period),
        },
        controls: Controls {
            action: cx.url(cx.path),
            keep: options::kept(cx, &["places", "periods", "indicator", "indicators"]),
            indicators: choices(cx, state, &[indicator]),
            places: places(cx, state),
            most_places: PLACES,
            periods: options::periods(cx, state, indicator, period),
            switches: options::switches(cx, state, indicator, false),
            ..Controls::default()
        },
        views: views(cx, outlines && loaded, loaded),
        coverage: period.map(|period| {
            let label = cx.ta("indicator-coverage", &[("period", cx.period(period).into())]);
            (known, of, label)
        }),
        credit: credit(maker, outlines),
        ranking: ranking_href(cx),
        notes: notes(cx, state, indicator),
        sources: drawn.as_ref().map(|drawn| sources(maker, drawn)).unwrap_or_default(),
        map: drawn.map(|drawn| shown(cx, paths::map_file, drawn)),
        illustrative_href: options::illustrative(cx, state, maker.current),
        illustrative: state.cube.dataset.illustrative,
    }
}

fn views(cx: &Cx<'_>, outlines: bool, loaded: bool) -> Switch {
    let mut options = vec![SwitchOption::new(
        cx.t("view-map"),
        changed(cx, "view", None),
        !outlines,
    )];
    if loaded {
        let borders = changed(cx, "view", Some("outlines"));
        options.push(SwitchOption::new(cx.t("view-outlines"), borders, outlines));
    }
    Switch {
        label: cx.t("view-label"),
        options,
    }
}

/// The same view as a ranking.
fn ranking_href(cx: &Cx<'_>) -> String {
    let query = layout::without(cx.query, "view");
    let path = cx.url(paths::RANKING);
    if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    }
}
