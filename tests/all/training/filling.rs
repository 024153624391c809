//! How people come into cohorts: by themselves, and put there by a trainer.

use bashke_entities::training::enrolment;
use bashke_tests::{Data, TestApp, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::meeting::{id_of, told};
use super::ready;
use super::setup::{ask, crowd, make, small};
use crate::moderation::suspended;

/// The cohort in which somebody takes a course, and whether they take it.
async fn cohort_of(app: &TestApp, name: &str) -> (Option<i32>, bool) {
    let person = id_of(app, name).await;
    let row = enrolment::Entity::find().filter(enrolment::Column::PersonId.eq(person));
    let row = row.one(&app.db).await.unwrap();
    row.map_or((None, false), |row| {
        (row.cohort_id, row.left_at.is_none() && row.state == "active")
    })
}

on_both!(
    whoever_takes_a_course_joins_a_cohort_of_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "open", &[]).await;
        let page = learner.get("/courses/open").await.ok();
        assert_eq!(page.count("select[name=cohort]"), 0, "there is none");
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "open", "1").await;
        let id: i32 = cohort.parse().unwrap();
        let join = async |cohort: &str| {
            let fields = [("enrol", "cohort"), ("cohort", cohort)];
            let action = "/courses/open/enrolment";
            learner.submit("/courses/open", action, &fields).await
        };
        let page = learner.get("/courses/open").await.ok();
        assert_eq!(
            page.attributes("select[name=cohort] option", "value"),
            [cohort.as_str()]
        );
        for none in ["", "99999"] {
            assert_eq!(join(none).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{none}");
        }
        // nobody joins by it who does not take the course
        let member = app.signed_in("member").await;
        let fields = [("enrol", "cohort"), ("cohort", cohort.as_str())];
        let reply = member.submit("/courses/open", "/courses/open/enrolment", &fields).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
        assert_eq!(cohort_of(&app, "member").await, (None, false));

        let reply = join(&cohort).await;
        let page = learner.follow(reply).await.ok();
        assert!(page.text().contains("Grupi juaj: Vjeshta"), "{}", page.text());
        assert_eq!(page.count("select[name=cohort]"), 0);
        assert_eq!(cohort_of(&app, "learner").await, (Some(id), true));
        assert_eq!(join(&cohort).await.status, StatusCode::CONFLICT, "once");
        // it is full by that
        ask(&member, "open", &[]).await;
        let page = member.get("/courses/open").await.ok();
        assert_eq!(page.count("select[name=cohort]"), 0);
        let reply = member.submit("/courses/open", "/courses/open/enrolment", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(cohort_of(&app, "member").await, (None, true));
    }
);

on_both!(
    a_trainer_puts_people_into_a_cohort_by_their_addresses,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "together", r#"enrolment = "cohort""#).await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "together", "3").await;
        let id: i32 = cohort.parse().unwrap();
        let path = format!("/teaching/cohorts/{cohort}");
        let page = trainer.get(&path).await.ok();
        assert!(
            page.text().contains("Në grup hyhet nga faqja e kursit"),
            "{}",
            page.text()
        );
        let add = async |people: &str| trainer.submit(&path, &path, &[("do", "add"), ("people", people)]).await;
        let nobody = "arta@nowhere.example";
        suspended(&app, "owner", Some(app.clock.now() + Duration::days(3))).await;
        let half = format!("learner@bashke.test, {nobody}");
        for (people, said) in [
            ("", "Shkruani të paktën një adresë."),
            (half.as_str(), nobody),
            ("learner", "Askush nuk ka llogari"),
            ("owner@bashke.test", "pezulluar"),
            ("trainer@bashke.test", "Veten"),
        ] {
            let reply = add(people).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{people}");
            assert_eq!(reply.count(".error-summary"), 1, "{people}");
            let summary = reply.one("#add .error-summary");
            assert!(summary.contains(said), "{people}: {summary}");
        }
        assert_eq!(cohort_of(&app, "learner").await, (None, false), "all or nobody");

        let reply = add("Learner@bashke.test\nmember@bashke.test;").await;
        assert_eq!(
            reply.header("location"),
            format!("{path}?done=added"),
            "{}",
            reply.text()
        );
        for name in ["learner", "member"] {
            assert_eq!(cohort_of(&app, name).await, (Some(id), true), "{name}");
            assert_eq!(told(&app, id_of(&app, name).await).await, ["cohort-added"]);
        }
        let learner = app.signed_in("learner").await;
        let news = learner.get("/notifications").await.ok();
        assert!(
            news.text().contains("në grupin Vjeshta të kursit “Kursi together”"),
            "{}",
            news.text()
        );
        let again = add("learner@bashke.test").await;
        assert_eq!(again.header("location"), format!("{path}?done=nobody-added"));
        assert_eq!(told(&app, id_of(&app, "learner").await).await.len(), 1);

        // nobody is taken out of another cohort, and a full one takes nobody
        let other = make(&trainer, "together", "").await;
        let other = format!("/teaching/cohorts/{other}");
        let fields = [("do", "add"), ("people", "learner@bashke.test")];
        let reply = trainer.submit(&other, &other, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.one("#add .error-summary").contains("Në një grup tjetër"));
        crowd(&app, "together", Some(id), 1).await;
        let full = add("steward@bashke.test").await;
        assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(full.attributes("#add .error-summary a", "href"), ["#f-people"]);
        assert_eq!(cohort_of(&app, "steward").await, (None, false));
        // only whoever tends cohorts
        for name in ["learner", "admin"] {
            let visitor = app.signed_in(name).await;
            let reply = visitor
                .submit("/account", &path, &[("do", "add"), ("people", "steward@bashke.test")])
                .await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN, "{name}");
        }
    }
);

on_both!(
    what_was_refused_of_one_form_stands_above_that_form,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        let path = format!("/teaching/cohorts/{}", make(&trainer, "open", "").await);
        for (fields, place) in [
            ([("do", "message"), ("text", "")], "#messages"),
            ([("do", "due"), ("due", "")], "#deadlines"),
        ] {
            let reply = trainer.submit(&path, &path, &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{place}");
            assert_eq!(reply.count(".error-summary"), 1, "{place}");
            assert_eq!(reply.count(&format!("{place} .error-summary[autofocus]")), 1, "{place}");
        }
    }
);
