//! Where the made values are kept until they are listed.

use std::collections::BTreeMap;

use bashke_vocabulary::Phase;

use super::YEARS;

/// Series by slug and phase; in each the years of the first municipality, then of the second, and so on.
pub(super) struct Book {
    towns: usize,
    series: BTreeMap<&'static str, [Option<Vec<f64>>; 3]>,
}

impl Book {
    pub(super) const fn new(towns: usize) -> Self {
        Self {
            towns,
            series: BTreeMap::new(),
        }
    }

    pub(super) fn series(&self, slug: &str, phase: Phase) -> Option<&[f64]> {
        self.series.get(slug)?[slot(phase)].as_deref()
    }

    /// The value, or nought where none was written.
    pub(super) fn at(&self, slug: &str, phase: Phase, town: usize, year: usize) -> f64 {
        self.series(slug, phase)
            .map_or(0.0, |series| series[town * YEARS + year])
    }

    pub(super) fn write(&mut self, slug: &'static str, phase: Phase, town: usize, year: usize, value: f64) {
        let cells = self.towns * YEARS;
        let series = self.series.entry(slug).or_default()[slot(phase)].get_or_insert_with(|| vec![0.0; cells]);
        series[town * YEARS + year] = value;
    }

    /// Writes one year of all municipalities.
    pub(super) fn write_year(&mut self, slug: &'static str, phase: Phase, year: usize, values: &[f64]) {
        for (town, &value) in values.iter().enumerate() {
            self.write(slug, phase, town, year, value);
        }
    }
}

const fn slot(phase: Phase) -> usize {
    match phase {
        Phase::Actual | Phase::Draft => 0,
        Phase::Initial => 1,
        Phase::Revised => 2,
    }
}
