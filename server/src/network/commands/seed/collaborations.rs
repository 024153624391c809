//! What the organisations of a trial do together, and ask each other.

use std::collections::HashSet;

use bashke_entities::network::{collaboration, organisation, project};
use bashke_seeds::{DemonstrationCollaboration, demonstration_collaborations};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ActiveValue::Set, DatabaseConnection, EntityTrait};

use super::funding::keys;
use crate::network::commands::collaborations;
use crate::network::rules::Collaboration;
use crate::platform::db::begin_write;
use crate::platform::errors::Error;

/// Lists what those demonstration organisations that are listed do together, and ask each other. What is there already is
/// left alone.
///
/// # Errors
/// Where the built-in file is broken, or the database cannot be reached.
pub(super) async fn seed_demonstration_collaborations(
    db: &DatabaseConnection,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    let listed = keys::<organisation::Entity>(&tx, organisation::Column::Slug, organisation::Column::Id).await?;
    let projects = keys::<project::Entity>(&tx, project::Column::Slug, project::Column::Id).await?;
    let rows = collaboration::Entity::find().all(&tx).await?;
    let known: HashSet<String> = rows.into_iter().filter_map(|row| row.seeded_as).collect();
    for one in demonstration_collaborations().map_err(Error::internal)? {
        let both = listed.get(&one.from).zip(listed.get(&one.to));
        let (Some((from, to)), Some(typed)) = (both.filter(|_| !known.contains(&one.slug)), typed(&one)) else {
            continue;
        };
        let ago = |days: i64| Duration::try_days(days).map_or(now, |days| now - days);
        let decided = one.decided_days_ago.map(ago);
        let row = collaboration::ActiveModel {
            project_id: Set(projects.get(&one.project).copied()),
            accepted: Set(decided.map(|_| true)),
            decided_at: Set(decided),
            answer: Set(one.answer),
            seeded_as: Set(Some(one.slug)),
            ..collaborations::blank((*from, *to), &typed, ago(one.asked_days_ago))
        };
        let id = collaboration::Entity::insert(row).exec(&tx).await?.last_insert_id;
        collaborations::themes(&tx, id, &typed).await?;
    }
    Ok(tx.commit().await?)
}

/// It as if somebody had typed it.
fn typed(one: &DemonstrationCollaboration) -> Option<Collaboration> {
    Some(Collaboration {
        text: one.text.clone(),
        language: ["sq", "en"].into_iter().find(|word| *word == one.language)?,
        themes: one.themes.iter().filter_map(|theme| theme.parse().ok()).collect(),
        starts_on: None,
        ends_on: None,
    })
}
