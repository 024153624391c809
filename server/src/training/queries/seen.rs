//! Those who are named on pages of the training room, without those whom moderators hid.

use std::collections::{HashMap, HashSet};

use bashke_vocabulary::{Role, SubjectKind};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use crate::platform::errors::Error;
use crate::{accounts, moderation, network};

/// Those of these people whom moderators hid: their names and pages are not for others to see.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hidden_people(
    db: &impl ConnectionTrait,
    people: impl IntoIterator<Item = i32>,
) -> Result<HashSet<i32>, Error> {
    let ids = people.into_iter().map(|id| id.to_string());
    let hidden = moderation::hidden_among(db, SubjectKind::Person, ids).await?;
    Ok(hidden.iter().filter_map(|id| id.parse().ok()).collect())
}

/// The short names and names of those of these people who are not hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seen_faces(db: &impl ConnectionTrait, people: &[i32]) -> Result<HashMap<i32, (String, String)>, Error> {
    let mut faces = accounts::faces(db, people.iter().copied()).await?;
    let hidden = hidden_people(db, people.iter().copied()).await?;
    faces.retain(|id, _| !hidden.contains(id));
    Ok(faces)
}

/// The short name and name of an organisation to which somebody belongs; none where they left it or it is hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seen_membership(
    db: &impl ConnectionTrait,
    person: i32,
    organisation: i32,
) -> Result<Option<(String, String)>, Error> {
    let belonging = network::memberships(db, person).await?.into_iter();
    let Some(one) = belonging.into_iter().find(|one| one.organisation_id == organisation) else {
        return Ok(None);
    };
    let ids = [organisation.to_string()];
    let hidden = moderation::hidden_among(db, SubjectKind::Organisation, ids).await?;
    Ok(hidden.is_empty().then_some((one.slug, one.name)))
}

/// The counsellors who can be booked now: they hold the role, and are neither suspended nor hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn counsellors(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<i32>, Error> {
    let mut able = accounts::able_holders_of(db, Role::Counsellor, now).await?;
    let hidden = hidden_people(db, able.iter().copied()).await?;
    able.retain(|id| !hidden.contains(id));
    Ok(able)
}
