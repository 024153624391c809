//! A row of a source that fits no indicator.

use sea_orm::entity::prelude::*;

/// A row of a source that fits no indicator.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "set_aside")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The file.
    pub file: String,
    /// Its line there.
    pub row: i32,
    /// The place as written.
    pub place: String,
    /// The name as written.
    pub working_name: String,
    /// The period as written.
    pub period: String,
    /// The value as written.
    pub value: String,
    /// The unit as written.
    pub unit: String,
    /// Where it was read.
    pub source_url: String,
    /// Why it is put aside.
    pub reason_id: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
