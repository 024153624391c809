//! A proposal, and what is said for and against it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::dialogue::argument;
use bashke_views::dialogue::Preview;
use bashke_views::dialogue::dialogues::{self as views, ArgumentView, Body, ProposalPage, SideView};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::Side;

use super::contribution::{Sent, by, preview};
use super::head;
use super::weigh::closed;
use crate::dialogue::commands;
use crate::dialogue::pages::{number, parts, refused};
use crate::dialogue::queries::{self, ARGUMENTS, Arguments, OnDialogue, OnProposal, SideOf};
use crate::dialogue::rules::stages::Deed;
use crate::dialogue::rules::text;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// A proposal with the arguments on it.
///
/// # Errors
/// Not found where there is none that the actor may see; where the database cannot be reached.
pub async fn page(Path((slug, id)): Path<(String, String)>, mut request: Request) -> Result<Response, Error> {
    let asked = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    let state = FormState::default().with("language", request.locale.tag());
    let data = shown(&request, &slug, number(&id)?, asked, None).await?;
    Ok(Page::private(views::proposal(&request.cx(), &data, &state)).into_response())
}

/// The page of a proposal.
async fn shown(
    request: &Request,
    slug: &str,
    id: i32,
    asked: u32,
    preview: Option<Preview>,
) -> Result<ProposalPage, Error> {
    let db = &request.app.db;
    let on = queries::seen_dialogue(db, &request.actor, slug).await?;
    let found = queries::seen_proposal(db, &request.actor, on.row.id, id).await?;
    let arguments = queries::arguments(db, &request.actor, &found.row, u64::from(asked)).await?;
    let most = arguments.for_it.total.max(arguments.against.total);
    let pages = most.div_ceil(ARGUMENTS).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let changed = queries::proposal_changed(db, id).await?;
    let origin = &request.app.config.public_url;
    let row = &found.row;
    let mut kept = vec![commands::html_now(db, origin, &row.text, &row.html, row.renderer).await?];
    for one in arguments.for_it.rows.iter().chain(&arguments.against.rows) {
        kept.push(commands::html_now(db, origin, &one.text, &one.html, one.renderer).await?);
    }
    let mut bodies = parts(request, &kept).await?.into_iter();
    let own_text = bodies.next().unwrap_or_default();
    let body = row.withdrawn_at.is_none().then(|| Body {
        language: row.language.clone(),
        parts: own_text,
        data_changed: changed,
        hidden: found.hidden,
    });
    let mut side = |of: &SideOf| {
        let views = of.rows.iter().map(|one| {
            let text = bodies.next().unwrap_or_default();
            argument(request, &on, &arguments, one, text)
        });
        SideView {
            arguments: views.collect(),
            total: usize::try_from(of.total).unwrap_or(usize::MAX),
        }
    };
    let (for_it, against) = (side(&arguments.for_it), side(&arguments.against));
    let (own, fixed) = revising(request, &on, &found).await?;
    let why = match found.fixed {
        true => Some(request.cx().t("proposal-fixed")),
        false => closed(request, &on, Deed::Argue),
    };
    Ok(ProposalPage {
        head: head(request, &on),
        id,
        title: row.title.clone(),
        by: by(
            request,
            &arguments.faces,
            (row.author_id, row.organisation_id),
            row.made_at,
        ),
        body,
        own,
        fixed,
        for_it,
        against,
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        argues: why.is_none(),
        closed: why,
        organisation: request.cx().viewer.and_then(|viewer| viewer.acts_for.clone()),
        preview,
    })
}

fn argument(
    request: &Request,
    on: &OnDialogue,
    all: &Arguments,
    one: &argument::Model,
    parts: Vec<bashke_views::dialogue::Part>,
) -> ArgumentView {
    let theirs = request.may(Action::ReviseContribution, &Facts::concerning(Some(one.author_id)));
    ArgumentView {
        id: one.id,
        by: by(request, &all.faces, (one.author_id, one.organisation_id), one.made_at),
        body: one.withdrawn_at.is_none().then(|| Body {
            language: one.language.clone(),
            parts,
            data_changed: all.data_changed.contains(&one.id),
            hidden: all.hidden.contains(&one.id),
        }),
        own: theirs.is_ok() && on.is_open(Deed::Argue, request.app.clock.now()),
    }
}

/// Whether the actor can change a proposal; why not, in words, where it is theirs.
async fn revising(request: &Request, on: &OnDialogue, found: &OnProposal) -> Result<(bool, Option<String>), Error> {
    let facts = Facts::concerning(Some(found.row.author_id));
    let open = on.is_open(Deed::Propose, request.app.clock.now());
    if request.may(Action::ReviseContribution, &facts).is_err() || found.row.withdrawn_at.is_some() || !open {
        return Ok((false, None));
    }
    if found.fixed {
        return Ok((false, Some(request.cx().t("proposal-fixed"))));
    }
    match queries::is_argued(&request.app.db, found.row.id).await? {
        true => Ok((false, Some(request.cx().t("proposal-argued")))),
        false => Ok((true, None)),
    }
}

/// The page of a proposal once more, with what was refused; any other fault goes on.
pub(super) async fn again(
    request: &Request,
    slug: &str,
    id: i32,
    state: FormState,
    error: Error,
) -> Result<Response, Error> {
    let Error::Refused(_) = error else { return Err(error) };
    let data = shown(request, slug, id, 1, None).await?;
    let page = refused(request, state, error, |state| {
        views::proposal(&request.cx(), &data, state)
    })?;
    Ok(page.into_response())
}

/// Argues on a proposal, or shows what the argument will look like.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn argue(
    Path((slug, id)): Path<(String, String)>,
    Posted { request, fields }: Posted,
) -> Result<Response, Error> {
    let id = number(&id)?;
    let outcome = match fields.text("do") {
        "preview" => preview(&request, &fields).await.map(Sent::Shown),
        _ => send(&request, &slug, id, &fields).await.map(Sent::Done),
    };
    match outcome {
        Ok(Sent::Done(argument)) => {
            let path = paths::dialogue_proposal(&slug, id);
            Ok(see_other(&request, &format!("{path}?done=argued#argument-{argument}")))
        }
        Ok(Sent::Shown(preview)) => {
            let data = shown(&request, &slug, id, 1, Some(preview)).await?;
            Ok(Page::private(views::proposal(&request.cx(), &data, &fields.state())).into_response())
        }
        Err(error) => again(&request, &slug, id, fields.state(), error).await,
    }
}

async fn send(request: &Request, slug: &str, id: i32, fields: &Fields) -> Result<i32, Error> {
    let mut refusals = Refusals::default();
    let side: Option<Side> = fields.text("side").parse().ok();
    if side.is_none() {
        refusals.push("side", "argument-side-missing");
    }
    let written = text::written(fields.text("language"), fields.raw("text"));
    let written = written.map_err(|more| refusals.0.extend(more.0)).ok();
    let (Some(side), Some(written)) = (side, written) else {
        return Err(Error::Refused(refusals));
    };
    let act = request.act().await?;
    let argument = commands::argue(&act, slug, id, side, written).await?;
    act.commit().await?;
    Ok(argument)
}

/// Takes an argument back.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn withdraw(
    Path((slug, id)): Path<(String, String)>,
    Posted { request, .. }: Posted,
) -> Result<Response, Error> {
    let id = number(&id)?;
    let act = request.act().await?;
    let proposal = commands::withdraw_argument(&act, &slug, id).await?;
    act.commit().await?;
    let path = paths::dialogue_proposal(&slug, proposal);
    Ok(see_other(&request, &format!("{path}?done=withdrawn#argument-{id}")))
}
