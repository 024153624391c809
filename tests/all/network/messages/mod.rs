//! Messages: who may write to whom, who reads, what is told, blocking, reporting, and what becomes of them.

mod closing;
mod decided;
mod many;
mod reaching;
mod telling;

use bashke_entities::accounts::person;
use bashke_entities::network::message;
use bashke_tests::{Reply, TestApp, Visitor};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{person_id, told};

const NEW: &str = "/messages/new";
const ORGANISATION: (&str, &str) = ("organisation", "qendra-prova");
const ORGANISATION_NAME: &str = "Qendra Prova";

/// The short name of a demonstration person.
async fn slug(app: &TestApp, name: &str) -> String {
    let id = person_id(app, name).await;
    person::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap().slug
}

/// Writes to somebody or to an organisation.
async fn begin(visitor: &Visitor<'_>, to: (&str, &str), text: &str) -> Reply {
    let typed = [to, ("text", text), ("language", "sq")];
    visitor.submit("/account/listing", NEW, &typed).await
}

/// The same; gives the path of the conversation.
async fn begun(visitor: &Visitor<'_>, to: (&str, &str), text: &str) -> String {
    path_of(&begin(visitor, to, text).await)
}

fn path_of(reply: &Reply) -> String {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.one("main"));
    reply.header("location").split('?').next().unwrap().to_owned()
}

/// Answers as the page lets one.
async fn answer(visitor: &Visitor<'_>, path: &str, text: &str) -> Reply {
    let page = visitor.get(path).await.ok();
    let after = page.attributes("input[name=after]", "value").pop().unwrap_or_default();
    let typed = [
        ("do", "write"),
        ("after", after.as_str()),
        ("text", text),
        ("language", "sq"),
    ];
    visitor.post(path, &typed).await
}

/// Who may begin to write to somebody, by the form in which one says so.
async fn takes(visitor: &Visitor<'_>, listed: &str, from: &str) {
    let typed = [("listed", listed), ("messages-from", from)];
    visitor.fill("/account/listing", &typed).await.ok();
}

/// What was refused, at its field.
fn refused(reply: &Reply) -> String {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.one("main"));
    reply.one("main")
}

/// The message with these words as it is reported.
async fn subject(app: &TestApp, text: &str) -> String {
    let found = message::Entity::find()
        .filter(message::Column::Text.eq(text))
        .one(&app.db)
        .await
        .unwrap();
    format!("message:{}", found.unwrap().id)
}

async fn count(app: &TestApp) -> u64 {
    message::Entity::find().count(&app.db).await.unwrap()
}
