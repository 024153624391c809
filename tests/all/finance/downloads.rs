//! Every chart can be had as a picture and as numbers, and the files say what the page says.

use std::collections::HashMap;
use std::io::Cursor;

use bashke_tests::{Data, TestApp, on_both};
use calamine::{Data as Cell, Reader, Xlsx};
use http::StatusCode;
use scraper::{ElementRef, Html, Selector};

/// The pages that draw charts, each in the forms that draw others.
pub(super) const PAGES: [&str; 16] = [
    "/places/lezhe",
    "/places/lezhe?basis=per-inhabitant&population=2023",
    "/places/albania?from=2018&group=arrears",
    "/places/kosovo",
    "/places/pustec",
    "/places/lezhe/brief",
    "/places/pustec/brief",
    "/indicators/arrears-stock?places=lezhe,korce",
    "/indicators/arrears-stock?view=map",
    "/compare?places=lezhe,korce&peers=nearest",
    "/compare?places=lezhe&indicators=arrears-stock&view=multiples",
    "/ranking?indicator=arrears-stock&order=asc",
    "/map?indicator=arrears-stock&periods=2018",
    "/region",
    "/region?basis=per-inhabitant&phase=initial",
    "/region?release=1",
];

/// Pages of the illustrative panel, where parts and courses are known.
pub(super) const MADE: [&str; 6] = [
    "/places/lezhe",
    "/places/lezhe?basis=per-inhabitant&prices=2020",
    "/places/lezhe/brief",
    "/indicators/own-source-revenue?places=lezhe",
    "/compare?places=lezhe,kurbin&indicators=own-source-revenue",
    "/ranking?indicator=own-source-revenue",
];

/// The pages that draw none, or only the small lines of cards.
const WITHOUT: [&str; 10] = [
    "/",
    "/places",
    "/indicators",
    "/explore?indicators=arrears-stock&places=lezhe,korce",
    "/methodology",
    "/glossary",
    "/data",
    "/data/coverage",
    "/data/set-aside",
    "/search?q=lezhe",
];

/// A chart as its page shows it.
#[derive(Debug)]
struct OnPage {
    id: String,
    /// Addresses of its files by format.
    files: HashMap<String, String>,
    /// Every number of its table, with what stands at the head of its row and its column.
    numbers: Vec<(String, String, String)>,
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

/// The text that is an element's own, without that of the elements in it.
fn own_text(element: ElementRef<'_>) -> String {
    let texts = element
        .children()
        .filter_map(|node| node.value().as_text().map(|text| text.to_string()));
    texts.collect::<String>().trim().to_owned()
}

fn charts(page: &Html) -> Vec<OnPage> {
    let (head, row) = (selector("thead th"), selector("tbody tr"));
    page.select(&selector(".chart-figure, .chart-small"))
        .map(|figure| {
            let links = selector(".chart-offers a");
            let files = figure.select(&links).map(|link| {
                let format = own_text(link);
                (format, link.attr("href").unwrap().to_owned())
            });
            let heads: Vec<String> = figure.select(&head).map(own_text).collect();
            let mut numbers = Vec::new();
            for row in figure.select(&row) {
                let name = row.select(&selector("th")).next().unwrap().text().collect::<String>();
                for (column, cell) in row.select(&selector("td")).enumerate() {
                    if cell.attr("class") == Some("numeric") {
                        numbers.push((name.clone(), heads[column + 1].clone(), own_text(cell)));
                    }
                }
            }
            OnPage {
                id: figure.attr("id").unwrap().to_owned(),
                files: files.collect(),
                numbers,
            }
        })
        .collect()
}

/// A number as the English pages write it, with its decimals.
fn parsed(shown: &str) -> Option<(f64, i32)> {
    let plain = shown.trim_end_matches('%').trim().replace(',', "").replace('−', "-");
    let decimals = plain.split_once('.').map_or(0, |(_, after)| after.len());
    Some((plain.parse().ok()?, i32::try_from(decimals).ok()?))
}

/// Asserts that every value of the file stands in the table, and that every number that the table has of one of the
/// file's places is in the file.
fn same_numbers(at: &str, chart: &OnPage, rows: &[HashMap<String, String>]) {
    assert!(!rows.is_empty(), "{at}");
    let of = |(row, column, _): &(String, String, String), place: &str| {
        // a ranking says the rank before the name
        let row = row.split_once(". ").map_or(row.as_str(), |(_, name)| name);
        row == place || column == place
    };
    let mut left = chart.numbers.clone();
    for row in rows.iter().filter(|row| !row["value"].is_empty()) {
        let value: f64 = row["value"].parse().unwrap();
        let named = chart.numbers.iter().any(|cell| of(cell, &row["place_name"]));
        let found = left.iter().position(|cell| {
            let (number, decimals) = parsed(&cell.2).unwrap_or_else(|| panic!("{at}: `{}` is no number", cell.2));
            let near = (number - value).abs() <= 0.500_001 * 10_f64.powi(-decimals);
            near && (!named || of(cell, &row["place_name"]))
        });
        let found = found.unwrap_or_else(|| panic!("{at}: {row:?} is not in {left:?}"));
        left.remove(found);
    }
    // the country's mark among bars of municipalities is no row of theirs
    left.retain(|cell| rows.iter().any(|row| of(cell, &row["place_name"])));
    assert!(left.is_empty(), "{at}: {left:?} are not in the file");
}

fn texts(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).unwrap();
    let text = |cell: &Cell| cell.to_string();
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

/// Asks for every file of a page's charts.
async fn have_files(app: &TestApp, path: &str, illustrative: bool) {
    let page = app.get(&format!("/en{path}")).await.ok();
    let charts = charts(&page.html());
    assert!(!charts.is_empty(), "{path} draws nothing");
    // every drawing belongs to a chart with files, but for the small lines of cards
    let inside = page.count(":is(.chart-figure, .chart-small) svg.chart");
    assert_eq!(page.count("svg.chart:not(.chart-spark)"), inside, "{path}");
    for (number, chart) in charts.iter().enumerate() {
        let at = format!("{path} #{}", chart.id);
        let file = async |format: &str, media: &str| {
            let href = chart.files.get(format).unwrap_or_else(|| panic!("{at}: no {format}"));
            let file = app.get(href).await;
            assert_eq!(file.status, StatusCode::OK, "{at}: {href}");
            assert_eq!(file.header("content-type"), media, "{href}");
            assert!(file.header("cache-control").starts_with("public"), "{href}");
            assert!(!file.header("etag").is_empty(), "{href}");
            file
        };
        let svg = file("SVG", "image/svg+xml").await;
        assert_eq!(svg.text().contains("ILLUSTRATIVE"), illustrative, "{at}");
        // drawn from the same vectors, which takes long: one a page
        let png = &chart.files["PNG"];
        assert_eq!(*png, chart.files["SVG"].replace("/chart.svg", "/chart.png"), "{at}");
        if number == 0 {
            assert!(file("PNG", "image/png").await.bytes.starts_with(b"\x89PNG"), "{at}");
        }
        let csv = file("CSV", "text/csv; charset=utf-8").await;
        let mut reader = csv::Reader::from_reader(csv.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let records: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        let rows: Vec<HashMap<String, String>> = records
            .iter()
            .map(|record| names.iter().cloned().zip(record.iter().map(str::to_owned)).collect())
            .collect();
        same_numbers(&at, chart, &rows);
        let made = if illustrative { "yes" } else { "no" };
        assert!(rows.iter().all(|row| row["illustrative"] == made), "{at}");

        let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        let xlsx = file("XLSX", media).await;
        let mut book = Xlsx::new(Cursor::new(xlsx.bytes)).unwrap();
        let sheets = book.sheet_names();
        assert_eq!(sheets.len(), 5, "{at}");
        let data = texts(&mut book, &sheets[0]);
        // headings are in the language of the page; the last sheet says what they are in CSV
        let columns: HashMap<String, String> = texts(&mut book, &sheets[4])
            .into_iter()
            .map(|row| (row[0].clone(), row[1].clone()))
            .collect();
        let heads: Vec<&str> = data[0].iter().map(|head| columns[head].as_str()).collect();
        assert_eq!(heads, names, "{at}");
        assert_eq!(data.len(), rows.len() + 1, "{at}");
        for (line, record) in data[1..].iter().zip(&records) {
            for ((name, cell), text) in names.iter().zip(line).zip(record) {
                let same = match (name.as_str(), cell.parse::<f64>()) {
                    ("value", Ok(number)) => text.parse() == Ok(number),
                    _ => cell == text.trim_start_matches('\''),
                };
                assert!(same, "{at}: {name} is {cell} and {text}");
            }
        }
        let about = texts(&mut book, &sheets[1]).concat().join("\n");
        let release = page.texts(&format!("#{} .chart-source span", chart.id));
        for said in release.iter().filter(|said| said.starts_with("Release")) {
            assert!(about.contains(said), "{at}: {said}");
        }
        assert!(about.contains(&format!("/en{path}")), "{at}: {about}");
        assert_eq!(about.contains("not real"), illustrative, "{at}: {about}");
    }
}

on_both!(
    every_chart_has_its_files_and_they_say_what_it_says,
    Data::Published,
    |app: TestApp| async {
        for path in PAGES {
            have_files(&app, path, false).await;
        }
        for path in WITHOUT {
            let page = app.get(&format!("/en{path}")).await.ok();
            assert_eq!(page.count("svg.chart:not(.chart-spark)"), 0, "{path}");
        }
    }
);

on_both!(
    the_files_of_made_charts_say_that_they_are,
    Data::Illustrative,
    |app: TestApp| async {
        for path in MADE {
            let joint = if path.contains('?') { '&' } else { '?' };
            have_files(&app, &format!("{path}{joint}dataset=illustrative"), true).await;
        }
        let parts = app.get("/en/places/lezhe?dataset=illustrative").await.ok();
        assert_eq!(
            parts.count("figure[id^=parts-]"),
            4,
            "revenue, two of expenditure, arrears"
        );
    }
);

on_both!(
    a_file_that_cannot_be_had_is_told_plainly,
    Data::Published,
    |app: TestApp| async {
        for (path, status) in [
            ("/region/chart.svg", 404),
            ("/region/chart.gif?indicator=own-source-to-revenue", 404),
            // a sum is not compared between countries, so it has no bars
            ("/region/chart.svg?indicator=arrears-stock", 404),
            ("/region/chart.svg?indicator=nothing", 400),
            ("/region/chart.svg?indicator=own-source-to-revenue&release=77", 400),
            ("/places/atlantis/chart.svg?chart=trend-arrears-stock", 404),
            ("/places/lezhe/chart.svg", 404),
            ("/places/lezhe/nothing", 404),
            ("/places/lezhe/brief/chart.gif?chart=trend-reconstruction-transfer", 404),
            ("/places/lezhe/brief/chart.svg?chart=pie", 400),
            ("/places/lezhe/chart.gif?chart=trend-reconstruction-transfer", 404),
            ("/places/lezhe/chart.svg?chart=trend-nothing", 400),
            ("/places/lezhe/chart.svg?chart=parts-nothing", 400),
            ("/places/lezhe/chart.svg?chart=pie", 400),
            ("/places/lezhe/chart.svg?chart=parts-revenue", 404),
            // the country has a course, the place none: the country's is not the place's
            ("/places/qarku-lezhe/chart.svg?chart=trend-local-taxes", 404),
            ("/places/albania/chart.svg?chart=bars-arrears-stock", 404),
        ] {
            assert_eq!(app.get(path).await.status.as_u16(), status, "{path}");
        }
    }
);
