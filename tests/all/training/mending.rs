//! Drafts that came to a dead end: never published, too large, with files that belong to nothing or cannot be kept.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::drafts::{OUTLINE, QUIZ, WRITTEN, begin, send};
use super::setup::short;
use super::{bring, ready};

on_both!(
    a_course_that_was_never_published_is_begun_again,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let new = format!("{WRITTEN}/new");
        trainer.submit(&new, &new, &[("title-sq", "Paraja e fshatit")]).await;
        let outline = format!("{WRITTEN}/paraja-e-fshatit");
        let page = trainer.get(&outline).await.ok();
        let whole = page.attributes("#publish input[name=mark]", "value").remove(0);
        let draft = format!("{outline}/draft");
        let gone = trainer.post(&draft, &[("do", "discard"), ("mark", &whole)]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        let page = trainer.get(&outline).await.ok();
        assert_eq!(
            page.count("#faults"),
            0,
            "nothing is wrong with nothing: {}",
            page.text()
        );
        begin(&trainer, &outline).await;
        let page = trainer.get(&outline).await.ok();
        assert_eq!(page.count("#publish"), 1);
        let module = [("do", "add-module"), ("title-sq", "Të ardhurat")];
        let added = send(&trainer, &outline, &outline, &module).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    }
);

on_both!(
    a_stray_file_beside_an_item_is_removed_and_a_large_draft_made_smaller,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let mut files = short("stray", "").files();
        // a quiz has no Markdown, and no file may be as long as this
        files.push(("one/ask.sq.md".to_owned(), "E humbur.\n".repeat(40_000)));
        let brought = bring(&trainer, "stray", "draft", &files).await;
        assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text());
        let outline = format!("{WRITTEN}/stray");
        // what does not make it larger is saved, although it is too large
        let module = [
            ("do", "rename-module"),
            ("module", "one"),
            ("slug", "one"),
            ("title-sq", "I"),
        ];
        let saved = send(&trainer, &outline, &outline, &module).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let page = trainer.get(&outline).await.ok();
        assert!(page.text().contains("one/ask.sq.md"));
        let file = [("do", "remove-file"), ("path", "one/ask.sq.md")];
        let removed = send(&trainer, &outline, &outline, &file).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.text());
        let page = trainer.get(&outline).await.ok();
        assert_eq!(page.count("#faults"), 0, "{:?}", page.texts("#faults tbody tr"));
        // what belongs to an item goes with it alone
        for path in ["one/ask.sq.gift", "course.toml"] {
            let forged = [("do", "remove-file"), ("path", path), ("mark", "x")];
            let status = trainer.post(&outline, &forged).await.status;
            assert_ne!(status, StatusCode::SEE_OTHER, "{path}");
        }
        assert_eq!(trainer.get(&outline).await.ok().count("#faults"), 0);
    }
);

on_both!(
    signs_that_cannot_be_seen_are_refused_with_words,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        for (at, hidden) in [(1, '\0'), (1, '\u{1b}'), (3, '\0')] {
            let mut files = short("hidden", "").files();
            files[at].1.push(hidden);
            for what in ["check", "publish", "draft"] {
                let told = bring(&trainer, "hidden", what, &files).await;
                assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{what} {hidden:?}");
                assert!(
                    told.one(".error-summary").contains("shenja që nuk duken"),
                    "{}",
                    told.text()
                );
            }
        }
        assert_eq!(
            trainer.get(&format!("{WRITTEN}/hidden")).await.status,
            StatusCode::NOT_FOUND
        );
        // questions that come as a file
        begin(&trainer, OUTLINE).await;
        let page = trainer.get(QUIZ).await.ok();
        let mark = page.attributes("input[name=mark]", "value").remove(0);
        let fields = [
            ("title-sq", "Kuizi"),
            ("slug", "check-the-clock"),
            ("pass", "60"),
            ("mark", mark.as_str()),
        ];
        let file = [("file-sq", "a.gift", &b"::a:: Po\0? {T}"[..])];
        let told = trainer.post_files(QUIZ, &fields, &file).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            told.one(".error-summary").contains("shenja që nuk duken"),
            "{}",
            told.text()
        );
    }
);
