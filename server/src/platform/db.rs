//! The database: SQLite or PostgreSQL, the same to everyone above.

use std::time::Duration;

use bashke_migration::{Migrator, MigratorTrait};
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

/// The most values bound in one statement; both databases take more.
pub const BINDS: usize = 30_000;

/// What is done by one transaction at a time.
#[derive(Debug, Clone, Copy)]
pub enum Turn {
    /// Bringing the schema to another state.
    Migrating,
    /// Publishing a release.
    Publishing,
    /// Telling of offers that match: each of two would hold its own offer and wait for the other's.
    Matching,
}

impl Turn {
    /// The number under which PostgreSQL knows it.
    const fn number(self) -> i64 {
        match self {
            Self::Migrating => 0x0062_6173_686b_6501,
            Self::Publishing => 0x0062_6173_686b_6502,
            Self::Matching => 0x0062_6173_686b_6503,
        }
    }
}

/// Opens the database.
///
/// # Errors
/// Where it cannot be reached or opened.
pub async fn connect(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.sqlx_logging(false).acquire_timeout(Duration::from_secs(10));
    if url.starts_with("sqlite:") {
        options.max_connections(4).map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Normal)
                .busy_timeout(Duration::from_millis(5000))
                .foreign_keys(true)
        });
    } else {
        options.max_connections(16);
    }
    Database::connect(options).await
}

/// Brings the schema to the newest state; two instances wait for one another.
///
/// # Errors
/// Where a step fails; what it had done is undone.
pub async fn migrate(db: &DatabaseConnection) -> Result<(), DbErr> {
    if db.get_database_backend() == DatabaseBackend::Postgres {
        // the lock belongs to a session, so it is taken and given back on one connection
        let tx = db.begin().await?;
        take_turn(&tx, Turn::Migrating).await?;
        Migrator::up(db, None).await?;
        tx.commit().await
    } else {
        Migrator::up(db, None).await
    }
}

/// Undoes the last `steps` steps of the schema.
///
/// # Errors
/// Where a step fails; what it had undone is restored.
pub async fn unmigrate(db: &DatabaseConnection, steps: u32) -> Result<(), DbErr> {
    Migrator::down(db, Some(steps)).await
}

/// Begins a transaction that reads before it writes: on SQLite it takes the write lock at once.
///
/// # Errors
/// Where the database cannot be reached or stays locked.
pub async fn begin_write(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    db.begin_with_options(TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    })
    .await
}

/// Whether the database was not reached in time, or stayed locked by another write; trying again may help.
#[must_use]
pub fn is_busy(error: &DbErr) -> bool {
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
        // SQLite's code 5, and what PostgreSQL says of a lock or a deadlock that took too long
        other => {
            let text = other.to_string();
            ["database is locked", "deadlock detected", "lock timeout"]
                .iter()
                .any(|sign| text.contains(sign))
        }
    }
}

/// Waits until no other transaction does the same: on PostgreSQL by an advisory lock until the transaction ends, on SQLite by
/// the write lock that [`begin_write`] holds.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn take_turn(tx: &DatabaseTransaction, turn: Turn) -> Result<(), DbErr> {
    if tx.get_database_backend() == DatabaseBackend::Postgres {
        let number = turn.number();
        tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({number})"))
            .await?;
    }
    Ok(())
}
