//! Booking a time.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::training::counselling_slot;
use bashke_views::components::Choice;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::counselling::{self as views, BookPage};

use super::slot_line;
use crate::finance;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};
use crate::training::commands::{self, Asked};
use crate::training::pages::sessions::{key, refused};
use crate::training::queries;

/// The form; where the time is not free any more, the way to others.
///
/// # Errors
/// Where the actor may not; not found where it was withdrawn or is over; where the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::BookCounselling, &Facts::default())?;
    let (db, now) = (&request.app.db, request.app.clock.now());
    let slot = queries::any_slot(db, key(&id)?).await?;
    if slot.booked_at.is_some() && slot.withdrawn_at.is_none() {
        // whoever saw it free a moment ago is told, and whoever booked it is led there
        let reader = request.actor.id().ok_or(Denied::SignIn)?;
        let own = queries::booked_by(db, slot.id, reader).await?;
        let to = own.map_or_else(|| format!("{}?done=gone", paths::COUNSELLING), paths::counselling_one);
        return Ok(see_other(&request, &to));
    }
    if !queries::is_free(&slot, now) || !queries::counsellors(db, now).await?.contains(&slot.counsellor_id) {
        return Err(Error::NotFound);
    }
    let chosen = request.actor.signed.as_ref().and_then(|signed| signed.acts_for);
    let form = form(&request, &slot, chosen).await?;
    Ok(Page::private(views::book(&request.cx(), &form, &FormState::default())).into_response())
}

async fn form(request: &Request, slot: &counselling_slot::Model, chosen: Option<i32>) -> Result<BookPage, Error> {
    let faces = queries::seen_faces(&request.app.db, &[slot.counsellor_id]).await?;
    let names = faces.into_iter().map(|(id, (_, name))| (id, name)).collect();
    let signed = request.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let own = signed.memberships.iter().map(|one| {
        let id = one.organisation_id;
        Choice::new(id.to_string(), &one.name, chosen == Some(id))
    });
    Ok(BookPage {
        slot: slot_line(request, &names, slot),
        organisations: std::iter::once(Choice::new(
            "",
            request.cx().t("counselling-organisation-none"),
            chosen.is_none(),
        ))
        .chain(own)
        .collect(),
    })
}

/// Books.
///
/// # Errors
/// Where the actor may not; not found where the time is not free; where the database cannot be reached.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    request.may(Action::BookCounselling, &Facts::default())?;
    let organisation = fields.given("organisation").map(key).transpose()?;
    match book(&request, id, &fields, organisation).await {
        Ok(counselling) => {
            let path = format!("{}?done=booked", paths::counselling_one(counselling));
            Ok(see_other(&request, &path))
        }
        Err(error) => {
            // whoever came second still sees what they wrote
            let slot = queries::any_slot(&request.app.db, id).await?;
            let form = form(&request, &slot, organisation).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::book(&request.cx(), &form, state)
            })?;
            Ok(page.into_response())
        }
    }
}

async fn book(request: &Request, slot: i32, fields: &Fields, organisation_id: Option<i32>) -> Result<i32, Error> {
    let figure = match fields.given("figure") {
        Some(typed) => Some(figure(request, typed).await?),
        None => None,
    };
    let act = request.act().await?;
    let asked = Asked {
        question: fields.text("question").to_owned(),
        figure,
        organisation_id,
    };
    let id = commands::book(&act, slot, asked).await?;
    act.commit().await?;
    Ok(id)
}

/// The code of a figure, or of its address.
async fn figure(request: &Request, typed: &str) -> Result<String, Error> {
    let last = typed.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let code: String = last.rsplit('/').next().unwrap_or_default().chars().take(40).collect();
    let cards = finance::figure_cards(&request.app, &request.cx(), std::slice::from_ref(&code)).await?;
    if cards.contains_key(&code) {
        Ok(code)
    } else {
        Err(Error::refused("figure", "counselling-figure-wrong"))
    }
}
