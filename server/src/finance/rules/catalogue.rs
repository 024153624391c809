//! Places, indicators and sources, as they are held in memory.

use std::collections::HashMap;

use bashke_vocabulary::{Direction, Period, PlaceKind, Scope, TimeKind, Unit};
use chrono::{DateTime, NaiveDate, Utc};

use super::formula::{Expression, FormulaError};

/// Number of a place in [`Catalogue::places`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceIx(pub u16);

/// Number of an indicator in [`Catalogue::indicators`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorIx(pub u16);

/// Number of a source in [`Catalogue::sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIx(pub u16);

/// A municipality, county, country or group of countries.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its key in the database.
    pub id: i32,
    /// Its part of the address.
    pub slug: String,
    /// What it is.
    pub kind: PlaceKind,
    /// The place that it lies in.
    pub parent: Option<PlaceIx>,
    /// The municipalities that it is made of; itself alone for a municipality; none for other countries.
    pub members: Vec<PlaceIx>,
    /// Albanian name.
    pub name_sq: String,
    /// English name.
    pub name_en: String,
    /// Where its council sits.
    pub seat: Option<String>,
    /// Latitude and longitude of the seat, degrees.
    pub seat_at: Option<(f64, f64)>,
    /// Eurostat's degree of urbanisation: 1 city, 2 town, 3 rural.
    pub degree_of_urbanisation: Option<u8>,
    /// Whether it lies on the sea.
    pub coastal: Option<bool>,
    /// Column and row in the tile map.
    pub tile: Option<(u8, u8)>,
    /// Note in Albanian and in English.
    pub note: Option<(String, String)>,
    /// Codes in other schemes.
    pub codes: Vec<PlaceCode>,
    /// Other names by which it is found.
    pub aliases: Vec<Alias>,
}

/// A code of a place in somebody's scheme.
#[derive(Debug, Clone)]
pub struct PlaceCode {
    /// The scheme, such as `LAU`.
    pub scheme: String,
    /// The code.
    pub code: String,
    /// Where it was read.
    pub source: Option<SourceIx>,
    /// What is not certain, in Albanian and in English.
    pub note: Option<(String, String)>,
}

/// Another name of a place.
#[derive(Debug, Clone)]
pub struct Alias {
    /// The name.
    pub name: String,
    /// Its folded key.
    pub folded: String,
    /// `former-unit`, `former-name`, `seat` or `other-name`.
    pub kind: String,
}

/// A group of indicators.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its name in addresses.
    pub slug: String,
    /// Number of the group above.
    pub parent: Option<usize>,
    /// Albanian name.
    pub name_sq: String,
    /// English name.
    pub name_en: String,
}

/// What is measured.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its key in the database.
    pub id: i32,
    /// Its name in addresses, files and formulas.
    pub slug: String,
    /// Number of its group.
    pub group: usize,
    /// Albanian name.
    pub name_sq: String,
    /// English name.
    pub name_en: String,
    /// Short Albanian name.
    pub short_sq: String,
    /// Short English name.
    pub short_en: String,
    /// Definition in Albanian.
    pub definition_sq: String,
    /// Definition in English.
    pub definition_en: String,
    /// Legal basis or source of the definition, Albanian.
    pub basis_sq: String,
    /// Legal basis or source of the definition, English.
    pub basis_en: String,
    /// Unit of its values.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
    /// How a value relates to its period.
    pub time: TimeKind,
    /// For which places it is meant.
    pub scope: Scope,
    /// Whether it may be summed over municipalities.
    pub additive: bool,
    /// Whether it has an initial and a revised plan.
    pub planned: bool,
    /// The total whose share it is.
    pub share_of: Option<IndicatorIx>,
    /// Codes of the chart of accounts.
    pub accounts: Vec<String>,
    /// The formula as written.
    pub formula: Option<String>,
    /// The formula as evaluated.
    pub expression: Option<Expression>,
}

/// Where a value was read.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its key in the database, and its address under `/data/sources`.
    pub id: i32,
    /// Short name, stable over imports.
    pub slug: String,
    /// What the page or file is, in Albanian.
    pub title_sq: String,
    /// The same in English.
    pub title_en: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The day on which it was read.
    pub read_on: Option<NaiveDate>,
    /// Its licence, where stated.
    pub licence: Option<String>,
    /// What a reader should know of it, in Albanian and in English.
    pub note: Option<(String, String)>,
}

/// A family of observations.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// Its key in the database.
    pub id: i32,
    /// Its name in addresses.
    pub slug: String,
    /// Whether its values are made, not real.
    pub illustrative: bool,
}

/// A numbered publication of a dataset.
#[derive(Debug, Clone)]
pub struct Release {
    /// Its number.
    pub number: i32,
    /// Key of its dataset.
    pub dataset_id: i32,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// What is in it, Albanian.
    pub note_sq: String,
    /// What is in it, English.
    pub note_en: String,
    /// Observations that were new.
    pub added: i32,
    /// Observations that replaced others.
    pub changed: i32,
    /// Observations that no longer stand.
    pub removed: i32,
    /// Observations that stand.
    pub total: i32,
}

/// Everything that values refer to. Immutable; a new one is built with each publication.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Places: municipalities in Albanian order, then counties, countries, groups of countries.
    pub places: Vec<Place>,
    /// Groups, in the order of the catalogue file.
    pub groups: Vec<Group>,
    /// Indicators, in the order of the catalogue file.
    pub indicators: Vec<Indicator>,
    /// Sources.
    pub sources: Vec<Source>,
    place_by_slug: HashMap<String, PlaceIx>,
    indicator_by_slug: HashMap<String, IndicatorIx>,
}

/// The catalogue contradicts itself.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A formula cannot be read, or names an indicator that does not exist.
    #[error("formula of {slug}: {error}")]
    Formula {
        /// The indicator.
        slug: String,
        /// What is wrong.
        error: FormulaError,
    },
    /// A formula needs its own value.
    #[error("the formula of {0} needs its own value")]
    Cycle(String),
    /// There are more entries than numbers for them.
    #[error("too many {0}")]
    TooMany(&'static str),
}

impl Catalogue {
    /// Puts the parts together: finds members and totals, reads the formulas.
    ///
    /// `share_of` gives the slug of each indicator's total, in the order of `indicators`.
    ///
    /// # Errors
    /// Where a formula is wrong or needs its own value, or where there are too many entries.
    pub fn build(
        mut places: Vec<Place>,
        groups: Vec<Group>,
        mut indicators: Vec<Indicator>,
        share_of: &[Option<String>],
        sources: Vec<Source>,
    ) -> Result<Self, CatalogueError> {
        let number = |n: usize, what| u16::try_from(n).map_err(|_| CatalogueError::TooMany(what));
        let mut place_by_slug = HashMap::with_capacity(places.len());
        for (n, place) in places.iter().enumerate() {
            place_by_slug.insert(place.slug.clone(), PlaceIx(number(n, "places")?));
        }
        let mut indicator_by_slug = HashMap::with_capacity(indicators.len());
        for (n, indicator) in indicators.iter().enumerate() {
            indicator_by_slug.insert(indicator.slug.clone(), IndicatorIx(number(n, "indicators")?));
        }
        number(sources.len(), "sources")?;

        let members = members_of(&places);
        for (place, members) in places.iter_mut().zip(members) {
            place.members = members;
        }
        for (indicator, total) in indicators.iter_mut().zip(share_of) {
            indicator.share_of = total.as_ref().and_then(|slug| indicator_by_slug.get(slug)).copied();
            if let Some(formula) = &indicator.formula {
                let expression =
                    Expression::parse(formula, &|slug| indicator_by_slug.get(slug).copied()).map_err(|error| {
                        CatalogueError::Formula {
                            slug: indicator.slug.clone(),
                            error,
                        }
                    })?;
                indicator.expression = Some(expression);
            }
        }
        let catalogue = Self {
            places,
            groups,
            indicators,
            sources,
            place_by_slug,
            indicator_by_slug,
        };
        catalogue.refuse_cycles()?;
        Ok(catalogue)
    }

    fn refuse_cycles(&self) -> Result<(), CatalogueError> {
        // 0 not seen, 1 being walked, 2 done
        fn walk(catalogue: &Catalogue, ix: IndicatorIx, seen: &mut [u8]) -> Result<(), CatalogueError> {
            let n = usize::from(ix.0);
            match seen[n] {
                2 => return Ok(()),
                1 => return Err(CatalogueError::Cycle(catalogue.indicators[n].slug.clone())),
                _ => seen[n] = 1,
            }
            for input in catalogue.indicators[n].expression.iter().flat_map(Expression::inputs) {
                walk(catalogue, input.indicator, seen)?;
            }
            seen[n] = 2;
            Ok(())
        }
        let mut seen = vec![0; self.indicators.len()];
        self.indicator_numbers().try_for_each(|ix| walk(self, ix, &mut seen))
    }

    /// The place of this number.
    #[must_use]
    pub fn place(&self, ix: PlaceIx) -> &Place {
        &self.places[usize::from(ix.0)]
    }

    /// The indicator of this number.
    #[must_use]
    pub fn indicator(&self, ix: IndicatorIx) -> &Indicator {
        &self.indicators[usize::from(ix.0)]
    }

    /// The source of this number.
    #[must_use]
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.sources[usize::from(ix.0)]
    }

    /// The place with this slug.
    #[must_use]
    pub fn find_place(&self, slug: &str) -> Option<PlaceIx> {
        self.place_by_slug.get(slug).copied()
    }

    /// The indicator with this slug.
    #[must_use]
    pub fn find_indicator(&self, slug: &str) -> Option<IndicatorIx> {
        self.indicator_by_slug.get(slug).copied()
    }

    /// All places, in order.
    pub fn place_numbers(&self) -> impl Iterator<Item = PlaceIx> + use<> {
        (0..self.places.len()).map(|n| PlaceIx(n as u16))
    }

    /// All indicators, in order.
    pub fn indicator_numbers(&self) -> impl Iterator<Item = IndicatorIx> + use<> {
        (0..self.indicators.len()).map(|n| IndicatorIx(n as u16))
    }

    /// Places of one kind, in order.
    pub fn places_of(&self, kind: PlaceKind) -> impl Iterator<Item = PlaceIx> + '_ {
        self.place_numbers().filter(move |ix| self.place(*ix).kind == kind)
    }

    /// Albania: the country that has municipalities here.
    #[must_use]
    pub fn country(&self) -> Option<PlaceIx> {
        self.places_of(PlaceKind::Country)
            .find(|ix| !self.place(*ix).members.is_empty())
    }

    /// The period of an indicator's only observations where all its formula's inputs are of fixed periods.
    ///
    /// It is that of the first input. Where others of the same unit are of other years, years are compared, and the
    /// period is the span: the change between the censuses of 2011 and 2023 is one of 2011–2023, as sources write it too.
    #[must_use]
    pub fn fixed_period(&self, ix: IndicatorIx) -> Option<Period> {
        let expression = self.indicator(ix).expression.as_ref()?;
        let first = expression.inputs().next()?;
        let (mut from, mut to) = (first.period?, first.period?);
        for input in expression.inputs() {
            let period = input.period?;
            if self.indicator(input.indicator).unit == self.indicator(first.indicator).unit {
                (from, to) = (from.min(period), to.max(period));
            }
        }
        match (from.year(), to.year()) {
            (Some(from), Some(to)) if from < to => Some(Period::Years(from, to)),
            _ => first.period,
        }
    }
}

/// For each place the municipalities that it is made of.
fn members_of(places: &[Place]) -> Vec<Vec<PlaceIx>> {
    let mut members = vec![Vec::new(); places.len()];
    for (n, place) in places.iter().enumerate() {
        if place.kind != PlaceKind::Municipality {
            continue;
        }
        let municipality = PlaceIx(n as u16);
        members[n].push(municipality);
        // two levels above a municipality; the bound keeps a wrong file from looping
        let mut above = place.parent;
        for _ in 0..4 {
            let Some(ix) = above else { break };
            members[usize::from(ix.0)].push(municipality);
            above = places[usize::from(ix.0)].parent;
        }
    }
    members
}
