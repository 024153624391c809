//! A program that makes codes from a shared secret and the time (TOTP, RFC 6238).

use sea_orm::entity::prelude::*;

/// A program that makes codes from a shared secret and the time (TOTP, RFC 6238).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factor")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i32,
    /// The secret, sealed.
    pub sealed: String,
    /// When the first code was right; before that it does not count.
    pub confirmed_at: Option<DateTimeUtc>,
    /// The last step of 30 seconds whose code was taken; none is taken twice.
    pub last_step: i64,
    /// When it was begun.
    pub created_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
