//! How people are named to others: not while they are hidden or suspended.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::belonging::hidden_people;

/// Somebody with the name that they bear.
#[derive(Debug, Clone)]
pub struct Named {
    /// Their short name in addresses.
    pub slug: String,
    /// How they are called.
    pub name: String,
    /// Whether moderators hid or suspended them: neither is for others to see now.
    pub hidden: bool,
}

/// Whether somebody is suspended at a time.
pub(super) fn is_suspended(row: &person::Model, now: DateTime<Utc>) -> bool {
    row.suspended_until.is_some_and(|until| until > now)
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
        let hidden = hidden.contains(&row.id) || is_suspended(&row, now);
        let named = Named {
            hidden,
            slug: row.slug,
            name: row.display_name,
        };
        (row.id, named)
    });
    Ok(named.collect())
}
