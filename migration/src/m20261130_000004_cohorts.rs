//! Ways into courses other than the open one: cohorts with their deadlines and messages, what is asked and decided.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date, integer, integer_null, pk_auto, string, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::schema::{add_column, create, drop, drop_column, index, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            add_column(manager, "enrolment", column).await?;
        }
        create(manager, tables(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for one in enrolment_indexes() {
            let name = one.get_index_spec().get_name().unwrap_or_default().to_owned();
            manager
                .drop_index(Index::drop().name(name).table(Alias::new("enrolment")).to_owned())
                .await?;
        }
        drop(manager, tables()).await?;
        for column in NAMES {
            drop_column(manager, "enrolment", column).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The columns that enrolments get.
const NAMES: [&str; 7] = [
    "cohort_id",
    "organisation_id",
    "state",
    "request",
    "decided_by",
    "decided_at",
    "reason",
];

fn columns() -> Vec<ColumnDef> {
    vec![
        integer_null("cohort_id"),
        // for which organisation its owner enrolled them
        integer_null("organisation_id"),
        // active, waiting or declined; whoever takes a course already was let in
        string("state").default("active").to_owned(),
        // what they wrote when they asked
        text_null("request"),
        integer_null("decided_by"),
        timestamp_with_time_zone_null("decided_at"),
        // why they were not let in
        text_null("reason"),
    ]
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "cohort",
            vec![
                pk_auto("id"),
                integer("course_id"),
                string("name"),
                date("starts_on"),
                date("ends_on"),
                // as many as want where none
                integer_null("capacity"),
                integer_null("trainer_id"),
                timestamp_with_time_zone("created_at"),
                // since when nobody joins it
                timestamp_with_time_zone_null("closed_at"),
            ],
            &[("course_id", "course"), ("trainer_id", "person")],
        ),
        table(
            "cohort_deadline",
            vec![
                pk_auto("id"),
                integer("cohort_id"),
                // the whole course where it is empty
                string("item"),
                date("due_on"),
            ],
            &[("cohort_id", "cohort")],
        ),
        table(
            "cohort_message",
            vec![
                pk_auto("id"),
                integer("cohort_id"),
                integer_null("author_id"),
                text("text"),
                // to how many it went
                integer("people"),
                timestamp_with_time_zone("sent_at"),
            ],
            &[("cohort_id", "cohort"), ("author_id", "person")],
        ),
        table(
            "deadline_reminder",
            vec![
                pk_auto("id"),
                integer("enrolment_id"),
                string("item"),
                date("due_on"),
                // how many days before
                integer("days"),
                timestamp_with_time_zone("sent_at"),
            ],
            &[("enrolment_id", "enrolment")],
        ),
    ]
}

fn enrolment_indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("enrolment", &["cohort_id"], false),
        index("enrolment", &["organisation_id"], false),
        index("enrolment", &["state", "enrolled_at"], false),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    let mut all = vec![
        index("cohort", &["course_id"], false),
        index("cohort_deadline", &["cohort_id", "item"], true),
        index("cohort_message", &["cohort_id"], false),
        index("deadline_reminder", &["enrolment_id", "item", "due_on", "days"], true),
    ];
    all.extend(enrolment_indexes());
    all
}
