//! Who works on what, and where nobody is known yet.

use std::collections::BTreeMap;

use bashke_views::components::Choice;
use bashke_views::layout::with;
use bashke_views::network::{self as views, CoverageLine, CoveragePage, ThemeLine};
use bashke_views::paths;
use bashke_vocabulary::{OrganisationKind, PlaceKind, Theme};

use super::directory::{PERSON_WORD, WITHOUT_PLACE, reader};
use crate::network::queries;
use crate::network::rules::directory::{Facet, NOWHERE, PERSON, Question, Value, number_of};
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The kinds of which there is one everywhere by law, or which fund: they do not say who works there.
const NOT_COUNTED: [OrganisationKind; 3] = [
    OrganisationKind::Municipality,
    OrganisationKind::Institution,
    OrganisationKind::Donor,
];

/// The kinds of organisations that are counted.
fn kinds() -> impl Iterator<Item = &'static OrganisationKind> {
    OrganisationKind::ALL.iter().filter(|kind| !NOT_COUNTED.contains(kind))
}

/// The kinds that are counted.
fn counted() -> Vec<Value> {
    kinds()
        .filter_map(|kind| number_of(OrganisationKind::ALL, *kind))
        .chain([PERSON])
        .collect()
}

/// The coverage, of all themes or of one.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let theme = request.params.one("theme", |word| word.parse::<Theme>().ok());
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let db = &request.app.db;
    let directory = request.app.directories.current(db).await?;
    let reader = reader(&request).await?;
    let grants = queries::grants_by_place(db).await?;
    let projects = queries::projects_by_place(db).await?;
    let now = request.app.clock.now();
    let question = |theme: Option<Theme>| {
        let themes = theme.and_then(|theme| number_of(Theme::ALL, theme));
        Question {
            chosen: BTreeMap::from([(Facet::Kind, counted()), (Facet::Theme, themes.into_iter().collect())]),
            ..Question::default()
        }
    };
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let municipalities: Vec<_> = catalogue
        .places_of(PlaceKind::Municipality)
        .map(|ix| catalogue.place(ix))
        .collect();
    let themes = Theme::ALL.iter().map(|one| {
        let answer = directory.ask(&question(Some(*one)), &reader, now);
        let there = municipalities
            .iter()
            .filter(|place| answer.having(Facet::Place, place.id) > 0)
            .count();
        ThemeLine {
            theme: one.word().to_owned(),
            who: answer.total(),
            municipalities: there,
            href: format!("{}?theme={one}", cx.url(paths::NETWORK_COVERAGE)),
        }
    });
    let themes = themes.collect();
    let asked = directory.ask(&question(theme), &reader, now);
    // whoever follows a count finds those who are counted
    let words: Vec<&str> = kinds().map(|kind| kind.word()).chain([PERSON_WORD]).collect();
    let those = theme.map_or_else(String::new, |theme| format!("theme={theme}"));
    let those = with(&those, "kind", &words.join(","));
    let at = |place: &str| format!("{}?{}", cx.url(paths::NETWORK), with(&those, "place", place));
    let mut places: Vec<CoverageLine> = municipalities
        .iter()
        .map(|place| CoverageLine {
            name: cx.pick(&place.name_sq, &place.name_en).to_owned(),
            tile: place.tile,
            href: at(&place.slug),
            who: asked.having(Facet::Place, place.id),
            grants: grants.get(&place.id).copied().unwrap_or(0),
            projects: projects.get(&place.id).copied().unwrap_or(0),
        })
        .collect();
    places.sort_by_cached_key(|line| sort_key(&line.name));
    let any = Choice::new("", cx.t("coverage-any-theme"), theme.is_none());
    let each = Theme::ALL
        .iter()
        .map(|one| Choice::new(one.word(), cx.t(&format!("theme-{one}")), theme == Some(*one)));
    let data = CoveragePage {
        choices: std::iter::once(any).chain(each).collect(),
        theme: theme.map(|theme| theme.word().to_owned()),
        nowhere: (asked.having(Facet::Place, NOWHERE), at(WITHOUT_PLACE)),
        themes,
        places,
    };
    Ok(Page::private(views::coverage(&cx, &data)))
}
