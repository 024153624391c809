//! What moderation holds about somebody, for them to take with them.

use std::collections::HashMap;

use bashke_entities::moderation::{appeal, case, contribution, decision, report};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, DatabaseConnection, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};
use serde_json::{Map, Value, json};

use super::queries::{About, of_case};
use super::subjects::Titled;
use crate::network;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// What they reported, what was decided about them, what they objected to, and what counts for the limits of
/// newcomers. Reports about them that wait for a decision are not told: who makes them stays unnamed.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    Ok(vec![
        Section::new("reports", reports(db, person_id).await?),
        Section::new("decisions", decisions(db, person_id).await?),
        Section::new("appeals", appeals(db, person_id).await?),
        Section::new("contributions", contributions(db, person_id).await?),
    ])
}

fn at(time: DateTime<Utc>) -> Value {
    Value::String(time.to_rfc3339())
}

fn maybe(time: Option<DateTime<Utc>>) -> Value {
    time.map_or(Value::Null, at)
}

async fn reports(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Map<String, Value>>, Error> {
    let joined: RelationDef = report::Entity::belongs_to(case::Entity)
        .from(report::Column::CaseId)
        .to(case::Column::Id)
        .into();
    let rows = report::Entity::find()
        .join(JoinType::InnerJoin, joined)
        .select_also(case::Entity)
        .filter(report::Column::ReporterId.eq(person_id))
        .order_by_desc(report::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    // what is taken back later does not change how the report ended
    let outcomes: HashMap<i32, String> = decision::Entity::find()
        .filter(decision::Column::CaseId.is_in(rows.iter().map(|(row, _)| row.case_id)))
        .filter(decision::Column::Lifts.is_null())
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.case_id, row.measure))
        .collect();
    let titled = Titled::of(db, rows.iter().filter_map(|(_, case)| case.as_ref())).await?;
    let entries = rows.into_iter().filter_map(|(row, case)| {
        let case = case?;
        Some(entry([
            ("at", at(row.created_at)),
            ("on_kind", json!(case.subject_kind)),
            ("on", json!(titled.title(&case))),
            ("reason", json!(row.reason)),
            ("said", json!(row.text)),
            ("outcome", json!(outcomes.get(&row.case_id))),
            ("answered_at", maybe(row.answered_at)),
        ]))
    });
    Ok(entries.collect())
}

async fn decisions(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Map<String, Value>>, Error> {
    let about = About::of(db, person_id, &network::memberships(db, person_id).await?).await?;
    let rows = decision::Entity::find()
        .join(JoinType::InnerJoin, of_case())
        .select_also(case::Entity)
        .filter(about.decisions())
        .order_by_desc(decision::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let titled = Titled::of(db, rows.iter().filter_map(|(_, case)| case.as_ref())).await?;
    let entries = rows.into_iter().filter_map(|(row, case)| {
        Some(entry([
            ("at", at(row.decided_at)),
            ("on_kind", json!(row.subject_kind)),
            ("on", json!(titled.title(&case?))),
            ("measure", json!(row.measure)),
            ("rule", json!(row.rule)),
            ("reasons", json!(row.facts)),
            ("until", maybe(row.until)),
            ("taken_back_at", maybe(row.reversed_at)),
        ]))
    });
    Ok(entries.collect())
}

async fn appeals(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Map<String, Value>>, Error> {
    let rows = appeal::Entity::find()
        .filter(appeal::Column::PersonId.eq(person_id))
        .order_by_desc(appeal::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let against: HashMap<i32, String> = decision::Entity::find()
        .filter(decision::Column::Id.is_in(rows.iter().map(|row| row.decision_id)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.measure))
        .collect();
    let entries = rows.into_iter().map(|row| {
        entry([
            ("at", at(row.created_at)),
            ("against", json!(against.get(&row.decision_id))),
            ("said", json!(row.text)),
            ("outcome", json!(row.outcome)),
            ("answer", json!(row.answer)),
            ("decided_at", maybe(row.decided_at)),
        ])
    });
    Ok(entries.collect())
}

async fn contributions(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Map<String, Value>>, Error> {
    let rows = contribution::Entity::find()
        .filter(contribution::Column::PersonId.eq(person_id))
        .order_by_desc(contribution::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let entries = rows.into_iter().map(|row| {
        entry([
            ("at", at(row.made_at)),
            ("on_kind", json!(row.subject_kind)),
            ("on_id", json!(row.subject_id)),
            ("hidden_or_removed_at", maybe(row.struck_at)),
        ])
    });
    Ok(entries.collect())
}
