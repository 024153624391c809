//! What the network holds of the messages that somebody wrote, and of whom they block.

use bashke_entities::network::{conversation, message, message_block};
use sea_orm::{
    ColumnTrait, DatabaseConnection, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};
use serde_json::json;

use crate::accounts;
use crate::network::queries;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// Their own messages with whom they were for, not what was answered; and their blocks.
pub(super) async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<[Section; 2], Error> {
    let joined: RelationDef = message::Entity::belongs_to(conversation::Entity)
        .from(message::Column::ConversationId)
        .to(conversation::Column::Id)
        .into();
    let rows = message::Entity::find()
        .join(JoinType::InnerJoin, joined)
        .select_also(conversation::Entity)
        .filter(message::Column::PersonId.eq(person_id))
        .order_by_asc(message::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let blocks = message_block::Entity::find()
        .filter(message_block::Column::ByPersonId.eq(person_id))
        .order_by_asc(message_block::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let (mut people, mut organisations) = (Vec::new(), Vec::new());
    for (row, of) in &rows {
        people.extend(of.iter().flat_map(|of| [Some(of.person_id), of.other_id]).flatten());
        organisations.extend(row.organisation_id);
        organisations.extend(of.iter().filter_map(|of| of.organisation_id));
    }
    people.extend(blocks.iter().filter_map(|row| row.person_id));
    organisations.extend(blocks.iter().filter_map(|row| row.organisation_id));
    for all in [&mut people, &mut organisations] {
        all.sort_unstable();
        all.dedup();
    }
    let names = accounts::names(db, people).await?;
    let faces = queries::faces(db, organisations).await?;
    let person = |id: Option<i32>| id.and_then(|id| names.get(&id)).map(String::as_str);
    let organisation = |id: Option<i32>| id.and_then(|id| faces.get(&id)).map(|(_, name)| name.as_str());
    let messages = rows.iter().map(|(row, of)| {
        let to = of.as_ref().and_then(|of| match (of.other_id, of.organisation_id) {
            (Some(other), _) if of.person_id == person_id => person(Some(other)),
            (None, id @ Some(_)) if row.organisation_id.is_none() => organisation(id),
            _ => person(Some(of.person_id)),
        });
        entry([
            ("to", json!(to)),
            ("organisation", json!(organisation(row.organisation_id))),
            ("text", json!(row.text)),
            ("language", json!(row.language)),
            ("at", json!(row.sent_at.to_rfc3339())),
        ])
    });
    let blocked = blocks.iter().map(|row| {
        entry([
            (
                "name",
                json!(person(row.person_id).or_else(|| organisation(row.organisation_id))),
            ),
            ("at", json!(row.made_at.to_rfc3339())),
        ])
    });
    Ok([
        Section::new("messages", messages.collect()),
        Section::new("blocked", blocked.collect()),
    ])
}
