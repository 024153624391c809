//! Offers and events are found by their titles; resources and tools are changed and withdrawn.

use bashke_vocabulary::fold;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, text, timestamp_with_time_zone_null};
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::schema::{add_column, drop_column};

/// What is found by its titles from now on.
const TITLED: [&str; 2] = ["offer", "event"];

/// What editors of the library change and withdraw.
const LISTED: [&str; 2] = ["resource", "tool"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TITLED {
            // SQLite adds a column that is never null only with a default
            add_column(manager, table, text("title_key").default("").take()).await?;
            fold_titles(manager, table).await?;
        }
        for table in LISTED {
            add_column(manager, table, integer("revision").default(1).take()).await?;
            add_column(manager, table, timestamp_with_time_zone_null("changed_at")).await?;
            add_column(manager, table, timestamp_with_time_zone_null("withdrawn_at")).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in LISTED {
            for column in ["withdrawn_at", "changed_at", "revision"] {
                drop_column(manager, table, column).await?;
            }
        }
        for table in TITLED {
            drop_column(manager, table, "title_key").await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Writes the keys of what is there already.
async fn fold_titles(manager: &SchemaManager<'_>, table: &'static str) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let [id, sq, en] = ["id", "title_sq", "title_en"].map(Alias::new);
    let titles = Query::select()
        .columns([id.clone(), sq, en])
        .from(Alias::new(table))
        .to_owned();
    for row in db.query_all(&titles).await? {
        let key: i32 = row.try_get("", "id")?;
        let titles: [Option<String>; 2] = [row.try_get("", "title_sq")?, row.try_get("", "title_en")?];
        let folded = fold(&titles.into_iter().flatten().collect::<Vec<_>>().join(" "));
        let write = Query::update()
            .table(Alias::new(table))
            .value(Alias::new("title_key"), folded)
            .and_where(Expr::col(id.clone()).eq(key))
            .to_owned();
        db.execute(&write).await?;
    }
    Ok(())
}
