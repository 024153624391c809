//! Ways between pages: into the rooms of learning, back to a course after signing up, and on from an attempt.

use bashke_tests::{Data, TestApp, clock_after, on_both};
use http::StatusCode;

use super::setup::{Folder, ask, short};
use super::{begin, ready};

on_both!(
    the_rooms_of_learning_are_linked,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let ways = "nav > .ways-on > a";
        let always = ["/sessions", "/counselling", "/certificates"];
        let page = app.get("/courses").await.ok();
        assert_eq!(page.attributes(ways, "href"), always);
        let page = app.signed_in("learner").await.get("/courses").await.ok();
        assert_eq!(page.attributes(ways, "href")[..1], ["/learning"]);
        assert_eq!(page.attributes(ways, "href")[1..], always);
        let page = app.signed_in("trainer").await.get("/courses").await.ok();
        assert_eq!(page.attributes(ways, "href")[..2], ["/learning", "/teaching"]);
    }
);

on_both!(
    whoever_signs_up_from_a_course_keeps_the_way_back_to_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let guest = app.visitor();
        let page = guest.get("/courses/right-to-information").await.ok();
        let sign_in = page.attributes("main .ways-on a.button", "href").remove(0);
        let page = guest.get(&sign_in).await.ok();
        let sign_up = page.attributes("main a[href*='/sign-up']", "href").remove(0);
        let page = guest.get(&sign_up).await.ok();
        let next = page.attributes("input[name=next]", "value");
        assert_eq!(next, ["/courses/right-to-information"]);
        let back = page.attributes("main a[href*='/sign-in']", "href").remove(0);
        assert_eq!(
            guest.get(&back).await.ok().attributes("input[name=next]", "value"),
            next
        );
        // a way with a query of its own is not cut
        let page = guest
            .get("/en/sign-in?next=/sessions%3Fcourse%3Da%26page%3D2")
            .await
            .ok();
        let sign_up = page.attributes("main a[href*='/sign-up']", "href").remove(0);
        let page = guest.get(&sign_up).await.ok();
        assert_eq!(
            page.attributes("input[name=next]", "value"),
            ["/sessions?course=a&page=2"]
        );
    }
);

/// A quiz that is tried twice, and a lesson after it.
fn twice() -> Folder {
    Folder::new(["Dy herë", "Twice"], "format = \"online\"\npass = 70")
        .with(
            ("quiz", "ask", 10),
            ["Pyetje", "Ask"],
            &[
                (".sq.gift", "::p1:: Sa për qind? {#80:0}\n"),
                (".en.gift", "::p1:: How many percent? {#80:0}\n"),
            ],
        )
        .with(
            ("lesson", "read", 5),
            ["Lexoni më tej", "Read on"],
            &[(".sq.md", "Tekst.\n"), (".en.md", "Text.\n")],
        )
        .set("ask", "attempts = 2, limit = 10")
}

const ITEM: &str = "/courses/twice/one/ask";

on_both!(
    an_attempt_says_where_one_goes_on,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        twice().publish(&app, "twice").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "twice", &[]).await;
        let hand_in = async |answer: &str| {
            let path = begin(&learner, ITEM).await;
            let fields = [("revision", "0"), ("q0", answer), ("do", "submit")];
            let reply = learner.submit(&path, &path, &fields).await;
            learner.follow(reply).await.ok()
        };
        let page = hand_in("79").await;
        assert_eq!(page.attributes(".quiz-result", "data-passed"), ["false"]);
        assert_eq!(page.count("form[action$='/ask/attempts']"), 1, "once more");
        assert!(page.text().contains("Kthehuni te kuizi"), "{}", page.text());
        let item = learner.get(ITEM).await.ok();
        assert!(item.text().contains("Ju mbetet 1 përpjekje."), "{}", item.text());
        // a number with the sign of its unit is one
        let page = hand_in("80 %").await;
        assert_eq!(
            page.attributes(".quiz-result", "data-passed"),
            ["true"],
            "{}",
            page.text()
        );
        assert_eq!(page.count("form[action$='/ask/attempts']"), 0);
        assert_eq!(page.count("main .ways-on a[href='/courses/twice/one/read']"), 1);

        // whoever used all attempts is not offered another
        let member = app.signed_in("member").await;
        ask(&member, "twice", &[]).await;
        for left in [1, 0] {
            let path = begin(&member, ITEM).await;
            let fields = [("revision", "0"), ("q0", "7"), ("do", "submit")];
            let reply = member.submit(&path, &path, &fields).await;
            let page = member.follow(reply).await.ok();
            assert_eq!(page.count("form[action$='/ask/attempts']"), left);
        }
    }
);

on_both!(
    which_attempt_counts_is_said_where_there_may_be_several,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        twice().publish(&app, "twice").await;
        short("once", "").set("ask", "attempts = 1").publish(&app, "once").await;
        short("often", "").publish(&app, "often").await;
        for (slug, several) in [("twice", true), ("once", false), ("often", true)] {
            for (prefix, says) in [("", "Vlen përpjekja më e mirë."), ("/en", "The best attempt counts.")] {
                let page = app.get(&format!("{prefix}/courses/{slug}/one/ask")).await.ok();
                let rules = page.texts(".quiz-rules li");
                assert!(rules.len() > 3, "{rules:?}");
                assert_eq!(rules.contains(&says.to_owned()), several, "{slug}: {rules:?}");
            }
        }
    }
);

on_both!(
    where_the_time_runs_nobody_is_told_to_go_on_later,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        twice().publish(&app, "twice").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "twice", &[]).await;
        let path = begin(&learner, ITEM).await;
        let page = learner.get(&path).await.ok();
        assert_eq!(page.attributes("[data-quiz-left]", "data-quiz-left"), ["600"]);
        let fields = [("revision", "0"), ("q0", "7"), ("do", "save")];
        let reply = learner.submit(&path, &path, &fields).await;
        let page = learner.follow(reply).await.ok();
        assert!(page.text().contains("Koha vazhdon të ecë."), "{}", page.text());
        assert!(!page.text().contains("më vonë"), "{}", page.text());
        let soon = app.another(clock_after(&app.clock, 8)).await;
        let page = soon.signed_in("learner").await.get(&path).await.ok();
        assert_eq!(page.attributes("[data-quiz-left]", "data-quiz-left"), ["120"]);
        let over = app.another(clock_after(&app.clock, 11)).await;
        let learner = over.signed_in("learner").await;
        // until it is closed it is told, and nothing can be kept
        let page = learner.get(&path).await.ok();
        assert!(page.one(".notice-warning").contains("Koha mbaroi"), "{}", page.text());
        assert_eq!(page.count("[data-quiz-left], [data-quiz], button[value=save]"), 0);
        assert_eq!(page.count(".quiz-result"), 0, "whoever looks hands nothing in");
        over.work().await;
        let page = learner.get(&path).await.ok();
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("Koha kishte mbaruar"), "{}", page.text());
        assert!(
            page.text().contains("kaluat."),
            "whether it is passed is said: {}",
            page.text()
        );
        // nothing else is said of the time, and nothing can be kept any more
        assert!(!page.text().contains("Koha vazhdon të ecë."), "{}", page.text());
        assert_eq!(page.count("[data-quiz-left], [data-quiz], button[value=save]"), 0);
        assert_eq!(page.count("button[value=submit]"), 0, "it is handed in");
    }
);
