//! Those who come without having registered, and those who may not mark themselves.

use bashke::training::commands;
use bashke_entities::accounts::person;
use bashke_entities::training::session_registration;
use bashke_tests::{Data, TestApp, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::at_the_session;
use crate::moderation::suspended;
use crate::training::meeting::{id_of, key, plan, register, told};

async fn present(app: &TestApp) -> u64 {
    session_registration::Entity::find()
        .filter(session_registration::Column::AttendedAt.is_not_null())
        .count(&app.db)
        .await
        .unwrap()
}

on_both!(
    whoever_is_suspended_does_not_register_by_the_code,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[("capacity", "5")]).await;
        register(&app.signed_in("learner").await, &session, true).await;
        for name in ["learner", "member"] {
            suspended(&app, name, Some(app.clock.now() + Duration::days(60))).await;
        }
        let there = at_the_session(&app).await;
        let code = commands::code(&there.app.secrets, key(&session), there.clock.now());
        let attend = format!("{session}/attend");
        let scan = async |name: &str| {
            let visitor = there.signed_in(name).await;
            let page = format!("{attend}?code={code}");
            visitor.submit(&page, &attend, &[("code", &code)]).await.status
        };
        assert_eq!(scan("member").await, StatusCode::FORBIDDEN);
        assert_eq!(present(&app).await, 0);
        assert_eq!(scan("learner").await, StatusCode::SEE_OTHER, "they had a place before");
        assert_eq!(present(&app).await, 1);
    }
);

on_both!(nobody_who_leads_marks_themselves, Data::Empty, |app: TestApp| async {
    app.with_people().await;
    let session = plan(&app.signed_in("trainer").await, &[("capacity", "5")]).await;
    // whoever leads it is not offered a place, but may have taken one
    let registration = format!("{session}/registration");
    let early = app.signed_in("trainer").await;
    let taken = early
        .submit("/account/listing", &registration, &[("register", "yes")])
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let there = at_the_session(&app).await;
    let (trainer, admin) = (there.signed_in("trainer").await, there.signed_in("admin").await);
    let list = format!("{session}/attendance");
    let own = id_of(&app, "trainer").await.to_string();
    let page = trainer.get(&list).await.ok();
    assert_eq!(page.count(".session-mark[disabled]"), 1);
    let marked = trainer.post(&list, &[("person", &own), ("present", "yes")]).await;
    assert_eq!(marked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let code = commands::code(&there.app.secrets, key(&session), there.clock.now());
    let scanned = trainer.post(&format!("{session}/attend"), &[("code", &code)]).await;
    assert_eq!(scanned.status, StatusCode::UNPROCESSABLE_ENTITY);
    let added = trainer
        .post(&list, &[("do", "walk-in"), ("who", "trainer@bashke.test")])
        .await;
    assert_eq!(added.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(present(&app).await, 0);
    let by_another = admin
        .submit(&list, &list, &[("person", &own), ("present", "yes")])
        .await;
    assert_eq!(by_another.status, StatusCode::SEE_OTHER);
    assert_eq!(present(&app).await, 1);
});

on_both!(
    whoever_leads_puts_on_the_list_who_comes_without_a_telephone,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let session = plan(&app.signed_in("trainer").await, &[("capacity", "3")]).await;
        let list = format!("{session}/attendance");
        let walk_in = |who: &'static str| [("do", "walk-in"), ("who", who)];
        let early = app.signed_in("trainer").await;
        assert_eq!(
            early.get(&list).await.ok().count("#walk-in"),
            0,
            "days before nobody is there"
        );
        early.get("/calendar").await.ok();
        let too_early = early.post(&list, &walk_in("learner@bashke.test")).await;
        assert_eq!(too_early.status, StatusCode::UNPROCESSABLE_ENTITY);
        suspended(&app, "steward", Some(app.clock.now() + Duration::days(60))).await;
        // two people of one name are told apart by their addresses alone
        for name in ["member", "owner"] {
            person::Entity::update_many()
                .col_expr(person::Column::DisplayName, Expr::value("Ana Kola"))
                .col_expr(person::Column::NameKey, Expr::value("ana kola"))
                .filter(person::Column::Id.eq(id_of(&app, name).await))
                .exec(&app.db)
                .await
                .unwrap();
        }
        let there = at_the_session(&app).await;
        let trainer = there.signed_in("trainer").await;
        trainer.get(&list).await.ok();
        for who in [
            "",
            "nobody@bashke.test",
            "@",
            "Askush Askundi",
            "ana kola",
            "steward@bashke.test",
        ] {
            let reply = trainer.post(&list, &walk_in(who)).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{who}");
            assert!(
                reply.count("#walk-in .field-refused") > 0,
                "{who}: it is said beside the field"
            );
        }
        assert_eq!(present(&app).await, 0);
        let learner = id_of(&app, "learner").await;
        let added = trainer.post(&list, &walk_in(" Learner@bashke.test ")).await;
        assert_eq!(
            added.header("location"),
            format!("{list}#p-{learner}"),
            "{}",
            added.text()
        );
        assert_eq!(told(&app, learner).await, ["session-walked-in"]);
        let twice = trainer.post(&list, &walk_in("learner@bashke.test")).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        // by the name where only one has it, however it is typed
        let name = bashke::accounts::names(&app.db, [id_of(&app, "moderator").await])
            .await
            .unwrap();
        let name = name.into_values().next().unwrap().to_uppercase();
        let named = trainer.post(&list, &[("do", "walk-in"), ("who", &name)]).await;
        assert_eq!(named.status, StatusCode::SEE_OTHER, "{name}: {}", named.text());
        trainer.post(&list, &walk_in("member@bashke.test")).await;
        assert_eq!(present(&app).await, 3);
        let full = trainer.post(&list, &walk_in("owner@bashke.test")).await;
        assert_eq!(
            full.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "no more than there are places"
        );
        assert_eq!(present(&app).await, 3);
        let learner = there.signed_in("learner").await;
        learner.get("/calendar").await.ok();
        let foreign = learner.post(&list, &walk_in("owner@bashke.test")).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    }
);
