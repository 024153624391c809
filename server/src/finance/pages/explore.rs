//! Any indicators by places by periods.

mod asked;
mod choices;
mod sheets;
mod shown;

use axum::extract::Path;
use bashke_views::finance::explore::{self, ExplorePage, Outcome, Shown};
use bashke_views::{Arg, Cx, layout, paths};
use bashke_vocabulary::{Period, Unit};

use self::asked::Asked;
use super::compare::switches;
use super::drawings::{Maker, Point};
use super::indicators::newest;
use super::options;
use super::state::State;
use super::words::{carried, indicator_name, indicator_short, measure, place_name};
use crate::finance::Current;
use crate::finance::rules::catalogue::PlaceIx;
use crate::finance::rules::lens::Basis;
use crate::finance::rules::pivot::{Axis, CELLS, Size, pages, rows_of_page, rows_on_a_page};
use crate::platform::errors::Error;
use crate::platform::params::{Fault, Faults};
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// The most indicators.
const INDICATORS: usize = 100;

/// A table, ready to be read.
struct Pivot<'a> {
    cx: &'a Cx<'a>,
    current: &'a Current,
    state: &'a State,
    asked: &'a Asked,
    keep: &'a [(String, String)],
    /// The state that fits each indicator.
    fitted: Vec<State>,
    periods: Vec<Period>,
}

/// A table of figures, or the way to choose it.
///
/// # Errors
/// Where the address cannot be understood, and where there is no such page.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let asked = Asked::read(&mut request);
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let pivot = Pivot::new(&cx, &request.current, &state, &asked, &keep);
    Ok(Page::by_release(explore::page(&cx, &pivot.page()?)))
}

/// The whole table as a file: `long.csv`, `wide.csv` or `data.xlsx`.
///
/// # Errors
/// Not found where there is no such file; invalid where it would be too large.
pub async fn file(Path(name): Path<String>, mut request: Request) -> Result<Download, Error> {
    let asked = Asked::read(&mut request);
    let state = State::read(&mut request).await?;
    let query = layout::without(&request.query, "page");
    let cx = Cx {
        path: paths::EXPLORE,
        query: &query,
        ..request.cx()
    };
    let keep = carried(&state, newest(&request, &state));
    let pivot = Pivot::new(&cx, &request.current, &state, &asked, &keep);
    if pivot.size().cells() > CELLS {
        let fault = Fault::TooMany {
            name: "cells",
            most: CELLS,
            given: pivot.size().cells(),
        };
        return Err(Faults(vec![fault]).into());
    }
    request.app.heavy.run(|| sheets::file(&pivot, &name)).await
}

impl<'a> Pivot<'a> {
    fn new(
        cx: &'a Cx<'a>,
        current: &'a Current,
        state: &'a State,
        asked: &'a Asked,
        keep: &'a [(String, String)],
    ) -> Self {
        let fitted: Vec<State> = asked
            .indicators
            .iter()
            .map(|indicator| state.clone().fitted(*indicator))
            .collect();
        let mut pivot = Self {
            cx,
            current,
            state,
            asked,
            keep,
            fitted,
            periods: Vec::new(),
        };
        pivot.periods = pivot.chosen_periods();
        pivot
    }

    /// The periods chosen, or all in which any of the places has a figure. Oldest first.
    fn chosen_periods(&self) -> Vec<Period> {
        let mut periods = self.state.periods.clone();
        if periods.is_empty() {
            for (indicator, state) in self.asked.indicators.iter().zip(&self.fitted) {
                let known = state.cube.periods(*indicator, state.phase).iter().copied();
                periods.extend(known.filter(|period| {
                    let known =
                        |place: &PlaceIx| state.cube.read(*indicator, *place, *period, state.phase).value.is_ok();
                    self.asked.places.iter().any(known)
                }));
            }
        }
        periods.sort_unstable();
        periods.dedup();
        periods
    }

    fn size(&self) -> Size {
        Size {
            indicators: self.asked.indicators.len(),
            places: self.asked.places.len(),
            periods: self.periods.len(),
        }
    }

    fn maker(&self, indicator: usize) -> Maker<'_> {
        Maker {
            cx: self.cx,
            current: self.current,
            state: &self.fitted[indicator],
            keep: self.keep,
        }
    }

    /// The value in a cell.
    fn point(&self, row: (usize, usize), column: usize) -> Point {
        let at = self.asked.shape.at(row, column);
        let (indicator, place) = (self.asked.indicators[at.indicator], self.asked.places[at.place]);
        self.maker(at.indicator)
            .point(indicator, place, self.periods[at.period])
    }

    /// Whether there is a value in a cell.
    fn is_known(&self, row: (usize, usize), column: usize) -> bool {
        let at = self.asked.shape.at(row, column);
        let (indicator, place) = (self.asked.indicators[at.indicator], self.asked.places[at.place]);
        let reading = self.maker(at.indicator).read(indicator, place, self.periods[at.period]);
        reading.value.is_ok()
    }

    fn columns(&self) -> usize {
        self.size().of(self.asked.shape.columns)
    }

    /// The rows shown: all, or those with a figure.
    fn rows(&self) -> Vec<(usize, usize)> {
        let columns = self.columns();
        let known = |row: &(usize, usize)| self.asked.gaps || (0..columns).any(|column| self.is_known(*row, column));
        self.asked.shape.rows(self.size()).filter(known).collect()
    }

    /// The unit in which an indicator is shown.
    fn unit(&self, indicator: usize) -> Unit {
        let definition = self.state.cube.catalogue.indicator(self.asked.indicators[indicator]);
        self.fitted[indicator].lens.unit(definition.unit)
    }

    /// What stands over a row or a column, with the unit where it is an indicator.
    fn label(&self, axis: Axis, number: usize) -> (String, Option<String>) {
        let catalogue = &self.state.cube.catalogue;
        match axis {
            Axis::Indicators => {
                let indicator = self.asked.indicators[number];
                (
                    indicator_short(self.cx, catalogue.indicator(indicator)).to_owned(),
                    Some(measure(self.cx, &self.fitted[number], indicator)),
                )
            }
            Axis::Places => {
                let place = catalogue.place(self.asked.places[number]);
                (place_name(self.cx, place).to_owned(), None)
            }
            Axis::Periods => (self.cx.period(self.periods[number]), None),
        }
    }

    fn page(&self) -> Result<ExplorePage, Error> {
        let (cx, state) = (self.cx, self.state);
        Ok(ExplorePage {
            form: self.form(),
            switches: switches(cx, state, self.asked.indicators.iter().copied())
                .into_iter()
                .filter(|switch| switch.label != cx.t("switch-scale"))
                .collect(),
            outcome: self.outcome()?,
            notes: self.notes(),
            illustrative_href: options::illustrative(cx, state, self.current),
            illustrative: state.cube.dataset.illustrative,
        })
    }

    fn outcome(&self) -> Result<Outcome, Error> {
        if self.asked.indicators.is_empty() {
            return Ok(Outcome::Start(self.examples()));
        }
        let cells = self.size().cells();
        if cells > CELLS {
            let args = [
                ("n", Arg::from(self.cx.count(cells))),
                ("most", self.cx.count(CELLS).into()),
            ];
            return Ok(Outcome::TooMuch(self.cx.ta("explore-too-much-text", &args)));
        }
        let rows = self.rows();
        if rows.is_empty() {
            return Ok(Outcome::Nothing);
        }
        let on_a_page = rows_on_a_page(self.columns());
        let range = rows_of_page(self.asked.page, rows.len(), on_a_page).ok_or(Error::NotFound)?;
        let seen = &rows[range];
        Ok(Outcome::Table(Box::new(Shown {
            table: self.table(seen),
            sources: self.sources(seen),
            page: self.asked.page,
            pages: pages(rows.len(), on_a_page),
            size: self.size_words(rows.len()),
            left_out: self.left_out(rows.len()),
            downloads: self.downloads(),
        })))
    }

    fn notes(&self) -> Vec<String> {
        let (cx, state) = (self.cx, self.state);
        let mut notes = Vec::new();
        let seen = |basis| self.fitted.iter().any(|state| state.lens.basis == basis);
        if seen(Basis::PerInhabitant) {
            let base = super::words::population_dates(cx, &state.cube, state.lens.population);
            notes.push(cx.ta("note-population", &[("base", base.into())]));
        }
        if let Some(year) = state.lens.prices {
            notes.push(cx.ta("note-prices", &[("year", year.to_string().into())]));
        }
        let unfit = self.fitted.iter().any(|fitted| fitted.lens.basis != state.lens.basis);
        if unfit {
            notes.push(cx.t("explore-note-unfit"));
        }
        notes
    }

    /// The name of the whole, for files.
    fn title(&self) -> String {
        let names = self.asked.indicators.iter().take(3);
        let names = names.map(|ix| indicator_name(self.cx, self.state.cube.catalogue.indicator(*ix)).to_owned());
        let mut title = names.collect::<Vec<_>>().join("; ");
        if self.asked.indicators.len() > 3 {
            title.push_str("; …");
        }
        title
    }
}
