//! Reviews that count: of members of organisations that bear the verified mark now, neither hidden nor taken back.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use bashke_entities::network::{membership, organisation, resource, review, tool};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, RelationDef, Select,
};

use super::library::{listed_resources, listed_tools};
use super::unseen::keys;
use crate::moderation;
use crate::network::rules::{Rating, Reviewed};

/// How many reviews stand on a page of a thing, and on that of an organisation.
pub const REVIEWS: u64 = 20;

/// Those that count at a time. Whoever left the organisation, or is suspended, speaks for it no more.
async fn counting(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Select<review::Entity>, DbErr> {
    use review::Column;
    let kinds = [SubjectKind::Review, SubjectKind::Organisation, SubjectKind::Person];
    let mut hidden = moderation::hidden_by_kind(db, &kinds).await?;
    let mut of = |kind| keys(hidden.remove(&kind).unwrap_or_default());
    let verified = organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .filter(organisation::Column::VerifiedUntil.gt(now))
        .into_query();
    let suspended = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::SuspendedUntil.gt(now))
        .into_query();
    let belongs: RelationDef = review::Entity::belongs_to(membership::Entity)
        .from(Column::PersonId)
        .to(membership::Column::PersonId)
        .into();
    let same = Expr::col((membership::Entity, membership::Column::OrganisationId));
    Ok(review::Entity::find()
        .join(JoinType::InnerJoin, belongs)
        .filter(same.equals((review::Entity, Column::OrganisationId)))
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::Id.is_not_in(of(SubjectKind::Review)))
        .filter(Column::OrganisationId.is_not_in(of(SubjectKind::Organisation)))
        .filter(Column::PersonId.is_not_in(of(SubjectKind::Person)))
        .filter(Column::OrganisationId.in_subquery(verified))
        .filter(Column::PersonId.not_in_subquery(suspended)))
}

fn of(find: Select<review::Entity>, thing: Reviewed) -> Select<review::Entity> {
    match thing {
        Reviewed::Tool(id) => find.filter(review::Column::ToolId.eq(id)),
        Reviewed::Resource(id) => find.filter(review::Column::ResourceId.eq(id)),
    }
}

/// A page of the reviews of a thing, the newest first, how many there are, and how it is rated by all of them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn reviews(
    db: &impl ConnectionTrait,
    thing: Reviewed,
    now: DateTime<Utc>,
    page: u64,
) -> Result<(Vec<review::Model>, u64, Rating), DbErr> {
    use review::Column;
    let find = of(counting(db, now).await?, thing);
    let by_organisation: Vec<(i64, Option<i64>)> = find
        .clone()
        .select_only()
        .column_as(Column::Id.count(), "reviews")
        .column_as(Column::Rating.sum(), "ratings")
        .group_by(Column::OrganisationId)
        .into_tuple()
        .all(db)
        .await?;
    let mut rating = Rating::default();
    for (reviews, sum) in &by_organisation {
        rating.count_in(*reviews, sum.unwrap_or_default());
    }
    let total: i64 = by_organisation.iter().map(|(reviews, _)| reviews).sum();
    let rows = find
        .order_by_desc(Column::ChangedAt)
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1) * REVIEWS)
        .limit(REVIEWS)
        .all(db)
        .await?;
    Ok((rows, total.unsigned_abs(), rating))
}

/// How all tools are rated, by their keys; those without a review are not among them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tool_ratings(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<HashMap<i32, Rating>, DbErr> {
    ratings(db, now, review::Column::ToolId).await
}

/// How all resources are rated, by their keys; those without a review are not among them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn resource_ratings(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<HashMap<i32, Rating>, DbErr> {
    ratings(db, now, review::Column::ResourceId).await
}

async fn ratings(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    of: review::Column,
) -> Result<HashMap<i32, Rating>, DbErr> {
    let rows: Vec<(i32, i64, Option<i64>)> = counting(db, now)
        .await?
        .filter(of.is_not_null())
        .select_only()
        .column(of)
        .column_as(review::Column::Id.count(), "reviews")
        .column_as(review::Column::Rating.sum(), "ratings")
        .group_by(of)
        .group_by(review::Column::OrganisationId)
        .into_tuple()
        .all(db)
        .await?;
    let mut ratings: HashMap<i32, Rating> = HashMap::new();
    for (id, reviews, sum) in rows {
        ratings
            .entry(id)
            .or_default()
            .count_in(reviews, sum.unwrap_or_default());
    }
    Ok(ratings)
}

/// The reviews that count and were written in the name of an organisation, the newest first, each with what it is of, where
/// that is listed.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn reviews_of_organisation(
    db: &impl ConnectionTrait,
    organisation: i32,
    now: DateTime<Utc>,
) -> Result<Vec<(review::Model, ReviewedThing)>, DbErr> {
    use review::Column;
    let listed = Condition::any()
        .add(Column::ToolId.in_subquery(listed_tools().select_only().column(tool::Column::Id).into_query()))
        .add(
            Column::ResourceId.in_subquery(
                listed_resources()
                    .select_only()
                    .column(resource::Column::Id)
                    .into_query(),
            ),
        );
    let rows = counting(db, now)
        .await?
        .filter(Column::OrganisationId.eq(organisation))
        .filter(listed)
        .order_by_desc(Column::ChangedAt)
        .order_by_desc(Column::Id)
        .limit(REVIEWS)
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let tools = rows.iter().filter_map(|row| row.tool_id);
    let tools = listed_tools().filter(tool::Column::Id.is_in(tools)).all(db).await?;
    let resources = rows.iter().filter_map(|row| row.resource_id);
    let resources = listed_resources()
        .filter(resource::Column::Id.is_in(resources))
        .all(db)
        .await?;
    let thing = |row: &review::Model| {
        let tool = tools.iter().find(|one| row.tool_id == Some(one.id));
        let resource = resources.iter().find(|one| row.resource_id == Some(one.id));
        let tool = tool.cloned().map(ReviewedThing::Tool);
        tool.or_else(|| resource.cloned().map(ReviewedThing::Resource))
    };
    Ok(rows
        .into_iter()
        .filter_map(|row| thing(&row).map(|thing| (row, thing)))
        .collect())
}

/// What somebody wrote of a thing, also where it does not count or was taken back.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn review_of(
    db: &impl ConnectionTrait,
    thing: Reviewed,
    person: i32,
) -> Result<Option<review::Model>, DbErr> {
    of(review::Entity::find(), thing)
        .filter(review::Column::PersonId.eq(person))
        .one(db)
        .await
}

/// A review by its key, with what it is of; none where it was taken back, or its thing is listed no more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn review_by_id(db: &impl ConnectionTrait, id: i32) -> Result<Option<(review::Model, ReviewedThing)>, DbErr> {
    let row = review::Entity::find_by_id(id)
        .filter(review::Column::WithdrawnAt.is_null())
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let thing = match (row.tool_id, row.resource_id) {
        (Some(tool), _) => tool::Entity::find_by_id(tool)
            .filter(tool::Column::WithdrawnAt.is_null())
            .one(db)
            .await?
            .map(ReviewedThing::Tool),
        (None, Some(resource)) => resource::Entity::find_by_id(resource)
            .filter(resource::Column::WithdrawnAt.is_null())
            .one(db)
            .await?
            .map(ReviewedThing::Resource),
        (None, None) => None,
    };
    Ok(thing.map(|thing| (row, thing)))
}

/// Whether a review stands where all see it: it counts at a time.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn review_stands(db: &impl ConnectionTrait, id: i32, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let find = counting(db, now).await?.filter(review::Column::Id.eq(id));
    Ok(find.count(db).await? > 0)
}

/// What a review is of.
#[derive(Debug, Clone)]
pub enum ReviewedThing {
    /// A tool.
    Tool(tool::Model),
    /// A resource.
    Resource(resource::Model),
}
