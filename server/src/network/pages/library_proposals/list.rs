//! What waits for the editors of the library, and what one's own organisations proposed.

use bashke_views::network::{self as views, ProposalsPage};

use super::{edited, line};
use crate::network::pages::offers::own_for;
use crate::network::pages::resources::{paged, writes};
use crate::network::queries::{self, PROPOSALS};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The word of what waits.
const WAITING: &str = "waiting";

/// The word of one's own.
const OWN: &str = "own";

/// The page: the sort that is asked for; where none is, what waits for those who decide.
///
/// # Errors
/// Where nobody is signed in, the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let params = &mut request.params;
    let asked = params.one("sort", |word| [WAITING, OWN].into_iter().find(|sort| *sort == word));
    let number = u64::from(params.number("page", 1_u32, 100_000).unwrap_or(1));
    params.only_known();
    std::mem::take(params).finish()?;
    request.may(Action::ManageAccount, &Facts::default())?;
    let db = &request.app.db;
    let (decides, own) = (writes(&request), edited(&request));
    let sort = asked.unwrap_or(if decides { WAITING } else { OWN });
    if sort == WAITING && !decides {
        return Err(Error::NotFound);
    }
    let waiting = if decides {
        queries::proposals_waiting(db).await?
    } else {
        0
    };
    let own_total = queries::own_proposals_counted(db, &own).await?;
    let (rows, total) = if sort == WAITING {
        (queries::waiting_proposals(db, number).await?, waiting)
    } else {
        (queries::own_proposals(db, &own, number).await?, own_total)
    };
    let pages = paged(total, PROPOSALS, number)?;
    let mut sorts = Vec::new();
    if decides {
        sorts.push((WAITING, waiting));
    }
    if !own.is_empty() {
        sorts.push((OWN, own_total));
    }
    let faces = queries::faces(db, rows.iter().map(|row| row.organisation_id)).await?;
    let cx = request.cx();
    let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let data = ProposalsPage {
        sort: sorts.iter().any(|(word, _)| *word == sort).then_some(sort),
        sorts: sorts.into_iter().map(|(word, number)| (word, count(number))).collect(),
        proposes: !decides && !own_for(&request, Action::ProposeToLibrary).is_empty(),
        lines: rows.iter().map(|row| line(&request, &cx, &faces, row)).collect(),
        page: count(number),
        pages,
    };
    Ok(Page::private(views::proposals(&cx, &data)))
}
