//! A table of indicators by places by periods: which of the three stand in rows and columns, and on which page.

use std::ops::Range;

/// The most cells that a table may have, on the pages and in files.
pub const CELLS: usize = 200_000;

/// About how many cells stand on one page.
const ON_A_PAGE: usize = 1_000;

/// One of the three things that a value is found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// What is measured.
    Indicators,
    /// Where.
    Places,
    /// When.
    Periods,
}

impl Axis {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Places, Self::Indicators, Self::Periods];

    /// The word in addresses and in message keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Indicators => "indicators",
            Self::Places => "places",
            Self::Periods => "periods",
        }
    }

    /// The axis of this word.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|axis| axis.word() == word)
    }
}

/// How many entries each axis has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Indicators.
    pub indicators: usize,
    /// Places.
    pub places: usize,
    /// Periods.
    pub periods: usize,
}

impl Size {
    /// The entries of an axis.
    #[must_use]
    pub const fn of(self, axis: Axis) -> usize {
        match axis {
            Axis::Indicators => self.indicators,
            Axis::Places => self.places,
            Axis::Periods => self.periods,
        }
    }

    /// How many cells there are.
    #[must_use]
    pub const fn cells(self) -> usize {
        self.indicators.saturating_mul(self.places).saturating_mul(self.periods)
    }
}

/// Numbers of an indicator, a place and a period in what was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct At {
    /// Number of the indicator.
    pub indicator: usize,
    /// Number of the place.
    pub place: usize,
    /// Number of the period.
    pub period: usize,
}

/// Which axis stands where. The third one divides the rows: each row of the first has one for each entry of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Down.
    pub rows: Axis,
    /// Across.
    pub columns: Axis,
    /// Within the rows.
    pub within: Axis,
}

impl Shape {
    /// The shape with these rows and, where they differ from them, these columns; otherwise periods go across, or
    /// indicators where periods go down.
    #[must_use]
    pub fn new(rows: Axis, columns: Option<Axis>) -> Self {
        let usual = match rows {
            Axis::Periods => Axis::Indicators,
            _ => Axis::Periods,
        };
        let columns = columns.filter(|columns| *columns != rows).unwrap_or(usual);
        let within = Axis::ALL
            .into_iter()
            .find(|axis| *axis != rows && *axis != columns)
            .unwrap_or(Axis::Indicators);
        Self { rows, columns, within }
    }

    /// The rows in order, each as its numbers on the first axis and on the one within.
    pub fn rows(self, size: Size) -> impl Iterator<Item = (usize, usize)> {
        let within = size.of(self.within);
        (0..size.of(self.rows)).flat_map(move |row| (0..within).map(move |inner| (row, inner)))
    }

    /// The numbers behind a cell.
    #[must_use]
    pub fn at(self, (row, inner): (usize, usize), column: usize) -> At {
        let number = |axis| {
            if axis == self.rows {
                row
            } else if axis == self.columns {
                column
            } else {
                inner
            }
        };
        At {
            indicator: number(Axis::Indicators),
            place: number(Axis::Places),
            period: number(Axis::Periods),
        }
    }
}

/// How many rows stand on a page of a table with these columns.
#[must_use]
pub fn rows_on_a_page(columns: usize) -> usize {
    (ON_A_PAGE / columns.max(1)).clamp(10, 100)
}

/// How many pages these rows fill; at least one.
#[must_use]
pub fn pages(rows: usize, on_a_page: usize) -> usize {
    rows.div_ceil(on_a_page.max(1)).max(1)
}

/// The rows of a page, counted from 1; none where there is no such page.
#[must_use]
pub fn rows_of_page(page: usize, rows: usize, on_a_page: usize) -> Option<Range<usize>> {
    if !(1..=pages(rows, on_a_page)).contains(&page) {
        return None;
    }
    let start = (page - 1) * on_a_page;
    Some(start..rows.min(start + on_a_page))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn columns_are_never_the_rows() {
        for rows in Axis::ALL {
            for columns in [None, Some(Axis::Places), Some(Axis::Indicators), Some(Axis::Periods)] {
                let shape = Shape::new(rows, columns);
                assert_ne!(shape.rows, shape.columns);
                assert_ne!(shape.rows, shape.within);
                assert_ne!(shape.columns, shape.within);
            }
        }
        assert_eq!(Shape::new(Axis::Places, None).columns, Axis::Periods);
        assert_eq!(Shape::new(Axis::Periods, Some(Axis::Periods)).columns, Axis::Indicators);
    }

    #[test]
    fn a_page_that_is_not_there_has_no_rows() {
        assert_eq!(rows_of_page(1, 0, 10), Some(0..0));
        assert_eq!(rows_of_page(3, 25, 10), Some(20..25));
        assert_eq!(rows_of_page(4, 25, 10), None);
        assert_eq!(rows_of_page(0, 25, 10), None);
        assert_eq!(rows_of_page(usize::MAX, 25, 10), None);
        assert_eq!(
            (rows_on_a_page(0), rows_on_a_page(16), rows_on_a_page(1000)),
            (100, 62, 10)
        );
    }

    proptest! {
        #[test]
        fn every_cell_stands_once(i in 1usize..6, p in 1usize..6, t in 1usize..6, r in 0usize..3, c in 0usize..3) {
            let size = Size { indicators: i, places: p, periods: t };
            let shape = Shape::new(Axis::ALL[r], Some(Axis::ALL[c]));
            let mut seen = HashSet::new();
            for row in shape.rows(size) {
                for column in 0..size.of(shape.columns) {
                    let at = shape.at(row, column);
                    prop_assert!(at.indicator < i && at.place < p && at.period < t);
                    prop_assert!(seen.insert(at));
                }
            }
            prop_assert_eq!(seen.len(), size.cells());
        }

        #[test]
        fn pages_hold_every_row_once(rows in 0usize..500, on_a_page in 1usize..60) {
            let mut next = 0;
            for page in 1..=pages(rows, on_a_page) {
                let range = rows_of_page(page, rows, on_a_page).expect("a page");
                prop_assert_eq!(range.start, next);
                prop_assert!(range.len() <= on_a_page);
                next = range.end;
            }
            prop_assert_eq!(next, rows);
        }
    }
}
