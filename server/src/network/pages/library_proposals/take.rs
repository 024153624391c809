//! Taking a proposal into the library: the form of the thing, filled with what was proposed, to be edited or not.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::library_proposal;
use bashke_views::forms::FormState;
use bashke_views::network::LibraryForm;
use bashke_views::paths;
use maud::Markup;

use super::one::{may_decide, meanwhile};
use super::{by_id, name, state};
use crate::network::pages::offers::key;
use crate::network::pages::{refused, resource_edit, tool_edit};
use crate::network::rules::{ProposalState, Proposed, Thing, unpacked};
use crate::network::{commands, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The short names and the names of the tools that are listed; none for a resource.
pub(super) async fn tools(request: &Request, row: &library_proposal::Model) -> Result<Vec<(String, String)>, Error> {
    match Thing::of(&row.thing) {
        Thing::Tool => Ok(queries::tool_names(&request.app.db).await?),
        Thing::Resource => Ok(Vec::new()),
    }
}

/// The form; where it does not wait any more, its page.
///
/// # Errors
/// Not found where there is none that the reader may see; where they may not decide on it, or the database cannot be
/// reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Response, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let row = by_id(&request, key(&id)?).await?;
    may_decide(&request, &row)?;
    if state(&row) != ProposalState::Waits {
        return Ok(see_other(&request, &paths::proposal(row.id)));
    }
    let tools = tools(&request, &row).await?;
    let filled = unpacked(&row.answers).state();
    Ok(Page::private(form(&request, &row, &tools, &filled)).into_response())
}

fn form(request: &Request, row: &library_proposal::Model, tools: &[(String, String)], state: &FormState) -> Markup {
    let way = LibraryForm::Takes {
        id: row.id,
        name: name(&request.cx(), row),
    };
    match Thing::of(&row.thing) {
        Thing::Resource => resource_edit::form(request, way, None, state),
        Thing::Tool => tool_edit::form(request, tools, way, None, state),
    }
}

/// Takes it, with what stands in the form.
///
/// # Errors
/// Not found where there is none that the actor may see; where they may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = by_id(&request, key(&id)?).await?;
    may_decide(&request, &row)?;
    let tools = tools(&request, &row).await?;
    match take(&request, &row, &tools, &fields).await {
        Ok(path) => Ok(see_other(&request, &format!("{path}?done=saved"))),
        Err(Error::Conflict) => meanwhile(&request, row.id, &fields).await,
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, &row, &tools, state)
        }),
    }
}

async fn take(
    request: &Request,
    row: &library_proposal::Model,
    tools: &[(String, String)],
    fields: &Fields,
) -> Result<String, Error> {
    let typed = match Thing::of(&row.thing) {
        Thing::Resource => Proposed::Resource(rules::resource(fields)?),
        Thing::Tool => Proposed::Tool(rules::tool(fields, |slug| {
            tools.iter().any(|(other, _)| other == slug)
        })?),
    };
    let act = request.act().await?;
    let slug = commands::take_proposal(&act, row.id, &typed).await?;
    act.commit().await?;
    Ok(match typed {
        Proposed::Resource(_) => paths::resource(slug),
        Proposed::Tool(_) => paths::tool(slug),
    })
}
