//! A proposal: its page, and what becomes of it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::library_proposal;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ProposalPage, Said, Shown};
use bashke_views::paths;
use http::StatusCode;

use super::answers::answers;
use super::take::tools;
use super::{by_id, line, state};
use crate::network::pages::offers::{done, key};
use crate::network::pages::resources::writes;
use crate::network::pages::{people_shown, refused};
use crate::network::rules::{DECLINED_MOST, ProposalState, Thing, unpacked};
use crate::network::{commands, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// What can have been done before this page is seen.
const DONE: [&str; 3] = ["made", "declined", "withdrawn"];

/// The page.
///
/// # Errors
/// Not found where there is none, or none that the reader may see; where the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &DONE)?;
    let row = by_id(&request, key(&id)?).await?;
    let cx = request.cx();
    let data = ProposalPage {
        done: done.map(|word| cx.t(&format!("library-proposal-done-{word}"))),
        ..data(&request, &row).await?
    };
    Ok(Page::private(views::proposal(&cx, &data, &FormState::default())))
}

/// Whether the reader may decide on it, by what is known of it.
pub(super) fn may_decide(request: &Request, row: &library_proposal::Model) -> Result<(), Denied> {
    let facts = Facts {
        made_by: row.proposed_by,
        ..Facts::organisation(row.organisation_id)
    };
    request.may(Action::DecideProposal, &facts)
}

async fn data(request: &Request, row: &library_proposal::Model) -> Result<ProposalPage, Error> {
    let db = &request.app.db;
    let thing = Thing::of(&row.thing);
    let faces = queries::faces(db, [row.organisation_id]).await?;
    let wrote: Vec<i32> = row.proposed_by.into_iter().collect();
    let people = people_shown(request, &wrote).await?;
    let tools = tools(request, row).await?;
    let became = queries::proposal_became(db, row).await?;
    let cx = request.cx();
    let waits = state(row) == ProposalState::Waits;
    let decides = may_decide(request, row);
    let proposes = request.may(Action::ProposeToLibrary, &Facts::organisation(row.organisation_id));
    Ok(ProposalPage {
        id: row.id,
        line: line(request, &cx, &faces, row),
        person: row
            .proposed_by
            .and_then(|id| people.get(&id).cloned())
            .unwrap_or(Shown::Left),
        answers: answers(&cx, thing, &unpacked(&row.answers), &tools),
        words: row.words.clone().map(|text| Said {
            text,
            foreign: (row.language.as_deref() != Some(cx.locale.tag())).then(|| cx.locale.other().tag()),
        }),
        became: became.map(|(slug, sq, en)| {
            let path = match thing {
                Thing::Resource => paths::resource(slug),
                Thing::Tool => paths::tool(slug),
            };
            Link::new(cx.pick(&sq, &en), cx.url(&path))
        }),
        decides: waits && decides.is_ok(),
        involved: waits && writes(request) && decides == Err(Denied::Involved),
        withdraws: waits && proposes.is_ok(),
        done: None,
        meanwhile: false,
    })
}

/// Declines it, or takes it back.
///
/// # Errors
/// Not found where there is none that the actor may see; where they may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = by_id(&request, key(&id)?).await?;
    let done = match fields.text("do") {
        "decline" => decline(&request, &row, &fields).await.map(|()| "declined"),
        "withdraw" => withdraw(&request, row.id).await.map(|()| "withdrawn"),
        _ => Err(Error::NotFound),
    };
    match done {
        Ok(word) => Ok(see_other(&request, &format!("{}?done={word}", paths::proposal(row.id)))),
        Err(Error::Conflict) => meanwhile(&request, row.id, &fields).await,
        Err(error) => {
            let data = data(&request, &row).await?;
            refused(&request, fields.state(), error, |state| {
                views::proposal(&request.cx(), &data, state)
            })
        }
    }
}

/// The page with what became of it meanwhile, and with the words that were typed.
pub(super) async fn meanwhile(request: &Request, id: i32, fields: &Fields) -> Result<Response, Error> {
    let row = by_id(request, id).await?;
    let data = ProposalPage {
        meanwhile: true,
        ..data(request, &row).await?
    };
    let page = Page {
        status: StatusCode::CONFLICT,
        ..Page::private(views::proposal(&request.cx(), &data, &fields.state()))
    };
    Ok(page.into_response())
}

async fn decline(request: &Request, row: &library_proposal::Model, fields: &Fields) -> Result<(), Error> {
    may_decide(request, row)?;
    let words = rules::words(fields, "words", DECLINED_MOST).map_err(Refusals::from)?;
    let act = request.act().await?;
    commands::decline_proposal(&act, row.id, &words, request.locale.tag()).await?;
    act.commit().await
}

async fn withdraw(request: &Request, id: i32) -> Result<(), Error> {
    let act = request.act().await?;
    commands::withdraw_proposal(&act, id).await?;
    act.commit().await
}
