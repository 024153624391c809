use super::*;
use proptest::prelude::*;

/// Arrears from 100 in 2023 down to 60 by 2026.
const ARREARS: Commitment = Commitment {
    baseline_period: Period::Year(2023),
    baseline: 100.0,
    target: 60.0,
    direction: Direction::Down,
    deadline: Period::Year(2026),
};

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// Written as `2024 80, 2025 ?`, where `?` is missing.
fn readings(text: &str) -> Vec<Reading> {
    let parts = text.split(", ").filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (when, value) = part.split_once(' ').unwrap();
            Reading {
                period: period(when),
                value: value.parse().ok(),
            }
        })
        .collect()
}

#[test]
fn every_case_of_the_rule() {
    for (published, standing, by) in [
        // nothing tells
        ("", Standing::NoData, None),
        ("2024 ?", Standing::NoData, None),
        ("2024 ?, 2025 ?, 2026 ?, 2027 ?", Standing::NoData, None),
        ("2022 50, 2023 60", Standing::NoData, None),
        (
            "2024-Q4 50, 2025-H1 50, 2026-01-31 50, 2024-2025 50, undated 50",
            Standing::NoData,
            None,
        ),
        ("2024 NaN", Standing::NoData, None),
        ("2027 50", Standing::NoData, Some("2027")),
        ("2024 80, 2027 50, 2028 40", Standing::NoData, Some("2028")),
        // there is time
        ("2024 99", Standing::OnTheWay, Some("2024")),
        ("2024 61", Standing::OnTheWay, Some("2024")),
        ("2024 120, 2025 80", Standing::OnTheWay, Some("2025")),
        ("2025 80, 2026 ?", Standing::OnTheWay, Some("2025")),
        ("2024 100", Standing::OffTheWay, Some("2024")),
        ("2024 100.1", Standing::OffTheWay, Some("2024")),
        ("2024 80, 2025 110", Standing::OffTheWay, Some("2025")),
        ("2024 110, 2025 ?", Standing::OffTheWay, Some("2024")),
        // in time, at the target or beyond it; it stays met
        ("2024 60", Standing::Met, Some("2024")),
        ("2026 60", Standing::Met, Some("2026")),
        ("2026 -5", Standing::Met, Some("2026")),
        ("2024 55, 2025 50", Standing::Met, Some("2024")),
        ("2024 55, 2025 90, 2026 95, 2027 99", Standing::Met, Some("2024")),
        ("2026 60, 2027 ?", Standing::Met, Some("2026")),
        // the deadline, or a period after it, is out
        ("2026 60.1", Standing::Missed, Some("2026")),
        ("2024 80, 2025 70, 2026 61", Standing::Missed, Some("2026")),
        ("2026 61, 2027 60", Standing::Missed, Some("2026")),
        ("2026 ?, 2027 61", Standing::Missed, Some("2027")),
        ("2025 70, 2028 61", Standing::Missed, Some("2028")),
        ("2027 50, 2028 70", Standing::Missed, Some("2028")),
    ] {
        let judgement = ARREARS.judge(&readings(published));
        assert_eq!(judgement.standing, standing, "{published}");
        assert_eq!(judgement.by.map(|(when, _)| when), by.map(period), "{published}");
        assert_eq!(judgement.way.is_some(), by.is_some(), "{published}");
    }
}

#[test]
fn the_way_is_measured_from_the_baseline() {
    for (published, way) in [
        ("2024 90", 0.25),
        ("2024 60", 1.0),
        ("2024 110", -0.25),
        ("2024 40", 1.5),
    ] {
        assert_eq!(ARREARS.judge(&readings(published)).way, Some(way), "{published}");
    }
}

#[test]
fn quarters_and_months_are_held_against_their_like() {
    let quarters = Commitment {
        baseline_period: period("2024-Q1"),
        deadline: period("2025-Q2"),
        ..ARREARS
    };
    assert_eq!(quarters.checked(), Ok(quarters));
    assert_eq!(quarters.judge(&readings("2025 50, 2025-Q2 60")).standing, Standing::Met);
    assert_eq!(
        quarters.judge(&readings("2025-Q3 60, 2025 99")).standing,
        Standing::NoData
    );
    let months = Commitment {
        baseline_period: period("2023-M01-M09"),
        deadline: period("2025-M01-M09"),
        ..ARREARS
    };
    assert_eq!(months.judge(&readings("2024-M01-M06 50")).standing, Standing::NoData);
    assert_eq!(months.judge(&readings("2024-M01-M09 50")).standing, Standing::Met);
}

#[test]
fn what_cannot_be_judged_is_refused() {
    assert_eq!(ARREARS.checked(), Ok(ARREARS));
    let with = |change: fn(&mut Commitment)| {
        let mut commitment = ARREARS;
        change(&mut commitment);
        commitment.checked().unwrap_err()
    };
    assert_eq!(with(|one| one.baseline = f64::NAN), Fault::Number);
    assert_eq!(with(|one| one.target = f64::NEG_INFINITY), Fault::Number);
    assert_eq!(with(|one| one.target = 100.0), Fault::Target);
    assert_eq!(with(|one| one.direction = Direction::Up), Fault::Target);
    assert_eq!(with(|one| one.deadline = Period::Undated), Fault::Undated);
    assert_eq!(with(|one| one.deadline = Period::Year(2023)), Fault::Deadline);
    assert_eq!(with(|one| one.deadline = Period::Year(2020)), Fault::Deadline);
    assert_eq!(with(|one| one.deadline = Period::Quarter(2026, 1)), Fault::Kind);
    assert_eq!(with(|one| one.baseline_period = Period::Undated), Fault::Kind);
    assert_eq!(
        with(|one| (one.baseline_period, one.deadline) = (Period::Years(2015, 2018), Period::Years(2019, 2020))),
        Fault::Kind
    );
}

#[test]
fn words_and_messages_are_one_each() {
    use std::collections::BTreeSet;
    let standings = [
        Standing::Met,
        Standing::Missed,
        Standing::OnTheWay,
        Standing::OffTheWay,
        Standing::NoData,
    ];
    assert_eq!(BTreeSet::from(standings.map(Standing::word)).len(), 5);
    let faults = [
        Fault::Number,
        Fault::Target,
        Fault::Undated,
        Fault::Deadline,
        Fault::Kind,
    ];
    assert_eq!(BTreeSet::from(faults.map(Fault::message)).len(), 5);
    for direction in [Direction::Up, Direction::Down] {
        assert_eq!(Direction::of(direction.word()), Some(direction));
    }
    assert_eq!(Direction::of("sideways"), None);
}

/// For each year from 2022 to 2028 nothing, missing or a value.
fn published() -> impl Strategy<Value = Vec<Reading>> {
    let year = prop::option::of(prop::option::of(prop_oneof![Just(60.0), Just(100.0), 0.0..160.0_f64]));
    prop::collection::vec(year, 7).prop_map(|years| {
        let years = years.into_iter().zip(2022..);
        years
            .filter_map(|(value, year)| {
                Some(Reading {
                    period: Period::Year(year),
                    value: value?,
                })
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn order_does_not_matter_and_up_mirrors_down(
        (readings, mixed) in published().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let judgement = ARREARS.judge(&readings);
        prop_assert_eq!(judgement, ARREARS.judge(&mixed));
        let up = Commitment { baseline: -100.0, target: -60.0, direction: Direction::Up, ..ARREARS };
        let turned: Vec<Reading> = readings
            .iter()
            .map(|reading| Reading { value: reading.value.map(|value| -value), ..*reading })
            .collect();
        let other = up.judge(&turned);
        prop_assert_eq!((judgement.standing, judgement.way), (other.standing, other.way));
    }

    #[test]
    fn what_is_missing_changes_nothing(readings in published()) {
        let known: Vec<Reading> = readings.iter().copied().filter(|reading| reading.value.is_some()).collect();
        prop_assert_eq!(ARREARS.judge(&readings), ARREARS.judge(&known));
    }

    #[test]
    fn what_is_met_stays_met(mut readings in published(), later in 2024..2040_i16, value in 0.0..200.0_f64) {
        let before = ARREARS.judge(&readings).standing;
        let is_new = readings.iter().all(|reading| reading.period != Period::Year(later));
        readings.push(Reading { period: Period::Year(later), value: Some(value) });
        prop_assert!(before != Standing::Met || !is_new || ARREARS.judge(&readings).standing == Standing::Met);
    }

    #[test]
    fn the_rule_in_its_words(readings in published()) {
        let value = |wanted: &dyn Fn(i16, f64) -> bool| {
            readings.iter().any(|reading| match (reading.period, reading.value) {
                (Period::Year(year), Some(value)) => year > 2023 && wanted(year, value),
                _ => false,
            })
        };
        let met = value(&|year, value| year <= 2026 && value <= 60.0);
        let missed = !met && value(&|year, value| year >= 2026 && value > 60.0);
        let standing = ARREARS.judge(&readings).standing;
        prop_assert_eq!(standing == Standing::Met, met);
        prop_assert_eq!(standing == Standing::Missed, missed);
        let over = value(&|year, _| year >= 2026);
        let running = !met && !missed && !over && value(&|_, _| true);
        prop_assert_eq!(matches!(standing, Standing::OnTheWay | Standing::OffTheWay), running);
    }
}
