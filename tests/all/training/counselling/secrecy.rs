//! Nobody else reads what the two write, and whoever leaves takes it along.

use bashke::accounts::Actor;
use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::training::queries;
use bashke_entities::platform::audit_event;
use bashke_entities::training::{counselling, counselling_note, counselling_step};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{book, offer};
use crate::training::meeting::{actor, id_of, told};

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
