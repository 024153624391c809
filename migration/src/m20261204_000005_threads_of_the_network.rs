//! Threads on projects and experiences.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::integer_null;

use crate::schema::{add_column, drop_column, index};

const COLUMNS: [&str; 2] = ["project_id", "experience_id"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in COLUMNS {
            add_column(manager, "thread", integer_null(column)).await?;
            manager.create_index(index("thread", &[column], false)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in COLUMNS {
            let index = Index::drop()
                .name(format!("ix_thread_{column}"))
                .table(Alias::new("thread"))
                .to_owned();
            manager.drop_index(index).await?;
            drop_column(manager, "thread", column).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
