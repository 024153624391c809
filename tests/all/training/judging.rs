//! By which figures an answer to an exercise is judged, and how far it may be from them.

use bashke::finance::commands::publish as release;
use bashke::platform::db::begin_write;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::{Period, Phase, PlaceKind};
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
            ("off", arrears("tolerance = \"25000\"")),
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
                "Pranohen përgjigjet që ndryshojnë nga vlera e saktë deri në 1 %.",
                "Answers within ±1 % of the exact value are taken.",
            ),
            (
                "off",
                "Pranohen përgjigjet që ndryshojnë nga vlera e saktë deri në 25 000, në njësinë e pyetjes.",
                "Answers that differ from the exact value by at most 25,000, in the unit of the question, are taken.",
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
        for (slug, sq, en) in told {
            let item = format!("/courses/count/one/{slug}");
            let path = begin(&learner, &item).await;
            for (language, words) in [("", sq), ("/en", en)] {
                let rules = learner
                    .get(&format!("{language}{item}"))
                    .await
                    .ok()
                    .texts(".quiz-rules li");
                assert!(rules.iter().any(|rule| rule == words), "{words}: {rules:?}");
                let page = learner.get(&format!("{language}{path}")).await.ok();
                assert_eq!(page.one("#a-q0"), words);
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

/// A shipped exercise that asks which of some municipalities has the largest value.
const WHICH: &str = "/courses/reading-a-municipal-budget/where-the-money-comes-from/who-collected-most";

/// The values of municipalities by their names, as the page of an indicator has them to which a question leads.
fn values(app: &TestApp, chart: &str, names: &[String]) -> Vec<f64> {
    let current = app.app.cubes.current();
    let cube = current.cube("illustrative").unwrap();
    let catalogue = &cube.catalogue;
    let (path, query) = chart.split_once('?').unwrap();
    let indicator = catalogue.find_indicator(path.rsplit('/').next().unwrap()).unwrap();
    let periods = query.split('&').find_map(|part| part.strip_prefix("periods="));
    let period: Period = periods.unwrap().parse().unwrap();
    let value = |name: &String| {
        let mut places = catalogue.places_of(PlaceKind::Municipality);
        let own = |place: &bashke::finance::PlaceIx| {
            let place = catalogue.place(*place);
            [&place.name_sq, &place.name_en].contains(&name)
        };
        let reading = cube.read(indicator, places.find(own).unwrap(), period, Phase::Actual);
        reading.number().unwrap()
    };
    names.iter().map(value).collect()
}

on_both!(
    which_of_these_is_answered_wrong_and_right_and_shows_how_it_is_worked_out,
    Data::Illustrative,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, "/courses/reading-a-municipal-budget").await;
        for (language, says) in [("", "Përgjigjja e saktë: "), ("/en", "The right answer: ")] {
            for right in [false, true] {
                let path = begin(&learner, WHICH).await;
                let page = learner.get(&format!("{language}{path}")).await.ok();
                let names = page.texts("#q0 .quiz-choice");
                assert_eq!(names.len(), 4, "{names:?}");
                assert_eq!(page.count("#q0 input[type=radio]:not([checked])"), 4);
                assert_eq!(page.count(".quiz-judged"), 0);
                let chart = page.attributes("#q0 a", "href").remove(0);
                let values = values(&app, &chart, &names);
                let largest = (0..4).max_by(|a, b| values[*a].total_cmp(&values[*b])).unwrap();
                let chosen = if right { largest } else { (largest + 1) % 4 }.to_string();
                let answer = [("do", "submit"), ("revision", "0"), ("q0", chosen.as_str())];
                let reply = learner.submit(&path, &format!("{language}{path}"), &answer).await;
                let done = learner.follow(reply).await.ok();
                let judged = if right { "right" } else { "wrong" };
                assert_eq!(
                    done.attributes(".quiz-judged", "data-judged"),
                    [judged],
                    "{names:?} {values:?}"
                );
                assert_eq!(done.attributes("input[checked]", "value"), [chosen.as_str()]);
                let row = attempt_row(&app, &path).await;
                let points = if right { 2.0 } else { 0.0 };
                assert_eq!((row.points, row.out_of), (Some(points), Some(2.0)));
                // each of them with its value, and which it is
                let working = done.texts(".quiz-judged li");
                assert_eq!(working.len(), 5, "{working:?}");
                for ((name, value), line) in names.iter().zip(&values).zip(&working) {
                    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
                    assert!(line.starts_with(&format!("{name}: ")), "{line}");
                    assert!(digits.starts_with(&format!("{value:.0}")), "{line}: {value}");
                }
                assert_eq!(working[4], format!("{says}{}.", names[largest]));
                let chart = done.attributes(".quiz-judged a", "href").remove(0);
                for part in ["release=", "periods=", "places="] {
                    assert!(chart.contains(part), "{chart}");
                }
                learner.get(&chart).await.ok();
            }
        }
    }
);
