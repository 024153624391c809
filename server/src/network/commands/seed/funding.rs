//! The programmes, calls, grants and grantees that sources tell of. The grantees are listed with nobody in them, ready
//! to be claimed.

use std::collections::HashMap;

use bashke_entities::finance::place;
use bashke_entities::network::{
    call, call_theme, grant, grant_place, organisation, organisation_place, organisation_theme, programme,
};
use bashke_seeds::several;
use bashke_vocabulary::OrganisationKind;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, QuerySelect,
};

use super::{blank, name_key};
use crate::network::commands::{listing, write};
use crate::platform::db::begin_write;
use crate::platform::errors::Error;

/// Lists what sources tell of programmes, calls, grants and grantees. What is there already is left alone, by its short
/// name: whoever claimed a profile, or enters calls and grants, has changed it, and nothing here undoes that.
///
/// # Errors
/// Where a built-in file is broken, or the database cannot be reached.
pub async fn seed_network(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    let places = keys::<place::Entity>(&tx, place::Column::Slug, place::Column::Id).await?;
    grantees(&tx, &places, now).await?;
    programmes(&tx, now).await?;
    let programmes = keys::<programme::Entity>(&tx, programme::Column::Slug, programme::Column::Id).await?;
    calls(&tx, &programmes, now).await?;
    let calls = keys::<call::Entity>(&tx, call::Column::Slug, call::Column::Id).await?;
    grants(&tx, &programmes, &calls, &places, now).await?;
    super::library::library(&tx, now).await?;
    super::experiences::practice(&tx, now).await?;
    listing::all_changed(&tx).await?;
    Ok(tx.commit().await?)
}

/// The keys of all rows of a table, by their short names.
pub(super) async fn keys<E: EntityTrait>(
    db: &impl ConnectionTrait,
    slug: E::Column,
    id: E::Column,
) -> Result<HashMap<String, i32>, DbErr> {
    let rows: Vec<(String, i32)> = E::find()
        .select_only()
        .column(slug)
        .column(id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

async fn grantees(db: &impl ConnectionTrait, places: &HashMap<String, i32>, now: DateTime<Utc>) -> Result<(), Error> {
    let known = keys::<organisation::Entity>(db, organisation::Column::Slug, organisation::Column::Id).await?;
    let mut new = bashke_seeds::listed_organisations().map_err(Error::internal)?;
    new.retain(|one| !known.contains_key(&one.slug));
    let rows = new.iter().filter_map(|one| {
        let kind: OrganisationKind = one.kind.parse().ok()?;
        Some(organisation::ActiveModel {
            slug: Set(one.slug.clone()),
            name_key: Set(name_key(&one.name, one.short_name.as_deref())),
            short_name: Set(one.short_name.clone()),
            website: Set(one.website.clone()),
            source: Set(Some(one.source.clone())),
            ..blank(&one.name, kind, now)
        })
    });
    write(db, rows).await?;
    let listed = keys::<organisation::Entity>(db, organisation::Column::Slug, organisation::Column::Id).await?;
    let (mut themes, mut where_active) = (Vec::new(), Vec::new());
    for one in &new {
        let Some(organisation) = listed.get(&one.slug) else {
            continue;
        };
        themes.extend(several(&one.themes).map(|theme| organisation_theme::ActiveModel {
            id: NotSet,
            organisation_id: Set(*organisation),
            theme: Set(theme.to_owned()),
        }));
        let active = several(&one.places).filter_map(|place| places.get(place));
        where_active.extend(active.map(|place| organisation_place::ActiveModel {
            id: NotSet,
            organisation_id: Set(*organisation),
            place_id: Set(*place),
        }));
    }
    write(db, themes).await?;
    Ok(write(db, where_active).await?)
}

async fn programmes(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    let known = keys::<programme::Entity>(db, programme::Column::Slug, programme::Column::Id).await?;
    let new = bashke_seeds::programmes().map_err(Error::internal)?;
    let rows = new.into_iter().filter(|one| !known.contains_key(&one.slug));
    let rows = rows.map(|one| programme::ActiveModel {
        id: NotSet,
        slug: Set(one.slug),
        name_sq: Set(one.name_sq),
        name_en: Set(one.name_en),
        funder: Set(one.funder),
        funder_en: Set(one.funder_en),
        about_sq: Set(one.about_sq),
        about_en: Set(one.about_en),
        website: Set(one.website),
        source: Set(one.source),
        source_title: Set(None),
        revision: Set(1),
        created_at: Set(now),
    });
    Ok(write(db, rows).await?)
}

async fn calls(db: &impl ConnectionTrait, programmes: &HashMap<String, i32>, now: DateTime<Utc>) -> Result<(), Error> {
    let known = keys::<call::Entity>(db, call::Column::Slug, call::Column::Id).await?;
    let mut new = bashke_seeds::calls().map_err(Error::internal)?;
    new.retain(|one| !known.contains_key(&one.slug));
    let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<NaiveDate>().ok());
    let rows = new.iter().filter_map(|one| {
        Some(call::ActiveModel {
            id: NotSet,
            programme_id: Set(*programmes.get(&one.programme)?),
            slug: Set(one.slug.clone()),
            name_sq: Set(one.name_sq.clone()),
            name_en: Set(one.name_en.clone()),
            opens_on: Set(day(&one.opens_on)),
            closes_on: Set(day(&one.closes_on)),
            budget: Set(one.budget.and_then(minor)),
            currency: Set(one.currency.clone()),
            budget_note_sq: Set(one.budget_note_sq.clone()),
            budget_note_en: Set(one.budget_note_en.clone()),
            applications: Set(one.applications),
            supported: Set(one.supported),
            note_sq: Set(one.note_sq.clone()),
            note_en: Set(one.note_en.clone()),
            apply_at: Set(None),
            source: Set(one.source.clone()),
            source_title: Set(None),
            revision: Set(1),
            created_at: Set(now),
            changed_at: Set(now),
        })
    });
    write(db, rows).await?;
    let listed = keys::<call::Entity>(db, call::Column::Slug, call::Column::Id).await?;
    let mut themes = Vec::new();
    for one in &new {
        let Some(call) = listed.get(&one.slug) else { continue };
        themes.extend(several(&one.themes).map(|theme| call_theme::ActiveModel {
            id: NotSet,
            call_id: Set(*call),
            theme: Set(theme.to_owned()),
        }));
    }
    Ok(write(db, themes).await?)
}

async fn grants(
    db: &impl ConnectionTrait,
    programmes: &HashMap<String, i32>,
    calls: &HashMap<String, i32>,
    places: &HashMap<String, i32>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let known = keys::<grant::Entity>(db, grant::Column::Slug, grant::Column::Id).await?;
    let organisations = keys::<organisation::Entity>(db, organisation::Column::Slug, organisation::Column::Id).await?;
    let mut new = bashke_seeds::grants().map_err(Error::internal)?;
    new.retain(|one| !known.contains_key(&one.slug));
    let rows = new.iter().filter_map(|one| {
        let organisation = one.organisation.as_ref();
        Some(grant::ActiveModel {
            id: NotSet,
            slug: Set(one.slug.clone()),
            programme_id: Set(*programmes.get(&one.programme)?),
            call_id: Set(one.call.as_ref().and_then(|call| calls.get(call).copied())),
            organisation_id: Set(organisation.and_then(|slug| organisations.get(slug).copied())),
            title: Set(one.title.clone()),
            title_language: Set(one.language.clone()),
            title_translated: Set(None),
            year: Set(one.year),
            year_kind: Set(one.year_kind.clone()),
            period: Set(one.period.clone()),
            starts_on: Set(None),
            ends_on: Set(None),
            amount: Set(one.amount.and_then(minor)),
            currency: Set(one.currency.clone()),
            note_sq: Set(one.note_sq.clone()),
            note_en: Set(one.note_en.clone()),
            source: Set(one.source.clone()),
            source_title: Set(None),
            revision: Set(1),
            created_at: Set(now),
            changed_at: Set(now),
        })
    });
    write(db, rows).await?;
    let listed = keys::<grant::Entity>(db, grant::Column::Slug, grant::Column::Id).await?;
    let mut spent = Vec::new();
    for one in &new {
        let Some(grant) = listed.get(&one.slug) else { continue };
        let there = several(&one.places).filter_map(|place| places.get(place));
        spent.extend(there.map(|place| grant_place::ActiveModel {
            id: NotSet,
            grant_id: Set(*grant),
            place_id: Set(*place),
        }));
    }
    Ok(write(db, spent).await?)
}

/// Whole units in hundredths; none where that is more than can be kept.
fn minor(whole: i64) -> Option<i64> {
    whole.checked_mul(100)
}
