//! A statement, with what its author and the hosts do with it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::dialogue::statement as statements;
use bashke_views::components::Link;
use bashke_views::dialogue::opinions::{self as views, Deciding, StatementPage};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::StatementState;

use super::{said, same, shares_of};
use crate::dialogue::commands::{self, Decision};
use crate::dialogue::pages::dialogues::head;
use crate::dialogue::pages::{author, number, refused};
use crate::dialogue::queries::{self, OnDialogue};
use crate::dialogue::rules::stages::{Phase, Stage};
use crate::dialogue::rules::statements::{reason, statement};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// A statement.
///
/// # Errors
/// Not found where there is none that the actor may see; where the database cannot be reached.
pub async fn page(Path((slug, id)): Path<(String, String)>, request: Request) -> Result<Page, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    let (data, state) = shown(&request, &on, number(&id)?, None).await?;
    Ok(Page::private(views::statement(&request.cx(), &data, &state)))
}

/// The page and what stands in its forms.
async fn shown(
    request: &Request,
    on: &OnDialogue,
    id: i32,
    same: Option<Link>,
) -> Result<(StatementPage, FormState), Error> {
    let db = &request.app.db;
    let (row, hidden) = queries::seen_statement(db, &request.actor, on, id).await?;
    let is_shown = row.state == StatementState::Shown.word();
    let mapped = match is_shown {
        true => queries::mapped(db, on.row.id).await?,
        false => None,
    };
    let own = match request.actor.id() {
        Some(person) => queries::own_vote(db, id, person).await?,
        None => None,
    };
    let faces = queries::faces_of_statement(db, &row).await?;
    let over = on
        .slot(Stage::Say)
        .is_none_or(|slot| slot.phase(request.app.clock.now()) == Phase::Over);
    let deciding = request.may(Action::HostDialogue, &on.facts).map(|()| Deciding {
        accept: !is_shown && !over,
        take_out: row.state != StatementState::Out.word(),
    });
    let state = FormState::default().with("text", &row.text);
    let data = StatementPage {
        head: head(request, on),
        said: said(&row),
        author: author(&faces, row.author_id, row.organisation_id),
        made: request.locale.moment(row.made_at),
        shares: shares_of(mapped.as_ref(), id),
        own: own.map(|vote| vote.word()),
        deciding: deciding.ok(),
        revises: !over && revises(request, &row),
        signed: request.actor.id().is_some(),
        state: row.state,
        reason: row.reason,
        hidden,
        same,
    };
    Ok((data, state))
}

/// Whether the reader made a statement and can still change it.
fn revises(request: &Request, row: &statements::Model) -> bool {
    let own = Facts::concerning(Some(row.author_id));
    row.votes == 0 && row.state != StatementState::Out.word() && request.may(Action::ReviseContribution, &own).is_ok()
}

/// Changes a statement, takes it back, accepts it or takes it out.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn submit(
    Path((slug, id)): Path<(String, String)>,
    Posted { request, fields }: Posted,
) -> Result<Response, Error> {
    let id = number(&id)?;
    match change(&request, &slug, id, &fields).await {
        Ok(to) => Ok(see_other(&request, &to)),
        Err(error @ Error::Refused(_)) => {
            let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
            let same = same(&request, &on, fields.text("text"), Some(id)).await?;
            let (data, mut state) = shown(&request, &on, id, same).await?;
            // each form holds its own fields; what the other holds is as it is kept
            state.put_over(fields.state());
            let page = refused(&request, state, error, |state| {
                views::statement(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
        Err(error) => Err(error),
    }
}

async fn change(request: &Request, slug: &str, id: i32, fields: &Fields) -> Result<String, Error> {
    let act = request.act().await?;
    let here = paths::statement(slug, id);
    let waiting = format!("{}?state=waiting", paths::statements(slug));
    let to = match fields.text("do") {
        "edit" => {
            let text = statement(fields.raw("text")).map_err(|why| Error::Refused(why.into()))?;
            commands::restate(&act, slug, id, text).await?;
            format!("{here}?done=statement-changed")
        }
        "take-back" => {
            commands::take_back(&act, slug, id).await?;
            format!("{}?done=statement-taken-back", paths::dialogue_stage(slug, "say"))
        }
        "accept" => {
            commands::decide(&act, slug, id, Decision::Accept).await?;
            // whoever decides goes on with the next
            format!("{waiting}&done=statement-accepted")
        }
        "out" => {
            let reason = reason(fields.raw("reason")).map_err(|why| Error::Refused(why.into()))?;
            commands::decide(&act, slug, id, Decision::TakeOut(reason)).await?;
            format!("{waiting}&done=statement-out")
        }
        _ => return Err(Error::NotFound),
    };
    act.commit().await?;
    Ok(to)
}
