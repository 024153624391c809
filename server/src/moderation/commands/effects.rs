//! What a decision does, and how that is undone.

use bashke_entities::moderation::{case, contribution, decision, restriction};
use bashke_vocabulary::{Measure, Restriction, Role};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::{accounts, rooms};

/// Makes a decision take effect.
pub(super) async fn apply(
    act: &Act,
    case: &case::Model,
    decision: &decision::Model,
    measure: Measure,
) -> Result<(), Error> {
    if let Some(what) = measure.restricts() {
        let row = restriction::ActiveModel {
            id: NotSet,
            subject_kind: Set(case.subject_kind.clone()),
            subject_id: Set(case.subject_id.clone()),
            what: Set(what.word().to_owned()),
            decision_id: Set(decision.id),
            since: Set(act.now),
            lifted_at: Set(None),
        };
        restriction::Entity::insert(row).exec_without_returning(&act.tx).await?;
        weigh(act, &case.subject_kind, &case.subject_id).await?;
        rooms::seen_otherwise(act, &case.subject_kind, &case.subject_id).await?;
    }
    match (measure, decision.author_id) {
        (Measure::Suspend, Some(author)) => {
            // otherwise one moderator could leave the platform without anybody who administers it
            let administrators = accounts::holders_of(&act.tx, Role::Administrator).await?;
            if administrators.contains(&author) && !act.actor.holds(Role::Administrator) {
                return Err(Error::refused("measure", "moderation-suspend-administrator"));
            }
            suspend(act, author).await
        }
        _ => Ok(()),
    }
}

/// Takes a decision back.
pub(super) async fn undo(act: &Act, decision: &decision::Model) -> Result<(), Error> {
    decision::Entity::update_many()
        .col_expr(decision::Column::ReversedAt, Expr::value(act.now))
        .filter(decision::Column::Id.eq(decision.id))
        .exec(&act.tx)
        .await?;
    let ended = restriction::Entity::find()
        .filter(restriction::Column::DecisionId.eq(decision.id))
        .filter(restriction::Column::LiftedAt.is_null())
        .all(&act.tx)
        .await?;
    for row in ended {
        restriction::Entity::update_many()
            .col_expr(restriction::Column::LiftedAt, Expr::value(act.now))
            .filter(restriction::Column::Id.eq(row.id))
            .exec(&act.tx)
            .await?;
        weigh(act, &row.subject_kind, &row.subject_id).await?;
        rooms::seen_otherwise(act, &row.subject_kind, &row.subject_id).await?;
    }
    match (decision.measure.parse(), decision.author_id) {
        (Ok(Measure::Suspend), Some(author)) => suspend(act, author).await,
        _ => Ok(()),
    }
}

/// A contribution that is hidden or removed does not count as accepted; one that is neither any more does again.
async fn weigh(act: &Act, kind: &str, id: &str) -> Result<(), Error> {
    let struck = restriction::Entity::find()
        .filter(restriction::Column::SubjectKind.eq(kind))
        .filter(restriction::Column::SubjectId.eq(id))
        .filter(restriction::Column::LiftedAt.is_null())
        .filter(restriction::Column::What.is_in([Restriction::Hidden.word(), Restriction::Removed.word()]))
        .one(&act.tx)
        .await?;
    contribution::Entity::update_many()
        .col_expr(contribution::Column::StruckAt, Expr::value(struck.map(|row| row.since)))
        .filter(contribution::Column::SubjectKind.eq(kind))
        .filter(contribution::Column::SubjectId.eq(id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Somebody is suspended for as long as the longest of the suspensions that stand.
async fn suspend(act: &Act, author: i32) -> Result<(), Error> {
    let longest = decision::Entity::find()
        .filter(decision::Column::AuthorId.eq(author))
        .filter(decision::Column::Measure.eq(Measure::Suspend.word()))
        .filter(decision::Column::ReversedAt.is_null())
        .filter(decision::Column::Until.gt(act.now))
        .order_by_desc(decision::Column::Until)
        .one(&act.tx)
        .await?;
    accounts::suspend(act, author, longest.and_then(|row| row.until)).await
}
