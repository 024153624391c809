//! A course that is withdrawn: nobody comes in any more, and nobody who is in it or looks after them is left outside.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::ready;
use super::setup::{ask, crowd, decide, due, leave, make, make_reply, offer, read, reads, small};

const LEARNING: &str = "/organisations/qendra-prova/learning";

on_both!(
    those_who_look_after_people_find_them_by_name,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        small(&app, "open", "").await;
        let (trainer, learner, owner) = (
            app.signed_in("trainer").await,
            app.signed_in("learner").await,
            app.signed_in("owner").await,
        );
        let cohort = make(&trainer, "open", "").await;
        ask(&learner, "open", &[("cohort", &cohort)]).await;
        let people = crowd(&app, "open", cohort.parse().ok(), 6).await;
        read(&app, &people, app.clock.now()).await;
        let keys = owner.get(LEARNING).await.ok().attributes("input[name=person]", "value");
        let mut fields = vec![("course", "open")];
        fields.extend(keys.iter().map(|key| ("person", key.as_str())));
        assert_eq!(
            owner.submit(LEARNING, LEARNING, &fields).await.status,
            StatusCode::SEE_OTHER
        );
        offer(&trainer, "open", false).await;

        let path = format!("/teaching/cohorts/{cohort}");
        let page = trainer.get(&path).await.ok();
        assert!(page.text().contains("Kursi open"), "{}", page.text());
        assert_eq!(page.count("#people tbody tr"), 7);
        assert_eq!(
            due(&trainer, &cohort, "one/ask", "2026-12-01").await,
            StatusCode::SEE_OTHER
        );
        let list = trainer.get("/teaching/cohorts").await.ok();
        assert!(list.text().contains("Kursi open"), "{}", list.text());
        let progress = trainer.get("/teaching/courses/open/progress").await.ok();
        assert!(progress.count("#people tbody tr") > 7, "{}", progress.text());
        for link in page.attributes("main a[href^='/courses/open']", "href") {
            trainer.get(&link).await.ok();
        }
        // an owner's lines keep their course, which has no page for them any more
        let seen = owner.get(LEARNING).await.ok();
        let rows = seen.texts("#learners tbody tr");
        assert!(
            !rows.is_empty() && rows.iter().all(|row| row.contains("Kursi open")),
            "{rows:?}"
        );
        assert!(
            !seen
                .attributes("select[name=course] option", "value")
                .contains(&"open".to_owned())
        );
        // and a report its name
        let report = trainer.get("/teaching/reports?by=course").await.ok();
        let names = report.texts("#report tbody th");
        assert!(names.contains(&"Kursi open".to_owned()), "{names:?}");
        assert!(reads(&learner, "open").await, "whoever takes it goes on");
    }
);

on_both!(nobody_comes_into_it_by_any_way, Data::Published, |app: TestApp| async {
    app.with_organisations().await;
    small(&app, "open", "").await;
    small(&app, "asked", r#"enrolment = "approval""#).await;
    let (trainer, learner, member, owner, official) = (
        app.signed_in("trainer").await,
        app.signed_in("learner").await,
        app.signed_in("member").await,
        app.signed_in("owner").await,
        app.signed_in("official").await,
    );
    ask(&learner, "asked", &[("request", "Po mësoj.")]).await;
    ask(&learner, "open", &[]).await;
    let form = owner.get(LEARNING).await.ok();
    let keys = form.attributes("input[name=person]", "value");
    // forms that were made while it was offered
    official.get("/courses/open").await.ok();
    for slug in ["open", "asked"] {
        offer(&trainer, slug, false).await;
    }
    let late = official.post("/courses/open/enrolment", &[("enrol", "yes")]).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert_eq!(official.get("/courses/open").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.get("/courses/open").await.status, StatusCode::NOT_FOUND);
    // a trainer sees it and does not come in either
    assert_eq!(
        trainer
            .get("/courses/open")
            .await
            .ok()
            .count("form[action$='/enrolment']"),
        0
    );
    let own = trainer.post("/courses/open/enrolment", &[("enrol", "yes")]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        make_reply(&trainer, "open", "").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let mut fields = vec![("course", "open")];
    fields.extend(keys.iter().map(|key| ("person", key.as_str())));
    let enrolled = owner.post(LEARNING, &fields).await;
    assert_eq!(enrolled.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", enrolled.text());
    assert_eq!(member.get("/courses/open").await.status, StatusCode::NOT_FOUND);

    // whoever asked stands in the queue by name, is not let in, and may be told why
    let queue = trainer.get("/teaching/enrolments").await.ok();
    assert_eq!(queue.count("main .entries > li"), 1);
    assert!(queue.text().contains("Kursi asked"), "{}", queue.text());
    assert_eq!(queue.count("button[value=accept]"), 0);
    let accepted = decide(&trainer, "accept", "").await;
    assert_eq!(accepted.status, StatusCode::UNPROCESSABLE_ENTITY);
    let declined = decide(&trainer, "decline", "Kursi nuk jepet më.").await;
    assert_eq!(declined.status, StatusCode::SEE_OTHER);

    // whoever left does not come back
    let left = leave(&learner, "open").await;
    assert_eq!(left.header("location"), "/learning?done=left");
    assert_eq!(learner.follow(left).await.ok().count(".notice-done"), 1);
    assert_eq!(learner.get("/courses/open").await.status, StatusCode::NOT_FOUND);
});

on_both!(
    whoever_asked_for_it_may_ask_no_longer,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "asked", r#"enrolment = "approval""#).await;
        let (trainer, learner) = (app.signed_in("trainer").await, app.signed_in("learner").await);
        ask(&learner, "asked", &[("request", "Po mësoj.")]).await;
        offer(&trainer, "asked", false).await;
        let learning = learner.get("/learning").await.ok();
        let links = learning.attributes("main a[href='/courses/asked']", "href");
        assert_eq!(links.len(), 1, "{}", learning.text());
        let page = learner.get(&links[0]).await.ok();
        assert_eq!(page.count("form[action$='/enrolment']"), 1, "{}", page.text());
        let left = leave(&learner, "asked").await;
        assert_eq!(left.header("location"), "/learning?done=left");
        learner.follow(left).await.ok();
        let queue = trainer.get("/teaching/enrolments").await.ok();
        assert_eq!(queue.count("main .entries > li"), 0);
    }
);
