//! By which figures an answer to an exercise is judged, and how far it may be from them.

use bashke::finance::commands::publish as release;
use bashke::platform::db::begin_write;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::{Period, Phase};
use http::StatusCode;

use super::setup::{Folder, attempt_row};
use super::{begin, enrol, ready};
use crate::finance::releases::batch;

/// Asks for the arrears of Lezhë in 2018; `more` stands in its file.
fn arrears(more: &str) -> String {
    format!(
        "type = \"value\"\ndataset = \"published\"\nindicators = [\"arrears-stock\"]\nplaces = [\"lezhe\"]\n\
         periods = [\"2018\"]\n{more}\nquestion = {{ sq = \"Sa, në {{unit}}?\", en = \"How much, in {{unit}}?\" }}\n"
    )
}

/// A course of exercises by their short names.
fn exercises(all: &[(&str, String)]) -> Folder {
    let course = Folder::new(["Njehsoni", "Count"], "format = \"online\"");
    all.iter().fold(course, |course, (slug, text)| {
        course.with(("exercise", slug, 5), ["Sa?", "How much?"], &[(".toml", text)])
    })
}

/// The arrears of Lezhë in 2018 as they stand now.
fn stands(app: &TestApp) -> f64 {
    let current = app.app.cubes.current();
    let cube = current.cube("published").unwrap();
    let indicator = cube.catalogue.find_indicator("arrears-stock").unwrap();
    let place = cube.catalogue.find_place("lezhe").unwrap();
    let reading = cube.read(indicator, place, Period::Year(2018), Phase::Actual);
    reading.number().unwrap()
}

on_both!(
    an_answer_is_judged_by_the_release_that_its_page_names_and_leads_to,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        exercises(&[("ask", arrears("tolerance = \"1%\""))])
            .publish(&app, "count")
            .await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, "/courses/count").await;
        let path = begin(&learner, "/courses/count/one/ask").await;
        let page = learner.get(&format!("/en{path}")).await.ok();
        let (then, number) = (
            stands(&app),
            app.app.cubes.current().cube("published").unwrap().release.number,
        );
        let origin = ["/en/data#published".to_owned(), format!("/en/data/releases/{number}")];
        assert_eq!(page.attributes(".quiz-origin a", "href"), origin);
        let named = page.texts(".quiz-origin a");
        assert_eq!(named[0], "Published figures");
        assert!(named[1].starts_with(&format!("Release {number}")), "{named:?}");
        let before = page.attributes("#q0 a", "href").remove(0);

        let tx = begin_write(&app.db).await.unwrap();
        let batch = batch(&app, &tx, 123_456_789.0).await;
        release(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        assert!(app.app.cubes.refresh(&app.db).await.unwrap());
        assert_eq!(stands(&app), 123_456_789.0);

        let typed = format!("{then:.0}");
        let answer = [("do", "submit"), ("revision", "0"), ("q0", typed.as_str())];
        let reply = learner.submit(&path, &format!("/en{path}"), &answer).await;
        let done = learner.follow(reply).await.ok();
        assert_eq!(done.count(".quiz-judged[data-judged=right]"), 1, "{}", done.text());
        assert_eq!(done.attributes(".quiz-origin a", "href"), origin, "it stays named");
        let after = done.attributes(".quiz-judged a", "href").remove(0);
        for chart in [before, after] {
            assert!(chart.contains("periods=2018"), "{chart}");
            learner.get(&chart).await.ok();
            // the table of the same page has the value in full
            let table = learner.get(&format!("{chart}&view=table")).await.ok();
            let rows = table.texts("#values tbody tr");
            let own: Vec<&String> = rows
                .iter()
                .filter(|row| row.replace(',', "").contains(&typed))
                .collect();
            assert!(own.iter().any(|row| row.contains("Lezh")), "{chart}: {rows:?}");
            assert!(!table.text().contains("123,456,789"), "{chart}");
        }
        // another attempt is drawn from what stands now
        let path = begin(&learner, "/courses/count/one/ask").await;
        let page = learner.get(&format!("/en{path}")).await.ok();
        assert_ne!(page.attributes(".quiz-origin a", "href"), origin);
        let reply = learner.submit(&path, &path, &answer).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        assert_eq!(attempt_row(&app, &path).await.points, Some(0.0));
    }
);

on_both!(
    how_far_an_answer_may_be_off_is_said_before_it_is_given,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let all = [
            ("near", arrears("tolerance = \"1%\"")),
            ("off", arrears("tolerance = \"2500\"")),
            ("exact", arrears("")),
            (
                "rank",
                arrears("")
                    .replace("\"value\"", "\"rank\"")
                    .replace("[\"lezhe\"]", "\"municipalities\""),
            ),
            (
                "choose",
                arrears("")
                    .replace("\"value\"", "\"which-of-these\"")
                    .replace("[\"lezhe\"]", "\"municipalities\""),
            ),
        ];
        exercises(&all).publish(&app, "count").await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, "/courses/count").await;
        let told = [
            (
                "near",
                "Pranohet ±1 % nga vlera e saktë.",
                "Answers within ±1 % of the exact value are taken.",
            ),
            (
                "off",
                "Pranohen përgjigjet që ndryshojnë nga vlera e saktë deri në 2 500, në njësinë e pyetjes.",
                "Answers that differ from the exact value by at most 2,500, in the unit of the question, are taken.",
            ),
            (
                "exact",
                "Pranohet vetëm vlera e saktë.",
                "Only the exact value is taken.",
            ),
            (
                "rank",
                "Pranohet vetëm vendi i saktë në renditje.",
                "Only the exact rank is taken.",
            ),
        ];
        let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
        for (slug, sq, en) in told {
            let item = format!("/courses/count/one/{slug}");
            let path = begin(&learner, &item).await;
            for (language, words) in [("", sq), ("/en", en)] {
                let rules = learner
                    .get(&format!("{language}{item}"))
                    .await
                    .ok()
                    .texts(".quiz-rules li");
                assert!(rules.iter().any(|rule| plain(rule) == words), "{words}: {rules:?}");
                let page = learner.get(&format!("{language}{path}")).await.ok();
                assert_eq!(plain(&page.one("#a-q0")), words);
                let described = page.attributes("#f-q0", "aria-describedby");
                assert!(described[0].split(' ').any(|id| id == "a-q0"), "{described:?}");
            }
        }
        // where one of several is chosen there is nothing to be near to
        let item = "/courses/count/one/choose";
        let rules = learner.get(item).await.ok().texts(".quiz-rules li");
        assert!(rules.iter().all(|rule| !rule.contains("Pranohe")), "{rules:?}");
        let path = begin(&learner, item).await;
        assert_eq!(learner.get(&path).await.ok().count("#a-q0"), 0);
    }
);
