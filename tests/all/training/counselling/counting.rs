//! What is counted of counselling, and what its pages ask the database.

use bashke::training::queries;
use bashke_entities::training::{counselling, counselling_note, counselling_slot};
use bashke_tests::{Data, TestApp, clock_at, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, EntityTrait};

use super::{SLOTS, book, offer};
use crate::training::meeting::id_of;

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
