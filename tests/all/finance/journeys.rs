//! What people come for, done as they do it: in a browser, in both languages, with and without scripts.

use bashke_tests::{Backend, Browser, Data, Served, TestApp};

/// A reader: language, width, dark, scripts.
const READERS: [(&str, u32, bool, bool); 4] = [
    ("", 360, false, false),
    ("/en", 360, true, true),
    ("", 1280, true, true),
    ("/en", 1280, false, false),
];

/// What must hold on every page that a journey comes through.
async fn sound(browser: &Browser, served: &Served, path: &str) {
    assert_eq!(
        browser.overflow().await,
        Vec::<String>::new(),
        "{path} is wider than the screen"
    );
    assert_eq!(browser.count("h1").await, 1, "{path}");
    assert_eq!(browser.foreign_requests(served).await, Vec::<String>::new(), "{path}");
    assert_eq!(browser.complaints().await, Vec::<String>::new(), "{path}");
}

#[tokio::test]
async fn find_my_municipality_read_arrears_compare_download_print() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let served = app.serve().await;
    for (language, width, dark, scripts) in READERS {
        let browser = Browser::open(width, 800, dark, scripts).await;
        let home = if language.is_empty() { "/" } else { language };
        browser.goto(&served, home).await;
        sound(&browser, &served, home).await;
        // a former commune, typed without its diacritic, leads to today's municipality
        browser.fill("#find-place", "kolsh").await;
        browser.click(".search-large button").await;
        browser.click(&format!("main a[href='{language}/places/lezhe']")).await;
        assert_eq!(browser.path().await, format!("{language}/places/lezhe"));
        sound(&browser, &served, "profile").await;
        assert!(browser.text("h1").await.contains("Lezhë"));
        assert_eq!(browser.count("#arrears").await, 1);

        browser
            .click(&format!("main a[href^='{language}/compare?places=lezhe']"))
            .await;
        assert!(browser.path().await.starts_with(&format!("{language}/compare")));
        sound(&browser, &served, "comparison").await;
        assert!(browser.count("main svg").await > 0);
        let file = browser
            .evaluate("document.querySelector(\"main a[href*='data.csv']\").getAttribute('href')")
            .await;
        let csv = app.get(file.as_str().unwrap()).await.ok();
        assert!(csv.text().lines().count() > 1);
        assert!(csv.text().contains("lezhe"));

        browser.goto(&served, &format!("{language}/places/lezhe/brief")).await;
        sound(&browser, &served, "brief").await;
        let paper = browser.print().await;
        assert_eq!(pages(&paper), 1, "the brief is one page, {language}");
    }
}

/// How many pages a PDF has.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page\n").count() + text.matches("/Type /Page ").count() + text.matches("/Type /Page/").count()
}

#[tokio::test]
async fn open_an_indicator_see_who_has_no_figure_see_the_sources() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let served = app.serve().await;
    for (language, width, dark, scripts) in READERS {
        let browser = Browser::open(width, 800, dark, scripts).await;
        browser.goto(&served, &format!("{language}/indicators")).await;
        sound(&browser, &served, "indicators").await;
        browser.fill("#indicator-filter", "arrears").await;
        browser.press("#indicator-filter", "\u{e007}").await;
        browser
            .click(&format!("main a[href='{language}/indicators/arrears-stock']"))
            .await;
        sound(&browser, &served, "indicator").await;
        assert!(browser.count("#municipalities svg").await > 0);
        assert_eq!(
            browser.count("#municipalities .inline-list li").await,
            51,
            "who has no figure"
        );
        assert!(
            browser.count("#sources li a[href^='http']").await > 0,
            "each source by its address"
        );
        browser.click("#municipalities a[href*='view=table']").await;
        sound(&browser, &served, "table").await;
        assert_eq!(browser.count("#values tbody tr").await, 61);
        browser.click("#values tbody a[href*='/data/sources/']").await;
        sound(&browser, &served, "source").await;
        assert!(browser.path().await.starts_with(&format!("{language}/data/sources/")));
    }
}

/// The pictures of the README, taken anew with every run.
#[tokio::test]
async fn pictures_for_the_readme() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let served = app.serve().await;
    for (name, path, width, dark) in [
        ("home-360", "/", 360, false),
        ("place-360", "/places/lezhe", 360, false),
        ("indicator-1280", "/en/indicators/arrears-stock", 1280, false),
        ("map-1280-dark", "/map?indicator=population-census-2011", 1280, true),
    ] {
        let browser = Browser::open(width, 900, dark, true).await;
        browser.goto(&served, path).await;
        let picture = browser.screenshot(name).await;
        assert!(
            std::fs::metadata(picture).unwrap().len() > 10_000,
            "{name} is not blank"
        );
    }
}
