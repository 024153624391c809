//! What a certificate says was asked for it.

use bashke_entities::training::{certificate, session_registration};
use bashke_tests::{Data, TestApp, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::certifying::{SMALL, learn, small};
use super::meeting::{id_of, key, plan, register};
use super::setup::Folder;
use super::{enrol, ready};

/// A course of one session.
fn meeting(required: bool) -> Folder {
    let text = [(".sq.md", "Bisedojmë.\n"), (".en.md", "We talk.\n")];
    let folder = Folder::new(["Takohemi", "We meet"], "format = \"mixed\"");
    if required {
        folder.with(("session", "meet", 90), ["Takimi", "The meeting"], &text)
    } else {
        folder.with_choice("meet", ["Takimi", "The meeting"], &text)
    }
}

/// Comes to a session of the course, which gives the certificate; gives its path.
async fn certified(app: &TestApp, slug: &str) -> String {
    let trainer = app.signed_in("trainer").await;
    let item = format!("{slug}/one/meet");
    let session = plan(&trainer, &[("course", slug), ("item", &item)]).await;
    let learner = app.signed_in("learner").await;
    enrol(&learner, &format!("/courses/{slug}")).await;
    register(&learner, &session, true).await;
    let then = app.another(bashke_tests::clock_at(2026, 11, 30)).await;
    let trainer = then.signed_in("trainer").await;
    let list = format!("{session}/attendance");
    let person = id_of(&then, "learner").await.to_string();
    let marked = trainer
        .submit(&list, &list, &[("person", &person), ("present", "yes")])
        .await;
    assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.text());
    then.work().await;
    let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
    format!("/certificates/{}", row.code)
}

on_both!(
    a_certificate_says_what_was_asked_and_nothing_that_was_not,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learn(&learner).await;
        let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
        let own = format!("/certificates/{}", row.code);
        let page = app.visitor().get(&format!("/en{own}")).await.ok();
        assert_eq!(
            page.texts(".definitions li"),
            [
                "1 lesson read",
                "1 quiz passed",
                "at least 70 % of the points in quizzes and exercises"
            ]
        );
        assert!(!page.text().contains("exercises of the course"), "{}", page.text());
        // a required session that they came to is told
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &[("course", "small"), ("required", "yes")]).await;
        register(&learner, &session, true).await;
        session_registration::Entity::update_many()
            .col_expr(session_registration::Column::AttendedAt, Expr::value(app.clock.now()))
            .exec(&app.db)
            .await
            .unwrap();
        let page = app.visitor().get(&format!("/en{own}")).await.ok();
        assert_eq!(page.texts(".definitions li")[3..], ["a session attended"]);
        assert_eq!(
            learner.get(&format!("{own}/certificate.pdf")).await.ok().bytes[..5],
            *b"%PDF-"
        );
    }
);

on_both!(
    a_certificate_of_a_course_of_sessions_says_that_they_were_asked_for,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        meeting(true).publish(&app, "meeting").await;
        let own = certified(&app, "meeting").await;
        let said = async || {
            let page = app.visitor().get(&format!("/en{own}")).await.ok();
            assert!(page.text().contains("For this were asked:"), "{}", page.text());
            page.texts(".definitions li")
        };
        assert_eq!(said().await, ["1 session of the course"]);
        // what was planned since, and attended since, was not asked
        let trainer = app.signed_in("trainer").await;
        let later = plan(&trainer, &[("course", "meeting"), ("required", "yes")]).await;
        let learner = app.signed_in("learner").await;
        register(&learner, &later, true).await;
        let issued = certificate::Entity::find()
            .one(&app.db)
            .await
            .unwrap()
            .unwrap()
            .issued_at;
        session_registration::Entity::update_many()
            .col_expr(
                session_registration::Column::AttendedAt,
                Expr::value(issued + Duration::days(1)),
            )
            .filter(session_registration::Column::SessionId.eq(key(&later)))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(said().await, ["1 session of the course"]);
    }
);

on_both!(
    a_certificate_for_which_nothing_was_asked_says_nothing_of_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        meeting(false).publish(&app, "choice").await;
        let own = certified(&app, "choice").await;
        let page = app.visitor().get(&format!("/en{own}")).await.ok();
        assert!(page.text().contains("Completed the course."), "{}", page.text());
        assert!(!page.text().contains("For this were asked"), "{}", page.text());
        assert_eq!(page.count(".definitions ul"), 0);
        let learner = app.signed_in("learner").await;
        let paper = learner.get(&format!("{own}/certificate.pdf")).await.ok();
        assert_eq!(paper.bytes[..5], *b"%PDF-");
    }
);
