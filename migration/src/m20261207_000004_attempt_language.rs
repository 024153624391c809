//! Attempts know the language of their answers, and those whose time runs are closed by a job at its end.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string;

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The attempts that are under way, each with the job with which it would have begun.
const ASKED: &str = "INSERT INTO job (kind, payload, once, run_at, attempts, created_at) \
    SELECT 'attempt.close', '{\"attempt\":' || id || '}', 'attempt.close ' || id, due_at, 0, due_at \
    FROM attempt WHERE submitted_at IS NULL AND due_at IS NOT NULL";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, "attempt", string("language").default("sq").take()).await?;
        manager.get_connection().execute_unprepared(ASKED).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let asked = "DELETE FROM job WHERE kind = 'attempt.close'";
        manager.get_connection().execute_unprepared(asked).await?;
        drop_column(manager, "attempt", "language").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
