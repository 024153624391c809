//! Exercises for which the platform has no figures: nobody is asked for them, until there are some.

use bashke_entities::training::{attempt, enrolment};
use bashke_seeds::{COURSE_ORDER, COURSES};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};

use super::setup::{Folder, ask, handed_in_at, read_at, short};
use super::{begin, ready};

const COURSE: &str = "/courses/numbers";
const EXERCISE: &str = "/courses/numbers/one/count";

/// An exercise on a value of the illustrative panel.
const COUNT: &str = r#"
type = "value"
dataset = "illustrative"
indicators = ["own-source-revenue"]
places = "municipalities"
periods = ["2021", "2022"]
tolerance = "1%"
points = 1
question = { sq = "{place}: {indicator}, {period}?", en = "{place}: {indicator}, {period}?" }
"#;

/// A lesson, a quiz of one question and an exercise.
fn course() -> Folder {
    short("numbers", "").with(
        ("exercise", "count", 10),
        ["Njehsoni", "Work it out"],
        &[(".toml", COUNT)],
    )
}

on_both!(
    where_an_exercise_cannot_be_drawn_the_course_is_completed_without_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        course().publish(&app, "numbers").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "numbers", &[]).await;
        // everybody reads why, in both languages, and nobody begins
        for (page, said) in [
            (EXERCISE.to_owned(), "nuk ka ende shifra nga të cilat mund të nxirret"),
            (
                format!("/en{EXERCISE}"),
                "no figures yet from which this exercise could be drawn",
            ),
        ] {
            for shown in [learner.get(&page).await.ok(), app.get(&page).await.ok()] {
                assert!(shown.one("main").contains(said), "{}", shown.one("main"));
                assert_eq!(shown.count("form[action$='/attempts']"), 0);
            }
        }
        let tried = learner.post(&format!("{EXERCISE}/attempts"), &[]).await;
        assert_eq!(
            (tried.status, tried.header("location")),
            (StatusCode::SEE_OTHER, EXERCISE)
        );
        assert_eq!(attempt::Entity::find().count(&app.db).await.unwrap(), 0);
        let outline = learner.get(COURSE).await.ok();
        assert!(
            outline.one(".course-items").contains("ende pa shifra"),
            "{}",
            outline.text()
        );

        learner
            .submit(
                "/courses/numbers/one/read",
                "/courses/numbers/one/read",
                &[("read", "yes")],
            )
            .await;
        let quiz = begin(&learner, "/courses/numbers/one/ask").await;
        learner
            .submit(&quiz, &quiz, &[("revision", "0"), ("q0", "0"), ("do", "submit")])
            .await;
        let row = enrolment::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert!(row.completed_at.is_some(), "all that can be done is done");
        let learning = learner.get("/learning").await.ok();
        assert_eq!(learning.count(".certificates .entries li"), 1, "{}", learning.text());
        assert_eq!(
            learning.count(&format!("main a[href='{EXERCISE}']")),
            0,
            "it does not come next"
        );
    }
);

on_both!(
    an_exercise_that_can_be_drawn_is_asked_for,
    Data::Illustrative,
    |app: TestApp| async {
        ready(&app).await;
        course().publish(&app, "numbers").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "numbers", &[]).await;
        let lesson = "/courses/numbers/one/read";
        learner.submit(lesson, lesson, &[("read", "yes")]).await;
        let quiz = begin(&learner, "/courses/numbers/one/ask").await;
        let right = [("revision", "0"), ("q0", "0"), ("do", "submit")];
        learner.submit(&quiz, &quiz, &right).await;
        let row = enrolment::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(row.completed_at, None, "half of the points are missing");
        let outline = learner.get(COURSE).await.ok();
        assert!(!outline.one(".course-items").contains("ende pa shifra"));
        assert_eq!(learner.get(EXERCISE).await.ok().count("form[action$='/attempts']"), 1);
        begin(&learner, EXERCISE).await;
    }
);

on_both!(
    every_course_that_ships_can_be_completed_on_the_published_figures_alone,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        // those that come before others first
        for slug in COURSE_ORDER {
            let (_, files) = COURSES.iter().find(|(one, _)| *one == slug).unwrap();
            ask(&learner, slug, &[]).await;
            let newest = enrolment::Entity::find().order_by_desc(enrolment::Column::Id);
            let row = newest.one(&app.db).await.unwrap().unwrap();
            let course = format!("/courses/{slug}");
            let outline = learner.get(&course).await.ok();
            let mut lessons = Vec::new();
            let mut live = 0;
            for path in outline.attributes(".course-items a", "href") {
                let key = path.trim_start_matches(&format!("{course}/")).to_owned();
                let is = |ending: &str| files.iter().any(|(file, _)| *file == format!("{key}{ending}"));
                if is(".sq.md") {
                    lessons.push((key, path));
                } else if is(".sq.gift") {
                    handed_in_at(&app, row.id, &key, (false, 1.0)).await;
                } else if files
                    .iter()
                    .any(|(file, text)| *file == format!("{key}.toml") && text.contains("dataset = \"published\""))
                {
                    // it is asked in production too
                    let page = learner.get(&path).await.ok();
                    assert_eq!(page.count("form[action$='/attempts']"), 1, "{path}");
                    live += 1;
                }
            }
            assert!(live > 0, "{slug} has an exercise on published figures");
            let (_, last) = lessons.pop().unwrap();
            for (key, _) in lessons {
                read_at(&app, &[row.id], &key, app.clock.now()).await;
            }
            learner.submit(&last, &last, &[("read", "yes")]).await;
            let row = enrolment::Entity::find_by_id(row.id)
                .one(&app.db)
                .await
                .unwrap()
                .unwrap();
            let outline = learner.get(&course).await.ok();
            assert!(row.completed_at.is_some(), "{slug}: {}", outline.one("main"));
        }
    }
);
