//! What somebody began to write.

use bashke_entities::dialogue::post_draft;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

/// Somebody's draft for a place: the number of a thread, or `new`.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn draft(db: &impl ConnectionTrait, person: i32, place: &str) -> Result<Option<post_draft::Model>, DbErr> {
    post_draft::Entity::find()
        .filter(post_draft::Column::PersonId.eq(person))
        .filter(post_draft::Column::Place.eq(place))
        .one(db)
        .await
}
