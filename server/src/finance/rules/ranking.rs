//! Orders of municipalities by a value, and how far they may be trusted.

use bashke_vocabulary::Status;

use super::catalogue::SourceIx;
use super::cube::Reading;

/// Which end comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The largest value first.
    #[default]
    Descending,
    /// The smallest value first.
    Ascending,
}

impl Order {
    /// The word in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Descending => "desc",
            Self::Ascending => "asc",
        }
    }

    /// The order of this word.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        [Self::Descending, Self::Ascending]
            .into_iter()
            .find(|order| order.word() == word)
    }
}

/// The rank of each value in an order, equal values sharing the better one (1, 2, 2, 4); none where there is no value.
#[must_use]
pub fn ranked(values: &[Option<f64>], order: Order) -> Vec<Option<usize>> {
    let before = |a: f64, b: f64| match order {
        Order::Descending => a > b,
        Order::Ascending => a < b,
    };
    values
        .iter()
        .map(|value| value.map(|value| 1 + values.iter().flatten().filter(|other| before(**other, value)).count()))
        .collect()
}

/// What the values of one order were made from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mixture {
    /// How many values there are.
    pub known: usize,
    /// From how many sources they were read; values computed from others count as one.
    pub sources: usize,
    /// How many values have each status, in the order of the vocabulary.
    pub statuses: Vec<(Status, usize)>,
    /// On how many values sources disagree.
    pub disputed: usize,
}

impl Mixture {
    /// Counts what the readings were made from. Missing ones do not count.
    #[must_use]
    pub fn of<'a>(readings: impl IntoIterator<Item = &'a Reading>) -> Self {
        let mut mixture = Self::default();
        let mut sources: Vec<Option<SourceIx>> = Vec::new();
        for reading in readings.into_iter().filter(|reading| reading.value.is_ok()) {
            mixture.known += 1;
            mixture.disputed += usize::from(reading.disputed);
            sources.push(reading.source);
            match mixture
                .statuses
                .iter_mut()
                .find(|(status, _)| *status == reading.status)
            {
                Some((_, count)) => *count += 1,
                None => mixture.statuses.push((reading.status, 1)),
            }
        }
        sources.sort_unstable();
        sources.dedup();
        mixture.sources = sources.len();
        mixture.statuses.sort_unstable();
        mixture
    }

    /// Whether the values differ in where they come from or how firm they are, so that near neighbours in the order
    /// may change places.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        self.sources > 1 || self.statuses.len() > 1 || self.disputed > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bashke_vocabulary::Missing;

    fn reading(value: f64, status: Status, source: Option<u16>) -> Reading {
        Reading {
            value: Ok(value),
            status,
            source: source.map(SourceIx),
            disputed: false,
        }
    }

    #[test]
    fn equal_values_share_a_rank_from_either_end() {
        let values = [Some(5.0), None, Some(9.0), Some(5.0), Some(1.0)];
        assert_eq!(
            ranked(&values, Order::Descending),
            [Some(2), None, Some(1), Some(2), Some(4)]
        );
        assert_eq!(
            ranked(&values, Order::Ascending),
            [Some(2), None, Some(4), Some(2), Some(1)]
        );
        assert_eq!(ranked(&[], Order::Ascending), []);
    }

    #[test]
    fn one_source_and_one_status_are_not_mixed() {
        let same = [
            reading(1.0, Status::Reported, Some(3)),
            reading(2.0, Status::Reported, Some(3)),
            Reading::missing(Missing::NoObservation),
        ];
        let mixture = Mixture::of(&same);
        assert_eq!((mixture.known, mixture.sources), (2, 1));
        assert!(!mixture.is_mixed());
    }

    #[test]
    fn other_sources_other_statuses_and_disputes_are_mixed() {
        let firm = reading(1.0, Status::Reported, Some(3));
        assert!(Mixture::of(&[firm, reading(1.0, Status::Reported, Some(4))]).is_mixed());
        assert!(Mixture::of(&[firm, reading(1.0, Status::Approximate, Some(3))]).is_mixed());
        let disputed = Reading { disputed: true, ..firm };
        assert!(Mixture::of(&[disputed]).is_mixed());
        assert!(!Mixture::of(&[]).is_mixed());
    }

    #[test]
    fn words_of_orders_are_read_back() {
        assert_eq!(Order::read("asc"), Some(Order::Ascending));
        assert_eq!(Order::read("desc"), Some(Order::Descending));
        assert_eq!(Order::read("up"), None);
    }
}
