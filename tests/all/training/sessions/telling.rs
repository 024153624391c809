//! What people are told of a session: reminders, that it is moved, cancelled or elsewhere.

use bashke::platform::act::Act;
use bashke_entities::training::enrolment;
use bashke_tests::{Data, TestApp, clock_at, on_both};
use chrono::{TimeZone, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::row;
use crate::training::meeting::{change, id_of, key, plan, register, told};
use crate::training::{COURSE, enrol, ready};

on_both!(
    reminders_go_once_and_follow_a_session_that_is_moved,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("capacity", "3")]).await;
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        register(&learner, &session, true).await;
        register(&member, &session, true).await;
        register(&member, &session, false).await;
        let (comes, not) = (id_of(&app, "learner").await, id_of(&app, "member").await);

        // moved by a day while there is time: the first reminders say nothing any more
        let moved = change(&trainer, &session, &[("date", "2026-12-01"), ("capacity", "3")]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        assert_eq!(told(&app, comes).await, ["session-moved"]);
        assert_eq!(row(&app, &session).await.sequence, 1);

        let before = app.another(clock_at(2026, 11, 29)).await;
        before.work().await;
        assert_eq!(
            told(&app, comes).await.len(),
            1,
            "that was the day before the first time"
        );
        let day = app.another(clock_at(2026, 11, 30)).await;
        day.work().await;
        day.work().await;
        assert_eq!(told(&app, comes).await, ["session-moved", "session-day"]);
        // done twice, nobody is told twice
        let act = Act::begin(&day.app, &bashke::accounts::Actor::platform().into())
            .await
            .unwrap();
        bashke::training::jobs::remind(act, key(&session), 1, "day")
            .await
            .unwrap();
        assert_eq!(told(&app, comes).await.len(), 2);
        let hour = Utc.with_ymd_and_hms(2026, 12, 1, 8, 0, 0).unwrap();
        let hour = app.another(bashke::platform::clock::Clock::fixed(hour)).await;
        hour.work().await;
        assert_eq!(told(&app, comes).await[2..], ["session-hour"]);
        assert_eq!(told(&app, not).await, [""; 0], "whoever cancelled is not reminded");
    }
);

on_both!(
    a_session_that_is_cancelled_is_told_and_closed,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("capacity", "1")]).await;
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        register(&learner, &session, true).await;
        register(&member, &session, true).await;
        let edit = format!("{session}/edit");
        let none = trainer.submit(&edit, &edit, &[("do", "cancel"), ("reason", " ")]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        trainer
            .post(&edit, &[("do", "cancel"), ("reason", "Trajneri u sëmur.")])
            .await;
        for name in ["learner", "member"] {
            assert_eq!(
                told(&app, id_of(&app, name).await).await,
                ["session-cancelled"],
                "{name}"
            );
        }
        let page = learner.get(&session).await.ok();
        assert!(page.text().contains("Trajneri u sëmur."));
        assert_eq!(page.count("form[action$='/registration']"), 0);
        let owner = app.signed_in("owner").await;
        owner.get("/calendar").await.ok();
        let late = owner
            .post(&format!("{session}/registration"), &[("register", "yes")])
            .await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let now = app.another(clock_at(2026, 11, 29)).await;
        now.work().await;
        assert_eq!(
            told(&app, id_of(&app, "learner").await).await.len(),
            1,
            "no reminder of it"
        );
    }
);

on_both!(
    those_who_lead_a_session_with_others_are_told_of_what_changes,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let slug = |name: &'static str| {
            let app = &app;
            async move {
                let id = id_of(app, name).await;
                let row = bashke::accounts::person(&app.db, id).await.unwrap().unwrap();
                format!("@{}", row.slug)
            }
        };
        let leads = format!("{}, {}", slug("trainer").await, slug("counsellor").await);
        let admin = app.signed_in("admin").await;
        let session = plan(&admin, &[]).await;
        let trainer = app.signed_in("trainer").await;
        let named = change(&trainer, &session, &[("trainers", &leads)]).await;
        assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.text());
        let moved = change(&admin, &session, &[("place", "Shkolla"), ("trainers", &leads)]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        assert_eq!(told(&app, id_of(&app, "trainer").await).await, ["session-elsewhere"]);
        assert_eq!(
            told(&app, id_of(&app, "counsellor").await).await,
            ["session-leads", "session-elsewhere"],
            "whoever is named by another is told so"
        );
        let edit = format!("{session}/edit");
        trainer
            .submit(&edit, &edit, &[("do", "cancel"), ("reason", "S’ka sallë")])
            .await;
        assert_eq!(
            told(&app, id_of(&app, "trainer").await).await.len(),
            1,
            "their own deed"
        );
        assert_eq!(
            told(&app, id_of(&app, "counsellor").await).await,
            ["session-leads", "session-elsewhere", "session-cancelled"]
        );
    }
);

on_both!(
    those_under_way_are_told_of_sessions_that_their_course_asks_for,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        for name in ["learner", "member", "owner", "trainer"] {
            enrol(&app.signed_in(name).await, COURSE).await;
        }
        // whoever completed it is asked for nothing more
        enrolment::Entity::update_many()
            .col_expr(enrolment::Column::CompletedAt, Expr::value(app.clock.now()))
            .filter(enrolment::Column::PersonId.eq(id_of(&app, "owner").await))
            .exec(&app.db)
            .await
            .unwrap();
        let heard = async |name: &str| {
            app.work().await;
            let mut all = told(&app, id_of(&app, name).await).await;
            all.retain(|message| message.starts_with("session-"));
            all
        };
        let course = ("course", "right-to-information");
        plan(&trainer, &[course]).await;
        assert_eq!(heard("learner").await, [""; 0], "nobody has to come to it");
        let session = plan(&trainer, &[course, ("required", "yes"), ("capacity", "5")]).await;
        for name in ["learner", "member"] {
            assert_eq!(heard(name).await, ["session-asked"], "{name}");
        }
        for name in ["owner", "trainer", "official"] {
            assert_eq!(heard(name).await, [""; 0], "{name}");
        }
        let learner = app.signed_in("learner").await;
        let news = learner.get("/en/notifications").await.ok();
        let says = "asks for the session “Reading the budget”, 30.11.2026";
        assert!(news.one("main").contains(says), "{}", news.one("main"));
        // begun twice the job tells nobody twice
        let payload = serde_json::json!({
            "session": key(&session),
            "course": row(&app, &session).await.course_id,
            "what": "session-asked",
            "since": app.clock.now().to_rfc3339(),
            "by": id_of(&app, "trainer").await,
        });
        bashke::training::jobs::tell_asked(&app.app, &payload).await.unwrap();
        assert_eq!(heard("learner").await.len(), 1);
        // what changes nothing of it is no news; what does is
        let same = [course, ("required", "yes"), ("capacity", "6")];
        change(&trainer, &session, &same).await;
        assert_eq!(heard("member").await.len(), 1);
        change(&trainer, &session, &[course, ("capacity", "6")]).await;
        assert_eq!(heard("member").await[1..], ["session-asked-no-more"]);
        let other = plan(
            &trainer,
            &[course, ("required", "yes"), ("begins", "08:00"), ("ends", "09:00")],
        )
        .await;
        assert_eq!(heard("member").await[2..], ["session-asked"]);
        register(&learner, &other, true).await;
        let edit = format!("{other}/edit");
        trainer
            .submit(&edit, &edit, &[("do", "cancel"), ("reason", "S’ka sallë")])
            .await;
        assert_eq!(heard("member").await[3..], ["session-asked-cancelled"]);
        assert_eq!(
            heard("learner").await[3..],
            ["session-cancelled"],
            "whoever comes is told once"
        );
        assert_eq!(heard("owner").await, [""; 0]);
    }
);
