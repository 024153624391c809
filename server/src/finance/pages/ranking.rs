//! All municipalities by one indicator.

use std::collections::HashMap;

use axum::extract::Path;
use bashke_views::charts::{BarRow, Chart};
use bashke_views::components::{self, Cell, Head, Link, Row, SwitchOption, Table};
use bashke_views::finance::controls::Switch;
use bashke_views::finance::ranking::{self, RankingPage};
use bashke_views::{Arg, Cx, paths};
use bashke_vocabulary::{Missing, Period};

use super::drawings::{Drawn, Maker, Point};
use super::files::{self, Sketch};
use super::one_indicator::{View, known, nothing_to_show, shared};
use super::options::{self, changed};
use super::words::{behind, href, in_order, input_name, measure, place_name, why};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::difficulty::DENOMINATORS;
use crate::finance::rules::ranking::{Mixture, Order, ranked};
use crate::finance::rules::statistics::median;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// All municipalities in the order of an indicator.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let order = order_asked(&mut request);
    let view = View::of_page(&mut request).await?;
    let cx = request.cx();
    let maker = view.maker(&cx, &request.current);
    Ok(Page::by_release(ranking::page(
        &cx,
        &data(&maker, view.indicator, order),
    )))
}

/// The ranking as a file.
///
/// # Errors
/// Not found where there is no such file, or nothing to rank.
pub async fn file(Path(name): Path<String>, mut request: Request) -> Result<Download, Error> {
    sketch(&mut request).await?.file(&request, &name).await
}

/// The ranking that an address asks for.
///
/// # Errors
/// Not found where there is no period to rank in; where the address cannot be understood.
pub(super) async fn sketch(request: &mut Request) -> Result<Sketch, Error> {
    let order = order_asked(request);
    let view = View::read(request).await?;
    let cx = Cx {
        path: paths::RANKING,
        ..request.cx()
    };
    let maker = view.maker(&cx, &request.current);
    let period = view.state.cross_period(view.indicator).ok_or(Error::NotFound)?;
    let drawn = drawing(&maker, view.indicator, period, order);
    Ok(view.sketch(drawn, "ranking"))
}

fn order_asked(request: &mut Request) -> Order {
    request.params.one("order", Order::read).unwrap_or_default()
}

/// The bars in the order asked for, each with its rank.
fn drawing(maker: &Maker<'_>, indicator: IndicatorIx, period: Period, order: Order) -> Drawn {
    let mut drawn = maker.ranking(indicator, period);
    let known = drawn.points.iter().filter(|point| point.reading.value.is_ok()).count();
    if order == Order::Ascending {
        drawn.points[..known].reverse();
    }
    let ranks = ranks(&drawn.points, order);
    if let Chart::Bars(bars) = &mut drawn.chart {
        if order == Order::Ascending {
            bars.rows[..known].reverse();
        }
        for (row, rank) in bars.rows.iter_mut().zip(&ranks) {
            numbered(row, *rank);
        }
    }
    if let (Order::Ascending, Some(lowest), true) = (order, drawn.points.first(), known > 0) {
        drawn.frame.title = lowest_finding(maker, lowest, drawn.unit, (known, drawn.points.len()));
    }
    drawn
}

fn ranks(points: &[Point], order: Order) -> Vec<Option<usize>> {
    let values: Vec<Option<f64>> = points.iter().map(|point| point.reading.number()).collect();
    ranked(&values, order)
}

fn numbered(row: &mut BarRow, rank: Option<usize>) {
    if let Some(rank) = rank {
        row.name = format!("{rank}. {}", row.name);
    }
}

fn lowest_finding(
    maker: &Maker<'_>,
    lowest: &Point,
    unit: bashke_vocabulary::Unit,
    (known, of): (usize, usize),
) -> String {
    let cx = maker.cx;
    let value = lowest.reading.number().unwrap_or_default();
    let args = [
        ("place", Arg::from(maker.name(lowest.place))),
        ("value", cx.compact(value, unit).into()),
        ("period", cx.period(lowest.period).into()),
        ("known", cx.count(known).into()),
    ];
    let key = if known == of {
        "ranking-lowest"
    } else {
        "ranking-lowest-of-known"
    };
    cx.ta(key, &args)
}

fn data(maker: &Maker<'_>, indicator: IndicatorIx, order: Order) -> RankingPage {
    let (cx, state) = (maker.cx, maker.state);
    let catalogue = &state.cube.catalogue;
    let definition = catalogue.indicator(indicator);
    let period = state.cross_period(indicator);
    let drawn = period.map(|period| drawing(maker, indicator, period, order));
    let drawn = drawn.filter(|drawn| drawn.points.iter().any(|point| point.reading.value.is_ok()));
    let (known, of) = known(state, drawn.as_ref());
    let mut switches = vec![order_switch(cx, order)];
    switches.extend(options::switches(cx, state, indicator, false));
    let law = DENOMINATORS.iter().any(|(_, slug)| *slug == definition.slug);
    RankingPage {
        shared: shared(
            maker,
            indicator,
            drawn.as_ref(),
            lede(maker, indicator, period, (known, of), order),
            switches,
        ),
        table: drawn.as_ref().map(|drawn| table(maker, indicator, drawn, order)),
        without: drawn.as_ref().map(|drawn| without(maker, drawn)).unwrap_or_default(),
        mixed: drawn.as_ref().map(|drawn| mixed(cx, drawn)).unwrap_or_default(),
        law: law.then(|| Link::new(cx.t("ranking-law-link"), href(cx, paths::METHODOLOGY, maker.keep))),
        bars: drawn.map(|drawn| files::shown(cx, paths::ranking_file, cx.query, drawn)),
    }
}

fn lede(
    maker: &Maker<'_>,
    indicator: IndicatorIx,
    period: Option<Period>,
    (known, of): (usize, usize),
    order: Order,
) -> String {
    let cx = maker.cx;
    let Some(shown) = period.filter(|_| known > 0) else {
        return nothing_to_show(cx, maker.state, indicator, period);
    };
    let key = match order {
        Order::Descending => "ranking-lede-desc",
        Order::Ascending => "ranking-lede-asc",
    };
    cx.ta(
        key,
        &[
            ("known", cx.count(known).into()),
            ("of", cx.count(of).into()),
            ("period", cx.period(shown).into()),
            ("measure", measure(cx, maker.state, indicator).into()),
        ],
    )
}

fn order_switch(cx: &Cx<'_>, order: Order) -> Switch {
    let option = |one: Order, key: &str, word: Option<&str>| {
        SwitchOption::new(cx.t(key), changed(cx, "order", word), one == order)
    };
    Switch {
        label: cx.t("ranking-order"),
        options: vec![
            option(Order::Descending, "ranking-order-desc", None),
            option(Order::Ascending, "ranking-order-asc", Some(Order::Ascending.word())),
        ],
    }
}

/// Rank, municipality, value, distance from the median, source.
fn table(maker: &Maker<'_>, indicator: IndicatorIx, drawn: &Drawn, order: Order) -> Table {
    let (cx, state) = (maker.cx, maker.state);
    let catalogue = &state.cube.catalogue;
    let ranks = ranks(&drawn.points, order);
    let values: Vec<f64> = drawn.points.iter().filter_map(|point| point.reading.number()).collect();
    let middle = median(&values);
    // those without a figure are listed by themselves, with the reason
    let ranked = drawn.points.iter().zip(ranks).filter(|(_, rank)| rank.is_some());
    let rows = ranked.map(|(point, rank)| {
        let place = catalogue.place(point.place);
        let value = match point.reading.value {
            Ok(value) => Cell::value(cx, cx.bare(value, drawn.unit), point.reading.status),
            Err(missing) => Cell::missing(cx, &missing, input_name(cx, catalogue, &missing).as_deref()),
        };
        let gap = point.reading.number().zip(middle).map(|(value, middle)| value - middle);
        let mut row = Row::new(vec![
            Cell::text(place_name(cx, place)),
            Cell::text(rank.map(|rank| cx.count(rank)).unwrap_or_default()),
            value,
            Cell::text(gap.map(|gap| signed(cx, gap, drawn.unit)).unwrap_or_default()),
            behind(cx, catalogue, &point.sources),
        ])
        .link(href(cx, &paths::place(&place.slug), maker.keep));
        if state.places.contains(&point.place) {
            row = row.current();
        }
        row
    });
    let unit = measure(cx, state, indicator);
    let heads = vec![
        Head::text(cx.t("place-kind-municipality")),
        Head::number(cx.t("ranking-rank")),
        Head::number(cx.t("table-value")).unit(unit.clone()),
        Head::number(cx.t("ranking-gap")).unit(gap_unit(cx, drawn.unit, unit)),
        Head::text(cx.t("table-source")),
    ];
    Table::new("ranks", drawn.frame.subtitle.clone(), heads, rows.collect())
}

/// The unit of a difference: percentage points for shares.
pub(super) fn gap_unit(cx: &Cx<'_>, unit: bashke_vocabulary::Unit, measure: String) -> String {
    match unit {
        bashke_vocabulary::Unit::Percent => cx.t("ranking-points"),
        _ => measure,
    }
}

/// A difference with its sign.
pub(super) fn signed(cx: &Cx<'_>, gap: f64, unit: bashke_vocabulary::Unit) -> String {
    let number = cx.bare(gap, unit);
    if gap > 0.0 { format!("+{number}") } else { number }
}

/// The municipalities without a figure, by the reason.
fn without(maker: &Maker<'_>, drawn: &Drawn) -> Vec<(String, Vec<Link>)> {
    let (cx, catalogue) = (maker.cx, &maker.state.cube.catalogue);
    let mut groups: Vec<(String, Vec<Link>)> = Vec::new();
    let missing: HashMap<PlaceIx, Missing> = drawn
        .points
        .iter()
        .filter_map(|point| Some((point.place, point.reading.value.err()?)))
        .collect();
    for place in in_order(cx, catalogue, drawn.points.iter().map(|point| point.place)) {
        let Some(missing) = missing.get(&place) else { continue };
        let reason = why(cx, catalogue, missing);
        let link = Link::new(maker.name(place), maker.place_href(place));
        match groups.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, links)) => links.push(link),
            None => groups.push((reason, vec![link])),
        }
    }
    groups
}

/// In what the values differ, in words.
fn mixed(cx: &Cx<'_>, drawn: &Drawn) -> Vec<String> {
    let mixture = Mixture::of(drawn.points.iter().map(|point| &point.reading));
    let mut reasons = Vec::new();
    if mixture.sources > 1 {
        let n = cx.count(mixture.sources);
        reasons.push(cx.ta(
            "ranking-mixed-sources",
            &[("count", mixture.sources.into()), ("n", n.into())],
        ));
    }
    if mixture.statuses.len() > 1 {
        let statuses = mixture
            .statuses
            .iter()
            .map(|(status, count)| format!("{} {}", cx.count(*count), components::status_text(cx, *status)));
        let list = statuses.collect::<Vec<_>>().join(", ");
        reasons.push(cx.ta("ranking-mixed-statuses", &[("list", list.into())]));
    }
    if mixture.disputed > 0 {
        let n = cx.count(mixture.disputed);
        reasons.push(cx.ta(
            "ranking-mixed-disputed",
            &[("count", mixture.disputed.into()), ("n", n.into())],
        ));
    }
    if mixture.is_mixed() {
        reasons.push(cx.t("ranking-mixed-meaning"));
    }
    reasons
}
