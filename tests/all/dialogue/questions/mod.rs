//! Questions to municipalities: asked, answered on the record, reminded of, counted.

mod asking;
mod clock;
mod figures;
pub(super) mod journeys;
mod record;

use bashke_entities::accounts::notification;
use bashke_entities::dialogue::question;
use bashke_tests::{Reply, TestApp, Visitor};
use chrono::{DateTime, NaiveDate, Utc};
use http::StatusCode;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::person_id;
use crate::network::verified;

const ASK: &str = "/questions/new";

/// The people and the organisations of a trial; the municipality of Lezhë is verified.
pub(super) async fn ready(app: &TestApp) {
    app.with_organisations().await;
    bashke::network::verify_demonstration(&app.db, app.clock.now())
        .await
        .unwrap();
}

/// Sets until when the municipality of a place is verified.
async fn mark(app: &TestApp, place: &str, until: Option<DateTime<Utc>>) {
    verified(app, &format!("bashkia-{place}"), until).await;
}

/// Asks a municipality; gives the path of the question.
async fn ask(visitor: &Visitor<'_>, place: &str, title: &str) -> String {
    let fields = [
        ("do", "send"),
        ("place", place),
        ("title", title),
        ("text", "Ku botohet **plani** i vitit 2025?"),
        ("language", "sq"),
    ];
    let reply = visitor.submit(ASK, ASK, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let location = reply.header("location");
    location.split('?').next().unwrap_or_default().to_owned()
}

/// The path of the form in which officials reply to a question.
fn form_of(question: &str) -> String {
    format!("/questions/{}/answer", question.split('/').nth(2).unwrap())
}

/// Replies to a question, by the form of its page.
async fn say(visitor: &Visitor<'_>, question: &str, kind: &str, text: &str) -> Reply {
    let form = form_of(question);
    let fields = [("do", "send"), ("kind", kind), ("text", text), ("language", "sq")];
    visitor.submit(question, &form, &fields).await
}

/// How often somebody was told something.
pub(super) async fn told(app: &TestApp, name: &str, message: &str) -> u64 {
    notification::Entity::find()
        .filter(notification::Column::PersonId.eq(person_id(app, name).await))
        .filter(notification::Column::Message.eq(message))
        .count(&app.db)
        .await
        .unwrap()
}

/// The platform at nine in the morning of a day.
pub(super) async fn on(app: &TestApp, day: &str) -> TestApp {
    let at: DateTime<Utc> = format!("{day}T09:00:00Z").parse().unwrap();
    app.another(bashke::platform::clock::Clock::fixed(at)).await
}

/// A question written past all limits: to whom, when, and the dates that ended it.
struct Written<'a> {
    place: &'a str,
    asked: &'a str,
    due: &'a str,
    ended: Option<(&'a str, &'a str, bool, i32)>,
}

async fn write(app: &TestApp, questions: impl IntoIterator<Item = Written<'_>>) {
    let author = person_id(app, "learner").await;
    let current = app.app.cubes.current();
    let catalogue = &current.catalogue;
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let rows = questions.into_iter().map(|one| question::ActiveModel {
        slug: Set("nje-pyetje".to_owned()),
        title: Set("Një pyetje".to_owned()),
        title_key: Set("nje pyetje".to_owned()),
        language: Set("sq".to_owned()),
        text: Set("Pyetja".to_owned()),
        text_key: Set("pyetja".to_owned()),
        html: Set("<p>Pyetja</p>".to_owned()),
        renderer: Set(bashke::platform::markdown::VERSION),
        place_id: Set(catalogue.place(catalogue.find_place(one.place).unwrap()).id),
        author_id: Set(author),
        asked_at: Set(app.clock.now()),
        asked_on: Set(day(one.asked)),
        due_on: Set(day(one.due)),
        ended_on: Set(one.ended.map(|(ended, ..)| day(ended))),
        ending: Set(one.ended.map(|(_, ending, ..)| ending.to_owned())),
        late: Set(one.ended.map(|(.., late, _)| late)),
        took_days: Set(one.ended.map(|(.., took)| took)),
        news: Set(0),
        ..Default::default()
    });
    for row in rows.collect::<Vec<_>>() {
        question::Entity::insert(row).exec(&app.db).await.unwrap();
    }
}
