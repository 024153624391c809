//! The API, explained to people.

use maud::{Markup, html};

use crate::components::{Cell, Head, Level, PageHead, Row, Table, definitions, finding, page_head, table};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// What the page takes its examples from, so that each of them works.
#[derive(Debug, Clone)]
pub struct ApiPage {
    /// Slug of a place that has a value.
    pub place: String,
    /// Slug of an indicator that has a value there.
    pub indicator: String,
    /// The release that stands.
    pub release: i32,
    /// The source of the value.
    pub source: i32,
    /// How many observations a page has where nothing is said.
    pub page: usize,
    /// The most observations of a page.
    pub most: usize,
    /// One observation as it is answered.
    pub answer: String,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &ApiPage) -> Markup {
    let title = cx.t("api-title");
    let body = html! {
        (page_head(&PageHead::new(&title).kicker(cx.t("api-kicker")).lede(cx.t("api-lede"))))
        div.prose.stack {
            (first_call(cx, data))
            (addresses(cx, data))
            (filters(cx, data))
            (paging(cx, data))
            (formats(cx, data))
            (meaning(cx))
            (errors(cx))
            (samples_of_code(cx, data))
            (terms(cx))
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Data,
            description: cx.t("api-description"),
            ..Page::new(title, body)
        },
    )
}

/// Observations of the example, as an address.
fn example(cx: &Cx<'_>, query: &str) -> String {
    format!("{}{}?{query}", cx.origin, paths::API_OBSERVATIONS)
}

fn first_call(cx: &Cx<'_>, data: &ApiPage) -> Markup {
    let address = example(cx, &format!("places={}&indicators={}", data.place, data.indicator));
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-first")))
            p { (cx.t("api-first-text")) }
            (code(&cx.t("api-code-request"), &format!("curl '{address}'")))
            p { (cx.t("api-first-answer")) }
            (code(&cx.t("api-code-answer"), &data.answer))
            p { a href=(address) { (cx.t("api-open-example")) } }
        }
    }
}

fn addresses(cx: &Cx<'_>, data: &ApiPage) -> Markup {
    let entries = [
        (
            paths::API_OBSERVATIONS,
            format!("{}?places={}", paths::API_OBSERVATIONS, data.place),
            "api-at-observations",
        ),
        (
            paths::API_PLACES,
            format!("{}?kind=municipality", paths::API_PLACES),
            "api-at-places",
        ),
        (paths::API_PLACE, paths::api_place(&data.place), "api-at-place"),
        (
            paths::API_INDICATORS,
            paths::API_INDICATORS.to_owned(),
            "api-at-indicators",
        ),
        (
            paths::API_INDICATOR,
            paths::api_indicator(&data.indicator),
            "api-at-indicator",
        ),
        (paths::API_DATASETS, paths::API_DATASETS.to_owned(), "api-at-datasets"),
        (paths::API_RELEASES, paths::API_RELEASES.to_owned(), "api-at-releases"),
        (paths::API_RELEASE, paths::api_release(data.release), "api-at-release"),
        (paths::API_SOURCES, paths::API_SOURCES.to_owned(), "api-at-sources"),
        (paths::API_SOURCE, paths::api_source(data.source), "api-at-source"),
        (paths::OPENAPI, paths::OPENAPI.to_owned(), "api-at-openapi"),
    ];
    let entries: Vec<(String, Markup)> = entries
        .into_iter()
        .map(|(pattern, address, key)| {
            let meaning = html! { (cx.t(key)) br; a href=(address) { code { (address) } } };
            (pattern.trim_start_matches(paths::API).to_owned(), meaning)
        })
        .collect();
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-addresses")))
            p { (cx.t("api-addresses-text")) }
            (definitions(&entries))
        }
    }
}

fn filters(cx: &Cx<'_>, data: &ApiPage) -> Markup {
    let rows = [
        ("indicators", data.indicator.clone(), "api-by-indicators"),
        ("places", format!("{},counties", data.place), "api-by-places"),
        ("periods", "2015..2020,2023".to_owned(), "api-by-periods"),
        ("phase", "actual".to_owned(), "api-by-phase"),
        ("status", "reported,revised".to_owned(), "api-by-status"),
        ("dataset", "published".to_owned(), "api-by-dataset"),
        ("release", data.release.to_string(), "api-by-release"),
        ("computed", "true".to_owned(), "api-by-computed"),
        ("gaps", "true".to_owned(), "api-by-gaps"),
        ("basis", "per-inhabitant".to_owned(), "api-by-basis"),
        ("population", "2023".to_owned(), "api-by-population"),
        ("prices", "2015".to_owned(), "api-by-prices"),
        ("limit", data.most.to_string(), "api-by-limit"),
        ("cursor", "…".to_owned(), "api-by-cursor"),
        ("format", "csv".to_owned(), "api-by-format"),
    ];
    let rows = rows.into_iter().map(|(name, value, key)| {
        Row::new(vec![
            Cell::markup(html! { code { (name) } }),
            Cell::markup(html! { (cx.t(key)) br; code.muted { (name) "=" (value) } }),
        ])
    });
    let heads = vec![Head::text(cx.t("api-filter")), Head::text(cx.t("api-filter-meaning"))];
    let together = example(
        cx,
        &format!(
            "indicators={}&places=municipalities&computed=true&basis=per-inhabitant&population=2023",
            data.indicator
        ),
    );
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-filters")))
            (table(cx, &Table::new("filters", cx.t("api-filters-caption"), heads, rows.collect())))
            p { (cx.t("api-filters-together")) }
            (code(&cx.t("api-code-request"), &format!("curl '{together}'")))
        }
    }
}

fn paging(cx: &Cx<'_>, data: &ApiPage) -> Markup {
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-paging")))
            p { (cx.ta("api-paging-text", &[("page", cx.count(data.page).into()), ("most", cx.count(data.most).into())])) }
            p { (cx.t("api-paging-pinned")) }
        }
    }
}

fn formats(cx: &Cx<'_>, data: &ApiPage) -> Markup {
    let csv = example(cx, &format!("indicators={}&format=csv", data.indicator));
    let as_of = example(cx, &format!("indicators={}&release={}", data.indicator, data.release));
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-formats")))
            p { (cx.t("api-formats-text")) }
            (code(&cx.t("api-code-request"), &format!("curl -o data.csv '{csv}'\ncurl -H 'Accept: application/x-ndjson' '{}{}'", cx.origin, paths::API_OBSERVATIONS)))
        }
        section.section {
            (finding(Level::H2, &cx.t("api-release")))
            p { (cx.t("api-release-text")) }
            (code(&cx.t("api-code-request"), &format!("curl '{as_of}'")))
        }
    }
}

fn meaning(cx: &Cx<'_>) -> Markup {
    let entries = [
        ("missing", "api-means-missing"),
        ("status", "api-means-status"),
        ("disputed", "api-means-disputed"),
        ("unit", "api-means-unit"),
        ("source", "api-means-source"),
        ("illustrative", "api-means-illustrative"),
    ];
    let entries: Vec<(String, Markup)> = entries
        .into_iter()
        .map(|(name, key)| (name.to_owned(), html! { (cx.t(key)) }))
        .collect();
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-meaning")))
            (definitions(&entries))
        }
    }
}

fn errors(cx: &Cx<'_>) -> Markup {
    let wrong = format!("{}?place=lezhe&periods=9999", paths::API_OBSERVATIONS);
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-errors")))
            p { (cx.t("api-errors-text")) }
            p { (cx.t("api-errors-example")) " " a href=(wrong) { code { (wrong) } } }
        }
    }
}

fn samples_of_code(cx: &Cx<'_>, data: &ApiPage) -> Markup {
    let all = example(cx, &format!("indicators={}&format=csv", data.indicator));
    let paged = example(cx, &format!("indicators={}&limit={}", data.indicator, data.most));
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-samples")))
            (finding(Level::H3, "curl"))
            p { (cx.t("api-sample-curl")) }
            (code("curl", &format!("curl -i -H 'If-None-Match: W/\"…\"' '{all}'")))
            (finding(Level::H3, "Python"))
            p { (cx.t("api-sample-python")) }
            (code("Python", &PYTHON.replace("URL", &paged)))
            (finding(Level::H3, "R"))
            p { (cx.t("api-sample-r")) }
            (code("R", &R.replace("URL", &all).replace("TITLE", cx.pick("source_title_sq", "source_title_en"))))
        }
    }
}

const PYTHON: &str = r#"import json
from urllib.request import urlopen

url = "URL"
while url:
    with urlopen(url) as answer:
        page = json.load(answer)
    for row in page["observations"]:
        if row["value"] is not None:
            print(row["place"], row["period"], row["value"], row["unit"], row["status"])
    url = page["next"]"#;

const R: &str = r#"rows <- read.csv("URL", encoding = "UTF-8")
known <- subset(rows, !is.na(value))
known[order(known$place, known$period), c("place", "period", "value", "unit", "TITLE")]"#;

fn terms(cx: &Cx<'_>) -> Markup {
    html! {
        section.section {
            (finding(Level::H2, &cx.t("api-limits")))
            ul {
                li { (cx.t("api-limits-values")) }
                li { (cx.t("api-limits-keep")) }
                li { (cx.t("api-limits-open")) }
                li { (cx.t("api-limits-version")) }
            }
        }
        section.section {
            (finding(Level::H2, &cx.t("api-terms")))
            p { (cx.t("api-terms-text")) }
        }
    }
}

/// Code that scrolls within itself; the keyboard reaches it. No landmark: a page has many of them.
fn code(label: &str, text: &str) -> Markup {
    html! { pre.code role="group" aria-label=(label) tabindex="0" { code { (text) } } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Locale;

    #[test]
    fn the_page_is_sound_in_both_languages() {
        let data = ApiPage {
            place: "lezhe".to_owned(),
            indicator: "own-source-revenue".to_owned(),
            release: 3,
            source: 12,
            page: 100,
            most: 1000,
            answer: "{\n  \"value\": 1.0\n}".to_owned(),
        };
        for locale in Locale::ALL {
            let cx = Cx {
                locale,
                path: paths::API,
                query: "",
                assets: "/assets/1",
                origin: "https://bashke.example",
                viewer: None,
                csrf: "",
            };
            let text = page(&cx, &data).into_string();
            assert_eq!(crate::components::check::problems(&text), Vec::<String>::new());
            assert!(!text.contains("No localization") && !text.contains("Unknown localization"));
        }
    }
}
