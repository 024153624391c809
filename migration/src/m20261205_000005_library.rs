//! Offers and events are found by their titles; resources and tools are changed and withdrawn;
//! organisations tell which tools they used.

use bashke_vocabulary::fold;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, integer_null, text, text_null, timestamp_with_time_zone_null};
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::schema::{add_column, drop_column, index};

/// What is found by its titles from now on.
const TITLED: [&str; 2] = ["offer", "event"];

/// What editors of the library change and withdraw.
const LISTED: [&str; 2] = ["resource", "tool"];

/// What sources tell of a use of a tool, and organisations do not, or in one language alone.
const TOLD: [&str; 6] = ["who", "place_sq", "place_en", "result_sq", "result_en", "source"];

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
        for column in TOLD {
            changed(manager, column, text_null(column)).await?;
        }
        for column in ["organisation_id", "place_id", "created_by"] {
            add_column(manager, "tool_use", integer_null(column)).await?;
        }
        add_column(manager, "tool_use", integer("revision").default(1).take()).await?;
        for column in TIMES {
            add_column(manager, "tool_use", timestamp_with_time_zone_null(column)).await?;
        }
        for (columns, unique) in INDEXES {
            manager.create_index(index("tool_use", columns, unique)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (columns, _) in INDEXES {
            let index = Index::drop()
                .name(format!("ix_tool_use_{}", columns.join("_")))
                .table(Alias::new("tool_use"))
                .to_owned();
            manager.drop_index(index).await?;
        }
        // what organisations told has no place in the table as it was
        let told = Query::delete()
            .from_table(Alias::new("tool_use"))
            .and_where(Expr::col(Alias::new("organisation_id")).is_not_null())
            .to_owned();
        manager.get_connection().execute(&told).await?;
        for column in ["organisation_id", "place_id", "created_by", "revision"]
            .into_iter()
            .chain(TIMES)
        {
            drop_column(manager, "tool_use", column).await?;
        }
        for column in TOLD {
            changed(manager, column, text(column).default("").take()).await?;
        }
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

/// When an organisation told of a use.
const TIMES: [&str; 3] = ["created_at", "changed_at", "withdrawn_at"];

/// The indexes over uses: each organisation tells once of each tool.
const INDEXES: [(&[&str], bool); 2] = [(&["tool_id", "organisation_id"], true), (&["created_by"], false)];

/// Lets a column of uses be another; what stands in it stays. SQLite changes no column, so it is made anew.
async fn changed(manager: &SchemaManager<'_>, column: &'static str, then: ColumnDef) -> Result<(), DbErr> {
    let before = format!("{column}_before");
    let rename = Table::alter()
        .table(Alias::new("tool_use"))
        .rename_column(Alias::new(column), Alias::new(&before))
        .to_owned();
    manager.alter_table(rename).await?;
    add_column(manager, "tool_use", then).await?;
    let copy = Query::update()
        .table(Alias::new("tool_use"))
        .value(Alias::new(column), Expr::col(Alias::new(&before)))
        .to_owned();
    manager.get_connection().execute(&copy).await?;
    let drop = Table::alter()
        .table(Alias::new("tool_use"))
        .drop_column(Alias::new(&before))
        .to_owned();
    manager.alter_table(drop).await
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
