//! Writing a project, and changing it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::{grant, project};
use bashke_views::components::Choice;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ProjectForm, Said, TargetRow};
use bashke_views::{Cx, paths};
use bashke_vocabulary::SubjectKind;
use http::StatusCode;
use maud::Markup;

use super::super::calls::titled;
use super::super::{
    chosen_of, for_organisation, municipalities, municipality, new_for, place_by_id, refused, refused_together,
    told_if_locked,
};
use super::by_slug;
use super::stands::stands;
use crate::finance::{Courses, indicator_choices, place_choices};
use crate::network::pages::offers::needed_for;
use crate::network::queries::WholeProject;
use crate::network::rules::{self, Known, OUTSIDE, STEPS, TARGETS};
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::once;
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// How many places are named of which there are figures, where there are none of the one that was chosen.
const NAMED: usize = 5;

/// The form of a new project.
///
/// # Errors
/// Where the actor writes for no organisation.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    let state = for_organisation(&mut request, FormState::default().with("status", "planned"))?;
    let own = needed_for(&request, Action::EditProject)?;
    let state = new_for::opened(&request, &own, state).await?;
    let grants = queries::grants_of_several(&request.app.db, &ids(&own)).await?;
    Ok(Page::private(form(&request, &own, &grants, None, None, &state)))
}

/// The organisations that the actor writes for: key, short name, name.
type Own = Vec<(i32, String, String)>;

fn ids(own: &Own) -> Vec<i32> {
    own.iter().map(|(id, _, _)| *id).collect()
}

fn form(
    request: &Request,
    own: &Own,
    grants: &[grant::Model],
    whole: Option<&WholeProject>,
    stands: Option<Vec<(String, String)>>,
    state: &FormState,
) -> Markup {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let courses = Courses::now(&request.current);
    let none = |chosen: &str| Choice::new("", cx.t("project-choose"), chosen.is_empty());
    let targets = TARGETS.iter().map(|names| {
        let (what, place) = (state.value(names.indicator), state.value(names.place));
        let known = courses.as_ref();
        let indicators = known.map(|courses| indicator_choices(&cx, courses, what));
        let places = known.map(|courses| place_choices(&cx, courses, place));
        TargetRow {
            names: [names.indicator, names.place, names.from, names.wanted],
            indicators: std::iter::once(none(what))
                .chain(indicators.unwrap_or_default())
                .collect(),
            places: std::iter::once(none(place)).chain(places.unwrap_or_default()).collect(),
        }
    });
    let paid = state.value("grant");
    let given = grants
        .iter()
        .map(|grant| Choice::new(&grant.slug, grant_text(&cx, grant), grant.slug == paid));
    let data = ProjectForm {
        project: whole.map(|whole| {
            let row = &whole.row.project;
            let title = Said::of(&cx, row.title_sq.as_deref(), row.title_en.as_deref());
            (row.slug.clone(), title.text)
        }),
        organisations: own
            .iter()
            .map(|(_, slug, name)| Choice::new(slug, name, slug == state.value("organisation")))
            .collect(),
        grants: std::iter::once(none(paid)).chain(given).collect(),
        places: municipalities(&cx, catalogue, |slug| state.chosen("place", slug)),
        steps: STEPS
            .iter()
            .map(|names| [names.sq, names.en, names.due, names.done])
            .collect(),
        targets: targets.collect(),
        outside: OUTSIDE.to_vec(),
        stands,
    };
    views::project_edit(&cx, &data, state)
}

/// A grant as it is chosen: its title, with its year where that is known.
pub(super) fn grant_text(cx: &Cx<'_>, grant: &grant::Model) -> String {
    let title = titled(cx, grant).0.unwrap_or_else(|| cx.t("grant-untitled"));
    match grant.year {
        Some(year) => format!("{title} ({year})"),
        None => title,
    }
}

/// The names of some places of which something is published of an indicator, and how many more there are.
fn with_figures(request: &Request, courses: &Courses, indicator: i32) -> (Vec<String>, usize) {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let places = catalogue.place_numbers().map(|ix| catalogue.place(ix));
    let known = places.filter(|place| {
        let readings = courses.readings(indicator, place.id);
        readings.iter().any(|(_, value)| value.is_some())
    });
    let mut names: Vec<String> = known
        .map(|place| cx.pick(&place.name_sq, &place.name_en).to_owned())
        .collect();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    (names, more)
}

fn read(request: &Request, fields: &Fields) -> Result<rules::Project, Error> {
    let catalogue = &request.current.catalogue;
    let courses = Courses::now(&request.current);
    let known = |indicator: &str, place: &str| {
        let courses = courses.as_ref()?;
        let (indicator, place) = courses.find(indicator, place)?;
        let readings = courses.readings(indicator, place).into_iter();
        let periods: Vec<_> = readings.filter_map(|(period, value)| value.map(|_| period)).collect();
        let elsewhere = if periods.is_empty() {
            with_figures(request, courses, indicator)
        } else {
            (Vec::new(), 0)
        };
        Some(Known {
            indicator,
            place,
            periods,
            elsewhere,
        })
    };
    // periods are typed as addresses have them, and are told in the same way
    let typed = rules::project(
        fields,
        |slug| municipality(catalogue, slug),
        known,
        |period| period.to_string(),
    );
    Ok(typed?)
}

/// Writes it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let own = needed_for(&request, Action::EditProject)?;
    let made = async {
        let chosen = chosen_of(&own, &fields, "project-organisation-missing");
        let (organisation, typed) = Error::together(chosen, read(&request, &fields))?;
        once::written(&request, &fields, async |act| {
            let slug = commands::create_project(act, organisation, &typed).await?;
            Ok(format!("{}?done=created", paths::project(slug)))
        })
        .await
    };
    match made.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let grants = queries::grants_of_several(&request.app.db, &ids(&own)).await?;
            let error = with_partners_named(&request, &fields, None, error).await?;
            let state = new_for::again(&request, &own, fields.state()).await?;
            refused(&request, state, error, |state| {
                form(&request, &own, &grants, None, None, state)
            })
        }
    }
}

/// What was refused, with whether it is clear who is named as a partner of a project; of none while it is new.
async fn with_partners_named(
    request: &Request,
    fields: &Fields,
    of: Option<i32>,
    error: Error,
) -> Result<Error, Error> {
    // what is wrong with the names themselves was refused with the rest of the form
    let typed = rules::partners_named(fields, &mut Refusals::default());
    let named = async || commands::partners_are_clear(&request.app.db, of, &typed).await;
    refused_together(error, "partners", named).await
}

/// The project of an address, for whoever writes it.
async fn written(request: &Request, slug: &str) -> Result<WholeProject, Error> {
    let (whole, _) = by_slug(request, slug).await?;
    request.may(
        Action::EditProject,
        &Facts::organisation(whole.row.project.organisation_id),
    )?;
    Ok(whole)
}

/// The form of a project that is there.
///
/// # Errors
/// Not found where there is none; where the actor may not.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let whole = written(&request, &slug).await?;
    let organisation = whole.row.project.organisation_id;
    let grants = queries::grants_of_several(&request.app.db, &[organisation]).await?;
    let state = with_partners(&request, &whole, filled(&request, &whole)).await?;
    let of = (SubjectKind::Project, whole.row.project.id, "project-locked");
    let state = told_if_locked(&request, Some(of), Some(organisation), "title-sq", state).await?;
    Ok(Page::private(form(
        &request,
        &Vec::new(),
        &grants,
        Some(&whole),
        None,
        &state,
    )))
}

fn filled(request: &Request, whole: &WholeProject) -> FormState {
    let row = &whole.row.project;
    let mut state = FormState::default()
        .with("revision", row.revision.to_string())
        .with("status", &row.status);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            state.add(name, &value);
        }
    };
    for (name, text) in texts(row) {
        add(name, text.clone());
    }
    add("starts-on", day(row.starts_on));
    add("ends-on", day(row.ends_on));
    add("budget", row.budget.map(whole_and_hundredths));
    add("currency", row.currency.clone());
    add("grant", whole.grant.as_ref().map(|(grant, _)| grant.slug.clone()));
    for theme in &whole.row.themes {
        add("theme", Some(theme.word().to_owned()));
    }
    let catalogue = &request.current.catalogue;
    let slug = |id: i32| place_by_id(catalogue, id).map(|ix| catalogue.place(ix).slug.clone());
    for place in &whole.row.places {
        add("place", slug(*place));
    }
    for (names, step) in STEPS.iter().zip(&whole.milestones) {
        add(names.sq, step.title_sq.clone());
        add(names.en, step.title_en.clone());
        add(names.due, day(step.due_on));
        add(names.done, day(step.done_on));
    }
    for (names, target) in TARGETS.iter().zip(&whole.targets) {
        let indicator = catalogue.indicators.iter().find(|one| one.id == target.indicator_id);
        add(names.indicator, indicator.map(|one| one.slug.clone()));
        add(names.place, slug(target.place_id));
        add(names.from, Some(target.period.clone()));
        add(names.wanted, Some(target.wanted.clone()));
    }
    state
}

/// The same with those with whom it is done: organisations that were named and did not decline, by their names.
async fn with_partners(request: &Request, whole: &WholeProject, mut state: FormState) -> Result<FormState, Error> {
    let (db, id) = (&request.app.db, whole.row.project.id);
    state.add("partners", &named(request, whole).await?.join("\n"));
    for ([name, site], row) in OUTSIDE.into_iter().zip(queries::outside_partners(db, id).await?) {
        state.add(name, &row.name);
        state.add(site, row.website.as_deref().unwrap_or_default());
    }
    Ok(state)
}

/// The names of the organisations that it names as partners, unless they declined.
pub(super) async fn named(request: &Request, whole: &WholeProject) -> Result<Vec<String>, Error> {
    let db = &request.app.db;
    let named = queries::partners_named(db, &[whole.row.project.id]).await?;
    let mut faces = queries::faces(db, named.iter().map(|row| row.organisation_id)).await?;
    let names = named.iter().filter_map(|row| faces.remove(&row.organisation_id));
    Ok(names.map(|(_, name)| name).collect())
}

/// The texts of a project by the names of their fields.
pub(super) fn texts(row: &project::Model) -> [(&'static str, &Option<String>); 8] {
    [
        ("title-sq", &row.title_sq),
        ("title-en", &row.title_en),
        ("aims-sq", &row.aims_sq),
        ("aims-en", &row.aims_en),
        ("activities-sq", &row.activities_sq),
        ("activities-en", &row.activities_en),
        ("results-sq", &row.results_sq),
        ("results-en", &row.results_en),
    ]
}

/// An amount as it is typed.
pub(in crate::network::pages) fn whole_and_hundredths(minor: i64) -> String {
    let (whole, part) = (minor / 100, minor % 100);
    if part == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{part:02}")
    }
}

/// Changes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let whole = written(&request, &slug).await?;
    let changed = async {
        let typed = read(&request, &fields)?;
        let revision = fields.revision();
        let act = request.act().await?;
        commands::edit_project(&act, &slug, revision, &typed).await?;
        act.commit().await
    };
    let error = match changed.await {
        Ok(()) => return Ok(see_other(&request, &format!("{}?done=saved", paths::project(&slug)))),
        Err(error) => error,
    };
    let grants = queries::grants_of_several(&request.app.db, &[whole.row.project.organisation_id]).await?;
    if matches!(error, Error::Conflict) {
        return conflict(&request, &slug, &fields, &grants).await;
    }
    let error = with_partners_named(&request, &fields, Some(whole.row.project.id), error).await?;
    refused(&request, fields.state(), error, |state| {
        form(&request, &Vec::new(), &grants, Some(&whole), None, state)
    })
}

/// What was typed, with what somebody else saved meanwhile; sent again, it is written over that.
async fn conflict(request: &Request, slug: &str, fields: &Fields, grants: &[grant::Model]) -> Result<Response, Error> {
    let now = written(request, slug).await?;
    let row = &now.row.project;
    let mut newest = FormState::default().with("revision", row.revision.to_string());
    let mut state = fields.state();
    std::mem::swap(&mut state, &mut newest);
    newest.put_over(state);
    let stands = stands(request, &now).await?;
    let view = form(request, &Vec::new(), grants, Some(&now), Some(stands), &newest);
    let page = Page {
        status: StatusCode::CONFLICT,
        ..Page::private(view)
    };
    Ok(page.into_response())
}
