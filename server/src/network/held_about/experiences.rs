//! What the network holds of what somebody told of uses of experiences, and of what they chose as good practice.

use std::collections::HashMap;

use bashke_entities::network::{experience, experience_choice, experience_use, organisation};
use sea_orm::{ColumnTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// What they told for organisations, and what they chose.
pub(super) async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<[Section; 2], Error> {
    let uses = experience_use::Entity::find()
        .filter(experience_use::Column::WrittenBy.eq(person_id))
        .order_by_desc(experience_use::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let choices = experience_choice::Entity::find()
        .filter(experience_choice::Column::ChosenBy.eq(person_id))
        .order_by_desc(experience_choice::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let ids = uses.iter().map(|row| row.experience_id);
    let ids = ids.chain(choices.iter().map(|row| row.experience_id));
    let titles = titles(db, ids).await?;
    let ids = uses.iter().map(|row| row.organisation_id);
    let names: HashMap<i32, String> = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let uses = uses.iter().map(|row| {
        entry([
            ("organisation", json!(names.get(&row.organisation_id))),
            ("title", json!(titles.get(&row.experience_id))),
            ("year", json!(row.year)),
            ("outcome", json!(row.outcome)),
            ("language", json!(row.language)),
            ("text", json!(row.text)),
            ("at", json!(row.written_at.to_rfc3339())),
        ])
    });
    let choices = choices.iter().map(|row| {
        entry([
            ("title", json!(titles.get(&row.experience_id))),
            ("reason", json!(row.reason_sq)),
            ("at", json!(row.chosen_at.to_rfc3339())),
        ])
    });
    Ok([
        Section::new("experience-uses", uses.collect()),
        Section::new("experience-choices", choices.collect()),
    ])
}

/// The titles of experiences, by their keys.
pub(super) async fn titles(
    db: &DatabaseConnection,
    ids: impl Iterator<Item = i32>,
) -> Result<HashMap<i32, Option<String>>, DbErr> {
    let rows = experience::Entity::find()
        .filter(experience::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, row.title_sq.or(row.title_en)))
        .collect())
}
