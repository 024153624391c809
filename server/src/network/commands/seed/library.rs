//! The resources and tools that the platform knows from the start.

use bashke_entities::network::{resource, tool, tool_use};
use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait};

use super::funding::keys;
use crate::network::commands::write;
use crate::network::rules::{joined, search_key};
use crate::platform::errors::Error;

/// Lists what is not listed yet. What editors changed or withdrew is known by its short name, and left alone.
///
/// # Errors
/// Where a built-in file is broken, or the database cannot be reached.
pub(super) async fn library(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    resources(db, now).await?;
    tools(db, now).await
}

async fn resources(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    let known = keys::<resource::Entity>(db, resource::Column::Slug, resource::Column::Id).await?;
    let new = bashke_seeds::resources().map_err(Error::internal)?;
    let rows = new.into_iter().filter(|one| !known.contains_key(&one.slug));
    let rows = rows.map(|one| resource::ActiveModel {
        id: NotSet,
        search_key: Set(search_key([
            Some(one.title_sq.as_str()),
            Some(&one.title_en),
            one.author.as_deref(),
            one.publisher.as_deref(),
            Some(&one.about_sq),
            Some(&one.about_en),
        ])),
        slug: Set(one.slug),
        kind: Set(one.kind),
        title_sq: Set(one.title_sq),
        title_en: Set(one.title_en),
        author: Set(one.author),
        publisher: Set(one.publisher),
        year: Set(one.year),
        licence: Set(one.licence),
        version: Set(one.version),
        languages: Set(joined(&one.language)),
        themes: Set(joined(&one.themes)),
        address: Set(one.address),
        about_sq: Set(one.about_sq),
        about_en: Set(one.about_en),
        source: Set(one.source),
        revision: Set(1),
        created_at: Set(now),
        changed_at: Set(None),
        withdrawn_at: Set(None),
    });
    Ok(write(db, rows).await?)
}

async fn tools(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), Error> {
    let known = keys::<tool::Entity>(db, tool::Column::Slug, tool::Column::Id).await?;
    let mut new = bashke_seeds::tools().map_err(Error::internal)?;
    new.retain(|one| !known.contains_key(&one.slug));
    let rows = new.iter().map(|one| tool::ActiveModel {
        id: NotSet,
        slug: Set(one.slug.clone()),
        name: Set(one.name.clone()),
        website: Set(one.website.clone()),
        does_sq: Set(one.does_sq.clone()),
        does_en: Set(one.does_en.clone()),
        purposes: Set(joined(&one.purpose)),
        cost: Set(one.cost.clone()),
        cost_note_sq: Set(one.cost_note_sq.clone()),
        cost_note_en: Set(one.cost_note_en.clone()),
        languages: Set(joined(&one.languages)),
        alternatives: Set(joined(&one.alternatives)),
        licence: Set(one.licence.clone()),
        source: Set(one.source.clone()),
        search_key: Set(search_key([
            Some(one.name.as_str()),
            Some(&one.does_sq),
            Some(&one.does_en),
        ])),
        revision: Set(1),
        created_at: Set(now),
        changed_at: Set(None),
        withdrawn_at: Set(None),
    });
    write(db, rows).await?;
    let listed = keys::<tool::Entity>(db, tool::Column::Slug, tool::Column::Id).await?;
    let mut used = Vec::new();
    for one in new {
        let Some(tool) = listed.get(&one.slug) else { continue };
        used.extend(one.used.into_iter().map(|used| tool_use::ActiveModel {
            id: NotSet,
            tool_id: Set(*tool),
            who: Set(Some(used.who)),
            organisation_id: Set(None),
            place_sq: Set(Some(used.place_sq)),
            place_en: Set(Some(used.place_en)),
            place_id: Set(None),
            time: Set(used.when),
            result_sq: Set(Some(used.result_sq)),
            result_en: Set(Some(used.result_en)),
            source: Set(Some(used.source)),
            revision: Set(1),
            created_by: Set(None),
            created_at: Set(None),
            changed_at: Set(None),
            withdrawn_at: Set(None),
        }));
    }
    Ok(write(db, used).await?)
}
