//! All dialogues.

use bashke_views::components::{Choice, Link};
use bashke_views::dialogue::dialogues::{self as views, DialogueEntry, DialoguesPage};
use bashke_views::paths;

use super::{current, dates, phase, place};
use crate::dialogue::pages::questions::{municipalities, municipality};
use crate::dialogue::queries::{self, DialogueFilter, SIZE, When};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The dialogues that are asked for.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let catalogue = &request.current.catalogue;
    let params = &mut request.params;
    let typed: String = params.text("q").unwrap_or_default().chars().take(100).collect();
    let asked_place = params.one("place", |slug| Some((slug.to_owned(), municipality(catalogue, slug)?)));
    let when = params.one("when", When::of);
    let asked = params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(&mut request.params).finish()?;
    let filter = DialogueFilter {
        words: typed.clone(),
        place: asked_place.as_ref().map(|(_, id)| *id),
        when,
    };
    let now = request.app.clock.now();
    let found = queries::dialogues(&request.app.db, &request.actor, &filter, now, u64::from(asked)).await?;
    let (found, total) = found;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let cx = request.cx();
    let slug = asked_place.map(|(slug, _)| slug);
    let any = |chosen: bool| Choice::new("", cx.t("threads-any"), chosen);
    let times = When::ALL.map(|one| {
        let text = cx.t(&format!("dialogues-when-{}", one.word()));
        Choice::new(one.word(), text, when == Some(one))
    });
    let lines = found.into_iter().map(|one| DialogueEntry {
        stage: current(&one.slots, now).map(|slot| (slot.stage.word(), phase(slot, now), dates(&cx, slot))),
        place: place(&request, &one.row),
        draft: one.row.published_at.is_none(),
        link: Link::new(one.row.title, cx.url(&paths::dialogue(&one.row.slug))),
        language: one.row.language,
    });
    let data = DialoguesPage {
        filtered: !typed.is_empty() || slug.is_some() || when.is_some(),
        places: std::iter::once(any(slug.is_none()))
            .chain(municipalities(&cx, &request.current.catalogue, slug.as_deref()))
            .collect(),
        when: std::iter::once(any(when.is_none())).chain(times).collect(),
        creates: request.may(Action::CreateDialogue, &Facts::default()).is_ok(),
        lines: lines.collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        typed,
    };
    Ok(Page::private(views::dialogues(&cx, &data)))
}
