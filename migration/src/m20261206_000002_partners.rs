//! Partners of projects: organisations that were named and what they said to it, and those from outside the platform.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, pk_auto, text, text_null, timestamp_with_time_zone_null};

use crate::schema::{add_column, create, drop, drop_column, index, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["told_at", "declined_at"] {
            add_column(manager, "project_partner", timestamp_with_time_zone_null(column)).await?;
        }
        create(manager, tables(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, tables()).await?;
        drop_column(manager, "project_partner", "declined_at").await?;
        drop_column(manager, "project_partner", "told_at").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "project_outside_partner",
        vec![
            pk_auto("id"),
            integer("project_id"),
            integer("position"),
            text("name"),
            text_null("website"),
        ],
        &[("project_id", "project")],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![index("project_outside_partner", &["project_id", "position"], false)]
}
