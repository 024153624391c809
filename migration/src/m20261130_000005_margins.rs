//! What stands in the margins of courses: one's own notes and bookmarks, and threads on lessons.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, integer, pk_auto, string, string_null, text, timestamp_with_time_zone};

use crate::schema::{add_column, create, drop, drop_column, index, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // course, module and item
        add_column(manager, "thread", string_null("item")).await?;
        manager.create_index(index("thread", &["item"], false)).await?;
        create(manager, tables(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, tables()).await?;
        let index = Index::drop()
            .name("ix_thread_item")
            .table(Alias::new("thread"))
            .to_owned();
        manager.drop_index(index).await?;
        drop_column(manager, "thread", "item").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "item_note",
        vec![
            pk_auto("id"),
            integer("person_id"),
            integer("course_id"),
            string("item"),
            text("text"),
            boolean("bookmarked"),
            // rises with every save, so that a window that lags behind overwrites nothing
            integer("revision"),
            timestamp_with_time_zone("changed_at"),
        ],
        &[("person_id", "person"), ("course_id", "course")],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![index("item_note", &["person_id", "course_id", "item"], true)]
}
