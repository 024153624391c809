//! A counselling held for a write by one of the two, and telling the other.

use bashke_entities::accounts::person;
use bashke_entities::training::{counselling, counselling_slot};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};
use crate::training::commands::sessions::written;

/// A counselling of the actor's, which nobody else changes until the transaction ends; to all others there is none.
pub(super) async fn hold(act: &Act, id: i32) -> Result<counselling::Model, Error> {
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let row = counselling::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .filter(|row| row.person_id == person || row.counsellor_id == person)
        .ok_or(Error::NotFound)?;
    act.may(Action::ReadCounselling, &Facts::concerning(Some(person)))?;
    Ok(row)
}

/// Holds the actor, so that what they do twice at once is done one after the other.
pub(super) async fn hold_oneself(act: &Act) -> Result<i32, Error> {
    let id = act.actor.id().ok_or(Denied::SignIn)?;
    person::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    Ok(id)
}

/// The other of the two.
pub(super) const fn other(row: &counselling::Model, person: i32) -> i32 {
    if row.person_id == person {
        row.counsellor_id
    } else {
        row.person_id
    }
}

/// The slot of a counselling.
pub(super) async fn slot(act: &Act, id: i32) -> Result<counselling_slot::Model, Error> {
    counselling_slot::Entity::find_by_id(id)
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)
}

/// Takes a free slot, of this counsellor where one is named. Of two who want it at once one gets it: whether it is free
/// is asked by the very statement that takes it.
pub(super) async fn take(act: &Act, id: i32, counsellor: Option<i32>) -> Result<counselling_slot::Model, Error> {
    use counselling_slot::Column;
    let mut update = counselling_slot::Entity::update_many()
        .col_expr(Column::BookedAt, Expr::value(act.now))
        .filter(Column::Id.eq(id))
        .filter(Column::BookedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::BeginsAt.gt(act.now));
    if let Some(counsellor) = counsellor {
        update = update.filter(Column::CounsellorId.eq(counsellor));
    }
    if update.exec(&act.tx).await?.rows_affected == 0 {
        return Err(Error::refused("slot", "counselling-slot-taken"));
    }
    slot(act, id).await
}

/// Lets a slot be taken by others again.
pub(super) async fn release(act: &Act, id: i32) -> Result<(), Error> {
    counselling_slot::Entity::update_many()
        .col_expr(
            counselling_slot::Column::BookedAt,
            Expr::value(Option::<chrono::DateTime<chrono::Utc>>::None),
        )
        .filter(counselling_slot::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Tells one of the two. `message` is the key after `notice-`, `own` an argument that it alone has; nothing of what is asked
/// or noted is in it.
pub(super) async fn tell(
    act: &Act,
    row: &counselling::Model,
    person: i32,
    message: &'static str,
    slot: &counselling_slot::Model,
    own: Option<(&str, String)>,
) -> Result<(), Error> {
    let other = other(row, person);
    let name = accounts::names(&act.tx, [other]).await?.remove(&other);
    let mut notice = Notice::new(NoticeKind::Learning, message, format!("/counselling/{}", row.id))
        .with("name", name.unwrap_or_default())
        .with("when", written(slot.begins_at));
    if let Some((argument, text)) = own {
        notice = notice.with(argument, text);
    }
    accounts::notify(act, person, &notice).await
}
