//! Answering an offer, deciding on an answer, and taking one back.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::paths;

use super::one::again;
use super::{by_id, key, own_for, suspended_for};
use crate::network::pages::chosen_of;
use crate::network::{commands, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::policy::{Action, Facts};

/// What is done to an offer and its answers.
///
/// # Errors
/// Not found where there is none such; where the actor may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    if fields.text("do") == "withdraw" {
        return taken_back(&request, id, &fields).await;
    }
    by_id(&request, id).await?;
    let done = match fields.text("do") {
        "answer" => answer(&request, id, &fields).await.map(|()| "answered"),
        "accept" => decide(&request, id, &fields, true).await.map(|()| "accepted"),
        "decline" => decide(&request, id, &fields, false).await.map(|()| "declined"),
        _ => Err(Error::NotFound),
    };
    match done {
        Ok(word) => Ok(see_other(&request, &format!("{}?done={word}", paths::offer(id)))),
        Err(error) => again(&request, id, fields.state(), error).await,
    }
}

async fn answer(request: &Request, id: i32, fields: &Fields) -> Result<(), Error> {
    let own = own_for(request, Action::AnswerOffer);
    if own.is_empty() {
        // suspended while they wrote: what was written is not lost
        if !suspended_for(request).is_empty() {
            return Err(Error::refused("text", "offer-answer-suspended"));
        }
        // says what stands against it: signing in, a proof of the address, an organisation
        request.may(Action::AnswerOffer, &Facts::default())?;
    }
    let chosen = chosen_of(&own, fields, "offer-organisation-missing");
    let text = rules::words(fields, "text", rules::WORDS_MOST);
    let text = text.map_err(|refusal| Error::Refused(refusal.into()));
    let (organisation, text) = Error::together(chosen, text)?;
    let act = request.act().await?;
    commands::answer_offer(&act, id, organisation, text, request.app.clock.today()).await?;
    act.commit().await
}

async fn decide(request: &Request, id: i32, fields: &Fields, accepted: bool) -> Result<(), Error> {
    let reply = match fields.given("reply") {
        Some(_) => Some(rules::words(fields, "reply", rules::WORDS_MOST).map_err(Refusals::from)?),
        None => None,
    };
    let act = request.act().await?;
    commands::decide_answer(&act, id, key(fields.text("answer"))?, accepted, reply).await?;
    act.commit().await
}

/// Takes an answer back, also where the offer is hidden by now: whoever answered does not wait for moderators.
async fn taken_back(request: &Request, id: i32, fields: &Fields) -> Result<Response, Error> {
    let act = request.act().await?;
    commands::withdraw_answer(&act, id, key(fields.text("answer"))?).await?;
    act.commit().await?;
    let next = match by_id(request, id).await {
        Ok(_) if fields.text("from") != "mine" => paths::offer(id),
        Ok(_) | Err(Error::NotFound) => paths::OFFERS_MINE.to_owned(),
        Err(error) => return Err(error),
    };
    Ok(see_other(request, &format!("{next}?done=withdrawn")))
}
