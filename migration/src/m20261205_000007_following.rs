//! What releases changed, counted for those who follow places and indicators; the projects whose targets they moved;
//! digests of what one follows.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date_null, integer, pk_auto, string, timestamp_with_time_zone};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "release_count",
            vec![
                pk_auto("id"),
                integer("release_id"),
                // a place, an indicator, or all that the release changed
                string("kind"),
                integer("subject_id"),
                integer("changed"),
            ],
            &[("release_id", "release")],
        ),
        table(
            "project_news",
            vec![
                pk_auto("id"),
                integer("project_id"),
                integer("release_id"),
                // how many of its targets
                integer("targets"),
                timestamp_with_time_zone("at"),
            ],
            &[("project_id", "project"), ("release_id", "release")],
        ),
        table(
            "follow_digest",
            vec![
                pk_auto("id"),
                unique(integer("person_id")),
                string("frequency"),
                timestamp_with_time_zone("since"),
                // the day of the last one
                date_null("made_on"),
            ],
            &[("person_id", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("release_count", &["kind", "subject_id", "release_id"], true),
        index("release_count", &["release_id"], false),
        index("project_news", &["release_id", "project_id"], true),
        index("project_news", &["project_id", "at"], false),
        index("follow_digest", &["frequency", "person_id"], false),
    ]
}
