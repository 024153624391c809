//! An indicator: what is known, by whom, and who has no figure.

use bashke_tests::{Backend, Data, TestApp, on_both};

on_both!(
    an_indicator_says_who_has_no_figure_and_where_values_come_from,
    Data::Published,
    |app: TestApp| async {
        let page = app
            .get("/en/indicators/arrears-stock?periods=2018&view=table")
            .await
            .ok();
        assert_eq!(page.one("h1"), "Arrears");
        let rows = page.texts("#values tbody tr");
        assert_eq!(rows.len(), 61, "every municipality, with a figure or without");
        assert!(
            rows[0].contains("Tirana") && rows[0].contains("2,000,000,000"),
            "{}",
            rows[0]
        );
        assert!(!page.texts("#sources li").is_empty());
        let without = page.texts("details .inline-list li");
        assert_eq!(without.len() + 10, 61, "ten are known in 2018");
        // missing is never zero
        assert!(rows.iter().skip(10).all(|row| !row.contains(" 0 ")), "{rows:?}");
    }
);

on_both!(
    a_view_as_of_a_release_is_the_same_view,
    Data::Published,
    |app: TestApp| async {
        let now = app.get("/indicators/arrears-stock/data.csv?periods=2018").await.ok();
        let then = app
            .get("/indicators/arrears-stock/data.csv?periods=2018&release=1")
            .await
            .ok();
        assert_eq!(now.bytes, then.bytes);
    }
);

#[tokio::test]
async fn a_formula_shows_its_inputs_and_what_is_missing() {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    let page = app
        .get("/en/indicators/own-source-to-revenue?dataset=illustrative&places=lezhe&periods=2020")
        .await
        .ok();
    let formula = page.one("#formula code");
    assert!(formula.contains('÷'), "{formula}");
    assert_eq!(page.count("#formula dt"), 3, "two inputs and the outcome");
    let sparse = app.get("/en/indicators/arrears-to-own-source?places=lezhe").await.ok();
    assert!(
        sparse.one("#formula dl").contains("cannot be computed"),
        "{}",
        sparse.one("#formula dl")
    );
}

#[tokio::test]
async fn a_change_between_two_years_has_one_period_stated_or_computed() {
    for data in [Data::Published, Data::Illustrative] {
        let app = TestApp::open(Backend::Sqlite, data).await;
        let dataset = match data {
            Data::Illustrative => "?dataset=illustrative",
            _ => "",
        };
        let csv = app
            .get(&format!("/en/indicators/population-change/data.csv{dataset}"))
            .await
            .ok();
        let mut reader = csv::Reader::from_reader(csv.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
        let rows: Vec<std::collections::HashMap<String, String>> =
            reader.deserialize().map(|row| row.unwrap()).collect();
        let periods: std::collections::BTreeSet<&str> = rows.iter().map(|row| row["period"].as_str()).collect();
        assert_eq!(periods.into_iter().collect::<Vec<_>>(), ["2011-2023"]);
        if data == Data::Published {
            let of = |place: &str| rows.iter().find(|row| row["place"] == place).unwrap();
            assert_eq!(of("dropull")["status"], "reported");
            assert_eq!(of("lezhe")["status"], "computed");
            // a density has the year of its count, whatever the year of the area
            let density = app
                .get("/api/v1/observations?indicators=density-2023&places=lezhe&computed=true")
                .await
                .ok();
            assert!(density.text().contains("\"period\":\"2023\""), "{}", density.text());
        }
    }
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let page = app.get("/en/indicators/population-change").await.ok();
    assert!(
        page.texts("#values caption, h2").join(" ").contains("2011–2023"),
        "{}",
        page.one("main")
    );
    // what stands above the counts is what they say, not what a newspaper makes of them
    let place = app.get("/en/places/sarande").await.ok();
    assert!(place.text().contains("2.5%"), "{}", place.one("main"));
}

#[tokio::test]
async fn the_same_value_in_page_csv_and_xlsx() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let csv = app.get("/en/indicators/population-census-2011/data.csv").await.ok();
    let mut reader = csv::Reader::from_reader(csv.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
    let values: Vec<(String, f64)> = reader
        .deserialize::<std::collections::HashMap<String, String>>()
        .map(|row| row.unwrap())
        .map(|row| (row["place"].clone(), row["value"].parse().unwrap()))
        .collect();
    assert_eq!(values.len(), 61);
    // Eurostat's table of 2019: the municipalities of 2011 add up to this
    assert_eq!(values.iter().map(|(_, value)| value).sum::<f64>(), 2_800_138.0);
    let book = app.get("/en/indicators/population-census-2011/data.xlsx").await.ok();
    assert_eq!(&book.bytes[..4], b"PK\x03\x04");
    assert!(
        book.header("content-disposition")
            .contains("bashke-population-census-2011.xlsx")
    );
    let picture = app.get("/en/indicators/population-census-2011/chart.png").await.ok();
    assert_eq!(&picture.bytes[1..4], b"PNG");
}

#[tokio::test]
async fn a_chosen_period_compares_places_and_chosen_years_bound_the_line() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let years = async |query: &str| -> Vec<String> {
        let csv = app
            .get(&format!("/indicators/arrears-stock/data.csv?part=time{query}"))
            .await
            .ok();
        let mut rows = csv::Reader::from_reader(csv.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
        let period = rows
            .headers()
            .unwrap()
            .iter()
            .position(|name| name == "period")
            .unwrap();
        rows.records().map(|row| row.unwrap()[period].to_owned()).collect()
    };
    let all = years("").await;
    assert!(all.len() > 4 && all.contains(&"2023".to_owned()), "{all:?}");
    assert_eq!(
        years("&periods=2018").await,
        all,
        "one period is for the comparison of places"
    );
    let bounded = years("&from=2018&to=2022").await;
    let within: Vec<String> = all
        .iter()
        .filter(|year| ("2018"..="2022").contains(&year.as_str()))
        .cloned()
        .collect();
    assert_eq!(bounded, within);
    assert!(bounded.len() < all.len());
    let page = app.get("/en/indicators/arrears-stock?from=2018&to=2022").await.ok();
    assert_eq!(page.attributes("input[name=from]", "value"), ["2018"]);
    assert_eq!(
        app.get("/indicators/arrears-stock?from=99999").await.status.as_u16(),
        400
    );
}

#[tokio::test]
async fn a_chosen_place_without_a_figure_is_named_where_the_country_is_drawn_for_it() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let subtitle = async |path: &str| -> String {
        let page = app.get(path).await.ok();
        page.texts(".chart-subtitle").first().cloned().unwrap_or_default()
    };
    let told = |names: &str| format!(". Pa shifër: {names}");
    // alone, with another, and beside one that has figures
    let alone = subtitle("/indicators/arrears-stock?places=puke").await;
    assert!(alone.contains(&told("Pukë")), "{alone}");
    let both = subtitle("/indicators/arrears-stock?places=puke,has").await;
    assert!(both.contains(&told("Pukë, Has")), "{both}");
    let beside = subtitle("/indicators/arrears-stock?places=tirane,puke").await;
    assert!(beside.contains(&told("Pukë")), "{beside}");
    for path in [
        "/indicators/arrears-stock",
        "/indicators/arrears-stock?places=albania",
        "/indicators/arrears-stock?places=tirane",
    ] {
        let none = subtitle(path).await;
        assert!(!none.is_empty() && !none.contains("Pa shifër"), "{path}: {none}");
    }
    let english = subtitle("/en/indicators/arrears-stock?places=puke").await;
    assert!(english.contains(". No figure: Puk"), "{english}");
    // files say it as the page does: the place has rows, and no value in them
    let csv = app
        .get("/indicators/arrears-stock/data.csv?part=time&places=puke")
        .await
        .ok();
    let mut reader = csv::Reader::from_reader(csv.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
    let rows: Vec<std::collections::HashMap<String, String>> = reader.deserialize().map(|row| row.unwrap()).collect();
    let of = |place: &str| -> Vec<bool> {
        let own = rows.iter().filter(|row| row["place"] == place);
        own.map(|row| row["value"].is_empty()).collect()
    };
    assert!(of("albania").contains(&false), "{rows:?}");
    assert!(!of("puke").is_empty() && !of("puke").contains(&false), "{rows:?}");
}
