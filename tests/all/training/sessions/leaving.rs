//! Whoever deleted their account is told of no session and leads none.

use bashke_entities::accounts::notification;
use bashke_entities::training::{session_registration, session_trainer};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::at_the_session;
use crate::training::meeting::{change, id_of, plan, register};

/// How many notices somebody has.
async fn notices(app: &TestApp, person: i32) -> u64 {
    let own = notification::Entity::find().filter(notification::Column::PersonId.eq(person));
    own.count(&app.db).await.unwrap()
}

/// How somebody is named as a trainer.
async fn named(app: &TestApp, name: &str) -> String {
    let row = bashke::accounts::person(&app.db, id_of(app, name).await).await.unwrap();
    format!("@{}", row.unwrap().slug)
}

async fn delete_account(app: &TestApp, name: &str) {
    let email = format!("{name}@bashke.test");
    let gone = app
        .signed_in(name)
        .await
        .fill("/account/delete", &[("email", &email)])
        .await
        .ok();
    assert_eq!(gone.count(".viewer-name"), 0, "{}", gone.text());
}

on_both!(
    whoever_left_leads_no_session_and_is_told_of_none,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[]).await;
        let leads = format!("{}, {}", named(&app, "trainer").await, named(&app, "counsellor").await);
        let reply = change(&trainer, &session, &[("trainers", &leads)]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        register(&app.signed_in("learner").await, &session, true).await;
        let (counsellor, learner) = (id_of(&app, "counsellor").await, id_of(&app, "learner").await);
        delete_account(&app, "counsellor").await;
        let led = session_trainer::Entity::find().filter(session_trainer::Column::PersonId.eq(counsellor));
        assert_eq!(led.count(&app.db).await.unwrap(), 0);

        // that somebody came stays, and tells them nothing
        let there = at_the_session(&app).await;
        let trainer = there.signed_in("trainer").await;
        let list = format!("{session}/attendance");
        let person = learner.to_string();
        let marked = trainer
            .submit(&list, &list, &[("person", &person), ("present", "yes")])
            .await;
        assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.text());
        delete_account(&there, "learner").await;
        let came = session_registration::Entity::find().filter(session_registration::Column::PersonId.eq(learner));
        assert_eq!(came.count(&app.db).await.unwrap(), 1);
        let elsewhere = change(&trainer, &session, &[("place", "Shkolla")]).await;
        assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "{}", elsewhere.text());
        assert_eq!((notices(&app, counsellor).await, notices(&app, learner).await), (0, 0));
    }
);
