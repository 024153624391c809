//! The library.

use axum::extract::Path;
use bashke_entities::network::resource;
use bashke_views::components::Link;
use bashke_views::network::{self as views, LibraryWay, ResourceLine, ResourcePage, ResourcesPage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::ResourceKind;

use super::offers::{done, own_for};
use super::reviews::{self, rated};
use crate::network::queries::{self, LIBRARY, ResourcesAsked};
use crate::network::rules::{self, Reviewed, parted};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The words that were typed, as far as they are read.
pub(super) fn typed(request: &mut Request) -> String {
    let typed = request.params.knows("q").text("q").unwrap_or_default();
    typed.chars().take(100).collect()
}

/// What was just done with a resource.
const RESOURCE_DONE: [&str; 5] = ["saved", "withdrawn", "restored", "review-written", "review-withdrawn"];

/// Whether the reader writes the library.
pub(super) fn writes(request: &Request) -> bool {
    request.may(Action::WriteLibrary, &Facts::default()).is_ok()
}

/// How the reader can add to the lists. How many proposals wait is counted for those alone who write them.
pub(super) async fn library_way(request: &Request) -> Result<LibraryWay, Error> {
    if writes(request) {
        let waiting = queries::proposals_waiting(&request.app.db).await?;
        return Ok(LibraryWay::Writes(usize::try_from(waiting).unwrap_or(usize::MAX)));
    }
    Ok(match &request.actor.signed {
        None => LibraryWay::Guest,
        Some(_) if own_for(request, Action::ProposeToLibrary).is_empty() => LibraryWay::NoOrganisation,
        Some(_) => LibraryWay::Proposes,
    })
}

/// How many pages there are; the one that is asked for is among them.
pub(super) fn paged(total: u64, size: u64, page: u64) -> Result<usize, Error> {
    let pages = total.div_ceil(size).max(1);
    if page > pages {
        return Err(Error::NotFound);
    }
    Ok(usize::try_from(pages).unwrap_or(1))
}

/// All resources.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let reviewed = request
        .params
        .one("reviewed", |word| (word == "yes").then_some(()))
        .is_some();
    let mut asked = ResourcesAsked {
        best: None,
        typed: typed(&mut request),
        kind: request.params.one("kind", |word| word.parse().ok()),
        language: request.params.one("language", |word| word.parse().ok()),
        theme: request.params.one("theme", |word| word.parse().ok()),
        page: u64::from(request.params.number("page", 1_u32, 100_000).unwrap_or(1)),
    };
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let ratings = queries::resource_ratings(&request.app.db, request.app.clock.now()).await?;
    asked.best = reviewed.then(|| rules::best_first(ratings.iter().map(|(id, rating)| (*id, *rating))));
    let (rows, total) = queries::resources(&request.app.db, &asked).await?;
    let pages = paged(total, LIBRARY, asked.page)?;
    let way = library_way(&request).await?;
    let cx = request.cx();
    let data = ResourcesPage {
        lines: rows
            .iter()
            .map(|row| ResourceLine {
                rated: ratings.get(&row.id).and_then(|rating| rated(&cx, *rating)),
                ..line(&cx, row)
            })
            .collect(),
        reviewed,
        typed: asked.typed,
        kind: asked.kind,
        language: asked.language,
        theme: asked.theme,
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked.page).unwrap_or(1),
        pages,
        way,
    };
    Ok(Page::private(views::resources(&cx, &data)))
}

fn line(cx: &Cx<'_>, row: &resource::Model) -> ResourceLine {
    ResourceLine {
        link: Link::new(
            cx.pick(&row.title_sq, &row.title_en),
            cx.url(&paths::resource(&row.slug)),
        ),
        kind: row.kind.parse().unwrap_or(ResourceKind::Guide),
        publisher: row.publisher.clone(),
        year: row.year.map(|year| year.to_string()),
        languages: parted(&row.languages),
        themes: parted(&row.themes),
        rated: None,
    }
}

/// A resource.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let number = u64::from(request.params.number("reviews", 1_u32, 100_000).unwrap_or(1));
    let done = done(&mut request, &RESOURCE_DONE)?;
    let writes = writes(&request);
    let row = queries::resource(&request.app.db, &slug)
        .await?
        .filter(|row| writes || row.withdrawn_at.is_none())
        .ok_or(Error::NotFound)?;
    let form = paths::resource_review(&row.slug);
    let reviews = reviews::part(&request, Reviewed::Resource(row.id), &form, number).await?;
    let cx = request.cx();
    let data = ResourcePage {
        reviews,
        line: line(&cx, &row),
        about: cx.pick(&row.about_sq, &row.about_en).to_owned(),
        author: row.author,
        version: row.version,
        licence: row.licence,
        address: row.address,
        source: row.source,
        edit: writes.then(|| cx.url(&paths::resource_edit(&row.slug))),
        withdrawn: row.withdrawn_at.is_some(),
        done: done.map(|word| cx.t(&format!("library-done-{word}"))),
    };
    Ok(Page::private(views::resource(&cx, &data)))
}
