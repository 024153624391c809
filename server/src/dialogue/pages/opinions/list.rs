//! The statements of a dialogue.

use axum::extract::Path;
use bashke_views::components::Link;
use bashke_views::dialogue::opinions::{self as views, StateTab, StatementLine, StatementsPage};
use bashke_views::paths;
use bashke_vocabulary::StatementState;

use super::{may_state, shares_of};
use crate::dialogue::pages::author;
use crate::dialogue::pages::dialogues::head;
use crate::dialogue::queries::{self, SIZE};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// The states in the order in which hosts are offered them.
const STATES: [StatementState; 3] = [StatementState::Shown, StatementState::Waiting, StatementState::Out];

/// The statements, those that are voted on for everyone, the others for hosts.
///
/// # Errors
/// Where the actor may not see those, there is no such dialogue, or the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    let chosen = request.params.one("state", |word| word.parse::<StatementState>().ok());
    let page = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    let state = chosen.unwrap_or(StatementState::Shown);
    let hosts = request.may(Action::HostDialogue, &on.facts);
    if state != StatementState::Shown {
        hosts?;
    }
    let db = &request.app.db;
    let (rows, total, faces) = queries::statements(db, on.row.id, state, u64::from(page)).await?;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(page) > pages {
        return Err(Error::NotFound);
    }
    let mapped = match state {
        StatementState::Shown => queries::mapped(db, on.row.id).await?,
        StatementState::Waiting | StatementState::Out => None,
    };
    let cx = request.cx();
    let lines = rows.into_iter().map(|row| StatementLine {
        id: row.id,
        shares: shares_of(mapped.as_ref(), row.id),
        author: author(&faces, row.author_id, row.organisation_id),
        made: request.locale.moment(row.made_at),
        link: Link::new(row.text, cx.url(&paths::statement(&slug, row.id))),
        language: row.language,
        reason: row.reason,
    });
    let states = STATES.map(|one| StateTab {
        word: one.word(),
        current: one == state,
    });
    let data = StatementsPage {
        lines: lines.collect(),
        state: state.word(),
        states: if hosts.is_ok() { states.to_vec() } else { Vec::new() },
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(page).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        counted: mapped.map(|mapped| request.locale.moment(mapped.made_at)),
        signed: request.actor.id().is_some(),
        may_state: may_state(&request, &on).is_some(),
        head: head(&request, &on),
    };
    Ok(Page::private(views::statements(&cx, &data)))
}
