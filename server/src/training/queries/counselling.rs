//! Reads of counselling: free slots for everyone who may ask, all else for the two alone.

use std::collections::HashMap;

use bashke_entities::training::{counselling, counselling_note, counselling_slot, counselling_step};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::SIZE;
use crate::accounts::Actor;
use crate::platform::errors::Error;
use crate::training::rules::sessions::state::Counselled;

/// The most counsellings that are listed of somebody's.
const OWN: u64 = 50;

/// A counselling with its slot.
pub type Counselling = (counselling::Model, counselling_slot::Model);

/// A page of the free slots to come of these counsellors, the next first; and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn free_slots(
    db: &impl ConnectionTrait,
    counsellors: &[i32],
    now: DateTime<Utc>,
    page: u64,
) -> Result<(Vec<counselling_slot::Model>, u64), Error> {
    use counselling_slot::Column;
    let find = counselling_slot::Entity::find()
        .filter(Column::CounsellorId.is_in(counsellors.iter().copied()))
        .filter(Column::BeginsAt.gt(now))
        .filter(Column::BookedAt.is_null())
        .filter(Column::WithdrawnAt.is_null());
    slots(db, find, page).await
}

/// Whether a slot can be booked.
#[must_use]
pub fn is_free(slot: &counselling_slot::Model, now: DateTime<Utc>) -> bool {
    slot.booked_at.is_none() && slot.withdrawn_at.is_none() && slot.begins_at > now
}

/// The counselling to come for which somebody booked a slot, by its key.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn booked_by(db: &impl ConnectionTrait, slot: i32, person: i32) -> Result<Option<i32>, Error> {
    let row = counselling::Entity::find()
        .filter(counselling::Column::SlotId.eq(slot))
        .filter(counselling::Column::PersonId.eq(person))
        .filter(counselling::Column::State.eq(Counselled::Booked.word()))
        .one(db)
        .await?;
    Ok(row.map(|row| row.id))
}

/// A slot, taken or free; for whoever saw it free.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn any_slot(db: &impl ConnectionTrait, id: i32) -> Result<counselling_slot::Model, Error> {
    counselling_slot::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)
}

/// A page of a counsellor's own slots to come, taken or free, the next first; and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_slots(
    db: &impl ConnectionTrait,
    counsellor: i32,
    now: DateTime<Utc>,
    page: u64,
) -> Result<(Vec<counselling_slot::Model>, u64), Error> {
    use counselling_slot::Column;
    let find = counselling_slot::Entity::find()
        .filter(Column::CounsellorId.eq(counsellor))
        .filter(Column::EndsAt.gt(now))
        .filter(Column::WithdrawnAt.is_null());
    slots(db, find, page).await
}

/// The counsellings that somebody asked for or gives, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_counselling(db: &impl ConnectionTrait, person: i32) -> Result<Vec<Counselling>, Error> {
    let rows = of_person(person)
        .order_by_desc(counselling::Column::Id)
        .limit(OWN)
        .all(db)
        .await?;
    with_slots(db, rows).await
}

/// A page of slots, the next first; and how many there are.
async fn slots(
    db: &impl ConnectionTrait,
    find: Select<counselling_slot::Entity>,
    page: u64,
) -> Result<(Vec<counselling_slot::Model>, u64), Error> {
    use counselling_slot::Column;
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_asc(Column::BeginsAt)
        .order_by_asc(Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// Those that somebody asked for or gives.
pub(super) fn of_person(person: i32) -> Select<counselling::Entity> {
    counselling::Entity::find().filter(
        Condition::any()
            .add(counselling::Column::PersonId.eq(person))
            .add(counselling::Column::CounsellorId.eq(person)),
    )
}

/// Counsellings with their slots, in one statement for all of them.
pub(super) async fn with_slots(
    db: &impl ConnectionTrait,
    rows: Vec<counselling::Model>,
) -> Result<Vec<Counselling>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let slots: HashMap<i32, counselling_slot::Model> = counselling_slot::Entity::find()
        .filter(counselling_slot::Column::Id.is_in(rows.iter().map(|row| row.slot_id)))
        .all(db)
        .await?
        .into_iter()
        .map(|slot| (slot.id, slot))
        .collect();
    let with_slots = rows.into_iter().filter_map(|row| {
        let slot = slots.get(&row.slot_id)?.clone();
        Some((row, slot))
    });
    Ok(with_slots.collect())
}

/// A counselling, to the two; to all others there is none.
///
/// # Errors
/// Not found where it is not the actor's; where the database cannot be reached.
pub async fn counselling(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<Counselling, Error> {
    let person = actor.id().ok_or(Error::NotFound)?;
    let row = counselling::Entity::find_by_id(id)
        .one(db)
        .await?
        .filter(|row| row.person_id == person || row.counsellor_id == person)
        .ok_or(Error::NotFound)?;
    let slot = counselling_slot::Entity::find_by_id(row.slot_id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((row, slot))
}

/// The notes of a counselling that one of the two reads: the shared ones, and their own private ones.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn notes(db: &impl ConnectionTrait, id: i32, reader: i32) -> Result<Vec<counselling_note::Model>, Error> {
    use counselling_note::Column;
    Ok(counselling_note::Entity::find()
        .filter(Column::CounsellingId.eq(id))
        .filter(
            Condition::any()
                .add(Column::Private.eq(false))
                .add(Column::AuthorId.eq(reader)),
        )
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// What was agreed to do next, the next due first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn steps(db: &impl ConnectionTrait, id: i32) -> Result<Vec<counselling_step::Model>, Error> {
    Ok(counselling_step::Entity::find()
        .filter(counselling_step::Column::CounsellingId.eq(id))
        .order_by_asc(counselling_step::Column::DueOn)
        .order_by_asc(counselling_step::Column::Id)
        .all(db)
        .await?)
}
