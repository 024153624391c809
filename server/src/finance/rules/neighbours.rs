//! Albania beside its neighbours: figures of different years are shown, never drawn as if of one.

use bashke_vocabulary::{Period, Unit};

use super::catalogue::PlaceIx;

/// The least number of countries with a figure of one year for which bars are drawn.
pub const BARS_NEED: usize = 3;

/// The period for which the most places have a figure, the newer of equals; none where fewer than [`BARS_NEED`] do.
#[must_use]
pub fn shared_period(figures: impl IntoIterator<Item = (PlaceIx, Period)>) -> Option<Period> {
    let mut places: Vec<(Period, PlaceIx)> = figures
        .into_iter()
        .filter(|(_, period)| *period != Period::Undated)
        .map(|(place, period)| (period, place))
        .collect();
    places.sort_unstable();
    places.dedup();
    places
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|chunk| chunk.len() >= BARS_NEED)
        .filter_map(|chunk| Some((chunk.len(), chunk.first()?.0)))
        .max()
        .map(|(_, period)| period)
}

/// Whether figures of this unit tell something of countries of different sizes: shares and rates do, sums do not.
#[must_use]
pub const fn compares_countries(unit: Unit) -> bool {
    !matches!(
        unit,
        Unit::Lek
            | Unit::Euro
            | Unit::Dollar
            | Unit::Dinar
            | Unit::Lev
            | Unit::Persons
            | Unit::Count
            | Unit::SquareKilometres
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_and_the_same_year_is_drawn() {
        let year = Period::Year;
        let [a, b, c, d] = [0, 1, 2, 3].map(PlaceIx);
        // four countries, four years: nothing to draw
        assert_eq!(
            shared_period([(a, year(2009)), (b, year(2010)), (c, year(2011)), (d, year(2012))]),
            None
        );
        // the same country twice in one year counts once
        assert_eq!(shared_period([(a, year(2011)), (a, year(2011)), (b, year(2011))]), None);
        assert_eq!(
            shared_period([(a, year(2011)), (b, year(2011)), (c, year(2011)), (d, year(2024))]),
            Some(year(2011))
        );
        // a half year is not the year
        assert_eq!(
            shared_period([(a, year(2016)), (b, year(2016)), (c, Period::Half(2016, 1))]),
            None
        );
        assert_eq!(
            shared_period([(a, Period::Undated), (b, Period::Undated), (c, Period::Undated)]),
            None
        );
    }

    #[test]
    fn sums_do_not_compare_countries() {
        assert!(compares_countries(Unit::Percent));
        assert!(compares_countries(Unit::EuroPerInhabitant));
        assert!(!compares_countries(Unit::Euro));
        assert!(!compares_countries(Unit::Count));
    }
}
