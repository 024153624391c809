//! Where a value comes from: the source that states it, or those of everything that it is computed from.

use bashke_vocabulary::{Period, Phase, PlaceKind};

use super::Cube;
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx, SourceIx};

impl Cube {
    /// The sources behind a value, each once, in the order in which they are met; none where there is no value.
    #[must_use]
    pub fn behind(&self, indicator: IndicatorIx, place: PlaceIx, period: Period, phase: Phase) -> Vec<SourceIx> {
        let mut sources = Vec::new();
        self.gather(indicator, place, period, phase, &mut sources);
        sources
    }

    fn gather(
        &self,
        indicator: IndicatorIx,
        place: PlaceIx,
        period: Period,
        phase: Phase,
        sources: &mut Vec<SourceIx>,
    ) {
        if let [first, ..] = self.sources_of(indicator, place, period, phase) {
            if !sources.contains(&first.source) {
                sources.push(first.source);
            }
            return;
        }
        // everything that is made has one source
        let settled = self.dataset.illustrative && !sources.is_empty();
        if settled || self.read(indicator, place, period, phase).value.is_err() {
            return;
        }
        let whole = self.catalogue.place(place);
        let definition = self.catalogue.indicator(indicator);
        let is_known = |member: &PlaceIx| self.read(indicator, *member, period, phase).value.is_ok();
        let summed = definition.additive
            && whole.kind != PlaceKind::Municipality
            && !whole.members.is_empty()
            && whole.members.iter().all(is_known);
        if summed {
            for member in &whole.members {
                self.gather(indicator, *member, period, phase, sources);
            }
        } else if let Some(expression) = &definition.expression {
            for input in expression.inputs() {
                if let Some((place, period, phase)) = self.place_of(input, place, period, phase) {
                    self.gather(input.indicator, place, period, phase, sources);
                }
            }
        }
    }
}
