//! Experiences, resources and tools.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, integer, integer_null, pk_auto, small_integer_null, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "experience",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                integer_null("organisation_id"),
                string_null("country"),
                text_null("place_name"),
                text_null("told_of"),
                text_null("source"),
                text_null("title_sq"),
                text_null("title_en"),
                text_null("tried_sq"),
                text_null("tried_en"),
                text_null("worked_sq"),
                text_null("worked_en"),
                text_null("failed_sq"),
                text_null("failed_en"),
                big_integer_null("cost_amount"),
                string_null("cost_currency"),
                text_null("cost_sq"),
                text_null("cost_en"),
                text_null("reuse_sq"),
                text_null("reuse_en"),
                text("search_key"),
                integer("revision"),
                integer_null("created_by"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("changed_at"),
                timestamp_with_time_zone_null("published_at"),
            ],
            &[("organisation_id", "organisation"), ("created_by", "person")],
        ),
        table(
            "experience_theme",
            vec![pk_auto("id"), integer("experience_id"), string("theme")],
            &[("experience_id", "experience")],
        ),
        table(
            "experience_place",
            vec![pk_auto("id"), integer("experience_id"), integer("place_id")],
            &[("experience_id", "experience"), ("place_id", "place")],
        ),
        table(
            "resource",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                string("kind"),
                text("title_sq"),
                text("title_en"),
                text_null("author"),
                text_null("publisher"),
                small_integer_null("year"),
                text_null("licence"),
                text_null("version"),
                text("languages"),
                text("themes"),
                text("address"),
                text("about_sq"),
                text("about_en"),
                text("source"),
                text("search_key"),
                timestamp_with_time_zone("created_at"),
            ],
            &[],
        ),
        table(
            "tool",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                text("name"),
                text("website"),
                text("does_sq"),
                text("does_en"),
                text("purposes"),
                string("cost"),
                text_null("cost_note_sq"),
                text_null("cost_note_en"),
                text("languages"),
                text("alternatives"),
                text_null("licence"),
                text("source"),
                text("search_key"),
                timestamp_with_time_zone("created_at"),
            ],
            &[],
        ),
        table(
            "tool_use",
            vec![
                pk_auto("id"),
                integer("tool_id"),
                text("who"),
                text("place_sq"),
                text("place_en"),
                text_null("time"),
                text("result_sq"),
                text("result_en"),
                text("source"),
            ],
            &[("tool_id", "tool")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("experience", &["organisation_id"], false),
        index("experience", &["published_at", "id"], false),
        index("experience_theme", &["experience_id", "theme"], true),
        index("experience_theme", &["theme"], false),
        index("experience_place", &["experience_id", "place_id"], true),
        index("experience_place", &["place_id"], false),
        index("tool_use", &["tool_id"], false),
    ]
}
