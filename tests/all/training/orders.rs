//! In which order a quiz shows what may be answered, and which questions it draws.

use std::collections::BTreeSet;

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::setup::{Folder, attempt_row};
use super::{begin, enrol, ready};

/// A course of one quiz.
fn quiz(sq: &str, en: &str) -> Folder {
    Folder::new(["Radha", "The order"], "format = \"online\"").with(
        ("quiz", "ask", 10),
        ["Pyetje", "Ask"],
        &[(".sq.gift", sq), (".en.gift", en)],
    )
}

on_both!(
    right_sides_never_stand_in_the_order_of_their_pairs,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let sq = "::p1:: Çiftoni. {=një -> Zeta =dy -> alfa =tri -> Beta = -> Delta}\n\n\
            ::p2:: Zgjidhni. {=zeta ~beta ~alfa}\n\n::p3:: Fjala {=zeta ~beta ~alfa} mungon.\n";
        let en = "::p1:: Match. {=one -> apple =two -> pear =three -> fig = -> kiwi}\n\n\
            ::p2:: Choose. {=zeta ~beta ~alfa}\n\n::p3:: The word {=zeta ~beta ~alfa} is missing.\n";
        quiz(sq, en).publish(&app, "order").await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, "/courses/order").await;
        let path = begin(&learner, "/courses/order/one/ask").await;
        let page = learner.get(&path).await.ok();
        for left in 0..3 {
            let options = page.texts(&format!("select[name=q0-{left}] option"));
            assert_eq!(options[1..], ["alfa", "Beta", "Delta", "Zeta"]);
        }
        // choices stand as they are written, which is what a fixed order means
        for at in 1..3 {
            let choices = page.texts(&format!("#q{at} .quiz-choice"));
            assert_eq!(choices, ["zeta", "beta", "alfa"]);
        }
        // whoever puts them together as they stand gets it wrong
        let in_order = [
            ("do", "submit-anyway"),
            ("revision", "0"),
            ("q0-0", "0"),
            ("q0-1", "1"),
            ("q0-2", "2"),
        ];
        learner.submit(&path, &path, &in_order).await;
        assert_eq!(attempt_row(&app, &path).await.points, Some(0.0));
        // what was put together in one language is the same in the other
        let path = begin(&learner, "/courses/order/one/ask").await;
        let right = [("q0-0", "3"), ("q0-1", "0"), ("q0-2", "1")];
        let save = [&[("do", "save"), ("revision", "0")][..], &right].concat();
        assert_eq!(learner.submit(&path, &path, &save).await.status, StatusCode::SEE_OTHER);
        let page = learner.get(&format!("/en{path}")).await.ok();
        assert_eq!(
            page.texts("select[name=q0-0] option")[1..],
            ["pear", "fig", "kiwi", "apple"]
        );
        assert_eq!(page.texts("select option[selected]"), ["apple", "pear", "fig"]);
        let rest = [("do", "submit"), ("revision", "1"), ("q1", "0"), ("q2", "0")];
        let reply = learner
            .submit(&path, &format!("/en{path}"), &[&rest[..], &right].concat())
            .await;
        let done = learner.follow(reply).await.ok();
        assert_eq!(
            done.attributes(".quiz-result", "data-passed"),
            ["true"],
            "{}",
            done.text()
        );
        assert_eq!(attempt_row(&app, &path).await.points, Some(3.0));
    }
);

on_both!(
    as_many_questions_are_asked_as_are_drawn_and_the_same_ones_stay,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let questions = |word: &str| -> String {
            let all = (1..=8).map(|n| format!("::p{n}:: {word} {n}? {{TRUE}}\n\n"));
            all.collect()
        };
        quiz(&questions("Pyetja"), &questions("Question"))
            .set("ask", "draw = 3")
            .publish(&app, "drawn")
            .await;
        let item = "/courses/drawn/one/ask";
        let mut drawn = BTreeSet::new();
        for who in ["learner", "member"] {
            let person = app.signed_in(who).await;
            enrol(&person, "/courses/drawn").await;
            let rules = person.get(item).await.ok();
            assert!(rules.text().contains("3 pyetje"), "{}", rules.text());
            for _ in 0..3 {
                let path = begin(&person, item).await;
                let asked = person.get(&path).await.ok().texts(".quiz-asked");
                assert_eq!(asked.len(), 3, "{asked:?}");
                assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), 3, "{asked:?}");
                // going on with it, or reading it again, draws no others
                assert_eq!(begin(&person, item).await, path);
                let kept = [("do", "save"), ("revision", "0"), ("q2", "0")];
                person.submit(&path, &path, &kept).await;
                let again = person.get(&path).await.ok();
                assert_eq!(again.texts(".quiz-asked"), asked);
                assert_eq!(again.attributes("input[checked]", "name"), ["q2"]);
                let all = [
                    ("do", "submit"),
                    ("revision", "1"),
                    ("q0", "0"),
                    ("q1", "0"),
                    ("q2", "0"),
                ];
                person.submit(&path, &path, &all).await;
                let row = attempt_row(&app, &path).await;
                assert_eq!((row.points, row.out_of), (Some(3.0), Some(3.0)));
                drawn.insert(asked);
            }
        }
        // of 56 draws six are not all the same
        assert!(drawn.len() > 1, "{drawn:?}");
    }
);
