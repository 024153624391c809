//! From answers to points, from points to what is passed and completed.

use super::course::Grade;

/// The points of an attempt and how many there were.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Marks {
    /// Points.
    pub points: f64,
    /// Out of.
    pub of: f64,
}

impl Marks {
    /// The share, from 0 to 100 percent; none where there was nothing to get.
    #[must_use]
    pub fn percent(self) -> Option<f64> {
        (self.of > 0.0).then(|| (100.0 * self.points / self.of).clamp(0.0, 100.0))
    }

    /// Whether as many percent were reached; a tenth of a thousandth below counts as reached, since thirds do not add up.
    #[must_use]
    pub fn reaches(self, percent: u8) -> bool {
        self.percent()
            .is_some_and(|reached| reached + 1e-4 >= f64::from(percent))
    }
}

/// The marks that count of several attempts, in the order in which they were handed in; none where there is none.
#[must_use]
pub fn counting(grade: Grade, attempts: &[Marks]) -> Option<Marks> {
    match grade {
        Grade::Best => attempts
            .iter()
            .copied()
            .max_by(|a, b| a.percent().unwrap_or(0.0).total_cmp(&b.percent().unwrap_or(0.0))),
        Grade::Last => attempts.last().copied(),
        Grade::Average => {
            let shares: Vec<f64> = attempts.iter().filter_map(|marks| marks.percent()).collect();
            let of = attempts.last()?.of;
            let mean = shares.iter().sum::<f64>() / shares.len().max(1) as f64;
            Some(Marks {
                points: of * mean / 100.0,
                of,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn marks(points: f64, of: f64) -> Marks {
        Marks { points, of }
    }

    #[test]
    fn the_rule_says_which_attempt_counts() {
        let attempts = [marks(5.0, 10.0), marks(9.0, 10.0), marks(7.0, 10.0)];
        assert_eq!(counting(Grade::Best, &attempts), Some(marks(9.0, 10.0)));
        assert_eq!(counting(Grade::Last, &attempts), Some(marks(7.0, 10.0)));
        assert_eq!(counting(Grade::Average, &attempts), Some(marks(7.0, 10.0)));
        assert_eq!(counting(Grade::Best, &[]), None);
    }

    #[test]
    fn thirds_add_up_to_what_is_needed() {
        let third = 1.0 / 3.0;
        assert!(marks(third + third + third, 1.0).reaches(100));
        assert!(marks(6.0, 10.0).reaches(60));
        assert!(!marks(5.99, 10.0).reaches(60));
        assert!(!marks(0.0, 0.0).reaches(0), "nothing to get is nothing reached");
    }
}
