//! What becomes of somebody's threads and posts when they delete their account: they stay, as by a former member. What
//! was theirs alone goes.

use bashke_entities::dialogue::{dialogue_follow, post_draft, question_follow, reaction, thread_follow};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Forgets what somebody followed, what they said of posts with one word, and what they did not send.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn leave(act: &Act, person_id: i32) -> Result<(), Error> {
    post_draft::Entity::delete_many()
        .filter(post_draft::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    thread_follow::Entity::delete_many()
        .filter(thread_follow::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    question_follow::Entity::delete_many()
        .filter(question_follow::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    dialogue_follow::Entity::delete_many()
        .filter(dialogue_follow::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    reaction::Entity::delete_many()
        .filter(reaction::Column::PersonId.eq(person_id))
        .exec(&act.tx)
        .await?;
    super::dialogues::forget_votes(act, person_id).await?;
    Ok(())
}
