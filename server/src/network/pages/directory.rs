//! The directory: organisations, groups, media and people.

use std::collections::BTreeMap;

use axum::response::Redirect;
use bashke_views::components::{Chip, Link, SwitchOption};
use bashke_views::layout::{with, without};
use bashke_views::network::{self as views, DirectoryPage, Entry, FacetChoice, FacetView, PlaceLine, Seen};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Language, OfferKind, OrganisationKind, PlaceKind, Theme, fold};

use super::former::former;
use super::place_link;
use crate::finance::{Catalogue, PlaceIx};
use crate::network::queries::{self, CallName, Card};
use crate::network::rules;
use crate::network::rules::directory::{Answer, Facet, Key, NOWHERE, PERSON, Question, Reader, Value, number_of};
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How many stand on a page.
const SIZE: usize = 30;

/// How many values of one facet can be chosen.
const MOST: usize = 30;

/// The word in addresses for people.
pub(super) const PERSON_WORD: &str = "person";

/// The word in addresses for organisations that name no municipality.
pub(super) const WITHOUT_PLACE: &str = "none";

/// The directory, as it is asked for.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let db = request.app.db.clone();
    let calls = queries::call_names(&db).await?;
    let asked = Asked::read(&mut request, &calls)?;
    let directory = request.app.directories.current(&db).await?;
    let now = request.app.clock.now();
    let reader = reader(&request).await?;
    let answer = directory.ask(&asked.question, &reader, now);
    let pages = answer.total().div_ceil(SIZE).max(1);
    if asked.page > pages {
        return Err(Error::NotFound);
    }
    let keys = match asked.seen {
        Seen::List => answer.page((asked.page - 1) * SIZE, SIZE),
        Seen::Map | Seen::Table => Vec::new(),
    };
    let cards = queries::cards(&db, &keys, reader.member).await?;
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let facets = facets(&cx, catalogue, &asked, &answer, &calls);
    let data = DirectoryPage {
        typed: asked.typed.clone(),
        verified: asked.question.verified,
        bearing: answer.verified,
        chips: chips(&cx, &asked, &facets),
        views: switches(&cx, asked.seen),
        seen: asked.seen,
        total: answer.total(),
        everybody: directory.len(),
        entries: cards.into_iter().map(|card| entry(&cx, catalogue, card, now)).collect(),
        page: asked.page,
        pages,
        places: match asked.seen {
            Seen::List => Vec::new(),
            Seen::Map | Seen::Table => places(&cx, catalogue, &answer),
        },
        themselves: number_of(OrganisationKind::ALL, OrganisationKind::Municipality)
            .is_some_and(|municipality| answer.having(Facet::Kind, municipality) > 0),
        former: former(&cx, catalogue, &asked.typed),
        signed_in: request.actor.signed.is_some(),
        facets,
    };
    Ok(Page::private(views::directory(&cx, &data)))
}

/// Where the list of organisations was: it is part of the directory now.
pub async fn moved(request: Request) -> Redirect {
    let asked = Some(&request.query).filter(|query| !query.is_empty());
    let query = asked.map_or_else(String::new, |query| format!("?{query}"));
    Redirect::permanent(&format!("{}{query}", request.cx().url(paths::NETWORK)))
}

/// Who asks, for the directory.
pub(super) async fn reader(request: &Request) -> Result<Reader, Error> {
    Ok(Reader {
        member: request.actor.signed.as_ref().is_some_and(|signed| signed.verified),
        hidden: queries::unseen(&request.app.db, request.app.clock.now(), request.actor.id()).await?,
    })
}

/// What an address asks for.
struct Asked {
    typed: String,
    question: Question,
    seen: Seen,
    page: usize,
}

impl Asked {
    fn read(request: &mut Request, calls: &[CallName]) -> Result<Self, Error> {
        let catalogue = std::sync::Arc::clone(&request.current.catalogue);
        let params = &mut request.params;
        let typed: String = params
            .knows("q")
            .text("q")
            .unwrap_or_default()
            .chars()
            .take(100)
            .collect();
        let kind = |word: &str| match word {
            PERSON_WORD => Some(PERSON),
            word => number_of(OrganisationKind::ALL, word.parse().ok()?),
        };
        let place = |slug: &str| {
            if slug == WITHOUT_PLACE {
                return Some(NOWHERE);
            }
            let place = catalogue.place(catalogue.find_place(slug)?);
            matches!(place.kind, PlaceKind::Municipality | PlaceKind::County).then_some(place.id)
        };
        let call = |slug: &str| Some(calls.iter().find(|call| call.slug == slug)?.id);
        let chosen = BTreeMap::from([
            (Facet::Kind, params.many("kind", MOST, kind)),
            (
                Facet::Theme,
                params.many("theme", MOST, |word| number_of(Theme::ALL, word.parse().ok()?)),
            ),
            (Facet::Place, params.many("place", MOST, place)),
            (
                Facet::Language,
                params.many("language", MOST, |word| number_of(Language::ALL, word.parse().ok()?)),
            ),
            (Facet::Call, params.many("call", MOST, call)),
            (
                Facet::Offer,
                params.many("offer", MOST, |word| number_of(OfferKind::ALL, word.parse().ok()?)),
            ),
        ]);
        let verified = params
            .one("verified", |word| (word == "yes").then_some(true))
            .unwrap_or(false);
        let seen = params.one("view", |word| Seen::ALL.into_iter().find(|seen| seen.word() == word));
        let page = params.number("page", 1_u32, 100_000).unwrap_or(1);
        params.only_known();
        std::mem::take(params).finish()?;
        let words: Vec<String> = fold(&typed)
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        // who asks for nothing in particular looks for those who act, not for the list of the municipalities
        let unasked = words.is_empty() && !verified && chosen.values().all(Vec::is_empty);
        let municipality = number_of(OrganisationKind::ALL, OrganisationKind::Municipality);
        Ok(Self {
            question: Question {
                words,
                chosen,
                verified,
                last: municipality.filter(|_| unasked).map(|value| (Facet::Kind, value)),
            },
            typed,
            seen: seen.unwrap_or(Seen::List),
            page: usize::try_from(page).unwrap_or(1),
        })
    }

    fn has(&self, facet: Facet, value: Value) -> bool {
        self.question
            .chosen
            .get(&facet)
            .is_some_and(|values| values.contains(&value))
    }
}

/// A value that can be chosen: its word in addresses, its name, its number, its group.
type Known = (String, String, Value, Option<String>);

fn facets(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    asked: &Asked,
    answer: &Answer<'_>,
    calls: &[CallName],
) -> Vec<FacetView> {
    let words = |prefix: &str, all: Vec<&str>| -> Vec<Known> {
        let named = all.into_iter().zip(0..);
        named
            .map(|(word, number)| (word.to_owned(), cx.t(&format!("{prefix}-{word}")), number, None))
            .collect()
    };
    let mut kinds = words(
        "organisation-kind",
        OrganisationKind::ALL.iter().map(|one| one.word()).collect(),
    );
    kinds.push((PERSON_WORD.to_owned(), cx.t("directory-person"), PERSON, None));
    let calls = calls.iter().map(|call| {
        let name = cx.pick(&call.name_sq, &call.name_en).to_owned();
        let programme = cx.pick(&call.programme_sq, &call.programme_en).to_owned();
        (call.slug.clone(), name, call.id, Some(programme))
    });
    let all: [(&'static str, Facet, Vec<Known>); 6] = [
        (
            "theme",
            Facet::Theme,
            words("theme", Theme::ALL.iter().map(|one| one.word()).collect()),
        ),
        ("place", Facet::Place, all_places(cx, catalogue)),
        ("kind", Facet::Kind, kinds),
        ("call", Facet::Call, calls.collect()),
        (
            "offer",
            Facet::Offer,
            words("offer-kind", OfferKind::ALL.iter().map(|one| one.word()).collect()),
        ),
        (
            "language",
            Facet::Language,
            words("language", Language::ALL.iter().map(|one| one.word()).collect()),
        ),
    ];
    all.into_iter()
        .map(|(name, facet, known)| {
            let choices = known.into_iter().filter_map(|(value, text, number, group)| {
                let (count, chosen) = (answer.choice(facet, number), asked.has(facet, number));
                // what would find nobody is not offered, unless it is what was asked
                (count > 0 || chosen).then_some(FacetChoice {
                    value,
                    text,
                    group,
                    count,
                    chosen,
                })
            });
            FacetView {
                name,
                choices: choices.collect(),
            }
        })
        .collect()
}

/// No place, then the counties and the municipalities in them, in the order of Albanian.
fn all_places(cx: &Cx<'_>, catalogue: &Catalogue) -> Vec<Known> {
    let name = |ix: PlaceIx| {
        let place = catalogue.place(ix);
        cx.pick(&place.name_sq, &place.name_en).to_owned()
    };
    let in_order = |kind: PlaceKind, of: Option<PlaceIx>| {
        let mut places: Vec<PlaceIx> = catalogue
            .places_of(kind)
            .filter(|ix| of.is_none() || catalogue.place(*ix).parent == of)
            .collect();
        places.sort_by_cached_key(|ix| sort_key(&name(*ix)));
        places
    };
    let known = |ix: PlaceIx, group: &str| {
        let place = catalogue.place(ix);
        (place.slug.clone(), name(ix), place.id, Some(group.to_owned()))
    };
    let mut all = vec![(WITHOUT_PLACE.to_owned(), cx.t("directory-no-place"), NOWHERE, None)];
    for county in in_order(PlaceKind::County, None) {
        let group = name(county);
        let (slug, _, id, group_of) = known(county, &group);
        all.push((
            slug,
            cx.ta("directory-whole-county", &[("county", group.as_str().into())]),
            id,
            group_of,
        ));
        all.extend(
            in_order(PlaceKind::Municipality, Some(county))
                .into_iter()
                .map(|ix| known(ix, &group)),
        );
    }
    all
}

/// What is asked for, each with the way to leave it out.
fn chips(cx: &Cx<'_>, asked: &Asked, facets: &[FacetView]) -> Vec<Chip> {
    let chip = |text: String, remove: String| Chip {
        text,
        mark: None,
        href: None,
        remove: Some(format!("?{}", without(&remove, "page"))),
    };
    let mut chips = Vec::new();
    if !asked.typed.is_empty() {
        chips.push(chip(format!("“{}”", asked.typed), without(cx.query, "q")));
    }
    for facet in facets {
        let chosen: Vec<&FacetChoice> = facet.choices.iter().filter(|choice| choice.chosen).collect();
        for choice in &chosen {
            let others: Vec<&str> = chosen
                .iter()
                .filter(|other| other.value != choice.value)
                .map(|other| other.value.as_str())
                .collect();
            let rest = if others.is_empty() {
                without(cx.query, facet.name)
            } else {
                with(cx.query, facet.name, &others.join(","))
            };
            chips.push(chip(choice.text.clone(), rest));
        }
    }
    if asked.question.verified {
        chips.push(chip(cx.t("organisations-only-verified"), without(cx.query, "verified")));
    }
    chips
}

fn switches(cx: &Cx<'_>, seen: Seen) -> Vec<SwitchOption> {
    let query = without(cx.query, "page");
    let each = Seen::ALL.into_iter().map(|one| {
        let query = match one {
            Seen::List => without(&query, "view"),
            Seen::Map | Seen::Table => with(&query, "view", one.word()),
        };
        SwitchOption::new(
            cx.t(&format!("directory-view-{}", one.word())),
            format!("?{query}"),
            one == seen,
        )
    });
    each.collect()
}

fn entry(cx: &Cx<'_>, catalogue: &Catalogue, card: Card, now: chrono::DateTime<chrono::Utc>) -> Entry {
    let href = match card.key {
        Key::Organisation(_) => cx.url(&paths::organisation(&card.slug)),
        Key::Person(_) => cx.url(&paths::person(&card.slug)),
    };
    Entry {
        link: Link::new(card.name, href),
        short_name: card.short_name,
        kind: card.kind,
        verified: rules::is_verified(card.verified_until, now),
        themes: card.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        places: card
            .places
            .iter()
            .filter_map(|id| place_link(cx, catalogue, *id))
            .map(|link| link.text)
            .collect(),
    }
}

/// How many of those found are in each municipality.
fn places(cx: &Cx<'_>, catalogue: &Catalogue, answer: &Answer<'_>) -> Vec<PlaceLine> {
    let query = without(&without(&without(cx.query, "page"), "view"), "place");
    let mut lines: Vec<PlaceLine> = catalogue
        .places_of(PlaceKind::Municipality)
        .map(|ix| {
            let place = catalogue.place(ix);
            let county = place.parent.map(|parent| catalogue.place(parent));
            PlaceLine {
                name: cx.pick(&place.name_sq, &place.name_en).to_owned(),
                county: county.map_or_else(String::new, |county| {
                    cx.pick(&county.name_sq, &county.name_en).to_owned()
                }),
                href: format!("{}?{}", cx.url(paths::NETWORK), with(&query, "place", &place.slug)),
                tile: place.tile,
                count: answer.having(Facet::Place, place.id),
            }
        })
        .collect();
    lines.sort_by_cached_key(|line| sort_key(&line.name));
    lines
}
