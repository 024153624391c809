//! Of which state of a counselling the two were reminded.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::integer;

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut reminded = integer("reminded");
        reminded.default(0);
        add_column(manager, "counselling", reminded).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "counselling", "reminded").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
