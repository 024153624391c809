//! Counselling: one time for one person, and nobody else reads what the two write.

use bashke::accounts::Actor;
use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::training::commands::{self, Asked};
use bashke::training::queries;
use bashke_entities::accounts::person_role;
use bashke_entities::platform::audit_event;
use bashke_entities::training::{counselling, counselling_note, counselling_slot, counselling_step};
use bashke_tests::{Data, TestApp, Visitor, clock_at, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};

use super::meeting::{actor, id_of, key, told};

pub(super) const SLOTS: &str = "/counselling/slots";

/// The answers of the form of times: on 30 November 2026 from 10 to 12, cut into four.
fn times<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("date", "2026-11-30"),
        ("begins", "10:00"),
        ("ends", "12:00"),
        ("length", "30"),
        ("weeks", "1"),
        ("topics-sq", "Buxheti"),
        ("topics-en", "The budget"),
        ("mode", "online"),
        ("link", "https://meet.example/one-room"),
        ("place", ""),
    ];
    for (name, value) in other {
        if let Some(one) = all.iter_mut().find(|(known, _)| known == name) {
            one.1 = value;
        }
    }
    all
}

/// Publishes times; gives the keys of all slots in their order.
pub(super) async fn offer(app: &TestApp, counsellor: &Visitor<'_>, other: &[(&str, &str)]) -> Vec<i32> {
    let reply = counsellor.submit(SLOTS, SLOTS, &times(other)).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let rows = counselling_slot::Entity::find()
        .order_by_asc(counselling_slot::Column::BeginsAt)
        .all(&app.db)
        .await
        .unwrap();
    rows.iter().map(|row| row.id).collect()
}

/// Books; gives the path.
pub(super) async fn book(visitor: &Visitor<'_>, slot: i32) -> String {
    let path = format!("{SLOTS}/{slot}");
    let reply = visitor
        .submit(&path, &path, &[("question", "A lexohet kjo kështu?")])
        .await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header("location").split('?').next().unwrap().to_owned()
}

on_both!(
    counsellors_publish_times_and_take_them_back,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let counsellor = app.signed_in("counsellor").await;
        let slots = offer(&app, &counsellor, &[("weeks", "3")]).await;
        assert_eq!(slots.len(), 12);
        let list = app.get("/en/counselling").await.ok();
        assert_eq!(list.count(".entries > li"), 12);
        assert!(!list.text().contains("meet.example"), "the link is for whoever books");
        // the same again is left out
        let again = counsellor.post(SLOTS, &times(&[])).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (field, value) in [
            ("date", "2026-11-01"),
            ("date", "x"),
            ("ends", "10:15"),
            ("ends", "09:00"),
            ("length", "7"),
            ("weeks", "99"),
            ("topics-sq", ""),
            ("link", "ftp://x.example"),
        ] {
            let reply = counsellor.post(SLOTS, &times(&[(field, value)])).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
            assert!(reply.count(".error-summary a") > 0, "{field}");
        }
        let gap = counsellor
            .post(
                "/en/counselling/slots",
                &times(&[("date", "2027-03-28"), ("begins", "02:30"), ("ends", "04:00")]),
            )
            .await;
        assert!(gap.text().contains("There is no such hour"), "{}", gap.text());

        let first = slots[0].to_string();
        let withdraw = [("do", "withdraw"), ("slot", first.as_str())];
        let learner = app.signed_in("learner").await;
        learner.get("/calendar").await.ok();
        assert_eq!(learner.get(SLOTS).await.status, StatusCode::FORBIDDEN);
        assert_eq!(learner.post(SLOTS, &withdraw).await.status, StatusCode::FORBIDDEN);
        counsellor.post(SLOTS, &withdraw).await;
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 11);
        assert_eq!(
            learner.get(&format!("{SLOTS}/{first}")).await.status,
            StatusCode::NOT_FOUND
        );
        book(&learner, slots[1]).await;
        // whoever is no counsellor any more is not asked
        let role = person_role::Entity::find().filter(person_role::Column::Role.eq("counsellor"));
        let role = role.one(&app.db).await.unwrap().unwrap();
        person_role::Entity::delete_by_id(role.id).exec(&app.db).await.unwrap();
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 0);
        let path = format!("{SLOTS}/{}", slots[2]);
        let late = learner.submit("/calendar", &path, &[("question", "x")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        person_role::Entity::insert(person_role::ActiveModel::from(role))
            .exec(&app.db)
            .await
            .unwrap();
        let second = slots[1].to_string();
        let booked = counsellor.post(SLOTS, &[("do", "withdraw"), ("slot", &second)]).await;
        assert_eq!(booked.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(two_people_never_book_one_time, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let slots = offer(&app, &app.signed_in("counsellor").await, &[]).await;
    let mut running = tokio::task::JoinSet::new();
    for name in ["learner", "member", "owner", "steward", "moderator", "trainer"] {
        let (app, actor, slot) = (app.app.clone(), actor(&app, id_of(&app, name).await, &[]), slots[0]);
        running.spawn(async move {
            for _ in 0..20 {
                let act = match Act::begin(&app, &actor).await {
                    Ok(act) => act,
                    Err(Error::Busy(_)) => continue,
                    Err(error) => panic!("{error}"),
                };
                let asked = Asked {
                    question: "?".to_owned(),
                    figure: None,
                    organisation_id: None,
                };
                match commands::book(&act, slot, asked).await {
                    Ok(_) => {
                        act.commit().await.unwrap();
                        return true;
                    }
                    Err(Error::Refused(_)) => return false,
                    Err(Error::Busy(_)) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            panic!("the database is always busy");
        });
    }
    let mut won = 0;
    while let Some(ended) = running.join_next().await {
        won += usize::from(ended.unwrap());
    }
    assert_eq!(won, 1);
    assert_eq!(counselling::Entity::find().count(&app.db).await.unwrap(), 1);
    // whoever is late is told beside what they wrote
    let late = app.signed_in("admin").await;
    late.get("/calendar").await.ok();
    let reply = late
        .post(&format!("{SLOTS}/{}", slots[0]), &[("question", "Edhe unë")])
        .await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("Edhe unë"));
});

on_both!(
    it_is_moved_and_cancelled_by_either_and_the_other_is_told,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (counsellor, learner, member) = (
            app.signed_in("counsellor").await,
            app.signed_in("learner").await,
            app.signed_in("member").await,
        );
        let slots = offer(&app, &counsellor, &[]).await;
        let (gives, asks) = (id_of(&app, "counsellor").await, id_of(&app, "learner").await);
        let path = book(&learner, slots[0]).await;
        let others = book(&member, slots[1]).await;
        assert_eq!(told(&app, gives).await, ["counselling-booked"; 2]);
        // to a time that is taken it is not moved
        let taken = slots[1].to_string();
        learner.get(&path).await.ok();
        let reply = learner.post(&path, &[("do", "move"), ("slot", &taken)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let free = slots[2].to_string();
        let moved = learner.post(&path, &[("do", "move"), ("slot", &free)]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        assert_eq!(told(&app, gives).await[2..], ["counselling-moved"]);
        let last = slots[3].to_string();
        counsellor.get(&path).await.ok();
        counsellor.post(&path, &[("do", "move"), ("slot", &last)]).await;
        assert_eq!(told(&app, asks).await, ["counselling-moved"]);
        // the times that were left are free again
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 2);
        let without = learner.post(&path, &[("do", "cancel"), ("reason", "")]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        learner.post(&path, &[("do", "cancel"), ("reason", "Jam i zënë")]).await;
        assert_eq!(told(&app, gives).await[3..], ["counselling-cancelled"]);
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 3);
        let page = counsellor.get(&path).await.ok();
        assert!(page.text().contains("Jam i zënë"));
        // a time that the counsellor cancels is not offered again
        counsellor.get(&others).await.ok();
        counsellor
            .post(&others, &[("do", "cancel"), ("reason", "Jam sëmurë")])
            .await;
        assert_eq!(app.get("/counselling").await.ok().count(".entries > li"), 3);
        let again = counsellor.post(&others, &[("do", "cancel"), ("reason", "Prapë")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let row = counselling::Entity::find_by_id(key(&path))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((row.state.as_str(), row.sequence), ("cancelled", 3));
    }
);

on_both!(
    only_the_two_read_it_and_private_notes_only_their_writer,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (counsellor, learner) = (app.signed_in("counsellor").await, app.signed_in("learner").await);
        let slots = offer(&app, &counsellor, &[]).await;
        let path = book(&learner, slots[0]).await;
        let write = |visitor: &'static str, word: &'static str, text: &'static str| (visitor, word, text);
        for (who, word, text) in [
            write("counsellor", "note", "shared-of-counsellor"),
            write("counsellor", "private", "secret-of-counsellor"),
            write("learner", "note", "shared-of-learner"),
            write("learner", "private", "secret-of-learner"),
        ] {
            let visitor = if who == "learner" { &learner } else { &counsellor };
            let reply = visitor.submit(&path, &path, &[("do", word), (word, text)]).await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        }
        counsellor
            .post(&path, &[("do", "step"), ("step", "agreed-step"), ("due", "2026-12-10")])
            .await;
        let (theirs, mine) = (counsellor.get(&path).await.ok(), learner.get(&path).await.ok());
        for (page, own, foreign) in [
            (&theirs, "secret-of-counsellor", "secret-of-learner"),
            (&mine, "secret-of-learner", "secret-of-counsellor"),
        ] {
            for seen in ["shared-of-counsellor", "shared-of-learner", "agreed-step", own] {
                assert!(page.text().contains(seen), "{seen}");
            }
            assert!(!page.text().contains(foreign), "{foreign}");
        }
        let note = counselling_note::Entity::find()
            .filter(counselling_note::Column::Text.eq("secret-of-counsellor"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let shared = counselling_note::Entity::find()
            .filter(counselling_note::Column::Text.eq("shared-of-counsellor"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let step = counselling_step::Entity::find().one(&app.db).await.unwrap().unwrap();
        let (note, shared, step) = (note.id.to_string(), shared.id.to_string(), step.id.to_string());
        // the other of the two takes nothing private away, and nobody a shared one
        for id in [&note, &shared] {
            let reply = learner.post(&path, &[("do", "private-remove"), ("note", id)]).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND);
        }
        let reply = counsellor
            .post(&path, &[("do", "private-remove"), ("note", &shared)])
            .await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
        // nor does a step of another counselling
        let other = book(&app.signed_in("member").await, slots[1]).await;
        let member = app.signed_in("member").await;
        member.get(&other).await.ok();
        let ticked = member
            .post(&other, &[("do", "tick"), ("id", &step), ("done", "yes")])
            .await;
        assert_eq!(ticked.status, StatusCode::NOT_FOUND);

        for name in ["admin", "moderator", "trainer", "member", "steward"] {
            let stranger = app.signed_in(name).await;
            stranger.get("/calendar").await.ok();
            let reply = stranger.get(&path).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{name}");
            for fields in [
                vec![("do", "note"), ("note", "x")],
                vec![("do", "private"), ("private", "x")],
                vec![("do", "private-remove"), ("note", note.as_str())],
                vec![("do", "step"), ("step", "x"), ("due", "2026-12-01")],
                vec![("do", "tick"), ("id", step.as_str()), ("done", "yes")],
                vec![("do", "move"), ("slot", "1")],
                vec![("do", "cancel"), ("reason", "x")],
                vec![("do", "confirm"), ("held", "yes")],
            ] {
                let reply = stranger.post(&path, &fields).await;
                assert_eq!(reply.status, StatusCode::NOT_FOUND, "{name} {fields:?}");
            }
            let listed = stranger.get("/counselling").await.ok();
            assert!(!listed.text().contains(&format!("href=\"{path}\"")), "{name}");
        }
        assert!(app.get(&path).await.header("location").starts_with("/sign-in"));
        assert_eq!(counselling_note::Entity::find().count(&app.db).await.unwrap(), 4);
        // neither the log nor the notices hold what was written, and each takes their own words with them
        for event in audit_event::Entity::find().all(&app.db).await.unwrap() {
            assert!(
                !event.detail.contains("secret") && !event.detail.contains("kështu"),
                "{event:?}"
            );
        }
        let held = bashke::training::held_about(&app.db, id_of(&app, "learner").await)
            .await
            .unwrap();
        let all = format!("{held:?}");
        assert!(
            all.contains("secret-of-learner") && !all.contains("of-counsellor"),
            "{all}"
        );
        counsellor.get(&path).await.ok();
        let removed = counsellor
            .post(&path, &[("do", "private-remove"), ("note", &note)])
            .await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
    }
);

on_both!(
    hours_count_once_the_counsellor_says_that_it_was_held,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let slots = offer(&app, &app.signed_in("counsellor").await, &[]).await;
        let path = book(&app.signed_in("learner").await, slots[0]).await;
        let early = app.signed_in("counsellor").await;
        early.get(&path).await.ok();
        let confirm = [("do", "confirm"), ("held", "yes")];
        assert_eq!(
            early.post(&path, &confirm).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let after = app.another(clock_at(2026, 12, 1)).await;
        let (from, until) = (after.clock.now() - Duration::days(7), after.clock.now());
        let minutes = || async { queries::counselling_minutes(&app.db, from, until).await.unwrap() };
        let learner = after.signed_in("learner").await;
        learner.get(&path).await.ok();
        assert_eq!(learner.post(&path, &confirm).await.status, StatusCode::FORBIDDEN);
        assert_eq!(minutes().await, []);
        let counsellor = after.signed_in("counsellor").await;
        counsellor.get(&path).await.ok();
        counsellor.post(&path, &confirm).await;
        let counted = minutes().await;
        assert_eq!(counted.len(), 1);
        assert_eq!(
            (counted[0].person_id, counted[0].minutes),
            (id_of(&app, "learner").await, 30)
        );
        counsellor.post(&path, &[("do", "confirm"), ("held", "no")]).await;
        assert_eq!(minutes().await, []);
        // what is over is neither moved nor cancelled
        for fields in [[("do", "move"), ("slot", "2")], [("do", "cancel"), ("reason", "x")]] {
            assert_eq!(
                counsellor.post(&path, &fields).await.status,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
    }
);

on_both!(
    a_question_is_bounded_and_speaks_for_ones_own_organisation_only,
    Data::Empty,
    |app: TestApp| async {
        app.with_organisations().await;
        let slots = offer(&app, &app.signed_in("counsellor").await, &[("weeks", "2")]).await;
        let learner = app.signed_in("learner").await;
        let path = format!("{SLOTS}/{}", slots[0]);
        for fields in [
            vec![("question", "")],
            vec![("question", "x"), ("figure", "/figures/no-such")],
            vec![("question", "x"), ("organisation", "1")],
        ] {
            let reply = learner.submit(&path, &path, &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        }
        for slot in &slots[..3] {
            book(&learner, *slot).await;
        }
        let fourth = format!("{SLOTS}/{}", slots[3]);
        let reply = learner.submit(&fourth, &fourth, &[("question", "x")]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let counsellor = app.signed_in("counsellor").await;
        let own = counsellor.submit(&fourth, &fourth, &[("question", "x")]).await;
        assert_eq!(
            own.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nobody counsels themselves"
        );
        let owner = app.signed_in("owner").await;
        let page = owner.get(&fourth).await.ok();
        let organisation = page
            .attributes("select[name=organisation] option", "value")
            .pop()
            .unwrap();
        let reply = owner
            .post(&fourth, &[("question", "x"), ("organisation", &organisation)])
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }
);

on_both!(
    whoever_leaves_cancels_what_was_to_come_and_takes_their_secrets,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (counsellor, learner) = (app.signed_in("counsellor").await, app.signed_in("learner").await);
        let slots = offer(&app, &counsellor, &[]).await;
        let path = book(&learner, slots[0]).await;
        for word in ["note", "private"] {
            learner.submit(&path, &path, &[("do", word), (word, "text")]).await;
        }
        let gone = id_of(&app, "learner").await;
        let act = Act::begin(&app.app, &actor(&app, gone, &[])).await.unwrap();
        bashke::training::leave(&act, gone).await.unwrap();
        act.commit().await.unwrap();
        let row = counselling::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!((row.state.as_str(), row.question.as_str()), ("cancelled", ""));
        assert_eq!(counselling_note::Entity::find().count(&app.db).await.unwrap(), 1);
        assert_eq!(
            told(&app, id_of(&app, "counsellor").await).await[1..],
            ["counselling-cancelled"]
        );
        let platform = Actor::platform();
        let none = queries::counselling(&app.db, &platform, row.id).await;
        assert!(matches!(none, Err(Error::NotFound)));
    }
);

on_both!(
    pages_of_counselling_ask_the_database_a_constant_number_of_times,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let counsellor = app.signed_in("counsellor").await;
        let slots = offer(&app, &counsellor, &[]).await;
        let path = book(&app.signed_in("learner").await, slots[0]).await;
        let pages = ["/counselling", SLOTS, path.as_str()];
        counsellor.get(&path).await.ok();
        counsellor.post(&path, &[("do", "note"), ("note", "një")]).await;
        let mut counts = Vec::new();
        for page in pages {
            counsellor.get(page).await.ok();
            let before = app.queries();
            counsellor.get(page).await.ok();
            counts.push(app.queries() - before);
        }
        let first = counselling_slot::Entity::find_by_id(slots[1])
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let many = (1..60).map(|n| counselling_slot::ActiveModel {
            id: NotSet,
            begins_at: Set(first.begins_at + Duration::days(n)),
            ends_at: Set(first.ends_at + Duration::days(n)),
            ..first.clone().into()
        });
        counselling_slot::Entity::insert_many(many).exec(&app.db).await.unwrap();
        let row = counselling::Entity::find().one(&app.db).await.unwrap().unwrap();
        let many = (0..30).map(|_| counselling::ActiveModel {
            id: NotSet,
            ..row.clone().into()
        });
        counselling::Entity::insert_many(many).exec(&app.db).await.unwrap();
        let note = counselling_note::Entity::find().one(&app.db).await.unwrap().unwrap();
        let many = (0..30).map(|_| counselling_note::ActiveModel {
            id: NotSet,
            ..note.clone().into()
        });
        counselling_note::Entity::insert_many(many).exec(&app.db).await.unwrap();
        for (page, count) in pages.iter().zip(counts) {
            let before = app.queries();
            counsellor.get(page).await.ok();
            assert_eq!(app.queries() - before, count, "{page}");
            assert!(count <= 16, "{page}: {count}");
        }
    }
);
