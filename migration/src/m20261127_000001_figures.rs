//! Pinned figures: the view, the values as they were then, what later releases made of them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, double_null, integer, integer_null, pk_auto, string, string_null, text, timestamp_with_time_zone,
};

use crate::schema::{index, step, table, unique};

step!();

/// A table stands after those that it refers to.
fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "figure",
            vec![
                pk_auto("id"),
                unique(string("code")),
                unique(string("digest")),
                text("path"),
                text("query"),
                integer("dataset_id"),
                integer("release_id"),
                string("phase"),
                string("basis"),
                string("population"),
                integer_null("prices"),
                text("title_sq"),
                text("title_en"),
                text("subtitle_sq"),
                text("subtitle_en"),
                text("source_sq"),
                text("source_en"),
                integer("size"),
                integer_null("created_by"),
                timestamp_with_time_zone("created_at"),
                integer("judged_release"),
                integer_null("changed_since"),
            ],
            &[
                ("dataset_id", "dataset"),
                ("release_id", "release"),
                ("created_by", "person"),
            ],
        ),
        table(
            "figure_value",
            vec![
                pk_auto("id"),
                integer("figure_id"),
                integer("position"),
                integer("indicator_id"),
                integer("place_id"),
                string("period"),
                string("unit"),
                double_null("value"),
                string_null("missing"),
                string("status"),
                boolean("disputed"),
                integer_null("source_id"),
            ],
            &[
                ("figure_id", "figure"),
                ("indicator_id", "indicator"),
                ("place_id", "place"),
                ("source_id", "source"),
            ],
        ),
        table(
            "figure_change",
            vec![
                pk_auto("id"),
                integer("figure_id"),
                integer("release_id"),
                integer("changed"),
                integer("indicator_id"),
                integer("place_id"),
                string("period"),
                string("unit"),
                double_null("value_before"),
                double_null("value_after"),
            ],
            &[
                ("figure_id", "figure"),
                ("release_id", "release"),
                ("indicator_id", "indicator"),
                ("place_id", "place"),
            ],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // what a new release is held against
        index("figure", &["dataset_id", "judged_release", "id"], false),
        index("figure", &["created_by", "id"], false),
        index("figure_value", &["figure_id", "position"], true),
        index("figure_change", &["figure_id", "release_id"], true),
        index("figure_change", &["release_id", "figure_id"], false),
    ]
}
