//! To whom a message to a cohort was told already, so that many are told some at a time and nobody twice.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::integer_null;

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // the last enrolment that was told; what was sent before has nobody left to tell
        add_column(manager, "cohort_message", integer_null("told_to")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "cohort_message", "told_to").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
