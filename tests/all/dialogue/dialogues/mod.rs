//! Policy dialogues: set up, published, held through their stages.

mod journeys;
mod setting_up;
mod taking_part;

use bashke_tests::{Reply, TestApp, Visitor};
use http::StatusCode;

use super::questions::{on, ready, told};

const NEW: &str = "/dialogues/new";

/// Sets up a dialogue about Lezhë that begins on 24 November 2026, the day after that of the tests, and goes on for four
/// weeks: facts from 24, questions from 28, statements from 2 December, proposals from 12, the conclusion from 18, the
/// follow-up from 22. Gives its path.
async fn set_up(visitor: &Visitor<'_>, title: &str) -> String {
    set_up_for(visitor, title, "open").await
}

async fn set_up_for(visitor: &Visitor<'_>, title: &str, access: &str) -> String {
    let fields = [
        ("title", title),
        ("place", "lezhe"),
        ("access", access),
        ("language", "sq"),
        ("template", "month"),
        ("first", "2026-11-24"),
    ];
    let reply = visitor.submit(NEW, NEW, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let edit = reply.header("location");
    edit.split("/edit").next().unwrap_or_default().to_owned()
}

/// Writes the background of a dialogue.
async fn background(visitor: &Visitor<'_>, dialogue: &str, text: &str) -> Reply {
    let edit = format!("{dialogue}/edit");
    visitor
        .submit(&edit, &edit, &[("do", "background"), ("text", text)])
        .await
}

/// Publishes a dialogue.
async fn publish(visitor: &Visitor<'_>, dialogue: &str) -> Reply {
    visitor.submit(dialogue, &format!("{dialogue}/publish"), &[]).await
}

/// A dialogue that the demonstration moderator hosts and everyone sees; gives its path.
async fn published(app: &TestApp, title: &str) -> String {
    published_for(app, title, "open").await
}

async fn published_for(app: &TestApp, title: &str, access: &str) -> String {
    let host = app.signed_in("moderator").await;
    let path = set_up_for(&host, title, access).await;
    let kept = background(&host, &path, "Çfarë **dihet** për tarifën.").await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    assert_eq!(publish(&host, &path).await.status, StatusCode::SEE_OTHER);
    path
}
