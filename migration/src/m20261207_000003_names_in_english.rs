//! Names in English of who pays for a programme, and of who tried something in another country.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text_null;

use crate::schema::{add_column, drop_column};

const COLUMNS: [(&str, &str); 2] = [("programme", "funder_en"), ("experience", "told_of_en")];

/// What stands already of what the platform brings along, with its name in English.
const KNOWN: [&str; 2] = [
    "UPDATE programme SET funder_en = 'Swiss Agency for Development and Cooperation (SDC)' WHERE slug = 'levizalbania'",
    "UPDATE experience SET told_of_en = 'Civil-society organisations in Kosovo' WHERE slug = 'open-contracts-kosovo'",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in COLUMNS {
            add_column(manager, table, text_null(column)).await?;
        }
        for known in KNOWN {
            manager.get_connection().execute_unprepared(known).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in COLUMNS {
            drop_column(manager, table, column).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
