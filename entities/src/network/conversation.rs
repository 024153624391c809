//! A conversation of a person with another, or with an organisation.

use sea_orm::entity::prelude::*;

/// A conversation of a person with another, or with an organisation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "conversation")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The two sides as one word; there is one conversation of each pair.
    pub pair: String,
    /// The person who is one side; of two, the one with the lower key.
    pub person_id: i32,
    /// The other side where it is a person.
    pub other_id: Option<i32>,
    /// The other side where it is an organisation.
    pub organisation_id: Option<i32>,
    /// The newest message; 0 where there is none.
    pub last_id: i32,
    /// The newest that the person wrote; 0 where there is none.
    pub last_of_person: i32,
    /// The newest that the other side wrote; 0 where there is none.
    pub last_of_other: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
