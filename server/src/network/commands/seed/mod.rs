//! The municipalities as organisations, and what a trial shows besides.

mod collaborations;
mod experiences;
mod funding;
mod library;
mod offers;
mod pictures;
mod projects;
mod told;

pub use funding::seed_network;
pub use pictures::seed_demonstration_picture;
pub use told::seed_demonstration_told;

use std::collections::{HashMap, HashSet};

use bashke_entities::accounts::person;
use bashke_entities::finance::place;
use bashke_entities::network::{
    claim, claim_decision, membership, organisation, organisation_place, organisation_theme, verification,
};
use bashke_seeds::{TRIAL_OFFICIAL, TRIAL_ORGANISATION};
use bashke_vocabulary::{Decision, OrganisationKind, PlaceKind, Standing};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter,
};

use projects::seed_demonstration_projects;

use super::listing;
use super::profile::name_key;
use crate::network::rules::directory::Key;
use crate::network::rules::verified_until;
use crate::platform::collation::sort_key;
use crate::platform::db::begin_write;
use crate::platform::errors::Error;

/// Lists each municipality that is not listed yet, with nobody in it; in a trial the demonstration organisation and the
/// demonstration official besides. What is there already is left alone.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seed_organisations(db: &DatabaseConnection, now: DateTime<Utc>, trial: bool) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    let mut new = municipalities(&tx, now).await?;
    if trial {
        new |= demonstration(&tx, now).await?;
        official(&tx, now).await?;
    }
    if new {
        listing::all_changed(&tx).await?;
    }
    Ok(tx.commit().await?)
}

/// What a trial shows of the network besides: projects, experiences, offers, asks and events, collaborations. What is there already is left alone.
///
/// # Errors
/// Where a built-in file is broken, or the database cannot be reached.
pub async fn seed_demonstration(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    seed_demonstration_projects(db, now).await?;
    experiences::seed_demonstration_experiences(db, now).await?;
    offers::seed_demonstration_offers(db, now).await?;
    collaborations::seed_demonstration_collaborations(db, now).await
}

/// Gives the demonstration official's municipality the verified mark, so that a trial shows how one answers.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn verify_demonstration(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    let (_, place) = TRIAL_OFFICIAL;
    mark(db, &format!("bashkia-{place}"), now).await
}

/// Gives a demonstration organisation the verified mark, where it bears none.
async fn mark(db: &impl ConnectionTrait, slug: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let unmarked = organisation::Entity::find()
        .filter(organisation::Column::Slug.eq(slug))
        .filter(organisation::Column::VerifiedUntil.is_null())
        .one(db)
        .await?;
    let Some(unmarked) = unmarked else { return Ok(()) };
    let until = verified_until(now);
    organisation::Entity::update_many()
        .col_expr(organisation::Column::VerifiedUntil, Expr::value(until))
        .filter(organisation::Column::Id.eq(unmarked.id))
        .exec(db)
        .await?;
    let row = verification::ActiveModel {
        id: NotSet,
        organisation_id: Set(unmarked.id),
        until: Set(Some(until)),
        reason: Set("Për provë.".to_owned()),
        decided_by: Set(None),
        decided_at: Set(now),
        reminded_at: Set(None),
    };
    verification::Entity::insert(row).exec_without_returning(db).await?;
    Ok(listing::changed(db, Key::Organisation(unmarked.id)).await?)
}

/// Lists those municipalities that are not; whether there were any.
async fn municipalities(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool, Error> {
    let places = place::Entity::find()
        .filter(place::Column::Kind.eq(PlaceKind::Municipality.word()))
        .all(db)
        .await?;
    let listed: HashSet<i32> = organisation::Entity::find()
        .filter(organisation::Column::PlaceId.is_not_null())
        .all(db)
        .await?
        .into_iter()
        .filter_map(|row| row.place_id)
        .collect();
    let missing = places.into_iter().filter(|place| !listed.contains(&place.id));
    let rows: Vec<_> = missing
        .map(|place| {
            let name = format!("Bashkia {}", place.name_sq);
            organisation::ActiveModel {
                slug: Set(format!("bashkia-{}", place.slug)),
                place_id: Set(Some(place.id)),
                ..blank(&name, OrganisationKind::Municipality, now)
            }
        })
        .collect();
    let new = !rows.is_empty();
    if new {
        organisation::Entity::insert_many(rows)
            .exec_without_returning(db)
            .await?;
    }
    Ok(new)
}

fn blank(name: &str, kind: OrganisationKind, now: DateTime<Utc>) -> organisation::ActiveModel {
    organisation::ActiveModel {
        id: NotSet,
        slug: NotSet,
        kind: Set(kind.word().to_owned()),
        name: Set(name.to_owned()),
        name_key: Set(name_key(name, None)),
        sort_key: Set(sort_key(name)),
        short_name: Set(None),
        about_sq: Set(None),
        about_en: Set(None),
        founded: Set(None),
        register_number: Set(None),
        website: Set(None),
        mail_domain: Set(None),
        place_id: Set(None),
        logo_id: Set(None),
        source: Set(None),
        verified_until: Set(None),
        created_by: Set(None),
        created_at: Set(now),
        changed_at: Set(now),
        revision: Set(1),
    }
}

/// Lists the demonstration organisation where it is not; whether it was not.
async fn demonstration(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool, Error> {
    let shown = TRIAL_ORGANISATION;
    let known = organisation::Entity::find()
        .filter(organisation::Column::Slug.eq(shown.slug))
        .one(db)
        .await?;
    if known.is_some() {
        return Ok(false);
    }
    let row = organisation::ActiveModel {
        slug: Set(shown.slug.to_owned()),
        about_sq: Set(Some(shown.about_sq.to_owned())),
        about_en: Set(Some(shown.about_en.to_owned())),
        ..blank(shown.name, OrganisationKind::Cso, now)
    };
    let id = organisation::Entity::insert(row).exec(db).await?.last_insert_id;
    let themes = shown.themes.iter().map(|theme| organisation_theme::ActiveModel {
        id: NotSet,
        organisation_id: Set(id),
        theme: Set(theme.word().to_owned()),
    });
    organisation_theme::Entity::insert_many(themes)
        .exec_without_returning(db)
        .await?;
    let places = place::Entity::find()
        .filter(place::Column::Slug.is_in(shown.places.iter().copied()))
        .all(db)
        .await?;
    for place in places {
        let row = organisation_place::ActiveModel {
            id: NotSet,
            organisation_id: Set(id),
            place_id: Set(place.id),
        };
        organisation_place::Entity::insert(row)
            .exec_without_returning(db)
            .await?;
    }
    let emails = shown.members.iter().map(|(email, _)| *email);
    let people: HashMap<String, i32> = person::Entity::find()
        .filter(person::Column::Email.is_in(emails))
        .all(db)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.email?, row.id)))
        .collect();
    for (email, standing) in shown.members {
        if let Some(person) = people.get(*email) {
            belong(db, id, *person, *standing, now).await?;
        }
    }
    Ok(true)
}

async fn belong(
    db: &impl ConnectionTrait,
    organisation: i32,
    person: i32,
    standing: Standing,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let row = membership::ActiveModel {
        id: NotSet,
        organisation_id: Set(organisation),
        person_id: Set(person),
        standing: Set(standing.word().to_owned()),
        joined_at: Set(now),
    };
    membership::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// An approved claim, as if an administrator had decided on it.
async fn official(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    let (email, place) = TRIAL_OFFICIAL;
    let person = person::Entity::find()
        .filter(person::Column::Email.eq(email))
        .one(db)
        .await?;
    let municipality = organisation::Entity::find()
        .filter(organisation::Column::Slug.eq(format!("bashkia-{place}")))
        .one(db)
        .await?;
    let (Some(person), Some(municipality)) = (person, municipality) else {
        return Ok(());
    };
    let claimed = claim::Entity::find()
        .filter(claim::Column::OrganisationId.eq(municipality.id))
        .one(db)
        .await?;
    if claimed.is_some() {
        return Ok(());
    }
    let row = claim::ActiveModel {
        id: NotSet,
        organisation_id: Set(municipality.id),
        person_id: Set(person.id),
        reason: Set("Punoj në drejtorinë e financës (për provë).".to_owned()),
        mail_matches: Set(None),
        created_at: Set(now),
    };
    let id = claim::Entity::insert(row).exec(db).await?.last_insert_id;
    let decision = claim_decision::ActiveModel {
        id: NotSet,
        claim_id: Set(id),
        decision: Set(Decision::Approved.word().to_owned()),
        reason: Set("Person i provës.".to_owned()),
        decided_by: Set(None),
        decided_at: Set(now),
    };
    claim_decision::Entity::insert(decision)
        .exec_without_returning(db)
        .await?;
    belong(db, municipality.id, person.id, Standing::Owner, now).await
}
