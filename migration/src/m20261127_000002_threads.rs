//! Threads: posts with their earlier texts, the figures that they cite, reactions, followers, drafts, files.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, integer_null, pk_auto, string, string_null, text, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
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
const NAMES: [&str; 9] = [
    "thread",
    "post",
    "post_revision",
    "post_citation",
    "reaction",
    "thread_follow",
    "post_draft",
    "attachment",
    "thread_news",
];

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "thread",
            vec![
                pk_auto("id"),
                string("slug"),
                text("title"),
                text("title_key"),
                string("language"),
                string("subject_kind"),
                integer_null("indicator_id"),
                integer_null("place_id"),
                string_null("period"),
                integer_null("figure_id"),
                integer("author_id"),
                integer_null("organisation_id"),
                integer("last_position"),
                timestamp_with_time_zone_null("pinned_at"),
                timestamp_with_time_zone_null("locked_at"),
                integer_null("slow_seconds"),
                integer_null("merged_into"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("active_at"),
            ],
            &[
                ("indicator_id", "indicator"),
                ("place_id", "place"),
                ("figure_id", "figure"),
                ("author_id", "person"),
                ("organisation_id", "organisation"),
                ("merged_into", "thread"),
            ],
        ),
        table(
            "post",
            vec![
                pk_auto("id"),
                integer("thread_id"),
                integer("position"),
                integer("author_id"),
                integer_null("organisation_id"),
                string("language"),
                text("text"),
                text("text_key"),
                text("html"),
                integer("renderer"),
                integer_null("answers_to"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone_null("edited_at"),
                timestamp_with_time_zone_null("deleted_at"),
            ],
            &[
                ("thread_id", "thread"),
                ("author_id", "person"),
                ("organisation_id", "organisation"),
                ("answers_to", "post"),
            ],
        ),
        table(
            "post_revision",
            vec![
                pk_auto("id"),
                integer("post_id"),
                text("text"),
                string("language"),
                timestamp_with_time_zone("replaced_at"),
            ],
            &[("post_id", "post")],
        ),
        table(
            "post_citation",
            vec![pk_auto("id"), integer("post_id"), integer("figure_id")],
            &[("post_id", "post"), ("figure_id", "figure")],
        ),
        table(
            "reaction",
            vec![
                pk_auto("id"),
                integer("post_id"),
                integer("person_id"),
                string("kind"),
                timestamp_with_time_zone("made_at"),
            ],
            &[("post_id", "post"), ("person_id", "person")],
        ),
        table(
            "thread_follow",
            vec![
                pk_auto("id"),
                integer("thread_id"),
                integer("person_id"),
                timestamp_with_time_zone("since"),
                integer("told_post"),
            ],
            &[("thread_id", "thread"), ("person_id", "person")],
        ),
        table(
            "post_draft",
            vec![
                pk_auto("id"),
                integer("person_id"),
                string("place"),
                text("title"),
                text("subject"),
                string("language"),
                text("text"),
                integer_null("answers_to"),
                timestamp_with_time_zone("saved_at"),
            ],
            &[("person_id", "person")],
        ),
        table(
            "attachment",
            vec![
                pk_auto("id"),
                integer("post_id"),
                unique(string("key")),
                text("name"),
                string("media_type"),
                big_integer("bytes"),
                integer_null("width"),
                integer_null("height"),
                timestamp_with_time_zone("created_at"),
            ],
            &[("post_id", "post")],
        ),
        table(
            "thread_news",
            vec![
                pk_auto("id"),
                integer("thread_id"),
                integer("release_id"),
                timestamp_with_time_zone("told_at"),
            ],
            &[("thread_id", "thread"), ("release_id", "release")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("thread", &["pinned_at", "active_at", "id"], false),
        index("thread", &["active_at", "id"], false),
        index("thread", &["place_id", "active_at"], false),
        index("thread", &["indicator_id", "active_at"], false),
        index("thread", &["figure_id", "active_at"], false),
        index("thread", &["author_id", "id"], false),
        index("thread", &["merged_into"], false),
        // not unique: positions are moved on one by one while a thread is split, under its lock
        index("post", &["thread_id", "position"], false),
        index("post", &["thread_id", "author_id", "created_at"], false),
        index("post", &["author_id", "id"], false),
        index("post_revision", &["post_id", "id"], false),
        index("post_citation", &["post_id", "figure_id"], true),
        index("post_citation", &["figure_id"], false),
        index("reaction", &["post_id", "person_id", "kind"], true),
        index("reaction", &["person_id", "id"], false),
        index("thread_follow", &["thread_id", "person_id"], true),
        index("thread_follow", &["person_id", "id"], false),
        index("post_draft", &["person_id", "place"], true),
        index("attachment", &["post_id", "id"], false),
        index("thread_news", &["thread_id", "release_id"], true),
    ]
}
