//! Who came: the list on a phone and the code on the wall.

use std::collections::BTreeSet;

use bashke::training::commands;
use bashke_entities::accounts::person;
use bashke_entities::training::session_registration;
use bashke_tests::{Data, Reply, TestApp, clock_after, on_both, scanned_squares};
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::at_the_session;
use crate::training::meeting::{change, id_of, key, plan, register};

/// What a telephone reads in the squares of a page.
fn decoded(page: &Reply) -> String {
    let path = page.attributes(".session-qr path[fill='#000']", "d").remove(0);
    let dark: BTreeSet<(usize, usize)> = path
        .split('M')
        .skip(1)
        .map(|square| {
            let (x, y) = square.split('h').next().unwrap().split_once(' ').unwrap();
            (x.parse::<usize>().unwrap() - 4, y.parse::<usize>().unwrap() - 4)
        })
        .collect();
    scanned_squares(&dark)
}

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
    where_no_place_is_left_everybody_reads_what_can_be_done,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[("capacity", "1")]).await;
        for name in ["learner", "member"] {
            register(&app.signed_in(name).await, &session, true).await;
        }
        let there = at_the_session(&app).await;
        let (trainer, member) = (there.signed_in("trainer").await, there.signed_in("member").await);
        let list = format!("{session}/attendance");
        let waits = id_of(&app, "member").await.to_string();
        let mark = [("person", waits.as_str()), ("present", "yes")];
        let refused = trainer.submit(&list, &list, &mark).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = refused.one(".error-summary");
        assert!(
            said.contains("rritni numrin e vendeve te “Ndryshoni takimin”"),
            "{said}"
        );
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-person"]);
        let way = format!("#f-person a[href='{session}/edit']");
        assert_eq!(refused.texts(&way), ["Ndryshoni takimin"]);
        let walk_in = [("do", "walk-in"), ("who", "owner@bashke.test")];
        let refused = trainer.submit(&list, &format!("/en{list}"), &walk_in).await;
        let said = refused.one(".error-summary");
        assert!(
            said.contains("raise the number of places under “Change the session”"),
            "{said}"
        );
        // who waits and has the right code, typed or scanned
        let attend = format!("{session}/attend");
        let code = commands::code(&there.app.secrets, key(&session), there.clock.now());
        let typed = member.submit(&attend, &attend, &[("code", &code)]).await;
        assert_eq!(typed.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = typed.one(".error-summary");
        assert!(
            said.contains("Flisni me trajnerin, i cili mund të shtojë vende."),
            "{said}"
        );
        let scanned = member.get(&format!("/en{attend}?code={code}")).await.ok();
        let said = scanned.one("main");
        assert!(said.contains("Speak with the trainer, who can add places."), "{said}");
        // and what they read helps, though the session has begun
        let more = change(&trainer, &session, &[("capacity", "2")]).await;
        assert_eq!(more.status, StatusCode::SEE_OTHER, "{}", more.text());
        let marked = trainer.submit(&list, &list, &mark).await;
        assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.text());
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
        assert_eq!(shown.header("refresh"), "60");
        let code = commands::code(&there.app.secrets, key(&session), there.clock.now());
        let attend = format!("{session}/attend");
        let page = format!("{attend}?code={code}");
        // a telephone reads that address in it
        assert_eq!(decoded(&shown), format!("{}{page}", there.app.config.public_url));
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
    people_of_one_name_are_told_apart_on_the_list_and_the_sheet,
    Data::Empty,
    |app: TestApp| async {
        app.with_organisations().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("capacity", "3")]).await;
        for name in ["learner", "member", "owner"] {
            register(&app.signed_in(name).await, &session, true).await;
        }
        let list = format!("{session}/attendance");
        let apart = ".session-mark .entry-text";
        assert_eq!(
            trainer.get(&list).await.ok().count(apart),
            0,
            "each has a name of their own"
        );
        let alike = [id_of(&app, "learner").await, id_of(&app, "member").await];
        person::Entity::update_many()
            .col_expr(person::Column::DisplayName, Expr::value("Gent Prifti"))
            .filter(person::Column::Id.is_in(alike))
            .exec(&app.db)
            .await
            .unwrap();
        let told = trainer.get(&list).await.ok().texts(apart);
        assert_eq!(told.len(), 2, "not the third: {told:?}");
        assert!(
            told.iter().all(|one| one.contains('@')) && told[0] != told[1],
            "{told:?}"
        );
        assert!(
            told.iter().any(|one| one.starts_with("Qendra Prova (për provë) · @")),
            "{told:?}"
        );
        let sheet = trainer.get(&format!("{session}/attendance/sheet")).await.ok();
        assert_eq!(sheet.texts(".session-sheet .entry-text"), told);
    }
);
