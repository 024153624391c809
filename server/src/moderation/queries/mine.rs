//! What was decided about somebody, for themselves.

use bashke_entities::moderation::{appeal, case, decision};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{PAGE, appeals_against};

/// A decision about somebody.
#[derive(Debug, Clone)]
pub struct Mine {
    /// The decision.
    pub decision: decision::Model,
    /// How the thing was called.
    pub title: String,
    /// The appeal against it.
    pub appeal: Option<appeal::Model>,
}

/// A page of what was decided about somebody, the newest first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn mine(db: &impl ConnectionTrait, me: i32, page: u64) -> Result<(Vec<Mine>, u64), DbErr> {
    let select = decision::Entity::find().filter(decision::Column::AuthorId.eq(me));
    let total = select.clone().count(db).await?;
    let rows = select
        .order_by_desc(decision::Column::Id)
        .offset((page - 1) * PAGE)
        .limit(PAGE)
        .all(db)
        .await?;
    let mut appeals = appeals_against(db, rows.iter().map(|row| row.id)).await?;
    let cases = case::Entity::find()
        .filter(case::Column::Id.is_in(rows.iter().map(|row| row.case_id)))
        .all(db)
        .await?;
    let mine = rows.into_iter().map(|decision| Mine {
        title: cases
            .iter()
            .find(|case| case.id == decision.case_id)
            .map(|case| case.title.clone())
            .unwrap_or_default(),
        appeal: appeals.remove(&decision.id),
        decision,
    });
    Ok((mine.collect(), total))
}

/// A decision about somebody.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_decision(db: &impl ConnectionTrait, id: i32, me: i32) -> Result<Option<decision::Model>, DbErr> {
    decision::Entity::find_by_id(id)
        .filter(decision::Column::AuthorId.eq(me))
        .one(db)
        .await
}
