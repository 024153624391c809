//! How indicators went at places, for rooms that hold what was promised against what is published.

use std::sync::Arc;

use bashke_vocabulary::{Period, Phase};
use chrono::{DateTime, Utc};

use super::Current;
use super::pages::state::PUBLISHED;
use super::queries::figures::Keys;
use super::rules::catalogue::{IndicatorIx, PlaceIx, Release};
use super::rules::cube::Cube;
use crate::App;
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// What a release says of every indicator at every place: what was reported and what follows from that by formula.
#[derive(Debug)]
pub struct Courses {
    cube: Arc<Cube>,
    keys: Keys,
}

impl Courses {
    /// What is published now; none where nothing is.
    #[must_use]
    pub fn now(current: &Current) -> Option<Self> {
        current.cube(PUBLISHED).map(|cube| Self::of(Arc::clone(cube)))
    }

    /// What is published now of the dataset that an address asks for with `dataset=`; none where nothing is.
    #[must_use]
    pub fn asked(request: &mut Request) -> Option<Self> {
        let current = Arc::clone(&request.current);
        let known = |slug: &str| current.cube(slug).map(|_| slug.to_owned());
        let slug = request.params.one("dataset", known);
        let cube = current.cube(slug.as_deref().unwrap_or(PUBLISHED))?;
        Some(Self::of(Arc::clone(cube)))
    }

    /// What a release of the published figures says; none where it is a release of anything else.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn as_of(app: &App, release: i32) -> Result<Option<Self>, Error> {
        app.cubes.refresh(&app.db).await.map_err(Error::internal)?;
        let current = app.cubes.current();
        let cube = app.cubes.as_of(&app.db, &current, release).await;
        let cube = cube.map_err(Error::internal)?;
        Ok(cube.filter(|cube| cube.dataset.slug == PUBLISHED).map(Self::of))
    }

    /// What the release before a release of the published figures said; none where it was the first.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn before(app: &App, release: i32) -> Result<Option<Self>, Error> {
        let current = app.cubes.current();
        let own = current.releases.iter().find(|one| one.number == release);
        let earlier = own.and_then(|own| {
            let older = |one: &&Release| one.dataset_id == own.dataset_id && one.number < release;
            current.releases.iter().filter(older).max_by_key(|one| one.number)
        });
        match earlier {
            Some(earlier) => Self::as_of(app, earlier.number).await,
            None => Ok(None),
        }
    }

    fn of(cube: Arc<Cube>) -> Self {
        Self {
            keys: Keys::new(&cube.catalogue),
            cube,
        }
    }

    /// The number of the release.
    #[must_use]
    pub fn release(&self) -> i32 {
        self.cube.release.number
    }

    /// When it was published.
    #[must_use]
    pub fn published_at(&self) -> DateTime<Utc> {
        self.cube.release.published_at
    }

    /// The keys of an indicator and of a place by their names in addresses; none where there is none such.
    #[must_use]
    pub fn find(&self, indicator: &str, place: &str) -> Option<(i32, i32)> {
        let catalogue = &self.cube.catalogue;
        let indicator = catalogue.indicator(catalogue.find_indicator(indicator)?);
        let place = catalogue.place(catalogue.find_place(place)?);
        Some((indicator.id, place.id))
    }

    /// What is said of an indicator at a place, the oldest first; a period without a value says so. Nothing where there is
    /// no such indicator or place any more.
    #[must_use]
    pub fn readings(&self, indicator: i32, place: i32) -> Vec<(Period, Option<f64>)> {
        let Some((indicator, place)) = self.at(indicator, place) else {
            return Vec::new();
        };
        let periods = self.cube.periods(indicator, Phase::Actual).iter();
        periods
            .map(|period| {
                let reading = self.cube.read(indicator, place, *period, Phase::Actual);
                (*period, reading.number())
            })
            .collect()
    }

    /// The value of a period.
    #[must_use]
    pub fn value(&self, indicator: i32, place: i32, period: Period) -> Option<f64> {
        let (indicator, place) = self.at(indicator, place)?;
        self.cube.read(indicator, place, period, Phase::Actual).number()
    }

    pub(super) fn at(&self, indicator: i32, place: i32) -> Option<(IndicatorIx, PlaceIx)> {
        Some((self.keys.indicator(indicator)?, self.keys.place(place)?))
    }

    pub(super) const fn cube(&self) -> &Arc<Cube> {
        &self.cube
    }
}
