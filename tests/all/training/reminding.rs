//! Reminders of counselling, and who can be asked.

use bashke::platform::act::Act;
use bashke_entities::accounts::person_role;
use bashke_entities::training::counselling;
use bashke_tests::{Data, TestApp, clock_at, on_both};
use bashke_vocabulary::Role;
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::counselling::{SLOTS, book, offer};
use super::meeting::{id_of, key, told};
use crate::moderation::{decide, reported, suspended};

on_both!(
    both_are_reminded_once_a_day_before_and_not_of_what_was_moved_or_cancelled,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let counsellor = app.signed_in("counsellor").await;
        // four on 30 November, four on 7 December
        let slots = offer(&app, &counsellor, &[("weeks", "2")]).await;
        let (learner, member, owner) = (
            app.signed_in("learner").await,
            app.signed_in("member").await,
            app.signed_in("owner").await,
        );
        let stays = book(&learner, slots[1]).await;
        let moved = book(&member, slots[2]).await;
        let cancelled = book(&owner, slots[3]).await;
        let later = slots[5].to_string();
        let reply = member.submit(&moved, &moved, &[("do", "move"), ("slot", &later)]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let reply = owner
            .submit(&cancelled, &cancelled, &[("do", "cancel"), ("reason", "S’mundem")])
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());

        let reminded = async |name: &str| {
            let all = told(&app, id_of(&app, name).await).await;
            all.iter().filter(|message| *message == "counselling-day").count()
        };
        let early = app.another(clock_at(2026, 11, 28)).await;
        early.work().await;
        assert_eq!(reminded("learner").await, 0, "two days before");
        let day = app.another(clock_at(2026, 11, 29)).await;
        // at 10:30 in Tirana, a day before
        let day = day.another(bashke_tests::clock_after(&day.clock, 45)).await;
        day.work().await;
        day.work().await;
        assert_eq!((reminded("learner").await, reminded("counsellor").await), (1, 1));
        assert_eq!((reminded("member").await, reminded("owner").await), (0, 0));
        // done twice, nobody is told twice
        let act = Act::begin(&day.app, &bashke::accounts::Actor::platform().into())
            .await
            .unwrap();
        bashke::training::jobs::remind_counselling(act, key(&stays), 0)
            .await
            .unwrap();
        assert_eq!((reminded("learner").await, reminded("counsellor").await), (1, 1));
        let week = app.another(clock_at(2026, 12, 6)).await;
        let week = week.another(bashke_tests::clock_after(&week.clock, 120)).await;
        week.work().await;
        assert_eq!((reminded("member").await, reminded("counsellor").await), (1, 2));
        assert_eq!(reminded("owner").await, 0);
        // a worker that stood still until it has begun says nothing
        let row = counselling::Entity::find_by_id(key(&stays))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((row.sequence, row.reminded), (0, 1));
        let read = learner.get("/en/notifications").await.ok();
        assert!(read.text().contains("Tomorrow: counselling with"), "{}", read.text());
    }
);

on_both!(nobody_is_asked_who_cannot_answer, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let counsellor = app.signed_in("counsellor").await;
    let slots = offer(&app, &counsellor, &[]).await;
    let learner = app.signed_in("learner").await;
    let booked = book(&learner, slots[0]).await;
    let form = format!("{SLOTS}/{}", slots[1]);
    let other = slots[2].to_string();
    // whether they are listed, have a form, are booked and moved to
    let asked = async || {
        let list = app.get("/counselling").await.ok().count("main .entries > li");
        let page = learner.get(&form).await.status;
        learner.get("/calendar").await.ok();
        let late = learner.post(&form, &[("question", "Si lexohet?")]).await.status;
        let one = learner.get(&booked).await.ok().count("select[name=slot]");
        let moved = learner.post(&booked, &[("do", "move"), ("slot", &other)]).await.status;
        (list, page, late, one, moved)
    };
    let nobody = (
        0,
        StatusCode::NOT_FOUND,
        StatusCode::UNPROCESSABLE_ENTITY,
        0,
        StatusCode::UNPROCESSABLE_ENTITY,
    );
    suspended(&app, "counsellor", Some(app.clock.now() + Duration::days(7))).await;
    assert_eq!(asked().await, nobody, "suspended");
    suspended(&app, "counsellor", None).await;
    let role = person_role::Entity::find().filter(person_role::Column::Role.eq(Role::Counsellor.word()));
    let role = role.one(&app.db).await.unwrap().unwrap();
    person_role::Entity::delete_by_id(role.id).exec(&app.db).await.unwrap();
    assert_eq!(asked().await, nobody, "a counsellor no more");
    person_role::Entity::insert(person_role::ActiveModel::from(role))
        .exec(&app.db)
        .await
        .unwrap();
    let (member, moderator) = (app.signed_in("member").await, app.signed_in("moderator").await);
    let case = reported(&app, &member, "counsellor", "insult").await;
    decide(&moderator, &case, "hide").await;
    assert_eq!(asked().await, nobody, "hidden");
});
