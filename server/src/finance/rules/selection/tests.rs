use std::sync::Arc;

use bashke_vocabulary::{Direction, PlaceKind, Scope, TimeKind, Unit};
use chrono::DateTime;

use super::super::catalogue::{Dataset, Indicator, Place, Release, SourceIx};
use super::super::cube::Observation;
use super::*;

fn place(slug: &str) -> Place {
    Place {
        id: 0,
        slug: slug.to_owned(),
        kind: PlaceKind::Municipality,
        parent: None,
        members: Vec::new(),
        name_sq: slug.to_owned(),
        name_en: slug.to_owned(),
        seat: None,
        seat_at: None,
        degree_of_urbanisation: None,
        coastal: None,
        tile: None,
        note: None,
        codes: Vec::new(),
        aliases: Vec::new(),
    }
}

fn indicator(slug: &str, formula: Option<&str>) -> Indicator {
    let text = || slug.to_owned();
    Indicator {
        id: 0,
        slug: text(),
        group: 0,
        name_sq: text(),
        name_en: text(),
        short_sq: text(),
        short_en: text(),
        definition_sq: text(),
        definition_en: text(),
        basis_sq: text(),
        basis_en: text(),
        unit: Unit::Lek,
        direction: Direction::Neither,
        time: TimeKind::Flow,
        scope: Scope::Municipality,
        additive: false,
        planned: false,
        share_of: None,
        accounts: Vec::new(),
        formula: formula.map(str::to_owned),
        expression: None,
    }
}

fn observation(indicator: u16, place: u16, year: i16, value: Option<f64>) -> Observation {
    Observation {
        indicator: IndicatorIx(indicator),
        place: PlaceIx(place),
        period: Period::Year(year),
        phase: Phase::Actual,
        status: if value.is_some() {
            Status::Reported
        } else {
            Status::NotReported
        },
        value,
        source: SourceIx(0),
        position: 0,
        text: 0,
    }
}

/// Indicators `b`, `a` and `c` = `a + b`; places `y`, `x`.
fn cube() -> Cube {
    let indicators = vec![
        indicator("b", None),
        indicator("a", None),
        indicator("c", Some("a + b")),
    ];
    let catalogue = Catalogue::build(
        vec![place("y"), place("x")],
        Vec::new(),
        indicators,
        &[None, None, None],
        Vec::new(),
    )
    .expect("a catalogue");
    let observations = vec![
        observation(0, 0, 2020, Some(1.0)),
        observation(0, 1, 2020, Some(2.0)),
        observation(1, 0, 2019, Some(3.0)),
        observation(1, 0, 2020, Some(4.0)),
        observation(1, 0, 2020, Some(5.0)),
        observation(1, 1, 2020, None),
    ];
    let dataset = Dataset {
        id: 1,
        slug: "published".to_owned(),
        illustrative: false,
    };
    let release = Release {
        number: 1,
        dataset_id: 1,
        published_at: DateTime::default(),
        note_sq: String::new(),
        note_en: String::new(),
        added: 0,
        changed: 0,
        removed: 0,
        total: 0,
    };
    Cube::build(Arc::new(catalogue), dataset, release, observations, Vec::new())
}

fn shown(cube: &Cube, chosen: Chosen) -> String {
    let key = chosen.key;
    let value = match chosen.reading.value {
        Ok(value) => value.to_string(),
        Err(why) => why.code().to_owned(),
    };
    format!(
        "{} {} {} {value}",
        cube.catalogue.indicator(key.indicator).slug,
        cube.catalogue.place(key.place).slug,
        key.period,
    )
}

fn all(cube: &Cube, parts: Parts) -> Vec<String> {
    let selection = Selection::new(&cube.catalogue, parts);
    let chosen: Vec<String> = selection.observations(cube, None).map(|c| shown(cube, c)).collect();
    assert_eq!(selection.count(cube), chosen.len());
    chosen
}

#[test]
fn order_is_that_of_the_words() {
    let cube = cube();
    let stated = [
        "a x 2020 not-reported",
        "a y 2019 3",
        "a y 2020 4",
        "b x 2020 2",
        "b y 2020 1",
    ];
    assert_eq!(all(&cube, Parts::default()), stated);
    let parts = Parts {
        places: vec![PlaceIx(0)],
        periods: vec![Periods::One(Period::Year(2020))],
        statuses: vec![Status::Reported],
        ..Parts::default()
    };
    assert_eq!(all(&cube, parts), ["a y 2020 4", "b y 2020 1"]);
}

#[test]
fn computed_values_and_gaps_come_where_asked_for() {
    let cube = cube();
    let parts = |wide| Parts {
        indicators: vec![IndicatorIx(2)],
        wide,
        ..Parts::default()
    };
    assert_eq!(all(&cube, parts(Wide::Stated)), Vec::<String>::new());
    assert_eq!(all(&cube, parts(Wide::Computed)), ["c y 2020 5"]);
    assert_eq!(all(&cube, parts(Wide::Gaps)), ["c x 2020 input-missing", "c y 2020 5"]);
}

#[test]
fn every_page_goes_on_where_the_one_before_ended() {
    let cube = cube();
    for wide in [Wide::Stated, Wide::Computed, Wide::Gaps] {
        let parts = Parts {
            wide,
            ..Parts::default()
        };
        let selection = Selection::new(&cube.catalogue, parts.clone());
        let whole = all(&cube, parts);
        for size in 1..4 {
            let (mut pages, mut after) = (Vec::new(), None);
            loop {
                let page: Vec<Chosen> = selection.observations(&cube, after).take(size).collect();
                let Some(last) = page.last() else { break };
                assert!(selection.holds(last.key));
                after = Some(last.key);
                pages.extend(page.into_iter().map(|c| shown(&cube, c)));
            }
            assert_eq!(pages, whole);
        }
    }
}

#[test]
fn sources_that_disagree_make_one_disputed_observation() {
    let cube = cube();
    let selection = Selection::new(&cube.catalogue, Parts::default());
    let disputed: Vec<bool> = selection.observations(&cube, None).map(|c| c.disputed).collect();
    assert_eq!(disputed, [false, false, true, false, false]);
}

#[test]
fn ranges_hold_periods_of_one_kind() {
    let years = Periods::parse("2015..2020").expect("a range");
    assert!(years.contain(Period::Year(2015)) && years.contain(Period::Year(2020)));
    assert!(!years.contain(Period::Year(2021)) && !years.contain(Period::Quarter(2016, 1)));
    let quarters = Periods::parse("2019-Q3..2020-Q2").expect("a range");
    assert!(quarters.contain(Period::Quarter(2019, 4)) && !quarters.contain(Period::Year(2019)));
    for wrong in ["2020..2015", "2015..2016-Q1", "..", "2015..", "x"] {
        assert_eq!(Periods::parse(wrong), None, "{wrong}");
    }
}
