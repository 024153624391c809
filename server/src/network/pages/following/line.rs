//! A piece of news as a line.

use std::collections::HashMap;

use bashke_views::components::Link;
use bashke_views::network::{FeedLine, Said};
use bashke_views::paths;
use bashke_vocabulary::OfferSide;

use crate::finance::Counted;
use crate::network::pages::offers::face;
use crate::network::pages::{indicator_link, place_link};
use crate::network::queries::{News, Why};
use crate::network::rules::{Stands, stands};
use crate::platform::request::Request;

/// How many of what one follows are named of a release.
const NAMED: usize = 6;

/// A piece of news as a line, with why it is one; `faces` are the organisations by their keys.
pub(super) fn line(
    request: &Request,
    (news, why): (&News, &[Why]),
    faces: &HashMap<i32, (String, String)>,
) -> FeedLine {
    let cx = request.cx();
    let organisation = news.organisation().and_then(|id| face(&cx, faces, id));
    let because = because(request, why, organisation.as_ref());
    let at = request.locale.day_of(news.at().at);
    let said = |sq: &Option<String>, en: &Option<String>| Said::of(&cx, sq.as_deref(), en.as_deref());
    let line = |sort: &'static str, title: Said, path: String| FeedLine {
        sort,
        over: None,
        title,
        href: cx.url(&path),
        note: None,
        because,
        parts: Vec::new(),
        further: 0,
        organisation,
        at,
    };
    match news {
        News::Project(row) => line("project", said(&row.title_sq, &row.title_en), paths::project(&row.slug)),
        News::Experience(row) => line(
            "experience",
            said(&row.title_sq, &row.title_en),
            paths::experience(&row.slug),
        ),
        News::Offer(row) => {
            let ask = row.side == OfferSide::Ask.word();
            let stands = stands(row.closed_at.is_some(), row.expires_on, request.app.clock.today());
            FeedLine {
                over: match stands {
                    Stands::Open => None,
                    Stands::Closed => Some("offer-over"),
                    Stands::RanOut => Some("offer-ran-out"),
                },
                ..line(
                    if ask { "ask" } else { "offer" },
                    said(&row.title_sq, &row.title_en),
                    paths::offer(row.id),
                )
            }
        }
        News::Event(row) => FeedLine {
            over: row.cancelled_at.map(|_| "event-cancelled-short"),
            ..line("event", said(&row.title_sq, &row.title_en), paths::event(row.id))
        },
        News::Release(row) => {
            let parts = parts(request, row);
            let title = Said {
                text: cx.ta("release-page-title", &[("number", row.number.to_string().into())]),
                foreign: None,
            };
            FeedLine {
                further: parts.len().saturating_sub(NAMED),
                parts: parts.into_iter().take(NAMED).collect(),
                ..line("release", title, paths::release(row.number))
            }
        }
        News::Dialogue(row) => {
            let title = Said {
                text: row.told(request.locale),
                foreign: None,
            };
            line("dialogue", title, row.path())
        }
        News::Moved(row, project) => {
            let targets = usize::try_from(row.targets).unwrap_or_default();
            let release = row.release_id.to_string();
            let args = [
                ("count", targets.into()),
                ("n", cx.count(targets).into()),
                ("release", release.into()),
            ];
            FeedLine {
                note: Some(cx.ta("feed-moved", &args)),
                ..line(
                    "moved",
                    said(&project.title_sq, &project.title_en),
                    paths::project(&project.slug),
                )
            }
        }
    }
}

/// What one follows of a piece of news, in words.
fn because(request: &Request, why: &[Why], organisation: Option<&Link>) -> Option<String> {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let names = why.iter().filter_map(|one| match one {
        Why::Organisation => organisation.map(|link| link.text.clone()),
        Why::Place(id) => Some(place_link(&cx, catalogue, *id)?.text),
        Why::Indicator(id) => Some(indicator_link(&cx, catalogue, *id)?.text),
        Why::Theme(theme) => Some(cx.t(&format!("theme-{theme}"))),
    });
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| cx.ta("feed-because", &[("names", names.join(", ").into())]))
}

/// What a release changed of what one follows: the place or the indicator, and how many values of it.
fn parts(request: &Request, row: &Counted) -> Vec<(Link, String)> {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let counted = |count: i32| {
        let count = usize::try_from(count).unwrap_or_default();
        cx.ta("feed-values", &[("count", count.into()), ("n", cx.count(count).into())])
    };
    let places = row.places.iter();
    let places = places.filter_map(|(id, count)| Some((place_link(&cx, catalogue, *id)?, counted(*count))));
    let indicators = row.indicators.iter();
    let indicators = indicators.filter_map(|(id, count)| Some((indicator_link(&cx, catalogue, *id)?, counted(*count))));
    places.chain(indicators).collect()
}
