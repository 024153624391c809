//! What every step builds its tables with, and how it makes and drops them.

use sea_orm_migration::prelude::*;

/// A table with its columns and what they refer to, `(column, table)`; the other side is always `id`.
pub(crate) fn table(
    name: &'static str,
    columns: Vec<ColumnDef>,
    references: &[(&'static str, &'static str)],
) -> TableCreateStatement {
    let mut create = Table::create();
    create.table(Alias::new(name));
    for column in columns {
        create.col(column);
    }
    for (column, other) in references {
        create.foreign_key(
            ForeignKey::create()
                .from(Alias::new(name), Alias::new(*column))
                .to(Alias::new(*other), Alias::new("id")),
        );
    }
    create
}

/// A column in which nothing stands twice.
pub(crate) fn unique(mut column: ColumnDef) -> ColumnDef {
    column.unique_key();
    column
}

/// An index over columns of a table; where it is unique, their values together stand only once.
pub(crate) fn index(table: &'static str, columns: &[&'static str], unique: bool) -> IndexCreateStatement {
    let mut create = Index::create();
    create
        .name(format!("ix_{table}_{}", columns.join("_")))
        .table(Alias::new(table));
    for column in columns {
        create.col(Alias::new(*column));
    }
    if unique {
        create.unique();
    }
    create
}

/// Makes tables in their order, then the indexes over them.
pub(crate) async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// Drops tables, the last made first; their indexes go with them.
pub(crate) async fn drop(manager: &SchemaManager<'_>, tables: Vec<TableCreateStatement>) -> Result<(), DbErr> {
    for table in tables.iter().rev().filter_map(TableCreateStatement::get_table_name) {
        manager
            .drop_table(Table::drop().table(table.clone()).to_owned())
            .await?;
    }
    Ok(())
}

/// Adds a column to a table that is there.
pub(crate) async fn add_column(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: ColumnDef,
) -> Result<(), DbErr> {
    let alter = Table::alter().table(Alias::new(table)).add_column(column).to_owned();
    manager.alter_table(alter).await
}

/// Takes a column out of a table.
pub(crate) async fn drop_column(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    let alter = Table::alter()
        .table(Alias::new(table))
        .drop_column(Alias::new(column))
        .to_owned();
    manager.alter_table(alter).await
}

/// Declares a step that makes the tables and indexes of its file, `tables()` and `indexes()`, and drops them again. It is
/// named after the file.
macro_rules! step {
    () => {
        #[derive(DeriveMigrationName)]
        pub(crate) struct Migration;

        #[async_trait::async_trait]
        impl MigrationTrait for Migration {
            async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                $crate::schema::create(manager, tables(), indexes()).await
            }

            async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                $crate::schema::drop(manager, tables()).await
            }

            fn use_transaction(&self) -> Option<bool> {
                Some(true)
            }
        }
    };
}
pub(crate) use step;
