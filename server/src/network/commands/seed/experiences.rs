//! Practice from the region, and the made-up experiences of a trial.

use std::collections::HashMap;

use bashke_entities::finance::place;
use bashke_entities::network::{experience, experience_place, experience_theme, organisation};
use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DatabaseConnection};

use super::funding::keys;
use crate::network::commands::write;
use crate::network::rules::search_key;
use crate::platform::db::begin_write;
use crate::platform::errors::Error;

/// The made-up experiences of a trial. What is there already is left alone.
///
/// # Errors
/// Where a built-in file is broken, or the database cannot be reached.
pub(super) async fn seed_demonstration_experiences(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    examples(&tx, now).await?;
    Ok(tx.commit().await?)
}

/// Lists practice from the region that is not listed yet.
///
/// # Errors
/// Where the built-in file is broken, or the database cannot be reached.
pub(super) async fn practice(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    let known = keys::<experience::Entity>(db, experience::Column::Slug, experience::Column::Id).await?;
    let mut new = bashke_seeds::practices().map_err(Error::internal)?;
    new.retain(|one| !known.contains_key(&one.slug));
    let themes: Vec<(String, Vec<String>)> = new.iter().map(|one| (one.slug.clone(), one.themes.clone())).collect();
    let rows = new.into_iter().map(|one| {
        let told = experience::ActiveModel {
            country: Set(Some(one.country)),
            place_name: Set(Some(one.place).filter(|place| !place.is_empty())),
            told_of: Set(Some(one.organisation)),
            told_of_en: Set(one.organisation_en),
            source: Set(Some(one.source)),
            title_sq: Set(Some(one.title_sq)),
            title_en: Set(Some(one.title_en)),
            tried_sq: Set(Some(one.tried_sq)),
            tried_en: Set(Some(one.tried_en)),
            worked_sq: Set(Some(one.worked_sq)),
            worked_en: Set(Some(one.worked_en)),
            failed_sq: Set(one.failed_sq),
            failed_en: Set(one.failed_en),
            cost_sq: Set(one.cost_sq),
            cost_en: Set(one.cost_en),
            reuse_sq: Set(Some(one.reuse_sq)),
            reuse_en: Set(Some(one.reuse_en)),
            ..blank(one.slug, now)
        };
        found_by_its_texts(told)
    });
    write(db, rows).await?;
    about(db, &themes).await?;
    Ok(())
}

async fn examples(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    let known = keys::<experience::Entity>(db, experience::Column::Slug, experience::Column::Id).await?;
    let organisations = keys::<organisation::Entity>(db, organisation::Column::Slug, organisation::Column::Id).await?;
    let mut new = bashke_seeds::examples().map_err(Error::internal)?;
    new.retain(|one| !known.contains_key(&one.slug) && organisations.contains_key(&one.organisation));
    let rows = new.iter().cloned().map(|one| {
        let told = experience::ActiveModel {
            organisation_id: Set(organisations.get(&one.organisation).copied()),
            title_sq: Set(Some(one.title_sq)),
            title_en: Set(Some(one.title_en)),
            tried_sq: Set(Some(one.tried_sq)),
            tried_en: Set(Some(one.tried_en)),
            worked_sq: Set(Some(one.worked_sq)),
            worked_en: Set(Some(one.worked_en)),
            failed_sq: Set(Some(one.failed_sq)),
            failed_en: Set(Some(one.failed_en)),
            cost_sq: Set(Some(one.cost_sq)),
            cost_en: Set(Some(one.cost_en)),
            reuse_sq: Set(Some(one.reuse_sq)),
            reuse_en: Set(Some(one.reuse_en)),
            ..blank(one.slug, now)
        };
        found_by_its_texts(told)
    });
    write(db, rows).await?;
    let themes: Vec<(String, Vec<String>)> = new.iter().map(|one| (one.slug.clone(), one.themes.clone())).collect();
    let listed = about(db, &themes).await?;
    let places = keys::<place::Entity>(db, place::Column::Slug, place::Column::Id).await?;
    let mut there = Vec::new();
    for one in &new {
        let Some(id) = listed.get(&one.slug) else { continue };
        let known = one.places.iter().filter_map(|place| places.get(place));
        there.extend(known.map(|place| experience_place::ActiveModel {
            id: NotSet,
            experience_id: Set(*id),
            place_id: Set(*place),
        }));
    }
    Ok(write(db, there).await?)
}

/// An experience of which nothing is told yet; published.
fn blank(slug: String, now: DateTime<Utc>) -> experience::ActiveModel {
    experience::ActiveModel {
        id: NotSet,
        slug: Set(slug),
        organisation_id: Set(None),
        country: Set(None),
        place_name: Set(None),
        told_of: Set(None),
        told_of_en: Set(None),
        source: Set(None),
        title_sq: Set(None),
        title_en: Set(None),
        tried_sq: Set(None),
        tried_en: Set(None),
        worked_sq: Set(None),
        worked_en: Set(None),
        failed_sq: Set(None),
        failed_en: Set(None),
        cost_amount: Set(None),
        cost_currency: Set(None),
        cost_sq: Set(None),
        cost_en: Set(None),
        reuse_sq: Set(None),
        reuse_en: Set(None),
        search_key: Set(String::new()),
        revision: Set(1),
        created_by: Set(None),
        created_at: Set(now),
        changed_at: Set(now),
        published_at: Set(Some(now)),
        first_published_at: Set(Some(now)),
    }
}

fn found_by_its_texts(row: experience::ActiveModel) -> experience::ActiveModel {
    let key = {
        let texts = [
            &row.title_sq,
            &row.title_en,
            &row.told_of,
            &row.told_of_en,
            &row.place_name,
            &row.tried_sq,
            &row.tried_en,
            &row.worked_sq,
            &row.worked_en,
            &row.reuse_sq,
            &row.reuse_en,
        ];
        search_key(
            texts
                .into_iter()
                .map(|text| text.try_as_ref().and_then(|text| text.as_deref())),
        )
    };
    experience::ActiveModel {
        search_key: Set(key),
        ..row
    }
}

/// Writes what they are about; gives the keys of all experiences by their slugs.
async fn about(db: &impl ConnectionTrait, themes: &[(String, Vec<String>)]) -> Result<HashMap<String, i32>, Error> {
    let listed = keys::<experience::Entity>(db, experience::Column::Slug, experience::Column::Id).await?;
    let mut rows = Vec::new();
    for (slug, themes) in themes {
        let Some(id) = listed.get(slug) else { continue };
        rows.extend(themes.iter().map(|theme| experience_theme::ActiveModel {
            id: NotSet,
            experience_id: Set(*id),
            theme: Set(theme.clone()),
        }));
    }
    write(db, rows).await?;
    Ok(listed)
}
