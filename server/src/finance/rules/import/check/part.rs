//! What is said of the parts of an observation, by a row, a heading or the mapping file.

use super::super::fault::{Fault, Faults};
use super::super::names::{Names, Unknown};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};

/// What is said of a part of an observation.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<T> {
    Unsaid,
    Said(T),
    LeftOut,
    Faulty,
}

impl<T: Copy> Part<T> {
    pub(super) const fn or(self, other: Self) -> Self {
        match self {
            Self::Unsaid => other,
            said => said,
        }
    }
}

/// Reads what headings and the mapping file say.
pub(super) struct Resolve<'a> {
    pub(super) names: &'a mut Names,
    pub(super) faults: &'a mut Faults,
}

impl Resolve<'_> {
    pub(super) fn indicator(&mut self, heading: &str, text: Option<&str>) -> Part<IndicatorIx> {
        let found = text.map(|text| self.names.indicator(text));
        self.part(heading, found)
    }

    pub(super) fn place(&mut self, heading: &str, text: Option<&str>) -> Part<PlaceIx> {
        let found = text.map(|text| self.names.place(text));
        self.part(heading, found)
    }

    pub(super) fn word<T>(
        &mut self,
        heading: &str,
        text: Option<&str>,
        read: fn(&str) -> Result<T, Unknown>,
    ) -> Part<T> {
        let found = text.map(|text| read(text).map(Some));
        self.part(heading, found)
    }

    fn part<T>(&mut self, heading: &str, found: Option<Result<Option<T>, Unknown>>) -> Part<T> {
        match found {
            None => Part::Unsaid,
            Some(Ok(Some(said))) => Part::Said(said),
            Some(Ok(None)) => Part::LeftOut,
            Some(Err((what, advice))) => {
                let fault = Fault {
                    row: None,
                    column: Some(heading.to_owned()),
                    what,
                    advice,
                };
                self.faults.add(fault);
                Part::Faulty
            }
        }
    }
}
