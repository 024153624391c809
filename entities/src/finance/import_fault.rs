//! A fault of a file, with the cells of its row.

use sea_orm::entity::prelude::*;

/// A fault of a file, with the cells of its row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_fault")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The work whose file it is.
    pub work_id: i32,
    /// The row, counted as in the file; none where the whole file is meant.
    pub file_row: Option<i32>,
    /// The heading of the column; none where the whole row is meant.
    pub file_column: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub advice: Option<String>,
    /// The cells of the row, as JSON.
    pub cells: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
