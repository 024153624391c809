//! Notes, shared by the two or private to one, and what was agreed to do next.
//!
//! Nothing of what is written goes into the audit log or into a notice.

use bashke_entities::training::{counselling_note, counselling_step};
use chrono::NaiveDate;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::held::hold;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::local_time::date;
use crate::policy::Denied;

/// The longest note.
const LONGEST: usize = 8_000;

/// The most notes of a counselling, and the most steps.
const MOST: u64 = 200;

/// Writes a note. A shared one stands with its writer and its time and is not changed any more; a private one is read by
/// its writer alone.
///
/// # Errors
/// Not found where the counselling is not the actor's; refused where it is empty or too long, or there are too many; where
/// the database cannot be reached.
pub async fn note(act: &Act, id: i32, private: bool, text: &str) -> Result<(), Error> {
    hold(act, id).await?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let field = if private { "private" } else { "note" };
    if text.is_empty() {
        return Err(Error::refused(field, "counselling-note-empty"));
    }
    if text.chars().count() > LONGEST {
        return Err(Error::refused(field, "session-text-long"));
    }
    let there = counselling_note::Entity::find()
        .filter(counselling_note::Column::CounsellingId.eq(id))
        .filter(counselling_note::Column::AuthorId.eq(person))
        .count(&act.tx)
        .await?;
    if there >= MOST {
        return Err(Error::refused(field, "counselling-notes-many"));
    }
    let row = counselling_note::ActiveModel {
        id: NotSet,
        counselling_id: Set(id),
        author_id: Set(person),
        private: Set(private),
        text: Set(text.to_owned()),
        written_at: Set(act.now),
    };
    counselling_note::Entity::insert(row).exec(&act.tx).await?;
    Ok(())
}

/// Takes a private note away.
///
/// # Errors
/// Not found where there is none such of the actor's; where the database cannot be reached.
pub async fn remove_note(act: &Act, id: i32, note: i32) -> Result<(), Error> {
    hold(act, id).await?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let removed = counselling_note::Entity::delete_many()
        .filter(counselling_note::Column::Id.eq(note))
        .filter(counselling_note::Column::CounsellingId.eq(id))
        .filter(counselling_note::Column::AuthorId.eq(person))
        .filter(counselling_note::Column::Private.eq(true))
        .exec(&act.tx)
        .await?;
    if removed.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}

/// Writes down what was agreed to do next, and until when.
///
/// # Errors
/// Not found where the counselling is not the actor's; refused where it is empty or too long, or there are too many; where
/// the database cannot be reached.
pub async fn agree(act: &Act, id: i32, text: &str, due_on: NaiveDate) -> Result<(), Error> {
    hold(act, id).await?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    if text.is_empty() {
        return Err(Error::refused("step", "counselling-step-empty"));
    }
    if text.chars().count() > 500 {
        return Err(Error::refused("step", "session-text-long"));
    }
    if due_on < date(act.now) {
        return Err(Error::refused("due", "counselling-step-past"));
    }
    let there = counselling_step::Entity::find()
        .filter(counselling_step::Column::CounsellingId.eq(id))
        .count(&act.tx)
        .await?;
    if there >= MOST {
        return Err(Error::refused("step", "counselling-notes-many"));
    }
    let row = counselling_step::ActiveModel {
        id: NotSet,
        counselling_id: Set(id),
        text: Set(text.to_owned()),
        due_on: Set(due_on),
        agreed_by: Set(person),
        agreed_at: Set(act.now),
        done_at: Set(None),
    };
    counselling_step::Entity::insert(row).exec(&act.tx).await?;
    Ok(())
}

/// Says that a step is done, or is not.
///
/// # Errors
/// Not found where there is none such; where the database cannot be reached.
pub async fn tick(act: &Act, id: i32, step: i32, done: bool) -> Result<(), Error> {
    hold(act, id).await?;
    let ticked = counselling_step::Entity::update_many()
        .col_expr(counselling_step::Column::DoneAt, Expr::value(done.then_some(act.now)))
        .filter(counselling_step::Column::Id.eq(step))
        .filter(counselling_step::Column::CounsellingId.eq(id))
        .exec(&act.tx)
        .await?;
    if ticked.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}
