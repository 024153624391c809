//! All municipalities on the map.

use axum::extract::Path;
use bashke_views::components::SwitchOption;
use bashke_views::finance::controls::Switch;
use bashke_views::finance::map::{self, MapPage};
use bashke_views::{Cx, layout, paths};

use super::drawings::{Drawn, Maker};
use super::files::{self, Sketch};
use super::one_indicator::{View, known, nothing_to_show, shared};
use super::options::{self, changed};
use super::words::{address, measure};
use crate::finance::rules::catalogue::IndicatorIx;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// An indicator on the map.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let outlines = outlines_asked(&mut request);
    let view = View::of_page(&mut request).await?;
    let cx = request.cx();
    let maker = view.maker(&cx, &request.current);
    Ok(Page::by_release(map::page(
        &cx,
        &data(&maker, view.indicator, outlines),
    )))
}

/// The map as a file.
///
/// # Errors
/// Not found where there is no such file, or nothing to show.
pub async fn file(Path(name): Path<String>, mut request: Request) -> Result<Download, Error> {
    sketch(&mut request).await?.file(&request, &name).await
}

/// The map that an address asks for.
///
/// # Errors
/// Not found where nobody has a figure; where the address cannot be understood.
pub(super) async fn sketch(request: &mut Request) -> Result<Sketch, Error> {
    let outlines = outlines_asked(request);
    let view = View::read(request).await?;
    let cx = Cx {
        path: paths::MAP,
        ..request.cx()
    };
    let maker = view.maker(&cx, &request.current);
    let drawn = drawing(&maker, view.indicator, outlines).ok_or(Error::NotFound)?;
    Ok(view.sketch(drawn, "map"))
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
    let period = state.cross_period(indicator);
    let drawn = drawing(maker, indicator, outlines);
    let (known, _) = known(state, drawn.as_ref());
    let loaded = !maker.current.boundaries.is_empty();
    let lede = match period.filter(|_| known > 0) {
        Some(period) => format!("{}, {}", measure(cx, state, indicator), cx.period(period)),
        None => nothing_to_show(cx, state, indicator, period),
    };
    let switches = options::switches(cx, state, indicator, false);
    MapPage {
        shared: shared(maker, indicator, drawn.as_ref(), lede, switches),
        views: views(cx, outlines && loaded, loaded),
        credit: credit(maker, outlines),
        ranking: ranking_href(cx),
        map: drawn.map(|drawn| files::shown(cx, paths::map_file, cx.query, drawn)),
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
    address(cx.url(paths::RANKING), &query)
}
