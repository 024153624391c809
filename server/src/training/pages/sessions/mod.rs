//! Pages of sessions, and of one's calendar.

pub mod attendance;
pub mod calendar;
pub mod code;
pub mod edit;
pub mod feedback;
mod items;
mod kept;
pub mod list;
pub mod materials;
pub mod one;
pub(in crate::training::pages) mod typed;

pub(super) use self::list::of_item;
use bashke_entities::training::training_session;
use bashke_views::training::sessions::Head;
use chrono::{DateTime, Utc};

use crate::platform::errors::Error;
use crate::platform::forms::Gate;
pub(super) use crate::platform::forms::refused;
use crate::platform::request::Request;
use crate::policy::Action;
use crate::training::queries::{self, Published};

/// Those who lead sessions.
#[derive(Debug)]
pub struct Leaders;

impl Gate for Leaders {
    const ACTION: Option<Action> = Some(Action::LeadSession);
}

/// A key in an address.
pub(super) fn key(text: &str) -> Result<i32, Error> {
    text.parse().ok().filter(|id| *id > 0).ok_or(Error::NotFound)
}

/// What was just done, by the query; only words of ours, and nothing else stands in it.
pub(super) fn done(request: &mut Request, words: &[&str]) -> Result<Option<String>, Error> {
    request.params.knows("done");
    let word = request.params.text("done").map(str::to_owned);
    std::mem::take(&mut request.params).finish()?;
    Ok(word.filter(|word| words.contains(&word.as_str())))
}

/// From when until when, in words, by the clock of Tirana.
pub(super) fn when(request: &Request, begins: DateTime<Utc>, ends: DateTime<Utc>) -> String {
    request.locale.span(begins, ends)
}

/// Of two texts the one in the page's language, or the other where there is none.
pub(super) fn told<'a>(request: &Request, sq: &'a str, en: &'a str) -> &'a str {
    told_in(request, sq, en).0
}

/// The same, with its language where it is not the page's.
pub(super) fn told_in<'a>(request: &Request, sq: &'a str, en: &'a str) -> (&'a str, Option<&'static str>) {
    let own = request.locale.pick(sq, en);
    if own.is_empty() {
        (request.locale.pick(en, sq), Some(request.locale.pick("en", "sq")))
    } else {
        (own, None)
    }
}

/// The title of a session.
pub(super) fn title(request: &Request, row: &training_session::Model) -> String {
    told(request, &row.title_sq, &row.title_en).to_owned()
}

fn head(request: &Request, row: &training_session::Model) -> Head {
    let (title, lang) = told_in(request, &row.title_sq, &row.title_en);
    Head {
        id: row.id,
        title: title.to_owned(),
        lang,
        when: when(request, row.begins_at, row.ends_at),
    }
}

/// The courses that are offered, for choices and names.
async fn courses(request: &Request) -> Result<Vec<Published>, Error> {
    let app = &request.app;
    queries::courses(&app.db, &app.shelf, &app.config.public_url).await
}

/// A count, for a view.
pub(super) fn count(count: impl TryInto<usize>) -> usize {
    count.try_into().unwrap_or_default()
}
