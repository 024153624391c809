//! What courses, reports and pages count of sessions.

use bashke::training::commands;
use bashke::training::queries;
use bashke::training::rules::completion::Attended;
use bashke_entities::platform::job;
use bashke_entities::training::{enrolment, training_session};
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Role;
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{at_the_session, come, row};
use crate::training::certifying::{SMALL, learn, send, small, waiting};
use crate::training::meeting::{act, change, id_of, key, plan, register};
use crate::training::setup::{Folder, crowd as many, read};
use crate::training::{enrol, ready};

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
        let minutes = async |now| queries::session_minutes(&app.db, from, until, now).await.unwrap();
        assert_eq!(minutes(there.clock.now()).await, [], "it is not over");
        let minutes = minutes(until).await;
        assert_eq!(minutes.len(), 1);
        assert_eq!((minutes[0].person_id, minutes[0].minutes), (learner, 120));
        assert_eq!(minutes[0].date.to_string(), "2026-11-30");
        assert_eq!(
            queries::session_minutes(&app.db, until, until, until).await.unwrap(),
            []
        );
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
        come(&app, &session, 60).await;
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
    whoever_waited_for_a_session_that_is_no_longer_asked_completes_the_course,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let trainer = app.signed_in("trainer").await;
        let required = [("course", "small"), ("required", "yes")];
        for (name, how) in [("learner", "cancel"), ("member", "required"), ("owner", "course")] {
            let session = plan(&trainer, &required).await;
            let visitor = app.signed_in(name).await;
            enrol(&visitor, SMALL).await;
            learn(&visitor).await;
            app.work().await;
            let person = id_of(&app, name).await;
            let completed = || async {
                let own = enrolment::Entity::find().filter(enrolment::Column::PersonId.eq(person));
                own.one(&app.db).await.unwrap().unwrap().completed_at.is_some()
            };
            assert!(!completed().await, "{how}: a session is missing");
            let edit = format!("{session}/edit");
            let reply = match how {
                "cancel" => {
                    let cancel = [("do", "cancel"), ("reason", "S’ka sallë")];
                    trainer.submit(&edit, &edit, &cancel).await
                }
                "required" => change(&trainer, &session, &[("course", "small")]).await,
                _ => change(&trainer, &session, &[("course", "")]).await,
            };
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{how}: {}", reply.text());
            app.work().await;
            assert!(completed().await, "{how}");
            let learning = visitor.get("/learning").await.ok();
            assert_eq!(learning.count(".certificates .entries li"), 1, "{how}");
        }
    }
);

on_both!(
    a_session_that_is_planned_later_keeps_nobody_from_the_applied_certificate,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learn(&learner).await;
        let trainer = app.signed_in("trainer").await;
        plan(&trainer, &[("course", "small"), ("required", "yes")]).await;
        for page in [SMALL, "/learning"] {
            let shown = learner.get(&format!("/en{page}")).await.ok();
            let missing = shown.texts(".course-standing .hint").concat();
            assert!(missing.contains("1 validated assignment"), "{page}: {missing}");
            assert!(
                !missing.contains("session"),
                "{page}: they completed it before: {missing}"
            );
        }
        send(&learner, "Work", "submit").await;
        let review = waiting(&trainer).await;
        let full = [
            ("points-0", "6"),
            ("points-1", "4"),
            ("feedback", ""),
            ("verdict", "validated"),
        ];
        trainer.fill(&review, &full).await.ok();
        let learning = learner.get("/learning").await.ok();
        assert_eq!(learning.count(".certificates .entries li"), 2, "{}", learning.text());
    }
);

on_both!(
    many_who_wait_for_a_session_complete_the_course_a_part_at_a_time,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let text = [(".sq.md", "Tekst.\n"), (".en.md", "Text.\n")];
        Folder::new(["Shumë veta", "Many"], "format = \"mixed\"")
            .with(("lesson", "read", 5), ["Lexoni", "Read"], &text)
            .publish(&app, "many")
            .await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("course", "many"), ("required", "yes")]).await;
        let people = many(&app, "many", None, 130).await;
        read(&app, &people, app.clock.now()).await;
        let edit = format!("{session}/edit");
        trainer
            .submit(&edit, &edit, &[("do", "cancel"), ("reason", "S’ka sallë")])
            .await;
        app.work().await;
        let rows = enrolment::Entity::find().all(&app.db).await.unwrap();
        let completed = rows.iter().filter(|row| row.completed_at.is_some());
        assert_eq!((rows.len(), completed.count()), (130, 130));
        let jobs = job::Entity::find().filter(job::Column::Kind.eq("course.settle"));
        assert_eq!(jobs.all(&app.db).await.unwrap(), [], "not one for each");
    }
);
