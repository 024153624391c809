//! Writing once what a form asks for, however often its button is pressed.
//!
//! A form of something new carries a key that was drawn with it. Whoever presses twice sends the very same twice: the second
//! finds to what the first led, also where both arrive at once, since the row of the first is waited for. The same form filled
//! otherwise, as after going back in the browser, is another; so is the same that is typed into a form of its own.

use bashke_entities::platform::written_once;
use bashke_views::forms::{FormState, ONCE, TOKEN};
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::act::Act;
use super::errors::Error;
use super::forms::Fields;
use super::request::Request;
use super::secrets;

/// For how long it is known what was sent.
const KNOWN: Duration = Duration::days(1);

/// The longest key that is read; those that are drawn are shorter.
const KEY: usize = 64;

/// The form with a key of its own.
///
/// # Errors
/// Where the machine gives no random numbers.
pub fn keyed(state: FormState) -> Result<FormState, Error> {
    Ok(state.with(ONCE, secrets::token().map_err(Error::internal)?))
}

/// Writes what a form asks for in one transaction, and gives the path to which it leads; where the very same was sent before, the
/// path to which that led, and nothing is written. A form without a key is written each time.
///
/// # Errors
/// What the write refuses; where the database cannot be reached.
pub async fn written(
    request: &Request,
    fields: &Fields,
    write: impl AsyncFnOnce(&Act) -> Result<String, Error>,
) -> Result<String, Error> {
    let id = signature(request, fields);
    let act = request.act().await?;
    if let Some(id) = &id
        && let Some(path) = before(&act, id).await?
    {
        return Ok(path);
    }
    let path = write(&act).await?;
    if let Some(id) = &id {
        written_once::Entity::update_many()
            .col_expr(written_once::Column::LedTo, Expr::value(&path))
            .filter(written_once::Column::Id.eq(id))
            .exec(&act.tx)
            .await?;
    }
    act.commit().await?;
    Ok(path)
}

/// What was sent, by whom, and where to; none where the form has no key, or nobody is signed in.
fn signature(request: &Request, fields: &Fields) -> Option<String> {
    fields.given(ONCE).filter(|key| key.len() <= KEY)?;
    let person = request.actor.id()?;
    let all: Vec<(&str, &str)> = fields.pairs().filter(|(name, _)| *name != TOKEN).collect();
    // written so that no two forms are the same text
    let text = format!("{person} {:?} {all:?}", request.path);
    Some(request.app.secrets.sign("once", &text))
}

/// To where the very same led before. Where it is being written at the same time, that is waited for.
async fn before(act: &Act, id: &str) -> Result<Option<String>, Error> {
    let row = written_once::ActiveModel {
        id: Set(id.to_owned()),
        led_to: Set(String::new()),
        written_at: Set(act.now),
    };
    let first = written_once::Entity::insert(row)
        .on_conflict(OnConflict::column(written_once::Column::Id).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    if first > 0 {
        return Ok(None);
    }
    let row = written_once::Entity::find_by_id(id).one(&act.tx).await?;
    Ok(Some(row.ok_or(Error::Conflict)?.led_to))
}

/// Forgets what was sent long ago; gives how much that was.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let swept = written_once::Entity::delete_many()
        .filter(written_once::Column::WrittenAt.lt(now - KNOWN))
        .exec(db)
        .await?;
    Ok(swept.rows_affected)
}
