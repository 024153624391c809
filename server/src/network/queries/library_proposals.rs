//! What organisations propose for the library: what waits, one's own, and one of them.

use bashke_entities::network::library_proposal::{Column, Entity, Model};
use bashke_entities::network::{resource, tool};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::library::{listed_resources, listed_tools};
use super::unseen::hidden_organisations;

/// How many proposals stand on a page.
pub const PROPOSALS: u64 = 30;

/// Those that nobody decided on yet, of organisations that are seen.
async fn waiting(db: &impl ConnectionTrait) -> Result<Select<Entity>, DbErr> {
    let hidden = hidden_organisations(db).await?;
    Ok(Entity::find()
        .filter(Column::DecidedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::OrganisationId.is_not_in(hidden)))
}

/// How many wait for the editors of the library.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn proposals_waiting(db: &impl ConnectionTrait) -> Result<u64, DbErr> {
    waiting(db).await?.count(db).await
}

/// A page of those that wait, the longest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn waiting_proposals(db: &impl ConnectionTrait, page: u64) -> Result<Vec<Model>, DbErr> {
    paged(waiting(db).await?.order_by_asc(Column::Id), page).all(db).await
}

/// Those of some organisations.
fn own(organisations: &[i32]) -> Select<Entity> {
    Entity::find().filter(Column::OrganisationId.is_in(organisations.iter().copied()))
}

/// How many proposals some organisations made.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_proposals_counted(db: &impl ConnectionTrait, organisations: &[i32]) -> Result<u64, DbErr> {
    own(organisations).count(db).await
}

/// A page of those of some organisations, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn own_proposals(db: &impl ConnectionTrait, organisations: &[i32], page: u64) -> Result<Vec<Model>, DbErr> {
    paged(own(organisations).order_by_desc(Column::Id), page).all(db).await
}

fn paged(find: Select<Entity>, page: u64) -> Select<Entity> {
    find.offset(page.saturating_sub(1) * PROPOSALS).limit(PROPOSALS)
}

/// A proposal by its key.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn proposal(db: &impl ConnectionTrait, id: i32) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// The short name and the names of what a proposal became; none where that is not listed.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn proposal_became(
    db: &impl ConnectionTrait,
    row: &Model,
) -> Result<Option<(String, String, String)>, DbErr> {
    if let Some(id) = row.resource_id {
        let found = listed_resources().filter(resource::Column::Id.eq(id)).one(db).await?;
        return Ok(found.map(|row| (row.slug, row.title_sq, row.title_en)));
    }
    let Some(id) = row.tool_id else { return Ok(None) };
    let found = listed_tools().filter(tool::Column::Id.eq(id)).one(db).await?;
    Ok(found.map(|row| (row.slug, row.name.clone(), row.name)))
}
