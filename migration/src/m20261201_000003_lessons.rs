//! Files of lessons by the digest of their content, and the sessions that are held for an item of a course.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, integer_null, pk_auto, string, string_null, timestamp_with_time_zone,
};

use crate::schema::{add_column, create, drop, drop_column, index, table};

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "course_media",
        vec![
            pk_auto("id"),
            integer("course_id"),
            string("digest"),
            string("key"),
            string("media_type"),
            big_integer("bytes"),
            integer_null("width"),
            integer_null("height"),
            timestamp_with_time_zone("created_at"),
        ],
        &[("course_id", "course")],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("course_media", &["course_id", "digest"], true),
        index("course_media", &["digest"], false),
        index("training_session", &["course_id", "item"], false),
    ]
}

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // the item of the course, `module/item`; none where it is held for the course as a whole
        add_column(manager, "training_session", string_null("item")).await?;
        create(manager, tables(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, tables()).await?;
        let index = Index::drop()
            .name("ix_training_session_course_id_item")
            .table(Alias::new("training_session"))
            .to_owned();
        manager.drop_index(index).await?;
        drop_column(manager, "training_session", "item").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
