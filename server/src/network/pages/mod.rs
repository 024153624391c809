//! Pages of the network.

pub mod admin;
pub mod calls;
pub mod claim;
pub mod collaborations;
pub mod coverage;
pub mod directory;
pub mod edit;
pub mod events;
pub mod experiences;
pub mod following;
mod former;
pub mod funding;
pub mod invitations;
pub mod library_proposals;
pub mod listing;
pub mod logo;
pub mod media;
pub mod members;
pub mod messages;
pub mod mine;
mod new_for;
pub mod offers;
mod own_word;
pub mod people;
pub mod profile;
pub mod projects;
pub mod resource_edit;
pub mod resources;
pub mod reviews;
pub mod search;
pub mod tool_edit;
pub mod tool_uses;
pub mod tools;

use std::collections::HashMap;

use axum::response::{IntoResponse, Response};
use bashke_entities::network::organisation;
use bashke_views::Cx;
use bashke_views::components::{Choice, Link};
use bashke_views::forms::FormState;
use bashke_views::network::{Logo, Shown};
use bashke_views::paths;
use bashke_vocabulary::{PlaceKind, Role, SubjectKind, Theme};
use maud::Markup;

use super::maps::place_by_id;
use super::queries;
use crate::finance::{Catalogue, IndicatorIx};
use crate::moderation;
use crate::network::queries::Named;
use crate::platform::errors::Error;
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::{forms, once};
use crate::policy::{Action, Facts};

/// The organisation of an address, for whoever may see it. Those who belong to it, and those who look after it, come to
/// what they do there even where it is hidden.
async fn by_slug(request: &Request, slug: &str) -> Result<organisation::Model, Error> {
    let row = queries::find(&request.app.db, slug).await?.ok_or(Error::NotFound)?;
    let own = belongs(request, row.id)
        || request
            .may(Action::EditOrganisation, &Facts::organisation(row.id))
            .is_ok();
    if own || is_seen(request, row.id).await? {
        Ok(row)
    } else {
        Err(Error::NotFound)
    }
}

/// Whether the reader belongs to an organisation.
fn belongs(request: &Request, organisation: i32) -> bool {
    let signed = request.actor.signed.as_ref();
    signed.is_some_and(|signed| signed.standing_in(organisation).is_some())
}

/// Whether the reader may see what an organisation shows.
async fn is_seen(request: &Request, organisation: i32) -> Result<bool, Error> {
    let own = belongs(request, organisation);
    let id = organisation.to_string();
    Ok(moderation::is_seen(&request.app.db, &request.actor, SubjectKind::Organisation, &id, own).await?)
}

/// What was just done, by the query; only words of ours.
fn done(request: &Request) -> Option<String> {
    const WORDS: [&str; 18] = [
        "created",
        "saved",
        "logo",
        "invited",
        "withdrawn",
        "accepted",
        "declined",
        "standing",
        "removed",
        "handed-over",
        "left",
        "joined",
        "acts",
        "decided",
        "verified",
        "mark-taken",
        "mail-domain",
        "claimed",
    ];
    let word = request.params.text("done")?;
    WORDS.contains(&word).then(|| word.to_owned())
}

/// The form of something new, with a key of its own, in the name of the organisation that the address names.
///
/// # Errors
/// Where the address cannot be understood, or the machine gives no random numbers.
fn for_organisation(request: &mut Request, state: FormState) -> Result<FormState, Error> {
    let organisation = request.params.one("organisation", |slug| Some(slug.to_owned()));
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let state = once::keyed(state)?;
    Ok(match organisation {
        Some(slug) => state.with("organisation", slug),
        None => state,
    })
}

/// A form that comes back with what was refused beside its fields; any other fault goes on.
fn refused(
    request: &Request,
    state: FormState,
    error: Error,
    view: impl FnOnce(&FormState) -> Markup,
) -> Result<Response, Error> {
    Ok(forms::refused(request, state, error, view)?.into_response())
}

/// The organisation of one's own in whose name a form is sent.
///
/// # Errors
/// Refused where it is none of these.
fn chosen_of(own: &[(i32, String, String)], fields: &Fields, missing: &'static str) -> Result<i32, Error> {
    let chosen = own.iter().find(|(_, slug, _)| slug == fields.text("organisation"));
    chosen
        .map(|(id, ..)| *id)
        .ok_or_else(|| Error::refused("organisation", missing))
}

/// What was refused of a form, with what is refused besides of whoever is named in it, beside `field`: all is told at once, however
/// far the write came. Any other fault stays as it is.
///
/// # Errors
/// Where the database cannot be reached.
async fn refused_together(
    error: Error,
    field: &str,
    named: impl AsyncFnOnce() -> Result<(), Error>,
) -> Result<Error, Error> {
    let Error::Refused(mut all) = error else {
        return Ok(error);
    };
    if all.0.iter().all(|one| one.field != field) {
        match named().await {
            Ok(()) => {}
            Err(Error::Refused(more)) => all.0.extend(more.0),
            Err(fault) => return Err(fault),
        }
    }
    Ok(Error::Refused(all))
}

/// All that was refused, as one text, where it belongs to no field of the page.
fn told(request: &Request, refusals: &Refusals) -> String {
    let texts: Vec<String> = refusals
        .0
        .iter()
        .map(|refusal| request.locale.message_with(refusal.message, &refusal.args))
        .collect();
    texts.join(" ")
}

/// Names one after another, or that there are none.
fn listed(cx: &Cx<'_>, names: &[String]) -> String {
    if names.is_empty() {
        cx.t("said-none")
    } else {
        names.join(", ")
    }
}

/// Something that moderators may have locked: what it is, its key, and the message that says so.
type Lockable = (SubjectKind, i32, &'static str);

/// Where moderators locked something or the organisation whose it is, its form says so at once beside `field`, in the words in
/// which whoever sends it is refused.
async fn told_if_locked(
    request: &Request,
    of: Option<Lockable>,
    organisation: Option<i32>,
    field: &'static str,
    mut state: FormState,
) -> Result<FormState, Error> {
    if let Some(message) = locked_by(request, of, organisation).await? {
        Refusals::from(Refusal::new(field, message)).show(&mut state, request.locale);
    }
    Ok(state)
}

/// Why something of an organisation is not published now, in words, where moderators locked it or the organisation.
async fn why_locked(request: &Request, of: Lockable, organisation: i32) -> Result<Option<String>, Error> {
    let message = locked_by(request, Some(of), Some(organisation)).await?;
    Ok(message.map(|message| request.locale.message(message)))
}

/// The message that says what moderators locked of something and the organisation whose it is, where they did.
async fn locked_by(
    request: &Request,
    of: Option<Lockable>,
    organisation: Option<i32>,
) -> Result<Option<&'static str>, Error> {
    let whose = organisation.map(|id| (SubjectKind::Organisation, id, "organisation-locked"));
    for (kind, id, message) in whose.into_iter().chain(of) {
        if moderation::is_locked(&request.app.db, kind, &id.to_string()).await? {
            return Ok(Some(message));
        }
    }
    Ok(None)
}

/// The key of a municipality by its short name.
fn municipality(catalogue: &Catalogue, slug: &str) -> Option<i32> {
    let place = catalogue.place(catalogue.find_place(slug)?);
    (place.kind == PlaceKind::Municipality).then_some(place.id)
}

/// A place and its page.
fn place_link(cx: &Cx<'_>, catalogue: &Catalogue, id: i32) -> Option<Link> {
    let place = catalogue.place(place_by_id(catalogue, id)?);
    let name = cx.pick(&place.name_sq, &place.name_en);
    Some(Link::new(name, cx.url(&paths::place(&place.slug))))
}

/// An indicator by its key.
fn indicator_by_id(catalogue: &Catalogue, id: i32) -> Option<IndicatorIx> {
    catalogue
        .indicator_numbers()
        .find(|ix| catalogue.indicator(*ix).id == id)
}

/// An indicator and its page.
fn indicator_link(cx: &Cx<'_>, catalogue: &Catalogue, id: i32) -> Option<Link> {
    let indicator = catalogue.indicator(indicator_by_id(catalogue, id)?);
    let name = cx.pick(&indicator.short_sq, &indicator.short_en);
    Some(Link::new(name, cx.url(&paths::indicator(&indicator.slug))))
}

/// What can be followed of something of an organisation: the organisation, its places and its themes, as the page of what
/// one follows reads them in its address.
fn followable(
    catalogue: &Catalogue,
    organisation: &str,
    places: &[i32],
    themes: &[Theme],
) -> Vec<(&'static str, String)> {
    let mut about = vec![("organisation", organisation.to_owned())];
    let places = places.iter().filter_map(|id| place_by_id(catalogue, *id));
    let municipal = places.filter(|ix| catalogue.place(*ix).kind == PlaceKind::Municipality);
    about.extend(municipal.map(|ix| ("place", catalogue.place(ix).slug.clone())));
    about.extend(themes.iter().map(|theme| ("theme", theme.word().to_owned())));
    about
}

/// The municipalities to choose from, by county in the order of Albanian.
fn municipalities(cx: &Cx<'_>, catalogue: &Catalogue, chosen: impl Fn(&str) -> bool) -> Vec<Choice> {
    let mut all: Vec<(String, String, Choice)> = catalogue
        .places_of(PlaceKind::Municipality)
        .map(|ix| {
            let place = catalogue.place(ix);
            let county = place
                .parent
                .map(|parent| {
                    let parent = catalogue.place(parent);
                    cx.pick(&parent.name_sq, &parent.name_en).to_owned()
                })
                .unwrap_or_default();
            let name = cx.pick(&place.name_sq, &place.name_en).to_owned();
            let choice = Choice::new(&place.slug, &name, chosen(&place.slug)).group(&county);
            (county, name, choice)
        })
        .collect();
    let key = crate::platform::collation::sort_key;
    all.sort_by_cached_key(|(county, name, _)| (key(county), key(name)));
    all.into_iter().map(|(_, _, choice)| choice).collect()
}

/// How people stand on a page, by their keys; whoever left is not among them. Whom moderators hid or suspended is seen by themselves and
/// by moderators; others learn that there is somebody.
async fn people_shown(request: &Request, ids: &[i32]) -> Result<HashMap<i32, Shown>, Error> {
    shown_unless(request, ids, Named::is_unseen).await
}

/// The same of those who write to each other: whoever is suspended stays named to whom they wrote, who can block them.
async fn writers_shown(request: &Request, ids: &[i32]) -> Result<HashMap<i32, Shown>, Error> {
    shown_unless(request, ids, |one| one.hidden).await
}

async fn shown_unless(
    request: &Request,
    ids: &[i32],
    unseen: impl Fn(&Named) -> bool,
) -> Result<HashMap<i32, Shown>, Error> {
    let db = &request.app.db;
    let named = queries::named_people(db, ids, request.app.clock.now()).await?;
    let sees_hidden = request.actor.holds(Role::Moderator);
    let cx = request.cx();
    let shown = named.into_iter().map(|(id, one)| {
        let seen = sees_hidden || request.actor.id() == Some(id) || !unseen(&one);
        let shown = if seen {
            Shown::Known(Link::new(one.name, cx.url(&paths::person(one.slug))))
        } else {
            Shown::Hidden
        };
        (id, shown)
    });
    Ok(shown.collect())
}

/// The logo of an organisation, with its size where it is known.
async fn logo_of(request: &Request, row: &organisation::Model) -> Result<Option<Logo>, Error> {
    let Some(id) = row.logo_id else { return Ok(None) };
    let size = crate::platform::storage::size(&request.app.db, id).await?;
    Ok(size.map(|(width, height)| Logo { id, width, height }))
}
