//! Somebody's public page.

use axum::extract::Path;
use bashke_entities::accounts::person;
use bashke_entities::network::person_profile;
use bashke_views::components::Link;
use bashke_views::network::{self as views, PersonPage};
use bashke_views::paths;
use bashke_vocabulary::{Role, SubjectKind, Visibility};

use super::messages::when;
use super::place_link;
use crate::accounts;
use crate::moderation;
use crate::network::queries;
use crate::network::rules::{Closed, Party};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training;

/// Who somebody is and where they belong.
///
/// # Errors
/// Not found where there is nobody such, or not any more; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let (row, belonging) = queries::person_page(&request.app.db, &slug)
        .await?
        .ok_or(Error::NotFound)?;
    let id = row.id.to_string();
    let own = request.actor.id() == Some(row.id);
    if !moderation::is_seen(&request.app.db, &request.actor, SubjectKind::Person, &id, own).await? {
        return Err(Error::NotFound);
    }
    let member = request.actor.signed.as_ref().is_some_and(|signed| signed.verified);
    let listing = queries::own_listing(&request.app.db, row.id).await?;
    let shows = queries::shows_organisations(listing.as_ref(), member, own);
    // somebody suspended is in no list, and nothing of what they showed is shown here either
    let suspended = accounts::is_suspended(row.suspended_until, request.app.clock.now());
    let sees = !suspended || own || request.actor.holds(Role::Moderator);
    let certificates = if sees {
        training::shown_by(&request, row.id).await?
    } else {
        Vec::new()
    };
    let shown = listing.filter(|_| sees).map(|listing| listing.seen_by(member, own));
    let own_words = shown.as_ref().map_or((None, None), |shown| {
        (shown.row.about_sq.clone(), shown.row.about_en.clone())
    });
    let alone = shown
        .as_ref()
        .filter(|_| own)
        .map_or_else(Vec::new, |shown| alone(&shown.row));
    let (blockable, blocked, writes) = ways(&request, &row).await?;
    let cx = request.cx();
    let page = PersonPage {
        certificates,
        slug: row.slug,
        name: row.display_name,
        since: request.locale.day_of(row.created_at),
        about: own_words,
        themes: shown
            .iter()
            .flat_map(|shown| &shown.themes)
            .map(|theme| theme.word().to_owned())
            .collect(),
        places: shown
            .iter()
            .flat_map(|shown| &shown.places)
            .filter_map(|id| place_link(&cx, &request.current.catalogue, *id))
            .collect(),
        languages: shown
            .iter()
            .flat_map(|shown| &shown.languages)
            .map(|one| one.word().to_owned())
            .collect(),
        contact: shown.as_ref().and_then(|shown| shown.row.contact.clone()),
        own,
        alone,
        blockable,
        blocked,
        writes,
        organisations: (shows && sees).then(|| {
            belonging
                .into_iter()
                .map(|one| {
                    (
                        Link::new(one.name, cx.url(&paths::organisation(one.slug))),
                        one.standing,
                    )
                })
                .collect()
        }),
    };
    Ok(Page::private(views::person(&cx, &page)))
}

/// What of somebody's page others do not see, or not all of them, and who does.
fn alone(row: &person_profile::Model) -> Vec<(&'static str, String)> {
    let all = [
        ("about", &row.about_seen),
        ("themes", &row.themes_seen),
        ("places", &row.places_seen),
        ("languages", &row.languages_seen),
        ("organisations", &row.organisations_seen),
        ("contact", &row.contact_seen),
    ];
    let narrow = all
        .into_iter()
        .filter(|(_, seen)| seen.as_str() != Visibility::Everyone.word());
    narrow.map(|(what, seen)| (what, seen.clone())).collect()
}

/// The short name under which the reader can block them, whether they do already, and whether they can write to them.
async fn ways(request: &Request, row: &person::Model) -> Result<(Option<String>, bool, bool), Error> {
    let member = request.actor.signed.as_ref().filter(|signed| signed.verified);
    let Some(me) = member.map(|signed| signed.id).filter(|me| *me != row.id) else {
        return Ok((None, false, false));
    };
    let sides = (Party::Person(me), Party::Person(row.id));
    let closed = queries::closed(&request.app.db, sides, false, when(request)).await?;
    let blocked = closed == Some(Closed::Blocking);
    let blockable = (!blocked).then(|| row.slug.clone());
    Ok((blockable, blocked, closed.is_none()))
}
