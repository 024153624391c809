//! What administrators do: sessions of others, mails that are in doubt, jobs that were given up.

use bashke_entities::platform::session;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;

use crate::accounts::queries;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::{jobs, mail};
use crate::policy::{Action, Facts};

/// Ends all of somebody's sessions; of one's own, all but this one.
///
/// # Errors
/// Where the actor may not, there is nobody such, or the database cannot be reached.
pub async fn end_sessions_of(act: &Act, person_id: i32) -> Result<(), Error> {
    act.may(Action::Administer, &Facts::default())?;
    let person = queries::person(&act.tx, person_id).await?.ok_or(Error::NotFound)?;
    let own = act.actor.signed.as_ref().map_or("", |signed| signed.session.as_str());
    let ended = session::Entity::delete_many()
        .filter(session::Column::PersonId.eq(person.id))
        .filter(session::Column::Id.ne(own))
        .exec(&act.tx)
        .await?;
    let event = Event::done("session.ended-by-administrator").on("person", person.id);
    act.audit(event.with("count", ended.rows_affected)).await
}

/// Sends a mail again that is in doubt or was given up: whoever asks for it knows that it may arrive twice.
///
/// # Errors
/// Where the actor may not, where there is nothing to send any more, or the database cannot be reached.
pub async fn send_again(act: &Act, id: i32) -> Result<(), Error> {
    act.may(Action::Administer, &Facts::default())?;
    if !mail::again(&act.tx, act.now, id).await? {
        return Err(Error::Conflict);
    }
    act.audit(Event::done("mail.sent-again").on("mail", id)).await
}

/// Lets a job that was given up be tried again.
///
/// # Errors
/// Where the actor may not, where it was not given up, or the database cannot be reached.
pub async fn revive_job(act: &Act, id: i64) -> Result<(), Error> {
    act.may(Action::Administer, &Facts::default())?;
    if !jobs::revive(&act.tx, act.now, id).await? {
        return Err(Error::Conflict);
    }
    act.audit(Event::done("job.revived").on("job", id)).await
}

/// Notes that a stretch of the audit log was taken out as a file, and which.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn note_audit_download(act: &Act, asked: Value) -> Result<(), Error> {
    act.may(Action::Administer, &Facts::default())?;
    act.audit(Event::done("audit.downloaded").with("filter", asked)).await
}
