//! Collaborations of two organisations: asked for, accepted or declined, taken back, ended.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean_null, date_null, integer, integer_null, pk_auto, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "collaboration",
            vec![
                pk_auto("id"),
                // its name in the file of what a trial shows
                unique(string_null("seeded_as")),
                // who asks whom
                integer("from_id"),
                integer("to_id"),
                integer_null("project_id"),
                string("language"),
                text("text"),
                date_null("starts_on"),
                date_null("ends_on"),
                integer_null("asked_by"),
                timestamp_with_time_zone("asked_at"),
                timestamp_with_time_zone_null("withdrawn_at"),
                boolean_null("accepted"),
                text_null("answer"),
                integer_null("decided_by"),
                timestamp_with_time_zone_null("decided_at"),
                // which of the two ended it
                integer_null("ended_for"),
                text_null("ended_words"),
                integer_null("ended_by"),
                timestamp_with_time_zone_null("ended_at"),
            ],
            &[
                ("from_id", "organisation"),
                ("to_id", "organisation"),
                ("project_id", "project"),
                ("asked_by", "person"),
                ("decided_by", "person"),
                ("ended_for", "organisation"),
                ("ended_by", "person"),
            ],
        ),
        table(
            "collaboration_theme",
            vec![pk_auto("id"), integer("collaboration_id"), string("theme")],
            &[("collaboration_id", "collaboration")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("collaboration", &["from_id", "to_id"], false),
        index("collaboration", &["to_id", "id"], false),
        index("collaboration", &["project_id"], false),
        index("collaboration", &["asked_by"], false),
        index("collaboration", &["decided_by"], false),
        index("collaboration", &["ended_by"], false),
        index("collaboration_theme", &["collaboration_id", "theme"], true),
    ]
}
