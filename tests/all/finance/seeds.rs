//! The built-in data holds together, and holds what it should.

use std::collections::{HashMap, HashSet};

use bashke_seeds as seeds;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::{Period, Phase};

#[test]
fn the_catalogue_is_whole_in_both_languages() {
    let catalogue = seeds::catalogue().unwrap();
    assert!(
        catalogue.indicator.len() >= 100,
        "{} indicators",
        catalogue.indicator.len()
    );
    let slugs: HashSet<&str> = catalogue.indicator.iter().map(|i| i.slug.as_str()).collect();
    assert_eq!(slugs.len(), catalogue.indicator.len(), "each slug once");
    for indicator in &catalogue.indicator {
        for text in [
            &indicator.name_sq,
            &indicator.name_en,
            &indicator.short_sq,
            &indicator.short_en,
            &indicator.definition_sq,
            &indicator.definition_en,
            &indicator.basis_sq,
            &indicator.basis_en,
        ] {
            assert!(!text.trim().is_empty(), "a text of {} is empty", indicator.slug);
        }
        assert!(
            indicator.short_sq.chars().count() <= 28 && indicator.short_en.chars().count() <= 28,
            "{}",
            indicator.slug
        );
        assert!(
            !(indicator.panel && indicator.formula.is_some()),
            "{} is filled and computed",
            indicator.slug
        );
        if let Some(total) = &indicator.share_of {
            assert!(
                slugs.contains(total.as_str()),
                "{} is a share of {total}",
                indicator.slug
            );
        }
    }
}

#[test]
fn places_are_those_of_the_country() {
    let places = seeds::places().unwrap();
    let count = |kind: &str| places.iter().filter(|place| place.kind == kind).count();
    assert_eq!((count("municipality"), count("county")), (61, 12));
    let slugs: HashSet<&str> = places.iter().map(|place| place.slug.as_str()).collect();
    for neighbour in [
        "albania",
        "kosovo",
        "montenegro",
        "north-macedonia",
        "serbia",
        "bosnia-and-herzegovina",
    ] {
        assert!(slugs.contains(neighbour), "{neighbour}");
    }
    let aliases = seeds::aliases().unwrap();
    assert_eq!(aliases.iter().filter(|alias| alias.kind == "former-unit").count(), 373);
    assert!(aliases.iter().all(|alias| slugs.contains(alias.place.as_str())));
}

#[test]
fn every_published_row_has_a_source_and_one_meaning() {
    let published = seeds::published().unwrap();
    assert!(published.len() >= 900, "{} observations", published.len());
    let sources: HashMap<String, seeds::Source> = seeds::sources()
        .unwrap()
        .into_iter()
        .map(|s| (s.id.clone(), s))
        .collect();
    let mut keys = HashSet::new();
    for row in &published {
        let source = sources
            .get(&row.source)
            .unwrap_or_else(|| panic!("no source {}", row.source));
        assert!(
            !source.title.is_empty() && !source.publisher.is_empty(),
            "{}",
            source.id
        );
        row.period.parse::<Period>().unwrap();
        row.phase.parse::<Phase>().unwrap();
        assert_ne!(row.status, "illustrative", "nothing made among what is published");
        assert!(
            keys.insert((&row.indicator, &row.place, &row.period, &row.phase, &row.source)),
            "twice from one source: {row:?}"
        );
    }
    assert!(
        published
            .iter()
            .filter(|row| row.indicator == "population-census-2011")
            .count()
            >= 61
    );
}

#[test]
fn every_row_put_aside_has_its_reason_in_both_languages() {
    let reasons: HashMap<String, seeds::SetAsideReason> = seeds::set_aside_reasons()
        .unwrap()
        .into_iter()
        .map(|r| (r.code.clone(), r))
        .collect();
    for row in seeds::set_aside().unwrap() {
        let reason = reasons
            .get(&row.reason)
            .unwrap_or_else(|| panic!("no reason {}", row.reason));
        assert!(!reason.text_sq.is_empty() && !reason.text_en.is_empty());
    }
}

on_both!(loading_again_changes_nothing, Data::Published, |app: TestApp| async {
    let before = app.get("/data/releases/1").await;
    bashke::finance::commands::seed(&app.db, &bashke_tests::clock_at(2027, 1, 1), false)
        .await
        .unwrap();
    let releases = bashke::finance::queries::releases(&app.db).await.unwrap();
    assert_eq!(releases.len(), 1);
    assert_eq!(app.get("/data/releases/1").await.bytes, before.bytes);
});
