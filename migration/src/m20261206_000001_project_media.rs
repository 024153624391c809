//! Projects have pictures and files as experiences do, in one table. Those of experiences keep their keys, which are their
//! addresses.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, integer, integer_null, pk_auto, string, text, text_null, timestamp_with_time_zone,
};
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::m20261205_000003_experience_media as before;
use crate::schema::{create, drop, index, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// What both tables hold.
const COLUMNS: &str = "id, experience_id, picture, position, language, title, caption, key, name, media_type, bytes, \
                       width, height, added_by, added_at";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        let copy = format!(
            "INSERT INTO network_media ({COLUMNS}, revision) SELECT {COLUMNS}, 1 FROM experience_media ORDER BY id"
        );
        manager.get_connection().execute_unprepared(&copy).await?;
        count_on(manager, "network_media").await?;
        drop(manager, before::tables()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, before::tables(), before::indexes()).await?;
        let copy = format!(
            "INSERT INTO experience_media ({COLUMNS}) SELECT {COLUMNS} FROM network_media \
             WHERE experience_id IS NOT NULL ORDER BY id"
        );
        manager.get_connection().execute_unprepared(&copy).await?;
        count_on(manager, "experience_media").await?;
        drop(manager, tables()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Keys that were copied are not given again; SQLite sees to that itself.
async fn count_on(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() != DatabaseBackend::Postgres {
        return Ok(());
    }
    let statement = format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT MAX(id) FROM {table}))");
    manager.get_connection().execute_unprepared(&statement).await?;
    Ok(())
}

fn tables() -> Vec<TableCreateStatement> {
    vec![table(
        "network_media",
        vec![
            pk_auto("id"),
            // of one of the two
            integer_null("experience_id"),
            integer_null("project_id"),
            boolean("picture"),
            integer("position"),
            string("language"),
            text("title"),
            text_null("caption"),
            string("key"),
            text("name"),
            string("media_type"),
            big_integer("bytes"),
            integer_null("width"),
            integer_null("height"),
            integer("revision"),
            integer_null("added_by"),
            timestamp_with_time_zone("added_at"),
        ],
        &[
            ("experience_id", "experience"),
            ("project_id", "project"),
            ("added_by", "person"),
        ],
    )]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("network_media", &["experience_id", "position"], false),
        index("network_media", &["project_id", "position"], false),
        index("network_media", &["added_by"], false),
    ]
}
