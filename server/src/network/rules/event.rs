//! An event out of what was typed.

use bashke_vocabulary::Theme;
use chrono::{DateTime, Duration, NaiveTime, Utc};

use super::partners::{Called, called};
use super::profile::{one_line, themes, web};
use super::said::{Both, title_and_text};
use crate::platform::forms::Fields;
use crate::platform::local_time;
use crate::platform::refusal::{Refusal, Refusals};

/// The most people for whom places are counted.
pub const CAPACITY_MOST: i32 = 500;

/// How long an event lasts at most.
const LONGEST: Duration = Duration::days(14);

/// The longest name of where it is held.
const VENUE_MOST: usize = 160;

/// The longest reason for which an event is cancelled.
const REASON_MOST: usize = 500;

/// What an event says of itself.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its title in Albanian and in English; at least one is there.
    pub title: Both,
    /// What it is about.
    pub text: Both,
    /// What it is about, in words that others know.
    pub themes: Vec<Theme>,
    /// When it begins.
    pub begins_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Whether it is held online.
    pub online: bool,
    /// Where online.
    pub link: Option<String>,
    /// The municipality, as a key of places.
    pub place: Option<i32>,
    /// Where in it.
    pub venue: Option<String>,
    /// How many can come; none where all can.
    pub capacity: Option<i32>,
    /// The project that it belongs to, by its short name.
    pub project: Option<String>,
    /// Another organisation that holds it too, as it is called.
    pub co_host: Option<Called>,
}

/// Reads an event. `place` gives the key of a municipality by its short name.
///
/// # Errors
/// All that is refused.
pub fn event(fields: &Fields, place: impl Fn(&str) -> Option<i32>) -> Result<Event, Refusals> {
    let mut refused = Refusals::default();
    let (title, text) = title_and_text(fields, &mut refused);
    let themes = themes(fields, &mut refused);
    let (begins_at, ends_at) = times(fields, &mut refused);
    let online = match fields.text("mode") {
        "online" => Some(true),
        "place" => Some(false),
        _ => None,
    };
    if online.is_none() {
        refused.push("mode", "event-mode-missing");
    }
    let mut keep = |result: Result<Option<String>, Refusal>| {
        result.unwrap_or_else(|refusal| {
            refused.0.push(refusal);
            None
        })
    };
    // what belongs to the other way of holding it is not kept
    let link = if online == Some(true) {
        keep(web(fields, "link", None))
    } else {
        None
    };
    let venue = if online == Some(false) {
        keep(one_line(fields, "venue", VENUE_MOST))
    } else {
        None
    };
    let place = fields.given("place").map(|slug| place(slug).ok_or(()));
    if place == Some(Err(())) || (online == Some(false) && place.is_none()) {
        refused.push("place", "event-place-missing");
    }
    if online == Some(true) && link.is_none() && !refused.0.iter().any(|one| one.field == "link") {
        refused.push("link", "event-link-missing");
    }
    let capacity = fields.given("capacity").map(|typed| {
        let people = typed.parse().ok();
        people.filter(|people| (1..=CAPACITY_MOST).contains(people)).ok_or(())
    });
    if capacity == Some(Err(())) {
        refused
            .0
            .push(Refusal::new("capacity", "event-capacity-odd").with("most", CAPACITY_MOST.to_string()));
    }
    let co_host = co_host(fields).unwrap_or_else(|refusal| {
        refused.0.push(refusal);
        None
    });
    refused.clone().into_result()?;
    let (Some(begins_at), Some(ends_at), Some(online)) = (begins_at, ends_at, online) else {
        return Err(refused);
    };
    Ok(Event {
        title,
        text,
        themes,
        begins_at,
        ends_at,
        online,
        link,
        place: place.and_then(Result::ok),
        venue,
        capacity: capacity.and_then(Result::ok),
        project: fields.given("project").map(str::to_owned),
        co_host,
    })
}

/// Reads with whom an event is held.
///
/// # Errors
/// Where the name is too long.
pub fn co_host(fields: &Fields) -> Result<Option<Called>, Refusal> {
    called("co-host", fields.text("co-host"))
}

/// Reads why an event is cancelled: one line, since it stands in the midst of notices and mails.
///
/// # Errors
/// Where nothing is said, it is too long, or holds marks that nobody sees.
pub fn cancelled_because(fields: &Fields) -> Result<String, Refusal> {
    let missing = || Refusal::new("reason", "event-reason-missing");
    if fields.text("reason").chars().count() > REASON_MOST {
        return Err(missing());
    }
    one_line(fields, "reason", REASON_MOST)?.ok_or_else(missing)
}

/// When it begins and ends. Without a last day it ends on the day on which it begins.
fn times(fields: &Fields, refused: &mut Refusals) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
    let begins = at(fields, "begins-on", fields.text("begins-on"), "begins-at", refused);
    let last_day = fields.given("ends-on").unwrap_or_else(|| fields.text("begins-on"));
    // a first day that is wrong is said to be wrong once
    let typed = fields.given("ends-on").is_some() || local_time::day(last_day).is_ok();
    let ends = if typed {
        at(fields, "ends-on", last_day, "ends-at", refused)
    } else {
        hour(fields, "ends-at", refused);
        None
    };
    if let (Some(begins), Some(ends)) = (begins, ends)
        && (ends <= begins || ends - begins > LONGEST)
    {
        let most = LONGEST.num_days().to_string();
        refused
            .0
            .push(Refusal::new("ends-at", "event-ends-before").with("most", most));
    }
    (begins, ends)
}

fn at(
    fields: &Fields,
    day: &'static str,
    typed: &str,
    time: &'static str,
    refused: &mut Refusals,
) -> Option<DateTime<Utc>> {
    let date = local_time::day(typed);
    if date.is_err() {
        refused.push(day, odd(day));
    }
    let hour = hour(fields, time, refused);
    let at = local_time::instant(date.ok()?, hour?);
    at.map_err(|why| refused.push(time, why.message())).ok()
}

fn hour(fields: &Fields, time: &'static str, refused: &mut Refusals) -> Option<NaiveTime> {
    let hour = local_time::time(fields.text(time));
    if hour.is_err() {
        refused.push(time, odd(time));
    }
    hour.ok()
}

/// The message that names the day or the time that cannot be read.
fn odd(field: &str) -> &'static str {
    match field {
        "begins-on" => "event-begins-on-odd",
        "begins-at" => "event-begins-at-odd",
        "ends-on" => "event-ends-on-odd",
        _ => "event-ends-at-odd",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(others: &[(&str, &str)]) -> Result<Event, Vec<(&'static str, &'static str)>> {
        let typed = [
            ("title-sq", "Takim"),
            ("text-sq", "Për buxhetin."),
            ("begins-on", "2026-12-01"),
            ("begins-at", "17:30"),
            ("ends-at", "19.00"),
            ("mode", "place"),
            ("place", "lezhe"),
            ("venue", "Salla"),
        ];
        let kept = typed
            .iter()
            .filter(|(name, _)| others.iter().all(|(other, _)| other != name));
        let fields: Fields = kept
            .chain(others)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        event(&fields, |slug| (slug == "lezhe").then_some(7))
            .map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn an_event_is_read_and_what_is_wrong_is_told_at_its_field() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let one = read(&[]).unwrap();
        assert_eq!(
            (one.begins_at, one.ends_at),
            (at("2026-12-01T16:30:00Z"), at("2026-12-01T18:00:00Z"))
        );
        assert_eq!((one.place, one.capacity, one.online), (Some(7), None, false));
        let online = [
            ("mode", "online"),
            ("link", "https://takim.example/x"),
            ("venue", "Salla"),
            ("place", ""),
        ];
        let online = read(&online).unwrap();
        assert_eq!(
            (online.place, online.venue),
            (None, None),
            "what belongs to the other way is not kept"
        );
        for (typed, refused) in [
            (&[("begins-on", "")][..], ("begins-on", "event-begins-on-odd")),
            (&[("begins-at", "25:00")], ("begins-at", "event-begins-at-odd")),
            (&[("ends-at", "17:30")], ("ends-at", "event-ends-before")),
            (&[("ends-on", "2026-12-16")], ("ends-at", "event-ends-before")),
            (&[("mode", "")], ("mode", "event-mode-missing")),
            (&[("place", "")], ("place", "event-place-missing")),
            (&[("place", "nuk-ka")], ("place", "event-place-missing")),
            (&[("mode", "online")], ("link", "event-link-missing")),
            (&[("capacity", "0")], ("capacity", "event-capacity-odd")),
            (&[("capacity", "shumë")], ("capacity", "event-capacity-odd")),
        ] {
            assert_eq!(read(typed).err(), Some(vec![refused]), "{typed:?}");
        }
        let none = read(&[("begins-on", ""), ("ends-at", ""), ("capacity", "0")]);
        let all = [
            ("begins-on", "event-begins-on-odd"),
            ("ends-at", "event-ends-at-odd"),
            ("capacity", "event-capacity-odd"),
        ];
        assert_eq!(none.err(), Some(all.to_vec()), "all at once");
        let script = read(&[("mode", "online"), ("link", "javascript:alert(1)")]);
        assert_eq!(script.err().map(|all| all[0].0), Some("link"));
    }
}
