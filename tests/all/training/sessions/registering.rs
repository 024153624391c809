//! Who has a place, who waits, and who moves up.

use bashke::platform::act::Act;
use bashke::platform::clock::Clock;
use bashke::platform::errors::Error;
use bashke::training::rules::sessions::state::Place;
use bashke::training::{commands, queries};
use bashke_entities::training::session_registration;
use bashke_tests::{Data, TestApp, on_both};
use chrono::{Duration, TimeZone, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{count, row};
use crate::training::meeting::{actor, change, confirmed, id_of, key, plan, register, told};
use crate::training::ready;

on_both!(
    places_go_to_whoever_comes_first_and_the_next_moves_up,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("capacity", "1")]).await;
        let guest = app.get(&session).await.ok();
        assert_eq!(guest.count("form[action$='/registration']"), 0);
        let (learner, member, owner) = (
            app.signed_in("learner").await,
            app.signed_in("member").await,
            app.signed_in("owner").await,
        );
        assert_eq!(register(&learner, &session, true).await, "registered");
        assert_eq!(register(&learner, &session, true).await, "registered", "once only");
        assert_eq!(register(&member, &session, true).await, "waiting");
        assert_eq!(register(&owner, &session, true).await, "waiting");
        assert_eq!(count(&app, &session, Place::Registered).await, 1);
        let list = learner.get("/en/sessions").await.ok();
        assert!(list.text().contains("no places left"), "{}", list.text());

        assert_eq!(register(&learner, &session, false).await, "unregistered");
        let (first, second) = (id_of(&app, "member").await, id_of(&app, "owner").await);
        assert_eq!(confirmed(&app, first).await, ["session-waits", "session-place"]);
        assert_eq!(confirmed(&app, second).await, ["session-waits"]);
        let own = id_of(&app, "learner").await;
        assert_eq!(confirmed(&app, own).await, ["session-registered"], "once only");
        // whoever comes again is last
        assert_eq!(register(&learner, &session, true).await, "waiting");
        // one place more goes to the one who waits longest
        let more = change(&trainer, &session, &[("capacity", "2")]).await;
        assert_eq!(more.status, StatusCode::SEE_OTHER, "{}", more.text());
        assert_eq!(told(&app, second).await, ["session-place"]);
        assert_eq!(
            row(&app, &session).await.sequence,
            0,
            "calendars have nothing to take over"
        );
        assert_eq!(count(&app, &session, Place::Waiting).await, 1);
    }
);

on_both!(
    of_many_who_register_at_once_as_many_come_as_there_are_places,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("capacity", "3")]).await;
        let id = key(&session);
        let mut running = tokio::task::JoinSet::new();
        let names = [
            "admin",
            "steward",
            "moderator",
            "trainer",
            "counsellor",
            "owner",
            "member",
            "learner",
        ];
        for name in names {
            let (app, actor) = (app.app.clone(), actor(&app, id_of(&app, name).await, &[]));
            running.spawn(async move {
                // a busy database says so, and one tries again
                for _ in 0..20 {
                    let act = match Act::begin(&app, &actor).await {
                        Ok(act) => act,
                        Err(Error::Busy(_)) => continue,
                        Err(error) => panic!("{error}"),
                    };
                    match commands::register(&act, id).await {
                        Ok(_) => return act.commit().await.unwrap(),
                        Err(Error::Busy(_)) => {}
                        Err(error) => panic!("{error}"),
                    }
                }
                panic!("the database is always busy");
            });
        }
        while let Some(ended) = running.join_next().await {
            ended.unwrap();
        }
        assert_eq!(count(&app, &session, Place::Registered).await, 3);
        assert_eq!(count(&app, &session, Place::Waiting).await, 5);
        let rows = session_registration::Entity::find().all(&app.db).await.unwrap();
        let mut numbers: Vec<i32> = rows.iter().map(|row| row.number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
        assert!(rows.iter().all(|row| (row.state == "registered") == (row.number <= 3)));
    }
);

on_both!(
    whoever_leaves_makes_room_and_is_forgotten,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[("capacity", "1")]).await;
        register(&app.signed_in("learner").await, &session, true).await;
        register(&app.signed_in("member").await, &session, true).await;
        let (gone, next) = (id_of(&app, "learner").await, id_of(&app, "member").await);
        let act = Act::begin(&app.app, &actor(&app, gone, &[])).await.unwrap();
        bashke::training::leave(&act, gone).await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(told(&app, next).await, ["session-place"]);
        let left = session_registration::Entity::find()
            .filter(session_registration::Column::PersonId.eq(gone))
            .count(&app.db)
            .await
            .unwrap();
        assert_eq!(left, 0);
        // the feed and the file of those who stay are whole
        session_registration::Entity::update_many()
            .col_expr(session_registration::Column::AttendedAt, Expr::value(app.clock.now()))
            .exec(&app.db)
            .await
            .unwrap();
        let held = bashke::training::held_about(&app.db, next).await.unwrap();
        let own = held
            .iter()
            .find(|section| section.name == "session-registrations")
            .unwrap();
        assert_eq!(own.entries.len(), 1);
    }
);

on_both!(
    whoever_is_there_already_does_not_take_it_back,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("course", "right-to-information"), ("required", "yes")]).await;
        let course = row(&app, &session).await.course_id.unwrap();
        register(&app.signed_in("learner").await, &session, true).await;
        // half an hour before it begins
        let early = Utc.with_ymd_and_hms(2026, 11, 30, 8, 30, 0).unwrap();
        let early = app.another(Clock::fixed(early)).await;
        let learner = early.signed_in("learner").await;
        let code = commands::code(&early.app.secrets, key(&session), early.clock.now());
        let attend = format!("{session}/attend");
        let came = learner
            .submit(&format!("{attend}?code={code}"), &attend, &[("code", &code)])
            .await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
        let back = learner
            .submit(&session, &format!("{session}/registration"), &[("register", "no")])
            .await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        let person = id_of(&app, "learner").await;
        let attended = || async { queries::attended(&app.db, person, &[course]).await.unwrap()[&course].one };
        let (from, until) = (
            early.clock.now() - Duration::days(1),
            early.clock.now() + Duration::days(1),
        );
        let minutes = || async {
            queries::session_minutes(&app.db, from, until, until)
                .await
                .unwrap()
                .len()
        };
        assert_eq!((attended().await, minutes().await), (true, 1));
        // of whoever has no place nothing counts, whatever was marked before
        session_registration::Entity::update_many()
            .col_expr(session_registration::Column::State, Expr::value("cancelled"))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!((attended().await, minutes().await), (false, 0));
        assert!(
            !learner
                .get(&format!("/en{session}"))
                .await
                .ok()
                .text()
                .contains("Your attendance")
        );
    }
);
