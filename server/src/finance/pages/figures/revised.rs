//! The figures that a release changed.

use axum::extract::Path;
use bashke_views::components::Link;
use bashke_views::finance::figure::{self as views, Revised, RevisedPage};
use bashke_views::paths;

use super::super::data::paged;
use super::cited::cited;
use super::{cards, page};
use crate::finance::queries::figures::{self as queries, Keys};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How many figures stand on a page.
const SIZE: usize = 50;

/// The figures that a release changed, in the order in which they were pinned.
///
/// # Errors
/// Not found where there is no such release or page; where the database fails.
pub async fn list(Path(number): Path<String>, mut request: Request) -> Result<Page, Error> {
    let number: i32 = number.parse().map_err(|_| Error::NotFound)?;
    let params = &mut request.params;
    let asked = params.number("page", 1u32, 1_000_000);
    std::mem::take(params).finish()?;
    let current = &request.current;
    if !current.releases.iter().any(|release| release.number == number) {
        return Err(Error::NotFound);
    }
    let db = &request.app.db;
    let total = usize::try_from(queries::count_changed(db, number).await?).unwrap_or_default();
    let paged = paged(asked, total, SIZE)?;
    let rows = queries::changed_by(db, number, paged.page as u64, SIZE as u64).await?;
    let (changes, figures): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let cx = request.cx();
    let cards = cards::cards_of(&request.app, &cx, &figures).await?;
    let keyed: Vec<(i32, String)> = figures.iter().map(|figure| (figure.id, figure.code.clone())).collect();
    let mut cited = cited(&request, &keyed).await?;
    let keys = Keys::new(&current.catalogue);
    let figures = cards
        .into_iter()
        .zip(&changes)
        .map(|(card, change)| Revised {
            text: page::revision(&cx, &current.catalogue, &keys, change),
            cited: cited.remove(&change.figure_id).unwrap_or_default(),
            card,
        })
        .collect();
    let title = cx.ta("release-page-title", &[("number", number.to_string().into())]);
    let data = RevisedPage {
        release: Link::new(title, cx.url(&paths::release(number))),
        figures,
        paged,
    };
    Ok(Page::private(views::revised(&cx, &data)))
}
