//! What somebody proposed, argued and reported in policy dialogues, and which dialogues they follow.

use bashke_entities::dialogue::{argument, commitment_report, dialogue_follow, proposal};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::entry;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section};

/// Their proposals, arguments and reports, also those that they took back, and what they follow.
pub(super) async fn held(db: &DatabaseConnection, person_id: i32) -> Result<[Section; 4], Error> {
    let proposals = proposal::Entity::find()
        .filter(proposal::Column::AuthorId.eq(person_id))
        .order_by_desc(proposal::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let arguments = argument::Entity::find()
        .filter(argument::Column::AuthorId.eq(person_id))
        .order_by_desc(argument::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let reports = commitment_report::Entity::find()
        .filter(commitment_report::Column::AuthorId.eq(person_id))
        .order_by_desc(commitment_report::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let follows = dialogue_follow::Entity::find()
        .filter(dialogue_follow::Column::PersonId.eq(person_id))
        .order_by_desc(dialogue_follow::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let proposals = proposals.iter().map(|row| {
        entry([
            ("id", json!(row.id)),
            ("dialogue", json!(row.dialogue_id)),
            ("language", json!(row.language)),
            ("title", json!(row.title)),
            ("text", json!(row.text)),
            ("at", json!(row.made_at.to_rfc3339())),
            ("withdrawn_at", json!(row.withdrawn_at.map(|at| at.to_rfc3339()))),
        ])
    });
    let arguments = arguments.iter().map(|row| {
        entry([
            ("id", json!(row.id)),
            ("proposal", json!(row.proposal_id)),
            ("side", json!(row.side)),
            ("language", json!(row.language)),
            ("text", json!(row.text)),
            ("at", json!(row.made_at.to_rfc3339())),
            ("withdrawn_at", json!(row.withdrawn_at.map(|at| at.to_rfc3339()))),
        ])
    });
    let reports = reports.iter().map(|row| {
        entry([
            ("commitment", json!(row.commitment_id)),
            ("language", json!(row.language)),
            ("text", json!(row.text)),
            ("at", json!(row.made_at.to_rfc3339())),
        ])
    });
    let follows = follows.iter().map(|row| {
        entry([
            ("dialogue", json!(row.dialogue_id)),
            ("since", json!(row.since.to_rfc3339())),
        ])
    });
    Ok([
        Section::new("proposals", proposals.collect()),
        Section::new("arguments", arguments.collect()),
        Section::new("commitment-reports", reports.collect()),
        Section::new("dialogue-follows", follows.collect()),
    ])
}
