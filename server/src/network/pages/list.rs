//! All organisations.

use bashke_views::components::Choice;
use bashke_views::network::{self as views, Entry, ListPage};
use bashke_vocabulary::{OrganisationKind, Theme};

use super::{municipalities, municipality, place_link};
use crate::network::queries::{self, Filter, SIZE};
use crate::network::rules;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The organisations that are asked for.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let catalogue = std::sync::Arc::clone(&request.current.catalogue);
    let params = &mut request.params;
    let typed: String = params.text("q").unwrap_or_default().chars().take(100).collect();
    let place_slug = params.text("place").map(str::to_owned);
    let filter = Filter {
        words: typed.clone(),
        kind: params.one("kind", |word| word.parse().ok()),
        theme: params.one("theme", |word| word.parse().ok()),
        place: params.one("place", |slug| municipality(&catalogue, slug)),
        verified: params.text("verified") == Some("yes"),
    };
    let asked = params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(params).finish()?;
    let now = request.app.clock.now();
    let (listed, total) = queries::list(&request.app.db, &filter, now, u64::from(asked)).await?;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let cx = request.cx();
    let entries = listed.into_iter().map(|one| Entry {
        verified: rules::is_verified(one.row.verified_until, now),
        themes: one.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        places: one
            .places
            .iter()
            .filter_map(|id| place_link(&cx, &catalogue, *id).map(|link| link.text))
            .collect(),
        slug: one.row.slug,
        name: one.row.name,
        short_name: one.row.short_name,
        kind: one.row.kind,
    });
    let any = |chosen: bool| Choice::new("", cx.t("organisations-any"), chosen);
    let kinds = OrganisationKind::ALL.iter().map(|kind| {
        Choice::new(
            kind.word(),
            cx.t(&format!("organisation-kind-{kind}")),
            filter.kind == Some(*kind),
        )
    });
    let themes = Theme::ALL.iter().map(|theme| {
        Choice::new(
            theme.word(),
            cx.t(&format!("theme-{theme}")),
            filter.theme == Some(*theme),
        )
    });
    let places = municipalities(&cx, &catalogue, |slug| place_slug.as_deref() == Some(slug));
    let page = ListPage {
        filtered: !typed.is_empty()
            || filter.kind.is_some()
            || filter.theme.is_some()
            || filter.place.is_some()
            || filter.verified,
        kinds: std::iter::once(any(filter.kind.is_none())).chain(kinds).collect(),
        themes: std::iter::once(any(filter.theme.is_none())).chain(themes).collect(),
        places: std::iter::once(any(filter.place.is_none())).chain(places).collect(),
        verified: filter.verified,
        entries: entries.collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        typed,
    };
    Ok(Page::private(views::list(&cx, &page)))
}
