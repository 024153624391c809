//! One's own notes and bookmarks.

use bashke_entities::training::item_note;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::refusal::Refusal;
use crate::policy::{Action, Denied, Facts};
use crate::training::queries;

/// Takes one of the actor's notes away for good, wherever the item that it was on is by now.
///
/// # Errors
/// Not found where it is not the actor's; where the database cannot be reached.
pub async fn remove_item_note(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::ManageAccount, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let removed = item_note::Entity::delete_many()
        .filter(item_note::Column::Id.eq(id))
        .filter(item_note::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    if removed.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}

/// The most letters of a note.
pub const LONGEST_NOTE: usize = 10_000;

/// Keeps the actor's note on an item, or takes it away where nothing is left of it. `revision` is that of the page it was
/// typed in, 0 where there was none.
///
/// # Errors
/// A conflict where it was changed in another window; refused where it is too long; where the database cannot be reached.
pub async fn keep_note(
    act: &Act,
    course: i32,
    item: &str,
    revision: i32,
    text: &str,
    bookmarked: bool,
) -> Result<(), Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let text = text.trim_end();
    if text.chars().count() > LONGEST_NOTE {
        let refusal = Refusal::new("note", "note-too-long").with("most", LONGEST_NOTE.to_string());
        return Err(Error::Refused(refusal.into()));
    }
    let there = queries::item_note(&act.tx, person, course, item).await?;
    let changed = match there {
        None if text.is_empty() && !bookmarked => return Ok(()),
        None => {
            let row = item_note::ActiveModel {
                id: NotSet,
                person_id: Set(person),
                course_id: Set(course),
                item: Set(item.to_owned()),
                text: Set(text.to_owned()),
                bookmarked: Set(bookmarked),
                revision: Set(1),
                changed_at: Set(act.now),
            };
            // of two windows that write the first note the second finds the first's
            let once = OnConflict::columns([
                item_note::Column::PersonId,
                item_note::Column::CourseId,
                item_note::Column::Item,
            ])
            .do_nothing()
            .to_owned();
            item_note::Entity::insert(row)
                .on_conflict(once)
                .exec_without_returning(&act.tx)
                .await?
        }
        Some(row) if text.is_empty() && !bookmarked => {
            item_note::Entity::delete_many()
                .filter(item_note::Column::Id.eq(row.id))
                .filter(item_note::Column::Revision.eq(revision))
                .exec(&act.tx)
                .await?
                .rows_affected
        }
        Some(row) => {
            item_note::Entity::update_many()
                .col_expr(item_note::Column::Text, Expr::value(text))
                .col_expr(item_note::Column::Bookmarked, Expr::value(bookmarked))
                .col_expr(item_note::Column::Revision, Expr::value(revision.saturating_add(1)))
                .col_expr(item_note::Column::ChangedAt, Expr::value(act.now))
                .filter(item_note::Column::Id.eq(row.id))
                .filter(item_note::Column::Revision.eq(revision))
                .exec(&act.tx)
                .await?
                .rows_affected
        }
    };
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
