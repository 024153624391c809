//! When organisations were told that an event names them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::timestamp_with_time_zone_null;

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLE: &str = "event_co_host";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, TABLE, timestamp_with_time_zone_null("told_at").take()).await?;
        // until now whoever was named was told at once
        let known = format!("UPDATE {TABLE} SET told_at = asked_at");
        manager.get_connection().execute_unprepared(&known).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, TABLE, "told_at").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
