//! Projects: those that are published, those of an organisation, one with all that belongs to it.

use std::collections::HashMap;

use bashke_entities::network::{call, grant, project, project_milestone, project_place, project_target, project_theme};
use bashke_vocabulary::{ProjectStatus, SubjectKind, Theme};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::moderation;

/// How many projects stand on a page.
pub const PROJECTS: u64 = 30;

/// What projects are looked for.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// Folded words that their titles hold.
    pub words: Vec<String>,
    /// What they are about.
    pub theme: Option<Theme>,
    /// The municipality in which they are done, as a key of places.
    pub place: Option<i32>,
    /// Where they stand.
    pub status: Option<ProjectStatus>,
    /// The call whose grant pays for them.
    pub call: Option<i32>,
    /// The indicator that they want to move.
    pub indicator: Option<i32>,
}

/// A project with what it is listed with.
#[derive(Debug, Clone)]
pub struct ProjectRow {
    /// The project.
    pub project: project::Model,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Where it is done, as keys of places.
    pub places: Vec<i32>,
}

/// A project with all that belongs to it.
#[derive(Debug, Clone)]
pub struct WholeProject {
    /// The project.
    pub row: ProjectRow,
    /// Its steps, in their order.
    pub milestones: Vec<project_milestone::Model>,
    /// The indicators that it wants to move.
    pub targets: Vec<project_target::Model>,
    /// The grant that pays for it, with its call.
    pub grant: Option<(grant::Model, Option<call::Model>)>,
}

/// A page of the published projects, the newest first, and how many there are; none that moderators hide, nor of an
/// organisation that they hide.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn projects(db: &impl ConnectionTrait, sought: &Sought, page: u64) -> Result<(Vec<ProjectRow>, u64), DbErr> {
    use project::Column;
    let numbers = |ids: Vec<String>| {
        ids.into_iter()
            .filter_map(|id| id.parse::<i32>().ok())
            .collect::<Vec<_>>()
    };
    let organisations = numbers(
        moderation::hidden(db, SubjectKind::Organisation)
            .await?
            .into_iter()
            .collect(),
    );
    let hidden = numbers(
        moderation::hidden(db, SubjectKind::Project)
            .await?
            .into_iter()
            .collect(),
    );
    let mut find = project::Entity::find()
        .filter(Column::PublishedAt.is_not_null())
        .filter(Column::OrganisationId.is_not_in(organisations))
        .filter(Column::Id.is_not_in(hidden));
    for word in &sought.words {
        find = find.filter(Column::TitleKey.contains(word));
    }
    if let Some(status) = sought.status {
        find = find.filter(Column::Status.eq(status.word()));
    }
    if let Some(theme) = sought.theme {
        let about = project_theme::Entity::find()
            .select_only()
            .column(project_theme::Column::ProjectId)
            .filter(project_theme::Column::Theme.eq(theme.word()));
        find = find.filter(Column::Id.in_subquery(about.into_query()));
    }
    if let Some(place) = sought.place {
        let there = project_place::Entity::find()
            .select_only()
            .column(project_place::Column::ProjectId)
            .filter(project_place::Column::PlaceId.eq(place));
        find = find.filter(Column::Id.in_subquery(there.into_query()));
    }
    if let Some(indicator) = sought.indicator {
        let moving = project_target::Entity::find()
            .select_only()
            .column(project_target::Column::ProjectId)
            .filter(project_target::Column::IndicatorId.eq(indicator));
        find = find.filter(Column::Id.in_subquery(moving.into_query()));
    }
    if let Some(call) = sought.call {
        let paid = grant::Entity::find()
            .select_only()
            .column(grant::Column::Id)
            .filter(grant::Column::CallId.eq(call));
        find = find.filter(Column::GrantId.in_subquery(paid.into_query()));
    }
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1) * PROJECTS)
        .limit(PROJECTS)
        .all(db)
        .await?;
    Ok((with_lists(db, rows).await?, total))
}

/// The newest projects of an organisation, at most as many as stand on a page; drafts too for those who write them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn projects_of(db: &impl ConnectionTrait, organisation: i32, drafts: bool) -> Result<Vec<ProjectRow>, DbErr> {
    let mut find = project::Entity::find().filter(project::Column::OrganisationId.eq(organisation));
    if !drafts {
        let hidden = moderation::hidden(db, SubjectKind::Project).await?;
        let hidden = hidden.into_iter().filter_map(|id| id.parse::<i32>().ok());
        find = find
            .filter(project::Column::PublishedAt.is_not_null())
            .filter(project::Column::Id.is_not_in(hidden));
    }
    let rows = find.order_by_desc(project::Column::Id).limit(PROJECTS).all(db).await?;
    with_lists(db, rows).await
}

pub(super) async fn with_lists(db: &impl ConnectionTrait, rows: Vec<project::Model>) -> Result<Vec<ProjectRow>, DbErr> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let mut themes: HashMap<i32, Vec<Theme>> = HashMap::new();
    for row in project_theme::Entity::find()
        .filter(project_theme::Column::ProjectId.is_in(ids.iter().copied()))
        .order_by_asc(project_theme::Column::Id)
        .all(db)
        .await?
    {
        if let Ok(theme) = row.theme.parse() {
            themes.entry(row.project_id).or_default().push(theme);
        }
    }
    let mut places: HashMap<i32, Vec<i32>> = HashMap::new();
    for row in project_place::Entity::find()
        .filter(project_place::Column::ProjectId.is_in(ids))
        .order_by_asc(project_place::Column::Id)
        .all(db)
        .await?
    {
        places.entry(row.project_id).or_default().push(row.place_id);
    }
    let rows = rows.into_iter().map(|project| ProjectRow {
        themes: themes.remove(&project.id).unwrap_or_default(),
        places: places.remove(&project.id).unwrap_or_default(),
        project,
    });
    Ok(rows.collect())
}

/// A project by its key, for whoever decides on a report.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn project_by_id(db: &impl ConnectionTrait, id: i32) -> Result<Option<project::Model>, DbErr> {
    project::Entity::find_by_id(id).one(db).await
}

/// A project by its short name, with all that belongs to it; whoever asks sees to who may read it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn project(db: &impl ConnectionTrait, slug: &str) -> Result<Option<WholeProject>, DbErr> {
    let found = project::Entity::find()
        .filter(project::Column::Slug.eq(slug))
        .all(db)
        .await?;
    let Some(row) = with_lists(db, found).await?.into_iter().next() else {
        return Ok(None);
    };
    let id = row.project.id;
    let milestones = project_milestone::Entity::find()
        .filter(project_milestone::Column::ProjectId.eq(id))
        .order_by_asc(project_milestone::Column::Position)
        .all(db)
        .await?;
    let targets = project_target::Entity::find()
        .filter(project_target::Column::ProjectId.eq(id))
        .order_by_asc(project_target::Column::Id)
        .all(db)
        .await?;
    let grant = match row.project.grant_id {
        Some(grant) => grant_and_call(db, grant).await?,
        None => None,
    };
    Ok(Some(WholeProject {
        row,
        milestones,
        targets,
        grant,
    }))
}

async fn grant_and_call(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(grant::Model, Option<call::Model>)>, DbErr> {
    let Some(row) = grant::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let call = match row.call_id {
        Some(call) => call::Entity::find_by_id(call).one(db).await?,
        None => None,
    };
    Ok(Some((row, call)))
}

/// The grants that organisations received, the newest first, at most as many as stand on a page: to choose from.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn grants_of_several(db: &impl ConnectionTrait, organisations: &[i32]) -> Result<Vec<grant::Model>, DbErr> {
    grant::Entity::find()
        .filter(grant::Column::OrganisationId.is_in(organisations.iter().copied()))
        .order_by_desc(grant::Column::Id)
        .limit(super::GRANTS)
        .all(db)
        .await
}
