//! A conversation: reading it, writing, and blocking the other side.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::message;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, ConversationPage, MessageLine, Shut};
use bashke_views::paths;
use http::{HeaderMap, Method};

use super::{Names, SUSPENDED, is_suspended, own_name, said, there, unseen, when};
use crate::network::commands::{self, Sent, To};
use crate::network::pages::offers::{done, key};
use crate::network::pages::{belongs, refused};
use crate::network::queries::{self, Conversation};
use crate::network::rules::{self, Closed, Party};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// What can have been done before this page is seen.
const DONE: [&str; 2] = ["sent", "unblocked"];

/// The page; whoever opens it has read it. Browsers that fetch ahead, and pages of others, change nothing.
///
/// # Errors
/// Not found where there is none that the reader is a side of; where nobody is signed in, or the database cannot be reached.
pub async fn page(
    Path(id): Path<String>,
    method: Method,
    headers: HeaderMap,
    mut request: Request,
) -> Result<Page, Error> {
    let before = request.params.number("before", 1_i32, i32::MAX);
    let done = done(&mut request, &DONE)?;
    let of = by_id(&request, &id).await?;
    let (data, unread) = data(&request, &of, before).await?;
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let opened = method == Method::GET
        && says("sec-purpose").or(says("purpose")).is_none()
        && says("sec-fetch-dest").is_none_or(|what| what == "document");
    if unread && opened && before.is_none() {
        let act = request.act().await?;
        commands::read_conversation(&act, of.row.id, data.newest).await?;
        act.commit().await?;
    }
    let state = FormState::default().with("language", request.locale.tag());
    let data = ConversationPage { done, ..data };
    Ok(Page::private(views::conversation(&request.cx(), &data, &state)))
}

/// A conversation of which the reader is a side. That there is another is nobody else's business, administrators' and
/// moderators' neither.
async fn by_id(request: &Request, id: &str) -> Result<Conversation, Error> {
    request.may(Action::ManageAccount, &Facts::default())?;
    let found = queries::conversation(&request.app.db, &request.actor, key(id)?).await?;
    found.ok_or(Error::NotFound)
}

/// What the page shows, and whether there is something that the reader has not read.
async fn data(request: &Request, of: &Conversation, before: Option<i32>) -> Result<(ConversationPage, bool), Error> {
    let me = request.actor.id().ok_or(Denied::SignIn)?;
    let db = &request.app.db;
    let (rows, older) = queries::messages(db, of.row.id, before).await?;
    let read = queries::read_to(db, me, [of.row.id]).await?;
    let read = read.get(&of.row.id).copied().unwrap_or_default();
    let unseen = unseen(request, &rows.iter().collect::<Vec<_>>()).await?;
    let wrote = rows.iter().map(|row| Party::Person(row.person_id));
    let names = Names::of(request, wrote.chain([of.own, of.other])).await?;
    let closed = queries::closed(db, (of.own, of.other), of.last_of_other() > 0, when(request)).await?;
    let cx = request.cx();
    let line = |row: &message::Model| {
        let ours = row.organisation_id.is_some() == of.own.organisation().is_some()
            && (row.organisation_id.is_some() || Some(row.person_id) == of.own.person());
        let mine = ours && row.person_id == me;
        let by = match row.organisation_id {
            Some(id) => Party::Organisation(id),
            None => Party::Person(row.person_id),
        };
        // which person wrote for an organisation is for those who belong to it
        let person = row.organisation_id.filter(|id| belongs(request, *id));
        MessageLine {
            id: row.id,
            by: (!mine).then(|| names.side(&cx, by)),
            person: person
                .filter(|_| !mine)
                .map(|_| names.side(&cx, Party::Person(row.person_id))),
            at: request.locale.moment(row.sent_at),
            text: (!unseen.contains(&row.id)).then(|| said(&cx, row, row.text.clone())),
            new: !ours && row.id > read,
            reportable: !ours && !unseen.contains(&row.id),
        }
    };
    let messages: Vec<MessageLine> = rows.iter().map(line).collect();
    let other = names.side(&cx, of.other);
    let shut = match closed {
        _ if is_suspended(request)? => Some(Shut::Because(SUSPENDED)),
        None => None,
        Some(Closed::Blocking) => {
            let ours = rules::block(of.own, of.other);
            let blocks = queries::blocks_between(db, &of.row.pair).await?;
            let block = blocks.iter().find(|row| row.block == ours);
            Some(block.map_or(Shut::Because(Closed::Blocking.message()), |row| Shut::Blocking(row.id)))
        }
        // why the other side is not written to is not said: who blocks whom is nobody else's business
        Some(Closed::Shut) => Some(Shut::Because("message-closed")),
        Some(why) => Some(Shut::Because(why.message())),
    };
    let here = cx.url(&paths::conversation(of.row.id));
    let data = ConversationPage {
        id: of.row.id,
        own: own_name(&cx, &names, of),
        with_organisation: of.other.organisation().is_some(),
        older: rows
            .first()
            .filter(|_| older)
            .map(|row| format!("{here}?before={}", row.id)),
        back: before.is_some(),
        newest: of.row.last_id,
        shut,
        blockable: closed != Some(Closed::Own) && other.href.is_some(),
        with: other,
        messages,
        done: None,
    };
    Ok((data, of.last_of_other() > read))
}

/// Writes, or blocks the other side.
///
/// # Errors
/// Not found where there is none that the actor is a side of; where they may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let of = by_id(&request, &id).await?;
    let done = match fields.text("do") {
        "write" => {
            let sent = if is_suspended(&request)? {
                Err(Error::refused("text", SUSPENDED))
            } else {
                write(&request, &of, &fields).await
            };
            sent.map(there)
        }
        "block" => {
            let act = request.act().await?;
            commands::block(&act, of.own, of.other).await?;
            act.commit().await?;
            Ok(format!("{}?done=blocked", paths::ACCOUNT_BLOCKED))
        }
        _ => Err(Error::NotFound),
    };
    match done {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => {
            let (data, _) = data(&request, &of, None).await?;
            refused(&request, fields.state(), error, |state| {
                views::conversation(&request.cx(), &data, state)
            })
        }
    }
}

async fn write(request: &Request, of: &Conversation, fields: &Fields) -> Result<Sent, Error> {
    let typed = rules::message(fields)?;
    let act = request.act().await?;
    let sent = commands::write_message(&act, To::Conversation(of.row.id), &typed, when(request)).await?;
    act.commit().await?;
    Ok(sent)
}
