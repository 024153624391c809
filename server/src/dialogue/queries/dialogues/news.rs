//! What is new of the dialogues that somebody follows.

use std::collections::HashMap;

use bashke_entities::dialogue::{dialogue, dialogue_follow, dialogue_news};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{ExprTrait as _, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    SelectExt as _,
};

use crate::dialogue::rules::news::NEWS;

/// A piece of news of a dialogue: a stage opened, it is concluded, a commitment was judged, or figures changed.
#[derive(Debug, Clone)]
pub struct DialogueNews {
    /// Its key.
    pub id: i32,
    /// When.
    pub at: DateTime<Utc>,
    /// The key of what is told, without `notice-`.
    pub message: String,
    /// What is named besides the dialogue; empty where nothing.
    pub name: String,
    /// The question of the dialogue.
    pub title: String,
    /// The short name of the dialogue.
    pub slug: String,
    /// Where it is seen, below the dialogue's address.
    pub below: String,
}

/// The dialogues that somebody follows, as a part of another question.
fn followed_by(person: i32) -> SelectStatement {
    dialogue_follow::Entity::find()
        .select_only()
        .column(dialogue_follow::Column::DialogueId)
        .filter(dialogue_follow::Column::PersonId.eq(person))
        .into_query()
}

/// Whether somebody follows any dialogue.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn follows_any(db: &impl ConnectionTrait, person: i32) -> Result<bool, DbErr> {
    dialogue_follow::Entity::find()
        .filter(dialogue_follow::Column::PersonId.eq(person))
        .exists(db)
        .await
}

/// The newest news of the dialogues that somebody follows, as far as everyone sees these, or what came before a moment; of
/// those of that moment the ones with a smaller key than this.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn news_for(
    db: &impl ConnectionTrait,
    person: i32,
    before: Option<(DateTime<Utc>, i32)>,
    most: u64,
) -> Result<Vec<DialogueNews>, DbErr> {
    use dialogue_news::Column;
    let shown = dialogue::Entity::find()
        .select_only()
        .column(dialogue::Column::Id)
        .filter(dialogue::Column::Id.in_subquery(followed_by(person)))
        .filter(dialogue::Column::PublishedAt.is_not_null());
    let older = before.map(|(at, id)| {
        Condition::any()
            .add(Column::MadeAt.lt(at))
            .add(Column::MadeAt.eq(at).and(Column::Id.lt(id)))
    });
    let rows = dialogue_news::Entity::find()
        .filter(Column::DialogueId.in_subquery(shown.into_query()))
        .filter(Column::Message.is_in(NEWS))
        .filter(Condition::all().add_option(older))
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let found = dialogue::Entity::find()
        .filter(dialogue::Column::Id.is_in(rows.iter().map(|row| row.dialogue_id)))
        .all(db)
        .await?;
    let found: HashMap<i32, dialogue::Model> = found.into_iter().map(|row| (row.id, row)).collect();
    let news = rows.into_iter().filter_map(|row| {
        let of = found.get(&row.dialogue_id)?;
        Some(DialogueNews {
            id: row.id,
            at: row.made_at,
            message: row.message,
            name: row.detail,
            title: of.title.clone(),
            slug: of.slug.clone(),
            below: row.path,
        })
    });
    Ok(news.collect())
}
