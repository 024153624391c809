//! What a trial shows of offers and asks, and of events.

use std::collections::{HashMap, HashSet};

use bashke_entities::finance::place;
use bashke_entities::network::{event, offer, organisation};
use bashke_seeds::{DemonstrationEvent, DemonstrationOffer};
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use chrono_tz::Europe::Tirane;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseConnection, EntityTrait};

use super::funding::keys;
use crate::network::commands::{events, listing, offers};
use crate::network::rules::{Event, Offer, RENEWED_FOR};
use crate::platform::db::begin_write;
use crate::platform::errors::Error;
use crate::platform::local_time;

/// The link of a demonstration event that is held online: nobody is there.
const LINK: &str = "https://takim.example/prova";

/// Lists the offers, asks and events of those demonstration organisations that are listed. What is there already is left
/// alone.
///
/// # Errors
/// Where the built-in file is broken, or the database cannot be reached.
pub(super) async fn seed_demonstration_offers(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    let places = keys::<place::Entity>(&tx, place::Column::Slug, place::Column::Id).await?;
    let listed = keys::<organisation::Entity>(&tx, organisation::Column::Slug, organisation::Column::Id).await?;
    let today = now.with_timezone(&Tirane).date_naive();
    offers_and_asks(&tx, &places, &listed, (now, today)).await?;
    all_events(&tx, &places, &listed, (now, today)).await?;
    listing::all_changed(&tx).await?;
    Ok(tx.commit().await?)
}

type Keys = HashMap<String, i32>;

async fn offers_and_asks(
    db: &impl ConnectionTrait,
    places: &Keys,
    listed: &Keys,
    (now, today): (DateTime<Utc>, NaiveDate),
) -> Result<(), Error> {
    let rows = offer::Entity::find().all(db).await?;
    let known: HashSet<String> = rows.into_iter().filter_map(|row| row.seeded_as).collect();
    for one in bashke_seeds::demonstration_offers().map_err(Error::internal)? {
        let organisation = listed.get(&one.organisation).filter(|_| !known.contains(&one.slug));
        let (Some(organisation), Some(typed)) = (organisation, typed_offer(&one, places, today)) else {
            continue;
        };
        let row = offer::ActiveModel {
            seeded_as: Set(Some(one.slug)),
            ..offers::blank(*organisation, &typed, now)
        };
        let id = offer::Entity::insert(row).exec(db).await?.last_insert_id;
        offers::lists(db, id, &typed).await?;
    }
    Ok(())
}

/// The offer as if somebody had typed it.
fn typed_offer(one: &DemonstrationOffer, places: &Keys, today: NaiveDate) -> Option<Offer> {
    Some(Offer {
        side: one.side.parse().ok()?,
        kind: one.kind.parse().ok()?,
        title: (Some(one.title_sq.clone()), Some(one.title_en.clone())),
        text: (Some(one.text_sq.clone()), Some(one.text_en.clone())),
        themes: one.themes.iter().filter_map(|theme| theme.parse().ok()).collect(),
        places: places.get(&one.place).copied().into_iter().collect(),
        starts_on: None,
        ends_on: None,
        expires_on: today.checked_add_days(Days::new(RENEWED_FOR))?,
    })
}

async fn all_events(
    db: &impl ConnectionTrait,
    places: &Keys,
    listed: &Keys,
    (now, today): (DateTime<Utc>, NaiveDate),
) -> Result<(), Error> {
    let rows = event::Entity::find().all(db).await?;
    let known: HashSet<String> = rows.into_iter().filter_map(|row| row.seeded_as).collect();
    for one in bashke_seeds::demonstration_events().map_err(Error::internal)? {
        let organisation = listed.get(&one.organisation).filter(|_| !known.contains(&one.slug));
        let (Some(organisation), Some(typed)) = (organisation, typed_event(&one, places, today)) else {
            continue;
        };
        let row = event::ActiveModel {
            seeded_as: Set(Some(one.slug)),
            ..events::blank(*organisation, &typed, now)
        };
        let id = event::Entity::insert(row).exec(db).await?.last_insert_id;
        events::themes(db, id, &typed).await?;
    }
    Ok(())
}

/// The event as if somebody had typed it.
fn typed_event(one: &DemonstrationEvent, places: &Keys, today: NaiveDate) -> Option<Event> {
    let at = |days: i64, time: &str| {
        let day = today.checked_add_signed(Duration::try_days(days)?)?;
        local_time::instant(day, local_time::time(time).ok()?).ok()
    };
    Some(Event {
        title: (Some(one.title_sq.clone()), Some(one.title_en.clone())),
        text: (Some(one.text_sq.clone()), Some(one.text_en.clone())),
        themes: Vec::new(),
        begins_at: at(one.starts_in_days, &one.starts_time)?,
        ends_at: at(one.ends_in_days, &one.ends_time)?,
        online: one.online,
        link: one.online.then(|| LINK.to_owned()),
        place: places.get(&one.place).copied(),
        venue: Some(one.venue.clone()).filter(|venue| !venue.is_empty()),
        capacity: None,
        project: None,
        co_host: None,
    })
}
