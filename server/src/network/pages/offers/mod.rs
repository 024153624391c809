//! Offers and asks.

pub mod answers;
pub mod edit;
pub mod list;
pub mod mine;
pub mod one;
mod words;

use std::collections::HashMap;

use bashke_views::components::{Choice, Link};
use bashke_views::network::{Hidden, MatchLine, OfferLine, OfferStands, Said};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Role, SubjectKind, Theme};
use chrono::NaiveDate;

use super::{belongs, place_link};
use crate::accounts::Actor;
use crate::finance::Catalogue;
use crate::moderation;
use crate::network::queries::{self, Found, OfferRow};
use crate::network::rules::Stands;
use crate::network::rules::matching::Match;
use crate::network::{reasons, rules};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::policy::{self, Action, Denied, Facts};

/// A key in an address.
pub(super) fn key(text: &str) -> Result<i32, Error> {
    text.parse().ok().filter(|id| *id > 0).ok_or(Error::NotFound)
}

/// What was just done, by the query; only words of ours, and nothing else stands in it.
pub(super) fn done(request: &mut Request, words: &[&str]) -> Result<Option<String>, Error> {
    request.params.knows("done");
    let word = request.params.text("done").map(str::to_owned);
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    Ok(word.filter(|word| words.contains(&word.as_str())))
}

/// The organisations for which the reader may do this: key, short name, name.
pub(super) fn own_for(request: &Request, action: Action) -> Vec<(i32, String, String)> {
    let signed = request.actor.signed.as_ref();
    let all = signed.into_iter().flat_map(|signed| &signed.memberships);
    all.filter(|one| request.may(action, &Facts::organisation(one.organisation_id)).is_ok())
        .map(|one| (one.organisation_id, one.slug.clone(), one.name.clone()))
        .collect()
}

/// The organisations for which the reader could answer another's offer, were they not suspended; none where they are not.
pub(super) fn suspended_for(request: &Request) -> Vec<i32> {
    let mut otherwise = Actor::clone(&request.actor);
    let now = request.app.clock.now();
    let Some(signed) = &mut otherwise.signed else {
        return Vec::new();
    };
    if request.may(Action::AnswerOffer, &Facts::default()) != Err(Denied::Suspended) {
        return Vec::new();
    }
    signed.suspended_until = None;
    let own = signed.memberships.iter().map(|one| one.organisation_id);
    let own: Vec<i32> = own.collect();
    own.into_iter()
        .filter(|id| policy::may(&otherwise, Action::AnswerOffer, &Facts::organisation(*id), now).is_ok())
        .collect()
}

/// Those for which the reader may do something; where there is none, what stands against it: signing in, a proof of the address, an organisation.
///
/// # Errors
/// Where there is none.
pub(super) fn needed_for(request: &Request, action: Action) -> Result<Vec<(i32, String, String)>, Error> {
    let own = own_for(request, action);
    if own.is_empty() {
        return Err(match request.may(action, &Facts::default()) {
            Err(Denied::NotAllowed) | Ok(()) => Denied::NoOrganisation.into(),
            Err(other) => other.into(),
        });
    }
    Ok(own)
}

/// The same to choose from. The one for which the reader speaks is chosen where none is.
pub(super) fn choices(request: &Request, own: &[(i32, String, String)], chosen: &str) -> Vec<Choice> {
    let acts = request.actor.signed.as_ref().and_then(|signed| signed.acts_for);
    own.iter()
        .map(|(id, slug, name)| {
            let here = if chosen.is_empty() {
                acts == Some(*id)
            } else {
                slug == chosen
            };
            Choice::new(slug, name, here)
        })
        .collect()
}

/// Whether the reader sees something of a kind that an organisation wrote: those who belong to it see what is hidden.
pub(super) async fn is_seen(request: &Request, kind: SubjectKind, id: i32, organisation: i32) -> Result<bool, Error> {
    let own = belongs(request, organisation);
    let (db, actor) = (&request.app.db, &request.actor);
    Ok(moderation::is_seen(db, actor, kind, &id.to_string(), own).await?
        && moderation::is_seen(db, actor, SubjectKind::Organisation, &organisation.to_string(), own).await?)
}

/// Whether moderators hide something that the reader sees all the same, since it is theirs or they moderate.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn hidden_from_others(request: &Request, kind: SubjectKind, id: i32) -> Result<bool, Error> {
    let hidden = moderation::hidden_among(&request.app.db, kind, [id.to_string()]).await?;
    Ok(!hidden.is_empty())
}

/// What moderators hide of something of an organisation, or of that, for whoever sees it all the same. Others see neither, so
/// nothing more is asked for them.
///
/// # Errors
/// Where the database cannot be reached.
pub(super) async fn kept_from_others(
    request: &Request,
    (kind, id): (SubjectKind, i32),
    organisation: i32,
) -> Result<Hidden, Error> {
    if hidden_from_others(request, kind, id).await? {
        return Ok(Hidden::Itself);
    }
    let concerned = belongs(request, organisation) || request.actor.holds(Role::Moderator);
    if concerned && hidden_from_others(request, SubjectKind::Organisation, organisation).await? {
        return Ok(Hidden::Organisation);
    }
    Ok(Hidden::No)
}

/// The offer of an address, with whether the reader writes it.
async fn by_id(request: &Request, id: i32) -> Result<(OfferRow, bool), Error> {
    let row = queries::offer(&request.app.db, id).await?.ok_or(Error::NotFound)?;
    let organisation = row.offer.organisation_id;
    if !is_seen(request, SubjectKind::Offer, id, organisation).await? {
        return Err(Error::NotFound);
    }
    let edits = request
        .may(Action::WriteOffer, &Facts::organisation(organisation))
        .is_ok();
    Ok((row, edits))
}

/// The short names and names of organisations, by their keys.
pub(super) type Faces = HashMap<i32, (String, String)>;

/// An organisation as a link.
pub(super) fn face(cx: &Cx<'_>, faces: &Faces, id: i32) -> Option<Link> {
    let (slug, name) = faces.get(&id)?;
    Some(Link::new(name, cx.url(&paths::organisation(slug))))
}

/// An offer as a line; whose it is stands there where `faces` know it.
pub(in crate::network::pages) fn offer_line(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    row: &OfferRow,
    faces: &Faces,
    today: NaiveDate,
) -> OfferLine {
    let offer = &row.offer;
    let stands = match rules::stands(offer.closed_at.is_some(), offer.expires_on, today) {
        Stands::Open => OfferStands::Open(cx.date(offer.expires_on)),
        Stands::Closed => OfferStands::Closed,
        Stands::RanOut => OfferStands::RanOut,
    };
    OfferLine {
        title: Said::of(cx, offer.title_sq.as_deref(), offer.title_en.as_deref()),
        href: cx.url(&paths::offer(offer.id)),
        side: offer.side.clone(),
        kind: offer.kind.clone(),
        organisation: face(cx, faces, offer.organisation_id),
        themes: row.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        places: names(cx, catalogue, &row.places),
        stands,
    }
}

fn names(cx: &Cx<'_>, catalogue: &Catalogue, places: &[i32]) -> Vec<String> {
    let links = places.iter().filter_map(|id| place_link(cx, catalogue, *id));
    links.map(|link| link.text).collect()
}

/// The themes that stand, beside a form in which others may be ticked.
pub(super) fn themes_stand(cx: &Cx<'_>, themes: &[Theme]) -> (String, String) {
    let names: Vec<String> = themes.iter().map(|theme| cx.t(&format!("theme-{theme}"))).collect();
    let names = if names.is_empty() {
        cx.t("said-none")
    } else {
        names.join(", ")
    };
    (cx.t("organisations-themes"), names)
}

/// What complements an offer as a line with its reasons.
pub(in crate::network::pages) fn match_line(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    (one, found): (&Match, &Found),
    faces: &Faces,
    today: NaiveDate,
) -> Option<MatchLine> {
    let row = found.rows.get(&one.id)?;
    Some(MatchLine {
        line: offer_line(cx, catalogue, row, faces, today),
        reasons: reasons::said(cx.locale, catalogue, &one.reasons),
    })
}

/// The names of the organisations of what was found.
pub(in crate::network::pages) async fn faces_of(request: &Request, found: &Found) -> Result<Faces, Error> {
    let ids = found.rows.values().map(|row| row.offer.organisation_id);
    Ok(queries::faces(&request.app.db, ids).await?)
}
