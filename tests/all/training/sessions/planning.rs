//! Sessions as they are planned and changed.

use bashke::platform::clock::Clock;
use bashke_entities::training::session_registration;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use chrono::{TimeZone, Utc};
use http::StatusCode;
use sea_orm::EntityTrait;

use super::{at_the_session, row};
use crate::moderation::{decide, reported};
use crate::training::meeting::{change, fields, id_of, plan, register};
use crate::training::ready;

on_both!(
    a_session_in_one_language_is_told_in_it_everywhere,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("title-en", ""), ("about-en", "")]).await;
        let page = app.get(&format!("/en{session}")).await.ok();
        assert_eq!(page.texts("h1[lang=sq]"), ["Leximi i buxhetit"]);
        assert_eq!(page.texts(".session-about[lang=sq]"), ["Lexojmë bashkë."]);
        assert!(
            page.one("main").contains("Written in Albanian only."),
            "{}",
            page.one("main")
        );
        let own = app.get(&session).await.ok();
        assert_eq!(own.count("h1[lang]"), 0);
        assert!(!own.one("main").contains("Është shkruar vetëm"), "{}", own.one("main"));
        let english = [("title-sq", ""), ("about-sq", ""), ("date", "2026-12-01")];
        let english = plan(&trainer, &english).await;
        let foreign = app.get(&english).await.ok();
        let said = "Është shkruar vetëm në anglisht.";
        assert!(foreign.one("main").contains(said), "{}", foreign.one("main"));
        let own = app.get(&format!("/en{english}")).await.ok();
        assert!(!own.one("main").contains("Written in"), "{}", own.one("main"));
        let learner = app.signed_in("learner").await;
        register(&learner, &session, true).await;
        let news = learner.get("/en/notifications").await.ok();
        assert!(
            news.one("main").contains("registered for “Leximi i buxhetit”"),
            "{}",
            news.one("main")
        );
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
        let nothing = fields(&[("trainers", "@x"), ("title-sq", ""), ("title-en", ""), ("about-sq", "")]);
        let reply = trainer.post(new, &nothing).await;
        let links = reply.attributes(".error-summary a", "href");
        assert!(links.contains(&"#f-title-sq".to_owned()), "{links:?}");
        assert!(
            !links.contains(&"#f-about-sq".to_owned()),
            "one language is enough: {links:?}"
        );
        // what is wrong with several for one reason is said of each by its name
        let hours = fields(&[("trainers", "@x"), ("begins", "25:00"), ("ends", "26:00")]);
        let said = trainer.post(new, &hours).await.texts(".error-summary a");
        for label in ["Begins at: ", "Ends at: "] {
            assert!(said.iter().any(|text| text.starts_with(label)), "{label}: {said:?}");
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
    of_two_windows_the_later_is_told_what_the_other_changed,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (trainer, admin) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        let session = plan(&trainer, &[]).await;
        let edit = format!("{session}/edit");
        let seen = admin.get(&edit).await.ok();
        let mark = seen.attributes("input[name=mark]", "value").remove(0);
        let leads = seen.attributes("input[name=trainers]", "value").remove(0);
        let first = change(
            &trainer,
            &session,
            &[("title-en", "Reading it together"), ("capacity", "7")],
        )
        .await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
        let late = async |mark: &str| {
            let sent = [
                ("mark", mark),
                ("trainers", &leads),
                ("capacity", "9"),
                ("place", "Shkolla"),
            ];
            admin.post(&format!("/en{edit}"), &fields(&sent)).await
        };
        let refused = late(&mark).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        let stands = refused.one(".definitions");
        assert!(
            stands.contains("Reading it together") && stands.contains('7'),
            "{stands}"
        );
        assert_eq!(
            refused.attributes("input[name=capacity]", "value"),
            ["9"],
            "what was typed stays"
        );
        assert_eq!(
            row(&app, &session).await.title_en,
            "Reading it together",
            "nothing is overwritten"
        );
        let again = refused.attributes("input[name=mark]", "value").remove(0);
        let kept = late(&again).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
        let now = row(&app, &session).await;
        assert_eq!((now.capacity, now.place.as_deref()), (9, Some("Shkolla")));
    }
);

on_both!(
    a_session_that_has_begun_keeps_its_time,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[]).await;
        register(&app.signed_in("learner").await, &session, true).await;
        let later = app
            .another(clock_after(&at_the_session(&app).await.clock, 24 * 60))
            .await;
        let trainer = later.signed_in("trainer").await;
        let moved = change(&trainer, &session, &[("date", "2026-12-09")]).await;
        assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            moved
                .attributes(".error-summary a", "href")
                .contains(&"#f-date".to_owned())
        );
        let named = change(&trainer, &session, &[("title-en", "As it was held")]).await;
        assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.text());
        assert_eq!(row(&app, &session).await.title_en, "As it was held");
    }
);

on_both!(
    whoever_was_marked_came_to_nothing_where_it_is_moved_to_another_day,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[]).await;
        register(&app.signed_in("learner").await, &session, true).await;
        let early = Utc.with_ymd_and_hms(2026, 11, 30, 8, 30, 0).unwrap();
        let early = app.another(Clock::fixed(early)).await;
        let trainer = early.signed_in("trainer").await;
        let list = format!("{session}/attendance");
        let learner = id_of(&app, "learner").await.to_string();
        let marked = trainer
            .submit(&list, &list, &[("person", &learner), ("present", "yes")])
            .await;
        assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.text());
        let later = change(&trainer, &session, &[("begins", "11:30"), ("ends", "13:00")]).await;
        assert_eq!(later.status, StatusCode::SEE_OTHER);
        let present = || async {
            let rows = session_registration::Entity::find().all(&app.db).await.unwrap();
            rows.iter().filter(|row| row.attended_at.is_some()).count()
        };
        assert_eq!(present().await, 0, "two hours before nobody is there");
        let again = trainer
            .submit(&list, &list, &[("person", &learner), ("present", "yes")])
            .await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(
    a_session_stays_with_a_course_that_is_withdrawn,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let course = ("course", "right-to-information");
        let session = plan(&trainer, &[course, ("required", "yes")]).await;
        let before = row(&app, &session).await.course_id;
        let offer = "/teaching/courses/right-to-information";
        let withdrawn = trainer
            .submit(offer, &format!("{offer}/offer"), &[("offer", "no")])
            .await;
        assert_eq!(withdrawn.status, StatusCode::SEE_OTHER, "{}", withdrawn.text());
        let page = trainer.get(&format!("{session}/edit")).await.ok();
        assert_eq!(
            page.attributes("select[name=course] option[selected]", "value"),
            ["right-to-information"]
        );
        let kept = change(&trainer, &session, &[course, ("required", "yes"), ("capacity", "8")]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
        let after = row(&app, &session).await;
        assert_eq!((after.course_id, after.required, after.capacity), (before, true, 8));
        // a new one is not planned for it
        let page = trainer.get("/sessions/new").await.ok();
        assert_eq!(page.count("select[name=course] option[value=right-to-information]"), 0);
        // a box that was unticked does not come back ticked with what was refused
        let refused = change(&trainer, &session, &[course, ("capacity", "0")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.count("input[name=required][checked]"), 0);
        // while another form of the page leaves it as it is kept
        let edit = format!("{session}/edit");
        let other = trainer.submit(&edit, &edit, &[("do", "cancel"), ("reason", " ")]).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(other.count("input[name=required][checked]"), 1);
    }
);

on_both!(
    who_is_hidden_is_not_named_as_leading,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[]).await;
        let name = bashke::accounts::names(&app.db, [id_of(&app, "trainer").await])
            .await
            .unwrap();
        let name = name.into_values().next().unwrap();
        assert!(app.get(&session).await.ok().text().contains(&name));
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        let case = reported(&app, &learner, "trainer", "insult").await;
        decide(&moderator, &case, "hide").await;
        let page = app.get(&session).await.ok();
        assert!(!page.text().contains(&name), "{}", page.text());
    }
);

on_both!(
    registration_that_closes_when_the_session_begins_goes_on_to_do_so,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[]).await;
        // the form as it comes, with another day
        let move_to = async |day: &str| {
            let page = trainer.get(&format!("{session}/edit")).await.ok();
            let kept = |name: &str| {
                page.attributes(&format!("input[name={name}]"), "value")
                    .pop()
                    .unwrap_or_default()
            };
            let (until, time) = (kept("until-date"), kept("until-time"));
            let sent = [
                ("date", day),
                ("until-date", until.as_str()),
                ("until-time", time.as_str()),
            ];
            let reply = change(&trainer, &session, &sent).await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        };
        for day in ["2026-12-07", "2026-11-27"] {
            move_to(day).await;
            let now = row(&app, &session).await;
            assert_eq!(now.register_until, now.begins_at, "{day}");
        }
        // one that was set stays where it was set
        let set = [
            ("date", "2026-11-30"),
            ("until-date", "2026-11-26"),
            ("until-time", "12:00"),
        ];
        assert_eq!(change(&trainer, &session, &set).await.status, StatusCode::SEE_OTHER);
        let before = row(&app, &session).await.register_until;
        move_to("2026-12-01").await;
        assert_eq!(row(&app, &session).await.register_until, before);
    }
);

on_both!(
    a_session_has_no_fewer_places_than_people_who_come,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("capacity", "5")]).await;
        for name in ["learner", "member"] {
            register(&app.signed_in(name).await, &session, true).await;
        }
        let refused = change(&trainer, &session, &[("capacity", "1")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let why = "2 persona janë regjistruar tashmë";
        assert!(refused.one(".field-error").contains(why), "{}", refused.text());
        assert_eq!(row(&app, &session).await.capacity, 5);
        let fits = change(&trainer, &session, &[("capacity", "2")]).await;
        assert_eq!(fits.status, StatusCode::SEE_OTHER, "{}", fits.text());
    }
);
