//! What is handed in and what was said of it, when a course was completed, and certificates.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, integer, integer_null, pk_auto, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::schema::{add_column, create, drop, drop_column, index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, "enrolment", timestamp_with_time_zone_null("completed_at")).await?;
        create(manager, tables(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, tables()).await?;
        drop_column(manager, "enrolment", "completed_at").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "hand_in",
            vec![
                pk_auto("id"),
                integer("enrolment_id"),
                string("item"),
                // rises with every time that it is handed in again
                integer("number"),
                text("text"),
                // rises with every save, so that a window that lags behind overwrites nothing
                integer("revision"),
                timestamp_with_time_zone("saved_at"),
                timestamp_with_time_zone_null("submitted_at"),
                // validated or returned; none while it waits
                string_null("verdict"),
                text_null("feedback"),
                integer_null("decided_by"),
                timestamp_with_time_zone_null("decided_at"),
            ],
            &[("enrolment_id", "enrolment"), ("decided_by", "person")],
        ),
        table(
            "hand_in_file",
            vec![
                pk_auto("id"),
                integer("hand_in_id"),
                string("key"),
                string("name"),
                string("media_type"),
                big_integer("bytes"),
                timestamp_with_time_zone("added_at"),
            ],
            &[("hand_in_id", "hand_in")],
        ),
        table(
            "hand_in_mark",
            vec![
                pk_auto("id"),
                integer("hand_in_id"),
                // which line of the rubric, from 0
                integer("criterion"),
                integer("points"),
                text("comment"),
            ],
            &[("hand_in_id", "hand_in")],
        ),
        table(
            "certificate",
            vec![
                pk_auto("id"),
                unique(string("code")),
                integer("person_id"),
                integer("course_id"),
                integer("version_id"),
                string("kind"),
                // as it was written on it
                string("name"),
                timestamp_with_time_zone("issued_at"),
                timestamp_with_time_zone_null("expires_at"),
                timestamp_with_time_zone_null("revoked_at"),
                integer_null("revoked_by"),
                text_null("revoked_reason"),
                // whether it stands on the profile
                boolean("shown"),
                // for which organisation it counts
                integer_null("organisation_id"),
            ],
            &[
                ("person_id", "person"),
                ("course_id", "course"),
                ("version_id", "course_version"),
                ("revoked_by", "person"),
                ("organisation_id", "organisation"),
            ],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("hand_in", &["enrolment_id", "item", "number"], true),
        index("hand_in", &["verdict", "submitted_at"], false),
        index("hand_in_file", &["hand_in_id"], false),
        index("hand_in_mark", &["hand_in_id", "criterion"], true),
        index("certificate", &["person_id", "course_id", "kind"], false),
        index("certificate", &["organisation_id"], false),
    ]
}
