//! What a certificate says was asked for it.

use bashke_entities::training::{certificate, session_registration};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

use super::certifying::{SMALL, learn, small};
use super::meeting::{change, id_of, plan, register};
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
        assert_eq!(said(&app, &own).await, ["1 session of the course"]);
    }
);

/// Completes the small course after coming to a session of it, which is required or is not; gives what the certificate says was
/// asked, and what it says once the trainer changed whether that session is required.
async fn asked_before_and_after(app: &TestApp, required: bool) -> [Vec<String>; 2] {
    small(app).await;
    let trainer = app.signed_in("trainer").await;
    let asked: &[(&str, &str)] = if required { &[("required", "yes")] } else { &[] };
    let other: &[(&str, &str)] = if required { &[] } else { &[("required", "yes")] };
    let with = |more: &[(&'static str, &'static str)]| [&[("course", "small")], more].concat();
    let session = plan(&trainer, &with(asked)).await;
    let learner = app.signed_in("learner").await;
    enrol(&learner, SMALL).await;
    register(&learner, &session, true).await;
    session_registration::Entity::update_many()
        .col_expr(session_registration::Column::AttendedAt, Expr::value(app.clock.now()))
        .exec(&app.db)
        .await
        .unwrap();
    learn(&learner).await;
    let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
    let own = format!("/certificates/{}", row.code);
    let before = said(app, &own).await;
    let changed = change(&trainer, &session, &with(other)).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text());
    [before, said(app, &own).await]
}

/// What a certificate says was asked for it, in English.
async fn said(app: &TestApp, own: &str) -> Vec<String> {
    let page = app.visitor().get(&format!("/en{own}")).await.ok();
    assert!(page.text().contains("For this were asked:"), "{}", page.text());
    page.texts(".definitions li")
}

on_both!(
    a_session_that_was_asked_for_stays_on_the_certificate_that_it_gave,
    Data::Published,
    |app: TestApp| async {
        let [before, after] = asked_before_and_after(&app, true).await;
        assert_eq!(before[3..], ["a session attended"]);
        assert_eq!(after, before);
    }
);

on_both!(
    a_session_that_is_required_only_later_was_not_asked_for,
    Data::Published,
    |app: TestApp| async {
        let [before, after] = asked_before_and_after(&app, false).await;
        assert_eq!(before.len(), 3, "{before:?}");
        assert_eq!(after, before);
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
