//! What is to come: the sessions of a course on its page, and one's own next dates where one's learning stands.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::counselling::{book, offer};
use super::meeting::{plan, register};
use super::{COURSE, enrol, ready};

on_both!(
    ones_next_sessions_and_counselling_stand_where_ones_learning_does,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get("/learning").await.ok().count("#dates"), 0);
        let trainer = app.signed_in("trainer").await;
        let comes = plan(&trainer, &[("date", "2026-12-02")]).await;
        plan(&trainer, &[("date", "2026-12-03")]).await;
        register(&learner, &comes, true).await;
        let slots = offer(&app, &app.signed_in("counsellor").await, &[]).await;
        let counselling = book(&learner, slots[0]).await;
        for prefix in ["", "/en"] {
            let page = learner.get(&format!("{prefix}/learning")).await.ok();
            let all = page.attributes("#dates li a", "href");
            assert_eq!(
                all,
                [&counselling, &comes].map(|path| format!("{prefix}{path}")),
                "the next first"
            );
            let when = page.texts("#dates .session-when");
            assert!(when[0].contains("10:00") && when[1].contains("10:00"), "{when:?}");
        }
        // what is cancelled is in the calendar, so that others take it out, and here no more
        let edit = format!("{comes}/edit");
        let cancel = [("do", "cancel"), ("reason", "Salla u mbyll.")];
        assert_eq!(
            trainer.submit(&edit, &edit, &cancel).await.status,
            StatusCode::SEE_OTHER
        );
        let page = learner.get("/learning").await.ok();
        assert_eq!(page.attributes("#dates li a", "href"), [counselling]);
    }
);

on_both!(
    a_course_shows_its_next_sessions_with_day_and_place,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        assert_eq!(app.get(COURSE).await.ok().count("#sessions"), 0);
        let trainer = app.signed_in("trainer").await;
        let slug = COURSE.trim_start_matches("/courses/");
        let mut planned = Vec::new();
        for day in ["2026-12-04", "2026-12-01", "2026-12-03", "2026-12-02"] {
            planned.push(plan(&trainer, &[("course", slug), ("date", day)]).await);
        }
        plan(&trainer, &[("date", "2026-12-01")]).await;
        for prefix in ["", "/en"] {
            let page = app.get(&format!("{prefix}{COURSE}")).await.ok();
            let next = [1, 3, 2].map(|n: usize| format!("{prefix}{}", planned[n]));
            assert_eq!(page.attributes("#sessions li a", "href"), next, "three, of this course");
            assert!(page.texts("#sessions .session-when")[0].contains(" · "));
        }
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        assert_eq!(learner.get(COURSE).await.ok().count("#sessions li"), 3);
    }
);
