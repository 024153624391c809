//! The clock at work: reminders and overdue questions, each told once.

use bashke_tests::{Data, TestApp, on_both};

use super::{ask, on, ready, say, told};

/// A morning: what is due again and again is asked for by two instances and done, and then again.
async fn morning(app: &TestApp, day: &str) {
    let then = on(app, day).await;
    for _ in 0..2 {
        bashke::worker::schedule(&then.app).await.unwrap();
        then.work().await;
    }
}

async fn reminded(app: &TestApp) -> [u64; 4] {
    let mut counts = [0; 4];
    let messages = ["question-due-soon", "question-due-today", "question-still-overdue"];
    for (count, message) in counts.iter_mut().zip(messages) {
        *count = told(app, "official", message).await;
    }
    counts[3] = told(app, "learner", "question-overdue").await;
    counts
}

on_both!(
    officials_are_reminded_and_the_asker_is_told_each_once,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "lezhe", "Ku botohet plani?").await;
        // nobody of Kurbin can be reminded; it is overdue all the same
        ask(&learner, "kurbin", "Ku botohet plani?").await;
        for (day, expected) in [
            ("2026-11-24", [0, 0, 0, 0]),
            ("2026-12-03", [0, 0, 0, 0]),
            ("2026-12-04", [1, 0, 0, 0]),
            ("2026-12-07", [1, 0, 0, 0]),
            ("2026-12-09", [1, 0, 0, 0]),
            ("2026-12-10", [1, 1, 0, 0]),
            ("2026-12-11", [1, 1, 0, 2]),
            ("2026-12-17", [1, 1, 1, 2]),
            ("2026-12-18", [1, 1, 1, 2]),
            ("2026-12-24", [1, 1, 2, 2]),
        ] {
            morning(&app, day).await;
            assert_eq!(reminded(&app).await, expected, "{day}");
        }
        // the last day belongs to the time
        let last = on(&app, "2026-12-10").await;
        for (state, count) in [("due", 2), ("overdue", 0)] {
            let list = last.get(&format!("/questions?state={state}")).await.ok();
            assert_eq!(list.count(".entries > li"), count, "{state}");
        }
        let then = on(&app, "2026-12-24").await;
        let list = then.get("/questions?state=overdue").await.ok();
        assert_eq!(list.count(".entries > li"), 2);
        let page = then.get("/questions/1/ku-botohet-plani").await.ok();
        let clock = "Afati mbaroi më 10 dhjetor 2026, para 10 ditësh pune, dhe përgjigje nuk ka.";
        assert!(
            page.one(".notice-title").contains(clock),
            "{}",
            page.one(".notice-title")
        );
        assert_eq!(page.count(".notice-warning"), 1);
    }
);

on_both!(
    what_is_answered_or_has_more_time_is_not_reminded_of,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let answered = ask(&learner, "lezhe", "Ku botohet plani?").await;
        let extended = ask(&learner, "lezhe", "Ku botohet bilanci?").await;
        let official = app.signed_in("official").await;
        say(&official, &answered, "answer", "Te faqja jonë.").await;
        say(&official, &extended, "extension", "Duhet arkivi.").await;
        for (day, expected) in [
            ("2026-12-10", [0, 0, 0, 0]),
            ("2026-12-11", [0, 0, 0, 0]),
            ("2026-12-15", [1, 0, 0, 0]),
            ("2026-12-18", [1, 0, 0, 1]),
        ] {
            morning(&app, day).await;
            assert_eq!(reminded(&app).await, expected, "{day}");
        }
    }
);

on_both!(
    it_is_done_in_the_morning_and_says_which_year_is_not_known,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "lezhe", "Ku botohet plani?").await;
        let night = "2026-12-10T04:30:00Z".parse().unwrap();
        let night = app.another(bashke::platform::clock::Clock::fixed(night)).await;
        bashke::worker::schedule(&night.app).await.unwrap();
        night.work().await;
        assert_eq!(reminded(&app).await, [0, 0, 0, 0]);

        let far = on(&app, "2039-03-07").await;
        let path = ask(&far.signed_in("learner").await, "lezhe", "Ku botohet plani i radhës?").await;
        let page = far.get(&path).await.ok();
        assert!(
            page.text().contains("Festat e Bajramit të vitit 2039"),
            "{}",
            page.one(".notice")
        );
        assert!(
            !app.get("/questions/1/ku-botohet-plani")
                .await
                .ok()
                .text()
                .contains("Festat e Bajramit")
        );
    }
);
