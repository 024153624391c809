//! Programmes, calls and grants are entered and changed on the platform: how often each was changed, so that of two who change
//! one at once neither writes over the other unseen; how the page is called on which it was read; where one applies; a grant's
//! title in the other language.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, text_null};

use crate::schema::{add_column, drop_column};

/// What is changed.
const CHANGED: [&str; 3] = ["programme", "call", "grant"];

/// What is said besides: table and column.
const SAID: [(&str, &str); 5] = [
    ("programme", "source_title"),
    ("call", "source_title"),
    ("call", "apply_at"),
    ("grant", "source_title"),
    ("grant", "title_translated"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in CHANGED {
            add_column(manager, table, integer("revision").default(1).take()).await?;
        }
        for (table, column) in SAID {
            add_column(manager, table, text_null(column)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in SAID {
            drop_column(manager, table, column).await?;
        }
        for table in CHANGED {
            drop_column(manager, table, "revision").await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
