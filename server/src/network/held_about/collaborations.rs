//! What the network holds of what somebody wrote to do together with another organisation.

use bashke_entities::network::collaboration;
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Map, Value, json};

use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// What they asked, answered, and wrote at the end.
pub(super) async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Section, Error> {
    use collaboration::Column;
    let wrote = Condition::any()
        .add(Column::AskedBy.eq(person_id))
        .add(Column::DecidedBy.eq(person_id))
        .add(Column::EndedBy.eq(person_id));
    let rows = collaboration::Entity::find()
        .filter(wrote)
        .order_by_asc(Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let mut entries = Vec::new();
    for row in &rows {
        let said = |by: Option<i32>, words: Option<&str>, at: Option<DateTime<Utc>>| {
            (by == Some(person_id)).then(|| said(row.id, words, at))
        };
        entries.extend(said(row.asked_by, Some(&row.text), Some(row.asked_at)));
        entries.extend(
            said(row.decided_by, row.answer.as_deref(), row.decided_at).map(|mut said| {
                said.insert("accepted".to_owned(), json!(row.accepted));
                said
            }),
        );
        entries.extend(said(row.ended_by, row.ended_words.as_deref(), row.ended_at));
    }
    Ok(Section::new("collaborations", entries))
}

fn said(id: i32, words: Option<&str>, at: Option<DateTime<Utc>>) -> Map<String, Value> {
    entry([
        ("collaboration", json!(id)),
        ("text", json!(words)),
        ("at", json!(at.map(|at| at.to_rfc3339()))),
    ])
}
