//! Experiences.

pub mod choosing;
pub mod edit;
pub mod files;
pub mod uses;

use std::collections::HashMap;

use axum::extract::Path;
use bashke_entities::network::experience;
use bashke_views::components::{Choice, Link};
use bashke_views::network::{self as views, ChosenView, ExperienceLine, ExperiencePage, ExperiencesPage, Said};
use bashke_views::{Cx, Locale, paths};
use bashke_vocabulary::SubjectKind;

use super::calls::money;
use super::media;
use super::offers::{self, hidden_from_others, kept_from_others};
use super::resources::{paged, typed};
use super::{municipalities, municipality, place_link, why_locked};
use crate::finance::{self, Catalogue};
use crate::moderation;
use crate::network::queries::{self, EXPERIENCES, ExperienceRow, ExperiencesAsked};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// What can have been done before the page of an experience is seen.
const DONE: [&str; 7] = [
    "saved",
    "published",
    "used",
    "use-changed",
    "use-withdrawn",
    "chosen",
    "choice-taken-back",
];

/// The organisations for which the reader may write.
pub(super) fn writes_in(request: &Request) -> Vec<i32> {
    let Some(signed) = &request.actor.signed else {
        return Vec::new();
    };
    let all = signed.memberships.iter().map(|one| one.organisation_id);
    all.filter(|id| request.may(Action::WriteExperience, &Facts::organisation(*id)).is_ok())
        .collect()
}

/// All experiences.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let catalogue = std::sync::Arc::clone(&request.current.catalogue);
    let place = request.params.one("place", |slug| {
        municipality(&catalogue, slug).map(|id| (slug.to_owned(), id))
    });
    let asked = ExperiencesAsked {
        typed: typed(&mut request),
        theme: request.params.one("theme", |word| word.parse().ok()),
        place: place.as_ref().map(|(_, id)| *id),
        regional: request.params.one("kind", |word| match word {
            "regional" => Some(true),
            "own" => Some(false),
            _ => None,
        }),
        good: request
            .params
            .one("good", |word| (word == "yes").then_some(()))
            .is_some(),
        most_used: request
            .params
            .one("sort", |word| (word == "used").then_some(()))
            .is_some(),
        page: u64::from(request.params.number("page", 1_u32, 100_000).unwrap_or(1)),
    };
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let db = &request.app.db;
    let own = writes_in(&request);
    let (rows, total) = queries::experiences(db, &asked, &own).await?;
    let pages = paged(total, EXPERIENCES, asked.page)?;
    let names = queries::faces(db, rows.iter().filter_map(|row| row.row.organisation_id)).await?;
    let cx = request.cx();
    let chosen = place.map(|(slug, _)| slug);
    let mut places = vec![Choice::new("", cx.t("experiences-any-place"), chosen.is_none())];
    places.extend(municipalities(&cx, &catalogue, |slug| chosen.as_deref() == Some(slug)));
    let data = ExperiencesPage {
        lines: rows
            .iter()
            .filter_map(|row| line(&cx, &catalogue, &names, row))
            .collect(),
        typed: asked.typed,
        theme: asked.theme,
        places,
        regional: asked.regional,
        good: asked.good,
        most_used: asked.most_used,
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked.page).unwrap_or(1),
        pages,
        writes: !own.is_empty(),
    };
    Ok(Page::private(views::experiences(&cx, &data)))
}

/// An experience on the page of the organisation that tells it; none where it has no title yet.
pub(in crate::network::pages) fn experience_line(cx: &Cx<'_>, row: &experience::Model) -> Option<(Said, String, bool)> {
    let title = Said::given(cx, row.title_sq.as_deref(), row.title_en.as_deref())?;
    Some((title, cx.url(&paths::experience(&row.slug)), row.published_at.is_none()))
}

fn line(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    names: &HashMap<i32, (String, String)>,
    one: &ExperienceRow,
) -> Option<ExperienceLine> {
    let row = &one.row;
    let organisation = row.organisation_id.and_then(|id| names.get(&id));
    Some(ExperienceLine {
        title: Said::given(cx, row.title_sq.as_deref(), row.title_en.as_deref())?,
        href: cx.url(&paths::experience(&row.slug)),
        organisation: organisation.map(|(slug, name)| Link::new(name, cx.url(&paths::organisation(slug)))),
        // a name is the same in both languages, what is no name has its own in English
        told_of: match (cx.locale, &row.told_of_en) {
            (Locale::En, Some(name)) => Some(name.clone()),
            _ => row.told_of.clone(),
        },
        country: row
            .country
            .as_ref()
            .map(|country| cx.t(&format!("experience-country-{}", country.to_ascii_lowercase()))),
        place_name: row.place_name.clone(),
        places: one
            .places
            .iter()
            .filter_map(|id| place_link(cx, catalogue, *id))
            .collect(),
        themes: one.themes.clone(),
        draft: row.published_at.is_none(),
        used_by: usize::try_from(one.used_by).unwrap_or_default(),
        good: one.choice.is_some(),
    })
}

/// An experience for whoever may see it, and whether they may change it.
pub(super) async fn seen(request: &Request, slug: &str) -> Result<(experience::Model, bool), Error> {
    let db = &request.app.db;
    let row = queries::experience(db, slug).await?.ok_or(Error::NotFound)?;
    let Some(organisation) = row.organisation_id else {
        let id = row.id.to_string();
        let shown = moderation::is_seen(db, &request.actor, SubjectKind::Experience, &id, false).await?;
        return if shown { Ok((row, false)) } else { Err(Error::NotFound) };
    };
    let may = request
        .may(Action::WriteExperience, &Facts::organisation(organisation))
        .is_ok();
    let published = row.published_at.is_some();
    let shown = (may || published) && offers::is_seen(request, SubjectKind::Experience, row.id, organisation).await?;
    if shown { Ok((row, may)) } else { Err(Error::NotFound) }
}

/// An experience.
///
/// # Errors
/// Not found where there is none that the reader may see; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = request
        .params
        .one("done", |word| DONE.iter().find(|known| **known == word).copied());
    let page = request.params.number("page", 1_u32, 100_000).unwrap_or(1);
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let (row, may) = seen(&request, &slug).await?;
    shown(&request, (row, may), done, page).await
}

/// The page of one that is seen, with this page of its uses.
async fn shown(
    request: &Request,
    (row, may): (experience::Model, bool),
    done: Option<&'static str>,
    page: u32,
) -> Result<Page, Error> {
    let db = &request.app.db;
    let row = queries::whole_experiences(db, vec![row])
        .await?
        .pop()
        .ok_or(Error::NotFound)?;
    let names = queries::faces(db, row.row.organisation_id).await?;
    let cx = request.cx();
    let line = line(&cx, &request.current.catalogue, &names, &row).ok_or(Error::NotFound)?;
    let (choice, row) = (row.choice, row.row);
    let uses = uses::shown(request, &row, u64::from(page)).await?;
    let media = media::shown(request, &files::holder(request, &row)).await?;
    let codes = queries::figures_of(db, row.id).await?;
    let mut cards = finance::figure_cards(&request.app, &cx, &codes).await?;
    let told = |sq: &Option<String>, en: &Option<String>| Said::given(&cx, sq.as_deref(), en.as_deref());
    let draft = may && row.published_at.is_none();
    let locked = match row.organisation_id.filter(|_| draft) {
        Some(organisation) => {
            let of = (SubjectKind::Experience, row.id, "experience-locked");
            why_locked(request, of, organisation).await?
        }
        None => None,
    };
    let of = (SubjectKind::Experience, row.id);
    let hidden = match row.organisation_id {
        Some(organisation) => kept_from_others(request, of, organisation).await?,
        None => hidden_from_others(request, of.0, of.1).await?.into(),
    };
    let data = ExperiencePage {
        publishes: draft && locked.is_none(),
        locked,
        id: row.id,
        hidden,
        slug: row.slug.clone(),
        line,
        tried: told(&row.tried_sq, &row.tried_en),
        worked: told(&row.worked_sq, &row.worked_en),
        failed: told(&row.failed_sq, &row.failed_en),
        cost: money(row.cost_amount, row.cost_currency.as_deref()),
        cost_words: told(&row.cost_sq, &row.cost_en),
        reuse: told(&row.reuse_sq, &row.reuse_en),
        source: row.source.clone(),
        published: row.published_at.map(|at| cx.date(at.date_naive())),
        done,
        chosen: choice.map(|choice| ChosenView {
            reason: Said::of(&cx, Some(&choice.reason_sq), choice.reason_en.as_deref()),
            on: request.locale.day_of(choice.chosen_at),
        }),
        chooses: choosing::chooses(request, &row),
        uses,
        media,
        figures: codes.iter().filter_map(|code| cards.remove(code)).collect(),
        in_both: row.title_sq.is_some() && row.title_en.is_some(),
        files: may.then(|| cx.url(&paths::experience_files(&row.slug))),
        edit: may.then(|| cx.url(&paths::experience_edit(&row.slug))),
    };
    Ok(Page::private(views::experience(&cx, &data)))
}
