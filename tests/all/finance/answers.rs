//! Every page answers in both languages, on both datasets, without a query; bad addresses get a clear page.

use bashke_tests::{Backend, Data, TestApp, on_both};
use http::StatusCode;

/// Pages that are read from the cubes in memory.
pub(super) const PAGES: [&str; 16] = [
    "/",
    "/places",
    "/places/lezhe",
    "/places/qarku-lezhe",
    "/places/albania",
    "/places/lezhe/brief",
    "/indicators",
    "/indicators/arrears-stock",
    "/indicators/personnel-to-expenditure?view=table",
    "/compare?places=lezhe,korce&peers=nearest",
    "/ranking?indicator=arrears-stock",
    "/map?indicator=population-census-2011",
    "/explore?indicators=arrears-stock,own-source-revenue&places=lezhe,korce",
    "/region",
    "/methodology",
    "/glossary",
];

pub(super) fn english(path: &str) -> String {
    if path == "/" {
        "/en".to_owned()
    } else {
        format!("/en{path}")
    }
}

on_both!(
    every_page_answers_in_both_languages,
    Data::Illustrative,
    |app: TestApp| async {
        for path in PAGES {
            for (language, path) in [("sq", path.to_owned()), ("en", english(path))] {
                for dataset in ["published", "illustrative"] {
                    let joint = if path.contains('?') { '&' } else { '?' };
                    let path = format!("{path}{joint}dataset={dataset}");
                    let page = app.get(&path).await;
                    assert_eq!(page.status, StatusCode::OK, "{path}");
                    assert_eq!(page.attributes("html", "lang"), [language], "{path}");
                    assert_eq!(page.count("h1"), 1, "{path}");
                    assert_eq!(page.count("main"), 1, "{path}");
                    assert_eq!(page.count("link[rel=alternate][hreflang]"), 3, "{path}");
                    assert_eq!(page.count("[style]"), 0, "{path}: inline style");
                    assert_eq!(page.count("script:not([src])"), 0, "{path}: inline script");
                }
            }
        }
    }
);

on_both!(
    pages_of_figures_ask_the_database_nothing,
    Data::Published,
    |app: TestApp| async {
        for path in PAGES {
            assert_eq!(app.queries_of(path).await, 0, "{path}");
        }
    }
);

#[tokio::test]
async fn made_values_say_so_on_every_page_chart_and_file() {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    for path in [
        "/indicators/own-source-revenue",
        "/places/lezhe",
        "/ranking?indicator=own-source-revenue",
        "/map?indicator=own-source-revenue",
    ] {
        let joint = if path.contains('?') { '&' } else { '?' };
        let page = app.get(&format!("{path}{joint}dataset=illustrative")).await.ok();
        assert_eq!(page.count("meta[name=robots][content=noindex]"), 1, "{path}");
        assert!(
            page.text().contains("nuk janë reale") || page.text().contains("jo e vërtetë"),
            "{path}"
        );
        assert!(page.text().contains("ILUSTR"), "{path}: no mark in the chart");
    }
    // also where no number stands: whoever came with the dataset goes on with it
    for path in ["/methodology", "/glossary"] {
        let page = app.get(&format!("{path}?dataset=illustrative")).await.ok();
        assert_eq!(page.count("aside.illustrative"), 1, "{path}");
        assert_eq!(app.get(path).await.ok().count("aside.illustrative"), 0, "{path}");
    }
    let csv = app
        .get("/indicators/own-source-revenue/data.csv?dataset=illustrative")
        .await
        .ok();
    let mut rows = csv::Reader::from_reader(csv.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
    let column = rows
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "illustrative")
        .unwrap();
    let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), 61);
    assert!(rows.iter().all(|row| &row[column] == "yes"));
    let svg = app
        .get("/indicators/own-source-revenue/chart.svg?dataset=illustrative")
        .await
        .ok();
    assert!(svg.text().contains("ILUSTR"));
    let published = app.get("/indicators/own-source-revenue/chart.svg").await.ok();
    assert!(!published.text().contains("ILUSTR"));
}

#[tokio::test]
async fn figures_of_a_release_say_so_and_lead_to_those_of_today() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    for language in ["", "/en"] {
        let today = format!("{language}/places/lezhe");
        let page = app.get(&format!("{today}?release=1")).await.ok();
        assert_eq!(page.attributes("aside.as-of a", "href"), [today.as_str()]);
        assert_eq!(app.get(&today).await.ok().count("aside.as-of"), 0);
    }
}

#[tokio::test]
async fn what_cannot_be_had_gets_a_clear_page_and_the_right_status() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let many: Vec<String> = (0..200).map(|n| format!("place-{n}")).collect();
    let many = format!("/indicators/arrears-stock?places={}", many.join(","));
    for (path, status) in [
        ("/places/atlantis", 404),
        ("/places/lezh", 404),
        ("/indicators/nothing", 404),
        ("/indicators/arrears-stock/chart.gif", 404),
        ("/data/releases/99", 404),
        ("/data/sources/999999", 404),
        ("/nowhere", 404),
        ("/indicators/arrears-stock?places=atlantis", 400),
        ("/indicators/arrears-stock?periods=9999", 400),
        ("/indicators/arrears-stock?periods=2015..9999", 400),
        ("/indicators/arrears-stock?basis=upside-down", 400),
        ("/indicators/arrears-stock?prices=12", 400),
        ("/indicators/arrears-stock?release=77", 400),
        ("/indicators/arrears-stock?dataset=invented", 400),
        ("/indicators/arrears-stock?places=%ff%fe", 400),
        ("/compare?places=lezhe%00", 400),
        ("/ranking?indicator=nothing", 400),
        (many.as_str(), 400),
    ] {
        for path in [path.to_owned(), english(path)] {
            let page = app.get(&path).await;
            assert_eq!(page.status.as_u16(), status, "{path}");
            assert_eq!(page.count("h1"), 1, "{path}");
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
        }
    }
    let near = app.get("/en/places/lezh").await;
    assert!(
        near.attributes("main a", "href")
            .contains(&"/en/places/lezhe".to_owned()),
        "suggests the near name"
    );
    let script = app.get("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").await.ok();
    assert!(!script.text().contains("<script>alert"));
}

#[tokio::test]
async fn answers_may_be_kept_as_long_as_the_release_stands() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let first = app.get("/indicators/arrears-stock").await.ok();
    let tag = first.header("etag").to_owned();
    assert!(first.header("cache-control").starts_with("public"));
    let again = app
        .get_with("/indicators/arrears-stock", &[("if-none-match", &tag)])
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.bytes.is_empty());
    let other = app
        .get_with(
            "/indicators/arrears-stock",
            &[("if-none-match", "W/\"something-else\"")],
        )
        .await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn every_answer_carries_the_guarding_headers() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    for path in [
        "/",
        "/nowhere",
        "/indicators/arrears-stock/chart.svg",
        "/indicators/arrears-stock?places=%ff",
    ] {
        let answer = app.get(path).await;
        let policy = answer.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {part}");
        }
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(!answer.header("x-request-id").is_empty());
    }
}

#[tokio::test]
async fn an_address_never_becomes_another_hosts() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    for path in [
        "/en//evil.example",
        "/en/%5Cevil.example",
        "//evil.example",
        "/en///evil.example/",
    ] {
        let page = app.get(path).await;
        for link in page.attributes("a[href]", "href") {
            assert!(!link.starts_with("//") && !link.starts_with("/\\"), "{path}: {link}");
        }
        assert!(
            !page
                .headers
                .get("location")
                .is_some_and(|to| to.as_bytes().starts_with(b"//")),
            "{path}"
        );
    }
    let sent_on = app.get("/en/places/?q=a").await;
    assert_eq!(
        (sent_on.status.as_u16(), sent_on.header("location")),
        (308, "/en/places?q=a")
    );
    let long = app.get(&format!("/places?q={}", "a".repeat(9000))).await;
    assert_eq!(long.status.as_u16(), 414);
    assert!(long.bytes.len() < 20_000);
}

#[tokio::test]
async fn tags_are_compared_weakly() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let tag = app
        .get("/")
        .await
        .ok()
        .header("etag")
        .trim_start_matches("W/")
        .to_owned();
    for known in [tag.as_str(), "*", "\"x\", W/\"y\", *"] {
        assert_eq!(
            app.get_with("/", &[("if-none-match", known)]).await.status,
            StatusCode::NOT_MODIFIED,
            "{known}"
        );
    }
}

/// A page, its styles and its scripts, as they are sent.
#[tokio::test]
async fn pages_are_light() {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    let sent = async |path: &str| {
        app.get_with(path, &[("accept-encoding", "gzip, br")])
            .await
            .ok()
            .bytes
            .len()
    };
    for path in PAGES
        .iter()
        .map(|path| (*path).to_owned())
        .chain(["/places/lezhe?dataset=illustrative".to_owned()])
    {
        let page = app.get(&path).await.ok();
        let mut assets = page.attributes("link[rel=stylesheet]", "href");
        assets.extend(page.attributes("script[src]", "src"));
        assert!(assets.len() >= 4, "{path}");
        let mut total = sent(&path).await;
        for asset in &assets {
            total += sent(asset).await;
        }
        assert!(total <= 60_000, "{path}: {total} bytes");
    }
}

/// The router on several threads, as it is served: downloads that keep the processors busy leave the pages answering.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn heavy_files_do_not_stall_the_pages() {
    let app = std::sync::Arc::new(TestApp::open(Backend::Sqlite, Data::Published).await);
    let pictures: Vec<_> = (0..12)
        .map(|n| {
            let app = std::sync::Arc::clone(&app);
            tokio::spawn(async move {
                app.get(&format!("/indicators/arrears-stock/chart.png?anew={n}"))
                    .await
                    .status
            })
        })
        .collect();
    // it answers while the pictures are being made, not after them
    assert_eq!(app.get("/healthz").await.status, StatusCode::OK);
    let waiting = pictures.iter().filter(|picture| !picture.is_finished()).count();
    assert!(waiting > 0, "the answer came before the last picture");
    for picture in pictures {
        let status = picture.await.unwrap();
        assert!(
            status == StatusCode::OK || status == StatusCode::SERVICE_UNAVAILABLE,
            "{status}"
        );
    }
}
