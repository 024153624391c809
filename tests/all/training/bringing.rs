//! Courses brought and taken away as folders.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::{COURSE, IMPORT, bring, enrol, ready, unpacked};

on_both!(
    a_course_is_taken_away_and_brought_elsewhere_unchanged,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let archive = trainer.get(&format!("{COURSE}/course.zip")).await.ok();
        let mut files = unpacked(&archive.bytes);
        let checked = bring(&trainer, "our-rights", "check", &files).await.ok();
        assert_eq!(checked.count(".notice-done"), 1, "{}", checked.text());
        assert_eq!(
            app.get("/courses/our-rights").await.status,
            StatusCode::NOT_FOUND,
            "it was only checked"
        );
        let brought = bring(&trainer, "our-rights", "publish", &files).await;
        trainer.follow(brought).await.ok();
        let again = trainer.get("/courses/our-rights/course.zip").await.ok();
        assert_eq!(unpacked(&again.bytes), files);
        let same = bring(&trainer, "our-rights", "publish", &files).await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);

        // whoever takes a version stays on it
        let learner = app.signed_in("learner").await;
        enrol(&learner, "/courses/our-rights").await;
        let manifest = files.iter_mut().find(|(path, _)| path == "course.toml").unwrap();
        manifest.1 = manifest.1.replacen("[title]\nsq = \"", "[title]\nsq = \"E re: ", 1);
        let newer = bring(&trainer, "our-rights", "publish", &files).await;
        assert_eq!(newer.status, StatusCode::SEE_OTHER, "{}", newer.text());
        let seen = |page: bashke_tests::Reply| page.one("h1");
        assert!(seen(app.get("/courses/our-rights").await.ok()).starts_with("E re: "));
        let own = learner.get("/courses/our-rights").await.ok();
        assert!(!own.one("h1").starts_with("E re: "));
        assert!(own.text().contains("version më të ri"), "{}", own.text());
    }
);

on_both!(
    faults_are_told_by_file_and_line_and_nothing_is_changed,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let archive = trainer.get(&format!("{COURSE}/course.zip")).await.ok();
        let mut files = unpacked(&archive.bytes);
        let quiz = files
            .iter_mut()
            .find(|(path, _)| path.ends_with("check-the-clock.en.gift"))
            .unwrap();
        quiz.1 = "::one:: Which? {=this ~that}\n\n::two:: Never closed {=a ~b\n\n::three:: No key {~a ~b}\n".to_owned();
        let path = quiz.0.clone();
        files.push(("unknown/lesson.sq.md".to_owned(), "Asnjë.".to_owned()));
        for what in ["check", "publish"] {
            let told = bring(&trainer, "our-rights", what, &files).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
            let rows = told.texts("#faults tbody tr");
            for wanted in [format!("{path}, rreshti 3"), format!("{path}, rreshti 5")] {
                assert!(rows.iter().any(|row| row.contains(&wanted)), "{wanted}: {rows:#?}");
            }
            assert!(rows.iter().any(|row| row.contains("unknown/lesson.sq.md")), "{rows:#?}");
            // what was typed is kept
            assert_eq!(told.attributes("input[name=slug]", "value"), ["our-rights"]);
        }
        assert_eq!(app.get("/courses/our-rights").await.status, StatusCode::NOT_FOUND);
        trainer.get(IMPORT).await.ok();
        for (slug, bytes) in [("x y", &b"no zip"[..]), ("import", b"no zip"), ("good", b"no zip")] {
            let fields = [("slug", slug), ("do", "publish")];
            let told = trainer
                .post_files(IMPORT, &fields, &[("file", "course.zip", bytes)])
                .await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{slug}");
            assert_eq!(told.text().contains("i rezervuar"), slug == "import", "{}", told.text());
        }
        // letters that cannot be seen are told by file and line
        files.push((
            "unseen/lesson.sq.md".to_owned(),
            "Një.\n\nDy \u{202e}fshehur.\n".to_owned(),
        ));
        let told = bring(&trainer, "our-rights", "check", &files).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        let says = "“unseen/lesson.sq.md” ka shenja që nuk duken, në rreshtin 3";
        assert!(told.text().contains(says), "{}", told.text());
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(IMPORT).await.status, StatusCode::FORBIDDEN);
        learner.get("/account").await;
        let told = learner
            .post_files(IMPORT, &[("slug", "x"), ("do", "publish")], &[])
            .await;
        assert_eq!(told.status, StatusCode::FORBIDDEN);
    }
);
