//! The address at which one's calendar reads one's sessions.

use bashke_entities::training::calendar_feed;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::secrets;
use crate::policy::{Action, Denied, Facts};

/// Makes an address for the actor's calendar and gives its token, which is not kept; one that was made before does not
/// hold any more.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn make_feed(act: &Act) -> Result<String, Error> {
    act.may(Action::ManageAccount, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let token = secrets::token().map_err(Error::internal)?;
    calendar_feed::Entity::delete_many()
        .filter(calendar_feed::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    let row = calendar_feed::ActiveModel {
        id: NotSet,
        person_id: Set(person),
        token_digest: Set(secrets::digest(&token)),
        made_at: Set(act.now),
    };
    calendar_feed::Entity::insert(row).exec(&act.tx).await?;
    act.audit(Event::done("calendar.made")).await?;
    Ok(token)
}

/// The address holds no more.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn revoke_feed(act: &Act) -> Result<(), Error> {
    act.may(Action::ManageAccount, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    calendar_feed::Entity::delete_many()
        .filter(calendar_feed::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("calendar.revoked")).await
}
