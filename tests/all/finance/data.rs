//! The room of data, search and the pages of words.

use bashke::finance::commands::{Extent, compare, open_batch, publish, stage};
use bashke::platform::db::begin_write;
use bashke_tests::{Backend, Data, TestApp, on_both};
use http::StatusCode;

use super::releases::batch;

/// Pages that read the cubes in memory only.
const PAGES: [&str; 9] = [
    "/data",
    "/data/sources",
    "/data/sources?q=albeu",
    "/data/coverage",
    "/data/coverage?by=place",
    "/data/coverage?group=arrears",
    "/search",
    "/methodology",
    "/glossary?q=taks",
];

on_both!(
    pages_of_data_answer_in_both_languages,
    Data::Published,
    |app: TestApp| async {
        let more = [
            "/search?q=lezhe",
            "/data/releases/1",
            "/data/set-aside",
            "/data/sources/1",
        ];
        for path in PAGES.iter().chain(&more) {
            for (language, path) in [("sq", (*path).to_owned()), ("en", format!("/en{path}"))] {
                let page = app.get(&path).await.ok();
                assert_eq!(page.attributes("html", "lang"), [language], "{path}");
                assert_eq!(page.count("h1"), 1, "{path}");
                assert_eq!(page.count("[style]") + page.count("script:not([src])"), 0, "{path}");
                assert!(!page.text().contains("No localization"), "{path}");
            }
        }
        for path in PAGES {
            assert_eq!(app.queries_of(path).await, 0, "{path}");
        }
    }
);

on_both!(
    what_cannot_be_had_is_refused_clearly,
    Data::Published,
    |app: TestApp| async {
        for path in [
            "/data/releases/99",
            "/data/releases/x",
            "/data/releases/1?page=999",
            "/data/sources/99999",
            "/data/sources/-1",
            "/data/sources?page=999",
            "/data/set-aside?page=999",
            "/data/files/published.pdf",
            "/data/files/illustrative.csv",
            "/data/files/published.csv?release=99",
            "/data/files/places.xlsx",
        ] {
            assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        for path in [
            "/data/set-aside?reason=none-such",
            "/data/coverage?group=none-such",
            "/data/coverage?by=colour",
            "/data/releases/1?change=moved",
            "/data/releases/1?page=0",
            "/search?q=%ff",
        ] {
            assert_eq!(app.get(path).await.status, StatusCode::BAD_REQUEST, "{path}");
        }
    }
);

on_both!(
    a_release_shows_what_it_changed_in_few_queries,
    Data::Published,
    |app: TestApp| async {
        let tx = begin_write(&app.db).await.unwrap();
        let changed = batch(&app, &tx, 123_456_789.0).await;
        let second = publish(&tx, &app.clock, changed, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        app.app.cubes.refresh(&app.db).await.unwrap();

        let page = app.get(&format!("/en/data/releases/{second}")).await.ok();
        let rows = page.texts("#release-changes tbody tr");
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert!(rows[0].contains("123,456,789") && rows[0].contains("Lezhë") && rows[0].contains('%'));
        assert_eq!(page.attributes("a[rel=prev]", "href"), ["/en/data/releases/1"]);

        // a file that holds nothing at all takes everything away
        let dataset = app
            .app
            .cubes
            .current()
            .datasets
            .iter()
            .find(|d| d.slug == "published")
            .unwrap()
            .id;
        let tx = begin_write(&app.db).await.unwrap();
        let empty = open_batch(&tx, &app.clock, dataset, "empty.csv", "digest", Extent::Dataset)
            .await
            .unwrap();
        stage(&tx, empty, &[]).await.unwrap();
        let changes = compare(&tx, empty, dataset, Extent::Dataset).await.unwrap();
        let third = publish(&tx, &app.clock, empty, "Bosh", "Empty").await.unwrap();
        tx.commit().await.unwrap();
        app.app.cubes.refresh(&app.db).await.unwrap();
        let address = format!("/en/data/releases/{third}");
        let before = app.queries();
        let gone = app.get(&address).await.ok();
        let asked = app.queries() - before;
        assert_eq!(gone.count("#release-changes tbody tr"), 40);
        assert!(gone.texts(".tabs [aria-current]")[0].contains(&changes.removed.to_string()));

        let few = app.queries_of("/data/releases/1").await;
        assert!(few <= 2, "{few}");
        assert_eq!(asked, few, "however much changed");
        assert_eq!(app.queries_of(&format!("{address}?page=5")).await, few);

        let old = app.get("/data/files/published.csv?release=1").await.ok();
        let now = app.get("/data/files/published.csv").await.ok();
        assert!(old.text().lines().count() > 900);
        assert_eq!(now.text().lines().count(), 1, "only the head is left");
    }
);

on_both!(
    rows_put_aside_are_filtered_by_their_reason,
    Data::Published,
    |app: TestApp| async {
        let all = app.get("/en/data/set-aside").await.ok();
        let some = app.get("/en/data/set-aside?reason=doubtful").await.ok();
        let count = some.count("#set-aside tbody tr");
        assert!(count > 0 && count < all.count("#set-aside tbody tr"));
        assert!(app.queries_of("/data/set-aside").await <= 3);
    }
);

#[tokio::test]
async fn whole_datasets_say_of_each_row_what_it_is() {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    for (name, made) in [("published", "no"), ("illustrative", "yes")] {
        let file = app.get(&format!("/data/files/{name}.csv")).await.ok();
        assert!(file.header("content-disposition").contains(name));
        let text = file.text().trim_start_matches('\u{feff}');
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heads = reader.headers().unwrap().clone();
        let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
        let (unit, status, source, illustrative) = (at("unit"), at("status"), at("source"), at("illustrative"));
        let mut rows = 0;
        for row in reader.records() {
            let row = row.unwrap();
            assert!(!row[unit].is_empty() && !row[status].is_empty() && !row[source].is_empty());
            assert_eq!(&row[illustrative], made);
            rows += 1;
        }
        let current = app.app.cubes.current();
        assert_eq!(rows, current.cube(name).unwrap().observations().len(), "{name}");
    }
    let lines = app.get("/data/files/published.ndjson").await.ok();
    let first: serde_json::Value = serde_json::from_str(lines.text().lines().next().unwrap()).unwrap();
    assert_eq!(first["illustrative"], false);
    let book = app.get("/data/files/published.xlsx").await.ok();
    assert!(book.bytes.starts_with(b"PK"));
}

on_both!(
    search_finds_places_indicators_and_words,
    Data::Published,
    |app: TestApp| async {
        let exact = app.get("/en/search?q=LEZHE").await.ok();
        assert_eq!(exact.one(".search-exact h2"), "Lezhë");
        let former = app.get("/en/search?q=orikum").await.ok();
        assert!(
            former
                .one(".search-exact")
                .contains("former unit Orikum, today in Vlorë")
        );
        let both = app.get("/en/search?q=arrears").await.ok();
        assert!(both.count("#indicators li") > 1 && both.count("#terms li") == 1);
        let near = app.get("/en/search?q=lezhs").await.ok();
        assert!(near.texts(".entries li").contains(&"Lezhë".to_owned()));
        let none = app.get("/en/search?q=zzzzqqqq").await.ok();
        assert_eq!(none.count(".empty"), 1);
        assert_eq!(app.get("/en/search").await.ok().count("[id=indicators]"), 0);
    }
);

on_both!(
    the_glossary_stands_in_the_order_of_the_page_language,
    Data::Published,
    |app: TestApp| async {
        let albanian = app.get("/glossary").await.ok().texts(".letters a");
        let english = app.get("/en/glossary").await.ok().texts(".letters a");
        let at = |letter: &str| albanian.iter().position(|other| other == letter).unwrap();
        assert!(at("S") < at("Sh") && at("Sh") < at("T") && at("T") < at("Th"));
        assert!(english.iter().all(|letter| letter.len() == 1));
        assert!(app.get("/glossary").await.ok().count(".glossary > div") >= 60);
    }
);

on_both!(
    a_source_is_told_in_the_page_language_and_found_in_either,
    Data::Published,
    |app: TestApp| async {
        let found = app.get("/data/sources?q=detyrimet+e+prapambetura+2023").await.ok();
        assert!(found.count("main a[href^='/data/sources/']") > 0);
        let found = app.get("/data/sources?q=arrears+janar").await.ok();
        let address = found.attributes("main a[href^='/data/sources/']", "href")[0].clone();
        let albanian = app.get(&address).await.ok();
        assert_eq!(
            albanian.one("h1"),
            "Artikull i 2 gushtit 2023 për detyrimet e prapambetura të bashkive, janar–mars"
        );
        assert!(albanian.text().contains("fundi i marsit 2023, pa ndryshim"));
        let english = app.get(&format!("/en{address}")).await.ok();
        assert_eq!(
            english.one("h1"),
            "Article of 2 August 2023 on municipal arrears, January-March"
        );
        assert!(english.text().contains("end March 2023, unchanged"));
        assert!(!albanian.text().contains("end March") && !english.text().contains("fundi i marsit"));
    }
);
