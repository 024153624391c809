//! Certificates: by their codes for anyone, by their holders.

use bashke_entities::network::membership;
use bashke_entities::training::{certificate, course};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::platform::errors::Error;

/// A certificate with its course.
pub type Certificate = (certificate::Model, course::Model);

/// A certificate by its code; none where there is none such.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn certificate(db: &impl ConnectionTrait, code: &str) -> Result<Option<Certificate>, Error> {
    let row = certificate::Entity::find()
        .filter(certificate::Column::Code.eq(code))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(with_courses(db, vec![row]).await?.into_iter().next())
}

/// Somebody's certificates, the newest first; only those that they show where `shown`.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn certificates_of(db: &impl ConnectionTrait, person: i32, shown: bool) -> Result<Vec<Certificate>, Error> {
    let mut found = certificate::Entity::find().filter(certificate::Column::PersonId.eq(person));
    if shown {
        found = found.filter(certificate::Column::Shown.eq(true));
    }
    let rows = found
        .order_by_desc(certificate::Column::IssuedAt)
        .order_by_desc(certificate::Column::Id)
        .all(db)
        .await?;
    with_courses(db, rows).await
}

/// The certificates of those who belong to an organisation that count for it and hold now. Whoever leaves takes theirs along.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn certificates_for(
    db: &impl ConnectionTrait,
    organisation: i32,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<Certificate>, Error> {
    let belong = membership::Entity::find()
        .select_only()
        .column(membership::Column::PersonId)
        .filter(membership::Column::OrganisationId.eq(organisation));
    let rows = certificate::Entity::find()
        .filter(certificate::Column::OrganisationId.eq(organisation))
        .filter(certificate::Column::PersonId.in_subquery(belong.into_query()))
        .filter(certificate::Column::RevokedAt.is_null())
        .filter(
            certificate::Column::ExpiresAt
                .is_null()
                .or(certificate::Column::ExpiresAt.gt(now)),
        )
        .order_by_desc(certificate::Column::IssuedAt)
        .all(db)
        .await?;
    with_courses(db, rows).await
}

async fn with_courses(db: &impl ConnectionTrait, rows: Vec<certificate::Model>) -> Result<Vec<Certificate>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(rows.iter().map(|row| row.course_id)))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let course = courses.iter().find(|course| course.id == row.course_id)?;
            Some((row, course.clone()))
        })
        .collect())
}
