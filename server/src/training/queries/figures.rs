//! What exercises read of the platform's figures.

use bashke_vocabulary::{Period, Phase, PlaceKind};

use crate::finance::{Cube, Current, Population, inhabitants};
use crate::training::rules::exercise::{Figures, Places};
use crate::training::rules::folder::Known;

/// The base by which exercises divide: the only one that is known for all municipalities.
pub const BASE: Population = Population::Census2011;

/// The figures of a release: what happened, not what was planned.
#[derive(Debug, Clone, Copy)]
pub struct OfRelease<'a>(pub &'a Cube);

/// What there is now, by short names.
#[derive(Debug, Clone, Copy)]
pub struct OfNow<'a>(pub &'a Current);

impl Known for OfNow<'_> {
    fn dataset(&self, slug: &str) -> bool {
        self.0.datasets.iter().any(|dataset| dataset.slug == slug)
    }

    fn indicator(&self, slug: &str) -> bool {
        self.0.catalogue.find_indicator(slug).is_some()
    }

    fn place(&self, slug: &str) -> bool {
        self.0.catalogue.find_place(slug).is_some()
    }
}

impl Figures for OfRelease<'_> {
    fn places(&self, places: &Places) -> Vec<String> {
        let catalogue = &self.0.catalogue;
        let slug = |ix| catalogue.place(ix).slug.clone();
        match places {
            Places::These(these) => these
                .iter()
                .filter(|slug| catalogue.find_place(slug).is_some())
                .cloned()
                .collect(),
            Places::Municipalities => catalogue.places_of(PlaceKind::Municipality).map(slug).collect(),
            Places::County(county) => {
                let county = catalogue.find_place(county);
                catalogue
                    .places_of(PlaceKind::Municipality)
                    .filter(|ix| county.is_some() && catalogue.place(*ix).parent == county)
                    .map(slug)
                    .collect()
            }
        }
    }

    fn value(&self, indicator: &str, place: &str, period: Period) -> Option<f64> {
        let catalogue = &self.0.catalogue;
        let (indicator, place) = (catalogue.find_indicator(indicator)?, catalogue.find_place(place)?);
        self.0.read(indicator, place, period, Phase::Actual).number()
    }

    fn inhabitants(&self, place: &str) -> Option<f64> {
        let place = self.0.catalogue.find_place(place)?;
        inhabitants(BASE, self.0, place).map(|(count, _)| count)
    }
}
