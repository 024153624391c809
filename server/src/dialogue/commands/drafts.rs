//! What somebody began to write is kept until they send it, so that a lost connection takes nothing.

use bashke_entities::dialogue::post_draft;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::markdown::LENGTH;
use crate::policy::{Action, Denied, Facts};

/// What is written so far; nothing of it is checked but how long it is.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The title, where a thread is begun.
    pub title: String,
    /// What the thread is to be about.
    pub subject: String,
    /// The language.
    pub language: String,
    /// The text.
    pub text: String,
    /// The post that it answers.
    pub answers_to: Option<i32>,
}

/// Keeps a draft for a place, the number of a thread or `new`, instead of the one before. An empty one is dropped.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn save_draft(act: &Act, place: &str, draft: Draft) -> Result<(), Error> {
    act.may(Action::Post, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    if draft.title.is_empty() && draft.text.trim().is_empty() {
        return drop_draft(act, place).await;
    }
    let short = |text: String, most: usize| text.chars().take(most).collect::<String>();
    let row = post_draft::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        place: Set(place.to_owned()),
        title: Set(short(draft.title, 500)),
        subject: Set(short(draft.subject, 300)),
        language: Set(short(draft.language, 10)),
        // what is too long to be sent is not lost either
        text: Set(short(draft.text, 2 * LENGTH)),
        answers_to: Set(draft.answers_to),
        saved_at: Set(act.now),
    };
    post_draft::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([post_draft::Column::PersonId, post_draft::Column::Place])
                .update_columns([
                    post_draft::Column::Title,
                    post_draft::Column::Subject,
                    post_draft::Column::Language,
                    post_draft::Column::Text,
                    post_draft::Column::AnswersTo,
                    post_draft::Column::SavedAt,
                ])
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Drops the actor's draft for a place.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn drop_draft(act: &Act, place: &str) -> Result<(), Error> {
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    post_draft::Entity::delete_many()
        .filter(post_draft::Column::PersonId.eq(person))
        .filter(post_draft::Column::Place.eq(place))
        .exec(&act.tx)
        .await?;
    Ok(())
}
