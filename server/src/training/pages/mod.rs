//! Pages of training.

pub mod attempt;
pub mod catalogue;
pub mod course;
mod figures;
pub mod import;
pub mod item;
pub mod learning;
mod questions;

use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::Part;

use super::queries::{self, Published};
use super::rules::course::{Both, Item, Module};
use super::rules::lesson::Block;
use crate::finance;
use crate::platform::errors::Error;
use crate::platform::markdown::{self, Piece};
use crate::platform::request::Request;

/// The course of an address.
async fn by_slug(request: &Request, slug: &str) -> Result<Published, Error> {
    let app = &request.app;
    queries::course(&app.db, &app.shelf, &app.config.public_url, slug)
        .await?
        .ok_or(Error::NotFound)
}

/// What was just done, by the query; only words of ours.
fn done(request: &mut Request) -> Option<String> {
    const WORDS: [&str; 7] = ["enrolled", "left", "read", "saved", "checked", "submitted", "published"];
    let word = request.params.text("done")?.to_owned();
    WORDS.contains(&word.as_str()).then_some(word)
}

/// A text in the page's language, or in the other one where it is not translated yet, with its language.
fn told(request: &Request, both: &Both) -> (String, String) {
    let (text, language) = both.pick(request.locale.tag());
    (text.to_owned(), language.to_owned())
}

/// An item with its page.
fn item_link(request: &Request, course: &str, module: &Module, item: &Item) -> Link {
    let cx = request.cx();
    Link::new(
        told(request, &item.title).0,
        cx.url(&paths::course_item(course, &module.slug, &item.slug)),
    )
}

/// The parts of a text as they stand in a page, the figures drawn as of a release.
async fn parts(request: &Request, blocks: &[Block], release: Option<i32>) -> Result<Vec<Part>, Error> {
    let prefix = request.locale.prefix();
    let mut parts = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        match block {
            Block::Text(html) => {
                let texts = markdown::pieces(html, prefix).into_iter().map(|piece| match piece {
                    Piece::Html(html) => Part::Html(html),
                    Piece::Figure(code) => Part::NoFigure(paths::figure(code)),
                });
                parts.extend(texts);
            }
            Block::Figure(address) => {
                let view = finance::view_as_of(request, address, release, &format!("figure-{number}")).await?;
                parts.push(match view {
                    Some(view) => Part::Figure(Box::new(view.shown), view.changed),
                    None => Part::NoFigure(address.clone()),
                });
            }
        }
    }
    Ok(parts)
}
