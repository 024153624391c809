//! Since when somebody takes the quizzes and exercises of a course anew.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::timestamp_with_time_zone_null;

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, "enrolment", timestamp_with_time_zone_null("anew_at")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "enrolment", "anew_at").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
