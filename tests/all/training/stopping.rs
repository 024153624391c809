//! Where people stop, by one version of a course; what came late; and many who are told some at a time.

use bashke_entities::accounts::notification;
use bashke_entities::training::{cohort_message, deadline_reminder};
use bashke_tests::{Data, TestApp, clock_at, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::ready;
use super::setup::{ASSIGNMENT, ask, crowd, due, handed_in, make, short, small, tried};

on_both!(
    where_people_stop_is_told_by_one_version,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let first = crowd(&app, "open", None, 6).await;
        tried(&app, &first, "1", 0.0).await;
        let trainer = app.signed_in("trainer").await;
        let progress = "/teaching/courses/open/progress";
        let alone = trainer.get(progress).await.ok();
        assert!(!alone.one("#stuck").contains("versionit"), "{}", alone.one("#stuck"));
        // another quiz under the same name
        small(&app, "open", "trainer = \"Arta\"").await;
        let second = crowd(&app, "open", None, 5).await;
        tried(&app, &second, "0", 1.0).await;
        let page = trainer.get(progress).await.ok();
        let items = page.texts("#stuck-items tbody tr");
        let quiz = items.iter().find(|row| row.starts_with("Pyetje")).unwrap();
        assert!(quiz.contains("100 %6"), "six came to it: {items:?}");
        let questions = page.texts("#stuck-questions tbody tr");
        assert!(questions[0].contains("100 %"), "{questions:?}");
        let told = page.one("#stuck");
        assert!(told.contains("versionit 1: 6 nga 11 persona"), "{told}");
    }
);

on_both!(
    what_nobody_had_time_for_is_not_called_hard,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        let questions = async || {
            let page = trainer.get("/teaching/courses/open/progress").await.ok();
            page.texts("#stuck-questions tbody tr")
        };
        // cut off before they answered anything
        for one in crowd(&app, "open", None, 5).await {
            handed_in(&app, one, true, 0.0).await;
        }
        assert_eq!(questions().await, Vec::<String>::new());
        // whoever had the time and left it empty did not know
        for one in crowd(&app, "open", None, 5).await {
            handed_in(&app, one, false, 0.0).await;
        }
        let told = questions().await;
        assert!(told[0].ends_with("100 %5"), "{told:?}");
    }
);

on_both!(
    work_that_came_late_is_marked_where_it_is_looked_at,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let course = short("essay", "").with(
            ("assignment", "write", 50),
            ["Shkruani", "Write"],
            &[(".toml", ASSIGNMENT)],
        );
        course.publish(&app, "essay").await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "essay", "").await;
        assert_eq!(
            due(&trainer, &cohort, "one/write", "2026-11-26").await,
            StatusCode::SEE_OTHER
        );
        let item = "/courses/essay/one/write";
        let path = format!("{item}/hand-in");
        let sent = [("revision", "0"), ("text", "Puna ime"), ("do", "submit")];
        for (name, clock) in [("member", app.clock.clone()), ("learner", clock_at(2026, 11, 28))] {
            let at = app.another(clock).await;
            let visitor = at.signed_in(name).await;
            ask(&visitor, "essay", &[("cohort", &cohort)]).await;
            visitor.get(item).await.ok();
            let reply = visitor.post_files(&path, &sent, &[]).await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
            let own = visitor.get(item).await.ok();
            let late = own.texts(".hand-in-round h2").concat().contains("pas afatit");
            assert_eq!(late, name == "learner", "{}", own.text());
        }
        let later = app.another(clock_at(2026, 11, 28)).await;
        let trainer = later.signed_in("trainer").await;
        let queue = trainer.get("/teaching/hand-ins").await.ok();
        let lines = queue.texts("main .entries li");
        assert_eq!(lines.len(), 2, "{lines:?}");
        let marked = |line: &String| line.contains("pas afatit");
        assert!(!marked(&lines[0]) && marked(&lines[1]), "{lines:?}");
        for (at, link) in queue.attributes("main .entries li > a", "href").iter().enumerate() {
            let page = trainer.get(link).await.ok();
            let late = page.texts(".hand-in-round h2").concat().contains("pas afatit");
            assert_eq!(late, at == 1, "{}", page.text());
        }
        let page = trainer.get(&format!("/teaching/cohorts/{cohort}")).await.ok();
        let cells = page.texts("#people tbody td");
        let late: Vec<&str> = cells
            .chunks(cells.len() / 2)
            .map(|row| row.last().unwrap().as_str())
            .collect();
        let mut late = late;
        late.sort_unstable();
        assert_eq!(late, ["0", "1"], "{cells:?}");
    }
);

on_both!(
    a_message_to_many_tells_each_once_and_not_all_in_one_go,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "open", "").await;
        crowd(&app, "open", cohort.parse().ok(), 130).await;
        crowd(&app, "open", None, 3).await;
        let path = format!("/teaching/cohorts/{cohort}");
        let fields = [("do", "message"), ("text", "Takimi është të hënën.")];
        assert_eq!(
            trainer.submit(&path, &path, &fields).await.status,
            StatusCode::SEE_OTHER
        );
        let told = async || {
            let all = notification::Entity::find().filter(notification::Column::Message.eq("cohort-message"));
            all.count(&app.db).await.unwrap()
        };
        assert_eq!(told().await, 0, "whoever writes does not wait until all are told");
        app.work().await;
        assert_eq!(told().await, 130);
        let message = cohort_message::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(message.people, 130);
        // done again it tells nobody twice
        bashke::training::jobs::tell_cohort(&app.app, message.id).await.unwrap();
        assert_eq!(told().await, 130);
    }
);

on_both!(
    many_are_reminded_some_at_a_time_and_each_once,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        for people in [230, 3] {
            let cohort = make(&trainer, "open", "").await;
            crowd(&app, "open", cohort.parse().ok(), people).await;
            assert_eq!(
                due(&trainer, &cohort, "one/ask", "2026-11-24").await,
                StatusCode::SEE_OTHER
            );
        }
        for _ in 0..2 {
            bashke::training::deadlines::remind(&app.app).await.unwrap();
            assert_eq!(deadline_reminder::Entity::find().count(&app.db).await.unwrap(), 233);
        }
    }
);
