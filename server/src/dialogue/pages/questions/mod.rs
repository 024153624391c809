//! Pages of questions to municipalities.

pub mod answer;
pub mod list;
pub mod one;
pub mod record;
pub mod write;

use bashke_entities::dialogue::question;
use bashke_views::components::{Choice, Link};
use bashke_views::dialogue::questions::Clock;
pub(super) use bashke_views::dialogue::questions::clock as sentence;
use bashke_views::{Cx, paths};
use bashke_vocabulary::PlaceKind;
use chrono::NaiveDate;

use crate::dialogue::queries::dates;
use crate::dialogue::rules::clock::{Question, State};
use crate::dialogue::rules::working_days::{Calendar, day_in_tirana};
use crate::finance::Catalogue;
use crate::platform::collation::sort_key;
use crate::platform::request::Request;

/// What was just done, by the query; only words of ours.
fn done(request: &Request) -> Option<String> {
    const WORDS: [&str; 6] = ["asked", "answer", "refusal", "extension", "followed", "unfollowed"];
    let word = request.params.text("done")?;
    WORDS.contains(&word).then(|| word.to_owned())
}

/// The day that it is in Tirana.
pub(super) fn today(request: &Request) -> NaiveDate {
    day_in_tirana(request.app.clock.now())
}

/// A municipality that can be asked, by its short name: its key.
pub(super) fn municipality(catalogue: &Catalogue, slug: &str) -> Option<i32> {
    let place = catalogue.place(catalogue.find_place(slug)?);
    (place.kind == PlaceKind::Municipality).then_some(place.id)
}

/// The municipalities to choose from, in the order of the alphabet.
pub(super) fn municipalities(cx: &Cx<'_>, catalogue: &Catalogue, chosen: Option<&str>) -> Vec<Choice> {
    let mut places: Vec<Choice> = catalogue
        .places_of(PlaceKind::Municipality)
        .map(|ix| catalogue.place(ix))
        .map(|place| {
            let name = cx.pick(&place.name_sq, &place.name_en);
            Choice::new(&place.slug, name, Some(place.slug.as_str()) == chosen)
        })
        .collect();
    places.sort_by_cached_key(|choice| sort_key(&choice.text));
    places
}

/// A municipality by its key: its short name and its page.
pub(super) fn place_of(cx: &Cx<'_>, catalogue: &Catalogue, id: i32) -> Option<(String, Link)> {
    let place = catalogue
        .places_of(PlaceKind::Municipality)
        .map(|ix| catalogue.place(ix))
        .find(|place| place.id == id)?;
    let name = cx.pick(&place.name_sq, &place.name_en);
    Some((place.slug.clone(), Link::new(name, cx.url(&paths::place(&place.slug)))))
}

/// Where a question stands today.
pub(super) fn clock(cx: &Cx<'_>, calendar: &Calendar, row: &question::Model, today: NaiveDate) -> Clock {
    let dates: Question = dates(row);
    let due = dates.due(calendar);
    let state = dates.state(calendar, today);
    let days = match state {
        State::Due | State::Extended => calendar.between(today, due.day),
        State::Overdue | State::AnsweredLate | State::Refused => dates.days_late(calendar, today),
        State::Answered => dates.end.map_or(0, |end| calendar.between(dates.asked, end.day())),
    };
    Clock {
        state: state.word(),
        due: cx.date(due.day),
        ended: dates.end.map(|end| cx.date(end.day())).unwrap_or_default(),
        days,
        unknown: due.unknown.filter(|_| state.is_open()),
    }
}
