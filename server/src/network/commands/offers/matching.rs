//! Telling organisations of what complements their offers, each pair once.

use std::collections::{BTreeSet, HashMap, HashSet};

use bashke_entities::network::{offer, offer_match};
use bashke_vocabulary::{NoticeKind, OfferSide};
use chrono::{Duration, NaiveDate};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};

use super::{hold, is_seen};
use crate::accounts::{self, Notice};
use crate::finance::Catalogue;
use crate::network::commands::telling::listeners;
use crate::network::commands::write;
use crate::network::queries::{self, OfferRow};
use crate::network::rules::matching::{Map, Match};
use crate::network::{reasons, rules};
use crate::platform::act::Act;
use crate::platform::db::{Turn, take_turn};
use crate::platform::errors::Error;

/// How many are told in one transaction.
const TOLD: usize = 50;

/// Of how many other organisations the side of one offer is told in a day, the best first; the page of its own offers lists the rest.
const OWN_TOLD: usize = 10;

/// Tells of some of what complements an offer and was not told of yet, the best first; whether there may be more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn match_offer(
    act: &Act,
    id: i32,
    (map, catalogue): (&Map, &Catalogue),
    today: NaiveDate,
) -> Result<bool, Error> {
    take_turn(&act.tx, Turn::Matching).await?;
    let (_, row) = match hold(act, id).await {
        Err(Error::NotFound) => return Ok(false),
        held => held?,
    };
    let open = rules::is_open(row.closed_at.is_some(), row.expires_on, today);
    if !open || !is_seen(act, &row).await? {
        return Ok(false);
    }
    // nobody would read what is answered to it
    if queries::speakers(&act.tx, &[row.organisation_id]).await?.is_empty() {
        return Ok(false);
    }
    let Some(own) = queries::offer(&act.tx, id).await? else {
        return Ok(false);
    };
    let mut found = queries::found_for(&act.tx, std::slice::from_ref(&own), map, today).await?;
    let matches = found.by_offer.remove(&id).unwrap_or_default();
    let known = offer_match::Entity::find()
        .filter(
            Condition::any()
                .add(offer_match::Column::AskId.eq(id))
                .add(offer_match::Column::OfferId.eq(id)),
        )
        .all(&act.tx)
        .await?;
    let told: HashSet<i32> = known.iter().flat_map(|pair| [pair.ask_id, pair.offer_id]).collect();
    let new: Vec<(&Match, &OfferRow)> = matches
        .iter()
        .filter(|one| !told.contains(&one.id))
        .filter_map(|one| Some((one, found.rows.get(&one.id)?)))
        .take(TOLD)
        .collect();
    if new.is_empty() {
        return Ok(false);
    }
    let pairs = new.iter().map(|(_, other)| {
        let (ask, offer) = if row.side == OfferSide::Ask.word() {
            (id, other.offer.id)
        } else {
            (other.offer.id, id)
        };
        offer_match::ActiveModel {
            id: NotSet,
            ask_id: Set(ask),
            offer_id: Set(offer),
            told_at: Set(act.now),
        }
    });
    write(&act.tx, pairs).await?;
    let since = act.now - Duration::days(1);
    let late = known.iter().filter(|pair| pair.told_at > since);
    let mut others = owners(
        act,
        late.flat_map(|pair| [pair.ask_id, pair.offer_id])
            .filter(|one| *one != id),
    )
    .await?;
    let named = new.iter().map(|(_, other)| other.offer.organisation_id);
    let all: Vec<i32> = named.chain([row.organisation_id]).collect();
    let faces = queries::faces(&act.tx, all.iter().copied()).await?;
    let listeners = listeners(act, &all).await?;
    let tell = async |organisation: i32, notice: Notice| {
        for person in listeners.get(&organisation).into_iter().flatten() {
            accounts::notify(act, *person, &notice).await?;
        }
        Ok::<(), Error>(())
    };
    for (one, other) in &new {
        // an organisation that has several of the kind is told once in a day, and named once to the other side
        if others.insert(other.offer.organisation_id) {
            let why = reasons::first(catalogue, &one.reasons);
            if others.len() <= OWN_TOLD {
                tell(row.organisation_id, notice(&faces, &row, &other.offer, &why)).await?;
            }
            tell(other.offer.organisation_id, notice(&faces, &other.offer, &row, &why)).await?;
        }
    }
    Ok(new.len() == TOLD)
}

/// Whose offers these are.
async fn owners(act: &Act, offers: impl Iterator<Item = i32>) -> Result<BTreeSet<i32>, Error> {
    let owners: Vec<i32> = offer::Entity::find()
        .select_only()
        .column(offer::Column::OrganisationId)
        .filter(offer::Column::Id.is_in(offers))
        .into_tuple()
        .all(&act.tx)
        .await?;
    Ok(owners.into_iter().collect())
}

/// That `other` complements `own`, which is told to whoever `own` is of: what it is, whose, and the first reason. It leads to
/// the other.
fn notice(
    faces: &HashMap<i32, (String, String)>,
    own: &offer::Model,
    other: &offer::Model,
    why: &[String; 2],
) -> Notice {
    let name = faces.get(&other.organisation_id).map_or("", |(_, name)| name);
    Notice::new(NoticeKind::Network, "offer-fits", format!("/offers/{}", other.id))
        .with_both("title", rules::titles([&own.title_sq, &own.title_en]))
        .with_both("other", rules::titles([&other.title_sq, &other.title_en]))
        .with_both("why", why.each_ref().map(String::as_str))
        .with("organisation", name)
}
