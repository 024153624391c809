//! Search over places, indicators and words, and over what the other rooms have.

use bashke_views::components::Link;
use bashke_views::finance::search::{self, Found, SearchPage, Section};
use bashke_views::{Cx, paths};
use bashke_vocabulary::fold;

use super::indicators::newest;
use super::state::State;
use super::words::{carried, href, indicator_name, place_name};
use crate::finance::rules::catalogue::{Catalogue, PlaceIx};
use crate::finance::{Hit, Target, term};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::{network, training};

/// How many things of a kind are shown.
const SHOWN: usize = 25;

/// How many near names are suggested.
const NEAR: usize = 6;

/// The longest search that is read.
const LONGEST: usize = 100;

/// The answers to a search; without one, examples.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let typed: String = request
        .params
        .knows("q")
        .text("q")
        .unwrap_or_default()
        .chars()
        .take(LONGEST)
        .collect();
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let finder = Finder {
        cx: &cx,
        catalogue: &state.cube.catalogue,
        keep: &keep,
    };
    let hits = request.current.search.find(&typed, usize::MAX);
    let mut others = Vec::new();
    if !typed.is_empty() {
        others.extend(network::found(&request, &typed).await?);
        others.extend(training::found(&request, &typed).await?);
    }
    let total = hits.len() + others.iter().map(|section| section.total).sum::<usize>();
    let near = if total == 0 {
        request.current.search.near(&typed, NEAR)
    } else {
        Vec::new()
    };
    let exact = finder.exact(&typed, &hits);
    // what is offered first is not listed again
    let rest = match &exact {
        Some((target, ..)) => hits.iter().filter(|hit| hit.target != *target).cloned().collect(),
        None => hits.clone(),
    };
    let page = SearchPage {
        exact: exact.map(|(_, found, ways)| (found, ways)),
        sections: finder.sections(&typed, &rest).into_iter().chain(others).collect(),
        total,
        near: near.into_iter().filter_map(|target| finder.link(target)).collect(),
        examples: finder.examples(),
        illustrative: state.cube.dataset.illustrative,
        typed,
    };
    let alone = page.typed.is_empty();
    let shown = search::page(&cx, &page);
    // what the network shows is hidden at once, so nothing keeps the answers
    Ok(if alone {
        Page::by_release(shown)
    } else {
        Page::private(shown)
    })
}

/// Words for what was found.
struct Finder<'a> {
    cx: &'a Cx<'a>,
    catalogue: &'a Catalogue,
    keep: &'a [(String, String)],
}

impl Finder<'_> {
    fn href(&self, path: &str) -> String {
        href(self.cx, path, self.keep)
    }

    fn link(&self, target: Target) -> Option<Link> {
        Some(match target {
            Target::Place(ix) => {
                let place = self.catalogue.place(ix);
                Link::new(place_name(self.cx, place), self.href(&paths::place(&place.slug)))
            }
            Target::Indicator(ix) => {
                let indicator = self.catalogue.indicator(ix);
                let name = indicator_name(self.cx, indicator);
                Link::new(name, self.href(&paths::indicator(&indicator.slug)))
            }
            Target::Term(ix) => {
                let term = term(ix)?;
                let address = format!("{}#{}", self.cx.url(paths::GLOSSARY), term.slug);
                Link::new(self.cx.pick(&term.term_sq, &term.term_en), address)
            }
        })
    }

    fn found(&self, hit: &Hit) -> Option<Found> {
        let cx = self.cx;
        let (kind, line) = match hit.target {
            Target::Place(ix) => (
                cx.t(&format!("place-kind-{}", self.catalogue.place(ix).kind.word())),
                self.by(hit, ix),
            ),
            Target::Indicator(ix) => {
                let indicator = self.catalogue.indicator(ix);
                let text = cx.pick(&indicator.definition_sq, &indicator.definition_en);
                (cx.t("controls-indicator"), Some(first_sentence(text)))
            }
            Target::Term(ix) => {
                let term = term(ix)?;
                let text = cx.pick(&term.definition_sq, &term.definition_en);
                (cx.t("search-kind-term"), Some(first_sentence(text)))
            }
        };
        Some(Found {
            link: self.link(hit.target)?,
            foreign: None,
            kind: Some(kind),
            line,
        })
    }

    /// By which other name a place was found: "former unit X, today in Y".
    fn by(&self, hit: &Hit, ix: PlaceIx) -> Option<String> {
        let (kind, name) = hit.by.as_ref()?;
        let key = match kind.as_str() {
            "former-unit" => "search-by-former-unit",
            "former-name" => "search-by-former-name",
            "seat" => "search-by-seat",
            _ => "search-by-other-name",
        };
        let place = place_name(self.cx, self.catalogue.place(ix));
        // a seat or a former unit often has the name of its municipality
        (fold(name) != fold(place)).then(|| {
            self.cx
                .ta(key, &[("name", name.as_str().into()), ("place", place.into())])
        })
    }

    /// The one place that has exactly the name typed, today or formerly.
    fn exact(&self, typed: &str, hits: &[Hit]) -> Option<(Target, Found, Vec<Link>)> {
        let folded = fold(typed);
        let named = |hit: &&Hit| match hit.target {
            Target::Place(ix) => {
                let place = self.catalogue.place(ix);
                let formerly = hit.by.as_ref().is_some_and(|(_, name)| fold(name) == folded);
                formerly || fold(&place.name_sq) == folded || fold(&place.name_en) == folded
            }
            _ => false,
        };
        let mut exact = hits.iter().filter(named);
        let (first, other) = (exact.next()?, exact.next());
        let Target::Place(ix) = first.target else { return None };
        if other.is_some() {
            return None;
        }
        let place = self.catalogue.place(ix);
        let mut ways = vec![Link::new(
            self.cx.t("search-way-profile"),
            self.href(&paths::place(&place.slug)),
        )];
        if place.members == [ix] {
            ways.push(Link::new(
                self.cx.t("search-way-brief"),
                self.href(&paths::brief(&place.slug)),
            ));
            let mut keep = self.keep.to_vec();
            keep.push(("places".to_owned(), place.slug.clone()));
            ways.push(Link::new(
                self.cx.t("search-way-compare"),
                href(self.cx, paths::COMPARE, &keep),
            ));
        }
        Some((first.target, self.found(first)?, ways))
    }

    fn sections(&self, typed: &str, hits: &[Hit]) -> Vec<Section> {
        let section = |id: &'static str, key: &str, wanted: fn(&Target) -> bool, more: Option<&str>| {
            let all: Vec<&Hit> = hits.iter().filter(|hit| wanted(&hit.target)).collect();
            let found = all.iter().take(SHOWN).filter_map(|hit| self.found(hit)).collect();
            let title = self.cx.ta(key, &[("n", self.cx.count(all.len()).into())]);
            let more = more.filter(|_| all.len() > SHOWN).map(|path| {
                let mut keep = self.keep.to_vec();
                keep.push(("q".to_owned(), typed.to_owned()));
                let args = [("n", self.cx.count(all.len()).into())];
                Link::new(self.cx.ta("search-more", &args), href(self.cx, path, &keep))
            });
            let total = all.len();
            Section {
                id,
                title,
                found,
                more,
                total,
            }
        };
        vec![
            section("places", "search-places", |t| matches!(t, Target::Place(_)), None),
            section(
                "indicators",
                "search-indicators",
                |t| matches!(t, Target::Indicator(_)),
                Some(paths::INDICATORS),
            ),
            section(
                "terms",
                "search-terms",
                |t| matches!(t, Target::Term(_)),
                Some(paths::GLOSSARY),
            ),
        ]
    }

    /// Searches that show what can be found: a municipality, a former commune, an indicator, a word, what organisations do.
    fn examples(&self) -> Vec<Link> {
        let example = |key: &str| {
            let text = self.cx.t(key);
            let mut keep = self.keep.to_vec();
            keep.push(("q".to_owned(), text.clone()));
            Link::new(text, href(self.cx, paths::SEARCH, &keep))
        };
        ["place", "former", "indicator", "term", "network"]
            .map(|kind| example(&format!("search-example-{kind}")))
            .into()
    }
}

fn first_sentence(text: &str) -> String {
    text.split_inclusive(". ").next().unwrap_or(text).trim().to_owned()
}
