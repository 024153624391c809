//! Sessions: planned, registered for, waited for, moved, cancelled, attended, and what people thought of them.

use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke::training::commands;
use bashke::training::queries;
use bashke::training::rules::completion::Attended;
use bashke::training::rules::sessions::state::Place;
use bashke_entities::training::{session_feedback, session_registration, training_session};
use bashke_tests::{Data, TestApp, clock_after, clock_at, on_both};
use bashke_vocabulary::Role;
use chrono::{Duration, TimeZone, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::meeting::{act, actor, crowd, fields, id_of, key, plan, register, told};
use super::ready;

async fn row(app: &TestApp, session: &str) -> training_session::Model {
    queries::session_row(&app.db, key(session)).await.unwrap()
}

async fn count(app: &TestApp, session: &str, place: Place) -> u64 {
    session_registration::Entity::find()
        .filter(session_registration::Column::SessionId.eq(key(session)))
        .filter(session_registration::Column::State.eq(place.word()))
        .count(&app.db)
        .await
        .unwrap()
}

/// The platform at the hour at which the sessions of these tests begin: 10:00 in Tirana.
async fn at_the_session(app: &TestApp) -> TestApp {
    app.another(clock_at(2026, 11, 30)).await
}

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
        assert_eq!(told(&app, first).await, ["session-place"]);
        assert_eq!(told(&app, second).await, [""; 0]);
        // whoever comes again is last
        assert_eq!(register(&learner, &session, true).await, "waiting");
        // one place more goes to the one who waits longest
        let edit = format!("{session}/edit");
        let page = trainer.get(&edit).await.ok();
        let own = page.attributes("input[name=trainers]", "value").remove(0);
        let more = trainer
            .post(&edit, &fields(&[("capacity", "2"), ("trainers", &own)]))
            .await;
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
    a_form_says_all_that_is_wrong_and_who_may_not_is_kept_out,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let new = "/en/sessions/new";
        trainer.get(new).await.ok();
        for (field, value, at) in [
            ("title-sq", "", "title-sq"),
            ("date", "2026-02-30", "date"),
            ("date", "2026-11-20", "date"),
            ("begins", "25:00", "begins"),
            ("ends", "09:00", "ends"),
            ("place", "", "place"),
            ("capacity", "0", "capacity"),
            ("capacity", "301", "capacity"),
            ("trainers", "@nobody", "trainers"),
            ("course", "no-such", "course"),
            ("required", "yes", "required"),
            ("until-date", "2026-12-01", "until-time"),
        ] {
            let page = trainer.get(new).await.ok();
            let own = page.attributes("input[name=trainers]", "value").remove(0);
            let mut sent = vec![("trainers", own.as_str())];
            sent.push((field, value));
            let reply = trainer.post(new, &fields(&sent)).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
            let links = reply.attributes(".error-summary a", "href");
            assert!(links.contains(&format!("#f-{at}")), "{field} {value}: {links:?}");
        }
        let gap = fields(&[
            ("trainers", "@x"),
            ("date", "2027-03-28"),
            ("begins", "02:30"),
            ("ends", "04:00"),
        ]);
        let reply = trainer.post(new, &gap).await;
        assert!(reply.text().contains("There is no such hour"), "{}", reply.text());
        let unsafe_link = fields(&[("mode", "online"), ("link", "javascript:alert(1)")]);
        let reply = trainer.post(new, &unsafe_link).await;
        assert!(
            reply
                .attributes(".error-summary a", "href")
                .contains(&"#f-link".to_owned())
        );

        let session = plan(&trainer, &[]).await;
        let learner = app.signed_in("learner").await;
        learner.get("/calendar").await.ok();
        for page in [
            "/sessions/new",
            "/edit",
            "/attendance",
            "/attendance/sheet",
            "/attendance/code",
        ] {
            let path = if page.starts_with("/sessions") {
                page.to_owned()
            } else {
                format!("{session}{page}")
            };
            assert_eq!(learner.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
            if !page.ends_with("sheet") && !page.ends_with("code") {
                let posted = learner
                    .post(&path, &fields(&[("person", "1"), ("present", "yes")]))
                    .await;
                assert_eq!(posted.status, StatusCode::FORBIDDEN, "{path}");
            }
        }
        for unknown in ["/sessions/0", "/sessions/999999", "/sessions/x"] {
            assert_eq!(learner.get(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
        }
    }
);

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
        let edit = format!("{session}/edit");
        let page = trainer.get(&edit).await.ok();
        let own = page.attributes("input[name=trainers]", "value").remove(0);
        let moved = trainer
            .post(
                &edit,
                &fields(&[("date", "2026-12-01"), ("trainers", &own), ("capacity", "3")]),
            )
            .await;
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
    only_those_who_come_see_the_link_and_what_is_to_be_read,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let link = "https://meet.example/secret-room";
        let session = plan(&trainer, &[("mode", "online"), ("link", link), ("capacity", "1")]).await;
        let edit = format!("{session}/edit");
        for (address, status) in [
            ("javascript:alert(1)", StatusCode::UNPROCESSABLE_ENTITY),
            ("//evil.example", StatusCode::UNPROCESSABLE_ENTITY),
            ("/indicators/arrears-stock", StatusCode::SEE_OTHER),
        ] {
            let form = [
                ("do", "material"),
                ("material-title", "Detyrimet"),
                ("material-address", address),
            ];
            assert_eq!(trainer.submit(&edit, &edit, &form).await.status, status, "{address}");
        }
        trainer.get(&edit).await.ok();
        let pdf: &[u8] = b"%PDF-1.4\nslides\n%%EOF\n";
        let form = [("do", "material"), ("material-title", ""), ("material-address", "")];
        for (name, bytes, status) in [
            ("slides.pdf", pdf, StatusCode::SEE_OTHER),
            (
                "slides.pdf",
                b"MZ\x90\0program".as_slice(),
                StatusCode::UNPROCESSABLE_ENTITY,
            ),
        ] {
            let reply = trainer.post_files(&edit, &form, &[("files", name, bytes)]).await;
            assert_eq!(reply.status, status, "{}", reply.text());
        }
        let nothing = trainer.post_files(&edit, &form, &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        register(&learner, &session, true).await;
        register(&member, &session, true).await;
        let materials = format!("a[href^='{session}/materials/']");
        let file = learner
            .get(&session)
            .await
            .ok()
            .attributes(&materials, "href")
            .remove(0);
        let given = learner.get(&file).await.ok();
        assert_eq!(given.bytes, pdf);
        assert!(
            given
                .header("content-disposition")
                .starts_with("attachment; filename=\"slides.pdf\"")
        );
        for stranger in [&member, &app.visitor()] {
            assert_eq!(stranger.get(&file).await.status, StatusCode::NOT_FOUND);
        }
        for suffix in ["", "/session.ics"] {
            let path = format!("{session}{suffix}");
            let unfolded =
                |reply: bashke_tests::Reply| String::from_utf8(reply.bytes.clone()).unwrap().replace("\r\n ", "");
            assert!(unfolded(learner.get(&path).await.ok()).contains(link), "{path}");
            assert!(
                !unfolded(member.get(&path).await.ok()).contains(link),
                "{path}: they wait"
            );
            assert!(!unfolded(app.get(&path).await.ok()).contains(link), "{path}: a guest");
        }
        assert_eq!(
            learner
                .get(&session)
                .await
                .ok()
                .count("a[href='/indicators/arrears-stock']"),
            1
        );
        assert_eq!(
            member
                .get(&session)
                .await
                .ok()
                .count("a[href='/indicators/arrears-stock']"),
            0
        );
    }
);

on_both!(
    the_list_on_a_phone_marks_each_person_once,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[("capacity", "2")]).await;
        for name in ["learner", "member", "owner"] {
            register(&app.signed_in(name).await, &session, true).await;
        }
        let list = format!("{session}/attendance");
        let early = app.signed_in("trainer").await;
        let page = early.get(&list).await.ok();
        assert_eq!(page.count(".session-mark"), 3);
        assert_eq!(page.count(".session-mark[disabled]"), 3);
        let learner = id_of(&app, "learner").await.to_string();
        let marked = early.post(&list, &[("person", &learner), ("present", "yes")]).await;
        assert_eq!(marked.status, StatusCode::UNPROCESSABLE_ENTITY);

        let there = at_the_session(&app).await;
        // two who lead mark at once
        let (first, second) = (there.signed_in("trainer").await, there.signed_in("admin").await);
        let member = id_of(&app, "member").await.to_string();
        first.get(&list).await.ok();
        second.get(&list).await.ok();
        for _ in 0..2 {
            let reply = first.post(&list, &[("person", &learner), ("present", "yes")]).await;
            assert_eq!(reply.header("location"), format!("{list}#p-{learner}"));
        }
        second.post(&list, &[("person", &member), ("present", "yes")]).await;
        let page = first.get(&format!("/en{list}")).await.ok();
        assert_eq!(page.count(".session-mark[aria-pressed=true]"), 2);
        assert!(page.text().contains("2 of 2 present"), "{}", page.text());
        // there is no place for who waits until a mark is taken back with its place
        let owner = id_of(&app, "owner").await.to_string();
        let full = first.post(&list, &[("person", &owner), ("present", "yes")]).await;
        assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
        first.post(&list, &[("person", &member), ("present", "no")]).await;
        assert_eq!(first.get(&list).await.ok().count(".session-mark[aria-pressed=true]"), 1);
        let stranger = id_of(&app, "steward").await.to_string();
        let nobody = first.post(&list, &[("person", &stranger), ("present", "yes")]).await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);

        // by the first letters, of any of the names, ë or e
        let names = first.get(&list).await.ok().texts(".session-mark span:first-child");
        let letters: String = names[0].chars().take(3).collect();
        let encoded: String = url::form_urlencoded::byte_serialize(letters.as_bytes()).collect();
        let found = first.get(&format!("{list}?q={encoded}")).await.ok();
        assert!((1..3).contains(&found.count(".session-mark")), "{letters} of {names:?}");
        assert_eq!(
            first.get(&format!("{list}?q=zzzz")).await.ok().count(".session-mark"),
            0
        );
        let sheet = first.get(&format!("{session}/attendance/sheet")).await.ok();
        assert_eq!(sheet.count(".session-sheet tbody tr"), 2 + 5);
    }
);

on_both!(
    the_code_on_the_wall_marks_whoever_scans_it,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[("capacity", "2")]).await;
        let other = plan(&app.signed_in("trainer").await, &[("capacity", "2")]).await;
        register(&app.signed_in("learner").await, &session, true).await;
        let there = at_the_session(&app).await;
        let trainer = there.signed_in("trainer").await;
        let shown = trainer.get(&format!("{session}/attendance/code")).await.ok();
        assert_eq!(shown.count(".session-qr svg"), 1);
        assert_eq!(shown.header("refresh"), "60");
        let code = commands::code(&there.app.secrets, key(&session), there.clock.now());
        let attend = format!("{session}/attend");
        let page = format!("{attend}?code={code}");
        let guest = there.get(&page).await;
        assert!(
            guest.header("location").starts_with("/sign-in?next="),
            "{}",
            guest.status
        );
        assert!(guest.header("location").contains("code"), "the code is not lost");

        let learner = there.signed_in("learner").await;
        learner.get(&page).await.ok();
        let came = || async {
            session_registration::Entity::find()
                .filter(session_registration::Column::AttendedAt.is_not_null())
                .count(&app.db)
                .await
                .unwrap()
        };
        assert_eq!(came().await, 0, "looking marks nobody");
        let foreign = commands::code(&there.app.secrets, key(&other), there.clock.now());
        let old = commands::code(
            &there.app.secrets,
            key(&session),
            there.clock.now() - Duration::minutes(20),
        );
        let next = commands::code(
            &there.app.secrets,
            key(&session),
            there.clock.now() + Duration::minutes(20),
        );
        let forged = format!("{}.{}", code.split('.').next().unwrap(), "A".repeat(43));
        for bad in ["", "x", &foreign, &old, &next, &forged] {
            let reply = learner.post(&attend, &[("code", bad)]).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
        assert_eq!(came().await, 0);
        for _ in 0..2 {
            let reply = learner.post(&attend, &[("code", &code)]).await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        }
        assert_eq!(came().await, 1);
        // whoever walks in is registered while there is a place
        let (member, owner) = (there.signed_in("member").await, there.signed_in("owner").await);
        member.get(&page).await.ok();
        owner.get(&page).await.ok();
        assert_eq!(
            member.post(&attend, &[("code", &code)]).await.status,
            StatusCode::SEE_OTHER
        );
        let full = owner.post(&attend, &[("code", &code)]).await;
        assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(came().await, 2);
        // the day after the code tells nothing
        let later = app.another(clock_after(&there.clock, 24 * 60)).await;
        let trainer = later.signed_in("trainer").await;
        assert_eq!(
            trainer
                .get(&format!("{session}/attendance/code"))
                .await
                .ok()
                .count("svg.qr, .session-qr"),
            0
        );
    }
);

on_both!(
    feedback_is_of_those_who_came_and_is_heard_from_five_on,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[("capacity", "9")]).await;
        let feedback = format!("{session}/feedback");
        let names = ["learner", "member", "owner", "steward", "moderator"];
        for name in names {
            register(&app.signed_in(name).await, &session, true).await;
        }
        let there = at_the_session(&app).await;
        let leads = id_of(&app, "trainer").await;
        for name in &names[..4] {
            let act = act(&there, leads, &[Role::Trainer]).await;
            commands::mark(&act, key(&session), id_of(&app, name).await, true)
                .await
                .unwrap();
            act.commit().await.unwrap();
        }
        let late = app.another(clock_after(&there.clock, 24 * 60)).await;
        let stayed_away = late.signed_in("moderator").await;
        assert_eq!(stayed_away.get(&feedback).await.status, StatusCode::NOT_FOUND);
        stayed_away.get("/calendar").await.ok();
        let posted = stayed_away.post(&feedback, &[("rating", "1"), ("text", "x")]).await;
        assert_eq!(posted.status, StatusCode::NOT_FOUND);

        let learner = late.signed_in("learner").await;
        let none = learner
            .submit(&feedback, &feedback, &[("rating", "6"), ("text", "Mirë")])
            .await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(none.text().contains("Mirë"), "what was typed is kept");
        for rating in ["2", "4"] {
            learner
                .fill(&feedback, &[("rating", rating), ("text", "Më shumë shembuj")])
                .await
                .ok();
        }
        for name in &names[1..4] {
            let visitor = late.signed_in(name).await;
            visitor.fill(&feedback, &[("rating", "5"), ("text", "")]).await.ok();
        }
        let given = session_feedback::Entity::find().count(&app.db).await.unwrap();
        assert_eq!(given, 4, "given twice it is one");
        let trainer = late.signed_in("trainer").await;
        let few = trainer.get(&format!("/en{session}")).await.ok();
        assert!(!few.text().contains("Më shumë shembuj") && few.text().contains("at least five"));
        // the fifth
        let act = act(&late, leads, &[Role::Trainer]).await;
        commands::mark(&act, key(&session), id_of(&app, "moderator").await, true)
            .await
            .unwrap();
        act.commit().await.unwrap();
        stayed_away
            .fill(&feedback, &[("rating", "1"), ("text", "Tepër i shkurtër")])
            .await
            .ok();
        let heard = trainer.get(&format!("/en{session}")).await.ok();
        assert!(
            heard.text().contains("On average 4.0 of 5, from 5 answers"),
            "{}",
            heard.text()
        );
        assert!(heard.text().contains("Më shumë shembuj"));
        assert!(!learner.get(&session).await.ok().text().contains("Tepër i shkurtër"));
        let over = app.another(clock_after(&there.clock, 15 * 24 * 60)).await;
        let learner = over.signed_in("learner").await;
        assert_eq!(learner.get(&feedback).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    a_course_knows_who_came_and_reports_know_how_long,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("course", "right-to-information"), ("required", "yes")]).await;
        let course = row(&app, &session).await.course_id.unwrap();
        let learner = id_of(&app, "learner").await;
        register(&app.signed_in("learner").await, &session, true).await;
        let attended = || async { queries::attended(&app.db, learner, &[course]).await.unwrap()[&course] };
        assert_eq!(
            attended().await,
            Attended {
                required: 1,
                one: false
            }
        );
        let there = at_the_session(&app).await;
        let act = act(&there, id_of(&app, "trainer").await, &[Role::Trainer]).await;
        commands::mark(&act, key(&session), learner, true).await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(attended().await, Attended { required: 1, one: true });
        let (from, until) = (
            there.clock.now() - Duration::days(1),
            there.clock.now() + Duration::days(1),
        );
        let minutes = queries::session_minutes(&app.db, from, until).await.unwrap();
        assert_eq!(minutes.len(), 1);
        assert_eq!((minutes[0].person_id, minutes[0].minutes), (learner, 120));
        assert_eq!(minutes[0].date.to_string(), "2026-11-30");
        assert_eq!(queries::session_minutes(&app.db, until, until).await.unwrap(), []);
        let list = app.get("/en/sessions?course=right-to-information").await.ok();
        assert_eq!(list.count(".entries > li"), 1);
        assert_eq!(
            app.get("/en/sessions?where=online").await.ok().count(".entries > li"),
            0
        );
        assert_eq!(there.get("/sessions?when=past").await.ok().count(".entries > li"), 0);
        for bad in ["when=x", "course=x", "where=x", "page=0"] {
            assert_eq!(
                app.get(&format!("/sessions?{bad}")).await.status,
                StatusCode::BAD_REQUEST,
                "{bad}"
            );
        }
    }
);

on_both!(
    pages_of_sessions_ask_the_database_a_constant_number_of_times,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("capacity", "300")]).await;
        register(&app.signed_in("learner").await, &session, true).await;
        let pages = [
            "/sessions".to_owned(),
            session.clone(),
            format!("{session}/attendance"),
            format!("{session}/attendance/sheet"),
            "/calendar".to_owned(),
        ];
        let mut counts = Vec::new();
        for page in &pages {
            trainer.get(page).await.ok();
            let before = app.queries();
            trainer.get(page).await.ok();
            counts.push(app.queries() - before);
        }
        let first = row(&app, &session).await;
        let many = (0..60).map(|n| training_session::ActiveModel {
            id: NotSet,
            begins_at: Set(first.begins_at + Duration::days(n)),
            ends_at: Set(first.ends_at + Duration::days(n)),
            ..first.clone().into()
        });
        training_session::Entity::insert_many(many).exec(&app.db).await.unwrap();
        let people = crowd(&app, 60).await;
        let rows = (10..)
            .zip(people)
            .map(|(number, person)| session_registration::ActiveModel {
                id: NotSet,
                session_id: Set(first.id),
                person_id: Set(person),
                organisation_id: Set(None),
                state: Set("registered".to_owned()),
                number: Set(number),
                registered_at: Set(app.clock.now()),
                cancelled_at: Set(None),
                attended_at: Set(None),
                attendance_by: Set(None),
                reminded_day: Set(0),
                reminded_hour: Set(0),
            });
        session_registration::Entity::insert_many(rows)
            .exec(&app.db)
            .await
            .unwrap();
        for (page, count) in pages.iter().zip(counts) {
            let before = app.queries();
            trainer.get(page).await.ok();
            assert_eq!(app.queries() - before, count, "{page}");
            assert!(count <= 16, "{page}: {count}");
        }
        assert_eq!(trainer.get("/sessions").await.ok().count(".entries > li"), 25);
        assert_eq!(trainer.get("/sessions?page=3").await.ok().count(".entries > li"), 11);
        assert_eq!(trainer.get("/sessions?page=4").await.status, StatusCode::NOT_FOUND);
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
