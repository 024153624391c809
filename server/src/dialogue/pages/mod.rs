//! Pages of threads, and of questions to municipalities.

pub mod attachments;
pub mod dialogues;
pub mod feed;
mod judged;
pub mod list;
pub mod opinions;
pub mod post;
pub mod questions;
mod subjects;
pub mod tend;
pub mod thread;
pub mod write;

pub use judged::judged;

use bashke_entities::dialogue::post as posts;
use bashke_views::components::Link;
use bashke_views::dialogue::{Part, ThreadLine};
use bashke_views::{Cx, paths};
use sea_orm::DbErr;

use self::subjects::Subjects;
use super::queries::{About, Faces, Listed};
use crate::finance;
use crate::platform::errors::Error;
use crate::platform::forms::refused;
use crate::platform::markdown::{self, Piece};
use crate::platform::request::Request;

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

/// A thread as a line of a list.
fn line(request: &Request, subjects: &Subjects, faces: &Faces, listed: Listed) -> ThreadLine {
    let cx = request.cx();
    let row = listed.row;
    ThreadLine {
        subject: subjects.link(&cx, &request.current.catalogue, &About::of(&row)),
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
