//! One's own organisations, and for which of them one speaks.

use axum::response::Response;
use bashke_views::components::Link;
use bashke_views::network::{self as views, Mine, MinePage, WaitingLine};
use bashke_views::paths;

use super::done;
use crate::accounts::Signed;
use crate::network::commands::{self, Chosen};
use crate::network::queries;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::sessions;
use crate::policy::{Action, Denied, Facts};

fn signed(request: &Request) -> Result<&Signed, Denied> {
    request.may(Action::ManageAccount, &Facts::default())?;
    request.actor.signed.as_ref().ok_or(Denied::SignIn)
}

/// The page.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn page(request: Request) -> Result<Page, Error> {
    let signed = signed(&request)?;
    // an address that is not proved is nobody's yet
    let waiting = if signed.verified {
        queries::waiting_for(&request.app.db, &signed.email, request.app.clock.now()).await?
    } else {
        Vec::new()
    };
    let cx = request.cx();
    let page = MinePage {
        organisations: signed
            .memberships
            .iter()
            .map(|one| Mine {
                id: one.organisation_id,
                slug: one.slug.clone(),
                name: one.name.clone(),
                standing: one.standing,
                acts: signed.acts_for == Some(one.organisation_id),
            })
            .collect(),
        invitations: waiting
            .into_iter()
            .filter_map(|one| {
                Some(WaitingLine {
                    id: one.invitation.id,
                    organisation: Link::new(
                        one.organisation.name,
                        cx.url(&paths::organisation(&one.organisation.slug)),
                    ),
                    standing: one.invitation.standing.parse().ok()?,
                    until: request.locale.day_of(one.invitation.expires_at),
                })
            })
            .collect(),
        done: done(&request),
    };
    Ok(Page::private(views::mine(&cx, &page)))
}

/// Speaks for another organisation, or for oneself again; accepts an invitation.
///
/// # Errors
/// Where nobody is signed in, where they may not speak for it, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    signed(&request)?;
    if fields.text("do") == "accept" {
        let id = fields.text("invitation").parse().map_err(|_| Error::NotFound)?;
        let act = request.act().await?;
        let slug = commands::accept(&act, Chosen::Number(id)).await?;
        act.commit().await?;
        return Ok(see_other(
            &request,
            &format!("{}?done=joined", paths::organisation(slug)),
        ));
    }
    let chosen = match fields.given("organisation") {
        None => None,
        Some(id) => Some(id.parse::<i32>().map_err(|_| Error::NotFound)?),
    };
    act_for(&request, chosen).await?;
    Ok(see_other(
        &request,
        &format!("{}?done=acts", paths::ACCOUNT_ORGANISATIONS),
    ))
}

async fn act_for(request: &Request, organisation: Option<i32>) -> Result<(), Error> {
    let session = request
        .session
        .as_ref()
        .ok_or_else(|| Error::internal("this address has no session"))?;
    match organisation {
        Some(id) => {
            request.may(Action::ActForOrganisation, &Facts::organisation(id))?;
            session.insert(sessions::ACTS_FOR, id).await.map_err(Error::internal)
        }
        None => session
            .remove::<i32>(sessions::ACTS_FOR)
            .await
            .map(|_| ())
            .map_err(Error::internal),
    }
}
