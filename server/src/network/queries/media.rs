//! Pictures and files of experiences and of projects.

use bashke_entities::network::network_media;
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use crate::network::rules::MediaOf;

/// That a picture or a file is one of these.
pub(in crate::network) fn is_of(of: MediaOf) -> SimpleExpr {
    match of {
        MediaOf::Experience(id) => network_media::Column::ExperienceId.eq(id),
        MediaOf::Project(id) => network_media::Column::ProjectId.eq(id),
    }
}

/// The pictures and files of an experience or a project, in their order.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn media_of(db: &impl ConnectionTrait, of: MediaOf) -> Result<Vec<network_media::Model>, DbErr> {
    network_media::Entity::find()
        .filter(is_of(of))
        .order_by_asc(network_media::Column::Position)
        .order_by_asc(network_media::Column::Id)
        .all(db)
        .await
}

/// One of them by its key.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn media(db: &impl ConnectionTrait, of: MediaOf, id: i32) -> Result<Option<network_media::Model>, DbErr> {
    network_media::Entity::find_by_id(id).filter(is_of(of)).one(db).await
}
