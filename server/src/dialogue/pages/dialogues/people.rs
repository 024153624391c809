//! Who hosts a dialogue, and who is invited.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Choice;
use bashke_views::dialogue::dialogues::{self as views, HostRow, PeoplePage};
use bashke_views::forms::FormState;
use bashke_views::paths;

use super::head;
use super::one::{guests, hosts};
use crate::dialogue::commands;
use crate::dialogue::pages::questions::{municipalities, municipality};
use crate::dialogue::pages::{number, refused};
use crate::dialogue::queries::{self, OnDialogue};
use crate::network;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

async fn form(request: &Request, on: &OnDialogue, place: &str) -> Result<PeoplePage, Error> {
    let cx = request.cx();
    let around = queries::around(&request.app.db, &request.actor, on, request.app.clock.now()).await?;
    let hosts = hosts(request, &around, on)
        .into_iter()
        .map(|(id, link)| HostRow { id, link });
    let mut candidates = vec![Choice::new("", cx.t("question-place-choose"), place.is_empty())];
    candidates.extend(municipalities(&cx, &request.current.catalogue, Some(place)));
    Ok(PeoplePage {
        hosts: hosts.collect(),
        guests: guests(request, &around),
        candidates,
        head: head(request, on),
    })
}

/// The page on which hosts and guests are chosen.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    request.may(Action::HostDialogue, &on.facts)?;
    let data = form(&request, &on, "").await?;
    Ok(Page::private(views::people(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

/// Adds or removes a host or a guest.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    match change(&request, &slug, &fields).await {
        Ok(done) => Ok(see_other(
            &request,
            &format!("{}?done={done}", paths::dialogue_people(&slug)),
        )),
        Err(error @ Error::Refused(_)) => {
            let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
            let data = form(&request, &on, fields.text("place")).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::people(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
        Err(error) => Err(error),
    }
}

async fn change(request: &Request, slug: &str, fields: &Fields) -> Result<&'static str, Error> {
    let act = request.act().await?;
    let done = match fields.text("do") {
        "host" => {
            commands::let_host(&act, slug, fields.text("person")).await?;
            "hosts"
        }
        "no-host" => {
            commands::no_longer_host(&act, slug, number(fields.text("host"))?).await?;
            "hosts"
        }
        "leave-out" => {
            commands::leave_out(&act, slug, number(fields.text("invitation"))?).await?;
            "guests"
        }
        "invite-place" => {
            let place = municipality(&request.current.catalogue, fields.text("place"));
            let place = place.ok_or_else(|| Error::refused("place", "question-place-missing"))?;
            commands::invite(&act, slug, None, Some(place)).await?;
            "guests"
        }
        "invite" => {
            // the name in the address, or the whole of it
            let typed = fields.text("organisation").trim().trim_end_matches('/');
            let name = typed.rsplit('/').next().unwrap_or_default();
            let found = network::organisation(&act.tx, name).await?;
            let found = found.ok_or_else(|| Error::refused("organisation", "dialogue-guest-unknown"))?;
            commands::invite(&act, slug, Some(found.id), None).await?;
            "guests"
        }
        _ => return Err(Error::NotFound),
    };
    act.commit().await?;
    Ok(done)
}
