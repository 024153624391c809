//! The queue of what was reported.

use std::collections::{BTreeSet, HashMap};

use bashke_entities::moderation::{case, report};
use bashke_vocabulary::{CaseState, ReportReason, SubjectKind};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Desk, PAGE};
use crate::accounts;

/// Which cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Nobody decided yet.
    Open,
    /// Open ones that one looks after oneself.
    Taken,
    /// Decided, or closed without a decision.
    Decided,
}

/// What is asked of the queue.
#[derive(Debug, Clone)]
pub struct Queue {
    /// Who asks.
    pub desk: Desk,
    /// Things of this kind alone.
    pub kind: Option<SubjectKind>,
    /// Which cases.
    pub which: Which,
    /// Opened before then.
    pub before: Option<DateTime<Utc>>,
    /// The page, from 1.
    pub page: u64,
}

/// A line of the queue.
#[derive(Debug, Clone)]
pub struct CaseLine {
    /// The case.
    pub case: case::Model,
    /// How many reports joined it.
    pub reports: u64,
    /// Why it was reported.
    pub reasons: BTreeSet<ReportReason>,
    /// How whoever looks after it is called.
    pub taken_by: Option<String>,
}

/// A page of the queue, the oldest first (of what was decided, the newest), and how many there are in all.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn queue(db: &impl ConnectionTrait, asked: &Queue) -> Result<(Vec<CaseLine>, u64), DbErr> {
    let open = CaseState::Open.word();
    let state = match asked.which {
        Which::Open | Which::Taken => case::Column::State.eq(open),
        Which::Decided => case::Column::State.ne(open),
    };
    let mut select = case::Entity::find().filter(state).filter(asked.desk.cases());
    if let Some(kind) = asked.kind {
        select = select.filter(case::Column::SubjectKind.eq(kind.word()));
    }
    if asked.which == Which::Taken {
        select = select.filter(case::Column::TakenBy.eq(asked.desk.me));
    }
    if let Some(before) = asked.before {
        select = select.filter(case::Column::OpenedAt.lt(before));
    }
    let total = select.clone().count(db).await?;
    let ordered = match asked.which {
        Which::Decided => select
            .order_by_desc(case::Column::DecidedAt)
            .order_by_desc(case::Column::Id),
        Which::Open | Which::Taken => select
            .order_by_asc(case::Column::OpenedAt)
            .order_by_asc(case::Column::Id),
    };
    let cases = ordered.offset((asked.page - 1) * PAGE).limit(PAGE).all(db).await?;
    Ok((lines(db, cases).await?, total))
}

async fn lines(db: &impl ConnectionTrait, cases: Vec<case::Model>) -> Result<Vec<CaseLine>, DbErr> {
    let counted: Vec<(i32, String, i64)> = report::Entity::find()
        .select_only()
        .column(report::Column::CaseId)
        .column(report::Column::Reason)
        .column_as(report::Column::Id.count(), "reports")
        .filter(report::Column::CaseId.is_in(cases.iter().map(|case| case.id)))
        .group_by(report::Column::CaseId)
        .group_by(report::Column::Reason)
        .into_tuple()
        .all(db)
        .await?;
    let mut reports: HashMap<i32, (u64, BTreeSet<ReportReason>)> = HashMap::new();
    for (case, reason, count) in counted {
        let (total, reasons) = reports.entry(case).or_default();
        *total += count.unsigned_abs();
        reasons.extend(reason.parse::<ReportReason>());
    }
    let names = accounts::names(db, cases.iter().filter_map(|case| case.taken_by)).await?;
    let lines = cases.into_iter().map(|case| {
        let (reports, reasons) = reports.remove(&case.id).unwrap_or_default();
        CaseLine {
            reports,
            reasons,
            taken_by: case.taken_by.and_then(|id| names.get(&id).cloned()),
            case,
        }
    });
    Ok(lines.collect())
}
