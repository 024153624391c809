//! Where counsellors publish when they can be asked.

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::counselling::{self as views, OwnSlot, SlotsPage};
use chrono::{DateTime, Days, Utc};

use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::local_time as clock;
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};
use crate::training::commands::{self, Offered};
use crate::training::pages::sessions::typed::{either, held_at, line};
use crate::training::pages::sessions::{count, key, refused, told, when};
use crate::training::queries::{self, SIZE};

/// For how many weeks the same times can be published at once.
const WEEKS: u64 = 12;

/// The form and one's own times.
///
/// # Errors
/// Where the actor may not, the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    request.params.knows("done");
    let done = request.params.text("done").map(str::to_owned);
    let done = done.filter(|word| ["offered", "withdrawn"].contains(&word.as_str()));
    let asked = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::OfferCounselling, &Facts::default())?;
    let mut data = data(&request, asked).await?;
    data.done = done;
    let state = FormState::default()
        .with("mode", "online")
        .with("length", "45")
        .with("weeks", "1");
    Ok(Page::private(views::slots(&request.cx(), &data, &state)))
}

async fn data(request: &Request, asked: u32) -> Result<SlotsPage, Error> {
    let person = request.actor.id().ok_or(Denied::SignIn)?;
    let now = request.app.clock.now();
    let (slots, total) = queries::own_slots(&request.app.db, person, now, u64::from(asked)).await?;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let slots = slots.into_iter().map(|slot| OwnSlot {
        id: slot.id,
        when: when(request, slot.begins_at, slot.ends_at),
        topics: told(request, &slot.topics_sq, &slot.topics_en).to_owned(),
        booked: slot.booked_at.is_some(),
        place: slot.place.filter(|_| slot.link.is_none()),
    });
    Ok(SlotsPage {
        slots: slots.collect(),
        total: count(total),
        page: count(asked),
        pages: count(pages),
        done: None,
    })
}

/// Publishes times, or takes one back.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::OfferCounselling, &Facts::default())?;
    let withdraws = fields.text("do") == "withdraw";
    let outcome = if withdraws {
        withdraw(&request, fields.text("slot")).await.map(|()| "withdrawn")
    } else {
        offer(&request, &fields).await.map(|()| "offered")
    };
    match outcome {
        Ok(word) => Ok(see_other(
            &request,
            &format!("{}?done={word}", paths::COUNSELLING_SLOTS),
        )),
        Err(error) => {
            let data = data(&request, 1).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::slots(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

async fn withdraw(request: &Request, slot: &str) -> Result<(), Error> {
    let act = request.act().await?;
    commands::withdraw(&act, key(slot)?).await?;
    act.commit().await
}

async fn offer(request: &Request, fields: &Fields) -> Result<(), Error> {
    let mut refusals = Refusals::default();
    let times = times(fields, &mut refusals);
    let topics = either(fields, ["topics-sq", "topics-en"], line, &mut refusals);
    let (link, place, _) = held_at(fields, &mut refusals);
    refusals.into_result()?;
    let act = request.act().await?;
    let offered = Offered {
        times,
        link,
        place,
        topics,
    };
    commands::offer(&act, offered).await?;
    act.commit().await
}

/// The slots of a form: the same hours of the clock of Tirana in each week, cut into pieces.
fn times(fields: &Fields, refusals: &mut Refusals) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let length: Option<i64> = fields.text("length").parse().ok().filter(|n| [30, 45, 60].contains(n));
    if length.is_none() {
        refusals.push("length", "counselling-length-wrong");
    }
    let weeks: Option<u64> = fields.text("weeks").parse().ok().filter(|n| (1..=WEEKS).contains(n));
    if weeks.is_none() {
        refusals.push("weeks", "counselling-weeks-wrong");
    }
    let mut read = |name: &'static str| {
        let time = clock::time(fields.text(name));
        time.map_err(|why| refusals.push(name, why.message())).ok()
    };
    let (from, to) = (read("begins"), read("ends"));
    let day = clock::day(fields.text("date"));
    let day = day.map_err(|why| refusals.push("date", why.message())).ok();
    let (Some(length), Some(weeks), Some(from), Some(to), Some(day)) = (length, weeks, from, to, day) else {
        return Vec::new();
    };
    let mut slots = Vec::new();
    for week in 0..weeks {
        let Some(day) = day.checked_add_days(Days::new(7 * week)) else {
            continue;
        };
        match (clock::instant(day, from), clock::instant(day, to)) {
            (Ok(begins), Ok(ends)) => slots.extend(clock::cut(begins, ends, length)),
            (Err(why), _) => refusals.push("begins", why.message()),
            (_, Err(why)) => refusals.push("ends", why.message()),
        }
    }
    if slots.is_empty() {
        refusals.push("ends", "counselling-too-short");
    }
    slots
}
