//! The sections of a profile without charts of their own: shares, arrears, inhabitants, execution, peers.

use bashke_views::components::{Cell, Head, Link, Row, Table, anchor};
use bashke_views::finance::place::{Arrears, Peers, Population};
use bashke_views::paths;
use bashke_vocabulary::{Missing, Period, Phase, Unit};

use super::Profile;
use super::charts::Picture;
use crate::finance::pages::state::PUBLISHED;
use crate::finance::pages::words::{href, indicator_short, input_name, place_name, said};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::difficulty::{DENOMINATORS, Level};
use crate::finance::rules::lens::Population as Base;
use crate::finance::rules::movement::peers_of;

/// How many counts of one base are shown; all of them stand on the indicator's page.
const COUNTS: usize = 2;

/// Shares that sources state where the parts are not known.
const SHARES: [&str; 10] = [
    "own-source-to-revenue",
    "local-taxes-fees-to-revenue",
    "transfer-dependence",
    "own-source-to-current",
    "capital-to-expenditure",
    "personnel-to-expenditure",
    "current-to-expenditure",
    "social-to-expenditure",
    "education-to-expenditure",
    "general-services-to-expenditure",
];

/// What is set against its plans: the plain name, under which sources do not say which plan, and what it is of.
const EXECUTION: [(&str, &str); 7] = [
    ("execution-own-source", "own-source-revenue"),
    ("execution-revenue", "total-revenue"),
    ("execution-expenditure", "total-expenditure"),
    ("execution-capital", "capital-expenditure"),
    ("execution-property-buildings", "property-tax-buildings"),
    ("execution-infrastructure-tax", "infrastructure-impact-tax"),
    ("execution-small-business", "small-business-tax"),
];

impl Profile<'_> {
    /// The shares that sources state, where there are any.
    pub(super) fn shares(&self) -> Option<Table> {
        let cx = self.cx();
        let rows: Vec<Row> = SHARES
            .iter()
            .filter_map(|slug| {
                let ix = self.find(slug)?;
                let at = self.cards.chosen(ix, self.place)?.at;
                let source = match self.cards.origin(ix, self.place, &at) {
                    Some(origin) => Cell::markup(anchor(&origin)),
                    None => Cell::text(cx.t("source-line-none")),
                };
                let cells = vec![
                    Cell::text(indicator_short(cx, self.catalogue().indicator(ix))),
                    Cell::value(cx, cx.amount(at.value, Unit::Percent), at.reading.status),
                    Cell::text(self.cards.when(at.period, at.phase)),
                    source,
                ];
                Some(Row::new(cells).link(self.cards.indicator_href(ix, self.place)))
            })
            .collect();
        let heads = vec![
            Head::text(cx.t("controls-indicator")),
            Head::number(cx.t("table-value")),
            Head::text(cx.t("controls-period")),
            Head::text(cx.t("table-source")),
        ];
        (!rows.is_empty()).then(|| Table::new("shares", cx.t("place-shares"), heads, rows))
    }

    /// Arrears, where anything is known of them.
    pub(super) fn arrears(&self) -> Option<Arrears> {
        if self.own().members.is_empty() {
            return None;
        }
        let stock = self.find("arrears-stock")?;
        let chosen = self.cards.chosen(stock, self.place);
        let ratios = DENOMINATORS.map(|(word, slug)| (word, self.find(slug)));
        let any_ratio = ratios
            .iter()
            .filter_map(|(_, ix)| *ix)
            .any(|ix| self.cards.chosen(ix, self.place).is_some());
        if chosen.is_none() && !any_ratio {
            return None;
        }
        let known = self.cards.known(stock, self.place);
        let points = known.iter().filter(|k| k.phase == Phase::Actual).count();
        Some(Arrears {
            finding: match chosen {
                Some(chosen) => self.told("place-heading", stock, &chosen.at),
                None => self.cx().t("place-arrears-unknown"),
            },
            stock: (points >= 2).then(|| self.own_chart(Picture::Trend(stock))).flatten(),
            causes: self.causes(),
            levels: self.levels(&ratios, chosen.map(|chosen| chosen.at.period)),
        })
    }

    /// One row a denominator: the ratio, the law's level, and the statistical position, which is another thing.
    fn levels(&self, ratios: &[(&str, Option<IndicatorIx>)], newest: Option<Period>) -> Table {
        let cx = self.cx();
        let rows = ratios.iter().filter_map(|(word, ix)| {
            let ix = (*ix)?;
            let name = Cell::text(cx.t(&format!("place-denominator-{word}")));
            let href = self.cards.indicator_href(ix, self.place);
            let Some(chosen) = self.cards.chosen(ix, self.place) else {
                let missing = newest
                    .and_then(|period| self.cards.read(ix, self.place, period, Phase::Actual).value.err())
                    .unwrap_or(Missing::NoObservation);
                let why = Cell::missing(cx, &missing, input_name(cx, self.catalogue(), &missing).as_deref());
                let none = || Cell::text("–");
                return Some(Row::new(vec![name, why, none(), none(), none()]).link(href));
            };
            let at = chosen.at;
            let level = cx.t(&format!("place-level-{}", Level::of(at.value).word()));
            let level = if *word == "approved" {
                level
            } else {
                cx.ta("place-level-if", &[("level", level.into())])
            };
            let position = if self.is_municipality() {
                let n = self.cards.values(ix, &self.state().municipalities(), &at).len();
                match self.cards.standing(ix, &at) {
                    Some(standing) => self.cards.position(ix, &standing),
                    None => cx.ta("place-position-few", &[("n", cx.count(n).into())]),
                }
            } else {
                "–".to_owned()
            };
            let cells = vec![
                name,
                Cell::value(cx, cx.amount(at.value, Unit::Percent), at.reading.status),
                Cell::text(self.cards.when(at.period, at.phase)),
                Cell::text(level),
                Cell::text(position),
            ];
            Some(Row::new(cells).link(href))
        });
        let heads = vec![
            Head::text(cx.t("place-denominator")),
            Head::number(cx.t("place-ratio")),
            Head::text(cx.t("controls-period")),
            Head::text(cx.t("place-level")),
            Head::text(cx.t("place-position")),
        ];
        Table::new("arrears-levels", cx.t("place-levels-caption"), heads, rows.collect())
            .cards()
            .note(maud::html! {
                (cx.t("place-levels-note"))
            })
    }

    /// The counts of inhabitants, each with its own date.
    pub(super) fn population(&self) -> Option<Population> {
        let cx = self.cx();
        let mut rows = Vec::new();
        for base in Base::ALL {
            let ix = self.find(base.indicator())?;
            let periods = self.cube().periods(ix, Phase::Actual);
            let known = periods.iter().rev().filter_map(|period| {
                let reading = self.cube().read(ix, self.place, *period, Phase::Actual);
                Some((period, reading, reading.number()?))
            });
            for (period, reading, value) in known.take(COUNTS) {
                let stated = self.cube().sources_of(ix, self.place, *period, Phase::Actual);
                let note = stated
                    .first()
                    .and_then(|row| said(cx, self.cube().text(row)?.note.as_ref()));
                let source = match reading.source {
                    Some(source) => Cell::markup(anchor(&self.cards.publisher(source))),
                    None => Cell::text(cx.t("source-line-none")),
                };
                let cells = vec![
                    Cell::text(cx.t(&format!("population-base-{}", base.word()))),
                    Cell::value(cx, cx.bare(value, Unit::Inhabitants), reading.status),
                    Cell::text(cx.period(*period)),
                    source,
                    Cell::text(note.unwrap_or_default()),
                ];
                rows.push(Row::new(cells).link(self.cards.indicator_href(ix, self.place)));
            }
        }
        if rows.is_empty() {
            return None;
        }
        let change = self.find("population-change").and_then(|ix| {
            let at = self.cards.chosen(ix, self.place)?.at;
            // the sentence stands above the counts: where both are known, it says what they say
            let counted = self.cube().worked_out(ix, self.place, at.period, at.phase);
            let value = counted.unwrap_or(at.value);
            let key = if value < 0.0 {
                "place-population-fell"
            } else {
                "place-population-grew"
            };
            let args = [("change", cx.amount(value.abs(), Unit::Percent).into())];
            Some(cx.ta(key, &args))
        });
        let heads = vec![
            Head::text(cx.t("place-population-base")),
            Head::number(cx.t("place-population-count")),
            Head::text(cx.t("place-population-date")),
            Head::text(cx.t("table-source")),
            Head::text(cx.t("table-note")),
        ];
        let table = Table::new("population-bases", cx.t("place-population-caption"), heads, rows);
        Some(Population { table, change })
    }

    /// What was collected and spent of what was planned, against each plan, where any of it is known.
    pub(super) fn execution(&self) -> Option<Table> {
        let cx = self.cx();
        // most sources say which plan; where all do, there is no column for the others
        let unsaid = EXECUTION
            .iter()
            .filter_map(|(execution, _)| self.find(execution))
            .any(|ix| self.cards.chosen(ix, self.place).is_some());
        let suffixes: &[&str] = if unsaid {
            &["-initial", "-revised", ""]
        } else {
            &["-initial", "-revised"]
        };
        let rows: Vec<Row> = EXECUTION
            .iter()
            .filter_map(|(execution, of)| {
                let of = self.find(of)?;
                let plans: Vec<Option<IndicatorIx>> = suffixes
                    .iter()
                    .map(|suffix| self.find(&format!("{execution}{suffix}")))
                    .collect();
                let newest = plans
                    .iter()
                    .flatten()
                    .filter_map(|ix| self.cards.chosen(*ix, self.place))
                    .map(|chosen| chosen.at.period)
                    .max()?;
                let mut cells = vec![
                    Cell::text(indicator_short(cx, self.catalogue().indicator(of))),
                    Cell::text(cx.period(newest)),
                ];
                cells.extend(plans.into_iter().map(|ix| {
                    let reading = ix.map(|ix| self.cards.read(ix, self.place, newest, Phase::Actual));
                    match reading.map(|reading| (reading.value, reading.status)) {
                        Some((Ok(value), status)) => Cell::value(cx, cx.amount(value, Unit::Percent), status),
                        Some((Err(why), _)) => {
                            Cell::missing(cx, &why, input_name(cx, self.catalogue(), &why).as_deref())
                        }
                        None => Cell::text("–"),
                    }
                }));
                Some(Row::new(cells).link(self.cards.indicator_href(of, self.place)))
            })
            .collect();
        let mut heads = vec![
            Head::text(cx.t("controls-indicator")),
            Head::text(cx.t("controls-period")),
            Head::number(cx.t("phase-initial")),
            Head::number(cx.t("phase-revised")),
        ];
        heads.extend(unsaid.then(|| Head::number(cx.t("place-execution-unsaid"))));
        (!rows.is_empty()).then(|| Table::new("execution-table", cx.t("place-execution-caption"), heads, rows))
    }

    /// The nearest municipalities; always by the published figures.
    pub(in crate::finance) fn nearest(&self) -> Vec<PlaceIx> {
        self.current
            .cube(PUBLISHED)
            .map_or_else(Vec::new, |cube| peers_of(cube, self.place))
    }

    pub(super) fn peers(&self) -> Option<Peers> {
        let cx = self.cx();
        let nearest = self.nearest();
        let cube = self.current.cube(PUBLISHED)?;
        if nearest.is_empty() {
            return None;
        }
        let number = |slug: &str, year, place| {
            let ix = cube.catalogue.find_indicator(slug)?;
            let value = cube.read(ix, place, Period::Year(year), Phase::Actual).number()?;
            Some((value, cube.catalogue.indicator(ix).unit))
        };
        let rows = std::iter::once(&self.place).chain(&nearest).map(|ix| {
            let place = cube.catalogue.place(*ix);
            let population = number("population-census-2011", 2011, *ix);
            let area = number("area", 2019, *ix);
            let density = population.zip(area).map(|((people, _), (area, _))| people / area);
            let shown = |value: Option<f64>, unit| Cell::text(value.map_or_else(String::new, |v| cx.bare(v, unit)));
            let degree = place
                .degree_of_urbanisation
                .map(|d| cx.t(&format!("place-urban-short-{d}")));
            let coast = place
                .coastal
                .map(|coastal| if coastal { "place-coast-yes" } else { "place-coast-no" });
            let row = Row::new(vec![
                Cell::text(place_name(cx, place)),
                shown(population.map(|(value, _)| value), Unit::Inhabitants),
                shown(density, Unit::Density),
                Cell::text(degree.unwrap_or_default()),
                Cell::text(coast.map(|key| cx.t(key)).unwrap_or_default()),
            ]);
            if *ix == self.place {
                row.current()
            } else {
                row.link(href(cx, &paths::place(&place.slug), self.cards.keep))
            }
        });
        let heads = vec![
            Head::text(cx.t("place-kind-municipality")),
            Head::number(cx.t("place-peers-population")),
            Head::number(cx.t("place-peers-density")).unit(cx.locale.unit(Unit::Density)),
            Head::text(cx.t("place-urbanisation")),
            Head::text(cx.t("place-coast")),
        ];
        let table = Table::new("nearest", cx.t("place-peers-caption"), heads, rows.collect());
        let slugs: Vec<&str> = std::iter::once(&self.place)
            .chain(&nearest)
            .map(|ix| cube.catalogue.place(*ix).slug.as_str())
            .collect();
        let mut query = self.cards.keep.to_vec();
        query.push(("places".to_owned(), slugs.join(",")));
        Some(Peers {
            table,
            compare: Link::new(cx.t("place-peers-compare"), href(cx, paths::COMPARE, &query)),
        })
    }
}
