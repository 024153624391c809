//! Quizzes and exercises: right and wrong, saved and handed in, and no key before its time.

use std::collections::BTreeMap;

use bashke::training::rules::exercise::Chance;
use bashke::training::rules::gift::{self, AskedKind, Kind};
use bashke::training::rules::quiz;
use bashke_entities::training::{attempt, attempt_answer};
use bashke_tests::{Data, TestApp, clock_after, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::setup::{attempt_row as row, short};
use super::{COURSE, QUIZ, begin, enrol, ready};

/// The questions of the quiz.
fn questions() -> Vec<gift::Question> {
    let (_, files) = bashke_seeds::COURSES
        .iter()
        .find(|(slug, _)| COURSE.ends_with(slug))
        .unwrap();
    let (_, text) = files
        .iter()
        .find(|(path, _)| *path == "law-and-its-clock/check-the-clock.sq.gift")
        .unwrap();
    gift::parse(text).0
}

/// The fields of a form in which everything is right.
async fn right(app: &TestApp, path: &str) -> Vec<(String, String)> {
    let row = row(app, path).await;
    let seed = row.seed.cast_unsigned();
    let mut fields = vec![("revision".to_owned(), row.revision.to_string())];
    for (index, question) in questions().iter().enumerate() {
        // every quiz that ships is shuffled
        let order = gift::Order::Drawn(Chance::new(seed ^ (index as u64 + 1)).number());
        let name = format!("q{index}");
        match (question.asked(order).kind, &question.kind) {
            (AskedKind::One(shown), Kind::Choice { answers, .. }) => {
                let best = answers.iter().max_by(|a, b| a.weight.total_cmp(&b.weight)).unwrap();
                let at = shown.iter().position(|text| **text == best.text).unwrap();
                fields.push((name, at.to_string()));
            }
            (AskedKind::Several(shown), Kind::Choice { answers, .. }) => {
                for answer in answers.iter().filter(|answer| answer.weight > 0.0) {
                    let at = shown.iter().position(|text| **text == answer.text).unwrap();
                    fields.push((name.clone(), at.to_string()));
                }
            }
            (AskedKind::TrueFalse, Kind::TrueFalse { right, .. }) => {
                fields.push((name, if *right { "0" } else { "1" }.to_owned()));
            }
            (AskedKind::Short, Kind::Short { answers }) => fields.push((name, answers[0].text.clone())),
            (AskedKind::Number, Kind::Number { answers }) => {
                let value = match answers[0].span {
                    gift::Span::Around { value, .. } => value,
                    gift::Span::Between { least, most } => (least + most) / 2.0,
                    gift::Span::Any => 0.0,
                };
                fields.push((name, value.to_string()));
            }
            (AskedKind::Matching { lefts, rights }, Kind::Matching { pairs, .. }) => {
                for (left, text) in lefts.iter().enumerate() {
                    let pair = pairs.iter().find(|pair| pair.left == **text).unwrap();
                    let at = rights.iter().position(|right| *right == pair.right).unwrap();
                    fields.push((format!("{name}-{left}"), at.to_string()));
                }
            }
            _ => {}
        }
    }
    fields
}

fn with<'a>(fields: &'a [(String, String)], what: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    all.push(("do", what));
    all
}

on_both!(
    a_quiz_is_passed_and_only_then_tells_its_key,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(QUIZ).await.ok().count("form[action$='/attempts']"), 0);
        enrol(&learner, COURSE).await;
        let path = begin(&learner, QUIZ).await;
        // to begin again goes on with the same
        assert_eq!(begin(&learner, QUIZ).await, path);
        let page = learner.get(&path).await.ok();
        let count = questions().len();
        assert_eq!(page.count(".quiz-question"), count);
        let told: Vec<String> = questions()
            .iter()
            .flat_map(|question| match &question.kind {
                Kind::Choice { answers, .. } => answers.iter().filter_map(|one| one.feedback.clone()).collect(),
                _ => question.general.iter().cloned().collect::<Vec<_>>(),
            })
            .map(|text| text.text.chars().take(20).collect())
            .collect();
        assert!(told.len() >= count);
        for text in &told {
            assert!(!page.text().contains(text.as_str()), "{text}");
        }
        let fields = right(&app, &path).await;
        let before = app.queries();
        let reply = learner.post(&path, &with(&fields, "submit")).await;
        // who it is takes three of them
        assert!(app.queries() - before <= 8, "{}", app.queries() - before);
        let done = learner.follow(reply).await.ok();
        assert_eq!(
            done.attributes(".quiz-result", "data-passed"),
            ["true"],
            "{}",
            done.text()
        );
        assert_eq!(done.count(".quiz-judged[data-judged=right]"), count);
        let handed = row(&app, &path).await;
        assert_eq!((handed.points, handed.out_of), (Some(count as f64), Some(count as f64)));
        // handing in twice, or with other answers, changes nothing
        let again = learner
            .post(&path, &[("do", "submit"), ("revision", "0"), ("q0", "0")])
            .await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(row(&app, &path).await, handed);
        let item = learner.get(&format!("/en{QUIZ}")).await.ok();
        assert!(item.text().contains("100 %"), "{}", item.text());
    }
);

on_both!(
    answers_are_kept_and_no_window_overwrites_another,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        let path = begin(&learner, QUIZ).await;
        let first = learner.get(&path).await.ok();
        let revision = first.attributes("input[name=revision]", "value").remove(0);
        let number = questions()
            .iter()
            .position(|one| matches!(one.kind, Kind::Number { .. }))
            .unwrap();
        let name = format!("q{number}");
        let save = |text: &'static str| vec![("do", "save"), ("revision", revision.as_str()), (name.as_str(), text)];
        let reply = learner.post(&path, &save("7")).await;
        learner.follow(reply).await.ok();
        // the browser was closed: what was typed is there
        let page = learner.get(&path).await.ok();
        assert_eq!(page.attributes(&format!("input[name={name}]"), "value"), ["7"]);
        // a window that was opened before sends what it has: nothing is overwritten, and it is told
        let stale = learner.post(&path, &save("8")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert_eq!(stale.count("[data-quiz-notice=quiz-other-window]"), 1);
        assert_eq!(stale.attributes(&format!("input[name={name}]"), "value"), ["7"]);
        assert_eq!(stale.texts("#quiz pre.typed"), ["8"], "what was typed is not lost");
        let mut submit = save("8");
        submit[0] = ("do", "submit");
        assert_eq!(learner.post(&path, &submit).await.status, StatusCode::CONFLICT);
        assert_eq!(row(&app, &path).await.submitted_at, None);
        // what is empty in the one and filled in the other is kept
        let other = learner
            .post(&path, &[("do", "save"), ("revision", &revision), ("q0", "0")])
            .await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        let kept = attempt_answer::Entity::find().count(&app.db).await.unwrap();
        assert_eq!(kept, 2);
    }
);

on_both!(
    after_the_time_what_was_saved_in_time_counts,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        let path = begin(&learner, QUIZ).await;
        let fields = right(&app, &path).await;
        learner.post(&path, &with(&fields[..3], "save")).await;
        let before = row(&app, &path).await;
        attempt::Entity::update_many()
            .col_expr(
                attempt::Column::DueAt,
                Expr::value(app.clock.now() - chrono::Duration::minutes(1)),
            )
            .filter(attempt::Column::Id.eq(before.id))
            .exec(&app.db)
            .await
            .unwrap();
        let fields: Vec<(String, String)> = fields
            .iter()
            .map(|(name, value)| match name.as_str() {
                "revision" => (name.clone(), before.revision.to_string()),
                _ => (name.clone(), value.clone()),
            })
            .collect();
        let late = learner.post(&path, &with(&fields, "save")).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.count(".notice-warning") > 0);
        assert_eq!(late.count("button[value=save]"), 0, "nothing can be saved any more");
        learner.post(&path, &with(&fields, "submit")).await;
        let row = row(&app, &path).await;
        assert!(row.late && row.submitted_at.is_some());
        assert!(row.points.unwrap() > 0.0 && row.points < row.out_of, "{row:?}");
    }
);

on_both!(
    nobody_reads_or_answers_anothers_attempt,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        let path = begin(&learner, QUIZ).await;
        for who in ["member", "trainer", "admin"] {
            let other = app.signed_in(who).await;
            enrol(&other, COURSE).await;
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{who}");
            let posted = other.post(&path, &[("do", "submit"), ("revision", "0")]).await;
            assert_eq!(posted.status, StatusCode::NOT_FOUND, "{who}");
        }
        let guest = app.visitor();
        assert_eq!(guest.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(row(&app, &path).await.submitted_at, None);
        // the folder holds the keys
        assert_ne!(
            learner.get(&format!("{COURSE}/course.zip")).await.status,
            StatusCode::OK
        );
        let trainer = app.signed_in("trainer").await;
        let archive = trainer.get(&format!("{COURSE}/course.zip")).await;
        assert_eq!(archive.status, StatusCode::OK);
    }
);

on_both!(
    used_up_attempts_are_told_and_refused,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        let mut paths = Vec::new();
        for _ in 0..3 {
            let path = begin(&learner, QUIZ).await;
            learner.get(&path).await.ok();
            learner.post(&path, &[("do", "submit-anyway"), ("revision", "0")]).await;
            paths.push(path);
        }
        paths.dedup();
        assert_eq!(paths.len(), 3);
        let page = learner.get(QUIZ).await.ok();
        assert_eq!(page.count("form[action$='/attempts']"), 0, "{}", page.text());
        let more = learner.post(&format!("{QUIZ}/attempts"), &[]).await;
        assert_eq!(more.status, StatusCode::CONFLICT);
    }
);

on_both!(
    an_exercise_is_drawn_from_the_figures_and_shows_its_working,
    Data::Illustrative,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let mut asked = BTreeMap::new();
        for (slug, files) in bashke_seeds::COURSES {
            let course = format!("/courses/{slug}");
            enrol(&learner, &course).await;
            let exercises = files.iter().filter(|(path, text)| {
                path.ends_with(".toml") && text.contains("\ntype = ") || text.starts_with("type = ")
            });
            for (path, _) in exercises {
                let item = format!("{course}/{}", path.trim_end_matches(".toml"));
                let path = begin(&learner, &item).await;
                let page = learner.get(&format!("/en{path}")).await.ok();
                assert_eq!(page.count(".quiz-judged"), 0, "{item}");
                let origin = page.attributes(".quiz-origin a", "href");
                assert!(origin[1].starts_with("/en/data/releases/"), "{item}: {origin:?}");
                for left in ["{indicator}", "{place}", "{period}", "{unit}", "{population}"] {
                    assert!(!page.text().contains(left), "{item}: {left}");
                }
                learner
                    .post(&path, &[("do", "submit-anyway"), ("revision", "0"), ("q0", "")])
                    .await;
                let done = learner.get(&format!("/en{path}")).await.ok();
                assert_eq!(
                    done.count(".quiz-judged[data-judged=wrong]"),
                    1,
                    "{item}: {}",
                    done.text()
                );
                assert_eq!(done.attributes(".quiz-origin a", "href"), origin, "{item}");
                let chart = done.attributes(".quiz-judged a", "href").remove(0);
                assert!(chart.contains("release="), "{item}: {chart}");
                app.get(&chart).await.ok();
                *asked.entry(item).or_insert(0) += 1;
            }
        }
        assert!(asked.len() >= 12, "{asked:?}");
    }
);

on_both!(
    the_last_attempt_is_not_handed_in_with_open_questions_before_it_was_asked_back,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        short("twice", "")
            .set("ask", "attempts = 2")
            .publish(&app, "twice")
            .await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, "/courses/twice").await;
        let quiz = "/courses/twice/one/ask";
        let first = begin(&learner, quiz).await;
        let empty = [("revision", "0"), ("do", "submit")];
        // another attempt is left, but this one would be used for nothing at all
        let asked = learner.submit(&first, &first, &empty).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            asked.text().contains("Nuk keni dhënë asnjë përgjigje"),
            "{}",
            asked.text()
        );
        assert!(row(&app, &first).await.submitted_at.is_none());
        let anyway = [("revision", "0"), ("do", "submit-anyway")];
        assert_eq!(
            learner.submit(&first, &first, &anyway).await.status,
            StatusCode::SEE_OTHER
        );
        let last = begin(&learner, quiz).await;
        let asked = learner.submit(&last, &last, &empty).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            asked.text().contains("Një pyetje është pa përgjigje"),
            "{}",
            asked.text()
        );
        assert_eq!(asked.count("button[form=quiz][value=submit-anyway]"), 1);
        assert!(row(&app, &last).await.submitted_at.is_none());
        let reply = learner.submit(&last, &last, &anyway).await;
        let page = learner.follow(reply).await.ok();
        assert_eq!(page.attributes(".quiz-result", "data-passed"), ["false"]);
        assert!(page.text().contains("Trajneri mund t’ju lejojë"), "{}", page.text());
        // where the time is over nothing can be answered any more, and nothing is asked back
        let timed = short("timed", "").set("ask", "attempts = 1, limit = 1");
        timed.publish(&app, "timed").await;
        enrol(&learner, "/courses/timed").await;
        let only = begin(&learner, "/courses/timed/one/ask").await;
        let later = app.another(clock_after(&app.clock, 2)).await;
        let learner = later.signed_in("learner").await;
        let reply = learner.submit("/account/listing", &only, &empty).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        assert!(row(&app, &only).await.late);
    }
);

#[test]
fn the_order_of_the_tests_is_the_order_of_the_platform() {
    let questions = questions();
    let orders: Vec<gift::Order<'_>> = (0..questions.len())
        .map(|index| gift::Order::Drawn(Chance::new(5 ^ (index as u64 + 1)).number()))
        .collect();
    let quiz = bashke::training::rules::course::Quiz {
        attempts: 0,
        grade: bashke::training::rules::course::Grade::Best,
        feedback: bashke::training::rules::course::Feedback::After,
        pass: 60,
        shuffle: true,
        limit: None,
        draw: None,
        sq: questions.clone(),
        en: Vec::new(),
    };
    for (index, order) in orders.iter().enumerate() {
        assert_eq!(quiz::order(&quiz, 5, index), *order);
    }
}
