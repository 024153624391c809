//! Projects are found by their titles.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text;

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds a column that is never null only with a default
        add_column(manager, "project", text("title_key").default("").take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "project", "title_key").await
    }
}
