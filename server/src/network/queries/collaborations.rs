//! Collaborations: those of one's own organisations, those that all see, and one of them.

use std::collections::{HashMap, HashSet};

use bashke_entities::network::{collaboration, collaboration_theme, project};
use bashke_vocabulary::{Role, SubjectKind, Theme};
use chrono::NaiveDate;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::unseen::hidden_organisations;
use crate::accounts::Actor;
use crate::moderation;
use crate::network::rules::{CollaborationState, collaboration_state};

/// How many collaborations stand on a page.
pub const COLLABORATIONS: u64 = 30;

/// The most partners of the projects on one page that are read.
const PARTNERS: u64 = 300;

/// Which of one's own are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Those that wait for a word of ours.
    ForUs,
    /// Those for whose word we wait.
    FromUs,
    /// Those that stand.
    Standing,
    /// Those that are over: ended, declined, taken back.
    Over,
}

impl Sort {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::ForUs, Self::FromUs, Self::Standing, Self::Over];

    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ForUs => "for-us",
            Self::FromUs => "from-us",
            Self::Standing => "standing",
            Self::Over => "over",
        }
    }
}

/// Those of some organisations, whoever of the two they are.
fn of(own: &[i32]) -> Condition {
    use collaboration::Column;
    Condition::any()
        .add(Column::FromId.is_in(own.iter().copied()))
        .add(Column::ToId.is_in(own.iter().copied()))
}

/// Those of a sort, of some organisations.
fn sorted(own: &[i32], sort: Sort, today: NaiveDate) -> Select<collaboration::Entity> {
    use collaboration::Column;
    let find = collaboration::Entity::find();
    let waits = Condition::all()
        .add(Column::DecidedAt.is_null())
        .add(Column::WithdrawnAt.is_null());
    match sort {
        Sort::ForUs => find.filter(Column::ToId.is_in(own.iter().copied())).filter(waits),
        Sort::FromUs => find.filter(Column::FromId.is_in(own.iter().copied())).filter(waits),
        Sort::Standing => find.filter(of(own)).filter(lasting(today)),
        Sort::Over => {
            let past = Condition::all()
                .add(Column::Accepted.eq(true))
                .add(Column::EndsOn.lt(today));
            let over = Condition::any()
                .add(Column::WithdrawnAt.is_not_null())
                .add(Column::Accepted.eq(false))
                .add(Column::EndedAt.is_not_null())
                .add(past);
            find.filter(of(own)).filter(over)
        }
    }
}

/// How many there are of each sort, of some organisations.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn collaborations_counted(
    db: &impl ConnectionTrait,
    own: &[i32],
    today: NaiveDate,
) -> Result<[u64; 4], DbErr> {
    let mut counts = [0; 4];
    for (count, sort) in counts.iter_mut().zip(Sort::ALL) {
        *count = sorted(own, sort, today).count(db).await?;
    }
    Ok(counts)
}

/// A page of those of a sort, of some organisations, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn collaborations(
    db: &impl ConnectionTrait,
    own: &[i32],
    sort: Sort,
    today: NaiveDate,
    page: u64,
) -> Result<Vec<collaboration::Model>, DbErr> {
    sorted(own, sort, today)
        .order_by_desc(collaboration::Column::Id)
        .offset(page.saturating_sub(1) * COLLABORATIONS)
        .limit(COLLABORATIONS)
        .all(db)
        .await
}

/// The newest accepted ones of an organisation, at most as many as stand on a page; none with an organisation that
/// moderators hide.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn collaborations_of(
    db: &impl ConnectionTrait,
    organisation: i32,
) -> Result<Vec<collaboration::Model>, DbErr> {
    use collaboration::Column;
    let accepted = collaboration::Entity::find()
        .filter(of(&[organisation]))
        .filter(Column::Accepted.eq(true));
    let mut rows = accepted.order_by_desc(Column::Id).limit(COLLABORATIONS).all(db).await?;
    if !rows.is_empty() {
        let hidden = hidden_organisations(db).await?;
        rows.retain(|row| ![row.from_id, row.to_id].iter().any(|id| hidden.contains(id)));
    }
    Ok(rows)
}

/// The accepted ones about some projects, the oldest first; none with an organisation that moderators hide.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn collaborations_about(
    db: &impl ConnectionTrait,
    projects: &[i32],
) -> Result<Vec<collaboration::Model>, DbErr> {
    use collaboration::Column;
    let mut rows = collaboration::Entity::find()
        .filter(Column::ProjectId.is_in(projects.iter().copied()))
        .filter(Column::Accepted.eq(true))
        .order_by_asc(Column::Id)
        .limit(PARTNERS)
        .all(db)
        .await?;
    if !rows.is_empty() {
        let hidden = hidden_organisations(db).await?;
        rows.retain(|row| ![row.from_id, row.to_id].iter().any(|id| hidden.contains(id)));
    }
    Ok(rows)
}

/// How one stands on a day.
#[must_use]
pub fn state(row: &collaboration::Model, today: NaiveDate) -> CollaborationState {
    let (withdrawn, ended) = (row.withdrawn_at.is_some(), row.ended_at.is_some());
    collaboration_state(row.accepted, withdrawn, ended, row.ends_on, today)
}

/// Whether one stands on a day.
#[must_use]
pub fn stands(row: &collaboration::Model, today: NaiveDate) -> bool {
    state(row, today) == CollaborationState::Stands
}

/// The condition of those that stand on a day.
#[must_use]
pub fn lasting(today: NaiveDate) -> Condition {
    use collaboration::Column;
    let lasts = Condition::any()
        .add(Column::EndsOn.is_null())
        .add(Column::EndsOn.gte(today));
    Condition::all()
        .add(Column::Accepted.eq(true))
        .add(Column::EndedAt.is_null())
        .add(lasts)
}

/// The organisations that do a project together by what they agreed, as it stands on a day.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn together_in(db: &impl ConnectionTrait, project: i32, today: NaiveDate) -> Result<HashSet<i32>, DbErr> {
    use collaboration::Column;
    let rows: Vec<(i32, i32)> = collaboration::Entity::find()
        .select_only()
        .columns([Column::FromId, Column::ToId])
        .filter(Column::ProjectId.eq(project))
        .filter(lasting(today))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().flat_map(<[i32; 2]>::from).collect())
}

/// The keys of the projects that an organisation does together with another by what they agreed, as it stands on a day, as a
/// part of another question.
pub(super) fn projects_together(organisation: i32, today: NaiveDate) -> SelectStatement {
    use collaboration::Column;
    collaboration::Entity::find()
        .select_only()
        .column(Column::ProjectId)
        .filter(Column::ProjectId.is_not_null())
        .filter(of(&[organisation]))
        .filter(lasting(today))
        .into_query()
}

/// Whether two organisations agreed to work together, on whatever, and that stands on a day.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn work_together(db: &impl ConnectionTrait, one: i32, other: i32, today: NaiveDate) -> Result<bool, DbErr> {
    use collaboration::Column;
    let agreed = collaboration::Entity::find()
        .filter(Column::FromId.is_in([one, other]))
        .filter(Column::ToId.is_in([one, other]))
        .filter(lasting(today));
    Ok(agreed.count(db).await? > 0)
}

/// Whether somebody belongs to one of two organisations.
#[must_use]
pub fn is_party(actor: &Actor, one: i32, other: i32) -> bool {
    let signed = actor.signed.as_ref();
    signed.is_some_and(|signed| [one, other].iter().any(|id| signed.standing_in(*id).is_some()))
}

/// A collaboration by its key, where the actor may see it: what was not accepted is seen by those who belong to one of the
/// two, and by moderators where it was reported; what was accepted by all, unless one of the two is hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn collaboration_seen(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i32,
) -> Result<Option<collaboration::Model>, DbErr> {
    let Some(row) = collaboration::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let seen = if is_party(actor, row.from_id, row.to_id) {
        true
    } else if row.accepted == Some(true) {
        let both = [row.from_id.to_string(), row.to_id.to_string()];
        actor.holds(Role::Moderator)
            || moderation::hidden_among(db, SubjectKind::Organisation, both)
                .await?
                .is_empty()
    } else {
        actor.holds(Role::Moderator)
            && moderation::is_reported(db, SubjectKind::Collaboration, &row.id.to_string()).await?
    };
    Ok(Some(row).filter(|_| seen))
}

/// What a collaboration is about.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn collaboration_themes(db: &impl ConnectionTrait, id: i32) -> Result<Vec<Theme>, DbErr> {
    let rows = collaboration_theme::Entity::find()
        .filter(collaboration_theme::Column::CollaborationId.eq(id))
        .order_by_asc(collaboration_theme::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(|row| row.theme.parse().ok()).collect())
}

/// Those of some projects that all see, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn projects_seen(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, project::Model>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let hidden: HashSet<String> =
        moderation::hidden_among(db, SubjectKind::Project, ids.iter().map(ToString::to_string)).await?;
    let rows = project::Entity::find()
        .filter(project::Column::Id.is_in(ids.iter().copied()))
        .filter(project::Column::PublishedAt.is_not_null())
        .all(db)
        .await?;
    let rows = rows.into_iter().filter(|row| !hidden.contains(&row.id.to_string()));
    Ok(rows.map(|row| (row.id, row)).collect())
}
