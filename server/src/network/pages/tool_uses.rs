//! Telling that an organisation used a tool.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::{tool, tool_use};
use bashke_views::components::Choice;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ToolUseForm};
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use http::StatusCode;
use maud::Markup;

use super::offers::needed_for;
use super::{chosen_of, municipalities, municipality, place_by_id, place_link, refused, told_if_locked};
use crate::network::{commands, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// The organisations for which the actor may tell it: key, short name, name.
type Own = Vec<(i32, String, String)>;

async fn listed(request: &Request, slug: &str) -> Result<tool::Model, Error> {
    let row = queries::tool(&request.app.db, slug).await?;
    row.filter(|row| row.withdrawn_at.is_none()).ok_or(Error::NotFound)
}

/// The form; for the organisation that the address names, or the first of one's own.
///
/// # Errors
/// Not found where there is no such tool; where the reader may tell it for no organisation.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let tool = listed(&request, &slug).await?;
    let own = needed_for(&request, Action::WriteToolUse)?;
    let chosen = request.params.one("organisation", |slug| {
        own.iter().find(|(_, other, _)| other == slug).cloned()
    });
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let (id, organisation, _) = chosen.or_else(|| own.first().cloned()).ok_or(Error::NotFound)?;
    let row = queries::tool_use_of(&request.app.db, tool.id, id).await?;
    let mut state = filled(&request, row.as_ref());
    state.add("organisation", &organisation);
    let of = row
        .as_ref()
        .map(|row| (SubjectKind::ToolUse, row.id, "tool-use-locked"));
    let state = told_if_locked(&request, of, Some(id), "result-sq", state).await?;
    let told = row.is_some_and(|row| row.withdrawn_at.is_none());
    Ok(Page::private(form(&request, &tool, &own, (told, None), &state)))
}

/// Tells it, changes it, or takes it back.
///
/// # Errors
/// Not found where there is no such tool; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let tool = listed(&request, &slug).await?;
    let own = needed_for(&request, Action::WriteToolUse)?;
    let chosen = chosen_of(&own, &fields, "offer-organisation-missing");
    let organisation = chosen.as_ref().ok().copied();
    let withdraws = fields.text("do") == "withdraw";
    let told = async {
        if withdraws {
            let id = chosen?;
            let act = request.act().await?;
            commands::withdraw_tool_use(&act, tool.id, id).await?;
            return act.commit().await;
        }
        let catalogue = &request.current.catalogue;
        let typed = rules::tool_use(&fields, |slug| municipality(catalogue, slug)).map_err(Error::from);
        let (id, typed) = Error::together(chosen, typed)?;
        let act = request.act().await?;
        commands::tell_tool_use(&act, &tool, id, fields.revision(), &typed).await?;
        act.commit().await
    };
    let word = if withdraws { "use-withdrawn" } else { "use-told" };
    match (told.await, organisation) {
        (Ok(()), _) => Ok(see_other(&request, &format!("{}?done={word}", paths::tool(slug)))),
        (Err(Error::Conflict), Some(organisation)) => {
            let row = queries::tool_use_of(&request.app.db, tool.id, organisation).await?;
            let revision = row.as_ref().map_or(0, |row| row.revision);
            let mut state = fields.state();
            state.put_over(FormState::default().with("revision", revision.to_string()));
            let told = row.as_ref().is_some_and(|row| row.withdrawn_at.is_none());
            let stands = row.map(|row| stands(&request, &row));
            let page = Page {
                status: StatusCode::CONFLICT,
                ..Page::private(form(&request, &tool, &own, (told, stands), &state))
            };
            Ok(page.into_response())
        }
        (Err(error), _) => refused(&request, fields.state(), error, |state| {
            form(&request, &tool, &own, (false, None), state)
        }),
    }
}

/// The form; whether it stands already, and what stands where somebody else saved meanwhile.
fn form(
    request: &Request,
    tool: &tool::Model,
    own: &Own,
    (told, stands): (bool, Option<Vec<(String, String)>>),
    state: &FormState,
) -> Markup {
    let cx = request.cx();
    let mut places = municipalities(&cx, &request.current.catalogue, |slug| state.chosen("place", slug));
    places.insert(
        0,
        Choice::new("", cx.t("offer-everywhere"), state.value("place").is_empty()),
    );
    let organisations = own.iter().map(|(_, slug, name)| (slug.clone(), name.clone()));
    let data = ToolUseForm {
        slug: tool.slug.clone(),
        name: tool.name.clone(),
        organisations: organisations.collect(),
        places,
        told,
        stands,
    };
    views::tool_use_edit(&cx, &data, state)
}

fn filled(request: &Request, row: Option<&tool_use::Model>) -> FormState {
    let Some(row) = row else {
        return FormState::default().with("revision", "0");
    };
    let mut state = FormState::default().with("revision", row.revision.to_string());
    for (name, text) in [
        ("time", &row.time),
        ("result-sq", &row.result_sq),
        ("result-en", &row.result_en),
    ] {
        if let Some(text) = text {
            state.add(name, text);
        }
    }
    let catalogue = &request.current.catalogue;
    if let Some(ix) = row.place_id.and_then(|id| place_by_id(catalogue, id)) {
        state.add("place", &catalogue.place(ix).slug);
    }
    state
}

fn stands(request: &Request, row: &tool_use::Model) -> Vec<(String, String)> {
    let cx = request.cx();
    let place = row
        .place_id
        .and_then(|id| place_link(&cx, &request.current.catalogue, id));
    let place = place.map_or_else(|| cx.t("offer-everywhere"), |link| link.text);
    let texts = [
        ("time", &row.time),
        ("result-sq", &row.result_sq),
        ("result-en", &row.result_en),
    ];
    let texts = texts
        .into_iter()
        .filter_map(|(name, text)| Some((cx.t(&format!("tool-use-{name}")), text.clone()?)));
    std::iter::once((cx.t("tool-use-place"), place)).chain(texts).collect()
}
