//! Whose a reported thing is, where it is an organisation's, and of which state of an event those who come were told.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, integer_null};

use crate::schema::{add_column, drop_column, index};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The kinds of things that are organisations' with their tables, and the column that says whose they are.
const OWNED: [(&str, &str, &str); 4] = [
    ("organisation", "organisation", "id"),
    ("offer", "offer", "organisation_id"),
    ("event", "event", "organisation_id"),
    ("project", "project", "organisation_id"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, "moderation_case", integer_null("organisation_id")).await?;
        for (kind, table, whose) in OWNED {
            let statement = format!(
                "UPDATE moderation_case SET organisation_id = (SELECT {table}.{whose} FROM {table} \
                 WHERE CAST({table}.id AS TEXT) = moderation_case.subject_id) WHERE subject_kind = '{kind}'"
            );
            manager.get_connection().execute_unprepared(&statement).await?;
        }
        manager
            .create_index(index("moderation_case", &["organisation_id"], false))
            .await?;
        let mut told = integer("told");
        told.default(0);
        add_column(manager, "event_registration", told).await?;
        manager
            .get_connection()
            .execute_unprepared(
                "UPDATE event_registration SET told = (SELECT event.sequence FROM event \
                 WHERE event.id = event_registration.event_id)",
            )
            .await?;
        manager
            .create_index(index("event_registration", &["event_id", "state", "number"], false))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table) in [
            ("ix_event_registration_event_id_state_number", "event_registration"),
            ("ix_moderation_case_organisation_id", "moderation_case"),
        ] {
            let drop = Index::drop().name(name).table(Alias::new(table)).to_owned();
            manager.drop_index(drop).await?;
        }
        drop_column(manager, "event_registration", "told").await?;
        drop_column(manager, "moderation_case", "organisation_id").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
