//! Pages of threads, and of questions to municipalities.

pub mod attachments;
pub mod feed;
mod judged;
pub mod list;
pub mod post;
pub mod questions;
pub mod tend;
pub mod thread;
pub mod write;

pub use judged::judged;

use std::collections::HashMap;

use bashke_entities::dialogue::{post as posts, thread as threads};
use bashke_entities::finance::figure;
use bashke_views::components::Link;
use bashke_views::dialogue::{Part, ThreadLine};
use bashke_views::forms::FormState;
use bashke_views::{Cx, paths};
use bashke_vocabulary::ThreadKind;
use maud::Markup;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::queries::{Faces, Listed};
use super::rules::subject::Subject;
use crate::finance::{self, Catalogue};
use crate::platform::errors::Error;
use crate::platform::markdown::{self, Piece};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// What was just done, by the query; only words of ours.
fn done(request: &Request) -> Option<String> {
    const WORDS: [&str; 11] = [
        "started",
        "posted",
        "edited",
        "deleted",
        "draft",
        "followed",
        "unfollowed",
        "tended",
        "moved",
        "split",
        "merged",
    ];
    let word = request.params.text("done")?;
    WORDS.contains(&word).then(|| word.to_owned())
}

/// A number in an address.
fn number(text: &str) -> Result<i32, Error> {
    text.parse().ok().filter(|id| *id > 0).ok_or(Error::NotFound)
}

/// A count, for a view.
fn count(count: i32) -> usize {
    usize::try_from(count).unwrap_or_default()
}

/// A form that comes back with what was refused beside its fields; any other fault goes on.
fn refused(
    request: &Request,
    mut state: FormState,
    error: Error,
    view: impl FnOnce(&FormState) -> Markup,
) -> Result<Page, Error> {
    let refusals: Refusals = match error {
        Error::Refused(refusals) => refusals,
        other => return Err(other),
    };
    refusals.show(&mut state, request.locale);
    Ok(Page::refused(view(&state)))
}

/// What is kept of posts, in the parts in which they are shown; the figures of all of them in a few statements.
async fn parts(request: &Request, kept: &[String]) -> Result<Vec<Vec<Part>>, DbErr> {
    let cx = request.cx();
    let pieces: Vec<Vec<Piece>> = kept
        .iter()
        .map(|html| markdown::pieces(html, cx.locale.prefix()))
        .collect();
    let codes = pieces.iter().flatten().filter_map(|piece| match piece {
        Piece::Figure(code) => Some(code.clone()),
        Piece::Html(_) => None,
    });
    let mut codes: Vec<String> = codes.collect();
    codes.sort_unstable();
    codes.dedup();
    let cards = finance::figure_cards(&request.app, &cx, &codes).await?;
    let part = |piece| match piece {
        Piece::Html(html) => Part::Html(html),
        Piece::Figure(code) => match cards.get(&code) {
            Some(card) => Part::Figure(Box::new(card.clone())),
            None => Part::NoFigure(code),
        },
    };
    Ok(pieces
        .into_iter()
        .map(|pieces| pieces.into_iter().map(part).collect())
        .collect())
}

/// The figures that threads stand on, by their keys; no statement where there are none.
async fn figures(
    db: &impl ConnectionTrait,
    rows: impl IntoIterator<Item = &threads::Model>,
) -> Result<HashMap<i32, figure::Model>, DbErr> {
    let ids: Vec<i32> = rows.into_iter().filter_map(|row| row.figure_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = figure::Entity::find()
        .filter(figure::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// What a thread stands on, by its name in addresses and with its page; none for a topic of its own.
fn subject_of(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    figures: &HashMap<i32, figure::Model>,
    row: &threads::Model,
) -> Option<(Subject, Link)> {
    let place = || {
        let id = row.place_id?;
        catalogue
            .place_numbers()
            .map(|ix| catalogue.place(ix))
            .find(|place| place.id == id)
    };
    let indicator = || {
        let id = row.indicator_id?;
        catalogue
            .indicator_numbers()
            .map(|ix| catalogue.indicator(ix))
            .find(|indicator| indicator.id == id)
    };
    let subject = match row.subject_kind.parse().ok()? {
        ThreadKind::General => return None,
        ThreadKind::Place => Subject::Place(place()?.slug.clone()),
        ThreadKind::Indicator => Subject::Indicator(indicator()?.slug.clone()),
        ThreadKind::Point => Subject::Point {
            indicator: indicator()?.slug.clone(),
            place: place()?.slug.clone(),
            period: row.period.as_deref()?.parse().ok()?,
        },
        ThreadKind::Figure => {
            let figure = figures.get(&row.figure_id?)?;
            let text = cx.pick(&figure.title_sq, &figure.title_en);
            let link = Link::new(text, cx.url(&format!("/figures/{}", figure.code)));
            return Some((Subject::Figure(figure.code.clone()), link));
        }
    };
    let link = subject_link(cx, catalogue, &subject)?;
    Some((subject, link))
}

/// The page of what a name in addresses means, but for figures.
fn subject_link(cx: &Cx<'_>, catalogue: &Catalogue, subject: &Subject) -> Option<Link> {
    let place = |slug: &str| Some(catalogue.place(catalogue.find_place(slug)?));
    let indicator = |slug: &str| Some(catalogue.indicator(catalogue.find_indicator(slug)?));
    match subject {
        Subject::General => Some(Link::new(cx.t("thread-kind-general"), cx.url(paths::THREADS))),
        Subject::Place(slug) => {
            let place = place(slug)?;
            Some(Link::new(
                cx.pick(&place.name_sq, &place.name_en),
                cx.url(&paths::place(slug)),
            ))
        }
        Subject::Indicator(slug) => {
            let indicator = indicator(slug)?;
            Some(Link::new(
                cx.pick(&indicator.name_sq, &indicator.name_en),
                cx.url(&paths::indicator(slug)),
            ))
        }
        Subject::Point {
            indicator: measured,
            place: slug,
            period,
        } => {
            let (indicator, place) = (indicator(measured)?, place(slug)?);
            let text = format!(
                "{} · {} · {}",
                cx.pick(&indicator.short_sq, &indicator.short_en),
                cx.pick(&place.name_sq, &place.name_en),
                cx.period(*period)
            );
            let address = format!("{}?places={slug}", cx.url(&paths::indicator(measured)));
            Some(Link::new(text, address))
        }
        Subject::Figure(_) => None,
    }
}

/// A thread as a line of a list.
fn line(request: &Request, figures: &HashMap<i32, figure::Model>, faces: &Faces, listed: Listed) -> ThreadLine {
    let cx = request.cx();
    let row = listed.row;
    ThreadLine {
        subject: subject_of(&cx, &request.current.catalogue, figures, &row).map(|(_, link)| link),
        author: author(faces, row.author_id, row.organisation_id),
        posts: count(row.last_position),
        active: request.locale.moment(row.active_at),
        pinned: row.pinned_at.is_some(),
        closed: row.locked_at.is_some(),
        found: listed
            .found
            .map(|found| (Link::new(found.excerpt, cx.url(&paths::post(found.id))), found.language)),
        link: Link::new(row.title, cx.url(&paths::thread(row.id, &row.slug))),
        kind: row.subject_kind,
        language: row.language,
    }
}

/// Who wrote, in one line: the person, and for which organisation.
fn author(faces: &Faces, person: i32, organisation: Option<i32>) -> Option<String> {
    let (_, name) = faces.people.get(&person)?;
    let organisation = organisation.and_then(|id| faces.organisations.get(&id));
    Some(match organisation {
        Some((_, organisation)) => format!("{name} ({organisation})"),
        None => name.clone(),
    })
}

/// A link to a post, named by its position and author.
fn post_link(cx: &Cx<'_>, faces: &Faces, row: &posts::Model) -> Link {
    let name = author(faces, row.author_id, row.organisation_id).unwrap_or_else(|| cx.t("post-former-member"));
    Link::new(format!("#{} · {name}", row.position), cx.url(&paths::post(row.id)))
}
