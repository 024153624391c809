//! Sessions that stand in courses: written, held several times, and done by coming.

use bashke_entities::training::{certificate, training_session};
use bashke_tests::{Data, TestApp, clock_at, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::drafts::{begin, publish, send};
use super::meeting::{change, fields, id_of, key, plan, register};
use super::{bring, enrol, ready, unpacked};

const COURSE: &str = "/courses/meets";
const ITEM: &str = "/courses/meets/one/meet";

/// A course of a lesson and two sessions, of which one is left to the learner.
pub(super) async fn meets(app: &TestApp) {
    ready(app).await;
    let text = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let files = [
        text(
            "course.toml",
            r#"
level = "beginner"
format = "mixed"
title = { sq = "Takohemi", en = "We meet" }
[[modules]]
slug = "one"
title = { sq = "Një", en = "One" }
items = [
  { kind = "session", slug = "meet", title = { sq = "Takimi", en = "The meeting" }, minutes = 90 },
  { kind = "lesson", slug = "read", title = { sq = "Lexoni", en = "Read" }, minutes = 5 },
  { kind = "session", slug = "more", title = { sq = "Edhe një", en = "One more" }, required = false },
]
"#,
        ),
        text("one/meet.sq.md", "Lexojmë **bashkë**.\n"),
        text("one/meet.en.md", "We read **together**.\n"),
        text("one/read.sq.md", "Tekst.\n"),
        text("one/more.sq.md", "Kush do.\n"),
    ];
    let trainer = app.signed_in("trainer").await;
    let reply = bring(&trainer, "meets", "publish", &files).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

on_both!(
    a_session_of_a_course_is_done_by_coming_to_one_that_is_held_for_it,
    Data::Published,
    |app: TestApp| async {
        meets(&app).await;
        let trainer = app.signed_in("trainer").await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        let page = learner.get(ITEM).await.ok();
        assert_eq!(page.one(".lesson strong"), "bashkë");
        assert!(page.text().contains("Pjesëmarrja kërkohet") && page.text().contains("1 orë e 30 min"));
        assert!(
            page.text().contains("Ende nuk është caktuar asnjë takim"),
            "{}",
            page.text()
        );
        assert_eq!(page.count("#sessions ul"), 0, "no list of nothing");
        let other = learner.get("/courses/meets/one/more").await.ok();
        assert!(other.text().contains("sipas dëshirës"), "{}", other.text());

        // it is held for an item of the course that is chosen, and of no other
        let linked = [("course", "meets"), ("item", "meets/one/meet")];
        trainer.get("/sessions/new").await.ok();
        for wrong in [
            [("course", "right-to-information"), ("item", "meets/one/meet")],
            [("course", ""), ("item", "meets/one/meet")],
            [("course", "meets"), ("item", "meets/one/read")],
        ] {
            let refused = trainer.post("/sessions/new", &fields(&wrong)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
            assert!(
                refused.text().contains("Zgjidhni një pjesë të kursit"),
                "{}",
                refused.text()
            );
        }
        let session = plan(&trainer, &linked).await;
        let edit = trainer.get(&format!("{session}/edit")).await.ok();
        assert_eq!(
            edit.attributes("select[name=item] option[selected]", "value"),
            ["meets/one/meet"]
        );
        plan(&trainer, &[("course", "meets")]).await;

        let page = learner.get(ITEM).await.ok();
        let lines = page.texts("#sessions li");
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(
            lines[0].contains("2 vende") && lines[0].contains("30 nëntor 2026"),
            "{lines:?}"
        );
        register(&learner, &session, true).await;
        let lines = learner.get(ITEM).await.ok().texts("#sessions li");
        assert!(
            lines[0].contains("jeni regjistruar") && lines[0].contains("1 vend"),
            "{lines:?}"
        );

        // all else is done: what is missing is the session, and nothing else leads on
        let read = "/courses/meets/one/read";
        learner.submit(read, read, &[("read", "yes")]).await;
        let course = learner.get(COURSE).await.ok();
        assert!(course.text().contains("1 takim i kursit"), "{}", course.text());
        assert!(course.one(".course-progress").contains("1 nga 2"), "{}", course.text());
        assert_eq!(certificate::Entity::find().count(&app.db).await.unwrap(), 0);

        let then = app.another(clock_at(2026, 11, 30)).await;
        let lead = then.signed_in("trainer").await;
        let attendance = format!("{session}/attendance");
        let person = id_of(&then, "learner").await.to_string();
        let marked = lead
            .submit(
                &attendance,
                &attendance,
                &[("person", person.as_str()), ("present", "yes")],
            )
            .await;
        assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.text());
        then.work().await;
        assert_eq!(certificate::Entity::find().count(&then.db).await.unwrap(), 1);
        let learner = then.signed_in("learner").await;
        let page = learner.get(ITEM).await.ok();
        assert!(page.one("#sessions li").contains("morët pjesë"), "{}", page.text());
        let course = learner.get(COURSE).await.ok();
        assert!(course.one(".course-progress").contains("2 nga 2"), "{}", course.text());
    }
);

on_both!(
    a_session_is_written_in_the_browser_and_kept_by_the_folder,
    Data::Published,
    |app: TestApp| async {
        meets(&app).await;
        let trainer = app.signed_in("trainer").await;
        let outline = "/teaching/courses/meets";
        let archive = trainer.get("/courses/meets/course.zip").await.ok();
        begin(&trainer, outline).await;
        let draft = trainer.get(&format!("{outline}/draft.zip")).await.ok();
        assert_eq!(unpacked(&draft.bytes), unpacked(&archive.bytes));
        let item = [
            ("do", "add-item"),
            ("module", "one"),
            ("kind", "session"),
            ("title-sq", "I treti"),
        ];
        let added = send(&trainer, outline, outline, &item).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        let at = format!("{outline}/items/one/i-treti");
        let form = trainer.get(&at).await.ok();
        assert_eq!(form.attributes("input[name=required][checked]", "value"), ["yes"]);
        let said = [
            ("title-sq", "I treti"),
            ("title-en", "The third"),
            ("slug", "i-treti"),
            ("minutes", "60"),
            ("text-sq", "Bisedojmë."),
            ("text-en", "We talk."),
            ("required", "no"),
        ];
        let saved = send(&trainer, &at, &at, &said).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let preview = trainer.get(&format!("{outline}/preview/one/i-treti")).await.ok();
        assert!(preview.text().contains("Bisedojmë.") && preview.text().contains("sipas dëshirës"));
        let files = unpacked(&trainer.get(&format!("{outline}/draft.zip")).await.ok().bytes);
        let manifest = &files.iter().find(|(path, _)| path == "course.toml").unwrap().1;
        assert_eq!(manifest.matches("required = false").count(), 2, "{manifest}");
        assert!(
            files
                .iter()
                .any(|(path, text)| path == "one/i-treti.en.md" && text == "We talk.\n")
        );
        let published = publish(&trainer, outline).await;
        assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.text());

        // what a newer version does not have any more stays with the session that was held for it
        let session = plan(&trainer, &[("course", "meets"), ("item", "meets/one/i-treti")]).await;
        begin(&trainer, outline).await;
        let gone = [("do", "remove-item"), ("module", "one"), ("item", "i-treti")];
        send(&trainer, outline, outline, &gone).await;
        publish(&trainer, outline).await;
        let same = [("course", "meets"), ("item", "meets/one/i-treti")];
        let changed = change(&trainer, &session, &same).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text());
        let row = training_session::Entity::find_by_id(key(&session))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(row.item.as_deref(), Some("one/i-treti"));
    }
);
