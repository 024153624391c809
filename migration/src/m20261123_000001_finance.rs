//! Places, indicators, sources, observations as of releases, imports.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, big_pk_auto, boolean, boolean_null, date_null, double_null, integer, integer_null, pk_auto,
    small_integer, small_integer_null, string, string_null, text, text_null, timestamp_with_time_zone,
};

use crate::schema::{index, step, table, unique};

step!();

/// A table stands after those that it refers to.
fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "source",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                text("title"),
                text("publisher"),
                text("url"),
                date_null("read_on"),
                text_null("licence"),
                text_null("note"),
                // the batch that brings the source, until it is published
                integer_null("waits_for"),
            ],
            &[],
        ),
        table(
            "place",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                string("kind"),
                integer_null("parent_id"),
                string("name_sq"),
                string("name_en"),
                string_null("seat"),
                double_null("seat_lat"),
                double_null("seat_lon"),
                small_integer_null("degree_of_urbanisation"),
                boolean_null("coastal"),
                small_integer_null("tile_column"),
                small_integer_null("tile_row"),
                text_null("note_sq"),
                text_null("note_en"),
            ],
            &[("parent_id", "place")],
        ),
        table(
            "place_code",
            vec![
                pk_auto("id"),
                integer("place_id"),
                string("scheme"),
                string("code"),
                integer_null("source_id"),
                text_null("note"),
            ],
            &[("place_id", "place"), ("source_id", "source")],
        ),
        table(
            "place_alias",
            vec![
                pk_auto("id"),
                integer("place_id"),
                string("name"),
                string("folded"),
                string("kind"),
                string_null("code"),
                text_null("note"),
            ],
            &[("place_id", "place")],
        ),
        table(
            "boundary",
            vec![
                pk_auto("id"),
                unique(integer("place_id")),
                text("rings"),
                text("credit"),
            ],
            &[("place_id", "place")],
        ),
        table(
            "indicator_group",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                integer_null("parent_id"),
                integer("position"),
                string("name_sq"),
                string("name_en"),
            ],
            &[("parent_id", "indicator_group")],
        ),
        table(
            "indicator",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                integer("group_id"),
                integer("position"),
                string("name_sq"),
                string("name_en"),
                string("short_sq"),
                string("short_en"),
                text("definition_sq"),
                text("definition_en"),
                text("basis_sq"),
                text("basis_en"),
                string("unit"),
                string("direction"),
                string("time"),
                string("scope"),
                boolean("additive"),
                boolean("panel"),
                boolean("planned"),
                string_null("share_of"),
                text("accounts"),
                text_null("formula"),
            ],
            &[("group_id", "indicator_group")],
        ),
        table(
            "dataset",
            vec![pk_auto("id"), unique(string("slug")), boolean("illustrative")],
            &[],
        ),
        table(
            "release",
            vec![
                pk_auto("id"),
                integer("dataset_id"),
                timestamp_with_time_zone("published_at"),
                text("note_sq"),
                text("note_en"),
                integer("added"),
                integer("changed"),
                integer("removed"),
                integer("total"),
            ],
            &[("dataset_id", "dataset")],
        ),
        table(
            "observation",
            vec![
                big_pk_auto("id"),
                integer("dataset_id"),
                integer("indicator_id"),
                integer("place_id"),
                string("period"),
                string("phase"),
                small_integer("position"),
                double_null("value"),
                string("status"),
                text_null("stated"),
                text_null("note"),
                integer("source_id"),
                integer("first_release"),
                integer_null("last_release"),
            ],
            &[
                ("dataset_id", "dataset"),
                ("indicator_id", "indicator"),
                ("place_id", "place"),
                ("source_id", "source"),
                ("first_release", "release"),
                ("last_release", "release"),
            ],
        ),
        table(
            "import_batch",
            vec![
                pk_auto("id"),
                integer("dataset_id"),
                text("file_name"),
                string("digest"),
                string("state"),
                string("extent"),
                integer_null("base_release"),
                integer("total"),
                integer("added"),
                integer("changed"),
                integer("removed"),
                timestamp_with_time_zone("created_at"),
                integer_null("release_id"),
            ],
            &[("dataset_id", "dataset"), ("release_id", "release")],
        ),
        table(
            "staged_observation",
            vec![
                big_pk_auto("id"),
                integer("batch_id"),
                string("change"),
                integer("indicator_id"),
                integer("place_id"),
                string("period"),
                string("phase"),
                small_integer("position"),
                double_null("value"),
                string("status"),
                text_null("stated"),
                text_null("note"),
                integer("source_id"),
                big_integer_null("replaces_id"),
                integer_null("file_row"),
            ],
            &[
                ("batch_id", "import_batch"),
                ("indicator_id", "indicator"),
                ("place_id", "place"),
                ("source_id", "source"),
            ],
        ),
        table(
            "set_aside_reason",
            vec![pk_auto("id"), unique(string("code")), text("text_sq"), text("text_en")],
            &[],
        ),
        table(
            "set_aside",
            vec![
                pk_auto("id"),
                string("file"),
                integer("row"),
                string("place"),
                string("working_name"),
                string("period"),
                string("value"),
                string("unit"),
                text("source_url"),
                integer("reason_id"),
            ],
            &[("reason_id", "set_aside_reason")],
        ),
        table(
            "seed",
            vec![
                pk_auto("id"),
                unique(string("name")),
                string("digest"),
                timestamp_with_time_zone("loaded_at"),
            ],
            &[],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("place_code", &["place_id", "scheme"], true),
        index("place_alias", &["place_id"], false),
        index("place_alias", &["folded"], false),
        index("indicator", &["group_id"], false),
        index("release", &["dataset_id"], false),
        // reading a release, and finding what an import replaces
        index(
            "observation",
            &["dataset_id", "indicator_id", "place_id", "period"],
            false,
        ),
        index("observation", &["source_id"], false),
        index("import_batch", &["dataset_id", "state"], false),
        // comparing a batch with what stands
        index(
            "staged_observation",
            &["batch_id", "indicator_id", "place_id", "period"],
            false,
        ),
        index("staged_observation", &["batch_id", "replaces_id"], false),
        index("set_aside", &["reason_id"], false),
    ]
}
