//! Listing an organisation, and changing what it says of itself.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::organisation;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, EditPage};
use bashke_views::paths;
use bashke_vocabulary::{ContactField, OrganisationKind, PlaceKind, Visibility, fold};
use chrono::Datelike as _;
use http::StatusCode;
use maud::Markup;

use super::offers::themes_stand;
use super::{by_slug, municipalities, municipality, place_by_id, place_link, refused, told_if_locked};
use crate::accounts::{self, PassesFor};
use crate::finance::Catalogue;
use crate::network::commands;
use crate::network::queries::{self, Details};
use crate::network::rules::{self, Profile};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The form of a new organisation.
///
/// # Errors
/// Where the actor may not.
pub async fn new_page(request: Request) -> Result<Page, Error> {
    request.may(Action::CreateOrganisation, &Facts::default())?;
    let state = ContactField::ALL.iter().fold(FormState::default(), |state, field| {
        state.with(rules::contact_names(*field).1, Visibility::Members.word())
    });
    Ok(Page::private(shown(&request, None, None, &once::keyed(state)?)))
}

/// Lists it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::CreateOrganisation, &Facts::default())?;
    let made = async {
        let profile = read(&request, &fields, None, &[])?;
        once::written(&request, &fields, async |act| {
            let slug = commands::create(act, &profile).await?;
            Ok(format!("{}?done=created", paths::organisation(slug)))
        })
        .await
    };
    match made.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => refused(&request, fields.state(), error, |state| {
            shown(&request, None, None, state)
        }),
    }
}

/// What was typed. `stand` are the names that the organisation has: they may stay whatever they are.
fn read(
    request: &Request,
    fields: &Fields,
    fixed: Option<OrganisationKind>,
    stand: &[Option<&str>],
) -> Result<Profile, Error> {
    let catalogue = &request.current.catalogue;
    let year = request.app.clock.now().year();
    let profile = rules::profile(fields, fixed, |slug| municipality(catalogue, slug), year)?;
    let names = [Some(profile.name.as_str()), profile.short_name.as_deref()];
    let other = names
        .into_iter()
        .zip(["name", "short-name"])
        .filter(|(name, _)| !stand.contains(name))
        .find_map(|(name, field)| Some((field, passes_for(catalogue, profile.kind, name?)?)));
    match other {
        Some((field, other)) => Err(Error::refused(field, other.message())),
        None => Ok(profile),
    }
}

/// For whom an organisation of a kind would pass under a name: a municipality is also known by its bare name.
fn passes_for(catalogue: &Catalogue, kind: OrganisationKind, name: &str) -> Option<PassesFor> {
    let municipality = kind == OrganisationKind::Municipality;
    let folded = fold(name);
    let bare = || {
        catalogue.places_of(PlaceKind::Municipality).any(|ix| {
            let place = catalogue.place(ix);
            [&place.name_sq, &place.name_en]
                .iter()
                .any(|known| fold(known) == folded)
        })
    };
    accounts::passes_for(name, municipality).or_else(|| (!municipality && bare()).then_some(PassesFor::Municipality))
}

/// The form; `stands` is what somebody else saved while it was open.
fn shown(
    request: &Request,
    row: Option<&organisation::Model>,
    stands: Option<Vec<(String, String)>>,
    state: &FormState,
) -> Markup {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let now = request.app.clock.now();
    let page = EditPage {
        organisation: row.map(|row| (row.slug.clone(), row.name.clone())),
        stands,
        fixed_kind: row.and_then(fixed).is_some(),
        verified: row.is_some_and(|row| rules::is_verified(row.verified_until, now)),
        places: municipalities(&cx, catalogue, |slug| state.chosen("place", slug)),
    };
    views::edit(&cx, &page, state)
}

/// A municipality stays one.
fn fixed(row: &organisation::Model) -> Option<OrganisationKind> {
    row.kind.parse().ok().filter(|kind| !rules::is_listed_by_people(*kind))
}

/// The form of an organisation that is there.
///
/// # Errors
/// Not found where there is none; where the actor may not.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let row = by_slug(&request, &slug).await?;
    request.may(Action::EditOrganisation, &Facts::organisation(row.id))?;
    let details = queries::details(&request.app.db, row.id, &request.actor, true).await?;
    let state = filled(&request, &row, &details);
    let state = told_if_locked(&request, None, Some(row.id), "name", state).await?;
    Ok(Page::private(shown(&request, Some(&row), None, &state)))
}

fn filled(request: &Request, row: &organisation::Model, details: &Details) -> FormState {
    let mut state = FormState::default().with("revision", row.revision.to_string());
    let texts = [
        ("name", Some(&row.name)),
        ("short-name", row.short_name.as_ref()),
        ("kind", Some(&row.kind)),
        ("about-sq", row.about_sq.as_ref()),
        ("about-en", row.about_en.as_ref()),
        ("register-number", row.register_number.as_ref()),
        ("website", row.website.as_ref()),
    ];
    for (name, value) in texts {
        if let Some(value) = value {
            state.add(name, value);
        }
    }
    if let Some(year) = row.founded {
        state.add("founded", &year.to_string());
    }
    for theme in &details.themes {
        state.add("theme", theme.word());
    }
    let catalogue = &request.current.catalogue;
    for ix in details.places.iter().filter_map(|id| place_by_id(catalogue, *id)) {
        state.add("place", &catalogue.place(ix).slug);
    }
    for language in &details.languages {
        state.add("language", language.word());
    }
    for field in ContactField::ALL {
        let (name, seen) = rules::contact_names(*field);
        match details.contacts.iter().find(|contact| contact.field == field.word()) {
            Some(contact) => {
                state.add(name, &contact.value);
                state.add(seen, &contact.visibility);
            }
            None => state.add(seen, Visibility::Members.word()),
        }
    }
    state
}

/// Changes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = by_slug(&request, &slug).await?;
    request.may(Action::EditOrganisation, &Facts::organisation(row.id))?;
    let changed = async {
        let profile = read(
            &request,
            &fields,
            fixed(&row),
            &[Some(&row.name), row.short_name.as_deref()],
        )?;
        let act = request.act().await?;
        commands::edit(&act, &slug, fields.revision(), &profile).await?;
        act.commit().await
    };
    match changed.await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done=saved", paths::organisation(slug))).into_response()),
        Err(Error::Conflict) => conflict(&request, &slug, &fields).await,
        Err(error) => refused(&request, fields.state(), error, |state| {
            shown(&request, Some(&row), None, state)
        }),
    }
}

/// The form as it was typed, above it what somebody else saved meanwhile.
async fn conflict(request: &Request, slug: &str, fields: &Fields) -> Result<Response, Error> {
    let row = by_slug(request, slug).await?;
    let details = queries::details(&request.app.db, row.id, &request.actor, true).await?;
    let mut state = fields.state();
    state.put_over(FormState::default().with("revision", row.revision.to_string()));
    let stands = stands(request, &row, &details);
    let page = Page {
        status: StatusCode::CONFLICT,
        ..Page::private(shown(request, Some(&row), Some(stands), &state))
    };
    Ok(page.into_response())
}

/// What an organisation says of itself now, by the names of the fields of its form.
fn stands(request: &Request, row: &organisation::Model, details: &Details) -> Vec<(String, String)> {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let or_none = |text: Option<String>| {
        text.filter(|text| !text.is_empty())
            .unwrap_or_else(|| cx.t("said-none"))
    };
    let field = |key: &str, text: Option<String>| (cx.t(key), or_none(text));
    let places = details.places.iter().filter_map(|id| place_link(&cx, catalogue, *id));
    let places: Vec<String> = places.map(|link| link.text).collect();
    let languages = details.languages.iter();
    let languages: Vec<String> = languages.map(|one| cx.t(&format!("language-{one}"))).collect();
    let mut all = vec![
        field("organisations-name", Some(row.name.clone())),
        field("organisations-short-name", row.short_name.clone()),
        field(
            "organisations-kind",
            Some(cx.t(&format!("organisation-kind-{}", row.kind))),
        ),
        field("organisations-about-sq", row.about_sq.clone()),
        field("organisations-about-en", row.about_en.clone()),
        themes_stand(&cx, &details.themes),
        field("organisations-places", Some(places.join(", "))),
        field("organisations-languages", Some(languages.join(", "))),
        field("organisations-founded", row.founded.map(|year| year.to_string())),
        field("organisations-register-number", row.register_number.clone()),
        field("organisations-website", row.website.clone()),
    ];
    all.extend(ContactField::ALL.iter().map(|one| {
        let contact = details.contacts.iter().find(|contact| contact.field == one.word());
        let said = contact.map(|contact| {
            let seen = cx.t(&format!("visibility-{}", contact.visibility));
            format!("{} ({seen})", contact.value)
        });
        field(&format!("contact-{one}"), said)
    }));
    all
}
