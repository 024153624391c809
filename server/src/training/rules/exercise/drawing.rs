//! Drawing a question from the figures.

use bashke_vocabulary::Period;

use super::{Chance, Choice, Drawn, Exercise, Extreme, Figures, Key, Kind, SLIP};

/// How often a draw is tried by chance.
const TRIES: u64 = 60;

/// The fewest places among whom a rank is asked.
const RANKED: usize = 8;

impl Exercise {
    /// The question of a seed; none where the figures hold nothing that could be asked. Where chance finds nothing among many that
    /// are not known, the first that can be asked is.
    #[must_use]
    pub fn draw(&self, figures: &impl Figures, seed: u64) -> Option<Drawn> {
        let places = figures.places(&self.places);
        let by_chance = (0..TRIES).find_map(|again| {
            let mut chance = Chance::new(seed.wrapping_add(again.wrapping_mul(0xA076_1D64_78BD_642F)));
            let indicator = chance.one(&self.indicators)?.clone();
            match self.kind {
                Kind::Value | Kind::PerInhabitant | Kind::Rank => {
                    let place = chance.one(&places)?.clone();
                    let period = *chance.one(&self.periods)?;
                    self.ask_one(figures, &places, (&indicator, &place, period))
                }
                Kind::ReadAChart => self.ask_course(figures, &indicator, chance.one(&places)?),
                Kind::WhichOfThese | Kind::Implausible => {
                    let period = *chance.one(&self.periods)?;
                    self.ask_several(figures, &places, (&indicator, period), &mut chance)
                }
            }
        });
        by_chance.or_else(|| self.first(figures, &places))
    }

    /// Whether the figures hold anything that could be asked; whatever the seed, it is drawn then.
    #[must_use]
    pub fn can_be_drawn(&self, figures: &impl Figures) -> bool {
        self.first(figures, &figures.places(&self.places)).is_some()
    }

    /// The first question that can be asked, one after the other.
    fn first(&self, figures: &impl Figures, places: &[String]) -> Option<Drawn> {
        self.indicators.iter().find_map(|indicator| match self.kind {
            Kind::Value | Kind::PerInhabitant | Kind::Rank => self.periods.iter().find_map(|period| {
                let mut all = places.iter();
                all.find_map(|place| self.ask_one(figures, places, (indicator, place, *period)))
            }),
            Kind::ReadAChart => places
                .iter()
                .find_map(|place| self.ask_course(figures, indicator, place)),
            Kind::WhichOfThese | Kind::Implausible => self.periods.iter().find_map(|period| {
                let mut orders = (0..TRIES).map(Chance::new);
                orders.find_map(|mut order| self.ask_several(figures, places, (indicator, *period), &mut order))
            }),
        })
    }

    fn ask_one(
        &self,
        figures: &impl Figures,
        places: &[String],
        (indicator, place, period): (&str, &str, Period),
    ) -> Option<Drawn> {
        Some(Drawn {
            indicator: indicator.to_owned(),
            place: Some(place.to_owned()),
            period: Some(period),
            key: self.of_one(figures, places, (indicator, place, period))?,
        })
    }

    fn ask_course(&self, figures: &impl Figures, indicator: &str, place: &str) -> Option<Drawn> {
        Some(Drawn {
            indicator: indicator.to_owned(),
            place: Some(place.to_owned()),
            period: None,
            key: self.of_course(figures, indicator, place)?,
        })
    }

    fn ask_several(
        &self,
        figures: &impl Figures,
        places: &[String],
        (indicator, period): (&str, Period),
        chance: &mut Chance,
    ) -> Option<Drawn> {
        Some(Drawn {
            indicator: indicator.to_owned(),
            place: None,
            period: Some(period),
            key: self.of_several(figures, places, (indicator, period), chance)?,
        })
    }

    fn of_one(
        &self,
        figures: &impl Figures,
        places: &[String],
        (indicator, place, period): (&str, &str, Period),
    ) -> Option<Key> {
        let value = figures.value(indicator, place, period)?;
        match self.kind {
            Kind::Rank => {
                let all = places
                    .iter()
                    .filter_map(|other| figures.value(indicator, other, period));
                let all: Vec<f64> = all.collect();
                let accepted = 1 + all.iter().filter(|other| **other > value).count();
                (all.len() >= RANKED).then_some(Key::Rank {
                    accepted,
                    of: all.len(),
                    value,
                })
            }
            Kind::PerInhabitant => {
                let inhabitants = figures.inhabitants(place).filter(|n| *n > 0.0)?;
                let accepted = value / inhabitants;
                (value != 0.0).then_some(Key::Number {
                    accepted,
                    within: self.tolerance.around(accepted),
                    divided: Some((value, inhabitants)),
                })
            }
            _ => Some(Key::Number {
                accepted: value,
                within: self.tolerance.around(value),
                divided: None,
            }),
        }
    }

    fn of_course(&self, figures: &impl Figures, indicator: &str, place: &str) -> Option<Key> {
        let course: Vec<(Period, f64)> = self
            .periods
            .iter()
            .filter_map(|period| Some((*period, figures.value(indicator, place, *period)?)))
            .collect();
        let better = |a: f64, b: f64| match self.ask {
            Extreme::YearOfMaximum => a > b,
            Extreme::YearOfMinimum => a < b,
        };
        let first = course.first()?.1;
        let best = course.iter().fold(
            first,
            |best, (_, value)| if better(*value, best) { *value } else { best },
        );
        let right: Vec<Period> = course.iter().filter(|(_, v)| *v == best).map(|(p, _)| *p).collect();
        // where all are equal there is nothing to read
        (course.len() >= 3 && right.len() < course.len()).then_some(Key::Period { course, right })
    }

    fn of_several(
        &self,
        figures: &impl Figures,
        places: &[String],
        (indicator, period): (&str, Period),
        chance: &mut Chance,
    ) -> Option<Key> {
        let known = |place: &String| {
            let value = figures.value(indicator, place, period).filter(|value| *value != 0.0)?;
            Some(Choice {
                place: place.clone(),
                value,
                shown: value,
            })
        };
        let mut offered: Vec<Choice> = places.iter().filter_map(known).collect();
        chance.shuffle(&mut offered);
        offered.truncate(self.choices);
        if offered.len() < 2 {
            return None;
        }
        let right = if self.kind == Kind::Implausible {
            let count = u64::try_from(offered.len()).ok()?;
            let right = usize::try_from(chance.number() % count).ok()?;
            let slipped = offered.get_mut(right)?;
            slipped.shown *= SLIP;
            let shown = slipped.shown;
            // where another is larger even so, nobody could tell
            offered
                .iter()
                .enumerate()
                .all(|(i, one)| i == right || one.shown.abs() * 10.0 < shown.abs())
                .then_some(right)?
        } else {
            let largest = offered.iter().map(|one| one.value).fold(f64::NEG_INFINITY, f64::max);
            let mut right = offered.iter().enumerate().filter(|(_, one)| one.value == largest);
            let (first, _) = right.next()?;
            right.next().is_none().then_some(first)?
        };
        Some(Key::Choice { offered, right })
    }
}
