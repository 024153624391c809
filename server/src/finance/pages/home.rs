//! The home page.

use bashke_views::components::{FigureCard, Link};
use bashke_views::finance::home::{self, Covered, HomePage, News, Way};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Phase, PlaceKind};

use super::cards::Cards;
use super::indicators::newest;
use super::options;
use super::profile::switches;
use super::state::State;
use super::words::{carried, href, in_order, indicator_short, place_name, release_line};
use crate::finance::Current;
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::profile::{Change, change};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The national picture, in the order in which it is told.
const NATIONAL: [&str; 12] = [
    "own-source-revenue",
    "arrears-stock",
    "personnel-to-expenditure",
    "capital-to-expenditure",
    "unconditional-transfer",
    "own-source-to-revenue",
    "total-expenditure",
    "property-taxes",
    "infrastructure-impact-tax",
    "municipal-employees",
    "debt-outstanding",
    "conditional-transfer",
];

/// How many figures the national picture has, and how many years it looks back.
const FIGURES: usize = 8;
const YEARS: i16 = 8;

/// Of what the coverage is told.
const COVERED: [&str; 4] = [
    "population-census-2011",
    "population-census-2023",
    "arrears-stock",
    "own-source-revenue",
];

/// How many releases are told of.
const NEWS: usize = 3;

/// The home page.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let cards = Cards {
        cx: &cx,
        state: &state,
        keep: &keep,
    };
    let data = page_data(&request.current, cards);
    Ok(Page::by_release(home::page(&cx, &data)))
}

fn page_data(current: &Current, cards: Cards<'_>) -> HomePage {
    let Cards { cx, state, keep } = cards;
    let catalogue = &state.cube.catalogue;
    let country = catalogue.country();
    HomePage {
        finding: country
            .and_then(|ix| finding(cards, ix))
            .unwrap_or_else(|| cx.t("home-title")),
        lede: cx.t("home-lede"),
        counties: counties(cards),
        municipalities: state.municipalities().len(),
        cards: country.map(|ix| national(cards, ix)).unwrap_or_default(),
        switches: switches(cx, state),
        country: country.map(|ix| {
            let slug = &catalogue.place(ix).slug;
            Link::new(cx.t("home-country"), href(cx, &paths::place(slug), keep))
        }),
        news: news(cx, current, state),
        coverage: coverage(cards),
        covered: covered(cards),
        coverage_href: href(cx, paths::COVERAGE, keep),
        ways: ways(cx, keep),
        methodology_href: href(cx, paths::METHODOLOGY, keep),
        illustrative_href: options::illustrative(cx, state, current),
        illustrative: state.cube.dataset.illustrative,
        keep: keep.to_vec(),
    }
}

/// The newest national figures; what is many years older than the newest of them stays on the country's page.
fn national(cards: Cards<'_>, country: PlaceIx) -> Vec<FigureCard> {
    let catalogue = &cards.state.cube.catalogue;
    let known: Vec<(IndicatorIx, Option<i16>)> = NATIONAL
        .iter()
        .filter_map(|slug| catalogue.find_indicator(slug))
        .filter_map(|ix| Some((ix, cards.chosen(ix, country)?.at.period.year())))
        .collect();
    let newest = known.iter().filter_map(|(_, year)| *year).max().unwrap_or_default();
    let recent = known
        .into_iter()
        .filter(|(_, year)| year.is_some_and(|year| year + YEARS >= newest));
    recent
        .take(FIGURES)
        .filter_map(|(ix, _)| cards.card(ix, country, None))
        .collect()
}

/// What happened to the arrears of all municipalities, which is the first that a reader should know; where
/// nothing can be said of a change, the figure alone.
fn finding(cards: Cards<'_>, country: PlaceIx) -> Option<String> {
    let cx = cards.cx;
    let ix = cards.state.cube.catalogue.find_indicator("arrears-stock")?;
    let chosen = cards.chosen(ix, country)?;
    let mut args = vec![
        ("value", cards.short(ix, chosen.at.value).into()),
        ("period", cx.period(chosen.at.period).into()),
    ];
    let moved = chosen
        .before
        .and_then(|before| Some((before, change(cards.unit(ix), before.value, chosen.at.value)?)));
    let key = match moved {
        Some((before, moved)) => {
            args.push(("before", cx.period(before.period).into()));
            match moved {
                Change::Percent(p) if p < 0.0 => {
                    args.push(("change", cx.locale.number(-p, 0).into()));
                    "home-finding-down"
                }
                Change::Percent(p) => {
                    args.push(("change", cx.locale.number(p, 0).into()));
                    "home-finding-up"
                }
                _ => "home-finding",
            }
        }
        None => "home-finding",
    };
    Some(cx.ta(key, &args))
}

fn counties(cards: Cards<'_>) -> Vec<(Link, Vec<Link>)> {
    let Cards { cx, state, keep } = cards;
    let catalogue = &state.cube.catalogue;
    let link = |ix: PlaceIx| {
        let place = catalogue.place(ix);
        Link::new(place_name(cx, place), href(cx, &paths::place(&place.slug), keep))
    };
    in_order(cx, catalogue, catalogue.places_of(PlaceKind::County))
        .into_iter()
        .map(|county| {
            let members = catalogue.place(county).members.iter().copied();
            let members = in_order(cx, catalogue, members).into_iter().map(link);
            (link(county), members.collect())
        })
        .collect()
}

fn news(cx: &Cx<'_>, current: &Current, state: &State) -> Vec<News> {
    let own = current
        .releases
        .iter()
        .filter(|release| release.dataset_id == state.cube.dataset.id);
    own.take(NEWS)
        .map(|release| {
            let text = cx.ta(
                "release-line",
                &[
                    ("number", release.number.to_string().into()),
                    ("date", cx.date(release.published_at.date_naive()).into()),
                ],
            );
            let count = |n: i32| cx.count(usize::try_from(n).unwrap_or_default());
            let args = [
                ("added", count(release.added).into()),
                ("changed", count(release.changed).into()),
                ("removed", count(release.removed).into()),
                ("total", count(release.total).into()),
            ];
            News {
                link: Link::new(text, cx.url(&paths::release(release.number))),
                note: cx.pick(&release.note_sq, &release.note_en).to_owned(),
                counts: cx.ta("home-release-counts", &args),
            }
        })
        .collect()
}

/// How much there is, in a sentence.
fn coverage(cards: Cards<'_>) -> String {
    let Cards { cx, state, .. } = cards;
    let rows = state.cube.observations();
    let mut sources: Vec<_> = rows.iter().map(|row| row.source).collect();
    sources.sort_unstable();
    sources.dedup();
    let args = [
        ("figures", cx.count(rows.len()).into()),
        ("count", sources.len().into()),
        ("sources", cx.count(sources.len()).into()),
        ("release", release_line(cx, &state.cube).into()),
    ];
    cx.ta("home-coverage-text", &args)
}

fn covered(cards: Cards<'_>) -> Vec<Covered> {
    let Cards { cx, state, keep } = cards;
    let catalogue = &state.cube.catalogue;
    let municipalities = state.municipalities();
    COVERED
        .iter()
        .filter_map(|slug| {
            let ix = catalogue.find_indicator(slug)?;
            let period = state.cube.best_period(ix, Phase::Actual)?;
            let args = [
                ("what", indicator_short(cx, catalogue.indicator(ix)).into()),
                ("period", cx.period(period).into()),
            ];
            Some(Covered {
                what: Link::new(cx.ta("home-covered", &args), href(cx, &paths::indicator(slug), keep)),
                known: state.cube.known(ix, period, Phase::Actual),
                of: municipalities.len(),
            })
        })
        .collect()
}

/// Who comes here and where to begin.
fn ways(cx: &Cx<'_>, keep: &[(String, String)]) -> Vec<Way> {
    // pages of figures go on with the same dataset and release; other rooms know neither
    let way = |who: &str, figures: &[(&str, &str)], others: &[(&str, &str)]| {
        let name = |key: &str| cx.t(&format!("home-to-{key}"));
        let figures = figures
            .iter()
            .map(|(key, path)| Link::new(name(key), href(cx, path, keep)));
        let others = others.iter().map(|(key, path)| Link::new(name(key), cx.url(path)));
        Way {
            who: cx.t(&format!("home-way-{who}")),
            text: cx.t(&format!("home-way-{who}-text")),
            links: figures.chain(others).collect(),
        }
    };
    vec![
        way(
            "citizen",
            &[("places", paths::PLACES), ("glossary", paths::GLOSSARY)],
            &[("courses", paths::COURSES), ("questions", paths::QUESTIONS)],
        ),
        way(
            "cso",
            &[("compare", paths::COMPARE)],
            &[
                ("network", paths::NETWORK),
                ("offers", paths::OFFERS),
                ("events", paths::EVENTS),
            ],
        ),
        way(
            "journalist",
            &[
                ("ranking", paths::RANKING),
                ("explore", paths::EXPLORE),
                ("sources", paths::SOURCES),
                ("data", paths::DATA),
            ],
            &[],
        ),
        way(
            "council",
            &[("brief", paths::PLACES), ("indicators", paths::INDICATORS)],
            &[("dialogues", paths::DIALOGUES)],
        ),
        way(
            "official",
            &[
                ("methodology", paths::METHODOLOGY),
                ("coverage", paths::COVERAGE),
                ("api", paths::API),
            ],
            &[("answers", paths::QUESTIONS)],
        ),
    ]
}
