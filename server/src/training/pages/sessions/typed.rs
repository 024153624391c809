//! A session out of what was typed.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};

use super::items::items;
use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::forms::Fields;
use crate::platform::local_time::{self as clock, NoTime};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::training::commands::Planned;
use crate::training::queries::{OnSession, Published};

/// The most people who can come to a session: all of them are told in one go.
const PEOPLE: i32 = 300;

/// The most who lead one.
const TRAINERS: usize = 6;

/// The longest title and the like.
pub(super) const TITLE: usize = 160;

/// The longest text.
const TEXT: usize = 4_000;

/// An address of the web; nothing that a browser would do something else with.
pub(in crate::training::pages) fn web_address(typed: &str) -> Option<String> {
    let url = url::Url::parse(typed).ok()?;
    let good = matches!(url.scheme(), "https" | "http") && url.host().is_some() && typed.len() <= 1_000;
    good.then(|| typed.to_owned())
}

/// A line that must be there.
pub(in crate::training::pages) fn line(fields: &Fields, name: &'static str, refusals: &mut Refusals) -> String {
    let typed = fields.text(name).split_whitespace().collect::<Vec<_>>().join(" ");
    if typed.is_empty() || typed.chars().count() > TITLE {
        refusals.push(name, "session-line-missing");
    }
    typed
}

fn text(fields: &Fields, name: &'static str, refusals: &mut Refusals) -> String {
    let typed = fields.text(name);
    if typed.is_empty() {
        refusals.push(name, "session-text-missing");
    } else if typed.chars().count() > TEXT {
        refusals.push(name, "session-text-long");
    }
    typed.to_owned()
}

/// A day and an hour out of the form.
pub(in crate::training::pages) fn at(
    fields: &Fields,
    day: &'static str,
    time: &'static str,
    refusals: &mut Refusals,
) -> Option<DateTime<Utc>> {
    let read = |text: &'static str, refusals: &mut Refusals, why: NoTime| {
        refusals.push(text, why.message());
    };
    let date = clock::day(fields.text(day))
        .map_err(|why| read(day, refusals, why))
        .ok();
    let hour = clock::time(fields.text(time))
        .map_err(|why| read(time, refusals, why))
        .ok();
    clock::instant(date?, hour?)
        .map_err(|why| read(time, refusals, why))
        .ok()
}

/// Where it is held, online or at a place.
pub(in crate::training::pages) fn held_at(
    fields: &Fields,
    refusals: &mut Refusals,
) -> (Option<String>, Option<String>, Option<String>) {
    if fields.text("mode") == "online" {
        let link = web_address(fields.text("link"));
        if link.is_none() {
            refusals.push("link", "session-address-wrong");
        }
        return (link, None, None);
    }
    let place = line(fields, "place", refusals);
    let address: String = fields.text("address").chars().take(TITLE).collect();
    (None, Some(place), Some(address).filter(|text| !text.is_empty()))
}

/// Who leads it, by the names in the addresses of their pages.
async fn trainers(request: &Request, typed: &str, refusals: &mut Refusals) -> Result<Vec<i32>, Error> {
    let slugs: Vec<String> = typed
        .split([',', ' ', ';'])
        .map(|slug| slug.trim().trim_start_matches('@').to_owned())
        .filter(|slug| !slug.is_empty())
        .collect();
    let found: HashMap<String, i32> = accounts::by_slugs(&request.app.db, &slugs).await?;
    let mut ids: Vec<i32> = slugs.iter().filter_map(|slug| found.get(slug).copied()).collect();
    if ids.len() < slugs.len() || ids.is_empty() || ids.len() > TRAINERS {
        refusals.push("trainers", "session-trainers-wrong");
    }
    let mut seen = Vec::new();
    ids.retain(|id| {
        !seen.contains(id) && {
            seen.push(*id);
            true
        }
    });
    Ok(ids)
}

/// What is said in one of two languages at least, as the two fields have it; where there is neither, the first is said to
/// be missing.
pub(in crate::training::pages) fn either(
    fields: &Fields,
    names: [&'static str; 2],
    read: fn(&Fields, &'static str, &mut Refusals) -> String,
    refusals: &mut Refusals,
) -> [String; 2] {
    let [one, other] = names;
    let has = |name| fields.given(name).is_some();
    let first = match has(one) || !has(other) {
        true => read(fields, one, refusals),
        false => String::new(),
    };
    let second = match has(other) {
        true => read(fields, other, refusals),
        false => String::new(),
    };
    [first, second]
}

/// The session out of the form, with all that is wrong with it told at once.
pub(super) async fn read(
    request: &Request,
    offered: &[Published],
    fields: &Fields,
    on: Option<&OnSession>,
) -> Result<Planned, Error> {
    let mut refusals = Refusals::default();
    let title = either(fields, ["title-sq", "title-en"], line, &mut refusals);
    let about = either(fields, ["about-sq", "about-en"], text, &mut refusals);
    let slug = fields.text("course");
    let course = offered.iter().find(|one| one.course.slug == slug);
    if course.is_none() && !slug.is_empty() {
        refusals.push("course", "session-course-wrong");
    }
    // an item stands in its course, and the course of a session is that of its item
    let item = fields.given("item");
    let known = items(request, offered, on, "");
    let within = item.and_then(|item| {
        item.split_once('/')
            .filter(|_| known.iter().any(|one| one.value == item))
    });
    if item.is_some() && within.is_none_or(|(own, _)| own != slug) {
        refusals.push("item", "session-item-wrong");
    }
    let required = fields.has("required");
    if required && course.is_none() {
        refusals.push("required", "session-required-alone");
    }
    let trainers = trainers(request, fields.text("trainers"), &mut refusals).await?;
    let begins = at(fields, "date", "begins", &mut refusals);
    // the day is said to be wrong once
    let day_is_good = clock::day(fields.text("date")).is_ok();
    let ends = if day_is_good {
        at(fields, "date", "ends", &mut refusals)
    } else {
        None
    };
    if let (Some(begins), Some(ends)) = (begins, ends)
        && (ends <= begins || ends - begins > Duration::hours(16))
    {
        refusals.push("ends", "session-ends-before");
    }
    let (link, place, address) = held_at(fields, &mut refusals);
    let capacity = fields
        .text("capacity")
        .parse()
        .ok()
        .filter(|n| (1..=PEOPLE).contains(n));
    if capacity.is_none() {
        refusals.push("capacity", "session-capacity-wrong");
    }
    let until = if fields.text("until-date").is_empty() && fields.text("until-time").is_empty() {
        begins
    } else {
        at(fields, "until-date", "until-time", &mut refusals)
    };
    if let (Some(begins), Some(until)) = (begins, until)
        && until > begins
    {
        refusals.push("until-date", "session-until-late");
    }
    refusals.clone().into_result()?;
    let (Some(begins_at), Some(ends_at), Some(register_until), Some(capacity)) = (begins, ends, until, capacity) else {
        return Err(Error::Refused(refusals));
    };
    Ok(Planned {
        course_id: course.map(|one| one.course.id),
        item: within.map(|(_, item)| item.to_owned()),
        required,
        title,
        about,
        trainers,
        begins_at,
        ends_at,
        link,
        place,
        address,
        capacity,
        register_until,
    })
}
