//! A dialogue held for a write, and what every write in one does.

use bashke_entities::dialogue::{citation, dialogue, dialogue_news};
use bashke_vocabulary::CitingKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;

use crate::dialogue::jobs;
use crate::dialogue::queries::{self, OnDialogue};
use crate::dialogue::rules::stages::Deed;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::policy::Action;

/// A dialogue held for a write: nobody else changes it until the transaction ends.
pub(in crate::dialogue) async fn hold(act: &Act, slug: &str) -> Result<OnDialogue, Error> {
    dialogue::Entity::find()
        .filter(dialogue::Column::Slug.eq(slug))
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    queries::seen_dialogue(&act.tx, &act.actor, slug).await
}

/// Whether this can be done in a dialogue now; refused beside a field where its stage is not open.
pub(in crate::dialogue) fn open(act: &Act, on: &OnDialogue, deed: Deed, field: &'static str) -> Result<(), Error> {
    if on.is_open(deed, act.now) {
        Ok(())
    } else {
        Err(Error::refused(field, "dialogue-stage-closed"))
    }
}

/// Whether the actor takes part in a dialogue, and this can be done in it now.
pub(in crate::dialogue) fn take_part(act: &Act, on: &OnDialogue, deed: Deed, field: &'static str) -> Result<(), Error> {
    act.may(Action::TakePart, &on.facts)?;
    open(act, on, deed, field)
}

/// Writes down which figures something written in a dialogue cites.
pub(in crate::dialogue) async fn cite(
    act: &Act,
    dialogue: Option<i32>,
    kind: CitingKind,
    item: i32,
    figures: &[i32],
) -> Result<(), Error> {
    citation::Entity::delete_many()
        .filter(citation::Column::ItemKind.eq(kind.word()))
        .filter(citation::Column::ItemId.eq(item))
        .exec(&act.tx)
        .await?;
    if figures.is_empty() {
        return Ok(());
    }
    let rows = figures.iter().map(|figure| citation::ActiveModel {
        id: NotSet,
        dialogue_id: Set(dialogue),
        figure_id: Set(*figure),
        item_kind: Set(kind.word().to_owned()),
        item_id: Set(item),
    });
    citation::Entity::insert_many(rows)
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Notes that there is news of a dialogue that is held, to be seen at a path below its address; a job tells those who
/// follow, all but whoever made it. `message` is one of [`NEWS`](crate::dialogue::rules::news::NEWS).
pub(in crate::dialogue) async fn news(
    act: &Act,
    dialogue: i32,
    message: &'static str,
    detail: &str,
    path: &str,
) -> Result<(), Error> {
    let row = dialogue::Entity::find_by_id(dialogue)
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    // what is still prepared is nobody's news
    if row.published_at.is_none() {
        return Ok(());
    }
    let number = row.news + 1;
    dialogue::Entity::update_many()
        .col_expr(dialogue::Column::News, Expr::value(number))
        .filter(dialogue::Column::Id.eq(dialogue))
        .exec(&act.tx)
        .await?;
    let news = dialogue_news::ActiveModel {
        id: NotSet,
        dialogue_id: Set(dialogue),
        number: Set(number),
        message: Set(message.to_owned()),
        detail: Set(detail.to_owned()),
        path: Set(path.to_owned()),
        made_by: Set(act.actor.id()),
        made_at: Set(act.now),
    };
    dialogue_news::Entity::insert(news)
        .exec_without_returning(&act.tx)
        .await?;
    act.enqueue(Job::new(jobs::TELL_DIALOGUE, json!({ "dialogue": dialogue })))
        .await
}
