//! How a municipality answers what it is asked, in counts that are fair to it. Pure.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::clock::State;

/// Of how many answers at least a median is told, and of how many questions whose time is over an order is made.
pub const ENOUGH: usize = 3;

/// The states in which a question can stand, in the order in which they are told.
pub const STATES: [State; 6] = [
    State::Due,
    State::Extended,
    State::Overdue,
    State::Answered,
    State::AnsweredLate,
    State::Refused,
];

/// A state by its word.
#[must_use]
pub fn state(word: &str) -> Option<State> {
    STATES.into_iter().find(|state| state.word() == word)
}

/// What became of the questions to a municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Answered in time.
    pub in_time: usize,
    /// Answered late.
    pub late: usize,
    /// Refused with a reason.
    pub refused: usize,
    /// Overdue, without an answer.
    pub overdue: usize,
    /// There is time to answer them.
    pub waiting: usize,
    /// How many answers took how many working days.
    pub took: BTreeMap<i32, usize>,
}

impl Record {
    /// All that were asked.
    #[must_use]
    pub const fn asked(&self) -> usize {
        self.over() + self.waiting
    }

    /// Those whose time is over, or that were answered or refused before.
    #[must_use]
    pub const fn over(&self) -> usize {
        self.in_time + self.late + self.refused + self.overdue
    }

    /// Whether there are enough of them to say something of the municipality.
    #[must_use]
    pub const fn says_something(&self) -> bool {
        self.over() >= ENOUGH
    }

    /// The median of the working days that answers took, in tenths so that the middle of two is told; none where there
    /// are too few answers.
    #[must_use]
    pub fn median_tenths(&self) -> Option<i32> {
        let answers: usize = self.took.values().sum();
        if answers < ENOUGH {
            return None;
        }
        let at = |place: usize| {
            let mut passed = 0;
            self.took.iter().find_map(|(days, times)| {
                passed += times;
                (passed > place).then_some(*days)
            })
        };
        Some((at((answers - 1) / 2)? + at(answers / 2)?) * 5)
    }

    /// What an order goes by: the share answered in time, then of how many. Too few make no order, and names decide.
    #[must_use]
    pub fn place_in_order(&self) -> (Reverse<usize>, Reverse<usize>) {
        match self.says_something() {
            true => (Reverse(self.in_time * 10_000 / self.over()), Reverse(self.over())),
            false => (Reverse(0), Reverse(0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn took(days: &[i32]) -> Record {
        let mut record = Record {
            in_time: days.len(),
            ..Record::default()
        };
        for day in days {
            *record.took.entry(*day).or_default() += 1;
        }
        record
    }

    #[test]
    fn a_median_is_told_of_three_answers_and_more() {
        for (days, median) in [
            (&[][..], None),
            (&[1, 9], None),
            (&[9, 1, 4], Some(40)),
            (&[1, 2, 5, 9], Some(35)),
            (&[3, 3, 3, 30], Some(30)),
        ] {
            assert_eq!(took(days).median_tenths(), median, "{days:?}");
        }
    }

    #[test]
    fn few_questions_make_no_order() {
        let none = Record::default();
        let one_good = took(&[2]);
        let one_bad = Record {
            overdue: 2,
            waiting: 5,
            ..Record::default()
        };
        let half = Record {
            in_time: 2,
            late: 2,
            ..Record::default()
        };
        let good = took(&[1, 2, 3]);
        let better = took(&[9, 9, 9, 9]);
        assert_eq!(one_good.place_in_order(), one_bad.place_in_order());
        assert_eq!(none.place_in_order(), one_bad.place_in_order());
        let mut order = [&none, &half, &good, &one_good, &better];
        order.sort_by_key(|record| record.place_in_order());
        assert_eq!(order[..3], [&better, &good, &half]);
    }

    #[test]
    fn all_are_counted_once() {
        let record = Record {
            in_time: 1,
            late: 2,
            refused: 3,
            overdue: 4,
            waiting: 5,
            took: BTreeMap::new(),
        };
        assert_eq!((record.asked(), record.over()), (15, 10));
        for state in STATES {
            assert_eq!(super::state(state.word()), Some(state));
        }
        assert_eq!(super::state("other"), None);
    }
}
