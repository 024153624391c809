//! The catalogue, courses and lessons, as visitors read them.

use std::collections::BTreeSet;

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::{COURSE, QUIZ, enrol, ready};

on_both!(
    the_catalogue_is_asked_for_what_one_wants,
    Data::Published,
    |app: TestApp| async {
        let none = app.get("/courses").await.ok();
        assert_eq!(none.count(".course-card"), 0);
        assert_eq!(none.count(".empty"), 1, "{}", none.text());
        ready(&app).await;
        // loading again makes nothing twice
        bashke::training::seed_courses(&app.db, app.clock.now()).await.unwrap();
        for prefix in ["", "/en"] {
            let all = app.get(&format!("{prefix}/courses")).await.ok();
            assert_eq!(all.count(".course-card"), 6);
            for (asked, cards) in [
                ("theme=information", 3),
                ("theme=project-management", 1),
                ("level=beginner", 4),
                ("level=advanced", 0),
                ("format=mixed", 2),
                ("format=practical", 0),
                ("language=en", 6),
                ("length=short", 0),
                ("length=medium", 4),
                ("length=long", 2),
                ("q=BUXHETIN%20e%20bashkise", 1),
                ("theme=information&format=mixed&length=medium", 2),
                ("theme=information&format=mixed&level=beginner", 1),
            ] {
                let page = app.get(&format!("{prefix}/courses?{asked}")).await.ok();
                assert_eq!(page.count(".course-card"), cards, "{prefix} {asked}");
                assert_eq!(page.count(".empty"), usize::from(cards == 0), "{prefix} {asked}");
            }
        }
        for bad in ["level=none", "theme=x", "length=1", "language=de"] {
            let reply = app.get(&format!("/courses?{bad}")).await;
            assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{bad}");
        }
    }
);

on_both!(
    every_page_of_every_course_answers_and_its_links_lead_somewhere,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let mut links = BTreeSet::new();
        for (slug, files) in bashke_seeds::COURSES {
            let page = app.get(&format!("/courses/{slug}")).await.ok();
            let items = page.attributes(".course-items a", "href");
            assert!(items.len() >= 9, "{slug}");
            app.get(&format!("/en/courses/{slug}/print")).await.ok();
            for (item, prefix) in items.iter().flat_map(|item| ["", "/en"].map(|prefix| (item, prefix))) {
                let page = app.get(&format!("{prefix}{item}")).await.ok();
                let [_, _, _, module, name] = item.split('/').collect::<Vec<_>>()[..] else {
                    panic!("{item}")
                };
                let source = format!("{module}/{name}.{}.md", if prefix.is_empty() { "sq" } else { "en" });
                let figures = files.iter().find(|(path, _)| *path == source);
                let figures = figures.map_or(0, |(_, text)| text.matches("\n@figure ").count());
                assert_eq!(page.count(".lesson .chart-figure"), figures, "{prefix}{item}");
                links.extend(
                    page.attributes(".lesson a", "href")
                        .into_iter()
                        .filter(|to| to.starts_with('/')),
                );
            }
        }
        for link in links {
            let to = link.split('#').next().unwrap_or_default();
            let status = app.get(to).await.status;
            assert!(
                status == StatusCode::OK || status == StatusCode::SEE_OTHER,
                "{link}: {status}"
            );
        }
    }
);

on_both!(
    a_learner_reads_on_where_they_stopped,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let guest = app.visitor();
        let page = guest.get(COURSE).await.ok();
        assert_eq!(page.count("form[action$='/enrolment']"), 0);
        assert!(page.attributes("a.button", "href")[0].contains("/sign-in"));

        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        let page = learner.get(COURSE).await.ok();
        let first = page.attributes(".course-standing a.button", "href").remove(0);
        let lesson = learner.get(&first).await.ok();
        assert_eq!(lesson.count("form input[name=read]"), 1);
        let reply = learner.submit(&first, &first, &[("read", "yes")]).await;
        let next = learner.follow(reply).await.ok();
        assert_eq!(next.count(".notice-done"), 1);
        // reading it again changes nothing
        learner.post(&first, &[("read", "yes")]).await;
        let learning = learner.get("/learning").await.ok();
        assert_eq!(learning.attributes("progress", "value"), ["1"]);
        let on = learning.attributes(".course-standing a.button", "href").remove(0);
        assert_ne!(on, first);

        // leaving hides it, coming back finds it as it was
        learner
            .submit(COURSE, &format!("{COURSE}/enrolment"), &[("enrol", "no")])
            .await;
        assert_eq!(learner.get("/learning").await.ok().count("progress"), 0);
        let begin = learner.post(&format!("{QUIZ}/attempts"), &[]).await;
        assert_eq!(begin.status, StatusCode::NOT_FOUND, "whoever left answers nothing");
        enrol(&learner, COURSE).await;
        assert_eq!(
            learner.get("/learning").await.ok().attributes("progress", "value"),
            ["1"]
        );
    }
);

on_both!(
    pages_of_courses_ask_the_database_a_constant_number_of_times,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        for path in ["/courses", "/learning", COURSE, QUIZ] {
            learner.get(path).await.ok();
        }
        let mut counts = Vec::new();
        for path in ["/courses", "/learning", COURSE, QUIZ] {
            let before = app.queries();
            learner.get(path).await.ok();
            counts.push((path, app.queries() - before));
        }
        for (slug, _) in bashke_seeds::COURSES {
            enrol(&learner, &format!("/courses/{slug}")).await;
        }
        for (path, count) in counts {
            learner.get(path).await.ok();
            let before = app.queries();
            learner.get(path).await.ok();
            assert_eq!(app.queries() - before, count, "{path}");
            assert!(count <= 16, "{path}: {count}");
        }
    }
);
