//! Blocking somebody, and letting them write again.

use bashke_entities::network::message_block;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, EntityTrait};

use super::held_side;
use crate::accounts;
use crate::network::commands::profile::clicked;
use crate::network::queries;
use crate::network::rules::{self, Party, pair};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};

/// The word of what a side is, in the audit log.
const fn kind(party: Party) -> (&'static str, i32) {
    match party {
        Party::Person(id) => ("person", id),
        Party::Organisation(id) => ("organisation", id),
    }
}

/// One side, the actor or an organisation that they speak for, blocks another; blocked already, it stays so.
///
/// # Errors
/// Not found where there is nobody such; refused where it is oneself or an organisation that one speaks for, or too much was
/// changed lately; where the actor may not, or the database cannot be reached.
pub async fn block(act: &Act, own: Party, other: Party) -> Result<(), Error> {
    act.may(Action::BlockMessages, &Facts::default())?;
    held_side(act, own).await?;
    match (own, other) {
        _ if own == other => return Err(Error::refused("text", "message-oneself")),
        (Party::Organisation(_), Party::Organisation(_)) => return Err(Error::NotFound),
        (_, Party::Organisation(id)) if queries::speaks_for(&act.actor).contains(&id) => {
            return Err(Error::refused("text", "message-own"));
        }
        (_, Party::Person(id)) if accounts::person(&act.tx, id).await?.is_none() => return Err(Error::NotFound),
        _ => {}
    }
    clicked(act, "text").await?;
    let row = message_block::ActiveModel {
        id: NotSet,
        block: Set(rules::block(own, other)),
        pair: Set(pair(own, other)),
        by_person_id: Set(own.person()),
        by_organisation_id: Set(own.organisation()),
        person_id: Set(other.person()),
        organisation_id: Set(other.organisation()),
        made_at: Set(act.now),
    };
    message_block::Entity::insert(row)
        .on_conflict(OnConflict::column(message_block::Column::Block).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    let (kind, id) = kind(other);
    act.audit(Event::done("message.blocked").on(kind, id)).await
}

/// Takes a block back that the actor made, or an organisation that they speak for.
///
/// # Errors
/// Not found where there is no such block of theirs; refused where too much was changed lately; where the actor may not, or the
/// database cannot be reached.
pub async fn unblock(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::BlockMessages, &Facts::default())?;
    let row = message_block::Entity::find_by_id(id).one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let own = match (row.by_person_id, row.by_organisation_id) {
        (Some(id), _) => Party::Person(id),
        (None, Some(id)) => Party::Organisation(id),
        (None, None) => return Err(Error::NotFound),
    };
    // that there is such a block is nobody else's business
    held_side(act, own).await.map_err(|error| match error {
        Error::Denied(_) => Error::NotFound,
        other => other,
    })?;
    clicked(act, "text").await?;
    message_block::Entity::delete_by_id(row.id).exec(&act.tx).await?;
    let event = Event::done("message.unblocked");
    let event = match (row.person_id, row.organisation_id) {
        (Some(id), _) => event.on("person", id),
        (None, Some(id)) => event.on("organisation", id),
        (None, None) => event,
    };
    act.audit(event).await
}
