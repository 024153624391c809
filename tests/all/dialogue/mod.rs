//! Threads: reading, writing, moderating, finding.

mod attachments;
mod dialogues;
mod evidence;
mod figures;
mod finding;
mod journeys;
mod moderating;
mod opinions;
mod outcomes;
mod questions;
mod reading;
mod said_once;
mod saying;
mod writing;

use bashke_entities::accounts::person;
use bashke_entities::dialogue::{post, thread};
use bashke_tests::{Reply, TestApp, Visitor};
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

const NEW: &str = "/threads/new";

/// Starts a thread; gives its path.
async fn start(visitor: &Visitor<'_>, subject: &str, title: &str, text: &str) -> String {
    let fields = [
        ("do", "send"),
        ("subject", subject),
        ("title", title),
        ("text", text),
        ("language", "sq"),
    ];
    let reply = visitor.submit(NEW, NEW, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let location = reply.header("location");
    location.split('?').next().unwrap_or_default().to_owned()
}

/// The number in the path of a thread.
fn number(thread: &str) -> i32 {
    thread.split('/').nth(2).unwrap().parse().unwrap()
}

/// Posts in a thread.
async fn reply(visitor: &Visitor<'_>, thread: &str, text: &str) -> Reply {
    answer(visitor, thread, text, "").await
}

/// Answers a post in a thread.
async fn answer(visitor: &Visitor<'_>, thread: &str, text: &str, to: &str) -> Reply {
    let action = format!("/threads/{}/reply", number(thread));
    let fields = [("do", "send"), ("text", text), ("language", "sq"), ("to", to)];
    visitor.submit(thread, &action, &fields).await
}

/// The key of the last post.
async fn last_post(app: &TestApp) -> i32 {
    let row = post::Entity::find().order_by_desc(post::Column::Id).one(&app.db).await;
    row.unwrap().unwrap().id
}

/// The key of a demonstration person.
async fn person_id(app: &TestApp, name: &str) -> i32 {
    let found = person::Entity::find()
        .filter(person::Column::Email.eq(format!("{name}@bashke.test")))
        .one(&app.db)
        .await;
    found.unwrap().unwrap().id
}

/// A thread with so many posts of a demonstration person, written past all limits; gives its path.
async fn long_thread(app: &TestApp, posts: i32) -> String {
    let author = person_id(app, "member").await;
    let row = thread::ActiveModel {
        slug: Set("i-gjate".to_owned()),
        title: Set("I gjatë".to_owned()),
        title_key: Set("i gjate".to_owned()),
        language: Set("sq".to_owned()),
        subject_kind: Set("general".to_owned()),
        author_id: Set(author),
        last_position: Set(posts),
        created_at: Set(app.clock.now()),
        active_at: Set(app.clock.now()),
        ..Default::default()
    };
    let id = thread::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id;
    let all: Vec<i32> = (1..=posts).collect();
    for part in all.chunks(1_000) {
        let rows = part.iter().map(|position| post::ActiveModel {
            id: NotSet,
            thread_id: Set(id),
            position: Set(*position),
            author_id: Set(author),
            organisation_id: Set(None),
            language: Set("sq".to_owned()),
            text: Set(format!("Postimi {position}")),
            text_key: Set(format!("postimi {position}")),
            html: Set(format!("<p>Postimi {position}</p>\n")),
            renderer: Set(bashke::platform::markdown::VERSION),
            answers_to: Set(None),
            created_at: Set(app.clock.now()),
            edited_at: Set(None),
            deleted_at: Set(None),
        });
        post::Entity::insert_many(rows)
            .exec_without_returning(&app.db)
            .await
            .unwrap();
    }
    format!("/threads/{id}/i-gjate")
}
