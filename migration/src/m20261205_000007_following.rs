//! What releases changed, counted for those who follow places and indicators, and the projects whose targets they moved.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, pk_auto, string, timestamp_with_time_zone};

use crate::schema::{index, step, table};

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
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("release_count", &["kind", "subject_id", "release_id"], true),
        index("release_count", &["release_id"], false),
        index("project_news", &["release_id", "project_id"], true),
        index("project_news", &["project_id", "at"], false),
    ]
}
