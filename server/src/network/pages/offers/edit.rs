//! Writing an offer or an ask, and changing it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::offer;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, OfferForm, Said};
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use http::StatusCode;
use maud::Markup;

use super::one::period;
use super::{by_id, choices, key, names, needed_for, themes_stand};
use crate::network::commands;
use crate::network::pages::{
    chosen_of, for_organisation, municipalities, municipality, new_for, place_by_id, refused, told_if_locked,
};
use crate::network::queries::OfferRow;
use crate::network::rules::{self, OPEN_AT_MOST};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The form of a new one.
///
/// # Errors
/// Where the actor writes for no organisation.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    let state = for_organisation(&mut request, FormState::default())?;
    let own = needed_for(&request, Action::WriteOffer)?;
    let until = rules::renewed(request.app.clock.today(), None, request.app.clock.today());
    let state = state.with("side", "offer").with("expires-on", until.to_string());
    let state = new_for::opened(&request, &own, state).await?;
    Ok(Page::private(form(&request, &own, None, None, &state)))
}

type Own = Vec<(i32, String, String)>;

fn form(
    request: &Request,
    own: &Own,
    row: Option<&OfferRow>,
    stands: Option<Vec<(String, String)>>,
    state: &FormState,
) -> Markup {
    let cx = request.cx();
    let data = OfferForm {
        offer: row.map(|row| {
            let title = Said::of(&cx, row.offer.title_sq.as_deref(), row.offer.title_en.as_deref());
            (row.offer.id, title.text)
        }),
        organisations: choices(request, own, state.value("organisation")),
        places: municipalities(&cx, &request.current.catalogue, |slug| state.chosen("place", slug)),
        most: OPEN_AT_MOST,
        stands,
    };
    views::offer_edit(&cx, &data, state)
}

fn read(request: &Request, fields: &Fields) -> Result<rules::Offer, Error> {
    let place = |slug: &str| municipality(&request.current.catalogue, slug);
    Ok(rules::offer(fields, place, request.app.clock.today())?)
}

/// Writes it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let own = needed_for(&request, Action::WriteOffer)?;
    let made = async {
        let chosen = chosen_of(&own, &fields, "offer-organisation-missing");
        let (organisation, typed) = Error::together(chosen, read(&request, &fields))?;
        once::written(&request, &fields, async |act| {
            let id = commands::write_offer(act, organisation, &typed).await?;
            Ok(format!("{}?done=written", paths::offer(id)))
        })
        .await
    };
    match made.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let state = new_for::again(&request, &own, fields.state()).await?;
            refused(&request, state, error, |state| form(&request, &own, None, None, state))
        }
    }
}

/// The offer of an address, for whoever writes it.
async fn written(request: &Request, id: i32) -> Result<OfferRow, Error> {
    let (row, _) = by_id(request, id).await?;
    request.may(Action::WriteOffer, &Facts::organisation(row.offer.organisation_id))?;
    Ok(row)
}

/// The form of one that is there; one that was closed leads to its page, which says so.
///
/// # Errors
/// Not found where there is none; where the actor may not.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Response, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let row = written(&request, key(&id)?).await?;
    if row.offer.closed_at.is_some() {
        return Ok(see_other(&request, &paths::offer(row.offer.id)));
    }
    let of = (SubjectKind::Offer, row.offer.id, "offer-locked");
    let whose = row.offer.organisation_id;
    let state = told_if_locked(&request, Some(of), Some(whose), "title-sq", filled(&request, &row)).await?;
    let page = Page::private(form(&request, &Vec::new(), Some(&row), None, &state));
    Ok(page.into_response())
}

fn filled(request: &Request, row: &OfferRow) -> FormState {
    let offer = &row.offer;
    let mut state = FormState::default()
        .with("revision", offer.revision.to_string())
        .with("side", &offer.side)
        .with("kind", &offer.kind)
        .with("expires-on", offer.expires_on.to_string());
    for (name, text) in texts(offer) {
        if let Some(text) = text {
            state.add(name, text);
        }
    }
    for (name, day) in [("starts-on", offer.starts_on), ("ends-on", offer.ends_on)] {
        if let Some(day) = day {
            state.add(name, &day.to_string());
        }
    }
    for theme in &row.themes {
        state.add("theme", theme.word());
    }
    let catalogue = &request.current.catalogue;
    for ix in row.places.iter().filter_map(|id| place_by_id(catalogue, *id)) {
        state.add("place", &catalogue.place(ix).slug);
    }
    state
}

/// The texts of an offer by the names of their fields.
fn texts(row: &offer::Model) -> [(&'static str, &Option<String>); 4] {
    [
        ("title-sq", &row.title_sq),
        ("text-sq", &row.text_sq),
        ("title-en", &row.title_en),
        ("text-en", &row.text_en),
    ]
}

/// Changes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let row = written(&request, id).await?;
    let changed = async {
        let typed = read(&request, &fields)?;
        let revision = fields.revision();
        let act = request.act().await?;
        commands::edit_offer(&act, id, revision, &typed).await?;
        act.commit().await
    };
    match changed.await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done=saved", paths::offer(id)))),
        Err(Error::Conflict) => conflict(&request, id, &fields).await,
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, &Vec::new(), Some(&row), None, state)
        }),
    }
}

/// What was typed, with what somebody else saved meanwhile; sent again, it is written over that.
async fn conflict(request: &Request, id: i32, fields: &Fields) -> Result<Response, Error> {
    let now = written(request, id).await?;
    let mut state = fields.state();
    state.put_over(FormState::default().with("revision", now.offer.revision.to_string()));
    let cx = request.cx();
    let texts = texts(&now.offer)
        .into_iter()
        .filter_map(|(name, text)| Some((cx.t(&format!("said-{name}")), text.clone()?)));
    let places = names(&cx, &request.current.catalogue, &now.places);
    let places = if places.is_empty() {
        cx.t("offer-everywhere")
    } else {
        places.join(", ")
    };
    let mut stands = vec![
        (cx.t("offer-side"), cx.t(&format!("offer-side-long-{}", now.offer.side))),
        (cx.t("offer-kind"), cx.t(&format!("offer-kind-{}", now.offer.kind))),
    ];
    stands.extend(texts);
    stands.push(themes_stand(&cx, &now.themes));
    stands.push((cx.t("offer-places"), places));
    let period = period(&cx, now.offer.starts_on, now.offer.ends_on);
    stands.push((cx.t("offer-period"), period.unwrap_or_else(|| cx.t("said-none"))));
    stands.push((cx.t("offer-expires"), cx.date(now.offer.expires_on)));
    let page = Page {
        status: StatusCode::CONFLICT,
        ..Page::private(form(request, &Vec::new(), Some(&now), Some(stands), &state))
    };
    Ok(page.into_response())
}
