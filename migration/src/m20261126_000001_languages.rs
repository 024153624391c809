//! Titles and notes of the finance data stand in both languages. What stood in one stands for both until somebody
//! writes the other.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_null, text, text_null};

use crate::schema::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The tables with a note of one language.
const NOTED: [&str; 5] = [
    "source",
    "place_code",
    "place_alias",
    "observation",
    "staged_observation",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in NOTED {
            rename(manager, table, "note", "note_en").await?;
            add_column(manager, table, text_null("note_sq")).await?;
            copy(manager, table, "note_en", "note_sq").await?;
        }
        rename(manager, "source", "title", "title_en").await?;
        // SQLite adds a column that is never null only with a default; no row is left with it
        add_column(manager, "source", text("title_sq").default("").take()).await?;
        copy(manager, "source", "title_en", "title_sq").await?;
        // the treasury's code of a former unit was a note
        add_column(manager, "place_alias", string_null("treasury")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_column(manager, "place_alias", "treasury").await?;
        drop_column(manager, "source", "title_sq").await?;
        rename(manager, "source", "title_en", "title").await?;
        for table in NOTED.iter().rev() {
            drop_column(manager, table, "note_sq").await?;
            rename(manager, table, "note_en", "note").await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

async fn rename(
    manager: &SchemaManager<'_>,
    table: &'static str,
    from: &'static str,
    to: &'static str,
) -> Result<(), DbErr> {
    let alter = Table::alter()
        .table(Alias::new(table))
        .rename_column(Alias::new(from), Alias::new(to))
        .to_owned();
    manager.alter_table(alter).await
}

async fn copy(
    manager: &SchemaManager<'_>,
    table: &'static str,
    from: &'static str,
    to: &'static str,
) -> Result<(), DbErr> {
    let update = Query::update()
        .table(Alias::new(table))
        .value(Alias::new(to), Expr::col(Alias::new(from)))
        // most observations have no note
        .and_where(Expr::col(Alias::new(from)).is_not_null())
        .to_owned();
    manager.execute(update).await
}
