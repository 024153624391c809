//! How much is done where.

use std::collections::HashMap;

use bashke_entities::network::{grant, grant_place, project, project_place};
use bashke_vocabulary::SubjectKind;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef,
};

use super::unseen::{hidden_of, hidden_organisations};

/// How many grants are known to have been spent in each place, by the keys of places; none of organisations that are hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn grants_by_place(db: &impl ConnectionTrait) -> Result<HashMap<i32, usize>, DbErr> {
    let hidden = hidden_organisations(db).await?;
    let of: RelationDef = grant_place::Entity::belongs_to(grant::Entity)
        .from(grant_place::Column::GrantId)
        .to(grant::Column::Id)
        .into();
    let organisation = grant::Column::OrganisationId;
    let seen = Condition::any()
        .add(organisation.is_null())
        .add(organisation.is_not_in(hidden));
    let rows: Vec<(i32, i64)> = grant_place::Entity::find()
        .select_only()
        .column(grant_place::Column::PlaceId)
        .column_as(grant_place::Column::Id.count(), "grants")
        .join(JoinType::InnerJoin, of)
        .filter(seen)
        .group_by(grant_place::Column::PlaceId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted(rows))
}

/// How many published projects are done in each place, by the keys of places; none that are hidden, nor of organisations
/// that are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn projects_by_place(db: &impl ConnectionTrait) -> Result<HashMap<i32, usize>, DbErr> {
    let hidden = hidden_of(db, SubjectKind::Project).await?;
    let of: RelationDef = project_place::Entity::belongs_to(project::Entity)
        .from(project_place::Column::ProjectId)
        .to(project::Column::Id)
        .into();
    let rows: Vec<(i32, i64)> = project_place::Entity::find()
        .select_only()
        .column(project_place::Column::PlaceId)
        .column_as(project_place::Column::Id.count(), "projects")
        .join(JoinType::InnerJoin, of)
        .filter(project::Column::PublishedAt.is_not_null())
        .filter(project::Column::OrganisationId.is_not_in(hidden.organisations))
        .filter(project::Column::Id.is_not_in(hidden.own))
        .group_by(project_place::Column::PlaceId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted(rows))
}

fn counted(rows: Vec<(i32, i64)>) -> HashMap<i32, usize> {
    rows.into_iter()
        .map(|(place, count)| (place, usize::try_from(count).unwrap_or(0)))
        .collect()
}
