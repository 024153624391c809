//! Pictures and files of experiences.

use bashke_entities::network::experience_media;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

/// The pictures and files of an experience, in their order.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn media_of(db: &impl ConnectionTrait, of: i32) -> Result<Vec<experience_media::Model>, DbErr> {
    experience_media::Entity::find()
        .filter(experience_media::Column::ExperienceId.eq(of))
        .order_by_asc(experience_media::Column::Position)
        .order_by_asc(experience_media::Column::Id)
        .all(db)
        .await
}

/// One of them by its key.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn media(db: &impl ConnectionTrait, of: i32, id: i32) -> Result<Option<experience_media::Model>, DbErr> {
    experience_media::Entity::find_by_id(id)
        .filter(experience_media::Column::ExperienceId.eq(of))
        .one(db)
        .await
}
