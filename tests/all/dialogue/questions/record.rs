//! How municipalities answer, in counts; how many statements pages take; what is hidden; the trial's questions.

use bashke_entities::dialogue::question;
use bashke_entities::moderation::case;
use bashke_tests::{Data, Reply, TestApp, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};

use super::{Written, ask, mark, on, ready, say, told, write};

fn asked<'a>(place: &'a str, ended: Option<(&'a str, &'a str, bool, i32)>) -> Written<'a> {
    Written {
        place,
        asked: "2026-10-05",
        due: "2026-10-19",
        ended,
    }
}

/// The rows of a table, each as its cells.
fn rows(page: &Reply, table: &str) -> Vec<String> {
    let cells = page.texts(&format!("#{table} tbody th, #{table} tbody td"));
    cells.chunks(8).map(|row| row.join(" | ")).collect()
}

on_both!(
    each_municipality_is_counted_and_few_questions_make_no_order,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        mark(&app, "kurbin", Some(app.clock.now() + chrono::Duration::days(1))).await;
        let empty = app.get("/questions/municipalities").await.ok();
        assert_eq!((empty.count(".empty"), empty.count("table")), (1, 0));
        let in_time = Some(("2026-10-12", "answer", false, 5));
        let slow = Some(("2026-10-16", "answer", false, 9));
        let late = Some(("2026-10-24", "answer", true, 14));
        let refused = Some(("2026-10-07", "refusal", false, 2));
        let ends = [in_time, slow, late, refused, None];
        write(&app, ends.map(|end| asked("lezhe", end))).await;
        write(&app, [in_time, in_time, slow].map(|end| asked("kurbin", end))).await;
        write(&app, [in_time, None, None].map(|end| asked("kukes", end))).await;
        let waiting = Written {
            asked: "2026-11-20",
            due: "2026-12-09",
            ..asked("has", None)
        };
        write(&app, [waiting]).await;
        let page = app.get("/questions/municipalities").await.ok();
        assert_eq!(
            rows(&page, "record"),
            [
                "Kurbin | 3 | 3 | 0 | 0 | 0 | 0 | 5",
                "Lezhë | 5 | 2 | 1 | 1 | 1 | 0 | 9",
            ]
        );
        assert_eq!(
            rows(&page, "record-few"),
            [
                "Has * | 1 | 0 | 0 | 0 | 0 | 1 | pak përgjigje",
                "Kukës * | 3 | 1 | 0 | 0 | 2 | 0 | pak përgjigje",
            ]
        );
        assert!(page.text().contains("57 bashki nuk janë pyetur ende"));
        assert_eq!(
            page.attributes("#record a", "href"),
            ["/questions?place=kurbin", "/questions?place=lezhe"]
        );
        for (state, count) in [
            ("due", 1),
            ("extended", 0),
            ("overdue", 3),
            ("answered", 6),
            ("answered-late", 1),
            ("refused", 1),
        ] {
            let list = app.get(&format!("/questions?state={state}")).await.ok();
            assert_eq!(list.count(".entries > li"), count, "{state}");
        }
    }
);

on_both!(
    many_questions_take_no_more_statements_than_a_few,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let path = ask(&learner, "lezhe", "Ku botohet plani?").await;
        let official = app.signed_in("official").await;
        say(&official, &path, "answer", "Po.").await;
        let pages = [
            "/questions",
            "/questions/municipalities",
            "/questions?place=lezhe&q=pyetja",
            &path,
        ];
        let mut few = Vec::new();
        for page in pages {
            few.push(app.queries_of(page).await);
        }
        let own = async || {
            let before = app.queries();
            learner.get("/questions?whose=mine").await.ok();
            app.queries() - before
        };
        let own_few = own().await;
        let places = ["lezhe", "kurbin", "has", "kukes", "tirane"];
        write(&app, (0..200).map(|n| asked(places[n % 5], None))).await;
        for _ in 0..20 {
            say(&official, &path, "answer", "Edhe një saktësim.").await;
        }
        for (page, few) in pages.iter().zip(few) {
            assert_eq!(app.queries_of(page).await, few, "{page}");
            assert!(few <= 10, "{page}: {few}");
        }
        assert_eq!(own().await, own_few);
        let list = app.get("/questions?page=7").await.ok();
        assert_eq!(list.count(".entries > li"), 21);
        assert_eq!(app.get("/questions?page=8").await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    what_moderators_hide_is_neither_seen_nor_counted_nor_reminded_of,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let path = ask(&learner, "lezhe", "Ku botohet plani?").await;
        let report = [
            ("subject", "question:1"),
            ("reason", "illegal"),
            ("text", "Kjo nuk shkon fare."),
        ];
        let sent = app.visitor();
        let sent = sent.submit("/report?subject=question:1", "/report", &report).await;
        assert!(sent.header("location").starts_with("/report/sent"), "{}", sent.text());
        let row = case::Entity::find().order_by_desc(case::Column::Id).one(&app.db).await;
        let case = format!("/moderation/cases/{}", row.unwrap().unwrap().id);
        let decision = [
            ("do", "decide"),
            ("measure", "hide"),
            ("rule", "illegal"),
            ("facts", "Teksti nxjerr të dhëna që nuk i përkasin askujt tjetër."),
        ];
        let moderator = app.signed_in("moderator").await;
        let decided = moderator.submit(&case, &case, &decision).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());

        let official = app.signed_in("official").await;
        for hidden in [app.get(&path).await, official.get(&path).await] {
            assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        }
        assert!(
            learner
                .get(&path)
                .await
                .ok()
                .text()
                .contains("Moderatorët e kanë fshehur")
        );
        assert_eq!(app.get("/questions").await.ok().count(".entries > li"), 0);
        assert_eq!(moderator.get("/questions").await.ok().count(".entries > li"), 1);
        assert_eq!(app.get("/questions/municipalities").await.ok().count("table"), 0);
        official.get("/account").await.ok();
        let fields = [("do", "send"), ("kind", "answer"), ("text", "Po."), ("language", "sq")];
        let sent = official.post("/questions/1/answer", &fields).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
        let then = on(&app, "2026-12-11").await;
        bashke::worker::schedule(&then.app).await.unwrap();
        then.work().await;
        assert_eq!(told(&app, "official", "question-due-soon").await, 0);
        assert_eq!(told(&app, "learner", "question-overdue").await, 0);
    }
);

on_both!(
    a_trial_shows_questions_that_say_what_they_are,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let origin = "http://127.0.0.1:3000";
        for _ in 0..2 {
            bashke::dialogue::seed_questions(&app.db, app.clock.now(), origin)
                .await
                .unwrap();
        }
        assert_eq!(question::Entity::find().count(&app.db).await.unwrap(), 3);
        let list = app.get("/questions").await.ok();
        assert_eq!(
            list.texts(".entries .tag"),
            ["në pritje", "me përgjigje", "pa përgjigje në afat"]
        );
        for title in list.texts(".entries > li > a") {
            assert!(
                title.starts_with("Për provë") || title.starts_with("Demonstration"),
                "{title}"
            );
        }
        let answered = app.get("/questions/2").await;
        let page = app.get(answered.header("location")).await.ok();
        assert_eq!(page.count(".post-official"), 2);
        let open = app.get("/questions/3").await.header("location").to_owned();
        let official = app.signed_in("official").await;
        assert_eq!(
            say(&official, &open, "answer", "Po.").await.status,
            StatusCode::SEE_OTHER
        );
    }
);
