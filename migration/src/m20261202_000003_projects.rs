//! Projects: what organisations do, with whom, and which indicators they want to move.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, date_null, integer, integer_null, pk_auto, string, string_null, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "project",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                integer("organisation_id"),
                integer_null("grant_id"),
                text_null("title_sq"),
                text_null("title_en"),
                text_null("aims_sq"),
                text_null("aims_en"),
                text_null("activities_sq"),
                text_null("activities_en"),
                text_null("results_sq"),
                text_null("results_en"),
                string("status"),
                date_null("starts_on"),
                date_null("ends_on"),
                big_integer_null("budget"),
                string_null("currency"),
                integer("revision"),
                integer_null("created_by"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("changed_at"),
                timestamp_with_time_zone_null("published_at"),
            ],
            &[
                ("organisation_id", "organisation"),
                ("grant_id", "grant"),
                ("created_by", "person"),
            ],
        ),
        table(
            "project_theme",
            vec![pk_auto("id"), integer("project_id"), string("theme")],
            &[("project_id", "project")],
        ),
        table(
            "project_place",
            vec![pk_auto("id"), integer("project_id"), integer("place_id")],
            &[("project_id", "project"), ("place_id", "place")],
        ),
        table(
            "project_partner",
            vec![
                pk_auto("id"),
                integer("project_id"),
                integer("organisation_id"),
                timestamp_with_time_zone("asked_at"),
                timestamp_with_time_zone_null("agreed_at"),
            ],
            &[("project_id", "project"), ("organisation_id", "organisation")],
        ),
        table(
            "project_target",
            vec![
                pk_auto("id"),
                integer("project_id"),
                integer("indicator_id"),
                integer("place_id"),
                string("period"),
                string("wanted"),
            ],
            &[
                ("project_id", "project"),
                ("indicator_id", "indicator"),
                ("place_id", "place"),
            ],
        ),
        table(
            "project_milestone",
            vec![
                pk_auto("id"),
                integer("project_id"),
                integer("position"),
                text_null("title_sq"),
                text_null("title_en"),
                date_null("due_on"),
                date_null("done_on"),
            ],
            &[("project_id", "project")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("project", &["organisation_id", "id"], false),
        index("project", &["grant_id"], false),
        index("project", &["published_at", "id"], false),
        index("project_theme", &["project_id", "theme"], true),
        index("project_place", &["project_id", "place_id"], true),
        index("project_place", &["place_id"], false),
        index("project_partner", &["project_id", "organisation_id"], true),
        index("project_partner", &["organisation_id"], false),
        index("project_target", &["project_id", "indicator_id", "place_id"], true),
        index("project_target", &["indicator_id", "place_id"], false),
        index("project_milestone", &["project_id", "position"], false),
    ]
}
