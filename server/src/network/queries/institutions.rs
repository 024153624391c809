//! Municipalities as organisations: which one stands for a place, and who speaks for it.

use std::collections::HashMap;

use bashke_entities::network::{membership, organisation};
use bashke_vocabulary::{OrganisationKind, Standing};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use crate::network::rules::is_verified;

/// A municipality as an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// Its key.
    pub id: i32,
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it bears the verified mark.
    pub verified: bool,
}

/// The municipality that stands for a place, at a time.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn institution_of(
    db: &impl ConnectionTrait,
    place: i32,
    now: DateTime<Utc>,
) -> Result<Option<Institution>, DbErr> {
    Ok(institutions(db, Some(&[place]), now).await?.remove(&place))
}

/// The municipalities that stand for these places, or for all, by place.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn institutions(
    db: &impl ConnectionTrait,
    places: Option<&[i32]>,
    now: DateTime<Utc>,
) -> Result<HashMap<i32, Institution>, DbErr> {
    let mut find = organisation::Entity::find()
        .filter(organisation::Column::Kind.eq(OrganisationKind::Municipality.word()))
        .filter(organisation::Column::PlaceId.is_not_null());
    if let Some(places) = places {
        find = find.filter(organisation::Column::PlaceId.is_in(places.iter().copied()));
    }
    // the one that was listed first stands for the place
    let rows = find.order_by_desc(organisation::Column::Id).all(db).await?;
    let found = rows.into_iter().filter_map(|row| {
        let institution = Institution {
            id: row.id,
            verified: is_verified(row.verified_until, now),
            slug: row.slug,
            name: row.name,
        };
        Some((row.place_id?, institution))
    });
    Ok(found.collect())
}

/// The places for which these organisations stand.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn places_of(db: &impl ConnectionTrait, organisations: &[i32]) -> Result<Vec<i32>, DbErr> {
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Kind.eq(OrganisationKind::Municipality.word()))
        .filter(organisation::Column::Id.is_in(organisations.iter().copied()))
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(|row| row.place_id).collect())
}

/// Those who speak for an organisation.
fn speaking() -> Select<membership::Entity> {
    let standings = Standing::ALL.iter().filter(|one| one.speaks()).map(|one| one.word());
    membership::Entity::find().filter(membership::Column::Standing.is_in(standings))
}

/// The organisations for which anybody speaks, as a part of another question.
pub(super) fn spoken_for() -> SelectStatement {
    speaking()
        .select_only()
        .column(membership::Column::OrganisationId)
        .into_query()
}

/// Those who speak for these organisations, each with the organisation.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn speakers(db: &impl ConnectionTrait, organisations: &[i32]) -> Result<Vec<(i32, i32)>, DbErr> {
    if organisations.is_empty() {
        return Ok(Vec::new());
    }
    let rows = speaking()
        .filter(membership::Column::OrganisationId.is_in(organisations.iter().copied()))
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.organisation_id, row.person_id))
        .collect())
}
