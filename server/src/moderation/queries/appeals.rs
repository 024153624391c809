//! Appeals that wait for somebody, and one of them.

use bashke_entities::moderation::{appeal as appeals_of, case, decision};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};

use super::{Desk, PAGE, of_case};

/// An appeal with what it is about.
#[derive(Debug, Clone)]
pub struct AppealLine {
    /// The appeal.
    pub appeal: appeals_of::Model,
    /// The decision.
    pub decision: decision::Model,
    /// The case.
    pub case: case::Model,
}

/// The appeals in cases that somebody decides on, but not their own.
fn seen_by(desk: &Desk) -> Select<appeals_of::Entity> {
    let of = appeals_of::Entity::belongs_to(decision::Entity)
        .from(appeals_of::Column::DecisionId)
        .to(decision::Column::Id)
        .into();
    appeals_of::Entity::find()
        .join(JoinType::InnerJoin, of)
        .join(JoinType::InnerJoin, of_case())
        .filter(desk.cases())
        .filter(appeals_of::Column::PersonId.ne(desk.me))
}

/// A page of the appeals that wait, or of those that were decided, the oldest first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn appeals(
    db: &impl ConnectionTrait,
    desk: &Desk,
    decided: bool,
    page: u64,
) -> Result<(Vec<AppealLine>, u64), DbErr> {
    let outcome = appeals_of::Column::Outcome;
    let select = seen_by(desk).filter(if decided {
        outcome.is_not_null()
    } else {
        outcome.is_null()
    });
    let total = select.clone().count(db).await?;
    let rows = select
        .order_by_asc(appeals_of::Column::CreatedAt)
        .order_by_asc(appeals_of::Column::Id)
        .offset((page - 1) * PAGE)
        .limit(PAGE)
        .all(db)
        .await?;
    Ok((with_decisions(db, rows).await?, total))
}

/// An appeal, unless it is one's own.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn appeal(db: &impl ConnectionTrait, id: i32, desk: &Desk) -> Result<Option<AppealLine>, DbErr> {
    let rows = seen_by(desk).filter(appeals_of::Column::Id.eq(id)).all(db).await?;
    Ok(with_decisions(db, rows).await?.pop())
}

async fn with_decisions(db: &impl ConnectionTrait, rows: Vec<appeals_of::Model>) -> Result<Vec<AppealLine>, DbErr> {
    let decisions = decision::Entity::find()
        .filter(decision::Column::Id.is_in(rows.iter().map(|row| row.decision_id)))
        .all(db)
        .await?;
    let cases = case::Entity::find()
        .filter(case::Column::Id.is_in(decisions.iter().map(|row| row.case_id)))
        .all(db)
        .await?;
    let lines = rows.into_iter().filter_map(|appeal| {
        let decision = decisions.iter().find(|row| row.id == appeal.decision_id)?.clone();
        let case = cases.iter().find(|row| row.id == decision.case_id)?.clone();
        Some(AppealLine { appeal, decision, case })
    });
    Ok(lines.collect())
}
