//! What those who came thought of a session.

use bashke::training::commands;
use bashke_entities::training::session_feedback;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use bashke_vocabulary::Role;
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::at_the_session;
use crate::training::meeting::{act, id_of, key, plan, register};

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
