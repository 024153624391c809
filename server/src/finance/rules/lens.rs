//! Ways of looking at a value: per inhabitant, as a share, as an index, in constant prices.

use bashke_vocabulary::{Missing, Period, PeriodKind, Phase, Status, TimeKind, Unit};

use super::catalogue::{IndicatorIx, PlaceIx, SourceIx};
use super::cube::{Cube, Reading};

/// What a value is set against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Basis {
    /// The value itself.
    #[default]
    Absolute,
    /// For each inhabitant.
    PerInhabitant,
    /// In percent of the total that the indicator is part of.
    Share,
    /// The first known value of the place being 100.
    Index,
}

impl Basis {
    /// All bases.
    pub const ALL: [Self; 4] = [Self::Absolute, Self::PerInhabitant, Self::Share, Self::Index];

    /// The word in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Absolute => "absolute",
            Self::PerInhabitant => "per-inhabitant",
            Self::Share => "share",
            Self::Index => "index",
        }
    }
}

/// Whose count of inhabitants. The three differ widely and are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Population {
    /// Census of 1 October 2011.
    #[default]
    Census2011,
    /// Census of 18 September 2023.
    Census2023,
    /// Civil registry.
    Registry,
}

impl Population {
    /// All bases.
    pub const ALL: [Self; 3] = [Self::Census2011, Self::Census2023, Self::Registry];

    /// The word in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Census2011 => "2011",
            Self::Census2023 => "2023",
            Self::Registry => "registry",
        }
    }

    /// The indicator that holds it.
    #[must_use]
    pub const fn indicator(self) -> &'static str {
        match self {
            Self::Census2011 => "population-census-2011",
            Self::Census2023 => "population-census-2023",
            Self::Registry => "population-registry",
        }
    }
}

/// How values are looked at. The same everywhere on a page, and in its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lens {
    /// What a value is set against.
    pub basis: Basis,
    /// Whose count of inhabitants, where the basis needs one.
    pub population: Population,
    /// The year in whose prices money is shown; as it was where there is none.
    pub prices: Option<i16>,
}

/// How a view reads values: through a lens, in a budget phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// How values are looked at.
    pub lens: Lens,
    /// The budget phase.
    pub phase: Phase,
}

impl Look {
    /// The look with a basis, prices and a phase that make sense for an indicator.
    #[must_use]
    pub fn fitted(mut self, cube: &Cube, indicator: IndicatorIx) -> Self {
        let definition = cube.catalogue.indicator(indicator);
        if !Lens::fits(self.lens.basis, cube, indicator) {
            self.lens.basis = Basis::Absolute;
        }
        if !definition.unit.is_money() {
            self.lens.prices = None;
        }
        if !definition.planned && cube.of_indicator(indicator, self.phase).is_empty() {
            self.phase = Phase::Actual;
        }
        self
    }

    /// A value, looked at as it fits its indicator.
    #[must_use]
    pub fn read(&self, cube: &Cube, indicator: IndicatorIx, place: PlaceIx, period: Period) -> Reading {
        let Self { lens, phase } = self.fitted(cube, indicator);
        lens.read(cube, indicator, place, period, phase)
    }
}

impl Lens {
    /// Whether the basis makes sense for an indicator.
    #[must_use]
    pub fn fits(basis: Basis, cube: &Cube, indicator: IndicatorIx) -> bool {
        let definition = cube.catalogue.indicator(indicator);
        match basis {
            Basis::Absolute => true,
            Basis::PerInhabitant => definition.unit.is_money(),
            Basis::Share => definition.share_of.is_some(),
            Basis::Index => !matches!(definition.unit, Unit::Percent),
        }
    }

    /// The unit of what is shown.
    #[must_use]
    pub fn unit(&self, unit: Unit) -> Unit {
        match self.basis {
            Basis::PerInhabitant if unit == Unit::Euro => Unit::EuroPerInhabitant,
            Basis::PerInhabitant if unit.is_money() => Unit::LekPerInhabitant,
            Basis::Share => Unit::Percent,
            Basis::Index => Unit::Index,
            _ => unit,
        }
    }

    /// A value seen through the lens. Its unit is [`Lens::unit`] of the indicator's.
    #[must_use]
    pub fn read(&self, cube: &Cube, indicator: IndicatorIx, place: PlaceIx, period: Period, phase: Phase) -> Reading {
        let reading = cube.read(indicator, place, period, phase);
        let Ok(value) = reading.value else { return reading };
        let seen = match self.basis {
            Basis::Absolute => self.priced(cube, indicator, value, period),
            Basis::PerInhabitant => self
                .priced(cube, indicator, value, period)
                .and_then(|value| per_inhabitant(self.population, cube, indicator, place, value)),
            Basis::Share => share(cube, indicator, place, period, phase, value),
            Basis::Index => self.index(cube, indicator, place, period, phase, value),
        };
        match seen {
            // an unchanged value keeps the standing that its source gave it
            Ok(same) if same == value && self.basis == Basis::Absolute => reading,
            Ok(changed) => Reading {
                value: Ok(changed),
                status: through(reading.status),
                ..reading
            },
            Err(why) => Reading::missing(why),
        }
    }

    /// The sources behind a value seen through the lens: its own or those of its inputs, and those of what it is set
    /// against. Each once; none where there is no value.
    #[must_use]
    pub fn behind(
        &self,
        cube: &Cube,
        indicator: IndicatorIx,
        place: PlaceIx,
        period: Period,
        phase: Phase,
    ) -> Vec<SourceIx> {
        let mut sources = cube.behind(indicator, place, period, phase);
        if self.read(cube, indicator, place, period, phase).value.is_err() {
            return sources;
        }
        match self.basis {
            Basis::Absolute => {}
            Basis::PerInhabitant => {
                let base = cube.catalogue.find_indicator(self.population.indicator());
                if let (Some(base), Some((_, when))) = (base, inhabitants(self.population, cube, place)) {
                    sources.extend(cube.behind(base, place, when, Phase::Actual));
                }
            }
            Basis::Share => {
                if let Some(total) = cube.catalogue.indicator(indicator).share_of {
                    sources.extend(cube.behind(total, place, period, phase));
                }
            }
            Basis::Index => {
                if let Some((start, _)) = start(cube, indicator, place, period, phase) {
                    sources.extend(cube.behind(indicator, place, start, phase));
                }
            }
        }
        if let Some(base) = self.prices.filter(|_| self.basis != Basis::Share)
            && let (Some(prices), Some(country)) =
                (cube.catalogue.find_indicator("cpi-index"), cube.catalogue.country())
        {
            for year in std::iter::once(base).chain(period.year()) {
                sources.extend(cube.behind(prices, country, Period::Year(year), Phase::Actual));
            }
        }
        let mut seen = Vec::with_capacity(sources.len());
        sources.retain(|source| {
            let new = !seen.contains(source);
            seen.push(*source);
            new
        });
        sources
    }

    /// Whether a value of this period can be shown in the prices asked for.
    #[must_use]
    pub fn has_prices(&self, cube: &Cube, indicator: IndicatorIx, period: Period) -> bool {
        self.basis == Basis::Share || self.priced(cube, indicator, 1.0, period).is_ok()
    }

    /// Real value = nominal × index of the base year ÷ index of the period's year.
    fn priced(&self, cube: &Cube, indicator: IndicatorIx, value: f64, period: Period) -> Result<f64, Missing> {
        let Some(base) = self.prices else { return Ok(value) };
        if cube.catalogue.indicator(indicator).unit != Unit::Lek {
            return Err(Missing::NotForUnit);
        }
        let year = match period.kind() {
            PeriodKind::Years | PeriodKind::Undated => return Err(Missing::NoPrices),
            _ => period.year().ok_or(Missing::NoPrices)?,
        };
        let (Some(prices), Some(country)) = (cube.catalogue.find_indicator("cpi-index"), cube.catalogue.country())
        else {
            return Err(Missing::NoPrices);
        };
        let index = |year| {
            let reading = cube.read(prices, country, Period::Year(year), Phase::Actual);
            reading.number().filter(|index| *index > 0.0).ok_or(Missing::NoPrices)
        };
        Ok(value * index(base)? / index(year)?)
    }

    /// The first known value of the place that shares a line with this one, being 100.
    fn index(
        &self,
        cube: &Cube,
        indicator: IndicatorIx,
        place: PlaceIx,
        period: Period,
        phase: Phase,
        value: f64,
    ) -> Result<f64, Missing> {
        let (start, first) = start(cube, indicator, place, period, phase).ok_or(Missing::NoTotal)?;
        let value = self.priced(cube, indicator, value, period)?;
        let first = self.priced(cube, indicator, first, start)?;
        if first == 0.0 {
            Err(Missing::DivisionByZero)
        } else {
            Ok(100.0 * value / first)
        }
    }
}

/// The count of inhabitants of a place on a base, with its period: its newest value of that base.
#[must_use]
pub fn inhabitants(base: Population, cube: &Cube, place: PlaceIx) -> Option<(f64, Period)> {
    let indicator = cube.catalogue.find_indicator(base.indicator())?;
    let periods = cube.periods(indicator, Phase::Actual);
    periods.iter().rev().find_map(|period| {
        let count = cube.read(indicator, place, *period, Phase::Actual).number()?;
        (count > 0.0).then_some((count, *period))
    })
}

/// The first known value of a place that shares a line with that of `period`: of the same kind of period, of a stock of
/// any that has a date.
fn start(cube: &Cube, indicator: IndicatorIx, place: PlaceIx, period: Period, phase: Phase) -> Option<(Period, f64)> {
    let stock = cube.catalogue.indicator(indicator).time == TimeKind::Stock;
    cube.periods(indicator, phase)
        .iter()
        .filter(|other| other.kind() == period.kind() || stock && other.is_moment() && period.is_moment())
        .find_map(|other| Some((*other, cube.read(indicator, place, *other, phase).number()?)))
}

fn per_inhabitant(
    base: Population,
    cube: &Cube,
    indicator: IndicatorIx,
    place: PlaceIx,
    value: f64,
) -> Result<f64, Missing> {
    if !cube.catalogue.indicator(indicator).unit.is_money() {
        return Err(Missing::NotForUnit);
    }
    let (count, _) = inhabitants(base, cube, place).ok_or(Missing::NoPopulation)?;
    Ok(value / count)
}

fn share(
    cube: &Cube,
    indicator: IndicatorIx,
    place: PlaceIx,
    period: Period,
    phase: Phase,
    value: f64,
) -> Result<f64, Missing> {
    let total = cube.catalogue.indicator(indicator).share_of.ok_or(Missing::NoTotal)?;
    let total = cube
        .read(total, place, period, phase)
        .number()
        .ok_or(Missing::NoTotal)?;
    if total == 0.0 {
        Err(Missing::DivisionByZero)
    } else {
        Ok(100.0 * value / total)
    }
}

/// The standing of a value that was worked out from a reported one: soft stays soft, firm becomes computed.
const fn through(status: Status) -> Status {
    match status {
        Status::Reported | Status::Revised => Status::Computed,
        other => other,
    }
}
