//! Background work of the network.

use bashke_vocabulary::FollowDigest;
use chrono::{DateTime, NaiveDate, Timelike, Utc};
use chrono_tz::Europe::Tirane;
use serde_json::{Value, json};

use super::commands::{self, Change};
use super::rules::digest_day;
use super::rules::matching::Map;
use crate::App;
use crate::accounts::Actor;
use crate::finance::{Catalogue, Courses};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;

/// A verified mark lapses soon.
pub const REMIND: &str = "organisation.remind";

/// An offer is new or changed: whoever it complements is told.
pub const MATCH: &str = "offer.match";

/// An offer or an event is new: those who follow are told.
pub const TELL: &str = "network.tell";

/// Organisations are reminded of offers that are open for a few days more.
pub const REMIND_OFFERS: &str = "offer.remind";

/// It is noted which offers are open no more.
pub const EXPIRE: &str = "offer.expire";

/// An event is tomorrow.
pub const REMIND_EVENT: &str = "event.remind";

/// An event was moved or cancelled: those who come or wait are told.
pub const TELL_ATTENDING: &str = "event.tell";

/// An event has places for more of those who wait than are told in one go.
pub const MOVE_UP: &str = "event.move-up";

/// Digests of what is followed are due: whose, is found out.
pub const DIGESTS: &str = "network.digests";

/// Somebody's digest of what they follow.
pub const DIGEST: &str = "network.digest";

/// The hour in Tirana from which organisations are reminded.
const MORNING: u32 = 7;

/// The jobs that time brings: each hour it is noted what is open no more; reminders, once on each day from the morning on.
#[must_use]
pub fn due(now: DateTime<Utc>) -> Vec<Job> {
    let hour = now.format("%Y-%m-%dT%H");
    let mut jobs = vec![Job::new(EXPIRE, Value::Null).once(format!("{EXPIRE} {hour}"))];
    let local = now.with_timezone(&Tirane);
    if local.hour() >= MORNING {
        jobs.push(Job::new(REMIND_OFFERS, Value::Null).once(format!("{REMIND_OFFERS} {}", local.date_naive())));
    }
    jobs.extend(FollowDigest::ALL.iter().filter_map(|every| {
        let day = digest_day(*every, now)?;
        let payload = json!({ "frequency": every.word(), "day": day.to_string() });
        Some(Job::new(DIGESTS, payload).once(format!("{DIGESTS} {every} {day}")))
    }));
    jobs
}

/// Asks for the digests of a day, some at a time. Each is asked for once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn digests(app: &App, every: FollowDigest, day: NaiveDate) -> Result<(), Error> {
    let platform = Actor::platform().into();
    let mut after = 0;
    loop {
        let act = Act::begin(app, &platform).await?;
        let last = commands::ask_for_digests(&act, every, day, after).await?;
        act.commit().await?;
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

/// Makes somebody's digest of a day, once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn digest(app: &App, person: i32, every: FollowDigest, day: NaiveDate) -> Result<(), Error> {
    let act = Act::begin(app, &Actor::platform().into()).await?;
    let current = app.cubes.current();
    commands::make_digest(&act, &current.catalogue, person, every, day).await?;
    act.commit().await
}

/// Reminds the owners.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind(act: Act, verification: i32) -> Result<(), Error> {
    commands::remind(&act, verification).await?;
    act.commit().await
}

/// A release was published: those are told whose projects want to move what it moved. Begun twice it tells nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn released(app: &App, release: i32) -> Result<(), Error> {
    let Some(now) = Courses::as_of(app, release).await? else {
        return Ok(());
    };
    let before = Courses::before(app, release).await?;
    let act = Act::begin(app, &Actor::platform().into()).await?;
    commands::tell_of_targets(&act, &now, before.as_ref()).await?;
    act.commit().await
}

/// What is done some at a time.
enum Work<'a> {
    Match(i32, &'a Map, &'a Catalogue),
    TellOfOffer(i32),
    TellOfEvent(i32),
    Remind,
    Expire,
    RemindOfEvent(i32, i32),
    TellAttending(i32, i32, Change, Option<i32>),
}

/// Does something some at a time, each in a transaction of its own, until there is no more. Begun twice it does nothing
/// twice.
async fn each(app: &App, work: Work<'_>) -> Result<(), Error> {
    let platform = Actor::platform().into();
    let today = app.clock.today();
    loop {
        let act = Act::begin(app, &platform).await?;
        let more = match work {
            Work::Match(offer, map, catalogue) => commands::match_offer(&act, offer, (map, catalogue), today).await?,
            Work::TellOfOffer(offer) => commands::tell_of_offer(&act, offer, today).await?,
            Work::TellOfEvent(event) => commands::tell_of_event(&act, event).await?,
            Work::Remind => commands::remind_of_offers(&act, today).await?,
            Work::Expire => commands::expire_offers(&act, today).await?,
            Work::RemindOfEvent(event, sequence) => commands::remind_of_event(&act, event, sequence).await?,
            Work::TellAttending(event, sequence, change, by) => {
                commands::tell_attending(&act, event, sequence, change, by).await?
            }
        };
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Tells of what complements an offer.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn match_offer(app: &App, offer: i32) -> Result<(), Error> {
    let current = app.cubes.current();
    let map = app.maps.of(&current);
    each(app, Work::Match(offer, &map, &current.catalogue)).await
}

/// Tells those who follow of an offer or an event.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell(app: &App, offer: Option<i32>, event: Option<i32>) -> Result<(), Error> {
    if let Some(offer) = offer {
        each(app, Work::TellOfOffer(offer)).await?;
    }
    if let Some(event) = event {
        each(app, Work::TellOfEvent(event)).await?;
    }
    Ok(())
}

/// Reminds organisations of offers that are open for a few days more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_of_offers(app: &App) -> Result<(), Error> {
    each(app, Work::Remind).await
}

/// Notes which offers are open no more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn expire_offers(app: &App) -> Result<(), Error> {
    each(app, Work::Expire).await
}

/// Reminds those who come to an event.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_of_event(app: &App, event: i32, sequence: i32) -> Result<(), Error> {
    each(app, Work::RemindOfEvent(event, sequence)).await
}

/// Tells those who come to an event or wait of a change.
///
/// # Errors
/// Where there is no such change, or the database cannot be reached.
pub async fn tell_attending(app: &App, event: i32, sequence: i32, change: &str, by: Option<i32>) -> Result<(), Error> {
    let change = Change::of(change).ok_or_else(|| Error::internal(format!("no such change: `{change}`")))?;
    each(app, Work::TellAttending(event, sequence, change, by)).await
}

/// Gives places of an event to those who wait.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn move_up(act: Act, event: i32) -> Result<(), Error> {
    commands::move_up_at_event(&act, event).await?;
    act.commit().await
}
