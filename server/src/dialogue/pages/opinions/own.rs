//! One's own votes and statements in a dialogue.

use axum::extract::Path;
use bashke_views::components::Link;
use bashke_views::dialogue::opinions::{self as views, OwnStatement, OwnVote, OwnVotes};
use bashke_views::paths;

use super::said;
use crate::dialogue::pages::dialogues::head;
use crate::dialogue::queries::{self, SIZE};
use crate::dialogue::rules::stages::Deed;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied};

/// What the reader voted and stated; nobody else has a page of it.
///
/// # Errors
/// Where nobody is signed in, there is no such dialogue, or the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    let person = request.actor.id().ok_or(Denied::SignIn)?;
    let page = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    let db = &request.app.db;
    let (votes, total) = queries::own_votes(db, on.row.id, person, u64::from(page)).await?;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(page) > pages {
        return Err(Error::NotFound);
    }
    let statements = queries::own_statements(db, on.row.id, person).await?;
    let cx = request.cx();
    let open = on.is_open(Deed::Vote, request.app.clock.now());
    let data = OwnVotes {
        votes: votes
            .iter()
            .map(|(row, vote)| OwnVote {
                said: said(row),
                vote: vote.word(),
            })
            .collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        open: open && request.may(Action::TakePart, &on.facts).is_ok(),
        page: usize::try_from(page).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        statements: statements
            .into_iter()
            .map(|row| OwnStatement {
                link: Link::new(row.text, cx.url(&paths::statement(&slug, row.id))),
                language: row.language,
                state: row.state,
                reason: row.reason,
            })
            .collect(),
        head: head(&request, &on),
    };
    Ok(Page::private(views::own_votes(&cx, &data)))
}
