//! Several who write at once: nobody loses what they typed, nobody takes away what they have not seen.

use bashke_entities::training::{course, course_version, enrolment};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::drafts::{LESSON, OUTLINE, begin, mark, publish, send};
use super::{COURSE, ready};

pub(super) const ITEM: [(&str, &str); 2] = [("module", "law-and-its-clock"), ("item", "a-right-not-a-favour")];

/// What somebody writes in the lesson, with the mark of the page on which they wrote it.
pub(super) fn written<'a>(text: &'a str, mark: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("title-sq", "Një e drejtë"),
        ("slug", "a-right-not-a-favour"),
        ("minutes", "8"),
        ("text-sq", text),
        ("mark", mark),
    ]
}

on_both!(
    two_who_write_at_once_lose_nothing,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let one = app.signed_in("trainer").await;
        let other = app.signed_in("admin").await;
        begin(&one, OUTLINE).await;
        // who begins one that is there goes on with it
        begin(&other, OUTLINE).await;
        let fields = |text: &'static str| {
            vec![
                ("title-sq", "Një e drejtë"),
                ("slug", "a-right-not-a-favour"),
                ("minutes", "8"),
                ("text-sq", text),
            ]
        };
        let page = one.get(LESSON).await.ok();
        let mark = page.attributes("input[name=mark]", "value").remove(0);
        assert_eq!(
            send(&other, LESSON, LESSON, &fields("Nga tjetri.")).await.status,
            StatusCode::SEE_OTHER
        );
        let mut mine = fields("Nga unë.");
        mine.push(("mark", &mark));
        let both = one.post(LESSON, &mine).await;
        assert_eq!(both.status, StatusCode::CONFLICT);
        assert!(both.one("#now").contains("Nga tjetri."));
        assert_eq!(both.one("textarea[name=text-sq]"), "Nga unë.");
        assert!(
            one.get(LESSON)
                .await
                .ok()
                .one("textarea[name=text-sq]")
                .contains("Nga tjetri.")
        );
        // with the mark of what was shown it is saved
        let mark = both.attributes("input[name=mark]", "value").remove(0);
        let mut mine = fields("Nga të dy.");
        mine.push(("mark", &mark));
        assert_eq!(one.post(LESSON, &mine).await.status, StatusCode::SEE_OTHER);

        // another piece is nobody's matter
        let settings = format!("{OUTLINE}/settings");
        let page = one.get(&settings).await.ok();
        let mark = page.attributes("input[name=mark]", "value").remove(0);
        send(&other, LESSON, LESSON, &fields("Përsëri.")).await;
        let said = [
            ("title-sq", "E drejta"),
            ("level", "beginner"),
            ("format", "mixed"),
            ("enrolment", "cohort"),
            ("pass", "80"),
            ("months", "24"),
            ("trainer", "Arta Gjoni"),
            ("mark", mark.as_str()),
        ];
        let saved = one.post(&settings, &said).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let late = other.submit(&settings, &settings, &said).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(late.attributes("input[name=pass]", "value"), ["80"]);
        let page = one.get(&settings).await.ok();
        assert_eq!(page.attributes("input[name=trainer]", "value"), ["Arta Gjoni"]);
        assert_eq!(page.attributes("input[name=enrolment][checked]", "value"), ["cohort"]);
        let unclear = [("title-sq", ""), ("pass", "101"), ("level", "x")];
        let refused = send(&one, &settings, &settings, &unclear).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.count(".error-summary li") >= 4,
            "{:?}",
            refused.texts(".error-summary li")
        );

        // two publish at once: it is published once
        let mark = one
            .get(OUTLINE)
            .await
            .ok()
            .attributes("#publish input[name=mark]", "value")
            .remove(0);
        other.get(OUTLINE).await.ok();
        let path = format!("{OUTLINE}/publish");
        let fields = [("mark", mark.as_str())];
        let (first, second) = tokio::join!(one.post(&path, &fields), other.post(&path, &fields));
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
        let course = course::Entity::find()
            .filter(course::Column::Slug.eq("right-to-information"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        let versions = course_version::Entity::find().filter(course_version::Column::CourseId.eq(course.id));
        assert_eq!(versions.count(&app.db).await.unwrap(), 2);
        assert_eq!(app.get(COURSE).await.ok().one("h1"), "E drejta");
        // what is the same as before is no version
        begin(&one, OUTLINE).await;
        assert_eq!(publish(&one, OUTLINE).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        // a draft that was changed meanwhile is not let go
        let mark = one
            .get(OUTLINE)
            .await
            .ok()
            .attributes("#publish input[name=mark]", "value")
            .remove(0);
        send(
            &other,
            LESSON,
            LESSON,
            &[("title-sq", "N"), ("slug", "a-right-not-a-favour"), ("text-sq", "T")],
        )
        .await;
        one.get(OUTLINE).await.ok();
        let draft = format!("{OUTLINE}/draft");
        let kept = one.post(&draft, &[("do", "discard"), ("mark", &mark)]).await;
        assert_eq!(kept.status, StatusCode::CONFLICT);
        let mark = one
            .get(OUTLINE)
            .await
            .ok()
            .attributes("#publish input[name=mark]", "value")
            .remove(0);
        let gone = one.post(&draft, &[("do", "discard"), ("mark", &mark)]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert_eq!(one.get(LESSON).await.status, StatusCode::NOT_FOUND);
        assert_eq!(enrolment::Entity::find().count(&app.db).await.unwrap(), 0);
        // the start of the program neither trips over a draft nor over what somebody published
        begin(&one, OUTLINE).await;
        bashke::training::seed_courses(&app.db, app.clock.now()).await.unwrap();
        assert_eq!(app.get(COURSE).await.ok().one("h1"), "E drejta");
    }
);

on_both!(
    nothing_that_was_just_written_goes_unseen,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (one, other) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        begin(&one, OUTLINE).await;
        let before = one.get(OUTLINE).await.ok();
        let item = [("do", "remove-item"), ITEM[0], ITEM[1]];
        let module = [("do", "remove-module"), ITEM[0]];
        let saved = send(&other, LESSON, LESSON, &written("Sapo e shkrova.", "")[..4]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        for fields in [&item[..], &module[..]] {
            let seen = mark(&before, fields);
            let mut all = fields.to_vec();
            all.push(("mark", seen.as_str()));
            assert_eq!(one.post(OUTLINE, &all).await.status, StatusCode::CONFLICT, "{fields:?}");
        }
        assert!(
            one.get(LESSON)
                .await
                .ok()
                .one("textarea[name=text-sq]")
                .contains("Sapo e shkrova.")
        );
        // whoever sees it may take it away
        assert_eq!(send(&one, OUTLINE, OUTLINE, &item).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            send(&one, OUTLINE, OUTLINE, &module).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(one.get(LESSON).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    the_forms_of_the_outline_keep_what_was_typed,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (one, other) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        begin(&one, OUTLINE).await;
        let (new, old) = ("#f-new-law-and-its-clock", "#f-old-law-and-its-clock");
        let slug = "#f-slug-law-and-its-clock";
        let module = [("do", "add-module"), ("title-en", "Only English")];
        let item = [
            ("do", "add-item"),
            ITEM[0],
            ("kind", "quiz"),
            ("title-en", "Only English"),
        ];
        let rename = [
            ("do", "rename-module"),
            ITEM[0],
            ("slug", "Jo Ashtu"),
            ("title-sq", "Emër i ri"),
        ];
        // refused for what was typed
        let kept = send(&one, OUTLINE, OUTLINE, &rename).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(kept.attributes(&format!("{old}-sq"), "value"), ["Emër i ri"]);
        assert_eq!(kept.attributes(slug, "value"), ["Jo Ashtu"]);
        assert_eq!(kept.count("#f-title-sq[value]"), 0, "only in the form that was sent");

        // and where somebody else changed the course meanwhile
        let page = one.get(OUTLINE).await.ok();
        let added = [("do", "add-module"), ("title-sq", "Tjetri")];
        assert_eq!(
            send(&other, OUTLINE, OUTLINE, &added).await.status,
            StatusCode::SEE_OTHER
        );
        let late = async |fields: &[(&str, &str)]| {
            let seen = mark(&page, fields);
            let mut all = fields.to_vec();
            all.push(("mark", seen.as_str()));
            let reply = one.post(OUTLINE, &all).await;
            assert_eq!(reply.status, StatusCode::CONFLICT, "{fields:?}");
            reply
        };
        let kept = late(&module).await;
        assert_eq!(kept.attributes("#f-title-en", "value"), ["Only English"]);
        let kept = late(&item).await;
        assert_eq!(kept.attributes(&format!("{new}-en"), "value"), ["Only English"]);
        let kind = "#f-kind-law-and-its-clock option[selected]";
        assert_eq!(kept.attributes(kind, "value"), ["quiz"]);
        assert_eq!(kept.count("#f-title-en[value]"), 0);
        let kept = late(&rename).await;
        assert_eq!(kept.attributes(&format!("{old}-sq"), "value"), ["Emër i ri"]);
    }
);

on_both!(
    who_saves_settings_late_sees_all_that_the_other_chose,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (one, other) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        begin(&one, OUTLINE).await;
        let settings = format!("{OUTLINE}/settings");
        let same = [
            ("title-sq", "E drejta"),
            ("level", "beginner"),
            ("format", "mixed"),
            ("enrolment", "open"),
            ("pass", "80"),
            ("themes", "budget"),
            ("applied", "no"),
        ];
        let page = one.get(&settings).await.ok();
        let seen = page.attributes("input[name=mark]", "value").remove(0);
        let mut theirs = same.to_vec();
        theirs[5].1 = "youth";
        theirs[6].1 = "yes";
        theirs.extend([("attendance", "yes"), ("prerequisites", "reading-a-municipal-budget")]);
        let saved = send(&other, &settings, &settings, &theirs).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let mut mine = same.to_vec();
        mine.push(("mark", seen.as_str()));
        let late = one.post(&settings, &mine).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let now = late.one("#now");
        let before = app.get("/courses/reading-a-municipal-budget").await.ok().one("h1");
        for shown in [
            "Jep certifikatë pjesëmarrjeje",
            "Certifikatë për punë të zbatuar",
            "Të rinjtë",
            before.as_str(),
        ] {
            assert!(now.to_lowercase().contains(&shown.to_lowercase()), "{shown}: {now}");
        }
        assert!(!now.contains("80"), "what is the same is not told: {now}");
    }
);
