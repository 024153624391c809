//! The figures that a release changed.

use axum::extract::Path;
use bashke_views::components::Link;
use bashke_views::finance::figure::{self as views, Revised, RevisedPage};
use bashke_views::paths;

use super::super::data::paged;
use super::{cards, page};
use crate::finance::queries::figures::{self as queries, Keys};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::{dialogue, training};

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
    let ids: Vec<i32> = figures.iter().map(|figure| figure.id).collect();
    let mut cited = dialogue::cited_in(db, &ids).await?;
    let codes: Vec<String> = figures.iter().map(|figure| figure.code.clone()).collect();
    let lessons = training::citing(db, &codes).await?;
    let keys = Keys::new(&current.catalogue);
    let figures = cards
        .into_iter()
        .zip(&changes)
        .map(|(card, change)| Revised {
            text: page::revision(&cx, &current.catalogue, &keys, change),
            cited: cited
                .remove(&change.figure_id)
                .unwrap_or_default()
                .into_iter()
                .map(|one| (Link::new(one.title, cx.url(&one.path)), one.language))
                .chain(lessons.iter().filter(|one| one.code == card.code).map(|one| {
                    let [sq, en] = &one.title;
                    let title = cx.ta("figure-cited-lesson", &[("title", cx.pick(sq, en).into())]);
                    (Link::new(title, cx.url(&one.path)), cx.locale.tag().to_owned())
                }))
                .collect(),
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
