//! How often somebody may do something: counted in the database, so that all instances count together.
//!
//! Who is counted stands there as a digest under the platform's secret, so the table tells nobody's address.

mod known;

pub use known::*;

use std::net::IpAddr;

use bashke_entities::platform::limit_count;
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::refusal::Refusal;
use super::secrets::Secrets;

/// A limit: so many in a window; what is over it must wait, each time twice as long.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// What is counted.
    pub name: &'static str,
    /// How many are free in a window.
    pub free: i32,
    /// The window.
    pub window: Duration,
    /// The first wait.
    pub wait: Duration,
    /// The longest wait.
    pub longest: Duration,
}

impl Limit {
    /// How long one must wait after having done it `count` times in the window.
    #[must_use]
    pub fn wait_after(&self, count: i32) -> Option<Duration> {
        let over = count.checked_sub(self.free).filter(|over| *over >= 0)?;
        let doubled = 1_i32 << over.clamp(0, 20);
        Some((self.wait * doubled).min(self.longest))
    }

    /// That it was met, for whoever fills in a form: the message says what the limit is, and when they can go on.
    #[must_use]
    pub fn explained(&self, field: &'static str, message: &'static str, wait: Duration) -> Refusal {
        let seconds = usize::try_from(wait.num_seconds()).unwrap_or_default();
        let minutes = seconds.div_ceil(60).max(1);
        Refusal::new(field, message)
            .with("most", self.free.to_string())
            .with("minutes-count", minutes)
            .with("minutes", minutes.to_string())
    }
}

/// What an address is counted as: itself, or for IPv6 its network, since one household has a whole one (a /64).
#[must_use]
pub fn network(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        _ => address.to_owned(),
    }
}

/// One who is counted against a limit.
#[derive(Debug, Clone)]
pub struct Counted {
    limit: Limit,
    id: String,
}

impl Counted {
    /// `who` under this limit.
    #[must_use]
    pub fn new(secrets: &Secrets, limit: Limit, who: &str) -> Self {
        let digest = secrets.sign(limit.name, who);
        Self {
            limit,
            id: format!("{} {digest}", limit.name),
        }
    }

    /// Counts one more, unless nothing is taken now; then gives until when, and leaves the count as it was. Of many at
    /// once no more than are free get through.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn taken(&self, db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, DbErr> {
        // the row is written before it is judged: on PostgreSQL that holds it until the transaction ends
        let row = self.add(db, now).await?;
        if let Some(until) = row.blocked_until.filter(|until| *until > now) {
            limit_count::Entity::update_many()
                .col_expr(limit_count::Column::Count, Expr::col(limit_count::Column::Count).sub(1))
                .filter(limit_count::Column::Id.eq(&self.id))
                .exec(db)
                .await?;
            return Ok(Some(until));
        }
        self.block(db, now, row.count).await?;
        Ok(None)
    }

    /// Counts one more; gives how many are over what is free, and until when that window lasts. In a transaction, no
    /// two are given the same.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn over(&self, db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(i32, DateTime<Utc>), DbErr> {
        let row = self.add(db, now).await?;
        Ok((row.count - self.limit.free, row.window_at + self.limit.window))
    }

    /// One more; gives the row as it is now.
    async fn add(&self, db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<limit_count::Model, DbErr> {
        use limit_count::Column;
        // counted in one statement, so that two at once are both counted
        let fresh = limit_count::ActiveModel {
            id: Set(self.id.clone()),
            count: Set(1),
            window_at: Set(now),
            blocked_until: Set(None),
        };
        let stale = now - self.limit.window;
        let column = |column: Column| Expr::col((limit_count::Entity, column));
        limit_count::Entity::insert(fresh)
            .on_conflict(
                OnConflict::column(Column::Id)
                    .value(
                        Column::Count,
                        Expr::case(column(Column::WindowAt).lt(stale), 1).finally(column(Column::Count).add(1)),
                    )
                    .value(
                        Column::WindowAt,
                        Expr::case(column(Column::WindowAt).lt(stale), now).finally(column(Column::WindowAt)),
                    )
                    .to_owned(),
            )
            .exec_without_returning(db)
            .await?;
        let row = limit_count::Entity::find_by_id(&self.id).one(db).await?;
        row.ok_or_else(|| DbErr::RecordNotFound(self.id.clone()))
    }

    /// Blocks further ones where there were too many.
    async fn block(
        &self,
        db: &impl ConnectionTrait,
        now: DateTime<Utc>,
        count: i32,
    ) -> Result<Option<DateTime<Utc>>, DbErr> {
        use limit_count::Column;
        let Some(wait) = self.limit.wait_after(count) else {
            return Ok(None);
        };
        limit_count::Entity::update_many()
            .col_expr(Column::BlockedUntil, Expr::value(now + wait))
            .filter(Column::Id.eq(&self.id))
            .exec(db)
            .await?;
        Ok(Some(now + wait))
    }

    /// Counts an attempt before it is judged, so that many at once are all counted. Gives until when nothing is taken;
    /// then the caller undoes its transaction, so that knocking on a closed door does not keep it closed.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn attempt(&self, db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, DbErr> {
        // the row is written first: on PostgreSQL that holds it until the transaction ends
        let before = self.add(db, now).await?;
        if let Some(until) = before.blocked_until.filter(|until| *until > now) {
            return Ok(Some(until));
        }
        self.block(db, now, before.count).await?;
        Ok(None)
    }

    /// An attempt that was counted turned out to be right.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn uncount(&self, db: &impl ConnectionTrait) -> Result<(), DbErr> {
        use limit_count::Column;
        limit_count::Entity::update_many()
            .col_expr(Column::Count, Expr::col(Column::Count).sub(1))
            .col_expr(Column::BlockedUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(Column::Id.eq(&self.id))
            .filter(Column::Count.gt(0))
            .exec(db)
            .await?;
        Ok(())
    }

    /// Forgets what was counted.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn forget(&self, db: &impl ConnectionTrait) -> Result<(), DbErr> {
        limit_count::Entity::delete_by_id(&self.id).exec(db).await?;
        Ok(())
    }
}

/// Removes counts that no longer matter; gives how many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let old = now - Duration::days(1);
    let swept = limit_count::Entity::delete_many()
        .filter(limit_count::Column::WindowAt.lt(old))
        .exec(db)
        .await?;
    Ok(swept.rows_affected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_holds_a_network_is_one() {
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("203.0.113.9"), "203.0.113.9");
    }

    #[test]
    fn the_wait_doubles_and_has_an_end() {
        let limit = SIGN_IN_ACCOUNT;
        assert_eq!(limit.wait_after(4), None);
        assert_eq!(limit.wait_after(5), Some(Duration::seconds(15)));
        assert_eq!(limit.wait_after(6), Some(Duration::seconds(30)));
        assert_eq!(limit.wait_after(7), Some(Duration::seconds(60)));
        assert_eq!(limit.wait_after(i32::MAX), Some(limit.longest));
    }
}
