//! Writing an experience, and changing it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::experience;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ExperienceEditPage};
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use http::StatusCode;
use maud::Markup;

use super::{seen, writes_in};
use crate::finance;
use crate::network::pages::calls::money;
use crate::network::pages::offers::{needed_for, themes_stand};
use crate::network::pages::{
    chosen_of, for_organisation, listed, municipalities, municipality, new_for, place_by_id, place_link, refused,
    told_if_locked,
};
use crate::network::queries::{self, ExperienceRow};
use crate::network::{commands, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The form of a new one.
///
/// # Errors
/// Where the reader may write for no organisation.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    let state = for_organisation(&mut request, FormState::default())?;
    let own = needed_for(&request, Action::WriteExperience)?;
    let state = new_for::opened(&request, &own, state).await?;
    Ok(Page::private(shown(&request, None, &state, None)))
}

/// Writes it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let own = needed_for(&request, Action::WriteExperience)?;
    let written = async {
        let chosen = chosen_of(&own, &fields, "experiences-organisation-missing");
        let (organisation, told) = Error::together(chosen, typed(&request, &fields).await)?;
        once::written(&request, &fields, async |act| {
            let slug = commands::write_experience(act, organisation, &told).await?;
            Ok(format!("{}?done=saved", paths::experience(slug)))
        })
        .await
    };
    match written.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let state = new_for::again(&request, &own, fields.state()).await?;
            refused(&request, state, error, |state| shown(&request, None, state, None))
        }
    }
}

/// What was typed; all that is refused is told at once, figures that are none too.
async fn typed(request: &Request, fields: &Fields) -> Result<rules::ExperienceText, Error> {
    let catalogue = &request.current.catalogue;
    let codes = rules::cited(fields.text("figures"));
    let known = finance::figure_keys(&request.app.db, &codes).await?;
    let typed = rules::experience(
        fields,
        |slug| municipality(catalogue, slug),
        |code| known.get(code).copied(),
    );
    Ok(typed?)
}

/// Publishes a draft.
///
/// # Errors
/// Not found where there is none that the actor may see; where they may not, or something of ours fails.
pub async fn publish(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    if fields.text("do") != "publish" {
        return Err(Error::NotFound);
    }
    let row = own(&request, &slug).await?.0.row;
    let published = async {
        let act = request.act().await?;
        commands::publish_experience(&act, &row).await?;
        act.commit().await
    };
    match published.await {
        Ok(()) => Ok(see_other(
            &request,
            &format!("{}?done=published", paths::experience(slug)),
        )),
        // its page says why it is locked
        Err(Error::Refused(_)) => {
            let page = super::shown(&request, (row, true), None, 1).await?;
            Ok(Page {
                status: StatusCode::UNPROCESSABLE_ENTITY,
                ..page
            }
            .into_response())
        }
        Err(error) => Err(error),
    }
}

/// The form of one that is there.
///
/// # Errors
/// Not found where there is none that the reader may see; where they may not change it.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let (row, figures) = own(&request, &slug).await?;
    let state = filled(&request, &row, &figures);
    let of = (SubjectKind::Experience, row.row.id, "experience-locked");
    let state = told_if_locked(&request, Some(of), row.row.organisation_id, "title-sq", state).await?;
    Ok(Page::private(shown(&request, Some(&row.row), &state, None)))
}

/// An experience that the actor may change, with the codes of the figures that it cites.
async fn own(request: &Request, slug: &str) -> Result<(ExperienceRow, Vec<String>), Error> {
    let (row, _) = seen(request, slug).await?;
    let facts = row.organisation_id.map(Facts::organisation).unwrap_or_default();
    request.may(Action::WriteExperience, &facts)?;
    let rows = queries::whole_experiences(&request.app.db, vec![row]).await?;
    let row = rows.into_iter().next().ok_or(Error::NotFound)?;
    let figures = queries::figures_of(&request.app.db, row.row.id).await?;
    Ok((row, figures))
}

/// Changes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = own(&request, &slug).await?.0.row;
    let changed = async {
        let told = typed(&request, &fields).await?;
        let revision = fields.revision();
        let act = request.act().await?;
        commands::edit_experience(&act, &row, revision, &told).await?;
        act.commit().await
    };
    match changed.await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done=saved", paths::experience(slug)))),
        Err(Error::Conflict) => {
            let (stands, figures) = own(&request, &slug).await?;
            let mut state = fields.state();
            state.put_over(FormState::default().with("revision", stands.row.revision.to_string()));
            let kept = filled(&request, &stands, &figures);
            let answers = answers_stand(&request, &stands, &figures);
            let kept = Some((&kept, answers.as_slice()));
            let mut page = Page::private(shown(&request, Some(&stands.row), &state, kept));
            page.status = StatusCode::CONFLICT;
            Ok(page.into_response())
        }
        Err(error) => refused(&request, fields.state(), error, |state| {
            shown(&request, Some(&row), state, None)
        }),
    }
}

/// The form; `stands` is what somebody else wrote meanwhile, the texts and all else.
fn shown(
    request: &Request,
    row: Option<&experience::Model>,
    state: &FormState,
    stands: Option<(&FormState, &[(String, String)])>,
) -> Markup {
    let cx = request.cx();
    let own = writes_in(request);
    let signed = request.actor.signed.as_ref();
    let all = signed.into_iter().flat_map(|signed| &signed.memberships);
    let organisations = all
        .filter(|one| own.contains(&one.organisation_id))
        .map(|one| (one.slug.clone(), one.name.clone()));
    let data = ExperienceEditPage {
        slug: row.map(|row| row.slug.clone()),
        organisations: organisations.collect(),
        places: municipalities(&cx, &request.current.catalogue, |slug| state.chosen("place", slug)),
    };
    views::experience_edit(&cx, &data, state, stands)
}

/// What was chosen as it stands, beside a form in which something else may be chosen; the figures by their addresses,
/// as they are typed.
fn answers_stand(request: &Request, one: &ExperienceRow, figures: &[String]) -> Vec<(String, String)> {
    let cx = request.cx();
    let row = &one.row;
    let cost = money(row.cost_amount, row.cost_currency.as_deref()).map(|cost| cost.text(&cx));
    let figures: Vec<String> = figures.iter().map(paths::figure).collect();
    let (_, themes) = themes_stand(&cx, &one.themes);
    let catalogue = &request.current.catalogue;
    let places = one.places.iter().filter_map(|id| place_link(&cx, catalogue, *id));
    let places: Vec<String> = places.map(|place| place.text).collect();
    let published = row.published_at.map(|at| cx.date(at.date_naive()));
    vec![
        (
            cx.t("experiences-cost-amount"),
            cost.unwrap_or_else(|| cx.t("said-none")),
        ),
        (cx.t("experience-figures"), listed(&cx, &figures)),
        (cx.t("library-theme"), themes),
        (cx.t("experiences-where"), listed(&cx, &places)),
        (
            cx.t("experiences-publish"),
            published.unwrap_or_else(|| cx.t("experiences-draft")),
        ),
    ]
}

fn filled(request: &Request, one: &ExperienceRow, figures: &[String]) -> FormState {
    let row = &one.row;
    let mut state = FormState::default().with("revision", row.revision.to_string());
    let texts = [
        ("title-sq", &row.title_sq),
        ("title-en", &row.title_en),
        ("tried-sq", &row.tried_sq),
        ("tried-en", &row.tried_en),
        ("worked-sq", &row.worked_sq),
        ("worked-en", &row.worked_en),
        ("failed-sq", &row.failed_sq),
        ("failed-en", &row.failed_en),
        ("cost-currency", &row.cost_currency),
        ("cost-sq", &row.cost_sq),
        ("cost-en", &row.cost_en),
        ("reuse-sq", &row.reuse_sq),
        ("reuse-en", &row.reuse_en),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            state.add(name, text);
        }
    }
    if let Some(minor) = row.cost_amount {
        state.add("cost-amount", &(minor / 100).to_string());
    }
    let addresses: Vec<String> = figures.iter().map(paths::figure).collect();
    state.add("figures", &addresses.join("\n"));
    for theme in &one.themes {
        state.add("theme", theme.word());
    }
    let catalogue = &request.current.catalogue;
    for ix in one.places.iter().filter_map(|id| place_by_id(catalogue, *id)) {
        state.add("place", &catalogue.place(ix).slug);
    }
    if row.published_at.is_some() {
        state.add("publish", "yes");
    }
    state
}
