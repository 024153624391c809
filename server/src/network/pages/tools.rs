//! The catalogue of tools.

use axum::extract::Path;
use bashke_entities::network::{tool, tool_use};
use bashke_views::components::Link;
use bashke_views::network::{self as views, Said, ToolLine, ToolPage, ToolUseLine, ToolsPage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::ToolCost;

use super::calls::picked;
use super::offers::{Faces, done, face, own_for};
use super::place_link;
use super::resources::{library_way, paged, typed, writes};
use super::reviews::{self, rated};
use crate::finance::Catalogue;
use crate::network::queries::{self, LIBRARY, TOOL_USES, ToolsAsked};
use crate::network::rules::{self, Reviewed, parted};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// All tools.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let reviewed = request
        .params
        .one("reviewed", |word| (word == "yes").then_some(()))
        .is_some();
    let mut asked = ToolsAsked {
        best: None,
        typed: typed(&mut request),
        purpose: request.params.one("purpose", |word| word.parse().ok()),
        cost: request.params.one("cost", |word| word.parse().ok()),
        language: request.params.one("language", |word| word.parse().ok()),
        page: u64::from(request.params.number("page", 1_u32, 100_000).unwrap_or(1)),
    };
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let ratings = queries::tool_ratings(&request.app.db, request.app.clock.now()).await?;
    asked.best = reviewed.then(|| rules::best_first(ratings.iter().map(|(id, rating)| (*id, *rating))));
    let (rows, total) = queries::tools(&request.app.db, &asked).await?;
    let pages = paged(total, LIBRARY, asked.page)?;
    let way = library_way(&request).await?;
    let cx = request.cx();
    let data = ToolsPage {
        lines: rows
            .iter()
            .map(|row| ToolLine {
                rated: ratings.get(&row.id).and_then(|rating| rated(&cx, *rating)),
                ..line(&cx, row)
            })
            .collect(),
        reviewed,
        typed: asked.typed,
        purpose: asked.purpose,
        cost: asked.cost,
        language: asked.language,
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked.page).unwrap_or(1),
        pages,
        way,
    };
    Ok(Page::private(views::tools(&cx, &data)))
}

fn line(cx: &Cx<'_>, row: &tool::Model) -> ToolLine {
    ToolLine {
        link: Link::new(&row.name, cx.url(&paths::tool(&row.slug))),
        does: cx.pick(&row.does_sq, &row.does_en).to_owned(),
        purposes: parted(&row.purposes),
        cost: row.cost.parse().unwrap_or(ToolCost::Mixed),
        languages: parted(&row.languages),
        rated: None,
    }
}

/// A tool.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let number = u64::from(request.params.number("page", 1_u32, 100_000).unwrap_or(1));
    let reviews_page = u64::from(request.params.number("reviews", 1_u32, 100_000).unwrap_or(1));
    let done = done(&mut request, &TOOL_DONE)?;
    let writes = writes(&request);
    let db = &request.app.db;
    let row = queries::tool(db, &slug).await?;
    let row = row.filter(|row| writes || row.withdrawn_at.is_none());
    let row = row.ok_or(Error::NotFound)?;
    let (uses, total) = queries::uses(db, row.id, number).await?;
    let pages = paged(total, TOOL_USES, number)?;
    let faces = queries::faces(db, uses.iter().filter_map(|used| used.organisation_id)).await?;
    let others = queries::alternatives(db, &row).await?;
    let form = paths::tool_review(&row.slug);
    let reviews = reviews::part(&request, Reviewed::Tool(row.id), &form, reviews_page).await?;
    let cx = request.cx();
    let own = own_for(&request, Action::WriteToolUse);
    let catalogue = &request.current.catalogue;
    let uses = uses
        .into_iter()
        .map(|used| use_line(&cx, catalogue, (&faces, &own), &row.slug, used));
    let data = ToolPage {
        reviews,
        line: line(&cx, &row),
        cost_note: picked(&cx, row.cost_note_sq.as_deref(), row.cost_note_en.as_deref()),
        uses: uses.collect(),
        page: usize::try_from(number).unwrap_or(1),
        pages,
        tell: (!own.is_empty() && row.withdrawn_at.is_none()).then(|| cx.url(&paths::tool_use(&row.slug))),
        alternatives: others.iter().map(|other| line(&cx, other).link).collect(),
        edit: writes.then(|| cx.url(&paths::tool_edit(&row.slug))),
        withdrawn: row.withdrawn_at.is_some(),
        done: done.map(|word| cx.t(&format!("library-done-{word}"))),
        licence: row.licence,
        website: row.website,
        source: row.source,
    };
    Ok(Page::private(views::tool(&cx, &data)))
}

/// The tools that an organisation used, as lines of its page.
pub(super) async fn tools_used(request: &Request, organisation: i32) -> Result<Vec<(Link, ToolUseLine)>, Error> {
    let used = queries::tools_used_by(&request.app.db, organisation).await?;
    let cx = request.cx();
    let own = own_for(request, Action::WriteToolUse);
    let catalogue = &request.current.catalogue;
    let lines = used.into_iter().map(|(used, tool)| {
        // the page says already whose words they are
        let line = use_line(&cx, catalogue, (&Faces::new(), &own), &tool.slug, used);
        (Link::new(&tool.name, cx.url(&paths::tool(&tool.slug))), line)
    });
    Ok(lines.collect())
}

/// What was just done with a tool.
const TOOL_DONE: [&str; 7] = [
    "saved",
    "withdrawn",
    "restored",
    "use-told",
    "use-withdrawn",
    "review-written",
    "review-withdrawn",
];

/// A use as a line; where one's own organisation tells it, with the way to change it.
fn use_line(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    (faces, own): (&Faces, &[(i32, String, String)]),
    tool: &str,
    used: tool_use::Model,
) -> ToolUseLine {
    let place = match (used.organisation_id, used.place_id) {
        (Some(_), Some(id)) => place_link(cx, catalogue, id).map(|link| link.text),
        (Some(_), None) => Some(cx.t("offer-everywhere")),
        (None, _) => picked(cx, used.place_sq.as_deref(), used.place_en.as_deref()),
    };
    let edited = own.iter().find(|(id, ..)| Some(*id) == used.organisation_id);
    ToolUseLine {
        id: used.organisation_id.map(|_| used.id),
        organisation: used.organisation_id.and_then(|id| face(cx, faces, id)),
        who: used.who,
        place,
        time: used.time,
        result: Said::of(cx, used.result_sq.as_deref(), used.result_en.as_deref()),
        source: used.source,
        edit: edited.map(|(_, slug, _)| format!("{}?organisation={slug}", cx.url(&paths::tool_use(tool)))),
    }
}
