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

on_both!(
    all_that_is_wrong_is_told_at_once_whichever_file_it_is_in,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let manifest = "level = \"hard\"\nformat = \"radio\"\npass = \"many\"\nprerequisites = [\"nowhere\"]\n\
            title = { sq = \"Gabime\", en = \"Faults\" }\n[[modules]]\nslug = \"one\"\n\
            title = { sq = \"Një\", en = \"One\" }\nitems = [\n\
            { kind = \"film\", slug = \"film\", title = { sq = \"F\" }, minutes = 5 },\n\
            { kind = \"lesson\", slug = \"read\", title = { sq = \"L\" }, minutes = 5 },\n\
            { kind = \"lesson\", slug = \"none\", title = { sq = \"A\" }, minutes = 5 },\n\
            { kind = \"exercise\", slug = \"count\", title = { sq = \"U\" }, minutes = 5 },\n]\n";
        let files = [
            ("course.toml", manifest.as_bytes()),
            ("one/read.sq.md", "Një.\n\n@figure /nope\n".as_bytes()),
            ("one/read.en.md", &b"One \xeb.\n@figure /nope\n"[..]),
            ("one/count.toml", b"type = \"guess\"\ndataset = \"published\"\n"),
            ("one/read.exe", b"x"),
            ("notes/two.docx", b"x"),
            ("media/map.png", b"no picture"),
        ];
        let files = files.map(|(path, bytes)| (path.to_owned(), bytes.to_vec()));
        for what in ["check", "draft", "publish"] {
            let told = bring(&trainer, "faults", what, &files).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
            let rows = told.texts("#faults tbody tr");
            for (place, says) in [
                ("one/read.exe", "nuk ka vend në dosjen e një kursi"),
                ("notes/two.docx", "nuk ka vend në dosjen e një kursi"),
                ("one/read.en.md", "nuk është tekst UTF-8"),
                ("media/map", "“map” nuk është i asnjë lloji që mund të bashkëngjitet"),
                ("course.toml, rreshti 1", "hard → beginner"),
                ("course.toml, rreshti 2", "radio → online"),
                ("course.toml, rreshti 3", "pass ="),
                ("course.toml, rreshti 4", "nowhere"),
                ("course.toml, rreshti 10", "film → lesson"),
                ("one/read.sq.md, rreshti 3", "/nope"),
                ("one/none.sq.md", "ky skedar mungon"),
                ("one/count.toml, rreshti 1", "guess → "),
                ("one/count.toml, rreshti 1", "(indicators)"),
                ("one/count.toml, rreshti 1", "(question)"),
            ] {
                let one = |row: &String| row.contains(place) && row.contains(says);
                assert!(rows.iter().any(one), "{place} {says}: {rows:#?}");
            }
            // of what cannot be read nothing is made up
            for wrong in ["one/film", "one/read.en.md, rreshti"] {
                assert!(!rows.iter().any(|row| row.contains(wrong)), "{wrong}: {rows:#?}");
            }
        }
        let outline = trainer.get("/teaching/courses/faults").await;
        assert_eq!(outline.status, StatusCode::NOT_FOUND, "nothing of it is kept");
    }
);
