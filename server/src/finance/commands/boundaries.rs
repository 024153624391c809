//! Outlines of places.

use bashke_entities::finance::boundary;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{DatabaseTransaction, DbErr, EntityTrait};

use crate::platform::db::BINDS;

/// Replaces all outlines by these: place and rings as JSON, with whom to name as their source.
///
/// # Errors
/// Where the database fails.
pub async fn replace_boundaries(
    tx: &DatabaseTransaction,
    outlines: Vec<(i32, String)>,
    credit: &str,
) -> Result<(), DbErr> {
    boundary::Entity::delete_many().exec(tx).await?;
    let models: Vec<boundary::ActiveModel> = outlines
        .into_iter()
        .map(|(place_id, rings)| boundary::ActiveModel {
            id: NotSet,
            place_id: Set(place_id),
            rings: Set(rings),
            credit: Set(credit.to_owned()),
        })
        .collect();
    for chunk in models.chunks(BINDS / 3) {
        boundary::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
