//! The public log: what was decided, and nothing about anybody. No name, no title, no word that somebody wrote
//! leaves these queries.

use bashke_entities::moderation::{appeal, decision};
use bashke_vocabulary::{AppealOutcome, Measure};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{PAGE, appeals_against};

/// The most months that are counted.
const MONTHS: usize = 12;

/// A line of the log.
#[derive(Debug, Clone)]
pub struct LogLine {
    /// When.
    pub at: DateTime<Utc>,
    /// The kind of thing.
    pub kind: String,
    /// The rule.
    pub rule: String,
    /// What was decided.
    pub measure: String,
    /// Whether there was an appeal, and its outcome where there is one.
    pub appeal: Option<Option<AppealOutcome>>,
}

/// How much was decided in a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Month {
    /// The month, `2026-11`.
    pub month: String,
    /// First decisions.
    pub decisions: u64,
    /// Those that left the thing as it was.
    pub nothing: u64,
    /// Measures taken back by another decision.
    pub lifted: u64,
    /// Appeals against decisions of that month.
    pub appeals: u64,
    /// Those of them that had success.
    pub overturned: u64,
}

/// A page of the log, the newest first, and how many lines there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn log(db: &impl ConnectionTrait, page: u64) -> Result<(Vec<LogLine>, u64), DbErr> {
    let total = decision::Entity::find().count(db).await?;
    let rows = decision::Entity::find()
        .order_by_desc(decision::Column::DecidedAt)
        .order_by_desc(decision::Column::Id)
        .offset((page - 1) * PAGE)
        .limit(PAGE)
        .all(db)
        .await?;
    let appeals = appeals_against(db, rows.iter().map(|row| row.id)).await?;
    let lines = rows.into_iter().map(|row| LogLine {
        at: row.decided_at,
        appeal: appeals
            .get(&row.id)
            .map(|appeal| appeal.outcome.as_deref().and_then(|word| word.parse().ok())),
        kind: row.subject_kind,
        rule: row.rule,
        measure: row.measure,
    });
    Ok((lines.collect(), total))
}

/// The last months in which something was decided, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn months(db: &impl ConnectionTrait) -> Result<Vec<Month>, DbErr> {
    let decided: Vec<(String, String, i64)> = decision::Entity::find()
        .select_only()
        .column(decision::Column::Month)
        .column(decision::Column::Measure)
        .column_as(decision::Column::Id.count(), "decisions")
        .group_by(decision::Column::Month)
        .group_by(decision::Column::Measure)
        .order_by_desc(decision::Column::Month)
        .into_tuple()
        .all(db)
        .await?;
    let mut months: Vec<Month> = Vec::new();
    for (month, measure, count) in decided {
        if months.last().is_none_or(|last| last.month != month) {
            if months.len() == MONTHS {
                break;
            }
            months.push(Month {
                month,
                ..Month::default()
            });
        }
        let Some(last) = months.last_mut() else { continue };
        let count = count.unsigned_abs();
        match measure.parse() {
            Ok(Measure::Lift) => last.lifted += count,
            Ok(Measure::Nothing) => {
                last.decisions += count;
                last.nothing += count;
            }
            _ => last.decisions += count,
        }
    }
    for (month, outcome, count) in appealed(db, &months).await? {
        if let Some(month) = months.iter_mut().find(|one| one.month == month) {
            month.appeals += count.unsigned_abs();
            if outcome.as_deref() == Some(AppealOutcome::Overturned.word()) {
                month.overturned += count.unsigned_abs();
            }
        }
    }
    Ok(months)
}

async fn appealed(db: &impl ConnectionTrait, months: &[Month]) -> Result<Vec<(String, Option<String>, i64)>, DbErr> {
    let of = appeal::Entity::belongs_to(decision::Entity)
        .from(appeal::Column::DecisionId)
        .to(decision::Column::Id)
        .into();
    appeal::Entity::find()
        .select_only()
        .join(sea_orm::JoinType::InnerJoin, of)
        .column(decision::Column::Month)
        .column(appeal::Column::Outcome)
        .column_as(appeal::Column::Id.count(), "appeals")
        .filter(decision::Column::Month.is_in(months.iter().map(|month| month.month.as_str())))
        .group_by(decision::Column::Month)
        .group_by(appeal::Column::Outcome)
        .into_tuple()
        .all(db)
        .await
}
