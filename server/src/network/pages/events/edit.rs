//! Planning an event, changing and cancelling it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::{event, project};
use bashke_views::components::Choice;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, EventForm, Said};
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use http::StatusCode;
use maud::Markup;

use super::by_id;
use crate::network::pages::offers::{choices, key, needed_for, themes_stand};
use crate::network::pages::{
    chosen_of, for_organisation, municipalities, municipality, new_for, place_by_id, place_link, refused,
    refused_together, told_if_locked,
};
use crate::network::queries::EventRow;
use crate::network::rules::{self, CAPACITY_MOST};
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::local_time;
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

type Own = Vec<(i32, String, String)>;

/// The form of a new one.
///
/// # Errors
/// Where the actor writes for no organisation, or the database cannot be reached.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    let state = for_organisation(&mut request, FormState::default().with("mode", "place"))?;
    let own = needed_for(&request, Action::WriteEvent)?;
    let state = new_for::opened(&request, &own, state).await?;
    let projects = projects(&request, own.iter().map(|one| one.0).collect()).await?;
    Ok(Page::private(form(&request, &own, &projects, None, None, &state)))
}

async fn projects(request: &Request, organisations: Vec<i32>) -> Result<Vec<project::Model>, Error> {
    Ok(queries::projects_to_choose(&request.app.db, &organisations).await?)
}

fn form(
    request: &Request,
    own: &Own,
    projects: &[project::Model],
    row: Option<&EventRow>,
    stands: Option<Vec<(String, String)>>,
    state: &FormState,
) -> Markup {
    let cx = request.cx();
    let none = |text: &str, name: &str| Choice::new("", cx.t(text), state.value(name).is_empty());
    let chosen = state.value("project");
    let of_projects = projects.iter().map(|one| {
        let title = Said::of(&cx, one.title_sq.as_deref(), one.title_en.as_deref());
        Choice::new(&one.slug, title.text, one.slug == chosen)
    });
    let mut places = municipalities(&cx, &request.current.catalogue, |slug| state.chosen("place", slug));
    places.insert(0, none("event-place-none", "place"));
    let data = EventForm {
        event: row.map(|row| {
            let title = Said::of(&cx, row.event.title_sq.as_deref(), row.event.title_en.as_deref());
            (row.event.id, title.text)
        }),
        organisations: choices(request, own, state.value("organisation")),
        places,
        projects: std::iter::once(none("event-project-none", "project"))
            .chain(of_projects)
            .collect(),
        most: CAPACITY_MOST,
        stands,
    };
    views::event_edit(&cx, &data, state)
}

fn read(request: &Request, fields: &Fields) -> Result<rules::Event, Error> {
    let place = |slug: &str| municipality(&request.current.catalogue, slug);
    Ok(rules::event(fields, place)?)
}

/// Plans it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let own = needed_for(&request, Action::WriteEvent)?;
    let made = async {
        let chosen = chosen_of(&own, &fields, "offer-organisation-missing");
        let (organisation, typed) = Error::together(chosen, read(&request, &fields))?;
        once::written(&request, &fields, async |act| {
            let id = commands::plan_event(act, organisation, &typed).await?;
            Ok(format!("{}?done=planned", paths::event(id)))
        })
        .await
    };
    match made.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let projects = projects(&request, own.iter().map(|one| one.0).collect()).await?;
            let error = with_co_host(&request, &fields, None, error).await?;
            let state = new_for::again(&request, &own, fields.state()).await?;
            refused(&request, state, error, |state| {
                form(&request, &own, &projects, None, None, state)
            })
        }
    }
}

/// What was refused, with whether it is clear who holds an event too; of none while it is new.
async fn with_co_host(request: &Request, fields: &Fields, of: Option<i32>, error: Error) -> Result<Error, Error> {
    // what is wrong with the name itself was refused with the rest of the form
    let typed = rules::co_host(fields).ok().flatten();
    let named = async || commands::co_host_is_clear(&request.app.db, of, typed.as_ref()).await;
    refused_together(error, "co-host", named).await
}

/// The event of an address, for whoever writes it.
async fn written(request: &Request, id: i32) -> Result<EventRow, Error> {
    let (row, _) = by_id(request, id).await?;
    request.may(Action::WriteEvent, &Facts::organisation(row.event.organisation_id))?;
    Ok(row)
}

/// The form of one that is there; one that was cancelled leads to its page, which says so.
///
/// # Errors
/// Not found where there is none; where the actor may not.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Response, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let row = written(&request, key(&id)?).await?;
    if row.event.cancelled_at.is_some() {
        return Ok(see_other(&request, &paths::event(row.event.id)));
    }
    let projects = projects(&request, vec![row.event.organisation_id]).await?;
    let state = filled(&request, &row, &projects).await?;
    let of = (SubjectKind::Event, row.event.id, "event-locked");
    let whose = row.event.organisation_id;
    let state = told_if_locked(&request, Some(of), Some(whose), "title-sq", state).await?;
    let page = Page::private(form(&request, &Vec::new(), &projects, Some(&row), None, &state));
    Ok(page.into_response())
}

async fn filled(request: &Request, row: &EventRow, projects: &[project::Model]) -> Result<FormState, Error> {
    let event = &row.event;
    let (begins_on, begins_at) = local_time::typed(event.begins_at);
    let (ends_on, ends_at) = local_time::typed(event.ends_at);
    let mut state = FormState::default()
        .with("revision", event.revision.to_string())
        .with("begins-on", &begins_on)
        .with("begins-at", begins_at)
        .with("ends-at", ends_at)
        .with("mode", if event.online { "online" } else { "place" });
    if ends_on != begins_on {
        state.add("ends-on", &ends_on);
    }
    let catalogue = &request.current.catalogue;
    let place = event.place_id.and_then(|id| place_by_id(catalogue, id));
    let project = projects.iter().find(|one| Some(one.id) == event.project_id);
    let capacity = event.capacity.map(|people| people.to_string());
    for (name, value) in texts(event) {
        if let Some(value) = value {
            state.add(name, value);
        }
    }
    for (name, value) in [
        ("link", event.link.as_deref()),
        ("venue", event.venue.as_deref()),
        ("place", place.map(|ix| catalogue.place(ix).slug.as_str())),
        ("project", project.map(|one| one.slug.as_str())),
        ("capacity", capacity.as_deref()),
    ] {
        if let Some(value) = value {
            state.add(name, value);
        }
    }
    for theme in &row.themes {
        state.add("theme", theme.word());
    }
    if let Some(name) = co_host(request, row).await? {
        state.add("co-host", &name);
    }
    Ok(state)
}

/// The name of who is named as holding it too.
async fn co_host(request: &Request, row: &EventRow) -> Result<Option<String>, Error> {
    let Some(named) = &row.co_host else { return Ok(None) };
    let mut faces = queries::faces(&request.app.db, [named.organisation_id]).await?;
    Ok(faces.remove(&named.organisation_id).map(|(_, name)| name))
}

/// The texts of an event by the names of their fields.
fn texts(row: &event::Model) -> [(&'static str, &Option<String>); 4] {
    [
        ("title-sq", &row.title_sq),
        ("text-sq", &row.text_sq),
        ("title-en", &row.title_en),
        ("text-en", &row.text_en),
    ]
}

/// Changes or cancels it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let row = written(&request, id).await?;
    let cancels = fields.text("do") == "cancel";
    let done = async {
        if cancels {
            let reason = rules::cancelled_because(&fields).map_err(|why| Error::Refused(why.into()))?;
            let act = request.act().await?;
            commands::cancel_event(&act, id, &reason).await?;
            act.commit().await?;
            return Ok("cancelled");
        }
        let typed = read(&request, &fields)?;
        let revision = fields.revision();
        let act = request.act().await?;
        commands::edit_event(&act, id, revision, &typed).await?;
        act.commit().await?;
        Ok("saved")
    };
    let error = match done.await {
        Ok(word) => return Ok(see_other(&request, &format!("{}?done={word}", paths::event(id)))),
        Err(error) => error,
    };
    let projects = projects(&request, vec![row.event.organisation_id]).await?;
    if matches!(error, Error::Conflict) {
        return conflict(&request, id, &fields, &projects).await;
    }
    let error = if cancels {
        error
    } else {
        with_co_host(&request, &fields, Some(id), error).await?
    };
    let mut state = if cancels {
        filled(&request, &row, &projects).await?
    } else {
        fields.state()
    };
    if cancels {
        // the form besides holds what stands
        state.put_over(FormState::default().with("reason", fields.text("reason")));
    }
    refused(&request, state, error, |state| {
        form(&request, &Vec::new(), &projects, Some(&row), None, state)
    })
}

/// What was typed, with what somebody else saved meanwhile; sent again, it is written over that.
async fn conflict(request: &Request, id: i32, fields: &Fields, projects: &[project::Model]) -> Result<Response, Error> {
    let now = written(request, id).await?;
    let mut state = fields.state();
    state.put_over(FormState::default().with("revision", now.event.revision.to_string()));
    let co_host = co_host(request, &now).await?;
    let cx = request.cx();
    let event = &now.event;
    let texts = texts(event)
        .into_iter()
        .filter_map(|(name, text)| Some((cx.t(&format!("said-{name}")), text.clone()?)));
    let or_none = |text: Option<String>| text.unwrap_or_else(|| cx.t("said-none"));
    let place = event
        .place_id
        .and_then(|id| place_link(&cx, &request.current.catalogue, id));
    let project = projects.iter().find(|one| Some(one.id) == event.project_id);
    let project = project.map(|one| Said::of(&cx, one.title_sq.as_deref(), one.title_en.as_deref()).text);
    let mode = if event.online { "online" } else { "place" };
    let capacity = event
        .capacity
        .map_or_else(|| cx.t("event-places-all"), |people| people.to_string());
    let mut stands: Vec<(String, String)> = texts.collect();
    stands.extend([
        themes_stand(&cx, &now.themes),
        (cx.t("event-project"), or_none(project)),
        (cx.t("event-co-host"), or_none(co_host)),
        (
            cx.t("session-when"),
            request.locale.span(event.begins_at, event.ends_at),
        ),
        (cx.t("event-mode"), cx.t(&format!("event-mode-{mode}"))),
        (cx.t("event-place"), or_none(place.map(|place| place.text))),
        (cx.t("event-venue"), or_none(event.venue.clone())),
        (cx.t("event-link"), or_none(event.link.clone())),
        (cx.t("event-capacity"), capacity),
    ]);
    let page = Page {
        status: StatusCode::CONFLICT,
        ..Page::private(form(request, &Vec::new(), projects, Some(&now), Some(stands), &state))
    };
    Ok(page.into_response())
}
