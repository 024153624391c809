//! Pages of statements in dialogues, votes on them, and the map that comes of these.

mod file;
mod list;
mod map;
mod one;
mod own;
mod say;
mod write;

pub use file::file;
pub use list::page as statements;
pub use map::page as map;
pub use one::{page as statement, submit as change};
pub use own::page as own_votes;
pub use say::vote;
pub use write::{new_page, state};

pub(super) use say::page as say;

use bashke_entities::dialogue::statement;
use bashke_views::components::Link;
use bashke_views::dialogue::opinions::{Said, Shares};
use bashke_views::paths;
use bashke_vocabulary::fold;

use crate::dialogue::queries::{self, Mapped, OnDialogue};
use crate::dialogue::rules::published::Answers;
use crate::dialogue::rules::stages::{Deed, Phase, Stage};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::policy::Action;

/// A statement as it is said.
fn said(row: &statement::Model) -> Said {
    Said {
        id: row.id,
        text: row.text.clone(),
        language: row.language.clone(),
    }
}

fn shares(answers: Answers) -> Shares {
    Shares {
        agree: answers.agree,
        disagree: answers.disagree,
        pass: answers.pass,
    }
}

/// What everyone says to a statement, by the last map: what came since is not told before others came with it.
fn shares_of(mapped: Option<&Mapped>, id: i32) -> Option<Shares> {
    let statements = &mapped?.shown.statements;
    let at = statements.binary_search_by_key(&id, |one| one.id).ok()?;
    Some(shares(statements[at].answers))
}

/// Whether the reader can make a statement now, and whether it waits for a host then.
fn may_state(request: &Request, on: &OnDialogue) -> Option<bool> {
    let now = request.app.clock.now();
    let over = on.slot(Stage::Say).is_none_or(|slot| slot.phase(now) == Phase::Over);
    if request.may(Action::HostDialogue, &on.facts).is_ok() && !over {
        return Some(false);
    }
    let takes_part = request.may(Action::TakePart, &on.facts).is_ok() && on.is_open(Deed::State, now);
    takes_part.then_some(true)
}

/// The statement that says the same as what was typed, where the reader may see it.
async fn same(request: &Request, on: &OnDialogue, typed: &str, but: Option<i32>) -> Result<Option<Link>, Error> {
    let db = &request.app.db;
    let Some(row) = queries::same_statement(db, on.row.id, &fold(typed), but).await? else {
        return Ok(None);
    };
    match queries::seen_statement(db, &request.actor, on, row.id).await {
        Ok(_) => {
            let address = request.cx().url(&paths::statement(&on.row.slug, row.id));
            Ok(Some(Link::new(row.text, address)))
        }
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
