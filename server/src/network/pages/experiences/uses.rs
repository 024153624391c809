//! Telling that an experience was used elsewhere too, and what happened.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::{experience, experience_use};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, Said, UseForm, UseLine, UsedLine, UsesView};
use bashke_views::{Cx, paths};
use bashke_vocabulary::SubjectKind;
use http::StatusCode;
use maud::Markup;

use super::seen;
use crate::finance::Catalogue;
use crate::moderation;
use crate::network::pages::offers::{choices, face, hidden_from_others, key, needed_for, own_for};
use crate::network::pages::resources::paged;
use crate::network::pages::{
    chosen_of, municipalities, municipality, place_by_id, place_link, refused, told_if_locked,
};
use crate::network::queries::{self, USES};
use crate::network::{commands, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

type Own = Vec<(i32, String, String)>;

/// The uses of an experience, as far as its page shows them.
///
/// # Errors
/// Not found where there is no such page of them; where the database cannot be reached.
pub(super) async fn shown(request: &Request, of: &experience::Model, page: u64) -> Result<UsesView, Error> {
    let db = &request.app.db;
    let (rows, total) = queries::uses_of(db, of.id, page).await?;
    let pages = paged(total, USES, page)?;
    let faces = queries::faces(db, rows.iter().map(|row| row.organisation_id)).await?;
    let all = own_for(request, Action::UseExperience);
    let none = all.is_empty();
    let own: Own = all
        .into_iter()
        .filter(|one| Some(one.0) != of.organisation_id)
        .collect();
    let ids: Vec<i32> = own.iter().map(|one| one.0).collect();
    let told = queries::uses_by(db, of.id, &ids).await?;
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let free = own
        .iter()
        .any(|one| told.iter().all(|row| row.organisation_id != one.0));
    Ok(UsesView {
        lines: rows
            .iter()
            .map(|row| UseLine {
                id: row.id,
                organisation: face(&cx, &faces, row.organisation_id),
                outcome: row.outcome.clone(),
                year: row.year,
                place: place_link(&cx, catalogue, row.place_id),
                text: in_language(&cx, row),
            })
            .collect(),
        own: told
            .iter()
            .map(|row| {
                let name = own.iter().find(|one| one.0 == row.organisation_id);
                let name = name.map_or("", |one| one.2.as_str());
                Link::new(name, cx.url(&paths::experience_use(&of.slug, row.id)))
            })
            .collect(),
        new: (free && of.published_at.is_some()).then(|| cx.url(&paths::experience_use_new(&of.slug))),
        none,
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(page).unwrap_or(1),
        pages,
    })
}

/// Words in the language in which they were written.
fn in_language(cx: &Cx<'_>, row: &experience_use::Model) -> Said {
    Said {
        text: row.text.clone(),
        foreign: (row.language != cx.locale.tag()).then(|| cx.locale.other().tag()),
    }
}

/// What an organisation used of others, on its page.
pub(in crate::network::pages) fn used_line(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    (row, of): &(experience_use::Model, experience::Model),
) -> Option<UsedLine> {
    Some(UsedLine {
        title: Said::given(cx, of.title_sq.as_deref(), of.title_en.as_deref())?,
        href: cx.url(&paths::experience(&of.slug)),
        outcome: row.outcome.clone(),
        year: row.year,
        place: place_link(cx, catalogue, row.place_id),
    })
}

/// An experience of which a use can be told: published, and seen by the reader.
async fn usable(request: &Request, slug: &str) -> Result<experience::Model, Error> {
    let (row, _) = seen(request, slug).await?;
    Some(row)
        .filter(|row| row.published_at.is_some())
        .ok_or(Error::NotFound)
}

/// The organisations for which the reader can tell of it.
fn askers(request: &Request, of: &experience::Model) -> Result<Own, Error> {
    let own = needed_for(request, Action::UseExperience)?;
    Ok(own
        .into_iter()
        .filter(|one| Some(one.0) != of.organisation_id)
        .collect())
}

/// The form of a new one; where each of the reader's organisations told of it already, what was told.
///
/// # Errors
/// Not found where there is no such experience; where the reader may write for no organisation.
pub async fn new_page(Path(slug): Path<String>, request: Request) -> Result<Response, Error> {
    let of = usable(&request, &slug).await?;
    let mut own = askers(&request, &of)?;
    let ids: Vec<i32> = own.iter().map(|one| one.0).collect();
    let told = queries::uses_by(&request.app.db, of.id, &ids).await?;
    own.retain(|one| told.iter().all(|row| row.organisation_id != one.0));
    if let Some(row) = told.first().filter(|_| own.is_empty()) {
        return Ok(see_other(&request, &paths::experience_use(&of.slug, row.id)));
    }
    let state = FormState::default().with("language", request.locale.tag());
    Ok(Page::private(new_form(&request, &of, &own, &state)).into_response())
}

fn new_form(request: &Request, of: &experience::Model, own: &Own, state: &FormState) -> Markup {
    let cx = request.cx();
    let form = UseForm {
        organisations: Some(choices(request, own, state.value("organisation"))),
        ..form(request, of, state)
    };
    views::experience_use(&cx, &form, state, None)
}

fn form(request: &Request, of: &experience::Model, state: &FormState) -> UseForm {
    let cx = request.cx();
    UseForm {
        slug: of.slug.clone(),
        title: Said::of(&cx, of.title_sq.as_deref(), of.title_en.as_deref()),
        places: municipalities(&cx, &request.current.catalogue, |slug| state.value("place") == slug),
        organisations: None,
        there: None,
    }
}

/// Tells of a use.
///
/// # Errors
/// Not found where there is no such experience; where the actor may not, or something of ours fails.
pub async fn create(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let of = usable(&request, &slug).await?;
    let own = askers(&request, &of)?;
    match tell(&request, &of, &own, &fields).await {
        Ok(()) => Ok(see_other(
            &request,
            &format!("{}?done=used#uses", paths::experience(slug)),
        )),
        Err(error) => refused(&request, fields.state(), error, |state| {
            new_form(&request, &of, &own, state)
        }),
    }
}

async fn tell(request: &Request, of: &experience::Model, own: &Own, fields: &Fields) -> Result<(), Error> {
    let chosen = chosen_of(own, fields, "offer-organisation-missing");
    let (organisation, told) = Error::together(chosen, typed(request, fields))?;
    let act = request.act().await?;
    commands::use_experience(&act, of.id, organisation, &told).await?;
    act.commit().await
}

fn typed(request: &Request, fields: &Fields) -> Result<rules::ExperienceUse, Error> {
    let catalogue = &request.current.catalogue;
    let place = |slug: &str| municipality(catalogue, slug);
    Ok(rules::experience_use(fields, place, request.app.clock.today())?)
}

/// A use that the actor may change, with its experience.
async fn own(request: &Request, slug: &str, id: &str) -> Result<(experience_use::Model, experience::Model), Error> {
    let (of, _) = seen(request, slug).await?;
    let found = queries::use_and_experience(&request.app.db, key(id)?).await?;
    let (row, of) = found
        .filter(|(row, _)| row.experience_id == of.id && row.withdrawn_at.is_none())
        .ok_or(Error::NotFound)?;
    let own = request
        .may(Action::UseExperience, &Facts::organisation(row.organisation_id))
        .is_ok();
    let (db, kind) = (&request.app.db, SubjectKind::ExperienceUse);
    if !moderation::is_seen(db, &request.actor, kind, &row.id.to_string(), own).await? {
        return Err(Error::NotFound);
    }
    request.may(Action::UseExperience, &Facts::organisation(row.organisation_id))?;
    Ok((row, of))
}

/// The form of one that was told.
///
/// # Errors
/// Not found where there is none that the reader may see; where they may not change it.
pub async fn page(Path((slug, id)): Path<(String, String)>, request: Request) -> Result<Page, Error> {
    let (row, of) = own(&request, &slug, &id).await?;
    let locks = (SubjectKind::ExperienceUse, row.id, "experience-use-locked");
    let state = filled(&request, &row);
    let state = told_if_locked(&request, Some(locks), Some(row.organisation_id), "text", state).await?;
    let form = there(&request, &row, &of, &state).await?;
    Ok(Page::private(views::experience_use(&request.cx(), &form, &state, None)))
}

async fn there(
    request: &Request,
    row: &experience_use::Model,
    of: &experience::Model,
    state: &FormState,
) -> Result<UseForm, Error> {
    let hidden = hidden_from_others(request, SubjectKind::ExperienceUse, row.id).await?;
    Ok(UseForm {
        there: Some((row.id, hidden)),
        ..form(request, of, state)
    })
}

fn filled(request: &Request, row: &experience_use::Model) -> FormState {
    let catalogue = &request.current.catalogue;
    let place = place_by_id(catalogue, row.place_id).map(|ix| catalogue.place(ix).slug.clone());
    FormState::default()
        .with("revision", row.revision.to_string())
        .with("place", place.unwrap_or_default())
        .with("year", row.year.to_string())
        .with("outcome", &row.outcome)
        .with("language", &row.language)
        .with("text", &row.text)
}

/// Changes it, or takes it back.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(
    Path((slug, id)): Path<(String, String)>,
    Posted { request, fields }: Posted,
) -> Result<Response, Error> {
    let (row, of) = own(&request, &slug, &id).await?;
    let withdraws = fields.text("do") == "withdraw";
    let changed = async {
        if withdraws {
            let act = request.act().await?;
            commands::withdraw_use(&act, &row).await?;
            return act.commit().await;
        }
        let told = typed(&request, &fields)?;
        let revision = fields.revision();
        let act = request.act().await?;
        commands::change_use(&act, &row, revision, &told).await?;
        act.commit().await
    };
    match changed.await {
        Ok(()) => {
            let done = if withdraws { "use-withdrawn" } else { "use-changed" };
            Ok(see_other(
                &request,
                &format!("{}?done={done}#uses", paths::experience(slug)),
            ))
        }
        Err(Error::Conflict) if !withdraws => {
            let (stands, of) = own(&request, &slug, &id).await?;
            let mut state = fields.state();
            state.put_over(FormState::default().with("revision", stands.revision.to_string()));
            let form = there(&request, &stands, &of, &state).await?;
            let said = in_language(&request.cx(), &stands);
            let mut page = Page::private(views::experience_use(&request.cx(), &form, &state, Some(&said)));
            page.status = StatusCode::CONFLICT;
            Ok(page.into_response())
        }
        Err(error) => {
            let state = fields.state();
            let form = there(&request, &row, &of, &state).await?;
            refused(&request, state, error, |state| {
                views::experience_use(&request.cx(), &form, state, None)
            })
        }
    }
}
