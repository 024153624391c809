//! Asking a municipality.

use axum::response::{IntoResponse, Response};
use bashke_views::components::{Choice, Link};
use bashke_views::dialogue::Preview;
use bashke_views::dialogue::questions::{self as views, AskPage};
use bashke_views::forms::FormState;
use bashke_views::paths;

use super::{municipalities, municipality};
use crate::dialogue::commands::{self, Ask};
use crate::dialogue::pages::{parts, refused};
use crate::dialogue::queries;
use crate::dialogue::rules::stages::Stage;
use crate::dialogue::rules::text;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::once;
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

async fn form(request: &Request, place: &str, dialogue: &str) -> Result<AskPage, Error> {
    let dialogue = match dialogue {
        "" => None,
        slug => {
            let on = queries::seen_dialogue(&request.app.db, &request.actor, slug).await?;
            request.may(Action::TakePart, &on.facts)?;
            let address = request.cx().url(&paths::dialogue_stage(slug, Stage::Ask.word()));
            Some((slug.to_owned(), Link::new(on.row.title, address)))
        }
    };
    let cx = request.cx();
    let mut places = vec![Choice::new("", cx.t("question-place-choose"), place.is_empty())];
    places.extend(municipalities(&cx, &request.current.catalogue, Some(place)));
    Ok(AskPage {
        dialogue,
        places,
        organisation: cx.viewer.and_then(|viewer| viewer.acts_for.clone()),
        preview: None,
    })
}

/// The form of a new question, with the municipality where the address says it.
///
/// # Errors
/// Where the actor may not, or there is no such municipality.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    request.may(Action::AskQuestion, &Facts::default())?;
    let place = request.params.take("place").pop().unwrap_or_default();
    if !place.is_empty() && municipality(&request.current.catalogue, &place).is_none() {
        return Err(Error::NotFound);
    }
    let dialogue = request.params.take("dialogue").pop().unwrap_or_default();
    let state = once::keyed(FormState::default().with("language", request.locale.tag()))?;
    let form = form(&request, &place, &dialogue).await?;
    Ok(Page::private(views::ask(&request.cx(), &form, &state)))
}

/// Asks, or shows what the question will look like.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn ask(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::AskQuestion, &Facts::default())?;
    let mut page = form(&request, fields.text("place"), fields.text("dialogue")).await?;
    let outcome = if fields.text("do") == "preview" {
        preview(&request, &fields).await.map(Sent::Shown)
    } else {
        send(&request, &fields).await.map(Sent::Done)
    };
    match outcome {
        Ok(Sent::Done(path)) => Ok(see_other(&request, &format!("{path}?done=asked"))),
        Ok(Sent::Shown(preview)) => {
            page.preview = Some(preview);
            Ok(Page::private(views::ask(&request.cx(), &page, &fields.state())).into_response())
        }
        Err(error) => {
            let page = refused(&request, fields.state(), error, |state| {
                views::ask(&request.cx(), &page, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// What became of a form: it was kept and stands at a path, or it was only looked at.
pub(super) enum Sent {
    Done(String),
    Shown(Preview),
}

async fn send(request: &Request, fields: &Fields) -> Result<String, Error> {
    let mut refusals = Refusals::default();
    let place = municipality(&request.current.catalogue, fields.text("place"));
    if place.is_none() {
        refusals.push("place", "question-place-missing");
    }
    let title = text::title(fields.text("title"))
        .map_err(|why| refusals.0.push(why))
        .ok();
    let written = text::written(fields.text("language"), fields.raw("text"));
    let written = written.map_err(|more| refusals.0.extend(more.0)).ok();
    let (Some(place_id), Some(title), Some(written)) = (place, title, written) else {
        return Err(Error::Refused(refusals));
    };
    let wanted = Ask {
        place_id,
        title,
        written,
        dialogue: fields.given("dialogue").map(str::to_owned),
    };
    once::written(request, fields, async |act| {
        let (id, slug) = commands::ask(act, wanted).await?;
        Ok(paths::question(id, slug))
    })
    .await
}

/// What a text will look like.
pub(super) async fn preview(request: &Request, fields: &Fields) -> Result<Preview, Error> {
    let written = text::written(fields.text("language"), fields.raw("text"))?;
    let html = commands::shown(&request.app.db, &request.app.config.public_url, &written.text).await?;
    Ok(Preview {
        parts: parts(request, &[html]).await?.pop().unwrap_or_default(),
        language: written.language.to_owned(),
    })
}
