//! From what was written to what is shown.

use std::collections::HashMap;

use bashke_entities::dialogue::{post, post_citation};
use bashke_entities::finance::figure;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::accounts;
use crate::dialogue::rules::text::too_much;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::markdown::{self, Links, Rendered, TooMuch, VERSION};

/// How many posts are made anew in one transaction.
const CHUNK: u64 = 100;

/// A text as it will be shown, and who and what is in it.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) rendered: Rendered,
    /// The people whom it names.
    pub(super) people: Vec<i32>,
    /// The figures that it cites.
    pub(super) figures: Vec<i32>,
}

/// Makes what is shown of a text.
pub(super) async fn make(db: &impl ConnectionTrait, origin: &str, text: &str) -> Result<Made, Error> {
    let known = accounts::by_slugs(db, &markdown::mentions(text)).await?;
    let rendered = rendered(text, origin, &known).map_err(|why| Error::Refused(too_much(why).into()))?;
    let figures = if rendered.figures.is_empty() {
        Vec::new()
    } else {
        figure::Entity::find()
            .select_only()
            .column(figure::Column::Id)
            .filter(figure::Column::Code.is_in(&rendered.figures))
            .order_by_asc(figure::Column::Id)
            .into_tuple()
            .all(db)
            .await?
    };
    let people = rendered.mentions.iter().filter_map(|slug| known.get(slug).copied());
    Ok(Made {
        people: people.collect(),
        figures,
        rendered,
    })
}

/// What a text will look like, without keeping anything of it.
///
/// # Errors
/// Where a limit is met, or the database cannot be reached.
pub async fn shown(db: &impl ConnectionTrait, origin: &str, text: &str) -> Result<String, Error> {
    Ok(make(db, origin, text).await?.rendered.html)
}

fn rendered(text: &str, origin: &str, known: &HashMap<String, i32>) -> Result<Rendered, TooMuch> {
    markdown::render(text, &Links { origin }, |slug| known.contains_key(slug))
}

/// Writes down which figures a post cites.
pub(super) async fn cite(act: &Act, post_id: i32, figures: &[i32]) -> Result<(), Error> {
    post_citation::Entity::delete_many()
        .filter(post_citation::Column::PostId.eq(post_id))
        .exec(&act.tx)
        .await?;
    let rows = figures.iter().map(|figure| post_citation::ActiveModel {
        id: NotSet,
        post_id: Set(post_id),
        figure_id: Set(*figure),
    });
    if figures.is_empty() {
        return Ok(());
    }
    post_citation::Entity::insert_many(rows)
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// What is shown of a post: as it is kept, or made anew where another version made that.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn current_html(db: &impl ConnectionTrait, origin: &str, row: &post::Model) -> Result<String, Error> {
    if row.renderer == VERSION || row.deleted_at.is_some() {
        return Ok(row.html.clone());
    }
    // what was taken once and would be too much today stays as it was
    match make(db, origin, &row.text).await {
        Ok(made) => Ok(made.rendered.html),
        Err(Error::Refused(_)) => Ok(row.html.clone()),
        Err(error) => Err(error),
    }
}

/// Makes anew what another version made, some posts at a time; gives how many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn render_anew(act: &Act) -> Result<usize, Error> {
    let stale = post::Entity::find()
        .filter(post::Column::Renderer.ne(VERSION))
        .order_by_asc(post::Column::Id)
        .limit(CHUNK)
        .all(&act.tx)
        .await?;
    for row in &stale {
        let html = current_html(&act.tx, &act.config.public_url, row).await?;
        post::Entity::update_many()
            .col_expr(post::Column::Html, Expr::value(html))
            .col_expr(post::Column::Renderer, Expr::value(VERSION))
            .filter(post::Column::Id.eq(row.id))
            .exec(&act.tx)
            .await?;
    }
    Ok(stale.len())
}
