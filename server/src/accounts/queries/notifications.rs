//! Reads of news and of how people want to be told.

use std::collections::{BTreeMap, HashSet};

use bashke_entities::accounts::{notification, notification_choice};
use bashke_vocabulary::{Frequency, NoticeKind};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::accounts::rules::digests::by_default;

/// How often somebody wants to be written to about each kind of news, chosen or by default.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn choices(db: &impl ConnectionTrait, person_id: i32) -> Result<BTreeMap<NoticeKind, Frequency>, DbErr> {
    let chosen = notification_choice::Entity::find()
        .filter(notification_choice::Column::PersonId.eq(person_id))
        .all(db)
        .await?;
    let mut choices: BTreeMap<NoticeKind, Frequency> =
        NoticeKind::ALL.iter().map(|kind| (*kind, by_default(*kind))).collect();
    for row in chosen {
        if let (Ok(kind), Ok(frequency)) = (row.kind.parse(), row.frequency.parse()) {
            choices.insert(kind, frequency);
        }
    }
    Ok(choices)
}

/// A page of somebody's news: what they have not seen first, the newest first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn news(
    db: &impl ConnectionTrait,
    person_id: i32,
    page: u64,
    size: u64,
) -> Result<Vec<notification::Model>, DbErr> {
    use notification::Column;
    notification::Entity::find()
        .filter(Column::PersonId.eq(person_id))
        // nulls stand first on one database and last on the other, so they are asked for by name
        .order_by(
            Expr::expr(Expr::case(Column::ReadAt.is_null(), 0).finally(1)),
            Order::Asc,
        )
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .all(db)
        .await
}

/// How many news somebody has in all.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn news_count(db: &impl ConnectionTrait, person_id: i32) -> Result<u64, DbErr> {
    notification::Entity::find()
        .filter(notification::Column::PersonId.eq(person_id))
        .count(db)
        .await
}

/// Who of these people was told this since then, with this way to it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn told_since(
    db: &impl ConnectionTrait,
    people: &[i32],
    (message, path): (&str, &str),
    since: DateTime<Utc>,
) -> Result<HashSet<i32>, DbErr> {
    use notification::Column;
    let told: Vec<i32> = notification::Entity::find()
        .select_only()
        .column(Column::PersonId)
        .filter(Column::PersonId.is_in(people.iter().copied()))
        .filter(Column::Message.eq(message))
        .filter(Column::Path.eq(path))
        .filter(Column::CreatedAt.gte(since))
        .into_tuple()
        .all(db)
        .await?;
    Ok(told.into_iter().collect())
}

/// What somebody was told of in a time, of these kinds, that they have not seen and that did not go out by mail.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn unmailed(
    db: &impl ConnectionTrait,
    person_id: i32,
    kinds: impl Iterator<Item = &'static str>,
    from: DateTime<Utc>,
    before: DateTime<Utc>,
) -> Result<Vec<notification::Model>, DbErr> {
    use notification::Column;
    notification::Entity::find()
        .filter(Column::PersonId.eq(person_id))
        .filter(Column::Kind.is_in(kinds))
        .filter(Column::MailedAt.is_null())
        .filter(Column::ReadAt.is_null())
        .filter(Column::CreatedAt.gte(from))
        .filter(Column::CreatedAt.lt(before))
        .order_by_asc(Column::Id)
        // more than that nobody reads in a mail
        .limit(1_000)
        .all(db)
        .await
}
