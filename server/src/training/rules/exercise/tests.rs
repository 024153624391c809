//! What is drawn can be answered, and only the right answer is right.

use proptest::prelude::*;

use super::*;

/// Ten places whose values are their number times ten, in any period from 2015 on; two times that in 2020.
struct Ten;

impl Figures for Ten {
    fn places(&self, places: &Places) -> Vec<String> {
        match places {
            Places::These(these) => these.clone(),
            _ => (1..=10).map(|n| n.to_string()).collect(),
        }
    }

    fn value(&self, indicator: &str, place: &str, period: Period) -> Option<f64> {
        let n: f64 = place.parse().ok()?;
        let year = period.year().filter(|year| *year >= 2015)?;
        (indicator == "tax").then_some(if year == 2020 { n * 20.0 } else { n * 10.0 })
    }

    fn inhabitants(&self, place: &str) -> Option<f64> {
        place.parse().ok().map(|n: f64| n * 4.0)
    }
}

fn exercise(kind: Kind) -> Exercise {
    Exercise {
        kind,
        dataset: "illustrative".to_owned(),
        indicators: vec!["tax".to_owned()],
        places: Places::Municipalities,
        periods: (2014..=2022).map(Period::Year).collect(),
        tolerance: Tolerance::Relative(0.01),
        ask: Extreme::YearOfMaximum,
        choices: 4,
        points: 2,
        question: Both::default(),
        hint: Both::default(),
    }
}

/// The same, but of all that could be known only the value of the ninth place in 2021 is.
struct One;

impl Figures for One {
    fn places(&self, places: &Places) -> Vec<String> {
        Ten.places(places)
    }

    fn value(&self, indicator: &str, place: &str, period: Period) -> Option<f64> {
        let known = place == "9" && period == Period::Year(2021);
        Ten.value(indicator, place, period).filter(|_| known)
    }

    fn inhabitants(&self, place: &str) -> Option<f64> {
        Ten.inhabitants(place)
    }
}

#[test]
fn what_little_is_known_is_asked_whatever_the_seed() {
    for kind in [Kind::Value, Kind::PerInhabitant] {
        // among many names that nobody has chance finds the one rarely
        let sparse = Exercise {
            indicators: (0..40).map(|n| format!("none-{n}")).chain(["tax".to_owned()]).collect(),
            ..exercise(kind)
        };
        assert!(sparse.can_be_drawn(&One));
        for seed in 0..50 {
            let drawn = sparse.draw(&One, seed).unwrap();
            assert_eq!(
                (drawn.place.as_deref(), drawn.period),
                (Some("9"), Some(Period::Year(2021)))
            );
        }
    }
    // a rank is asked among eight, a chart shows three, and of one nobody chooses
    for kind in [Kind::Rank, Kind::ReadAChart, Kind::WhichOfThese, Kind::Implausible] {
        assert!(!exercise(kind).can_be_drawn(&One), "{kind:?}");
        assert_eq!(exercise(kind).draw(&One, 1), None, "{kind:?}");
        assert!(exercise(kind).can_be_drawn(&Ten), "{kind:?}");
    }
}

#[test]
fn a_value_is_right_within_its_tolerance() {
    let drawn = exercise(Kind::Value).draw(&Ten, 7).unwrap();
    let Key::Number { accepted, .. } = drawn.key else {
        panic!("{drawn:?}")
    };
    assert_eq!(drawn.is_right(&accepted.to_string()), Some(true));
    assert_eq!(drawn.is_right(&(accepted * 1.0099).to_string()), Some(true));
    assert_eq!(drawn.is_right(&(accepted * 1.02).to_string()), Some(false));
    assert_eq!(drawn.is_right(&accepted.to_string().replace('.', ",")), Some(true));
    for unit in ["%", " %", " lekë", " ALL"] {
        assert_eq!(drawn.is_right(&format!("{accepted}{unit}")), Some(true), "{unit}");
        assert_eq!(
            drawn.is_right(&format!("{}{unit}", accepted * 2.0)),
            Some(false),
            "{unit}"
        );
    }
    assert_eq!(drawn.is_right(&format!("{accepted} euro")), Some(false));
    assert!(drawn.can_read("5 %") && !drawn.can_read("much") && !drawn.can_read("5 euro"));
    assert_eq!(drawn.is_right("much"), Some(false));
    assert_eq!(drawn.is_right(" "), None);
    // in 2014 there is no value, so it is never asked for
    assert_ne!(drawn.period, Some(Period::Year(2014)));
}

#[test]
fn each_kind_asks_what_its_name_says() {
    for seed in 0..200 {
        let drawn = exercise(Kind::PerInhabitant).draw(&Ten, seed).unwrap();
        let expected = if drawn.period == Some(Period::Year(2020)) {
            "5"
        } else {
            "2.5"
        };
        assert_eq!(drawn.is_right(expected), Some(true));

        let drawn = exercise(Kind::Rank).draw(&Ten, seed).unwrap();
        let n: usize = drawn.place.clone().unwrap().parse().unwrap();
        assert_eq!(drawn.is_right(&(11 - n).to_string()), Some(true));
        assert_eq!(drawn.is_right(&(12 - n).to_string()), Some(false));

        let drawn = exercise(Kind::ReadAChart).draw(&Ten, seed).unwrap();
        assert_eq!(drawn.is_right("2020"), Some(true));
        assert_eq!(drawn.is_right("2019"), Some(false));

        let drawn = exercise(Kind::WhichOfThese).draw(&Ten, seed).unwrap();
        let Key::Choice { offered, right } = &drawn.key else {
            panic!("{drawn:?}")
        };
        assert_eq!(offered.len(), 4);
        assert!(offered.iter().all(|one| one.value <= offered[*right].value));
        assert_eq!(drawn.is_right(&right.to_string()), Some(true));
        assert_eq!(drawn.is_right(&((right + 1) % 4).to_string()), Some(false));

        let drawn = exercise(Kind::Implausible).draw(&Ten, seed).unwrap();
        let Key::Choice { offered, right } = &drawn.key else {
            panic!("{drawn:?}")
        };
        for (i, one) in offered.iter().enumerate() {
            let slipped = if i == *right { SLIP } else { 1.0 };
            assert_eq!(one.shown, one.value * slipped);
        }
    }
}

#[test]
fn what_cannot_be_asked_is_not() {
    let nothing = Exercise {
        periods: vec![Period::Year(2014)],
        ..exercise(Kind::Value)
    };
    assert_eq!(nothing.draw(&Ten, 1), None);
    let few = Exercise {
        places: Places::These(vec!["1".to_owned(), "2".to_owned()]),
        ..exercise(Kind::Rank)
    };
    assert_eq!(few.draw(&Ten, 1), None, "a rank among two");
    let level = Exercise {
        periods: vec![Period::Year(2015), Period::Year(2016), Period::Year(2017)],
        ..exercise(Kind::ReadAChart)
    };
    assert_eq!(level.draw(&Ten, 1), None, "all years are equal");
}

#[test]
fn tolerances_are_read() {
    assert_eq!(Tolerance::read("1%"), Some(Tolerance::Relative(0.01)));
    assert_eq!(Tolerance::read("0"), Some(Tolerance::Absolute(0.0)));
    assert_eq!(Tolerance::read("0.5"), Some(Tolerance::Absolute(0.5)));
    for bad in ["", "-1", "x%", "NaN"] {
        assert_eq!(Tolerance::read(bad), None, "{bad}");
    }
}

proptest! {
    #[test]
    fn the_same_seed_asks_the_same(seed in any::<u64>(), kind in prop::sample::select(Kind::ALL.to_vec())) {
        let exercise = exercise(kind);
        prop_assert_eq!(exercise.draw(&Ten, seed), exercise.draw(&Ten, seed));
        prop_assert!(exercise.draw(&Ten, seed).is_some());
    }

    #[test]
    fn no_answer_panics(seed in any::<u64>(), answer in "\\PC{0,30}", kind in prop::sample::select(Kind::ALL.to_vec())) {
        let drawn = exercise(kind).draw(&Ten, seed);
        let told = drawn.map(|drawn| drawn.is_right(&answer));
        prop_assert!(told.is_some(), "there is always something to ask");
    }
}
