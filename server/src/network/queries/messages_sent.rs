//! When messages were sent, and to whom: for their authors, where a decision is about one of them.

use std::collections::{HashMap, HashSet};

use bashke_entities::network::{conversation, message};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef};

use super::belonging::hidden_people;
use super::organisations::faces;
use crate::network::rules::Party;
use crate::{accounts, moderation};

/// A message as its author knows it again.
#[derive(Debug, Clone)]
pub struct MessageSent {
    /// When.
    pub at: DateTime<Utc>,
    /// To whom; none where they left, or moderators hide them.
    pub to: Option<String>,
}

/// When these messages were sent and to whom, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn messages_sent(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, MessageSent>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let of: RelationDef = message::Entity::belongs_to(conversation::Entity)
        .from(message::Column::ConversationId)
        .to(conversation::Column::Id)
        .into();
    let rows = message::Entity::find()
        .join(JoinType::InnerJoin, of)
        .select_also(conversation::Entity)
        .filter(message::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let rows: Vec<(message::Model, Party)> = rows
        .into_iter()
        .filter_map(|(row, of)| Some((other_side(&row, &of?)?, row)))
        .map(|(to, row)| (row, to))
        .collect();
    let people: HashSet<i32> = rows.iter().filter_map(|(_, to)| to.person()).collect();
    let organisations: HashSet<i32> = rows.iter().filter_map(|(_, to)| to.organisation()).collect();
    let mut names = accounts::names(db, people.iter().copied()).await?;
    for hidden in hidden_people(db, people.into_iter()).await? {
        names.remove(&hidden);
    }
    let mut named = faces(db, organisations.iter().copied()).await?;
    let ids = organisations.iter().map(ToString::to_string);
    for hidden in moderation::hidden_among(db, SubjectKind::Organisation, ids).await? {
        if let Ok(hidden) = hidden.parse::<i32>() {
            named.remove(&hidden);
        }
    }
    let sent = rows.into_iter().map(|(row, to)| {
        let to = match to {
            Party::Person(id) => names.get(&id).cloned(),
            Party::Organisation(id) => named.get(&id).map(|(_, name)| name.clone()),
        };
        (row.id, MessageSent { at: row.sent_at, to })
    });
    Ok(sent.collect())
}

/// The side to which a message was written.
fn other_side(row: &message::Model, of: &conversation::Model) -> Option<Party> {
    if row.organisation_id.is_some() {
        return Some(Party::Person(of.person_id));
    }
    match (of.other_id, of.organisation_id) {
        (Some(other), _) if row.person_id == of.person_id => Some(Party::Person(other)),
        (Some(_), _) => Some(Party::Person(of.person_id)),
        (None, organisation) => organisation.map(Party::Organisation),
    }
}
