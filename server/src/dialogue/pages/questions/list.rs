//! All questions.

use bashke_views::components::{Choice, Link};
use bashke_views::dialogue::questions::{self as views, QuestionLine, QuestionsPage};
use bashke_views::paths;

use super::{clock, done, municipalities, municipality, place_of, today};
use crate::dialogue::pages::author;
use crate::dialogue::queries::{self, QuestionFilter, SIZE};
use crate::dialogue::rules::record::{STATES, state};
use crate::dialogue::rules::working_days::Calendar;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The questions that are asked for.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let catalogue = &request.current.catalogue;
    let params = &mut request.params;
    let typed: String = params.text("q").unwrap_or_default().chars().take(100).collect();
    let place = params.one("place", |slug| Some((slug.to_owned(), municipality(catalogue, slug)?)));
    let chosen_state = params.one("state", state);
    let whose: Vec<String> = params.texts("whose").into_iter().map(str::to_owned).collect();
    let asked = params.number("page", 1u32, 100_000).unwrap_or(1);
    let done = done(&request);
    std::mem::take(&mut request.params).finish()?;
    let me = request.actor.id();
    let chosen = |name: &str| whose.iter().any(|one| one == name);
    let filter = QuestionFilter {
        words: typed.clone(),
        place: place.as_ref().map(|(_, id)| *id),
        state: chosen_state,
        by: me.filter(|_| chosen("mine")),
        followed_by: me.filter(|_| chosen("followed")),
    };
    let today = today(&request);
    let found = queries::questions(&request.app.db, &request.actor, &filter, today, u64::from(asked));
    let (rows, total, faces) = found.await?;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let calendar = Calendar::default();
    let slug = place.map(|(slug, _)| slug);
    let any = |chosen: bool| Choice::new("", cx.t("threads-any"), chosen);
    let states = STATES.map(|one| {
        let text = cx.t(&format!("question-state-{}", one.word()));
        Choice::new(one.word(), text, chosen_state == Some(one))
    });
    let own = ["mine", "followed"].map(|word| Choice::new(word, cx.t(&format!("questions-{word}")), chosen(word)));
    let lines = rows.into_iter().map(|row| QuestionLine {
        place: place_of(&cx, catalogue, row.place_id).map(|(_, link)| link),
        clock: clock(&cx, &calendar, &row, today),
        author: author(&faces, row.author_id, row.organisation_id),
        asked: cx.date(row.asked_on),
        link: Link::new(row.title, cx.url(&paths::question(row.id, &row.slug))),
        language: row.language,
    });
    let data = QuestionsPage {
        filtered: !typed.is_empty() || slug.is_some() || chosen_state.is_some() || !whose.is_empty(),
        places: std::iter::once(any(slug.is_none()))
            .chain(municipalities(&cx, catalogue, slug.as_deref()))
            .collect(),
        states: std::iter::once(any(chosen_state.is_none())).chain(states).collect(),
        whose: if me.is_some() { own.to_vec() } else { Vec::new() },
        lines: lines.collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        place: slug,
        typed,
        done,
    };
    Ok(Page::private(views::questions(&cx, &data)))
}
