//! Policy dialogues: their stages, hosts, guests and texts, who follows, what was asked and cited in them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, integer_null, pk_auto, string, text, timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::schema::{add_column, create, drop, drop_column, index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// What a thread can stand on besides.
const THREAD: [&str; 2] = ["dialogue_id", "question_id"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        // a thread can stand on a dialogue, or on a question that was asked in one
        for column in THREAD {
            add_column(manager, "thread", integer_null(column)).await?;
            manager.create_index(index("thread", &[column], false)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in THREAD {
            let name = format!("ix_thread_{column}");
            let index = Index::drop().name(name).table(Alias::new("thread")).to_owned();
            manager.drop_index(index).await?;
            drop_column(manager, "thread", column).await?;
        }
        drop(manager, tables()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "dialogue",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                text("title"),
                text("title_key"),
                string("language"),
                integer_null("place_id"),
                string("access"),
                integer("created_by"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone_null("published_at"),
                integer("news"),
            ],
            &[("place_id", "place"), ("created_by", "person")],
        ),
        table(
            "dialogue_text",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                string("kind"),
                text("text"),
                text("text_key"),
                text("html"),
                integer("renderer"),
                integer("changed_by"),
                timestamp_with_time_zone("changed_at"),
            ],
            &[("dialogue_id", "dialogue"), ("changed_by", "person")],
        ),
        table(
            "dialogue_stage",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                string("stage"),
                timestamp_with_time_zone("opens_at"),
                timestamp_with_time_zone("closes_at"),
                timestamp_with_time_zone_null("told_at"),
            ],
            &[("dialogue_id", "dialogue")],
        ),
        table(
            "dialogue_host",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("person_id"),
                timestamp_with_time_zone("since"),
            ],
            &[("dialogue_id", "dialogue"), ("person_id", "person")],
        ),
        table(
            "dialogue_invitation",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer_null("organisation_id"),
                integer_null("place_id"),
                integer("invited_by"),
                timestamp_with_time_zone("invited_at"),
            ],
            &[
                ("dialogue_id", "dialogue"),
                ("organisation_id", "organisation"),
                ("place_id", "place"),
                ("invited_by", "person"),
            ],
        ),
        table(
            "dialogue_follow",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("person_id"),
                timestamp_with_time_zone("since"),
                integer("told"),
            ],
            &[("dialogue_id", "dialogue"), ("person_id", "person")],
        ),
        table(
            "dialogue_news",
            vec![
                pk_auto("id"),
                integer("dialogue_id"),
                integer("number"),
                string("message"),
                text("detail"),
                text("path"),
                integer_null("made_by"),
                timestamp_with_time_zone("made_at"),
            ],
            &[("dialogue_id", "dialogue"), ("made_by", "person")],
        ),
        table(
            "dialogue_question",
            vec![pk_auto("id"), integer("dialogue_id"), integer("question_id")],
            &[("dialogue_id", "dialogue"), ("question_id", "question")],
        ),
        table(
            "citation",
            vec![
                pk_auto("id"),
                integer_null("dialogue_id"),
                integer("figure_id"),
                string("item_kind"),
                integer("item_id"),
            ],
            &[("dialogue_id", "dialogue"), ("figure_id", "figure")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("dialogue", &["published_at", "id"], false),
        index("dialogue_text", &["dialogue_id", "kind"], true),
        index("dialogue_text", &["renderer"], false),
        index("dialogue_stage", &["dialogue_id", "stage"], true),
        index("dialogue_stage", &["told_at", "opens_at"], false),
        index("dialogue_host", &["dialogue_id", "person_id"], true),
        index("dialogue_host", &["person_id"], false),
        index("dialogue_invitation", &["dialogue_id", "id"], false),
        index("dialogue_invitation", &["organisation_id"], false),
        index("dialogue_follow", &["dialogue_id", "person_id"], true),
        index("dialogue_follow", &["person_id"], false),
        index("dialogue_news", &["dialogue_id", "number"], true),
        index("dialogue_question", &["question_id"], true),
        index("dialogue_question", &["dialogue_id", "question_id"], false),
        index("citation", &["figure_id"], false),
        index("citation", &["item_kind", "item_id"], false),
    ]
}
