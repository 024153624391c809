//! How often what organisations say of themselves was changed, so that of two who change it at once neither writes over the
//! other unseen.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::integer;

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, "organisation", integer("revision").default(1).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "organisation", "revision").await
    }
}
