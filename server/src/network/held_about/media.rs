//! What the network holds of pictures and files that somebody added to experiences and to projects.

use std::collections::HashMap;

use bashke_entities::network::{network_media, project};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Map, Value, json};

use super::experiences::titles;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// What they added to either.
pub(super) async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<[Section; 2], Error> {
    use network_media::Column;
    let added = |column: Column| {
        network_media::Entity::find()
            .filter(Column::AddedBy.eq(person_id))
            .filter(column.is_not_null())
            .order_by_desc(Column::Id)
            .limit(MOST + 1)
    };
    let of_experiences = added(Column::ExperienceId).all(db).await?;
    let of_projects = added(Column::ProjectId).all(db).await?;
    let experiences = titles(db, of_experiences.iter().filter_map(|row| row.experience_id)).await?;
    let ids = of_projects.iter().filter_map(|row| row.project_id);
    let projects: HashMap<i32, Option<String>> = project::Entity::find()
        .filter(project::Column::Id.is_in(ids))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.title_sq.or(row.title_en)))
        .collect();
    let of_experiences = of_experiences.iter().map(|row| {
        let title = row.experience_id.and_then(|id| experiences.get(&id));
        said(("experience", json!(title)), row)
    });
    let of_projects = of_projects.iter().map(|row| {
        let title = row.project_id.and_then(|id| projects.get(&id));
        said(("project", json!(title)), row)
    });
    Ok([
        Section::new("experience-media", of_experiences.collect()),
        Section::new("project-media", of_projects.collect()),
    ])
}

fn said(of: (&'static str, Value), row: &network_media::Model) -> Map<String, Value> {
    entry([
        of,
        ("title", json!(row.title)),
        ("caption", json!(row.caption)),
        ("name", json!(row.name)),
        ("at", json!(row.added_at.to_rfc3339())),
    ])
}
