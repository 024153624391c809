//! Work in the background: one table, asked for in the caller's transaction, done once.
//!
//! An instance takes a job by a lease. Where it dies, the lease runs out and another takes the job, so each kind
//! of work must bear being begun twice. What is scheduled carries a word that names its slot; the database keeps
//! the second of two equal words out.

use bashke_entities::platform::job;
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _, LockBehavior, LockType, OnConflict, Query};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DatabaseConnection, DbErr,
    EntityTrait, QueryFilter,
};
use serde_json::Value;

/// How long an instance has for a job before another may take it.
pub const LEASE: Duration = Duration::minutes(5);

/// How often a job is begun before it is given up.
pub const ATTEMPTS: i32 = 8;

/// Work to be done.
#[derive(Debug, Clone)]
pub struct Job {
    /// What is to be done.
    pub kind: &'static str,
    /// With what; never a secret.
    pub payload: Value,
    /// Two jobs with the same word are one.
    pub once: Option<String>,
    /// Not before.
    pub run_at: Option<DateTime<Utc>>,
}

impl Job {
    /// Work to be done now.
    #[must_use]
    pub const fn new(kind: &'static str, payload: Value) -> Self {
        Self {
            kind,
            payload,
            once: None,
            run_at: None,
        }
    }

    /// Not before a time.
    #[must_use]
    pub const fn at(mut self, run_at: DateTime<Utc>) -> Self {
        self.run_at = Some(run_at);
        self
    }

    /// Once for this word, however often it is asked for.
    #[must_use]
    pub fn once(mut self, word: impl Into<String>) -> Self {
        self.once = Some(word.into());
        self
    }
}

/// Asks for a job, in the caller's transaction.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn enqueue(db: &impl ConnectionTrait, now: DateTime<Utc>, job: Job) -> Result<(), DbErr> {
    let row = job::ActiveModel {
        id: NotSet,
        kind: Set(job.kind.to_owned()),
        payload: Set(job.payload.to_string()),
        once: Set(job.once),
        run_at: Set(job.run_at.unwrap_or(now)),
        attempts: Set(0),
        leased_until: Set(None),
        leased_by: Set(None),
        done_at: Set(None),
        dead_at: Set(None),
        error: Set(None),
        created_at: Set(now),
    };
    job::Entity::insert(row)
        .on_conflict(OnConflict::column(job::Column::Once).do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Calls off a job that was not done yet, by the word under which it was asked for once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn cancel(db: &impl ConnectionTrait, once: &str) -> Result<(), DbErr> {
    job::Entity::delete_many()
        .filter(job::Column::Once.eq(once))
        .filter(job::Column::DoneAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Takes up to `most` jobs that are due, for this instance alone until the lease runs out.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn take(
    db: &DatabaseConnection,
    now: DateTime<Utc>,
    instance: &str,
    most: u64,
) -> Result<Vec<job::Model>, DbErr> {
    use job::Column;
    let free = Condition::any()
        .add(Column::LeasedUntil.is_null())
        .add(Column::LeasedUntil.lt(now));
    let due = Query::select()
        .column(Column::Id)
        .from(job::Entity)
        .and_where(Column::DoneAt.is_null())
        .and_where(Column::DeadAt.is_null())
        .and_where(Column::RunAt.lte(now))
        .cond_where(free)
        .order_by(Column::RunAt, sea_orm::Order::Asc)
        .order_by(Column::Id, sea_orm::Order::Asc)
        .limit(most)
        // where rows can be locked, what another instance is taking is passed over
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .to_owned();
    job::Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value(now + LEASE))
        .col_expr(Column::LeasedBy, Expr::value(instance))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.in_subquery(due))
        .exec_with_returning(db)
        .await
}

/// Notes how a job ended: done, to be tried again later, or given up.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn finish(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    taken: &job::Model,
    outcome: Result<(), String>,
) -> Result<(), DbErr> {
    use job::Column;
    let update = job::Entity::update_many()
        .filter(Column::Id.eq(taken.id))
        // whoever lost the lease has nothing to say any more
        .filter(Column::LeasedBy.eq(taken.leased_by.clone()))
        .filter(Column::Attempts.eq(taken.attempts))
        .col_expr(Column::LeasedUntil, Expr::value(None::<DateTime<Utc>>));
    let update = match outcome {
        Ok(()) => update
            .col_expr(Column::DoneAt, Expr::value(now))
            // what was sealed for the work is not kept longer than it
            .col_expr(Column::Payload, Expr::value("{}"))
            .col_expr(Column::Error, Expr::value(None::<String>)),
        Err(error) if taken.attempts >= ATTEMPTS => update
            .col_expr(Column::DeadAt, Expr::value(now))
            .col_expr(Column::Error, Expr::value(error)),
        Err(error) => update
            .col_expr(Column::RunAt, Expr::value(now + pause(taken.attempts)))
            .col_expr(Column::Error, Expr::value(error)),
    };
    update.exec(db).await?;
    Ok(())
}

/// How long a job rests after an attempt that failed: half a minute, doubled each time, at most six hours.
#[must_use]
pub fn pause(attempts: i32) -> Duration {
    let doublings = attempts.saturating_sub(1).clamp(0, 12);
    (Duration::seconds(30) * (1 << doublings)).min(Duration::hours(6))
}

/// Lets a job that was given up be tried again.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn revive(db: &impl ConnectionTrait, now: DateTime<Utc>, id: i64) -> Result<bool, DbErr> {
    use job::Column;
    let revived = job::Entity::update_many()
        .col_expr(Column::DeadAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::RunAt, Expr::value(now))
        .col_expr(Column::Attempts, Expr::value(0))
        .filter(Column::Id.eq(id))
        .filter(Column::DeadAt.is_not_null())
        .exec(db)
        .await?;
    Ok(revived.rows_affected == 1)
}

/// Removes jobs that were done a while ago; gives how many. What was given up stays until somebody decides.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let swept = job::Entity::delete_many()
        .filter(job::Column::DoneAt.lt(now - Duration::days(30)))
        .exec(db)
        .await?;
    Ok(swept.rows_affected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_between_attempts_grows_and_has_an_end() {
        assert_eq!(pause(1), Duration::seconds(30));
        assert_eq!(pause(2), Duration::seconds(60));
        assert_eq!(pause(100), Duration::hours(6));
        assert_eq!(pause(0), Duration::seconds(30));
    }
}
