//! National amounts, scaled so that they meet known totals.

use super::YEARS;
use super::spread::spread;
use super::ties::Totals;

/// National amounts by leaf and year, some of them fixed.
pub(super) struct Amounts {
    pub(super) made: Vec<[f64; YEARS]>,
    fixed: Vec<[bool; YEARS]>,
}

impl Amounts {
    pub(super) fn new(made: Vec<[f64; YEARS]>) -> Self {
        let fixed = vec![[false; YEARS]; made.len()];
        Self { made, fixed }
    }

    /// Meets the known totals of a sum; the scale moves in a straight line between those that do not stand alone.
    pub(super) fn meet(&mut self, members: &[usize], totals: &Totals) {
        let scales = level(std::array::from_fn(|year| {
            let total = totals.known[year].filter(|_| !totals.lone[year])?;
            self.scale(members, year, total)
        }));
        for (year, scale) in scales.into_iter().enumerate() {
            self.scale_by(members, year, scale);
            if let Some(total) = totals.known[year] {
                self.fix(members, year, total);
            }
        }
    }

    /// Meets one total of one year with all the amounts that are not fixed in it.
    pub(super) fn meet_year(&mut self, year: usize, total: f64) {
        let all: Vec<usize> = (0..self.made.len()).collect();
        self.fix(&all, year, total);
    }

    /// What is fixed and what is free among the members.
    fn halves(&self, members: &[usize], year: usize) -> (f64, f64) {
        members
            .iter()
            .fold((0.0, 0.0), |(fixed, free), &i| match self.fixed[i][year] {
                true => (fixed + self.made[i][year], free),
                false => (fixed, free + self.made[i][year]),
            })
    }

    /// By how much the free members are to grow to meet a total.
    fn scale(&self, members: &[usize], year: usize, total: f64) -> Option<f64> {
        let (fixed, free) = self.halves(members, year);
        (free > 0.0 && total > fixed).then(|| (total - fixed) / free)
    }

    fn scale_by(&mut self, members: &[usize], year: usize, scale: f64) {
        for &i in members.iter().filter(|&&i| !self.fixed[i][year]) {
            self.made[i][year] *= scale;
        }
    }

    /// Fixes the members so that their sum is exactly the total.
    fn fix(&mut self, members: &[usize], year: usize, total: f64) {
        let (fixed, _) = self.halves(members, year);
        let free: Vec<usize> = members.iter().copied().filter(|&i| !self.fixed[i][year]).collect();
        let weights: Vec<f64> = free.iter().map(|&i| self.made[i][year]).collect();
        for (&i, part) in free.iter().zip(spread((total - fixed).max(0.0), &weights)) {
            self.made[i][year] = part;
            self.fixed[i][year] = true;
        }
    }

    /// Whole lekë.
    pub(super) fn round(&mut self) {
        for amount in self.made.iter_mut().flatten() {
            *amount = amount.round();
        }
    }
}

/// The straight line through the known values, level before the first and after the last; 1 where none is known.
pub(super) fn level(known: [Option<f64>; YEARS]) -> [f64; YEARS] {
    let at = |year: usize| known[year].map(|value| (year as f64, value));
    std::array::from_fn(|year| {
        let before = (0..=year).rev().find_map(at);
        let after = (year..YEARS).find_map(at);
        match (before, after) {
            (Some((from, start)), Some((to, end))) if to > from => {
                start + (end - start) * (year as f64 - from) / (to - from)
            }
            (Some((_, value)), _) | (None, Some((_, value))) => value,
            (None, None) => 1.0,
        }
    })
}
