//! Which experiences are good practice.

use std::collections::HashMap;

use bashke_entities::network::experience_choice;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

/// Which of some experiences were chosen, and why, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn choices(
    db: &impl ConnectionTrait,
    ids: &[i32],
) -> Result<HashMap<i32, experience_choice::Model>, DbErr> {
    let rows = experience_choice::Entity::find()
        .filter(experience_choice::Column::ExperienceId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.experience_id, row)).collect())
}

/// The keys of all that were chosen.
pub(super) fn all_chosen() -> SelectStatement {
    experience_choice::Entity::find()
        .select_only()
        .column(experience_choice::Column::ExperienceId)
        .into_query()
}
