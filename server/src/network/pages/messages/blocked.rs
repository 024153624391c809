//! Whom one, or one's organisations, block.

use axum::response::Response;
use bashke_entities::network::message_block;
use bashke_views::network::{self as views, BlockLine, BlockedPage};
use bashke_views::paths;

use super::{Names, pages};
use crate::network::pages::offers::done;
use crate::network::rules::Party;
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// What can have been done before this page is seen.
const DONE: [&str; 2] = ["blocked", "unblocked"];

/// The page.
///
/// # Errors
/// Where nobody is signed in, the address cannot be understood, there is no such page, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let number = request.params.number("page", 1_u32, 100_000).unwrap_or(1);
    let done = done(&mut request, &DONE)?;
    request.may(Action::ManageAccount, &Facts::default())?;
    let db = &request.app.db;
    let (rows, count) = queries::blocks(db, &request.actor, u64::from(number)).await?;
    let pages = pages(count);
    if u64::from(number) > pages {
        return Err(Error::NotFound);
    }
    let named = rows.iter().flat_map(sides).flatten();
    let names = Names::of(&request, named).await?;
    let conversations = queries::conversations_of(db, rows.iter().map(|row| row.pair.clone())).await?;
    let cx = request.cx();
    let lines = rows.iter().filter_map(|row| {
        let [whom, own] = sides(row);
        Some(BlockLine {
            id: row.id,
            whom: names.side(&cx, whom?),
            own: own
                .filter(|own| own.organisation().is_some())
                .map(|own| names.side(&cx, own).name),
            since: request.locale.day_of(row.made_at),
            conversation: conversations.get(&row.pair).map(|id| cx.url(&paths::conversation(*id))),
        })
    });
    let data = BlockedPage {
        lines: lines.collect(),
        page: usize::try_from(number).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(usize::MAX),
        done,
    };
    Ok(Page::private(views::blocked(&cx, &data)))
}

/// Who is blocked, and who blocks.
fn sides(row: &message_block::Model) -> [Option<Party>; 2] {
    let side = |person: Option<i32>, organisation: Option<i32>| {
        person.map(Party::Person).or(organisation.map(Party::Organisation))
    };
    [
        side(row.person_id, row.organisation_id),
        side(row.by_person_id, row.by_organisation_id),
    ]
}

/// Blocks a person for oneself, or takes a block back.
///
/// # Errors
/// Not found where there is nobody and nothing such; where the actor may not, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let done = match fields.text("do") {
        "block" => {
            let me = request.actor.id().ok_or(Denied::SignIn)?;
            let found = queries::person_page(&request.app.db, fields.text("person")).await?;
            let (row, _) = found.ok_or(Error::NotFound)?;
            let act = request.act().await?;
            commands::block(&act, Party::Person(me), Party::Person(row.id)).await?;
            act.commit().await?;
            "blocked"
        }
        "unblock" => {
            request.may(Action::BlockMessages, &Facts::default())?;
            let id = fields.text("block").parse().map_err(|_| Error::NotFound)?;
            let act = request.act().await?;
            commands::unblock(&act, id).await?;
            act.commit().await?;
            "unblocked"
        }
        _ => return Err(Error::NotFound),
    };
    Ok(see_other(&request, &format!("{}?done={done}", paths::ACCOUNT_BLOCKED)))
}
