//! Enrolments know when their course was completed for the first time, also while it is taken anew.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::timestamp_with_time_zone_null;

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Those who take a course anew already completed it at the latest when their first certificate was issued.
const KNOWN: &str = "UPDATE enrolment SET first_completed_at = COALESCE(completed_at, \
    (SELECT MIN(issued_at) FROM certificate \
     WHERE certificate.person_id = enrolment.person_id AND certificate.course_id = enrolment.course_id))";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = timestamp_with_time_zone_null("first_completed_at").take();
        add_column(manager, "enrolment", column).await?;
        manager.get_connection().execute_unprepared(KNOWN).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "enrolment", "first_completed_at").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
