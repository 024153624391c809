//! The stages of a dialogue, each a page.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::dialogue::dialogues::{self as views, AskStage, AskedLine};
use bashke_views::paths;
use bashke_vocabulary::TextKind;

use super::{conclude, follow_up, head, kept, weigh};
use crate::dialogue::pages::opinions;
use crate::dialogue::pages::questions::{clock, place_of, sentence, today};
use crate::dialogue::pages::{author, parts};
use crate::dialogue::queries::{self, OnDialogue};
use crate::dialogue::rules::stages::{Deed, Stage};
use crate::dialogue::rules::working_days::Calendar;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// A stage of a dialogue.
///
/// # Errors
/// Not found where the dialogue has no such stage, or the actor may not see it; where the database cannot be reached.
pub async fn page(Path((slug, stage)): Path<(String, String)>, request: Request) -> Result<Response, Error> {
    let stage = Stage::of(&stage).ok_or(Error::NotFound)?;
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    on.slot(stage).ok_or(Error::NotFound)?;
    match stage {
        Stage::Inform => inform(&request, &on).await,
        Stage::Ask => ask(&request, &on).await,
        Stage::Say => opinions::say(&request, &on).await,
        Stage::Weigh => weigh::stage(request, &on).await,
        Stage::Conclude => conclude::stage(&request, &on).await,
        Stage::FollowUp => follow_up::stage(&request, &on).await,
    }
}

async fn inform(request: &Request, on: &OnDialogue) -> Result<Response, Error> {
    let background = match kept(request, on, TextKind::Background).await? {
        Some(html) => parts(request, &[html]).await?.pop(),
        None => None,
    };
    let cx = request.cx();
    let page = views::inform_stage(&cx, &head(request, on), background.as_deref());
    Ok(Page::private(page).into_response())
}

async fn ask(request: &Request, on: &OnDialogue) -> Result<Response, Error> {
    let now = request.app.clock.now();
    let around = queries::around(&request.app.db, &request.actor, on, now).await?;
    let cx = request.cx();
    let (today, calendar) = (today(request), Calendar::default());
    let questions = around.questions.iter().map(|row| {
        let clock = clock(&cx, &calendar, row, today);
        AskedLine {
            link: Link::new(&row.title, cx.url(&paths::question(row.id, &row.slug))),
            language: row.language.clone(),
            place: place_of(&cx, &request.current.catalogue, row.place_id).map(|(_, link)| link),
            state: clock.state,
            clock: sentence(&cx, &clock),
            author: author(&around.faces, row.author_id, row.organisation_id),
        }
    });
    let questions = questions.collect();
    // whom one asks from here: the municipality that it is about, and those that are invited
    let guests = around.guests.iter().filter_map(|guest| guest.place_id);
    let mut asked: Vec<i32> = on.row.place_id.into_iter().chain(guests).collect();
    asked.sort_unstable();
    asked.dedup();
    let asking = |id: &i32| {
        let (place, link) = place_of(&cx, &request.current.catalogue, *id)?;
        let text = cx.ta("dialogue-ask-place", &[("place", link.text.as_str().into())]);
        let address = format!("{}?place={place}&dialogue={}", cx.url(paths::QUESTION_NEW), on.row.slug);
        Some(Link::new(text, address))
    };
    let open = on.is_open(Deed::Ask, now);
    let may = request.may(Action::TakePart, &on.facts);
    let closed = match (open, &may) {
        (false, _) => Some(cx.t("dialogue-stage-closed")),
        (true, Err(crate::policy::Denied::NotInvited)) => Some(cx.t("denied-not-invited")),
        (true, _) => None,
    };
    let data = AskStage {
        asking: match closed {
            None if asked.is_empty() => {
                let address = format!("{}?dialogue={}", cx.url(paths::QUESTION_NEW), on.row.slug);
                vec![Link::new(cx.t("question-new-title"), address)]
            }
            None => asked.iter().filter_map(asking).collect(),
            Some(_) => Vec::new(),
        },
        head: head(request, on),
        questions,
        closed,
    };
    Ok(Page::private(views::ask_stage(&cx, &data)).into_response())
}
