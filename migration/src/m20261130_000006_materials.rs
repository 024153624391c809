//! Files that are to be read for a session, besides addresses.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_null;

use crate::schema::{add_column, drop_column};

/// Where the file is stored, how it is named and what it is; none where it is an address.
const COLUMNS: [&str; 3] = ["key", "name", "media_type"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in COLUMNS {
            add_column(manager, "session_material", string_null(column)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in COLUMNS {
            drop_column(manager, "session_material", column).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
