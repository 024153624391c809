//! Rights that a link in a mail gives: random, kept as digests, once, and for a while.

use bashke_entities::accounts::one_time_token;
use chrono::Duration;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::secrets;

/// What a token is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To prove the address of an account.
    VerifyAddress,
    /// To set a password.
    ResetPassword,
    /// To prove a new address.
    NewAddress,
}

impl Purpose {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::VerifyAddress => "verify-address",
            Self::ResetPassword => "reset-password",
            Self::NewAddress => "new-address",
        }
    }

    fn lasts(self) -> Duration {
        match self {
            Self::VerifyAddress => Duration::days(3),
            Self::ResetPassword => Duration::hours(1),
            Self::NewAddress => Duration::days(1),
        }
    }
}

/// Gives a token.
pub(super) async fn give(act: &Act, purpose: Purpose, person_id: i32, detail: Option<&str>) -> Result<String, Error> {
    let token = secrets::token().map_err(Error::internal)?;
    let row = one_time_token::ActiveModel {
        id: NotSet,
        purpose: Set(purpose.word().to_owned()),
        digest: Set(secrets::digest(&token)),
        person_id: Set(person_id),
        detail: Set(detail.map(str::to_owned)),
        created_at: Set(act.now),
        expires_at: Set(act.now + purpose.lasts()),
        used_at: Set(None),
    };
    one_time_token::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    Ok(token)
}

/// A token that still works, without using it.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    now: chrono::DateTime<chrono::Utc>,
    purposes: &[Purpose],
    token: &str,
) -> Result<Option<one_time_token::Model>, Error> {
    Ok(one_time_token::Entity::find()
        .filter(one_time_token::Column::Digest.eq(secrets::digest(token)))
        .filter(one_time_token::Column::Purpose.is_in(purposes.iter().map(|purpose| purpose.word())))
        .filter(one_time_token::Column::UsedAt.is_null())
        .filter(one_time_token::Column::ExpiresAt.gt(now))
        .one(db)
        .await?)
}

/// Uses a token up; gives it where it worked. Of two at once one gets it.
pub(super) async fn take(act: &Act, purposes: &[Purpose], token: &str) -> Result<Option<one_time_token::Model>, Error> {
    let Some(row) = find(&act.tx, act.now, purposes, token).await? else {
        return Ok(None);
    };
    let used = one_time_token::Entity::update_many()
        .col_expr(one_time_token::Column::UsedAt, Expr::value(act.now))
        .filter(one_time_token::Column::Id.eq(row.id))
        .filter(one_time_token::Column::UsedAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok((used.rows_affected == 1).then_some(row))
}

/// Makes all of somebody's tokens of a purpose useless.
pub(super) async fn void(act: &Act, purpose: Purpose, person_id: i32) -> Result<(), Error> {
    one_time_token::Entity::update_many()
        .col_expr(one_time_token::Column::UsedAt, Expr::value(act.now))
        .filter(one_time_token::Column::PersonId.eq(person_id))
        .filter(one_time_token::Column::Purpose.eq(purpose.word()))
        .filter(one_time_token::Column::UsedAt.is_null())
        .exec(&act.tx)
        .await?;
    Ok(())
}
