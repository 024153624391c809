//! A way to reach an organisation, and who may see it.

use sea_orm::entity::prelude::*;

/// A way to reach an organisation, and who may see it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation_contact")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which organisation.
    pub organisation_id: i32,
    /// `ContactField`.
    pub field: String,
    /// The address, number or link.
    pub value: String,
    /// `Visibility`.
    pub visibility: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
