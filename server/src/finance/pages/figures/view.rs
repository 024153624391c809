//! A view of ours drawn within another page, as of a release, and whether its figures changed since.

use bashke_views::charts::Downloads;
use bashke_views::finance::controls::Shown;
use bashke_views::{layout, paths};

use super::super::drawings::Drawn;
use super::super::files::{cite, downloads, shown_as};
use super::super::words::address;
use super::{drawing, named, pinned};
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// A view, drawn.
#[derive(Debug, Clone)]
pub struct View {
    /// The drawing, with the way to cite it.
    pub shown: Shown,
    /// Whether the newest release gives other values for what it shows.
    pub changed: bool,
}

/// The drawing at an address of one of our pages (without the language), as of a release; none where there is none. `id`
/// is what it is called in the page, and `level` that of its heading. An address that names a dataset or a release of its own is drawn as it says.
///
/// # Errors
/// Where the database fails.
pub async fn view_as_of(
    request: &Request,
    at: &str,
    release: Option<i32>,
    (id, level): (&str, u8),
) -> Result<Option<View>, Error> {
    let (path, query) = at.split_once('?').unwrap_or((at, ""));
    if let Some(code) = path.strip_prefix("/figures/") {
        return pinned_view(request, code, (id, level)).await;
    }
    let says = |name: &str| query.split('&').any(|part| part.split('=').next() == Some(name));
    let own = says("dataset") || says("release");
    // of the drawings of an indicator's page, whoever names places means their course
    let course = path.starts_with("/indicators/") && says("places") && !says("part");
    let query = &*if course {
        layout::with(query, "part", "time")
    } else {
        query.to_owned()
    };
    let release = release.filter(|_| !own);
    let then = match release {
        Some(release) => layout::with(query, "release", &release.to_string()),
        None => query.to_owned(),
    };
    let sketch = match drawing(request, request.locale, path, &then).await {
        Ok(sketch) => sketch,
        Err(Error::NotFound | Error::Invalid(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let newest = request
        .current
        .cube(&sketch.state.cube.dataset.slug)
        .map(|cube| cube.release.number);
    let changed = match release {
        Some(release) if newest != Some(release) => match drawing(request, request.locale, path, query).await {
            Ok(now) => differs(&sketch.drawn, &now.drawn),
            Err(Error::NotFound | Error::Invalid(_)) => true,
            Err(error) => return Err(error),
        },
        _ => false,
    };
    let cx = request.cx();
    let mut drawn = sketch.drawn;
    id.clone_into(&mut drawn.frame.id);
    drawn.frame.heading = level;
    let downloads = Downloads {
        cite: Some(cite(&cx, &address(path.to_owned(), query))),
        // the files show what is drawn: as of the same release
        ..downloads(|name| address(cx.url(&format!("{path}/{name}")), &then))
    };
    Ok(Some(View {
        shown: shown_as(drawn, downloads),
        changed,
    }))
}

/// A figure that is pinned, as it was, with its own files; none where there is none such, or nothing to draw any more.
async fn pinned_view(request: &Request, code: &str, (id, level): (&str, u8)) -> Result<Option<View>, Error> {
    let figure = match named(request, code).await {
        Ok(figure) => figure,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some(sketch) = pinned(request, &figure).await? else {
        return Ok(None);
    };
    let cx = request.cx();
    let mut drawn = sketch.drawn;
    id.clone_into(&mut drawn.frame.id);
    drawn.frame.heading = level;
    let downloads = Downloads {
        cite: Some(cx.url(&paths::figure(&figure.code))),
        ..downloads(|name| {
            let ending = name.rsplit('.').next().unwrap_or_default();
            cx.url(&paths::figure(format!("{}.{ending}", figure.code)))
        })
    };
    Ok(Some(View {
        shown: shown_as(drawn, downloads),
        changed: figure.changed_since.is_some(),
    }))
}

/// Whether what one drawing shows has another value in another. What came besides is no change.
fn differs(then: &Drawn, now: &Drawn) -> bool {
    then.points.iter().any(|point| {
        let same = now
            .points
            .iter()
            .find(|other| (other.indicator, other.place, other.period) == (point.indicator, point.place, point.period));
        same.and_then(|other| other.reading.number()) != point.reading.number()
    })
}
