//! Drafts that came to a dead end: never published, too large, with files that belong to nothing or cannot be kept.

use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use http::StatusCode;

use super::drafts::{OUTLINE, QUIZ, WRITTEN, begin, send};
use super::setup::short;
use super::{bring, ready};

/// Sends the form of a quiz with its questions in a file; `pass` is the percent asked for.
async fn sent(trainer: &Visitor<'_>, pass: &str, gift: &[u8]) -> Reply {
    let page = trainer.get(QUIZ).await.ok();
    let mark = page.attributes("input[name=mark]", "value").remove(0);
    let fields = [
        ("title-sq", "Kuizi"),
        ("slug", "check-the-clock"),
        ("pass", pass),
        ("mark", mark.as_str()),
    ];
    trainer.post_files(QUIZ, &fields, &[("file-sq", "a.gift", gift)]).await
}

on_both!(
    a_course_that_was_never_published_goes_with_its_draft,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let new = format!("{WRITTEN}/new");
        let outline = format!("{WRITTEN}/paraja-e-fshatit");
        let draft = format!("{outline}/draft");
        let discard = async || {
            let page = trainer.get(&outline).await.ok();
            assert!(page.text().contains("edhe kursi hiqet nga lista"), "{}", page.text());
            let whole = page.attributes("#publish input[name=mark]", "value").remove(0);
            let gone = trainer.post(&draft, &[("do", "discard"), ("mark", &whole)]).await;
            assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        };
        // its short name is free again
        for _ in 0..2 {
            let made = trainer.submit(&new, &new, &[("title-sq", "Paraja e fshatit")]).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
            discard().await;
            assert_eq!(trainer.get(&outline).await.status, StatusCode::NOT_FOUND);
            let list = trainer.get(WRITTEN).await.ok();
            assert!(!list.text().contains("paraja-e-fshatit"), "{}", list.text());
        }
        // what was published stays without its draft
        begin(&trainer, OUTLINE).await;
        let page = trainer.get(OUTLINE).await.ok();
        assert!(page.text().contains("Versioni i botuar mbetet."), "{}", page.text());
        let whole = page.attributes("#publish input[name=mark]", "value").remove(0);
        let draft = format!("{OUTLINE}/draft");
        let gone = trainer.post(&draft, &[("do", "discard"), ("mark", &whole)]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        trainer.get(OUTLINE).await.ok();
        app.get("/courses/right-to-information").await.ok();
    }
);

on_both!(
    questions_of_a_file_stay_where_another_answer_is_refused,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        begin(&trainer, OUTLINE).await;
        let page = trainer.get(QUIZ).await.ok();
        let told = sent(&trainer, "160", b"::a:: Nga skedari? {T}").await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            told.text().contains("një numër të plotë nga 0 deri në 100"),
            "{}",
            told.text()
        );
        assert!(told.one("textarea[name=text-sq]").contains("Nga skedari?"));
        assert_eq!(told.text().matches("Pyetjet e skedarit që zgjodhët").count(), 1);
        assert!(!page.text().contains("Pyetjet e skedarit që zgjodhët"));
    }
);

on_both!(
    a_certificate_that_holds_for_no_month_is_refused,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        begin(&trainer, OUTLINE).await;
        let settings = format!("{OUTLINE}/settings");
        let page = trainer.get(&settings).await.ok();
        let value = |name: &str| page.attributes(&format!("input[name={name}]"), "value").remove(0);
        let (mark, title) = (value("mark"), value("title-sq"));
        let save = async |months: &str| {
            let fields = [
                ("title-sq", title.as_str()),
                ("level", "beginner"),
                ("format", "online"),
                ("enrolment", "open"),
                ("pass", "70"),
                ("months", months),
                ("mark", mark.as_str()),
            ];
            trainer.post(&settings, &fields).await
        };
        for months in ["0", "121"] {
            let told = save(months).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{months}");
            assert!(
                told.one(".field-error").contains("nga 1 deri në 120"),
                "{}",
                told.text()
            );
        }
        assert_eq!(save("").await.status, StatusCode::SEE_OTHER);
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
                let fault = told.one("table#faults tbody td");
                assert!(fault.contains("shenja që nuk duken, në rreshtin"), "{}", told.text());
            }
        }
        assert_eq!(
            trainer.get(&format!("{WRITTEN}/hidden")).await.status,
            StatusCode::NOT_FOUND
        );
        // questions that come as a file
        begin(&trainer, OUTLINE).await;
        let told = sent(&trainer, "60", b"::a:: Po\0? {T}").await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            told.one(".error-summary").contains("shenja që nuk duken"),
            "{}",
            told.text()
        );
    }
);
