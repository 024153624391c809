//! What one shows of oneself in the directory.

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ListingPage};
use bashke_views::paths;
use bashke_vocabulary::{MessagesFrom, Visibility};
use maud::Markup;

use super::{municipalities, municipality, place_by_id, refused};
use crate::network::queries::Own;
use crate::network::{commands, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The form.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let saved = request
        .params
        .one("done", |word| (word == "saved").then_some(()))
        .is_some();
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let person = request.actor.id();
    request.may(Action::ListOneself, &Facts::concerning(person))?;
    let own = queries::own_listing(&request.app.db, person.ok_or(Error::NotFound)?).await?;
    let state = filled(&request, own.as_ref());
    Ok(Page::private(shown(&request, &state, saved)))
}

fn shown(request: &Request, state: &FormState, saved: bool) -> Markup {
    let cx = request.cx();
    let slug = request.actor.signed.as_ref().map_or("", |signed| signed.slug.as_str());
    let data = ListingPage {
        places: municipalities(&cx, &request.current.catalogue, |slug| state.chosen("place", slug)),
        own: cx.url(&paths::person(slug)),
        saved,
    };
    views::listing(&cx, &data, state)
}

/// What stands; nobody is in the directory who did not ask to be.
fn filled(request: &Request, own: Option<&Own>) -> FormState {
    let Some(own) = own else {
        let state = FormState::default().with("listed", Visibility::Nobody.word());
        return ["about", "themes", "places", "languages", "organisations"]
            .iter()
            .fold(state, |state, what| {
                state.with(&format!("seen-{what}"), Visibility::Everyone.word())
            })
            .with("seen-contact", Visibility::Members.word())
            .with("messages-from", MessagesFrom::Organisations.word());
    };
    let row = &own.row;
    let mut state = FormState::default()
        .with("listed", &row.listed)
        .with("seen-about", &row.about_seen)
        .with("seen-themes", &row.themes_seen)
        .with("seen-places", &row.places_seen)
        .with("seen-languages", &row.languages_seen)
        .with("seen-organisations", &row.organisations_seen)
        .with("seen-contact", &row.contact_seen)
        .with("messages-from", &row.messages_from);
    let texts = [
        ("about-sq", &row.about_sq),
        ("about-en", &row.about_en),
        ("contact", &row.contact),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            state.add(name, text);
        }
    }
    for theme in &own.themes {
        state.add("theme", theme.word());
    }
    for language in &own.languages {
        state.add("language", language.word());
    }
    let catalogue = &request.current.catalogue;
    for ix in own.places.iter().filter_map(|id| place_by_id(catalogue, *id)) {
        state.add("place", &catalogue.place(ix).slug);
    }
    state
}

/// Writes it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::ListOneself, &Facts::concerning(request.actor.id()))?;
    let written = async {
        let catalogue = &request.current.catalogue;
        let listing = rules::listing(&fields, |slug| municipality(catalogue, slug))?;
        let act = request.act().await?;
        commands::list_oneself(&act, &listing).await?;
        act.commit().await
    };
    match written.await {
        Ok(()) => {
            let path = format!("{}?done=saved", paths::ACCOUNT_LISTING);
            Ok(see_other(&request, &path).into_response())
        }
        Err(error) => refused(&request, fields.state(), error, |state| shown(&request, state, false)),
    }
}
