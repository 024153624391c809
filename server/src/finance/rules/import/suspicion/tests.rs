use proptest::prelude::*;

use super::super::check::tests::catalogue;
use super::*;

fn seen(indicator: u16, place: u16, period: &str, value: Option<f64>, fresh: bool) -> Seen {
    Seen {
        indicator: IndicatorIx(indicator),
        place: PlaceIx(place),
        period: period.parse().unwrap(),
        phase: Phase::Actual,
        position: 0,
        value,
        fresh,
        row: fresh.then_some(2),
        then: None,
    }
}

fn series(values: &[Seen]) -> Vec<Oddity> {
    of_series(&catalogue(), 2026, values)
        .into_iter()
        .map(|s| s.oddity)
        .collect()
}

#[test]
fn ratios_are_named() {
    let odd = |now, other| compare(now, other, Against::Before);
    assert_eq!(odd(1.0, 1.0), None);
    assert_eq!(odd(8.0, 1.0), None);
    assert!(matches!(odd(8.1, 1.0), Some(Oddity::Jump { .. })));
    assert!(matches!(odd(1.0, 8.1), Some(Oddity::Jump { .. })));
    assert!(matches!(odd(0.0, 5.0), Some(Oddity::Jump { .. })));
    assert_eq!(odd(5.0, 0.0), None);
    assert!(matches!(odd(1_200.0, 1.0), Some(Oddity::UnitSlip { power: 3, .. })));
    assert!(matches!(odd(1.0, 900_000.0), Some(Oddity::UnitSlip { power: -6, .. })));
    assert!(matches!(odd(-5.0, 5.0), Some(Oddity::SignFlip { .. })));
    assert!(matches!(odd(-5_000.0, -5.0), Some(Oddity::UnitSlip { power: 3, .. })));
}

#[test]
fn a_series_is_held_against_itself() {
    let slip = series(&[
        seen(0, 0, "2022", Some(5e9), false),
        seen(0, 0, "2023", Some(5.2e6), true),
    ]);
    let period = Against::Period("2022".parse().unwrap());
    assert_eq!(
        slip,
        [Oddity::UnitSlip {
            power: -3,
            against: period,
            other: 5e9
        }]
    );

    let mut changed = seen(0, 0, "2023", Some(100.0), true);
    changed.then = Some(Some(1.0));
    let against = Against::Before;
    assert_eq!(series(&[changed.clone()]), [Oddity::Jump { against, other: 1.0 }]);
    changed.value = None;
    assert_eq!(series(&[changed]), [Oddity::Vanished { other: 1.0 }]);

    let mut second = seen(0, 0, "2023", Some(100.0), true);
    second.position = 1;
    let against = Against::OtherSource;
    assert_eq!(
        series(&[seen(0, 0, "2023", Some(1.0), false), second]),
        [Oddity::Jump { against, other: 1.0 }]
    );
    assert_eq!(series(&[seen(0, 0, "2027", Some(1.0), true)]), [Oddity::Future]);
    assert_eq!(series(&[seen(4, 0, "2020", Some(4_150.0), true)]), [Oddity::Percent]);
    assert_eq!(
        series(&[
            seen(4, 0, "2019", Some(3.0), false),
            seen(4, 0, "2020", Some(-3.0), true)
        ]),
        []
    );
    assert_eq!(
        series(&[
            seen(0, 0, "2019", Some(3.0), false),
            seen(0, 0, "2020", Some(300.0), false)
        ]),
        []
    );
}

#[test]
fn a_place_is_held_against_its_peers_per_inhabitant() {
    let inhabitants: HashMap<PlaceIx, f64> = (0..10).map(|n| (PlaceIx(n), f64::from(n + 1) * 1e4)).collect();
    let mut peers: Vec<Seen> = (0..10)
        .map(|n| seen(0, n, "2023", Some(f64::from(n + 1) * 1e7), false))
        .collect();
    peers[9].fresh = true;
    assert_eq!(of_peers(&catalogue(), &inhabitants, &peers), []);
    peers[9].value = Some(1e5);
    let found = of_peers(&catalogue(), &inhabitants, &peers);
    assert_eq!(
        found[0].oddity,
        Oddity::UnitSlip {
            power: -3,
            against: Against::Peers,
            other: 1e8
        }
    );
    assert_eq!(of_peers(&catalogue(), &inhabitants, &peers[3..]), [], "too few to say");
}

#[test]
fn totals_are_held_against_their_parts() {
    let catalogue = catalogue();
    let sums = sums(&catalogue);
    assert_eq!(sums.len(), 1);
    let together = |total: f64, fresh: bool| {
        let all = [
            seen(0, 0, "2023", Some(60.0), fresh),
            seen(1, 0, "2023", Some(40.0), false),
            seen(2, 0, "2023", Some(total), false),
        ];
        of_sums(&sums, &all).len()
    };
    assert_eq!(together(100.0, true), 0);
    assert_eq!(together(100.4, true), 0);
    assert_eq!(together(101.0, true), 1);
    assert_eq!(together(101.0, false), 0, "nothing of it is new");
    assert_eq!(
        of_sums(&sums, &[seen(2, 0, "2023", Some(5.0), true)]).len(),
        0,
        "parts are not known"
    );
    let part = |value| {
        let all = [
            seen(0, 0, "2023", Some(value), true),
            seen(2, 0, "2023", Some(5.0), false),
        ];
        of_sums(&sums, &all).len()
    };
    assert_eq!((part(5.0), part(6.0)), (0, 1), "one part alone is more than the total");
}

#[test]
fn no_part_is_larger_than_the_country() {
    let kind = |place: PlaceIx| match place.0 {
        0 => PlaceKind::Country,
        1 => PlaceKind::County,
        _ => PlaceKind::Municipality,
    };
    let odd = |values: &[(u16, f64, bool)]| -> Vec<(u16, Oddity)> {
        let together: Vec<Seen> = values
            .iter()
            .map(|(place, value, fresh)| seen(0, *place, "2023", Some(*value), *fresh))
            .collect();
        let found = of_whole((PlaceIx(0), 3), kind, &together);
        found.into_iter().map(|s| (s.seen.place.0, s.oddity)).collect()
    };
    assert_eq!(odd(&[(0, 100.0, false), (2, 60.0, true), (3, 40.0, true)]), []);
    let above = Oddity::AboveWhole { whole: 100.0 };
    assert_eq!(odd(&[(0, 100.0, false), (2, 101.0, true)]), [(2, above)]);
    assert_eq!(
        odd(&[(0, 100.0, true), (1, 101.0, false)]),
        [(1, above)],
        "a county too"
    );
    assert_eq!(odd(&[(0, 100.0, false), (2, 101.0, false)]), [], "nothing of it is new");
    assert_eq!(
        odd(&[(0, 100.0, false), (9, 60.0, true), (3, 50.0, false)]),
        [(0, Oddity::Total { sum: 110.0 })]
    );
    let all = odd(&[(0, 100.0, true), (2, 20.0, false), (3, 30.0, false), (4, 30.0, false)]);
    assert_eq!(all, [(0, Oddity::Total { sum: 80.0 })], "all are known and make less");
    assert_eq!(
        odd(&[(2, 60.0, true), (3, 40.0, true)]),
        [],
        "of the country nothing is known"
    );
}

#[test]
fn a_large_amount_is_held_more_closely_against_its_neighbours_in_time() {
    let at = |period: &str, value: f64, fresh| seen(0, 0, period, Some(value), fresh);
    let odd = |values: &[Seen]| series(values).len();
    assert_eq!(odd(&[at("2022", 1.0e8, false), at("2023", 3.5e8, true)]), 1);
    assert_eq!(odd(&[at("2022", 1.0e8, false), at("2023", 2.5e8, true)]), 0, "growth");
    assert_eq!(
        odd(&[at("2022", 1.0e7, false), at("2023", 3.5e7, true)]),
        0,
        "small amounts leap"
    );
    assert_eq!(
        odd(&[
            at("2022", 1.0e8, false),
            at("2023", 3.5e8, true),
            at("2024", 3.4e8, false)
        ]),
        0,
        "it stayed there"
    );
    assert_eq!(
        odd(&[at("2023", 3.5e8, true), at("2024", 0.9e8, false)]),
        1,
        "held against the year after"
    );
    assert_eq!(
        odd(&[at("2023", 9.0e6, true), at("2024", 0.9e6, false)]),
        1,
        "as a jump of ten is"
    );
}

proptest! {
    #[test]
    fn a_slip_is_seen_whatever_the_value(value in 1.0..1e9f64, change in 0.6..1.6f64, power in prop::sample::select(vec![3, 6, -3, -6])) {
        let now = value * change * 10f64.powi(power);
        let found = compare(now, value, Against::Before);
        let same = matches!(found, Some(Oddity::UnitSlip { power: p, .. }) if p == power);
        prop_assert!(same, "{:?}", found);
    }

    #[test]
    fn what_hardly_changes_is_not_odd(value in -1e12..1e12f64, change in 0.2..7.9f64) {
        prop_assert_eq!(compare(value * change, value, Against::Before), None);
    }

    #[test]
    fn oddity_is_symmetric(a in 1.0..1e12f64, b in 1.0..1e12f64) {
        let odd = |x, y| compare(x, y, Against::Before).map(|oddity| oddity.code());
        prop_assert_eq!(odd(a, b), odd(b, a));
    }
}
