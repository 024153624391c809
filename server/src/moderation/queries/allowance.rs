//! How somebody takes part, and what they may do by it.

use bashke_entities::moderation::{contribution, decision, report};
use bashke_vocabulary::Measure;
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};

use crate::accounts::Signed;
use crate::moderation::rules::{self, Allowance, COUNTED_FOR, Record, SETTLED_AFTER};

/// What is counted by the day is counted over the last twenty-four hours.
const DAY: Duration = Duration::days(1);

/// What somebody may do now.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn allowance(db: &impl ConnectionTrait, signed: &Signed, now: DateTime<Utc>) -> Result<Allowance, DbErr> {
    let accepted = contribution::Entity::find()
        .filter(contribution::Column::PersonId.eq(signed.id))
        .filter(contribution::Column::StruckAt.is_null())
        .filter(contribution::Column::MadeAt.lte(now - SETTLED_AFTER))
        .count(db)
        .await?;
    let measures = Measure::ALL.iter().filter(|measure| measure.weighs());
    let against = decision::Entity::find()
        .filter(decision::Column::AuthorId.eq(signed.id))
        .filter(decision::Column::DecidedAt.gt(now - COUNTED_FOR))
        .filter(decision::Column::ReversedAt.is_null())
        .filter(decision::Column::Measure.is_in(measures.map(|measure| measure.word())))
        .count(db)
        .await?;
    Ok(rules::allowance(&Record {
        days: (now - signed.joined_at).num_days().try_into().unwrap_or_default(),
        verified: signed.verified,
        staff: !signed.roles.is_empty(),
        accepted: accepted.try_into().unwrap_or(u32::MAX),
        against: against.try_into().unwrap_or(u32::MAX),
    }))
}

/// How much somebody wrote within the last day, in their own name and in that of organisations.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn posts_lately(db: &impl ConnectionTrait, person: i32, now: DateTime<Utc>) -> Result<u32, DbErr> {
    let count = contribution::Entity::find()
        .filter(contribution::Column::PersonId.eq(person))
        .filter(contribution::Column::MadeAt.gt(now - DAY))
        .count(db)
        .await?;
    Ok(count.try_into().unwrap_or(u32::MAX))
}

/// How much somebody reported within the last day.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn reports_lately(db: &impl ConnectionTrait, person: i32, now: DateTime<Utc>) -> Result<u32, DbErr> {
    let count = report::Entity::find()
        .filter(report::Column::ReporterId.eq(person))
        .filter(report::Column::CreatedAt.gt(now - DAY))
        .count(db)
        .await?;
    Ok(count.try_into().unwrap_or(u32::MAX))
}
