//! The built-in data holds together, and holds what it should.

use std::collections::{HashMap, HashSet};

use bashke::platform::db::{migrate, unmigrate};
use bashke_entities::finance::{observation, seed, source};
use bashke_migration::{Migrator, MigratorTrait};
use bashke_seeds as seeds;
use bashke_tests::{Backend, Data, TestApp, on_both};
use bashke_vocabulary::{Period, Phase};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Statement};

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
        for (name, short) in [
            (&indicator.name_sq, &indicator.short_sq),
            (&indicator.name_en, &indicator.short_en),
        ] {
            assert!(
                name == short || name.chars().count() > 28,
                "{} is short enough for one name: {name}, {short}",
                indicator.slug
            );
        }
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
            !source.title_sq.is_empty() && !source.publisher.is_empty(),
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

/// Texts that read the same in both languages: a document's own name, or a word that both share.
const SHARED: [&str; 1] = ["plan"];

#[test]
fn titles_and_notes_stand_in_both_languages() {
    let mut texts: Vec<(String, String, String)> = Vec::new();
    let mut noted = |row: &str, sq: Option<String>, en: Option<String>| match (sq, en) {
        (None, None) => {}
        (sq, en) => texts.push((row.to_owned(), sq.unwrap_or_default(), en.unwrap_or_default())),
    };
    for source in seeds::sources().unwrap() {
        noted(&source.id, Some(source.title_sq), Some(source.title_en));
        noted(&source.id, source.note_sq, source.note_en);
    }
    for row in seeds::published().unwrap() {
        noted(&format!("{} {}", row.indicator, row.place), row.note_sq, row.note_en);
    }
    for alias in seeds::aliases().unwrap() {
        noted(&alias.name, alias.note_sq, alias.note_en);
    }
    assert!(texts.len() > 900, "{} texts", texts.len());
    for (row, sq, en) in &texts {
        assert!(!sq.trim().is_empty() && !en.trim().is_empty(), "{row}: `{sq}`, `{en}`");
        assert!(sq != en || SHARED.contains(&sq.as_str()), "{row}: only `{sq}`");
        assert_eq!(numbers(sq), numbers(en), "{row}: `{sq}`, `{en}`");
    }
    for shared in SHARED {
        assert!(texts.iter().any(|(_, sq, en)| sq == shared && en == shared), "{shared}");
    }
}

/// The numbers of a text, in order of size, without what each language puts between digits; a half-year or a quarter
/// is written as a word in Albanian.
fn numbers(text: &str) -> Vec<String> {
    let text = text.replace("2021Q1", "2021").replace("H1", "");
    let signs: Vec<char> = text.chars().collect();
    let mut digits = String::new();
    for (at, sign) in signs.iter().enumerate() {
        let between = at > 0
            && signs[at - 1].is_ascii_digit()
            && signs.get(at + 1).is_some_and(char::is_ascii_digit)
            && (matches!(sign, '.' | ',') || (*sign == ' ' && thousands(&signs[at + 1..])));
        match sign {
            sign if sign.is_ascii_digit() => digits.push(*sign),
            _ if between => {}
            _ => digits.push(' '),
        }
    }
    let mut numbers: Vec<String> = digits.split_whitespace().map(str::to_owned).collect();
    numbers.sort();
    numbers
}

/// Whether three digits follow, and no fourth.
fn thousands(rest: &[char]) -> bool {
    rest.iter().take_while(|sign| sign.is_ascii_digit()).count() == 3
}

on_both!(
    texts_that_came_in_another_language_make_no_release,
    Data::Published,
    |app: TestApp| async {
        let digests = |digest: &'static str| seed::Entity::update_many().col_expr(seed::Column::Digest, digest.into());
        let again = async || {
            digests("of an earlier program").exec(&app.db).await.unwrap();
            bashke::finance::commands::seed(&app.db, &bashke_tests::clock_at(2027, 1, 1), false)
                .await
                .unwrap();
            bashke::finance::queries::releases(&app.db).await.unwrap().len()
        };
        let noted = || {
            observation::Entity::find()
                .filter(observation::Column::NoteEn.is_not_null())
                .order_by_asc(observation::Column::Id)
        };
        let before = noted().all(&app.db).await.unwrap();

        // as it was when texts stood in one language
        let later = Migrator::migrations()
            .iter()
            .rev()
            .position(|step| step.name().ends_with("_languages"))
            .unwrap();
        unmigrate(&app.db, u32::try_from(later).unwrap() + 1).await.unwrap();
        migrate(&app.db).await.unwrap();
        let one = noted().all(&app.db).await.unwrap();
        assert!(one.iter().all(|row| row.note_sq == row.note_en));
        assert_eq!(again().await, 1);
        assert_eq!(noted().all(&app.db).await.unwrap(), before);
        let sources = source::Entity::find().all(&app.db).await.unwrap();
        assert!(sources.iter().all(|source| source.title_sq != source.title_en));
        assert!(
            sources
                .iter()
                .all(|source| source.note_sq.is_some() == source.note_en.is_some())
        );

        // a note that says something else is another observation
        let changed = observation::ActiveModel {
            id: Unchanged(before[0].id),
            note_sq: Set(Some("tjetër".to_owned())),
            note_en: Set(Some("other".to_owned())),
            ..Default::default()
        };
        changed.update(&app.db).await.unwrap();
        assert_eq!(again().await, 2);
    }
);

on_both!(loading_again_changes_nothing, Data::Published, |app: TestApp| async {
    let before = app.get("/data/releases/1").await;
    bashke::finance::commands::seed(&app.db, &bashke_tests::clock_at(2027, 1, 1), false)
        .await
        .unwrap();
    let releases = bashke::finance::queries::releases(&app.db).await.unwrap();
    assert_eq!(releases.len(), 1);
    assert_eq!(app.get("/data/releases/1").await.bytes, before.bytes);
});

/// PostgreSQL took the staged rows for a handful, and comparing the panel again did not end.
#[tokio::test]
async fn the_panel_is_compared_again_in_good_time() {
    let app = TestApp::open(Backend::Postgres, Data::Illustrative).await;
    let older = seed::Entity::update_many().col_expr(seed::Column::Digest, "of an earlier program".into());
    let older = older.filter(seed::Column::Name.eq("illustrative"));
    older.exec(&app.db).await.unwrap();
    let clock = bashke_tests::clock_at(2027, 1, 1);
    let again = bashke::finance::commands::seed(&app.db, &clock, true);
    let patience = std::time::Duration::from_secs(300);
    tokio::time::timeout(patience, again).await.expect("it ends").unwrap();
    let releases = bashke::finance::queries::releases(&app.db).await.unwrap();
    assert_eq!(releases.len(), 2, "nothing changed");
    let told = "SELECT reltuples FROM pg_class WHERE relname = 'staged_observation'";
    let told = Statement::from_string(app.db.get_database_backend(), told);
    let row = app.db.query_one_raw(told).await.unwrap().unwrap();
    let rows: f32 = row.try_get_by_index(0).unwrap();
    assert!(rows > 100_000.0, "{rows}");
}
