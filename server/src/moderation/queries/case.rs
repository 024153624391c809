//! One case with all that is needed to decide on it.

use std::collections::HashMap;

use bashke_entities::moderation::{appeal, case as cases, decision, report};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Desk, appeals_against};
use crate::accounts;

/// The most reports and earlier decisions that a page shows.
const SHOWN: u64 = 50;

/// A case with what is known around it.
#[derive(Debug, Clone)]
pub struct Case {
    /// The case.
    pub case: cases::Model,
    /// The reports, the oldest first.
    pub reports: Vec<report::Model>,
    /// How many reports there are.
    pub report_count: u64,
    /// What was decided on it, the oldest first.
    pub decisions: Vec<decision::Model>,
    /// What was decided on other things of the same author, the newest first.
    pub history: Vec<decision::Model>,
    /// The appeals against all of those, by the decision.
    pub appeals: HashMap<i32, appeal::Model>,
    /// How the people in it are called.
    pub names: HashMap<i32, String>,
}

/// A case, unless it is about whoever asks or an organisation of theirs, or of a kind that they do not decide on.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn case(db: &impl ConnectionTrait, id: i32, desk: &Desk) -> Result<Option<Case>, DbErr> {
    let Some(case) = cases::Entity::find_by_id(id).filter(desk.cases()).one(db).await? else {
        return Ok(None);
    };
    let joined = report::Entity::find().filter(report::Column::CaseId.eq(id));
    let report_count = joined.clone().count(db).await?;
    let reports = joined.order_by_asc(report::Column::Id).limit(SHOWN).all(db).await?;
    let decisions = decision::Entity::find()
        .filter(decision::Column::CaseId.eq(id))
        .order_by_asc(decision::Column::Id)
        .all(db)
        .await?;
    let history = match case.author_id {
        Some(author) => earlier(db, author, id).await?,
        None => Vec::new(),
    };
    let known = decisions.iter().chain(&history).map(|decision| decision.id);
    let appeals = appeals_against(db, known).await?;
    let people: Vec<i32> = [case.author_id, case.taken_by]
        .into_iter()
        .chain(reports.iter().map(|report| report.reporter_id))
        .chain(decisions.iter().map(|decision| Some(decision.decided_by)))
        .flatten()
        .collect();
    let names = accounts::names(db, people).await?;
    Ok(Some(Case {
        case,
        reports,
        report_count,
        decisions,
        history,
        appeals,
        names,
    }))
}

async fn earlier(db: &impl ConnectionTrait, author: i32, but: i32) -> Result<Vec<decision::Model>, DbErr> {
    decision::Entity::find()
        .filter(decision::Column::AuthorId.eq(author))
        .filter(decision::Column::CaseId.ne(but))
        .order_by_desc(decision::Column::Id)
        .limit(SHOWN)
        .all(db)
        .await
}
