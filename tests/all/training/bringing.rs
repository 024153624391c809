//! Courses brought and taken away as folders.

use std::io::{Cursor, Read, Write};

use bashke_tests::{Data, TestApp, Visitor, on_both};
use http::StatusCode;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{COURSE, enrol, ready};

const IMPORT: &str = "/courses/import";

fn packed(files: &[(String, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            (entry.name().unwrap().into_owned(), text)
        })
        .collect()
}

async fn bring(visitor: &Visitor<'_>, slug: &str, what: &str, files: &[(String, String)]) -> bashke_tests::Reply {
    visitor.get(IMPORT).await.ok();
    let bytes = packed(files);
    visitor
        .post_files(
            IMPORT,
            &[("slug", slug), ("do", what)],
            &[("file", "course.zip", &bytes)],
        )
        .await
}

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
        }
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(IMPORT).await.status, StatusCode::FORBIDDEN);
        learner.get("/account").await;
        let told = learner
            .post_files(IMPORT, &[("slug", "x"), ("do", "publish")], &[])
            .await;
        assert_eq!(told.status, StatusCode::FORBIDDEN);
    }
);
