//! Figures: pinning a view, showing what is pinned, its files, and what releases changed.

pub mod cards;
mod cited;
pub mod files;
pub mod new;
pub mod page;
pub mod revised;
pub mod view;

use bashke_entities::finance::figure;
use bashke_views::{Locale, paths};

use super::files::Sketch;
use super::{compare, explore, indicators, map, profile, ranking, region};
use crate::finance::queries::figures as queries;
use crate::finance::rules::figure::code;
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// The drawing at an address of one of our pages, in a language.
///
/// # Errors
/// Not found where there is no drawing at this address; where it cannot be understood.
async fn drawing(request: &Request, locale: Locale, path: &str, query: &str) -> Result<Sketch, Error> {
    let mut request = request.elsewhere(locale, path, query);
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    match parts.as_slice() {
        ["indicators", slug] => indicators::sketch(&mut request, slug).await,
        ["places", slug] => profile::sketch(&mut request, slug, path).await,
        ["places", slug, "brief"] => profile::sketch(&mut request, slug, &paths::brief(slug)).await,
        ["ranking"] => ranking::sketch(&mut request).await,
        ["map"] => map::sketch(&mut request).await,
        ["compare"] => compare::sketch(&mut request, "chart.svg").await,
        ["explore"] => explore::sketch(&mut request).await,
        ["region"] => region::sketch(&mut request).await,
        _ => Err(Error::NotFound),
    }
}

/// The drawing of a figure as of its release, with the figure's own address; none where its places or indicators are
/// none any more.
///
/// # Errors
/// Where the database fails.
async fn pinned(request: &Request, figure: &figure::Model) -> Result<Option<Sketch>, Error> {
    let query = as_of(figure);
    let mut sketch = match drawing(request, request.locale, &figure.path, &query).await {
        Ok(sketch) => sketch,
        Err(Error::NotFound | Error::Invalid(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let cx = request.cx();
    let frame = &mut sketch.drawn.frame;
    // what it said then is what is cited, even where sentences are made otherwise now
    cx.pick(&figure.title_sq, &figure.title_en).clone_into(&mut frame.title);
    cx.pick(&figure.subtitle_sq, &figure.subtitle_en)
        .clone_into(&mut frame.subtitle);
    frame.address = address(request, figure);
    sketch.stem = format!("figure-{}", figure.code);
    Ok(Some(sketch))
}

/// The state of a figure's view, with its release.
fn as_of(figure: &figure::Model) -> String {
    bashke_views::layout::with(&figure.query, "release", &figure.release_id.to_string())
}

/// The address of a figure, in full.
fn address(request: &Request, figure: &figure::Model) -> String {
    let cx = request.cx();
    format!("{}{}", cx.origin, cx.url(&paths::figure(&figure.code)))
}

/// The figure that an address names.
///
/// # Errors
/// Not found where there is none.
async fn named(request: &Request, name: &str) -> Result<figure::Model, Error> {
    let code = code(name).ok_or(Error::NotFound)?;
    queries::by_code(&request.app.db, &code).await?.ok_or(Error::NotFound)
}
