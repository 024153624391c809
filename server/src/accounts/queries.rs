//! Reads of the accounts.

use bashke_entities::accounts::{notification, person, second_factor};
use bashke_entities::platform::{mail, session};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

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

/// How many news somebody has not seen.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn unread(db: &impl ConnectionTrait, person_id: i32) -> Result<u64, DbErr> {
    notification::Entity::find()
        .filter(notification::Column::PersonId.eq(person_id))
        .filter(notification::Column::ReadAt.is_null())
        .count(db)
        .await
}
