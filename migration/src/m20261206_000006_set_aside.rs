//! Attempts that a trainer set aside, so that a quiz can be tried again, and holders who were told that a certificate ends.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, timestamp_with_time_zone_null};

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, "attempt", boolean("set_aside").default(false).take()).await?;
        add_column(manager, "certificate", timestamp_with_time_zone_null("ending_told_at")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "certificate", "ending_told_at").await?;
        drop_column(manager, "attempt", "set_aside").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
