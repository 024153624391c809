//! The figures that experiences cite.

use bashke_entities::network::{experience, experience_figure};
use bashke_vocabulary::SubjectKind;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::shown;
use crate::finance;
use crate::network::queries::unseen::hidden_of;

/// How many figures are looked for in one statement.
const PART: usize = 1_000;

/// The codes of the figures that an experience cites, in their order.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn figures_of(db: &impl ConnectionTrait, of: i32) -> Result<Vec<String>, DbErr> {
    let ids: Vec<i32> = experience_figure::Entity::find()
        .select_only()
        .column(experience_figure::Column::FigureId)
        .filter(experience_figure::Column::ExperienceId.eq(of))
        .order_by_asc(experience_figure::Column::Position)
        .into_tuple()
        .all(db)
        .await?;
    let codes = finance::figure_codes(db, &ids).await?;
    Ok(ids.iter().filter_map(|id| codes.get(id).cloned()).collect())
}

/// The experiences that all see and that cite any of these figures, each with the figure, the oldest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn experiences_citing(
    db: &impl ConnectionTrait,
    figures: &[i32],
) -> Result<Vec<(i32, experience::Model)>, DbErr> {
    let mut cited = Vec::new();
    for part in figures.chunks(PART) {
        let rows = experience_figure::Entity::find()
            .filter(experience_figure::Column::FigureId.is_in(part.iter().copied()))
            .order_by_asc(experience_figure::Column::ExperienceId)
            .all(db)
            .await?;
        cited.extend(rows);
    }
    if cited.is_empty() {
        return Ok(Vec::new());
    }
    let mut ids: Vec<i32> = cited.iter().map(|row| row.experience_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let seen = shown(&hidden_of(db, SubjectKind::Experience).await?);
    let mut found = Vec::new();
    for part in ids.chunks(PART) {
        let rows = experience::Entity::find()
            .filter(experience::Column::Id.is_in(part.iter().copied()))
            .filter(seen.clone())
            .all(db)
            .await?;
        found.extend(rows);
    }
    let both = cited.iter().filter_map(|row| {
        let of = found.iter().find(|one| one.id == row.experience_id)?;
        Some((row.figure_id, of.clone()))
    });
    Ok(both.collect())
}
