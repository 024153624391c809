//! What was refused stands in the audit log, so often in an hour and no more: nobody fills the log by being refused.

use std::sync::Arc;

use super::act::Act;
use super::audit::Event;
use super::errors::Error;
use super::limits::{self, Counted};
use crate::App;
use crate::accounts::Actor;

/// Notes that somebody signed in was refused a page. Whatever was begun is undone by now, so this stands by itself;
/// where even that cannot be written, the refusal stands all the same.
pub(super) async fn refused(app: &App, actor: &Actor, method: &str, path: String, reason: String) {
    let Some(signed) = &actor.signed else { return };
    let event = Event::refused("page")
        .on("path", path)
        .with("method", method)
        .with("reason", reason);
    if let Err(error) = within_limits(app, actor, signed.id, event).await {
        tracing::error!(%error, "a refusal could not be noted");
    }
}

/// Writes the event, unless there were too many by this person or from this address. The first that is left out is
/// told of in its place, those after it are not.
async fn within_limits(app: &App, actor: &Actor, person: i32, event: Event) -> Result<(), Error> {
    let act = Act::begin(app, &Arc::new(actor.clone())).await?;
    let counted = [
        (limits::REFUSED_TO, person.to_string()),
        (limits::REFUSED_FROM, limits::network(&actor.address)),
    ];
    let mut noted = Some(event);
    for (limit, who) in counted {
        let (over, until) = Counted::new(&act.secrets, limit, &who).over(&act.tx, act.now).await?;
        if over > 0 {
            // what is left out by the first does not count for the second: nobody hides another's refusals by their own
            let further = Event::refused("page").with("further_left_out_until", until.to_rfc3339());
            noted = (over == 1).then_some(further);
            break;
        }
    }
    if let Some(event) = noted {
        act.audit(event).await?;
    }
    act.commit().await
}
