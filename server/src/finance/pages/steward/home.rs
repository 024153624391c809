//! The stewards' desk: what waits, what is in hand, what was published.

use std::collections::HashMap;

use bashke_entities::finance::import_work;
use bashke_views::components::Link;
use bashke_views::finance::data::Paged;
use bashke_views::finance::steward::home::{self, Home, Line};
use bashke_views::{Cx, paths};

use super::{done, page_number, steward};
use crate::accounts::names;
use crate::finance::queries;
use crate::finance::rules::paging;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Entries of a page.
const SIZE: usize = 20;
/// What is in hand, as far as it is shown.
const IN_HAND: u64 = 50;
/// Releases that are shown.
const RELEASES: usize = 10;

/// The desk.
///
/// # Errors
/// Where the actor is no steward, there is no such page, or the database cannot be reached.
pub async fn page(request: Request) -> Result<Page, Error> {
    steward(&request)?;
    let db = &request.app.db;
    let asked = page_number(&request);
    let (batches, total) = queries::waiting(db, asked as u64, SIZE as u64).await?;
    let ids: Vec<i32> = batches.iter().map(|batch| batch.id).collect();
    let works = queries::works_of_batches(db, &ids).await?;
    let in_hand = queries::open_works(db, IN_HAND).await?;
    let people: Vec<i32> = works.iter().chain(&in_hand).map(|work| work.person_id).collect();
    let names = names(db, people).await?;
    let total = usize::try_from(total).unwrap_or_default();
    let pages = paging::pages(total, SIZE);
    if asked > pages.max(1) {
        return Err(Error::NotFound);
    }
    let cx = request.cx();
    let waiting = batches
        .iter()
        .map(|batch| {
            let counts = [
                ("added", cx.count(count(batch.added)).into()),
                ("changed", cx.count(count(batch.changed)).into()),
                ("removed", cx.count(count(batch.removed)).into()),
            ];
            let counts = cx.ta("steward-counts", &counts);
            match works.iter().find(|work| work.batch_id == Some(batch.id)) {
                Some(work) => {
                    let mut line = line(&cx, work, &names);
                    line.state.clear();
                    line.text = format!("{} · {counts}", line.text);
                    line
                }
                None => Line {
                    title: Link::new(batch.file_name.clone(), ""),
                    state: cx.t("steward-from-command-line"),
                    text: format!(
                        "{} · {counts} · {}",
                        request.locale.moment(batch.created_at),
                        cx.ta("steward-command-line-text", &[("batch", batch.id.to_string().into())])
                    ),
                },
            }
        })
        .collect();
    let home = Home {
        waiting,
        paged: Paged {
            page: asked,
            pages,
            total,
        },
        in_hand: in_hand.iter().map(|work| line(&cx, work, &names)).collect(),
        releases: releases(&cx, &request),
        done: done(&request, &["discarded"]),
    };
    Ok(Page::private(home::home(&cx, &home)))
}

fn count(n: i32) -> usize {
    usize::try_from(n).unwrap_or_default()
}

fn line(cx: &Cx<'_>, work: &import_work::Model, names: &HashMap<i32, String>) -> Line {
    let args = [
        ("name", names.get(&work.person_id).map_or("—", String::as_str).into()),
        ("when", cx.locale.moment(work.created_at).into()),
    ];
    Line {
        title: Link::new(title(cx, work), cx.url(&paths::steward_work(work.id))),
        state: cx.t(&format!("steward-state-{}", work.state)),
        text: cx.ta("steward-by", &args),
    }
}

/// What a work is called: its file, or what it corrects.
pub(super) fn title(cx: &Cx<'_>, work: &import_work::Model) -> String {
    let name = work.file_name.trim_end_matches(".csv");
    match work.kind.as_str() {
        kind @ ("correction" | "dispute" | "lift") => {
            cx.ta(&format!("steward-title-{kind}"), &[("value", name.into())])
        }
        _ => work.file_name.clone(),
    }
}

fn releases(cx: &Cx<'_>, request: &Request) -> Vec<Line> {
    let newest = request.current.releases.iter().take(RELEASES);
    newest
        .map(|release| Line {
            title: Link::new(
                cx.ta("release-page-title", &[("number", release.number.to_string().into())]),
                cx.url(&paths::release(release.number)),
            ),
            state: String::new(),
            text: format!(
                "{} · {}",
                cx.date(release.published_at.date_naive()),
                cx.pick(&release.note_sq, &release.note_en)
            ),
        })
        .collect()
}
