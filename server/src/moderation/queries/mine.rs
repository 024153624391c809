//! What was decided about somebody, for themselves.

use bashke_entities::moderation::{appeal, case, decision};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};

use super::{About, PAGE, appeals_against, of_case};

/// A decision about somebody.
#[derive(Debug, Clone)]
pub struct Mine {
    /// The decision.
    pub decision: decision::Model,
    /// The case in which it was made.
    pub case: case::Model,
    /// The appeal against it.
    pub appeal: Option<appeal::Model>,
}

fn about(about: &About) -> Select<decision::Entity> {
    decision::Entity::find()
        .join(JoinType::InnerJoin, of_case())
        .filter(about.decisions())
}

/// A page of what was decided about somebody, the newest first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn mine(db: &impl ConnectionTrait, me: &About, page: u64) -> Result<(Vec<Mine>, u64), DbErr> {
    let select = about(me);
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
    let mine = rows.into_iter().filter_map(|decision| {
        Some(Mine {
            case: cases.iter().find(|case| case.id == decision.case_id)?.clone(),
            appeal: appeals.remove(&decision.id),
            decision,
        })
    });
    Ok((mine.collect(), total))
}

/// A decision about somebody.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_decision(db: &impl ConnectionTrait, id: i32, me: &About) -> Result<Option<decision::Model>, DbErr> {
    about(me).filter(decision::Column::Id.eq(id)).one(db).await
}
