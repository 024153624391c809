//! Proposals of a dialogue: the list, making one, changing it, taking it back.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::dialogue::Preview;
use bashke_views::dialogue::dialogues::{self as views, ProposalEntry, ProposePage, WeighStage};
use bashke_views::forms::FormState;
use bashke_views::paths;

use super::contribution::{Sent, by, preview};
use super::head;
use crate::dialogue::commands;
use crate::dialogue::pages::{number, refused};
use crate::dialogue::queries::{self, OnDialogue, SIZE};
use crate::dialogue::rules::stages::{Deed, Stage};
use crate::dialogue::rules::text::{self, Written};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// Why somebody cannot take part now, in words; whoever only has to sign in can.
pub(super) fn closed(request: &Request, on: &OnDialogue, deed: Deed) -> Option<String> {
    let cx = request.cx();
    if !on.is_open(deed, request.app.clock.now()) {
        return Some(cx.t("dialogue-stage-closed"));
    }
    match request.may(Action::TakePart, &on.facts) {
        Ok(()) | Err(Denied::SignIn) => None,
        Err(Denied::NotInvited) => Some(cx.t("denied-not-invited")),
        Err(_) => Some(cx.t("dialogue-take-part-not")),
    }
}

/// The stage: its proposals.
pub(super) async fn stage(mut request: Request, on: &OnDialogue) -> Result<Response, Error> {
    let asked = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    let found = queries::proposals(&request.app.db, &request.actor, on.row.id, u64::from(asked)).await?;
    let (lines, total, faces) = found;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let cx = request.cx();
    let proposals = lines.into_iter().map(|line| ProposalEntry {
        by: by(
            &request,
            &faces,
            (line.row.author_id, line.row.organisation_id),
            line.row.made_at,
        ),
        link: Link::new(
            &line.row.title,
            cx.url(&paths::dialogue_proposal(&on.row.slug, line.row.id)),
        ),
        language: line.row.language,
        for_it: line.for_it,
        against: line.against,
        withdrawn: line.row.withdrawn_at.is_some(),
        data_changed: line.data_changed,
        hidden: line.hidden,
    });
    let closed = closed(&request, on, Deed::Propose);
    let data = WeighStage {
        head: head(&request, on),
        proposals: proposals.collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        proposes: closed.is_none(),
        closed,
    };
    Ok(Page::private(views::weigh_stage(&cx, &data)).into_response())
}

/// A dialogue with the stage in which proposals are weighed, in which the actor takes part.
async fn taking_part(request: &Request, slug: &str) -> Result<OnDialogue, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, slug).await?;
    on.slot(Stage::Weigh).ok_or(Error::NotFound)?;
    request.may(Action::TakePart, &on.facts)?;
    Ok(on)
}

fn form(request: &Request, on: &OnDialogue, id: Option<i32>, preview: Option<Preview>) -> ProposePage {
    let speaks = request.cx().viewer.and_then(|viewer| viewer.acts_for.clone());
    ProposePage {
        head: head(request, on),
        id,
        organisation: speaks.filter(|_| id.is_none()),
        preview,
    }
}

/// The form of a new proposal.
///
/// # Errors
/// Where the actor may not, there is no such dialogue, or the database cannot be reached.
pub async fn new_page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let on = taking_part(&request, &slug).await?;
    let state = FormState::default().with("language", request.locale.tag());
    let form = form(&request, &on, None, None);
    Ok(Page::private(views::propose(&request.cx(), &form, &state)))
}

/// Proposes, or shows what the proposal will look like.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let on = taking_part(&request, &slug).await?;
    let outcome = match fields.text("do") {
        "preview" => preview(&request, &fields).await.map(Sent::Shown),
        _ => propose(&request, &slug, &fields).await.map(Sent::Done),
    };
    answer(&request, &on, &fields, None, outcome, "proposed")
}

fn answer(
    request: &Request,
    on: &OnDialogue,
    fields: &Fields,
    id: Option<i32>,
    outcome: Result<Sent<i32>, Error>,
    done: &str,
) -> Result<Response, Error> {
    match outcome {
        Ok(Sent::Done(id)) => {
            let path = paths::dialogue_proposal(&on.row.slug, id);
            Ok(see_other(request, &format!("{path}?done={done}")))
        }
        Ok(Sent::Shown(preview)) => {
            let form = form(request, on, id, Some(preview));
            Ok(Page::private(views::propose(&request.cx(), &form, &fields.state())).into_response())
        }
        Err(error) => {
            let form = form(request, on, id, None);
            let page = refused(request, fields.state(), error, |state| {
                views::propose(&request.cx(), &form, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// The title and the text, out of the form.
fn written(fields: &Fields) -> Result<(String, Written), Error> {
    let mut refusals = Refusals::default();
    let title = text::title(fields.text("title"))
        .map_err(|why| refusals.0.push(why))
        .ok();
    let written = text::written(fields.text("language"), fields.raw("text"));
    let written = written.map_err(|more| refusals.0.extend(more.0)).ok();
    match (title, written) {
        (Some(title), Some(written)) => Ok((title, written)),
        _ => Err(Error::Refused(refusals)),
    }
}

async fn propose(request: &Request, slug: &str, fields: &Fields) -> Result<i32, Error> {
    let (title, written) = written(fields)?;
    let act = request.act().await?;
    let id = commands::propose(&act, slug, title, written).await?;
    act.commit().await?;
    Ok(id)
}

/// The form in which a proposal is changed.
///
/// # Errors
/// Where it is not the actor's, there is none such, or the database cannot be reached.
pub async fn edit_page(Path((slug, id)): Path<(String, String)>, request: Request) -> Result<Page, Error> {
    let (on, found) = own(&request, &slug, &id).await?;
    let state = FormState::default()
        .with("title", &found.row.title)
        .with("text", &found.row.text)
        .with("language", &found.row.language);
    let form = form(&request, &on, Some(found.row.id), None);
    Ok(Page::private(views::propose(&request.cx(), &form, &state)))
}

async fn own(request: &Request, slug: &str, id: &str) -> Result<(OnDialogue, queries::OnProposal), Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, slug).await?;
    let found = queries::seen_proposal(&request.app.db, &request.actor, on.row.id, number(id)?).await?;
    request.may(
        Action::ReviseContribution,
        &Facts::concerning(Some(found.row.author_id)),
    )?;
    Ok((on, found))
}

/// Changes a proposal, or shows what it will look like.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn edit(
    Path((slug, id)): Path<(String, String)>,
    Posted { request, fields }: Posted,
) -> Result<Response, Error> {
    let (on, found) = own(&request, &slug, &id).await?;
    let id = found.row.id;
    let outcome = match fields.text("do") {
        "preview" => preview(&request, &fields).await.map(Sent::Shown),
        _ => change(&request, &slug, id, &fields).await.map(|()| Sent::Done(id)),
    };
    answer(&request, &on, &fields, Some(id), outcome, "proposal-changed")
}

async fn change(request: &Request, slug: &str, id: i32, fields: &Fields) -> Result<(), Error> {
    let (title, written) = written(fields)?;
    let act = request.act().await?;
    commands::edit_proposal(&act, slug, id, title, written).await?;
    act.commit().await
}

/// Takes a proposal back.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn withdraw(
    Path((slug, id)): Path<(String, String)>,
    Posted { request, .. }: Posted,
) -> Result<Response, Error> {
    let id = number(&id)?;
    let act = request.act().await?;
    match commands::withdraw_proposal(&act, &slug, id).await {
        Ok(()) => {
            act.commit().await?;
            let path = paths::dialogue_stage(&slug, Stage::Weigh.word());
            Ok(see_other(&request, &format!("{path}?done=withdrawn")))
        }
        Err(error) => {
            drop(act);
            super::proposal::again(&request, &slug, id, FormState::default(), error).await
        }
    }
}
