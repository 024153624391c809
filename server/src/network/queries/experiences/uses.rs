//! Who else used an experience, and what happened.

use std::collections::HashMap;

use bashke_entities::network::{experience, experience_use};
use bashke_vocabulary::SubjectKind;
use sea_orm::sea_query::{Expr, ExprTrait as _, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::shown;
use crate::network::queries::unseen::{Hidden, hidden_of};

/// How many uses stand on a page of an experience, and on the page of an organisation.
pub const USES: u64 = 10;

/// What all see: not taken back, and neither itself nor whoever tells it hidden.
fn shown_uses(hidden: &Hidden) -> Condition {
    use experience_use::Column;
    Condition::all()
        .add(Column::WithdrawnAt.is_null())
        .add(Column::Id.is_not_in(hidden.own.iter().copied()))
        .add(Column::OrganisationId.is_not_in(hidden.organisations.iter().copied()))
}

/// A page of the uses of an experience that all see, the newest first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn uses_of(
    db: &impl ConnectionTrait,
    of: i32,
    page: u64,
) -> Result<(Vec<experience_use::Model>, u64), DbErr> {
    let hidden = hidden_of(db, SubjectKind::ExperienceUse).await?;
    let find = experience_use::Entity::find()
        .filter(experience_use::Column::ExperienceId.eq(of))
        .filter(shown_uses(&hidden));
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(experience_use::Column::WrittenAt)
        .order_by_desc(experience_use::Column::Id)
        .offset(page.saturating_sub(1) * USES)
        .limit(USES)
        .all(db)
        .await?;
    Ok((rows, total))
}

/// What some organisations tell of an experience, hidden or not: for those who write there.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn uses_by(
    db: &impl ConnectionTrait,
    of: i32,
    organisations: &[i32],
) -> Result<Vec<experience_use::Model>, DbErr> {
    if organisations.is_empty() {
        return Ok(Vec::new());
    }
    experience_use::Entity::find()
        .filter(experience_use::Column::ExperienceId.eq(of))
        .filter(experience_use::Column::OrganisationId.is_in(organisations.iter().copied()))
        .filter(experience_use::Column::WithdrawnAt.is_null())
        .order_by_asc(experience_use::Column::Id)
        .all(db)
        .await
}

/// By how many each of some experiences was used; one that nobody used is left out.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn uses_counted(db: &impl ConnectionTrait, ids: &[i32]) -> Result<HashMap<i32, i64>, DbErr> {
    use experience_use::Column;
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let hidden = hidden_of(db, SubjectKind::ExperienceUse).await?;
    let rows: Vec<(i32, i64)> = experience_use::Entity::find()
        .select_only()
        .column(Column::ExperienceId)
        .column_as(Column::Id.count(), "uses")
        .filter(Column::ExperienceId.is_in(ids.iter().copied()))
        .filter(shown_uses(&hidden))
        .group_by(Column::ExperienceId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// By how many the experience of a row was used, to sort by.
pub(super) fn used_by(hidden: &Hidden) -> SelectStatement {
    use experience_use::Column;
    let of = Expr::col((experience_use::Entity, Column::ExperienceId));
    experience_use::Entity::find()
        .select_only()
        .column_as(Column::Id.count(), "uses")
        .filter(of.equals((experience::Entity, experience::Column::Id)))
        .filter(shown_uses(hidden))
        .into_query()
}

/// The experiences of others that an organisation used, the newest first, each with the use; of both what all see.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn used_by_organisation(
    db: &impl ConnectionTrait,
    organisation: i32,
) -> Result<Vec<(experience_use::Model, experience::Model)>, DbErr> {
    use experience_use::Column;
    let hidden = hidden_of(db, SubjectKind::ExperienceUse).await?;
    let seen = shown(&hidden_of(db, SubjectKind::Experience).await?);
    let seen = experience::Entity::find()
        .select_only()
        .column(experience::Column::Id)
        .filter(seen)
        .into_query();
    let uses = experience_use::Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(shown_uses(&hidden))
        .filter(Column::ExperienceId.in_subquery(seen))
        .order_by_desc(Column::WrittenAt)
        .order_by_desc(Column::Id)
        .limit(USES)
        .all(db)
        .await?;
    let ids = uses.iter().map(|row| row.experience_id);
    let of: HashMap<i32, experience::Model> = experience::Entity::find()
        .filter(experience::Column::Id.is_in(ids))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let both = uses
        .into_iter()
        .filter_map(|row| of.get(&row.experience_id).cloned().map(|of| (row, of)));
    Ok(both.collect())
}

/// A use with its experience, by its key, whether or not all see them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn use_and_experience(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(experience_use::Model, experience::Model)>, DbErr> {
    let Some(row) = experience_use::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let of = experience::Entity::find_by_id(row.experience_id).one(db).await?;
    Ok(of.map(|of| (row, of)))
}
