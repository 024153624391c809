//! With whom an event is held: on its page, and the word of those who are named.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::network::{self as views, CoHost, OwnWord};
use bashke_views::paths;

use super::by_id;
use super::one::shown;
use crate::network::pages::offers::{face, key};
use crate::network::pages::{own_word, refused};
use crate::network::queries::EventRow;
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;

/// Who is named, and the organisations for which the reader says something to it.
pub(super) async fn named(request: &Request, row: &EventRow) -> Result<(Option<CoHost>, Vec<OwnWord>), Error> {
    let db = &request.app.db;
    let (own, ids) = own_word::own(request);
    let mut asked = queries::co_hosts_among(db, row.event.id, &ids).await?;
    // whoever declined can confirm it after all, but not in the place of another who is named by now
    if let Some(named) = &row.co_host {
        asked.retain(|one| one.declined_at.is_none() || one.organisation_id == named.organisation_id);
    }
    let decides = asked.iter().filter_map(|row| {
        let said = (row.agreed_at.is_some(), row.declined_at.is_some());
        own_word::word(&own, row.organisation_id, said)
    });
    let decides = decides.collect();
    let Some(named) = &row.co_host else {
        return Ok((None, decides));
    };
    let faces = queries::faces(db, [named.organisation_id]).await?;
    let co_host = face(&request.cx(), &faces, named.organisation_id).map(|link| CoHost {
        link,
        confirmed: named.agreed_at.is_some(),
    });
    Ok((co_host, decides))
}

/// Confirms for an organisation of the actor's that it holds the event too, or declines that.
///
/// # Errors
/// Not found where there is no such event; where the actor may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let (row, edits) = by_id(&request, id).await?;
    match decide(&request, id, &fields).await {
        Ok(word) => Ok(see_other(&request, &format!("{}?done={word}", paths::event(id)))),
        Err(error) => {
            let shown = shown(&request, &row, edits, None, 1).await?;
            refused(&request, fields.state(), error, |state| {
                views::event(&request.cx(), &shown, state)
            })
        }
    }
}

/// The same; gives the word of what was done.
async fn decide(request: &Request, id: i32, fields: &Fields) -> Result<&'static str, Error> {
    let (organisation, confirmed) = own_word::said(request, fields)?;
    let act = request.act().await?;
    commands::decide_co_host(&act, id, organisation, confirmed).await?;
    act.commit().await?;
    Ok(if confirmed {
        "co-host-confirmed"
    } else {
        "co-host-declined"
    })
}
