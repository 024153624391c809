//! Somebody with an account. Names are theirs to choose; nobody else signs in with it.

use sea_orm::entity::prelude::*;

/// Somebody with an account. Names are theirs to choose; nobody else signs in with it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// The address, lower case; gone when the account is deleted.
    pub email: Option<String>,
    /// When the address was proved.
    pub verified_at: Option<DateTimeUtc>,
    /// How they are called in the page.
    pub display_name: String,
    /// The name folded, for search.
    pub name_key: String,
    /// The language that they are written to in.
    pub locale: String,
    /// Argon2id, in the PHC form.
    pub password: Option<String>,
    /// When the password was set.
    pub password_at: Option<DateTimeUtc>,
    /// When the account was made.
    pub created_at: DateTimeUtc,
    /// May not take part until then.
    pub suspended_until: Option<DateTimeUtc>,
    /// When it was deleted; what they contributed stays as by a former member.
    pub deleted_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
