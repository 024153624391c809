//! Imports: the row of the file, sources that wait with their batch, and the period in the keys that are compared.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Table, columns before, columns after.
const INDEXES: [(&str, &[&str], &[&str]); 2] = [
    (
        "observation",
        &["dataset_id", "indicator_id", "place_id"],
        &["dataset_id", "indicator_id", "place_id", "period"],
    ),
    (
        "staged_observation",
        &["batch_id", "indicator_id", "place_id"],
        &["batch_id", "indicator_id", "place_id", "period"],
    ),
];

const COLUMNS: [(&str, &str); 2] = [("staged_observation", "file_row"), ("source", "waits_for")];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in COLUMNS {
            manager
                .alter_table(
                    Table::alter()
                        .table(Alias::new(table))
                        .add_column(ColumnDef::new(Alias::new(column)).integer().null())
                        .to_owned(),
                )
                .await?;
        }
        for (table, before, after) in INDEXES {
            replace(manager, table, before, after).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, before, after) in INDEXES {
            replace(manager, table, after, before).await?;
        }
        for (table, column) in COLUMNS {
            manager
                .alter_table(
                    Table::alter()
                        .table(Alias::new(table))
                        .drop_column(Alias::new(column))
                        .to_owned(),
                )
                .await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn name(table: &str, columns: &[&str]) -> String {
    format!("ix_{table}_{}", columns.join("_"))
}

async fn replace(
    manager: &SchemaManager<'_>,
    table: &'static str,
    old: &[&str],
    new: &[&'static str],
) -> Result<(), DbErr> {
    manager
        .drop_index(Index::drop().name(name(table, old)).table(Alias::new(table)).to_owned())
        .await?;
    let mut create = Index::create();
    create.name(name(table, new)).table(Alias::new(table));
    for column in new {
        create.col(Alias::new(*column));
    }
    manager.create_index(create).await
}
