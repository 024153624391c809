//! Reads of moderation. What somebody decides on is scoped to the kinds that they may decide on, and never about them.

mod allowance;
mod appeals;
mod case;
mod log;
mod mine;
mod own;
mod queue;
mod scope;

pub use allowance::{allowance, posts_lately, reports_lately};
pub use appeals::{AppealLine, appeal, appeals};
pub use case::{Case, case};
pub use log::{LogLine, Month, log, months};
pub use mine::{Mine, mine, own_decision};
pub use own::{OwnReport, Reporter, own_report};
pub use queue::{CaseLine, Queue, Which, queue};
pub use scope::{About, Desk, is_party, of_case};

use std::collections::{HashMap, HashSet};

use bashke_entities::moderation::{appeal as appeals_of, case as cases, restriction};
use bashke_vocabulary::{Restriction, Role, SubjectKind};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};

use crate::accounts::Actor;

/// How many lines a page of a list holds.
pub const PAGE: u64 = 25;

/// What stands on things of a kind, by their ids: hidden, locked, removed. A thing that nothing stands on is left out.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn restrictions(
    db: &impl ConnectionTrait,
    kind: SubjectKind,
    ids: impl IntoIterator<Item = String>,
) -> Result<HashMap<String, Vec<Restriction>>, DbErr> {
    let rows = restriction::Entity::find()
        .filter(restriction::Column::SubjectKind.eq(kind.word()))
        .filter(restriction::Column::SubjectId.is_in(ids))
        .filter(restriction::Column::LiftedAt.is_null())
        .all(db)
        .await?;
    let mut standing: HashMap<String, Vec<Restriction>> = HashMap::new();
    for row in rows {
        if let Ok(what) = row.what.parse() {
            standing.entry(row.subject_id).or_default().push(what);
        }
    }
    Ok(standing)
}

/// The ids of all things of a kind that are hidden or removed, for lists to leave out.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hidden(db: &impl ConnectionTrait, kind: SubjectKind) -> Result<Vec<String>, DbErr> {
    let rows = restriction::Entity::find()
        .filter(restriction::Column::SubjectKind.eq(kind.word()))
        .filter(restriction::Column::What.is_in([Restriction::Hidden.word(), Restriction::Removed.word()]))
        .filter(restriction::Column::LiftedAt.is_null())
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.subject_id).collect())
}

/// The same of several kinds at once, by kind.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hidden_by_kind(
    db: &impl ConnectionTrait,
    kinds: &[SubjectKind],
) -> Result<HashMap<SubjectKind, Vec<String>>, DbErr> {
    let rows = restriction::Entity::find()
        .filter(restriction::Column::SubjectKind.is_in(kinds.iter().map(|kind| kind.word())))
        .filter(restriction::Column::What.is_in([Restriction::Hidden.word(), Restriction::Removed.word()]))
        .filter(restriction::Column::LiftedAt.is_null())
        .all(db)
        .await?;
    let mut hidden: HashMap<SubjectKind, Vec<String>> = HashMap::new();
    for row in rows {
        if let Ok(kind) = row.subject_kind.parse() {
            hidden.entry(kind).or_default().push(row.subject_id);
        }
    }
    Ok(hidden)
}

/// Those of these things that are hidden or removed, by their ids.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn hidden_among(
    db: &impl ConnectionTrait,
    kind: SubjectKind,
    ids: impl IntoIterator<Item = String>,
) -> Result<HashSet<String>, DbErr> {
    let standing = restrictions(db, kind, ids).await?.into_iter();
    let hidden = standing.filter(|(_, all)| all.iter().any(|what| *what != Restriction::Locked));
    Ok(hidden.map(|(id, _)| id).collect())
}

/// Whether somebody sees a thing: what is hidden is seen by those whose it is, what is removed by moderators alone.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn is_seen(
    db: &impl ConnectionTrait,
    actor: &Actor,
    kind: SubjectKind,
    id: &str,
    own: bool,
) -> Result<bool, DbErr> {
    if actor.holds(Role::Moderator) {
        return Ok(true);
    }
    let standing = restrictions(db, kind, [id.to_owned()]).await?;
    Ok(standing.get(id).is_none_or(|all| lets_see(actor, all, own)))
}

/// The same by what stands on the thing.
#[must_use]
pub fn lets_see(actor: &Actor, standing: &[Restriction], own: bool) -> bool {
    let removed = standing.contains(&Restriction::Removed);
    actor.holds(Role::Moderator) || (!removed && (own || !standing.contains(&Restriction::Hidden)))
}

/// Whether a thing is locked: nobody changes it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn is_locked(db: &impl ConnectionTrait, kind: SubjectKind, id: &str) -> Result<bool, DbErr> {
    let standing = restrictions(db, kind, [id.to_owned()]).await?;
    Ok(standing.get(id).is_some_and(|all| all.contains(&Restriction::Locked)))
}

/// Whether anybody ever reported a thing.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn is_reported(db: &impl ConnectionTrait, kind: SubjectKind, id: &str) -> Result<bool, DbErr> {
    let count = cases::Entity::find()
        .filter(cases::Column::SubjectKind.eq(kind.word()))
        .filter(cases::Column::SubjectId.eq(id))
        .count(db)
        .await?;
    Ok(count > 0)
}

/// The appeals against decisions, by the decision.
async fn appeals_against(
    db: &impl ConnectionTrait,
    decisions: impl IntoIterator<Item = i32>,
) -> Result<HashMap<i32, appeals_of::Model>, DbErr> {
    let rows = appeals_of::Entity::find()
        .filter(appeals_of::Column::DecisionId.is_in(decisions))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.decision_id, row)).collect())
}
