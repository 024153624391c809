//! Complete, repeatable, whole, and adding up.

use super::*;

/// Published totals that the panel meets. A published total that is neither here nor set aside needs a decision.
const MET: [(&str, &str, &str); 32] = [
    ("own-source-revenue", "2022", "actual"),
    ("own-source-revenue", "2023", "actual"),
    ("own-source-revenue", "2023", "initial"),
    ("own-source-revenue", "2025", "initial"),
    ("infrastructure-impact-tax", "2022", "actual"),
    ("infrastructure-impact-tax", "2023", "actual"),
    ("property-taxes", "2020", "actual"),
    ("property-taxes", "2022", "actual"),
    ("property-taxes", "2023", "initial"),
    ("unconditional-transfer-general", "2019", "initial"),
    ("unconditional-transfer-general", "2020", "initial"),
    ("unconditional-transfer-general", "2021", "initial"),
    ("unconditional-transfer-sectoral", "2019", "initial"),
    ("unconditional-transfer-sectoral", "2020", "initial"),
    ("unconditional-transfer-sectoral", "2021", "initial"),
    ("sectoral-rural-roads", "2016", "initial"),
    ("unconditional-transfer", "2016", "initial"),
    ("unconditional-transfer", "2017", "initial"),
    ("unconditional-transfer", "2018", "actual"),
    ("conditional-civil-emergency", "2021", "initial"),
    ("conditional-arrears-support", "2021", "actual"),
    ("total-financial-resources", "2020", "actual"),
    ("total-expenditure", "2024", "actual"),
    ("arrears-stock", "2017", "actual"),
    ("arrears-stock", "2018", "actual"),
    ("arrears-stock", "2022", "actual"),
    ("arrears-stock", "2023", "actual"),
    ("debt-outstanding", "2018", "actual"),
    ("municipal-employees", "2022", "actual"),
    ("municipal-employees", "2023", "actual"),
    ("population-census-2011", "2011", "actual"),
    ("population-census-2023", "2023", "actual"),
];

#[test]
fn the_same_input_gives_the_same_bits() {
    let again = panel(&MADE.catalogue, &MADE.places, &MADE.published).unwrap();
    let digest = |values: &[Value]| {
        let mut hasher = DefaultHasher::new();
        for v in values {
            (v.indicator, v.place, v.year, v.phase, v.value.to_bits()).hash(&mut hasher);
        }
        hasher.finish()
    };
    assert_eq!(digest(&again), digest(&MADE.values));
}

#[test]
fn every_combination_is_there_once_and_in_order() {
    let key = |v: &Value| (v.indicator, v.phase, v.place, v.year);
    assert!(MADE.values.is_sorted_by(|a, b| key(a) < key(b)));
    let towns = MADE.towns().count();
    assert_eq!(towns, 61);
    let series = |i: &&Indicator| match (i.slug.as_str(), i.planned) {
        ("population-census-2011" | "population-census-2023" | "area", _) => 1,
        (_, false) => YEARS,
        (_, true) => 3 * YEARS,
    };
    let expected: usize = MADE
        .catalogue
        .indicator
        .iter()
        .filter(|i| i.panel)
        .map(|i| series(&i))
        .sum();
    assert_eq!(MADE.values.len(), towns * expected);
    let years: BTreeSet<i16> = MADE.values.iter().map(|v| v.year).collect();
    assert!(years.into_iter().eq(2010..=2025));
    assert!(
        MADE.values
            .iter()
            .all(|v| MADE.places[usize::from(v.place)].kind == "municipality")
    );
}

#[test]
fn places_are_counted_in_the_list_given() {
    let towns: Vec<Place> = MADE.towns().map(|i| MADE.places[i].clone()).collect();
    let alone = panel(&MADE.catalogue, &towns, &MADE.published).unwrap();
    for (a, b) in alone.iter().zip(&MADE.values) {
        assert_eq!(towns[usize::from(a.place)].slug, MADE.places[usize::from(b.place)].slug);
        assert_eq!(a.value, b.value);
    }
    assert_eq!(alone.len(), MADE.values.len());
}

#[test]
fn values_are_whole_and_never_negative() {
    for v in &MADE.values {
        let slug = &MADE.catalogue.indicator[usize::from(v.indicator)].slug;
        assert!(v.value.is_finite() && v.value.is_sign_positive(), "{slug}: {v:?}");
        assert!(slug == "area" || v.value.fract() == 0.0, "{slug}: {v:?}");
    }
}

#[test]
fn spending_is_the_same_by_item_and_by_function_and_within_resources() {
    let functions: Vec<&str> = MADE
        .catalogue
        .indicator
        .iter()
        .map(|i| i.slug.as_str())
        .filter(|slug| slug.starts_with("function-"))
        .collect();
    assert_eq!(functions.len(), 10);
    for (place, year) in MADE
        .towns()
        .flat_map(|place| all_years().map(move |year| (place, year)))
    {
        for phase in PHASES {
            let total = MADE.at("total-expenditure", phase, place, year);
            let by_function: f64 = functions.iter().map(|slug| MADE.at(slug, phase, place, year)).sum();
            let resources = MADE.at("total-financial-resources", phase, place, year);
            assert!(total > 0.0);
            assert_eq!(total, by_function, "{} {year} {phase}", MADE.places[place].slug);
            assert!(total <= resources, "{} {year} {phase}", MADE.places[place].slug);
        }
    }
}

#[test]
fn what_is_left_is_carried_over() {
    for (place, year) in MADE
        .towns()
        .flat_map(|place| all_years().skip(1).map(move |year| (place, year)))
    {
        let left = MADE.at("total-financial-resources", Phase::Actual, place, year - 1)
            - MADE.at("total-expenditure", Phase::Actual, place, year - 1);
        assert_eq!(
            MADE.at("carry-over", Phase::Actual, place, year),
            left,
            "{} {year}",
            MADE.places[place].slug
        );
    }
}

#[test]
fn national_totals_meet_the_published_ones() {
    for (slug, period, phase) in MET {
        let row = MADE
            .published
            .iter()
            .find(|row| (&*row.indicator, &*row.period, &*row.phase, &*row.place) == (slug, period, phase, "albania"))
            .unwrap_or_else(|| panic!("{slug} {period} {phase} is no longer published"));
        let made = MADE.national(slug, phase.parse().unwrap(), period.parse().unwrap());
        assert_eq!(Some(made), row.value, "{slug} {period} {phase}");
    }
}

#[test]
fn every_published_total_is_met_or_set_aside() {
    for row in MADE
        .published
        .iter()
        .filter(|row| row.place == "albania" && row.phase != "draft")
    {
        let Ok(year) = row.period.parse::<i16>() else { continue };
        let Some(leaves) = MADE.leaves(&row.indicator) else {
            continue;
        };
        let made = row
            .phase
            .parse()
            .is_ok_and(|phase| MADE.cells.contains_key(&(leaves[0], phase)));
        if made && all_years().any(|y| y == year) && row.value.is_some() {
            let key = (&*row.indicator, &*row.period, &*row.phase);
            assert!(MET.contains(&key) != SET_ASIDE.contains(&key), "{key:?}");
        }
    }
}

#[test]
fn published_people_and_areas_are_kept() {
    let mut kept = 0;
    for row in &MADE.published {
        let year = match row.indicator.as_str() {
            "population-census-2011" => 2011,
            "population-census-2023" => 2023,
            "area" => 2019,
            _ => continue,
        };
        let county = row.place.starts_with("qarku-");
        let inside = |&place: &usize| match row.place.as_str() {
            "albania" => true,
            slug if county => MADE.places[place].parent.as_deref() == Some(slug),
            slug => MADE.places[place].slug == slug,
        };
        let made: f64 = MADE
            .towns()
            .filter(inside)
            .map(|i| MADE.at(&row.indicator, Phase::Actual, i, year))
            .sum();
        assert_eq!(Some(made), row.value, "{} of {}", row.indicator, row.place);
        kept += 1;
    }
    assert!(kept > 150, "{kept}");
}

#[test]
fn an_indicator_without_a_recipe_is_refused() {
    let mut catalogue = MADE.catalogue.clone();
    let mut new = MADE.indicator("wages").clone();
    new.slug = "toll-bridges".to_owned();
    catalogue.indicator.push(new);
    let error = panel(&catalogue, &MADE.places, &MADE.published).unwrap_err();
    assert!(error.to_string().contains("toll-bridges"), "{error}");
}
