//! Comparison, ranking, map, exploration, region: what they say, and that their files show the same.

use bashke_tests::{Backend, Data, Reply, TestApp, on_both};
use http::StatusCode;
use scraper::Selector;

/// The rows of a CSV file by the names of its columns.
fn rows(reply: &Reply) -> Vec<std::collections::HashMap<String, String>> {
    let bytes = reply.bytes.strip_prefix(b"\xef\xbb\xbf").expect("the mark of UTF-8");
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().collect::<Result<_, _>>().expect("rows")
}

on_both!(
    a_comparison_names_its_peers_and_why_they_are,
    Data::Illustrative,
    |app: TestApp| async {
        let path = "places=lezhe,kurbin&indicators=own-source-to-revenue&peers=nearest&count=9&dataset=illustrative";
        let page = app.get(&format!("/en/compare?{path}")).await.ok();
        let peers = page.texts("#traits tbody tr");
        assert_eq!(peers.len(), 10, "the place itself and nine");
        assert!(peers[0].starts_with("Lezhë"), "{}", peers[0]);
        let table = page.texts("#comparison tbody tr");
        assert_eq!(table.len(), 11, "ten of the group (Kurbin among them) and the median");
        assert!(page.text().contains("percentile"), "ten values are enough");
        let few = path.replace("count=9", "count=5");
        let few = app.get(&format!("/en/compare?{few}")).await.ok();
        assert!(!few.text().contains(", percentile"), "six values are too few");
        assert!(few.text().contains("at least 8"));

        let csv = rows(&app.get(&format!("/compare/data.csv?{path}")).await.ok());
        assert!(csv.iter().all(|row| row["illustrative"] == "yes"));
        let mut places: Vec<_> = csv.iter().map(|row| row["place"].clone()).collect();
        places.sort();
        places.dedup();
        assert_eq!(places.len(), table.len() - 1);
    }
);

#[tokio::test]
async fn prices_open_on_a_period_that_has_them() {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    let what = "indicator=own-source-revenue&places=lezhe,korce&dataset=illustrative";
    let several = what.replace("indicator=", "indicators=");
    for (page, what) in [("ranking", what), ("map", what), ("compare", several.as_str())] {
        let nominal = app.get(&format!("/en/{page}?{what}")).await.ok();
        assert!(nominal.text().contains("2025"), "{page}");
        let real = app.get(&format!("/en/{page}?{what}&prices=2015")).await.ok();
        assert!(!real.text().contains("no price index"), "{page}");
        assert!(!real.text().contains("No municipality has a figure"), "{page}");
    }
    let asked = app
        .get(&format!("/en/ranking?{what}&prices=2015&periods=2025"))
        .await
        .ok();
    assert!(asked.text().contains("There is no price index for this period"));
}

#[tokio::test]
async fn a_comparison_begins_with_a_place_and_bears_any() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let start = app.get("/en/compare").await.ok();
    assert!(start.text().contains("Choose a place"));
    for href in start.attributes("main ul a", "href").iter().filter(|h| h.contains('?')) {
        assert_eq!(app.get(href).await.status, StatusCode::OK, "{href}");
    }
    for place in ["albania", "qarku-lezhe", "kosovo", "pustec", "western-balkans"] {
        for more in [
            "",
            "&peers=nearest",
            "&peers=county",
            "&view=multiples",
            "&basis=index&scale=log",
        ] {
            let path = format!("/compare?places={place}{more}");
            assert_eq!(app.get(&path).await.status, StatusCode::OK, "{path}");
        }
    }
    let nobody = "/en/compare?places=lezhe&peers=nearest&w-population=0&w-density=0&w-urbanisation=0&w-coast=0";
    assert_eq!(app.get(nobody).await.ok().count(".error-summary"), 1);
    for path in [
        "/compare?places=lezhe&w-population=11",
        "/compare?places=lezhe&count=0",
        "/compare?places=lezhe&peers=strangers",
        "/compare?places=lezhe&indicators=a,b,c,d,e,f,g",
    ] {
        assert_eq!(app.get(path).await.status.as_u16(), 400, "{path}");
    }
    assert_eq!(app.get("/compare/chart.svg").await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_comparison_says_over_how_many_figures_it_is_worked_out() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let what = "places=berat&indicators=arrears-stock&periods=2018";
    let one = app.get(&format!("/en/compare?{what}")).await.ok();
    assert!(one.text().contains("the figures that there are: 10 of 61."));
    assert!(one.text().contains("all 61 municipalities (10 with a figure)"));
    let several = app.get("/en/compare?places=berat").await.ok();
    assert!(several.text().contains("of 61, depending on the indicator."));
}

#[tokio::test]
async fn a_bad_address_is_told_in_peoples_words() {
    let app = TestApp::open(Backend::Sqlite, Data::Empty).await;
    for (path, told) in [
        ("/compare?places=tirna", "Nuk e gjejmë vendin “tirna”."),
        ("/ranking?periods=20x3", "Nuk e gjejmë periudhën “20x3”."),
        ("/ranking?places=a,b,c,d,e,f,g,h,i", "më së shumti 8 vende; u dhanë 9."),
        ("/en/data/releases/1?page=x", "“x” cannot be a page number"),
        ("/en/map?indicator=taxs", "We do not find the indicator “taxs”."),
    ] {
        let reply = app.get(path).await;
        assert_eq!(reply.status.as_u16(), 400, "{path}");
        let said = reply.one(".error-messages");
        assert!(said.contains(told), "{path}: {said}");
    }
}

#[tokio::test]
async fn what_is_long_opens_when_asked() {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    let long = app
        .get("/ranking?indicator=own-source-revenue&dataset=illustrative")
        .await
        .ok();
    assert_eq!(long.count("details:not([open]) #ranks tbody tr"), 61);
    let short = app.get("/ranking?indicator=arrears-stock&periods=2018").await.ok();
    assert_eq!(short.count("details #ranks"), 0, "ten rows are not long");
    let region = app.get("/region").await.ok();
    assert_eq!(
        region.count("details:not([open]) .table-block"),
        region.count(".table-block")
    );
    // a choice of one is none
    assert_eq!(app.get("/map").await.ok().count(".tabs"), 0);
}

#[tokio::test]
async fn a_planned_figure_is_badged_as_a_plan() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let page = app.get("/en/places/durres").await.ok();
    let cards = page.texts(".card");
    let (planned, others): (Vec<_>, Vec<_>) = cards.iter().partition(|card| card.contains("initial plan"));
    assert!(!planned.is_empty() && !others.is_empty());
    for card in planned {
        assert!(card.contains("budget plan") && !card.contains("reported"), "{card}");
    }
    assert!(others.iter().all(|card| !card.contains("budget plan")));
}

on_both!(a_ranking_counts_whom_it_ranks, Data::Published, |app: TestApp| async {
    let page = app
        .get("/en/ranking?indicator=arrears-stock&periods=2018&order=asc")
        .await
        .ok();
    let ranks = page.texts("#ranks tbody tr");
    assert_eq!(ranks.len(), 10);
    assert!(ranks[0].starts_with("Këlcyrë"), "the smallest first: {}", ranks[0]);
    assert!(page.text().contains("10 of 61"));
    assert_eq!(page.count(".notice-warning"), 1, "some are approximate, some reported");
    let csv = rows(
        &app.get("/ranking/data.csv?indicator=arrears-stock&periods=2018&order=asc")
            .await
            .ok(),
    );
    assert_eq!(csv.len(), 61);
    assert_eq!(csv[0]["place"], "kelcyre");
    let law = app.get("/en/ranking?indicator=arrears-to-expenditure").await.ok();
    assert!(law.text().contains("Law 68/2017"));
    let nobody = app.get("/en/ranking?indicator=gdp-usd").await.ok();
    assert_eq!(nobody.count(".empty"), 1);
});

#[tokio::test]
async fn a_map_offers_borders_only_where_they_are_loaded() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let page = app.get("/en/map?indicator=arrears-stock&view=outlines").await.ok();
    let plain = app.get("/en/map?indicator=arrears-stock").await.ok();
    assert_eq!(plain.count("a[href*='view=outlines']"), 0);
    assert_eq!(page.count("svg.chart-tiles"), 2, "tiles, wide and narrow");
    let file = app.get("/map/chart.svg?indicator=arrears-stock").await.ok();
    assert!(file.text().contains("<svg"));
    assert_eq!(app.get("/map?view=globe").await.status.as_u16(), 400);
}

on_both!(
    an_exploration_shows_and_files_the_same_rows,
    Data::Published,
    |app: TestApp| async {
        let path = "indicators=arrears-stock&places=municipalities,albania&periods=2018";
        let page = app.get(&format!("/en/explore?{path}")).await.ok();
        let shown = page.texts("#pivot tbody tr");
        assert_eq!(shown.len(), 11, "ten municipalities and the country");
        assert_eq!(
            rows(&app.get(&format!("/explore/wide.csv?{path}")).await.ok()).len(),
            11
        );
        assert_eq!(
            rows(&app.get(&format!("/explore/long.csv?{path}")).await.ok()).len(),
            11
        );
        let all = format!("{path}&gaps=show");
        assert_eq!(rows(&app.get(&format!("/explore/long.csv?{all}")).await.ok()).len(), 62);
        let book = app.get(&format!("/explore/data.xlsx?{path}")).await.ok();
        assert!(book.bytes.starts_with(b"PK"));
        for (path, status) in [
            ("/explore?indicators=arrears-stock&page=99", 404),
            ("/explore?indicators=arrears-stock&page=0", 400),
            ("/explore?indicators=arrears-stock&page=-1", 400),
            ("/explore?indicators=nothing", 400),
            ("/explore?indicators=arrears-stock&places=atlantis", 400),
            ("/explore?indicators=arrears-stock&rows=moods", 400),
            ("/explore/long.csv", 404),
            ("/explore/data.pdf?indicators=arrears-stock", 404),
        ] {
            assert_eq!(app.get(path).await.status.as_u16(), status, "{path}");
        }
    }
);

on_both!(
    the_region_tells_the_year_of_every_figure,
    Data::Published,
    |app: TestApp| async {
        let page = app.get("/en/region").await.ok();
        let rows = page.texts("#figures-own-source-to-revenue tbody tr");
        assert!(rows[0].starts_with("Albania"), "{}", rows[0]);
        assert!(
            rows.iter()
                .all(|row| row.contains("20") || row.contains("no date stated")),
            "{rows:?}"
        );
        let bosnia = rows.iter().find(|row| row.starts_with("Bosnia")).expect("Bosnia");
        assert!(bosnia.contains("Federation of Bosnia and Herzegovina only"));
        // sums of different countries are never drawn side by side
        assert_eq!(page.count("#bars-own-source-revenue-eur"), 0);
        assert_eq!(page.count("#bars-own-source-to-revenue"), 1);
    }
);

#[tokio::test]
async fn a_chart_names_those_for_whom_it_has_no_line() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let page = app.get("/en/compare?places=lezhe,kukes").await.ok().html();
    let select = |css: &str| Selector::parse(css).unwrap();
    let mut absent = 0;
    for chart in page.select(&select(".chart-figure[id^='time-']")) {
        let text = |css: &str| {
            chart
                .select(&select(css))
                .flat_map(|one| one.text())
                .collect::<String>()
        };
        let drawn = text("thead").contains("Kukës");
        assert_ne!(text(".chart-subtitle").contains("No figure: Kukës"), drawn);
        absent += usize::from(!drawn);
    }
    assert!(absent > 0, "no chart without Kukës: choose another place");
}
