//! Telling the directory that a profile changed.
//!
//! The edition is one row for everybody, held until the transaction ends. So it is taken last: whoever holds it waits for
//! nothing that somebody else may hold who waits for it, neither an organisation nor an offer nor an event.

use bashke_entities::network::{directory_change, directory_edition};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use crate::network::queries;
use crate::network::rules::directory::Key;

/// A profile changed, in this transaction. The edition's row is held until it ends, so editions are seen in the order
/// in which their changes are.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn changed(tx: &impl ConnectionTrait, key: Key) -> Result<(), DbErr> {
    match key {
        Key::Organisation(id) => note(tx, "organisation", id).await,
        Key::Person(id) => note(tx, "person", id).await,
    }
}

/// Many profiles changed, in this transaction.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn all_changed(tx: &impl ConnectionTrait) -> Result<(), DbErr> {
    note(tx, queries::ALL, 0).await
}

async fn note(tx: &impl ConnectionTrait, kind: &str, subject: i32) -> Result<(), DbErr> {
    directory_edition::Entity::update_many()
        .col_expr(
            directory_edition::Column::Edition,
            Expr::col(directory_edition::Column::Edition).add(1),
        )
        .exec(tx)
        .await?;
    let edition = queries::edition(tx).await?;
    directory_change::Entity::delete_many()
        .filter(directory_change::Column::Edition.lt(edition - queries::CHANGES))
        .exec(tx)
        .await?;
    let row = directory_change::ActiveModel {
        id: NotSet,
        edition: Set(edition),
        kind: Set(kind.to_owned()),
        subject_id: Set(subject),
    };
    directory_change::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}
