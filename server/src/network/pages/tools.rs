//! The catalogue of tools.

use axum::extract::Path;
use bashke_entities::network::tool;
use bashke_views::components::Link;
use bashke_views::network::{self as views, ToolLine, ToolPage, ToolUseLine, ToolsPage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::ToolCost;

use super::calls::picked;
use super::offers::done;
use super::resources::{DONE, paged, typed, writes};
use crate::network::queries::{self, LIBRARY, ToolsAsked};
use crate::network::rules::parted;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// All tools.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let asked = ToolsAsked {
        typed: typed(&mut request),
        purpose: request.params.one("purpose", |word| word.parse().ok()),
        cost: request.params.one("cost", |word| word.parse().ok()),
        language: request.params.one("language", |word| word.parse().ok()),
        page: u64::from(request.params.number("page", 1_u32, 100_000).unwrap_or(1)),
    };
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let (rows, total) = queries::tools(&request.app.db, &asked).await?;
    let pages = paged(total, LIBRARY, asked.page)?;
    let cx = request.cx();
    let data = ToolsPage {
        lines: rows.iter().map(|row| line(&cx, row)).collect(),
        typed: asked.typed,
        purpose: asked.purpose,
        cost: asked.cost,
        language: asked.language,
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked.page).unwrap_or(1),
        pages,
        writes: writes(&request),
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
    }
}

/// A tool.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &DONE)?;
    let writes = writes(&request);
    let db = &request.app.db;
    let row = queries::tool(db, &slug).await?;
    let row = row.filter(|row| writes || row.withdrawn_at.is_none());
    let row = row.ok_or(Error::NotFound)?;
    let uses = queries::uses(db, row.id).await?;
    let others = queries::alternatives(db, &row).await?;
    let cx = request.cx();
    let uses = uses.into_iter().map(|used| ToolUseLine {
        result: cx.pick(&used.result_sq, &used.result_en).to_owned(),
        who: used.who,
        place: cx.pick(&used.place_sq, &used.place_en).to_owned(),
        time: used.time,
        source: used.source,
    });
    let data = ToolPage {
        line: line(&cx, &row),
        cost_note: picked(&cx, row.cost_note_sq.as_deref(), row.cost_note_en.as_deref()),
        uses: uses.collect(),
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
