//! What is shown to all of projects and experiences, for rooms in which they are talked about.

use std::collections::HashMap;

use bashke_entities::network::{experience, project, project_news, project_target};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::experiences::shown;
use super::unseen::hidden_of;

/// The short name of something in addresses, and its title in Albanian and in English.
pub type Titled = (String, Option<String>, Option<String>);

/// The projects that all see.
pub(super) async fn shown_projects(db: &impl ConnectionTrait) -> Result<Select<project::Entity>, DbErr> {
    use project::Column;
    let hidden = hidden_of(db, SubjectKind::Project).await?;
    Ok(project::Entity::find()
        .filter(Column::PublishedAt.is_not_null())
        .filter(Column::OrganisationId.is_not_in(hidden.organisations))
        .filter(Column::Id.is_not_in(hidden.own)))
}

/// The targets of all projects that all saw when a release was published and see still, and of which it is not noted yet
/// that it moved them; each with its project, in the order of projects.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn targets_to_look_at(
    db: &impl ConnectionTrait,
    (release, published_at): (i32, DateTime<Utc>),
) -> Result<Vec<(project::Model, project_target::Model)>, DbErr> {
    let noted = project_news::Entity::find()
        .select_only()
        .column(project_news::Column::ProjectId)
        .filter(project_news::Column::ReleaseId.eq(release));
    let wanted = project_target::Entity::find()
        .select_only()
        .column(project_target::Column::ProjectId);
    let projects = shown_projects(db)
        .await?
        .filter(project::Column::PublishedAt.lte(published_at))
        .filter(project::Column::Id.in_subquery(wanted.into_query()))
        .filter(project::Column::Id.not_in_subquery(noted.into_query()));
    let of = projects.clone().select_only().column(project::Column::Id);
    let targets = project_target::Entity::find()
        .filter(project_target::Column::ProjectId.in_subquery(of.into_query()))
        .order_by_asc(project_target::Column::ProjectId)
        .order_by_asc(project_target::Column::Id)
        .all(db)
        .await?;
    let projects = projects.all(db).await?;
    let projects: HashMap<i32, project::Model> = projects.into_iter().map(|row| (row.id, row)).collect();
    let found = targets.into_iter().filter_map(|target| {
        let of = projects.get(&target.project_id)?.clone();
        Some((of, target))
    });
    Ok(found.collect())
}

async fn shown_experiences(db: &impl ConnectionTrait) -> Result<Select<experience::Entity>, DbErr> {
    let hidden = hidden_of(db, SubjectKind::Experience).await?;
    Ok(experience::Entity::find().filter(shown(&hidden)))
}

/// The key of a project that all see, by its short name.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn shown_project(db: &impl ConnectionTrait, slug: &str) -> Result<Option<i32>, DbErr> {
    let find = shown_projects(db).await?.filter(project::Column::Slug.eq(slug));
    Ok(find.one(db).await?.map(|row| row.id))
}

/// The key of an experience that all see, by its short name.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn shown_experience(db: &impl ConnectionTrait, slug: &str) -> Result<Option<i32>, DbErr> {
    let find = shown_experiences(db).await?.filter(experience::Column::Slug.eq(slug));
    Ok(find.one(db).await?.map(|row| row.id))
}

/// How projects that all see are called, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn projects_titled(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, Titled>, DbErr> {
    use project::Column;
    let rows: Vec<(i32, String, Option<String>, Option<String>)> = shown_projects(db)
        .await?
        .filter(Column::Id.is_in(ids.iter().copied()))
        .select_only()
        .columns([Column::Id, Column::Slug, Column::TitleSq, Column::TitleEn])
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, sq, en)| (id, (slug, sq, en)))
        .collect())
}

/// How experiences that all see are called, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn experiences_titled(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, Titled>, DbErr> {
    use experience::Column;
    let rows: Vec<(i32, String, Option<String>, Option<String>)> = shown_experiences(db)
        .await?
        .filter(Column::Id.is_in(ids.iter().copied()))
        .select_only()
        .columns([Column::Id, Column::Slug, Column::TitleSq, Column::TitleEn])
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, sq, en)| (id, (slug, sq, en)))
        .collect())
}
