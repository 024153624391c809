//! One's conversations.

use bashke_views::network::{self as views, ConversationLine, MessagesPage};
use bashke_views::paths;

use super::{Names, own_name, pages, said, unseen};
use crate::network::{queries, rules};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// The page.
///
/// # Errors
/// Where nobody is signed in, the address cannot be understood, there is no such page, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let number = request.params.number("page", 1_u32, 100_000).unwrap_or(1);
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::ManageAccount, &Facts::default())?;
    let me = request.actor.id().ok_or(Denied::SignIn)?;
    let (db, now) = (&request.app.db, request.app.clock.now());
    let (all, count) = queries::conversations(db, &request.actor, now, u64::from(number)).await?;
    let pages = pages(count);
    if u64::from(number) > pages {
        return Err(Error::NotFound);
    }
    let read = queries::read_to(db, me, all.iter().map(|of| of.row.id)).await?;
    let newest = queries::messages_by_id(db, all.iter().map(|of| of.row.last_id)).await?;
    let rows: Vec<_> = newest.values().collect();
    let unseen = unseen(&request, &rows).await?;
    let names = Names::of(&request, all.iter().flat_map(|of| [of.own, of.other])).await?;
    let cx = request.cx();
    let lines = all.iter().filter_map(|of| {
        let row = newest.get(&of.row.last_id)?;
        Some(ConversationLine {
            with: names.side(&cx, of.other),
            // where the newest stands, that one came to read
            href: format!("{}#message-{}", cx.url(&paths::conversation(of.row.id)), of.row.last_id),
            own: own_name(&cx, &names, of),
            text: (!unseen.contains(&row.id)).then(|| said(&cx, row, rules::opening(&row.text))),
            ours: of.row.last_id != of.last_of_other(),
            at: request.locale.moment(row.sent_at),
            unread: of.last_of_other() > read.get(&of.row.id).copied().unwrap_or_default(),
        })
    });
    let data = MessagesPage {
        blocked: all.is_empty() && queries::blocks(db, &request.actor, 1).await?.1 > 0,
        lines: lines.collect(),
        page: usize::try_from(number).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(usize::MAX),
    };
    Ok(Page::private(views::messages(&cx, &data)))
}
