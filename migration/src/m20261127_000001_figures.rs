//! Pinned figures: the view, the values as they were then, what later releases made of them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, double_null, integer, integer_null, pk_auto, string, string_null, text, timestamp_with_time_zone,
};

use crate::schema::{index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in NAMES.iter().rev() {
            manager
                .drop_table(Table::drop().table(Alias::new(*table)).to_owned())
                .await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The tables in the order in which they are made; a table stands after those that it refers to.
const NAMES: [&str; 3] = ["figure", "figure_value", "figure_change"];

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
