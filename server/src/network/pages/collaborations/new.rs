//! Asking another organisation to do something together.

use axum::response::Response;
use bashke_entities::network::{organisation, project};
use bashke_views::components::{Choice, Link};
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, CollaborationForm, InTheWay, Said};
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;

use crate::moderation;
use crate::network::commands::{self, Asked};
use crate::network::pages::offers::{choices, needed_for};
use crate::network::pages::{chosen_of, is_seen, new_for, refused};
use crate::network::{queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

type Own = Vec<(i32, String, String)>;

/// The form, with whom and about which project as the address says.
///
/// # Errors
/// Not found where there is no such organisation; where the actor writes for none, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let params = &mut request.params;
    params.knows("with");
    params.knows("project");
    let with = params.text("with").unwrap_or_default().to_owned();
    let project = params.text("project").unwrap_or_default().to_owned();
    params.only_known();
    std::mem::take(params).finish()?;
    let mut own = needed_for(&request, Action::AskCollaboration)?;
    let to = whom(&request, &with).await?;
    own.retain(|one| Some(one.0) != to.as_ref().map(|to| to.id));
    let state = FormState::default()
        .with("language", request.locale.tag())
        .with("project", project);
    let state = new_for::opened(&request, &own, once::keyed(state)?).await?;
    let form = form(&request, &own, to.as_ref(), &state).await?;
    Ok(Page::private(views::collaboration_new(&request.cx(), &form, &state)))
}

/// Who is asked, where the reader may see them; none where nobody is named.
async fn whom(request: &Request, slug: &str) -> Result<Option<organisation::Model>, Error> {
    if slug.is_empty() {
        return Ok(None);
    }
    let row = queries::find(&request.app.db, slug).await?.ok_or(Error::NotFound)?;
    if is_seen(request, row.id).await? {
        Ok(Some(row))
    } else {
        Err(Error::NotFound)
    }
}

/// The form, of `own` organisations, which are the reader's without whoever is asked.
async fn form(
    request: &Request,
    own: &Own,
    to: Option<&organisation::Model>,
    state: &FormState,
) -> Result<CollaborationForm, Error> {
    let cx = request.cx();
    let Some(to) = to else {
        return Ok(CollaborationForm {
            with: None,
            organisations: Vec::new(),
            projects: Vec::new(),
            in_the_way: None,
        });
    };
    let db = &request.app.db;
    let in_the_way = if own.is_empty() {
        Some(InTheWay::Own)
    } else if queries::speakers(db, &[to.id]).await?.is_empty() {
        Some(InTheWay::Nobody(to.slug.clone()))
    } else {
        None
    };
    let both: Vec<i32> = own.iter().map(|one| one.0).chain([to.id]).collect();
    let projects = projects(request, &both, state.value("project")).await?;
    Ok(CollaborationForm {
        with: Some((
            Link::new(&to.name, cx.url(&paths::organisation(&to.slug))),
            to.slug.clone(),
        )),
        organisations: choices(request, own, state.value("organisation")),
        projects: project_choices(request, &projects, own, to, state.value("project")),
        in_the_way,
    })
}

/// The newest projects of either that all see, with the one that is chosen.
async fn projects(request: &Request, both: &[i32], chosen: &str) -> Result<Vec<project::Model>, Error> {
    let db = &request.app.db;
    let mut rows = queries::projects_to_choose(db, both).await?;
    if !chosen.is_empty() && !rows.iter().any(|row| row.slug == chosen) {
        let named = queries::project(db, chosen).await?.map(|whole| whole.row.project);
        rows.extend(named.filter(|row| row.published_at.is_some() && both.contains(&row.organisation_id)));
    }
    let ids = rows.iter().map(|row| row.id.to_string());
    let hidden = moderation::hidden_among(db, SubjectKind::Project, ids).await?;
    rows.retain(|row| !hidden.contains(&row.id.to_string()));
    Ok(rows)
}

fn project_choices(
    request: &Request,
    rows: &[project::Model],
    own: &Own,
    to: &organisation::Model,
    chosen: &str,
) -> Vec<Choice> {
    let cx = request.cx();
    let none = Choice::new("", cx.t("collaboration-project-none"), chosen.is_empty());
    let mut all = vec![none];
    let askers = own.iter().map(|(id, _, name)| (*id, name.as_str()));
    for (id, name) in std::iter::once((to.id, to.name.as_str())).chain(askers) {
        for row in rows.iter().filter(|row| row.organisation_id == id) {
            let title = Said::of(&cx, row.title_sq.as_deref(), row.title_en.as_deref());
            all.push(Choice::new(&row.slug, title.text, row.slug == chosen).group(name));
        }
    }
    all
}

/// Asks.
///
/// # Errors
/// Not found where there is no such organisation; where the actor may not, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let mut own = needed_for(&request, Action::AskCollaboration)?;
    let to = whom(&request, fields.text("with")).await?.ok_or(Error::NotFound)?;
    own.retain(|one| one.0 != to.id);
    match ask(&request, &own, &to, &fields).await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let state = new_for::again(&request, &own, fields.state()).await?;
            let form = form(&request, &own, Some(&to), &state).await?;
            refused(&request, state, error, |state| {
                views::collaboration_new(&request.cx(), &form, state)
            })
        }
    }
}

async fn ask(request: &Request, own: &Own, to: &organisation::Model, fields: &Fields) -> Result<String, Error> {
    let today = request.app.clock.today();
    let typed = rules::collaboration(fields, today).map_err(Error::from);
    let chosen = chosen_of(own, fields, "offer-organisation-missing");
    let (from, typed) = Error::together(chosen, typed)?;
    let asked = Asked {
        from,
        to: to.id,
        project: fields.given("project"),
    };
    once::written(request, fields, async |act| {
        let id = commands::ask_collaboration(act, asked, &typed, today).await?;
        Ok(format!("{}?done=asked", paths::collaboration(id)))
    })
    .await
}
