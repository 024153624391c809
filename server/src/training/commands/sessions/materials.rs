//! What is to be read for a session: addresses and files.

use bashke_entities::training::session_material;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use super::held::hold;
use crate::platform::act::Act;
use crate::platform::attached::Kept;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::storage;
use crate::policy::{Action, Facts};

/// The most materials of a session.
const MOST: u64 = 20;

/// Adds something to read: an address, or files that are kept already. A single one can be given a title; files without
/// one are called by their names.
///
/// # Errors
/// Where the actor may not; refused where there is nothing or too much already; where the database cannot be reached.
pub async fn add_material(
    act: &Act,
    id: i32,
    title: &str,
    address: Option<String>,
    files: Vec<Kept>,
) -> Result<(), Error> {
    act.may(Action::LeadSession, &Facts::default())?;
    hold(act, id).await?;
    let there = session_material::Entity::find()
        .filter(session_material::Column::SessionId.eq(id))
        .count(&act.tx)
        .await?;
    let more = files.len() as u64 + u64::from(address.is_some());
    if more == 0 {
        return Err(Error::refused("material-address", "session-address-wrong"));
    }
    if there + more > MOST {
        return Err(Error::refused("material-title", "session-materials-many"));
    }
    let row = |title: String| session_material::ActiveModel {
        id: NotSet,
        session_id: Set(id),
        title: Set(title),
        address: Set(String::new()),
        added_by: Set(act.actor.id()),
        added_at: Set(act.now),
        key: Set(None),
        name: Set(None),
        media_type: Set(None),
    };
    if let Some(address) = address {
        let row = session_material::ActiveModel {
            address: Set(address),
            ..row(title.to_owned())
        };
        session_material::Entity::insert(row).exec(&act.tx).await?;
    }
    for file in files {
        let called = if title.is_empty() || more > 1 {
            &file.name
        } else {
            title
        };
        let row = session_material::ActiveModel {
            name: Set(Some(file.name.clone())),
            media_type: Set(Some(file.media_type.to_owned())),
            key: Set(Some(file.key.named(act).await?)),
            ..row(called.to_owned())
        };
        session_material::Entity::insert(row).exec(&act.tx).await?;
    }
    Ok(())
}

/// Takes something to read away; the content of a file goes once that stands.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn remove_material(act: &Act, id: i32, material: i32) -> Result<(), Error> {
    act.may(Action::LeadSession, &Facts::default())?;
    hold(act, id).await?;
    let row = session_material::Entity::find_by_id(material)
        .filter(session_material::Column::SessionId.eq(id))
        .one(&act.tx)
        .await?;
    let Some(row) = row else { return Ok(()) };
    session_material::Entity::delete_by_id(row.id).exec(&act.tx).await?;
    if let Some(key) = row.key {
        act.enqueue(Job::new(storage::REMOVE, json!({ "key": key }))).await?;
    }
    Ok(())
}
