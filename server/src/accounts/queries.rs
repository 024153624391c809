//! Reads of the accounts.

mod administration;
mod audit;
mod notifications;

use std::collections::{HashMap, HashSet};

use administration::like;
pub use administration::{
    Among, JobState, Overview, anybody, holders, jobs, mails, names_and_former, overview, people, session_count,
};
pub use audit::{Events, events, events_about, last_to_do};
use bashke_entities::accounts::{person, person_role, second_factor};
use bashke_entities::platform::{mail, session};
use bashke_vocabulary::Role;
use chrono::{DateTime, Utc};
pub use notifications::{choices, news, news_count, told_since, unmailed};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::rules;

/// Somebody by their key, unless the account is deleted.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn person(db: &impl ConnectionTrait, id: i32) -> Result<Option<person::Model>, DbErr> {
    person::Entity::find_by_id(id)
        .filter(person::Column::DeletedAt.is_null())
        .one(db)
        .await
}

/// Somebody by their address, in the form in which it is kept.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn person_by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<person::Model>, DbErr> {
    person::Entity::find()
        .filter(person::Column::Email.eq(email))
        .one(db)
        .await
}

/// How people are called, by their keys; whoever deleted the account has no name any more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i32>,
) -> Result<HashMap<i32, String>, DbErr> {
    let rows = person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .filter(person::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.display_name)).collect())
}

/// The short names and names of people, by their keys; whoever deleted the account has neither any more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn faces(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i32>,
) -> Result<HashMap<i32, (String, String)>, DbErr> {
    let rows = person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .filter(person::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, (row.slug, row.display_name)))
        .collect())
}

/// The keys of people by their short names.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn by_slugs(db: &impl ConnectionTrait, slugs: &[String]) -> Result<HashMap<String, i32>, DbErr> {
    if slugs.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = person::Entity::find()
        .filter(person::Column::Slug.is_in(slugs))
        .filter(person::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.slug, row.id)).collect())
}

/// Somebody's second factor, where the first code was right.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn second_factor(db: &impl ConnectionTrait, person_id: i32) -> Result<Option<second_factor::Model>, DbErr> {
    second_factor::Entity::find_by_id(person_id)
        .filter(second_factor::Column::ConfirmedAt.is_not_null())
        .one(db)
        .await
}

/// How many recovery codes somebody has left.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn recovery_codes_left(db: &impl ConnectionTrait, person_id: i32) -> Result<u64, DbErr> {
    use bashke_entities::accounts::recovery_code::{Column, Entity};
    Entity::find()
        .filter(Column::PersonId.eq(person_id))
        .filter(Column::UsedAt.is_null())
        .count(db)
        .await
}

/// Somebody's sessions that have not ended, the last used first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sessions(
    db: &impl ConnectionTrait,
    person_id: i32,
    now: DateTime<Utc>,
) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::PersonId.eq(person_id))
        .filter(session::Column::ExpiresAt.gt(now))
        .order_by_desc(session::Column::SeenAt)
        .all(db)
        .await
}

/// The mails that a trial shows, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn shown_mails(db: &impl ConnectionTrait, most: u64) -> Result<Vec<mail::Model>, DbErr> {
    mail::Entity::find()
        .filter(mail::Column::Shown.is_not_null())
        .order_by_desc(mail::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// A mail that a trial shows.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn shown_mail(db: &impl ConnectionTrait, id: i32) -> Result<Option<mail::Model>, DbErr> {
    mail::Entity::find_by_id(id)
        .filter(mail::Column::Shown.is_not_null())
        .one(db)
        .await
}

/// Who of these people has an account still.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn present(db: &impl ConnectionTrait, people: &[i32]) -> Result<HashSet<i32>, DbErr> {
    if people.is_empty() {
        return Ok(HashSet::new());
    }
    let rows: Vec<i32> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Id.is_in(people.iter().copied()))
        .filter(person::Column::DeletedAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The keys of all who hold a role.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn holders_of(db: &impl ConnectionTrait, role: Role) -> Result<Vec<i32>, DbErr> {
    person_role::Entity::find()
        .select_only()
        .column(person_role::Column::PersonId)
        .filter(person_role::Column::Role.eq(role.word()))
        .order_by_asc(person_role::Column::PersonId)
        .into_tuple()
        .all(db)
        .await
}

/// The keys of those who hold a role and can act by it now: whose account is there and not suspended.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn able_holders_of(db: &impl ConnectionTrait, role: Role, now: DateTime<Utc>) -> Result<Vec<i32>, DbErr> {
    let holders = person_role::Entity::find()
        .select_only()
        .column(person_role::Column::PersonId)
        .filter(person_role::Column::Role.eq(role.word()));
    person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Id.in_subquery(holders.into_query()))
        .filter(person::Column::DeletedAt.is_null())
        .filter(
            Condition::any()
                .add(person::Column::SuspendedUntil.is_null())
                .add(person::Column::SuspendedUntil.lte(now)),
        )
        .order_by_asc(person::Column::Id)
        .into_tuple()
        .all(db)
        .await
}

/// The keys of those who are called so, however it is typed; no more than two, since then it is no name of one.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn called(db: &impl ConnectionTrait, name: &str) -> Result<Vec<i32>, DbErr> {
    let key = rules::name_key(&name.split_whitespace().collect::<Vec<_>>().join(" "));
    person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::NameKey.eq(key))
        .filter(person::Column::DeletedAt.is_null())
        .filter(person::Column::VerifiedAt.is_not_null())
        .order_by_asc(person::Column::Id)
        .limit(2)
        .into_tuple()
        .all(db)
        .await
}
