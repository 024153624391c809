//! A question held for a write, and what is shown of texts that another version made.

use bashke_entities::dialogue::{question, question_reply};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::dialogue::commands::rendering::shown;
use crate::dialogue::queries;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;

/// How many texts are made anew in one transaction.
const CHUNK: u64 = 100;

/// A question held for a write: nobody else replies to it until the transaction ends.
pub(super) async fn hold(act: &Act, id: i32) -> Result<question::Model, Error> {
    let row = question::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    // one that may not be seen is not there
    queries::seen_question(&act.tx, &act.actor, id).await?;
    Ok(row)
}

/// What is shown of a text: as it is kept, or made anew where another version made that.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn html_now(
    db: &impl ConnectionTrait,
    origin: &str,
    text: &str,
    kept: &str,
    renderer: i32,
) -> Result<String, Error> {
    if renderer == VERSION {
        return Ok(kept.to_owned());
    }
    match shown(db, origin, text).await {
        // what was taken once and would be too much today stays as it was
        Err(Error::Refused(_)) => Ok(kept.to_owned()),
        other => other,
    }
}

/// Makes anew what another version made of questions and replies, some at a time; gives how many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn anew(act: &Act) -> Result<usize, Error> {
    let origin = &act.config.public_url;
    let stale = question::Entity::find()
        .filter(question::Column::Renderer.ne(VERSION))
        .order_by_asc(question::Column::Id)
        .limit(CHUNK)
        .all(&act.tx)
        .await?;
    for row in &stale {
        let html = html_now(&act.tx, origin, &row.text, &row.html, row.renderer).await?;
        question::Entity::update_many()
            .col_expr(question::Column::Html, Expr::value(html))
            .col_expr(question::Column::Renderer, Expr::value(VERSION))
            .filter(question::Column::Id.eq(row.id))
            .exec(&act.tx)
            .await?;
    }
    let replies = question_reply::Entity::find()
        .filter(question_reply::Column::Renderer.ne(VERSION))
        .order_by_asc(question_reply::Column::Id)
        .limit(CHUNK)
        .all(&act.tx)
        .await?;
    for row in &replies {
        let html = html_now(&act.tx, origin, &row.text, &row.html, row.renderer).await?;
        question_reply::Entity::update_many()
            .col_expr(question_reply::Column::Html, Expr::value(html))
            .col_expr(question_reply::Column::Renderer, Expr::value(VERSION))
            .filter(question_reply::Column::Id.eq(row.id))
            .exec(&act.tx)
            .await?;
    }
    Ok(stale.len() + replies.len())
}
