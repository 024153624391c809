//! Every address of the platform: the pattern for the routes and the function for the links.

/// Declares addresses: a constant with the route's pattern and a function that fills it in.
macro_rules! paths {
    ($($(#[$meta:meta])* $constant:ident, $function:ident($($argument:ident),*) = $pattern:literal => $filled:literal;)+) => {
        $(
            $(#[$meta])*
            pub const $constant: &str = $pattern;

            $(#[$meta])*
            #[must_use]
            pub fn $function($($argument: impl std::fmt::Display),*) -> String {
                format!($filled)
            }
        )+
    };
}

paths! {
    /// The home page.
    HOME, home() = "/" => "/";
    /// Search.
    SEARCH, search() = "/search" => "/search";
    /// All places.
    PLACES, places() = "/places" => "/places";
    /// A place.
    PLACE, place(slug) = "/places/{slug}" => "/places/{slug}";
    /// A place's council brief.
    BRIEF, brief(slug) = "/places/{slug}/brief" => "/places/{slug}/brief";
    /// All indicators.
    INDICATORS, indicators() = "/indicators" => "/indicators";
    /// An indicator.
    INDICATOR, indicator(slug) = "/indicators/{slug}" => "/indicators/{slug}";
    /// The chart of an indicator as a file: `chart.svg`, `chart.png`, `data.csv`, `data.xlsx`.
    INDICATOR_FILE, indicator_file(slug, file) = "/indicators/{slug}/{file}" => "/indicators/{slug}/{file}";
    /// Comparison of places.
    COMPARE, compare() = "/compare" => "/compare";
    /// A comparison as a file.
    COMPARE_FILE, compare_file(file) = "/compare/{file}" => "/compare/{file}";
    /// Ranking of places.
    RANKING, ranking() = "/ranking" => "/ranking";
    /// A ranking as a file.
    RANKING_FILE, ranking_file(file) = "/ranking/{file}" => "/ranking/{file}";
    /// Map.
    MAP, map() = "/map" => "/map";
    /// A map as a file.
    MAP_FILE, map_file(file) = "/map/{file}" => "/map/{file}";
    /// Any indicators by places by periods.
    EXPLORE, explore() = "/explore" => "/explore";
    /// The table of an exploration as a file.
    EXPLORE_FILE, explore_file(file) = "/explore/{file}" => "/explore/{file}";
    /// The neighbouring countries.
    REGION, region() = "/region" => "/region";
    /// How figures are worked out.
    METHODOLOGY, methodology() = "/methodology" => "/methodology";
    /// Words explained.
    GLOSSARY, glossary() = "/glossary" => "/glossary";
    /// Datasets, releases, sources, coverage.
    DATA, data() = "/data" => "/data";
    /// A dataset as a file.
    DATA_FILE, data_file(file) = "/data/files/{file}" => "/data/files/{file}";
    /// A release.
    RELEASE, release(number) = "/data/releases/{number}" => "/data/releases/{number}";
    /// All sources.
    SOURCES, sources() = "/data/sources" => "/data/sources";
    /// A source.
    SOURCE, source(id) = "/data/sources/{id}" => "/data/sources/{id}";
    /// Rows that were put aside.
    SET_ASIDE, set_aside() = "/data/set-aside" => "/data/set-aside";
    /// Who has which indicator in which year.
    COVERAGE, coverage() = "/data/coverage" => "/data/coverage";
    /// The API's page for people.
    API, api() = "/api/v1" => "/api/v1";
    /// The API's description.
    OPENAPI, openapi() = "/api/v1/openapi.json" => "/api/v1/openapi.json";
}
