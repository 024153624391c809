//! Sessions in the database, shared by all instances: tower-sessions over a store of our own.
//!
//! The number that a browser holds is not kept, only its digest. A session ends when it was idle for too long and,
//! however much it is used, some time after it began; both are shorter for staff (OWASP ASVS 5.0, 7.3).

use std::collections::HashMap;

use async_trait::async_trait;
use bashke_entities::platform::session;
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter};
use serde_json::Value;
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore};

use super::clock::Clock;
use super::config::Config;
use super::secrets::digest;

/// Who is signed in.
pub const PERSON: &str = "person";
/// When the password was set under which the session was begun, in microseconds since 1970; with another one it ends.
pub const PASSWORD_AT: &str = "password-at";
/// Who gave the right password and still owes the second factor.
pub const HALFWAY: &str = "halfway";
/// When the person last proved to be who they are, in seconds since 1970.
pub const CONFIRMED: &str = "confirmed";
/// Whether the second factor was given in this session.
pub const SECOND: &str = "second";
/// Whether the shorter limits of staff hold.
pub const STAFF: &str = "staff";
/// For which organisation the person speaks.
pub const ACTS_FOR: &str = "acts-for";
/// What was typed in a form that waits for a fresh proof, with the page on which it stands.
pub const WAITING: &str = "waiting";
/// From which address the session was begun.
pub const ADDRESS: &str = "address";
/// What the browser said it is.
pub const AGENT: &str = "agent";

/// How long a session lasts: idle, and in all.
fn limits(staff: bool) -> (Duration, Duration) {
    if staff {
        (Duration::hours(2), Duration::hours(12))
    } else {
        (Duration::days(14), Duration::days(60))
    }
}

/// Uses closer together than this are not noted one by one.
const NOTED: Duration = Duration::minutes(1);

/// The store.
#[derive(Debug, Clone)]
pub struct Store {
    db: DatabaseConnection,
    clock: Clock,
}

/// The name of the cookie; with TLS it is bound to this host.
#[must_use]
pub fn cookie_name(config: &Config) -> &'static str {
    if config.secure() { "__Host-bashke" } else { "bashke" }
}

/// The layer that brings sessions to the handlers.
#[must_use]
pub fn layer(db: DatabaseConnection, clock: Clock, config: &Config) -> SessionManagerLayer<Store> {
    SessionManagerLayer::new(Store { db, clock })
        .with_name(cookie_name(config))
        .with_secure(config.secure())
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        // how long the browser keeps the cookie; the limits themselves are the store's
        .with_expiry(Expiry::OnInactivity(time::Duration::days(60)))
}

fn backend(error: DbErr) -> Error {
    Error::Backend(error.to_string())
}

fn text(data: &HashMap<String, Value>, key: &str) -> String {
    data.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn person(data: &HashMap<String, Value>) -> Option<i32> {
    data.get(PERSON)
        .and_then(Value::as_i64)
        .and_then(|id| id.try_into().ok())
}

fn ends(data: &HashMap<String, Value>, created: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
    let (idle, absolute) = limits(data.get(STAFF).and_then(Value::as_bool).unwrap_or(false));
    (now + idle).min(created + absolute)
}

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let now = self.clock.now();
        let data = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        let row = session::ActiveModel {
            id: Set(digest(&record.id.to_string())),
            person_id: Set(person(&record.data)),
            data: Set(data),
            address: Set(text(&record.data, ADDRESS)),
            agent: Set(text(&record.data, AGENT)),
            created_at: Set(now),
            seen_at: Set(now),
            expires_at: Set(ends(&record.data, now, now)),
        };
        session::Entity::insert(row)
            .exec_without_returning(&self.db)
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let data = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        session::Entity::update_many()
            .col_expr(session::Column::Data, Expr::value(data))
            .col_expr(session::Column::PersonId, Expr::value(person(&record.data)))
            .filter(session::Column::Id.eq(digest(&record.id.to_string())))
            .exec(&self.db)
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let now = self.clock.now();
        let key = digest(&id.to_string());
        let Some(row) = session::Entity::find_by_id(&key).one(&self.db).await.map_err(backend)? else {
            return Ok(None);
        };
        if row.expires_at <= now {
            return Ok(None);
        }
        let data: HashMap<String, Value> =
            serde_json::from_str(&row.data).map_err(|error| Error::Decode(error.to_string()))?;
        if now - row.seen_at >= NOTED {
            let noted = session::Entity::update_many()
                .col_expr(session::Column::SeenAt, Expr::value(now))
                .col_expr(
                    session::Column::ExpiresAt,
                    Expr::value(ends(&data, row.created_at, now)),
                )
                .filter(session::Column::Id.eq(&key))
                .exec(&self.db)
                .await;
            // a page is shown all the same while somebody else writes for long
            if let Err(error) = noted {
                tracing::warn!(%error, "the use of a session could not be noted");
            }
        }
        Ok(Some(Record {
            id: *id,
            data,
            // the store has decided already, by its own clock
            expiry_date: time::OffsetDateTime::now_utc() + time::Duration::days(1),
        }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        session::Entity::delete_by_id(digest(&id.to_string()))
            .exec(&self.db)
            .await
            .map_err(backend)?;
        Ok(())
    }
}

/// Removes the sessions that have ended; gives how many.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn sweep(db: &DatabaseConnection, now: DateTime<Utc>) -> std::result::Result<u64, DbErr> {
    let ended = session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lte(now))
        .exec(db)
        .await?;
    Ok(ended.rows_affected)
}
