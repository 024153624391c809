//! Pages of training.

pub mod archive;
mod asked;
pub mod attempt;
pub mod catalogue;
pub mod certificates;
pub mod cohorts;
pub mod counselling;
pub mod course;
mod entering;
mod figures;
pub mod hand_ins;
pub mod import;
pub mod item;
pub mod learning;
pub mod media;
mod meetings;
pub mod notes;
pub mod print;
mod questions;
pub mod search;
pub mod sessions;
pub mod teaching;
pub mod writing;

use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::Part;

use self::media::Stands;
use super::queries::{self, Published};
use super::rules::course::{Both, Item, Module};
use super::rules::lesson::Block;
use crate::finance;
use crate::platform::errors::Error;
use crate::platform::forms::Gate;
use crate::platform::markdown::{self, Piece};
use crate::platform::request::Request;
use crate::policy::{Action, Facts};

/// Those who write courses.
#[derive(Debug)]
pub struct Writers;

impl Gate for Writers {
    const ACTION: Option<Action> = Some(Action::WriteCourse);
}

/// The course of an address. What is withdrawn is there for those who take it, for those who asked for it and may want to
/// ask no longer, and for those who look after them.
async fn by_slug(request: &Request, slug: &str) -> Result<Published, Error> {
    let app = &request.app;
    let published = queries::course(&app.db, &app.shelf, &app.config.public_url, slug)
        .await?
        .ok_or(Error::NotFound)?;
    if published.course.withdrawn_at.is_some() {
        let person = request.actor.id().ok_or(Error::NotFound)?;
        let tends = request.may(Action::TendCohort, &Facts::default()).is_ok();
        let own = queries::own_enrolment(&app.db, person, published.course.id).await?;
        let concerned = own.is_some_and(|row| queries::takes(&row) || queries::waits(&row));
        if !tends && !concerned {
            return Err(Error::NotFound);
        }
    }
    Ok(published)
}

/// What was just done, by the query; only words of ours.
fn done(request: &mut Request) -> Option<String> {
    const WORDS: [&str; 12] = [
        "enrolled",
        "joined",
        "asked",
        "left",
        "read",
        "saved",
        "checked",
        "submitted",
        "published",
        "noted",
        "kept",
        "anew",
    ];
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
async fn parts(request: &Request, blocks: &[Block], stands: &Stands<'_>) -> Result<Vec<Part>, Error> {
    let (release, level) = (stands.release, stands.level);
    let prefix = request.locale.prefix();
    // before the first section a figure stands where sections do
    let mut titled = level;
    let mut parts = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        match block {
            Block::Text(html) => {
                for (within, piece) in markdown::pieces(html, prefix).into_iter().enumerate() {
                    parts.push(match piece {
                        Piece::Html(html) => {
                            let html = headed(&html, level);
                            if html.contains(&format!("<h{level}>")) {
                                titled = level + 1;
                            }
                            Part::Html(html)
                        }
                        Piece::Figure(code) => {
                            drawn(
                                request,
                                &paths::figure(code),
                                release,
                                (&format!("figure-{number}-{within}"), titled),
                            )
                            .await?
                        }
                    });
                }
            }
            Block::Medium(slug) => parts.push(media::part(request, stands, slug)),
            Block::Figure(address) => {
                parts.push(drawn(request, address, release, (&format!("figure-{number}"), titled)).await?);
            }
        }
    }
    Ok(parts)
}

/// A figure in a text, as it is called in the page and with its title at a level of headings.
async fn drawn(request: &Request, address: &str, release: Option<i32>, at: (&str, u8)) -> Result<Part, Error> {
    let view = finance::view_as_of(request, address, release, at).await?;
    Ok(match view {
        Some(view) => {
            let now = view.changed.then(|| request.cx().url(address));
            Part::Figure(Box::new(view.shown), now)
        }
        None => Part::NoFigure(address.to_owned()),
    })
}

/// Texts of people have their headings at the third level and below; here the highest two, which are both written for
/// sections, stand at `level`, and the rest below them.
fn headed(html: &str, level: u8) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<h").into_iter().chain(rest.find("</h")).min() {
        let from = at + if rest[at..].starts_with("</") { 3 } else { 2 };
        out.push_str(&rest[..from]);
        rest = &rest[from..];
        let number = rest.strip_prefix(|c: char| ('3'..='6').contains(&c));
        if let (Some(after), Some(typed)) = (number.filter(|after| after.starts_with('>')), rest.bytes().next()) {
            let below = (typed - b'0').saturating_sub(4);
            out.push(char::from(b'0' + (level + below).min(6)));
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::headed;

    #[test]
    fn sections_begin_where_the_page_has_them() {
        let html = "<h4>A</h4><h5>B</h5><p>C</p><h6>D</h6>";
        assert_eq!(headed(html, 2), "<h2>A</h2><h3>B</h3><p>C</p><h4>D</h4>");
        assert_eq!(headed(html, 4), html);
        // a title within a text is one of its sections
        assert_eq!(
            headed("<hr><h3>A</h3><h4>B</h4><h5>C</h5>", 2),
            "<hr><h2>A</h2><h2>B</h2><h3>C</h3>"
        );
        assert_eq!(headed("<h5>ë</h5><p>1 <h", 4), "<h5>ë</h5><p>1 <h");
    }
}
