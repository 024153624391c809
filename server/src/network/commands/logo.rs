//! An organisation's logo.

use bashke_entities::network::organisation;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::held::{Held, hold};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::storage::{self, Content, Fresh};
use crate::policy::Action;

/// Sets the logo, whose content lies in the store already.
///
/// # Errors
/// Refused where the organisation is locked; where the actor may not, or the database cannot be reached.
pub async fn set_logo(act: &Act, slug: &str, fresh: Fresh, content: &Content) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::EditOrganisation)?;
    held.not_locked(act, "logo").await?;
    let id = storage::note(act, fresh, content, content.bytes.len()).await?;
    put(act, &held, Some(id)).await
}

/// Takes the logo away, also where the organisation is locked.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn remove_logo(act: &Act, slug: &str) -> Result<(), Error> {
    let held = hold(act, slug).await?;
    held.may(act, Action::EditOrganisation)?;
    put(act, &held, None).await
}

async fn put(act: &Act, held: &Held, logo: Option<i32>) -> Result<(), Error> {
    organisation::Entity::update_many()
        .col_expr(organisation::Column::LogoId, Expr::value(logo))
        .filter(organisation::Column::Id.eq(held.row.id))
        .exec(&act.tx)
        .await?;
    if let Some(old) = held.row.logo_id {
        storage::forget(act, old).await?;
    }
    act.audit(Event::done("organisation.logo").on("organisation", held.row.id))
        .await
}
