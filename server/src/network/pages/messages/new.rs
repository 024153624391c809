//! Beginning to write to somebody or to an organisation.

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, MessageForm};
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;

use super::{Names, SUSPENDED, is_suspended, there, when};
use crate::moderation;
use crate::network::commands::{self, Sent, To};
use crate::network::pages::{is_seen, refused};
use crate::network::queries;
use crate::network::rules::{self, Closed, Party};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Denied;

/// To whom is written: the side, the name of the field that says so, and the short name in it.
type Whom = (Party, &'static str, String);

/// The form; where there is a conversation already, that.
///
/// # Errors
/// Not found where there is nobody such; where the actor may not write, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Response, Error> {
    let params = &mut request.params;
    params.knows("to");
    params.knows("organisation");
    let to = params.text("to").unwrap_or_default().to_owned();
    let organisation = params.text("organisation").unwrap_or_default().to_owned();
    params.only_known();
    std::mem::take(params).finish()?;
    is_suspended(&request)?;
    let me = request.actor.id().ok_or(Denied::SignIn)?;
    let whom = whom(&request, &to, &organisation).await?;
    if let Some((party, _, _)) = &whom {
        let pair = rules::pair(Party::Person(me), *party);
        if let Some(row) = queries::conversation_of(&request.app.db, &pair).await? {
            return Ok(see_other(&request, &paths::conversation(row.id)));
        }
    }
    let state = FormState::default().with("language", request.locale.tag());
    let form = form(&request, me, whom).await?;
    Ok(Page::private(views::message_new(&request.cx(), &form, &state)).into_response())
}

/// Who is written to, where the reader may see them; none where nobody is named.
async fn whom(request: &Request, person: &str, organisation: &str) -> Result<Option<Whom>, Error> {
    let db = &request.app.db;
    if !person.is_empty() {
        let found = queries::person_page(db, person).await?;
        let (row, _) = found.ok_or(Error::NotFound)?;
        let own = request.actor.id() == Some(row.id);
        let id = row.id.to_string();
        if !moderation::is_seen(db, &request.actor, SubjectKind::Person, &id, own).await? {
            return Err(Error::NotFound);
        }
        return Ok(Some((Party::Person(row.id), "to", row.slug)));
    }
    if organisation.is_empty() {
        return Ok(None);
    }
    let row = queries::find(db, organisation).await?.ok_or(Error::NotFound)?;
    if !is_seen(request, row.id).await? {
        return Err(Error::NotFound);
    }
    Ok(Some((Party::Organisation(row.id), "organisation", row.slug)))
}

async fn form(request: &Request, me: i32, whom: Option<Whom>) -> Result<MessageForm, Error> {
    let Some((party, field, slug)) = whom else {
        return Ok(MessageForm { to: None, shut: None });
    };
    let db = &request.app.db;
    let names = Names::of(request, [party]).await?;
    let closed = if is_suspended(request)? {
        Some(SUSPENDED)
    } else {
        let closed = queries::closed(db, (Party::Person(me), party), false, when(request)).await?;
        closed.map(Closed::message)
    };
    Ok(MessageForm {
        to: Some((names.side(&request.cx(), party), field, slug)),
        shut: closed,
    })
}

/// Writes.
///
/// # Errors
/// Not found where there is nobody such; where the actor may not, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let suspended = is_suspended(&request)?;
    let me = request.actor.id().ok_or(Denied::SignIn)?;
    let whom = whom(&request, fields.text("to"), fields.text("organisation")).await?;
    let whom = whom.ok_or(Error::NotFound)?;
    let written = if suspended {
        Err(Error::refused("text", SUSPENDED))
    } else {
        write(&request, whom.0, &fields).await
    };
    match written {
        Ok(sent) => Ok(see_other(&request, &there(sent))),
        Err(error) => {
            let form = form(&request, me, Some(whom)).await?;
            refused(&request, fields.state(), error, |state| {
                views::message_new(&request.cx(), &form, state)
            })
        }
    }
}

async fn write(request: &Request, to: Party, fields: &Fields) -> Result<Sent, Error> {
    let typed = rules::message(fields)?;
    let act = request.act().await?;
    let sent = commands::write_message(&act, To::Party(to), &typed, when(request)).await?;
    act.commit().await?;
    Ok(sent)
}
