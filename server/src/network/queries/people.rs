//! How people are named to others: not while they are hidden or suspended, and not to whoever blocks them.

use std::collections::{HashMap, HashSet};

use bashke_entities::accounts::person;
use bashke_entities::network::message_block;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::belonging::hidden_people;
use crate::accounts;

/// Somebody with the name that they bear.
#[derive(Debug, Clone)]
pub struct Named {
    /// Their short name in addresses.
    pub slug: String,
    /// How they are called.
    pub name: String,
    /// Whether moderators hid them.
    pub hidden: bool,
    /// Whether they are suspended now.
    pub suspended: bool,
}

impl Named {
    /// Whether others do not see them now.
    #[must_use]
    pub const fn is_unseen(&self) -> bool {
        self.hidden || self.suspended
    }
}

/// How people are called, by their keys, and who of them is shown to nobody now; whoever deleted the account is not among
/// them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn named_people(
    db: &impl ConnectionTrait,
    ids: &[i32],
    now: DateTime<Utc>,
) -> Result<HashMap<i32, Named>, DbErr> {
    let rows = person::Entity::find()
        .filter(person::Column::Id.is_in(ids.iter().copied()))
        .filter(person::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    let hidden = hidden_people(db, rows.iter().map(|row| row.id)).await?;
    let named = rows.into_iter().map(|row| {
        let named = Named {
            hidden: hidden.contains(&row.id),
            suspended: accounts::is_suspended(row.suspended_until, now),
            slug: row.slug,
            name: row.display_name,
        };
        (row.id, named)
    });
    Ok(named.collect())
}

/// The people whom somebody blocks for themselves.
fn blocks(me: i32) -> Select<message_block::Entity> {
    message_block::Entity::find()
        .select_only()
        .column(message_block::Column::PersonId)
        .filter(message_block::Column::ByPersonId.eq(me))
        .filter(message_block::Column::PersonId.is_not_null())
}

/// The same as a part of another question.
pub(super) fn blocked_by(me: i32) -> SelectStatement {
    blocks(me).into_query()
}

/// Those of some people whom a reader blocks for themselves; nothing is asked for guests.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn blocked_among(
    db: &impl ConnectionTrait,
    reader: Option<i32>,
    people: &[i32],
) -> Result<HashSet<i32>, DbErr> {
    let Some(me) = reader.filter(|_| !people.is_empty()) else {
        return Ok(HashSet::new());
    };
    let rows: Vec<i32> = blocks(me)
        .filter(message_block::Column::PersonId.is_in(people.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
