//! What was promised in all dialogues, and what came of it.

use bashke_views::components::{Choice, Link};
use bashke_views::dialogue::dialogues::{self as views, CommitmentsPage};
use bashke_views::layout::with;
use bashke_views::paths;

use super::commitment::commitment;
use crate::dialogue::pages::questions::{municipalities, municipality};
use crate::dialogue::queries::{self, CommitmentFilter, SIZE};
use crate::dialogue::rules::commitments::Standing;
use crate::finance::Courses;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The commitments that are asked for.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let catalogue = &request.current.catalogue;
    let params = &mut request.params;
    let asked_place = params.one("place", |slug| Some((slug.to_owned(), municipality(catalogue, slug)?)));
    let standing = params.one("standing", Standing::of);
    let asked = params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(&mut request.params).finish()?;
    let filter = CommitmentFilter {
        standing,
        place: asked_place.as_ref().map(|(_, id)| *id),
    };
    let found = queries::promised(&request.app.db, filter, u64::from(asked)).await?;
    let pages = found.total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let cx = request.cx();
    let slug = asked_place.map(|(slug, _)| slug);
    let any = |chosen: bool| Choice::new("", cx.t("threads-any"), chosen);
    let standings = Standing::ALL.map(|one| {
        let text = cx.t(&format!("standing-{}", one.word()));
        Choice::new(one.word(), text, standing == Some(one))
    });
    let counts = Standing::ALL.map(|one| {
        let place = slug.as_deref().map_or_else(String::new, |slug| with("", "place", slug));
        let query = with(&place, "standing", one.word());
        let address = format!("{}?{query}", cx.url(paths::COMMITMENTS));
        (one.word(), found.counts.get(&one).copied().unwrap_or_default(), address)
    });
    let courses = Courses::now(&request.current);
    let lines = found.rows.iter().map(|(row, on)| {
        (
            commitment(&request, courses.as_ref(), &found.faces, &on.slug, row),
            Link::new(&on.title, cx.url(&paths::dialogue(&on.slug))),
            on.language.clone(),
        )
    });
    let data = CommitmentsPage {
        counts: counts.to_vec(),
        standings: std::iter::once(any(standing.is_none())).chain(standings).collect(),
        places: std::iter::once(any(slug.is_none()))
            .chain(municipalities(&cx, &request.current.catalogue, slug.as_deref()))
            .collect(),
        filtered: standing.is_some() || slug.is_some(),
        lines: lines.collect(),
        total: usize::try_from(found.total).unwrap_or(usize::MAX),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
    };
    Ok(Page::private(views::commitments(&cx, &data)))
}
