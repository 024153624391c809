//! Writes of collaborations: asked for, accepted or declined, taken back, ended.

mod asking;
mod deciding;

pub use asking::{Asked, ask_collaboration};
pub use deciding::{decide_collaboration, end_collaboration, withdraw_collaboration};

pub(super) use asking::{blank, themes};

use bashke_entities::network::{collaboration, organisation};
use bashke_vocabulary::{NoticeKind, SubjectKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::held::{Held, hold_by_id};
use super::telling::tell_speakers;
use crate::accounts::Notice;
use crate::moderation;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Two organisations held for a write, as they are named here. Whoever holds several takes them in the order of their
/// keys.
async fn hold_both(act: &Act, one: i32, other: i32) -> Result<(Held, Held), Error> {
    if one < other {
        let first = hold_by_id(act, one).await?;
        Ok((first, hold_by_id(act, other).await?))
    } else {
        let first = hold_by_id(act, other).await?;
        Ok((hold_by_id(act, one).await?, first))
    }
}

/// A collaboration by its key.
async fn found(act: &Act, id: i32) -> Result<collaboration::Model, Error> {
    let row = collaboration::Entity::find_by_id(id).one(&act.tx).await?;
    row.ok_or(Error::NotFound)
}

/// What moderators locked stays as it is; `field` is where that is told.
async fn changeable(act: &Act, row: &collaboration::Model, field: &'static str) -> Result<(), Error> {
    if moderation::is_locked(&act.tx, SubjectKind::Collaboration, &row.id.to_string()).await? {
        return Err(Error::refused(field, "collaboration-locked"));
    }
    Ok(())
}

/// Whether moderators hide an organisation.
pub(in crate::network::commands) async fn is_hidden(act: &Act, organisation: i32) -> Result<bool, Error> {
    let ids = [organisation.to_string()];
    let hidden = moderation::hidden_among(&act.tx, SubjectKind::Organisation, ids).await?;
    Ok(!hidden.is_empty())
}

/// What a notice is of that is told once in a day: the asker, the asked, and the project.
fn between(message: &str, row: &collaboration::Model) -> String {
    format!("{message} {} {} {:?}", row.from_id, row.to_id, row.project_id)
}

/// Tells those who speak for either of the two, but not whoever did it.
async fn tell_both(
    act: &Act,
    message: &'static str,
    id: i32,
    (from, to): (&organisation::Model, &organisation::Model),
) -> Result<(), Error> {
    let notice = Notice::new(NoticeKind::Network, message, format!("/collaborations/{id}"))
        .with("from", &from.name)
        .with("to", &to.name);
    tell_speakers(act, &[from.id, to.id], &notice).await
}

/// Takes the name of somebody who leaves off what they wrote; it is the organisations'.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn leave_collaborations(act: &Act, person_id: i32) -> Result<(), Error> {
    use collaboration::Column;
    for column in [Column::AskedBy, Column::DecidedBy, Column::EndedBy] {
        collaboration::Entity::update_many()
            .col_expr(column, Expr::value(None::<i32>))
            .filter(column.eq(person_id))
            .exec(&act.tx)
            .await?;
    }
    Ok(())
}
