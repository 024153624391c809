//! Reads of the audit log, from the newest back.

use bashke_entities::platform::audit_event;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Which events are asked for.
#[derive(Debug, Clone, Default)]
pub struct Events {
    /// By somebody.
    pub person: Option<i32>,
    /// Of an action, or of all whose words begin so: `role` finds `role.given`.
    pub action: Option<String>,
    /// `done`, `refused` or `failed`.
    pub outcome: Option<String>,
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
    /// Older than this one, where the list goes on.
    pub before: Option<i64>,
}

/// The newest events that fit, at most so many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events(db: &impl ConnectionTrait, asked: &Events, most: u64) -> Result<Vec<audit_event::Model>, DbErr> {
    use audit_event::Column;
    let mut found = audit_event::Entity::find();
    if let Some(person) = asked.person {
        found = found.filter(Column::PersonId.eq(person));
    }
    if let Some(action) = &asked.action {
        let under = Expr::col(Column::Action).like(super::like("", &format!("{action}.")));
        let within = Condition::any().add(Column::Action.eq(action)).add(under);
        found = found.filter(within);
    }
    if let Some(outcome) = &asked.outcome {
        found = found.filter(Column::Outcome.eq(outcome));
    }
    if let Some(from) = asked.from {
        found = found.filter(Column::At.gte(from));
    }
    if let Some(until) = asked.until {
        found = found.filter(Column::At.lt(until));
    }
    if let Some(before) = asked.before {
        found = found.filter(Column::Id.lt(before));
    }
    found.order_by_desc(Column::Id).limit(most).all(db).await
}

/// The newest events about somebody, by whomever.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events_about(
    db: &impl ConnectionTrait,
    person_id: i32,
    most: u64,
) -> Result<Vec<audit_event::Model>, DbErr> {
    use audit_event::Column;
    let about = Condition::all()
        .add(Column::SubjectKind.eq("person"))
        .add(Column::SubjectId.eq(person_id.to_string()));
    audit_event::Entity::find()
        .filter(Condition::any().add(about).add(Column::PersonId.eq(person_id)))
        .order_by_desc(Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// Who was the last to do one of these things to something, until a time, and when.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn last_to_do(
    db: &impl ConnectionTrait,
    actions: &[&str],
    (kind, id): (&str, &str),
    until: DateTime<Utc>,
) -> Result<Option<(i32, DateTime<Utc>)>, DbErr> {
    use audit_event::Column;
    let last = audit_event::Entity::find()
        .filter(Column::SubjectKind.eq(kind))
        .filter(Column::SubjectId.eq(id))
        .filter(Column::Action.is_in(actions.iter().copied()))
        .filter(Column::Outcome.eq("done"))
        .filter(Column::PersonId.is_not_null())
        .filter(Column::At.lte(until))
        .order_by_desc(Column::Id)
        .one(db)
        .await?;
    Ok(last.and_then(|event| Some((event.person_id?, event.at))))
}
