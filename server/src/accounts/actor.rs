//! Who acts: a guest, or somebody signed in with their roles and organisations.

use bashke_entities::accounts::{notification, person, person_role};
use bashke_vocabulary::{Role, Standing};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, QueryTrait,
    RelationDef,
};

/// Whoever made a request.
#[derive(Debug, Clone, Default)]
pub struct Actor {
    /// Who is signed in; none for a guest.
    pub signed: Option<Signed>,
    /// From which address.
    pub address: String,
    /// With which browser, by its own words.
    pub agent: String,
    /// In which request.
    pub request_id: String,
    /// Whether staff must have given a second factor (in production).
    pub strict: bool,
}

/// Somebody signed in.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Their key.
    pub id: i32,
    /// Their short name in addresses.
    pub slug: String,
    /// How they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether the address was proved.
    pub verified: bool,
    /// The language that they are written to in, `sq` or `en`.
    pub locale: String,
    /// When the account was made.
    pub joined_at: DateTime<Utc>,
    /// May not take part until then.
    pub suspended_until: Option<DateTime<Utc>>,
    /// What they may do for the whole platform.
    pub roles: Vec<Role>,
    /// To which organisations they belong.
    pub memberships: Vec<Belonging>,
    /// For which of them they speak now.
    pub acts_for: Option<i32>,
    /// Whether a second factor was given in this session.
    pub second_factor: bool,
    /// When they last proved to be who they are.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// How many news they have not seen.
    pub unread: u64,
    /// The digest of their session.
    pub session: String,
}

/// Somebody's place in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belonging {
    /// The organisation.
    pub organisation_id: i32,
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What they may do there.
    pub standing: Standing,
}

impl Actor {
    /// The platform itself, in background work.
    #[must_use]
    pub fn platform() -> Self {
        Self::default()
    }

    /// The key of who is signed in.
    #[must_use]
    pub fn id(&self) -> Option<i32> {
        self.signed.as_ref().map(|signed| signed.id)
    }

    /// Whether a role is held.
    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.signed.as_ref().is_some_and(|signed| signed.roles.contains(&role))
    }
}

impl Signed {
    /// What they may do in an organisation.
    #[must_use]
    pub fn standing_in(&self, organisation: i32) -> Option<Standing> {
        self.memberships
            .iter()
            .find(|belonging| belonging.organisation_id == organisation)
            .map(|belonging| belonging.standing)
    }
}

/// Somebody's account.
#[derive(Debug)]
pub(super) struct Account {
    /// Their row.
    pub row: person::Model,
    /// What they may do for the whole platform.
    pub roles: Vec<Role>,
    /// How many news they have not seen.
    pub unread: u64,
}

/// The same as a row for each role, or one without.
#[derive(FromQueryResult)]
struct AccountRow {
    #[sea_orm(nested)]
    person: person::Model,
    role: Option<String>,
    unread: i64,
}

/// Somebody's account, unless it is deleted; in one statement, since every page of somebody signed in asks for it.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn account(db: &impl ConnectionTrait, id: i32) -> Result<Option<Account>, DbErr> {
    let roles: RelationDef = person::Entity::belongs_to(person_role::Entity)
        .from(person::Column::Id)
        .to(person_role::Column::PersonId)
        .into();
    let unread = notification::Entity::find()
        .select_only()
        .expr(Expr::col(notification::Column::Id).count())
        .filter(notification::Column::PersonId.eq(id))
        .filter(notification::Column::ReadAt.is_null());
    let rows = person::Entity::find_by_id(id)
        .join(JoinType::LeftJoin, roles)
        .column_as(person_role::Column::Role, "role")
        .expr_as(
            SimpleExpr::SubQuery(None, Box::new(unread.into_query().into())),
            "unread",
        )
        .filter(person::Column::DeletedAt.is_null())
        .into_model::<AccountRow>()
        .all(db)
        .await?;
    let mut roles: Vec<Role> = rows
        .iter()
        .filter_map(|row| row.role.as_deref()?.parse().ok())
        .collect();
    roles.sort_unstable();
    Ok(rows.into_iter().next().map(|row| Account {
        row: row.person,
        roles,
        unread: u64::try_from(row.unread).unwrap_or_default(),
    }))
}
