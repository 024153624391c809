//! Partners of projects: organisations that were named, those of them that confirmed it, those from outside the platform.

use std::collections::HashSet;

use bashke_entities::network::{organisation, project, project_outside_partner, project_partner};
use chrono::NaiveDate;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::collaborations::projects_together;
use super::projects::{PROJECTS, ProjectRow, with_lists};
use super::titles::shown_projects;
use super::unseen::hidden_organisations;
use crate::network::rules::Called;

/// How many namings of one organisation are looked at, those first that it confirmed.
const NAMED: u64 = 600;

/// How many organisations are looked at that one who is named may be.
const CALLED: u64 = 500;

/// How many names are told that hold what was typed.
pub const NEAR: u8 = 3;

/// How many are looked at whom one project names: its form takes ten, and those whom moderators hid while others were named in
/// their place stay and come on top of these once they are shown again.
const EACH: u64 = 100;

/// The organisations that some projects name and that did not decline it, in the order in which they were named; none that
/// moderators hide.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn partners_named(db: &impl ConnectionTrait, projects: &[i32]) -> Result<Vec<project_partner::Model>, DbErr> {
    use project_partner::Column;
    if projects.is_empty() {
        return Ok(Vec::new());
    }
    let most = u64::try_from(projects.len()).unwrap_or(PROJECTS).saturating_mul(EACH);
    let mut rows = project_partner::Entity::find()
        .filter(Column::ProjectId.is_in(projects.iter().copied()))
        .filter(Column::DeclinedAt.is_null())
        .order_by_asc(Column::Id)
        .limit(most)
        .all(db)
        .await?;
    if !rows.is_empty() {
        let hidden = hidden_organisations(db).await?;
        rows.retain(|row| !hidden.contains(&row.organisation_id));
    }
    Ok(rows)
}

/// What some organisations said to being named by a project, or may still say.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn partners_among(
    db: &impl ConnectionTrait,
    project: i32,
    organisations: &[i32],
) -> Result<Vec<project_partner::Model>, DbErr> {
    if organisations.is_empty() {
        return Ok(Vec::new());
    }
    project_partner::Entity::find()
        .filter(project_partner::Column::ProjectId.eq(project))
        .filter(project_partner::Column::OrganisationId.is_in(organisations.iter().copied()))
        .order_by_asc(project_partner::Column::Id)
        .all(db)
        .await
}

/// The partners of a project from outside the platform, in their order.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn outside_partners(
    db: &impl ConnectionTrait,
    project: i32,
) -> Result<Vec<project_outside_partner::Model>, DbErr> {
    project_outside_partner::Entity::find()
        .filter(project_outside_partner::Column::ProjectId.eq(project))
        .order_by_asc(project_outside_partner::Column::Position)
        .all(db)
        .await
}

/// The newest projects of others that all see and that name an organisation as a partner, unless it declined; each with whether
/// it is one: by its own word, or by what it agreed, as that stands on a day. Of either at most as many as stand on a page: what
/// others merely say takes no room from those of which it is one.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn projects_joined(
    db: &impl ConnectionTrait,
    organisation: i32,
    today: NaiveDate,
) -> Result<Vec<(ProjectRow, bool)>, DbErr> {
    use project_partner::Column;
    let agreed = Condition::any()
        .add(Column::AgreedAt.is_not_null())
        .add(Column::ProjectId.in_subquery(projects_together(organisation, today)));
    let named: Vec<(i32, i32)> = project_partner::Entity::find()
        .select_only()
        .column(Column::ProjectId)
        .expr(Expr::case(agreed.clone(), 1).finally(0))
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::DeclinedAt.is_null())
        .order_by_desc(Expr::from(agreed))
        .order_by_desc(Column::ProjectId)
        .limit(NAMED)
        .into_tuple()
        .all(db)
        .await?;
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let (agreed, said): (Vec<_>, Vec<_>) = named.into_iter().partition(|(_, agreed)| *agreed == 1);
    let shown = shown_projects(db).await?;
    let mut all = Vec::new();
    let mut confirmed = Vec::new();
    for (named, agreed) in [(agreed, true), (said, false)] {
        if named.is_empty() {
            continue;
        }
        let rows = shown
            .clone()
            .filter(project::Column::Id.is_in(named.into_iter().map(|(project, _)| project)))
            .order_by_desc(project::Column::Id)
            .limit(PROJECTS)
            .all(db)
            .await?;
        confirmed.resize(confirmed.len() + rows.len(), agreed);
        all.extend(rows);
    }
    let rows = with_lists(db, all).await?;
    Ok(rows.into_iter().zip(confirmed).collect())
}

/// Those that organisations may be that somebody named, however many: by short name, by name, by its short form; none that
/// moderators hide.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn organisations_called(
    db: &impl ConnectionTrait,
    called: &[Called],
) -> Result<Vec<organisation::Model>, DbErr> {
    use organisation::Column;
    if called.is_empty() {
        return Ok(Vec::new());
    }
    let mut any = Condition::any().add(Column::Slug.is_in(called.iter().filter_map(|one| one.slug.as_deref())));
    for one in called.iter().filter(|one| !one.key.is_empty()) {
        any = any
            .add(Column::NameKey.starts_with(&one.key))
            .add(Column::NameKey.ends_with(&one.key));
    }
    let hidden: HashSet<i32> = hidden_organisations(db).await?.into_iter().collect();
    let mut rows = organisation::Entity::find()
        .filter(any)
        .order_by_asc(Column::NameKey)
        .order_by_asc(Column::Id)
        .limit(CALLED)
        .all(db)
        .await?;
    rows.retain(|row| !hidden.contains(&row.id));
    Ok(rows)
}

/// Names of organisations that hold what was typed, a few of each: those that begin with it first, so that a word that many have
/// takes no room from another; none that moderators hide. The folded name and the name. What was typed comes folded, and so
/// without the signs that stand for others in a pattern.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn names_holding(db: &impl ConnectionTrait, keys: &[&str]) -> Result<Vec<(String, String)>, DbErr> {
    use organisation::Column;
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let hidden = hidden_organisations(db).await?;
    let few = |key: &str| {
        organisation::Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::NameKey.contains(key))
            .filter(Column::Id.is_not_in(hidden.iter().copied()))
            .order_by_desc(Column::NameKey.starts_with(key))
            .order_by_asc(Column::SortKey)
            .order_by_asc(Column::Id)
            .limit(u64::from(NEAR))
            .into_query()
    };
    let any = keys
        .iter()
        .fold(Condition::any(), |any, key| any.add(Column::Id.in_subquery(few(key))));
    organisation::Entity::find()
        .select_only()
        .columns([Column::NameKey, Column::Name])
        .filter(any)
        .order_by_asc(Column::SortKey)
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await
}
