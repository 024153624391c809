//! What the tests of sessions and counselling share: people who act, and sessions that are planned.

use std::sync::Arc;

use bashke::accounts::{Actor, Signed};
use bashke::platform::act::Act;
use bashke_entities::accounts::{notification, person};
use bashke_tests::{Reply, TestApp, Visitor};
use bashke_vocabulary::Role;
use http::StatusCode;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// The key of one of the demonstration people.
pub(super) async fn id_of(app: &TestApp, name: &str) -> i32 {
    let found = person::Entity::find().filter(person::Column::Email.eq(format!("{name}@bashke.test")));
    found.one(&app.db).await.unwrap().unwrap().id
}

/// Somebody who acts, without a browser.
pub(super) fn actor(app: &TestApp, id: i32, roles: &[Role]) -> Arc<Actor> {
    let signed = Signed {
        id,
        slug: format!("p{id}"),
        name: format!("P{id}"),
        email: format!("p{id}@bashke.test"),
        verified: true,
        locale: "sq".to_owned(),
        joined_at: app.clock.now(),
        suspended_until: None,
        roles: roles.to_vec(),
        memberships: Vec::new(),
        acts_for: None,
        second_factor: true,
        confirmed_at: Some(app.clock.now()),
        unread: 0,
        session: String::new(),
    };
    Arc::new(Actor {
        signed: Some(signed),
        ..Actor::default()
    })
}

/// A write by somebody.
pub(super) async fn act(app: &TestApp, id: i32, roles: &[Role]) -> Act {
    Act::begin(&app.app, &actor(app, id, roles)).await.unwrap()
}

/// What somebody was told, the first first: the keys of the messages.
pub(super) async fn told(app: &TestApp, person: i32) -> Vec<String> {
    let mut all = confirmed(app, person).await;
    all.retain(|message| !["session-registered", "session-waits"].contains(&message.as_str()));
    all
}

/// The same with what is confirmed of what they did themselves.
pub(super) async fn confirmed(app: &TestApp, person: i32) -> Vec<String> {
    let rows = notification::Entity::find()
        .filter(notification::Column::PersonId.eq(person))
        .filter(notification::Column::Kind.eq("learning"))
        .order_by_asc(notification::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| row.message).collect()
}

/// The answers of the form of a session, with some of them others: on Monday 30 November 2026 from 10 to 12.
pub(super) fn fields<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("do", "save"),
        ("title-sq", "Leximi i buxhetit"),
        ("title-en", "Reading the budget"),
        ("about-sq", "Lexojmë bashkë."),
        ("about-en", "We read together."),
        ("course", ""),
        ("trainers", "@trainer"),
        ("date", "2026-11-30"),
        ("begins", "10:00"),
        ("ends", "12:00"),
        ("mode", "place"),
        ("link", ""),
        ("place", "Salla e bibliotekës"),
        ("address", "Lezhë"),
        ("capacity", "2"),
        ("until-date", ""),
        ("until-time", ""),
    ];
    for (name, value) in other {
        match all.iter_mut().find(|(known, _)| known == name) {
            Some(one) => one.1 = value,
            None => all.push((name, value)),
        }
    }
    all
}

/// Plans a session in a browser; gives its path.
pub(super) async fn plan(trainer: &Visitor<'_>, other: &[(&str, &str)]) -> String {
    let page = trainer.get("/sessions/new").await.ok();
    let own = page.attributes("input[name=trainers]", "value").remove(0);
    let mut fields = fields(other);
    for one in &mut fields {
        if one.0 == "trainers" {
            one.1 = &own;
        }
    }
    let reply = trainer.post("/sessions/new", &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header("location").split('?').next().unwrap().to_owned()
}

/// Sends the form in which a session is changed, with the mark that its page carries and who leads it by now.
pub(super) async fn change(trainer: &Visitor<'_>, session: &str, other: &[(&str, &str)]) -> Reply {
    let edit = format!("{session}/edit");
    let page = trainer.get(&edit).await.ok();
    let kept = |name: &str| page.attributes(&format!("input[name={name}]"), "value").remove(0);
    let (mark, trainers) = (kept("mark"), kept("trainers"));
    let mut sent = vec![("mark", mark.as_str())];
    if !other.iter().any(|(name, _)| *name == "trainers") {
        sent.push(("trainers", &trainers));
    }
    sent.extend_from_slice(other);
    trainer.post(&edit, &fields(&sent)).await
}

/// Registers, or does so no longer; gives what was done.
pub(super) async fn register(visitor: &Visitor<'_>, session: &str, yes: bool) -> String {
    let answer = if yes { "yes" } else { "no" };
    let reply = visitor
        .submit(session, &format!("{session}/registration"), &[("register", answer)])
        .await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header("location").split("done=").nth(1).unwrap().to_owned()
}

/// The key in a path.
pub(super) fn key(path: &str) -> i32 {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

/// So many people more, without a browser.
pub(super) async fn crowd(app: &TestApp, count: i32) -> Vec<i32> {
    let rows = (0..count).map(|n| person::ActiveModel {
        slug: Set(format!("pjesemarres-{n}")),
        display_name: Set(format!("Pjesëmarrës {n}")),
        name_key: Set(format!("pjesemarres {n}")),
        locale: Set("sq".to_owned()),
        verified_at: Set(Some(app.clock.now())),
        created_at: Set(app.clock.now()),
        ..Default::default()
    });
    person::Entity::insert_many(rows)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
    let rows = person::Entity::find().filter(person::Column::Slug.starts_with("pjesemarres-"));
    rows.all(&app.db).await.unwrap().iter().map(|row| row.id).collect()
}
