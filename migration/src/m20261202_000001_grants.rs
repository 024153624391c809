//! Programmes, their calls, and the grants that were given; where a listed organisation was read.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, date_null, integer, integer_null, pk_auto, small_integer_null, string, string_null, text,
    text_null, timestamp_with_time_zone,
};

use crate::schema::{add_column, create, drop, drop_column, index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, "organisation", text_null("source")).await?;
        create(manager, tables(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, tables()).await?;
        drop_column(manager, "organisation", "source").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "programme",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                text("name_sq"),
                text("name_en"),
                text("funder"),
                text_null("about_sq"),
                text_null("about_en"),
                text_null("website"),
                text("source"),
                timestamp_with_time_zone("created_at"),
            ],
            &[],
        ),
        table(
            "call",
            vec![
                pk_auto("id"),
                integer("programme_id"),
                unique(string("slug")),
                text("name_sq"),
                text("name_en"),
                date_null("opens_on"),
                date_null("closes_on"),
                big_integer_null("budget"),
                string_null("currency"),
                text_null("budget_note_sq"),
                text_null("budget_note_en"),
                integer_null("applications"),
                integer_null("supported"),
                text_null("note_sq"),
                text_null("note_en"),
                text("source"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("changed_at"),
            ],
            &[("programme_id", "programme")],
        ),
        table(
            "call_theme",
            vec![pk_auto("id"), integer("call_id"), string("theme")],
            &[("call_id", "call")],
        ),
        table(
            "grant",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                integer("programme_id"),
                integer_null("call_id"),
                integer_null("organisation_id"),
                text_null("title"),
                string_null("title_language"),
                small_integer_null("year"),
                string_null("year_kind"),
                text_null("period"),
                date_null("starts_on"),
                date_null("ends_on"),
                big_integer_null("amount"),
                string_null("currency"),
                text_null("note_sq"),
                text_null("note_en"),
                text("source"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("changed_at"),
            ],
            &[
                ("programme_id", "programme"),
                ("call_id", "call"),
                ("organisation_id", "organisation"),
            ],
        ),
        table(
            "grant_place",
            vec![pk_auto("id"), integer("grant_id"), integer("place_id")],
            &[("grant_id", "grant"), ("place_id", "place")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("call", &["programme_id"], false),
        index("call_theme", &["call_id", "theme"], true),
        index("grant", &["call_id", "id"], false),
        index("grant", &["organisation_id", "id"], false),
        index("grant", &["programme_id"], false),
        index("grant_place", &["grant_id", "place_id"], true),
        index("grant_place", &["place_id"], false),
    ]
}
