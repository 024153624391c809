//! Notes in the margins of courses, which nobody else reads, and threads on their lessons.

use bashke_entities::training::item_note;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

use super::setup::Folder;
use super::{COURSE, QUIZ, enrol, ready};

on_both!(
    a_note_is_kept_found_again_and_nobody_elses,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let none = learner.get("/learning/notes").await.ok();
        assert_eq!(none.count(".empty"), 1);
        let action = format!("{QUIZ}/note");
        let write = |revision: &'static str, note: &'static str| [("revision", revision), ("note", note)];
        let reply = learner
            .submit(QUIZ, &action, &write("0", "Ask about the <b>deadline</b>"))
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let page = learner.get(QUIZ).await.ok();
        assert_eq!(page.texts("#note textarea"), ["Ask about the <b>deadline</b>"]);
        let notes = learner.get("/learning/notes").await.ok();
        assert_eq!(notes.texts("main .typed"), ["Ask about the <b>deadline</b>"]);

        // of two windows the older overwrites nothing, and what was typed in it stays
        let reply = learner.post(&action, &write("1", "Newer")).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        let late = learner.post(&action, &write("1", "Late")).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(late.texts("#note .typed"), ["Newer"]);
        assert_eq!(late.texts("#note textarea"), ["Late"]);
        assert_eq!(late.attributes("#note input[name=revision]", "value"), ["2"]);

        // nobody else, whatever they are, sees it or reaches it
        for name in ["trainer", "admin", "member"] {
            let other = app.signed_in(name).await;
            assert!(!other.get(QUIZ).await.ok().text().contains("Newer"), "{name}");
            assert_eq!(other.get("/learning/notes").await.ok().count(".empty"), 1, "{name}");
            other.post(&action, &write("2", "")).await;
        }
        let guest = app.visitor();
        assert_eq!(guest.get(QUIZ).await.ok().count("#note"), 0);
        assert_eq!(guest.get("/learning/notes").await.status, StatusCode::SEE_OTHER);
        let row = item_note::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!(row.text, "Newer");

        // an empty one goes, a mark alone stays
        learner
            .post(&action, &[("revision", "2"), ("note", ""), ("bookmarked", "yes")])
            .await;
        assert_eq!(learner.get("/learning/notes").await.ok().count("main .entries .tag"), 1);
        learner.post(&action, &write("3", " ")).await;
        assert!(item_note::Entity::find().one(&app.db).await.unwrap().is_none());
        let nowhere = learner.post(&format!("{COURSE}/no/such/note"), &write("0", "x")).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    a_note_can_be_deleted_wherever_its_course_is_by_now,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        let action = format!("{QUIZ}/note");
        for visitor in [&learner, &member] {
            let fields = [("revision", "0"), ("note", "Mine"), ("bookmarked", "yes")];
            visitor.submit(QUIZ, &action, &fields).await;
        }
        // a box that was unticked in a window that lags behind does not come back ticked
        let late = learner.post(&action, &[("revision", "0"), ("note", "Late")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(late.count("#note input[name=bookmarked][checked]"), 0);
        let trainer = app.signed_in("trainer").await;
        let outline = "/teaching/courses/right-to-information";
        trainer
            .submit(outline, &format!("{outline}/offer"), &[("offer", "no")])
            .await;
        assert_eq!(
            learner.get(QUIZ).await.status,
            StatusCode::NOT_FOUND,
            "they do not take it"
        );
        let list = "/learning/notes";
        let page = learner.get(list).await.ok();
        assert_eq!(page.count("main .entries a"), 0, "it leads nowhere");
        let own = page.attributes("main .entries input[name=note]", "value").remove(0);
        let foreign = member.submit(list, list, &[("note", &own)]).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "another's");
        let removed = learner.fill(list, &[("note", &own)]).await.ok();
        assert_eq!((removed.count(".notice-done"), removed.count(".empty")), (1, 1));
        assert_eq!(item_note::Entity::find().all(&app.db).await.unwrap().len(), 1);
        assert_eq!(
            learner.post(list, &[("note", &own)]).await.status,
            StatusCode::NOT_FOUND
        );
        // an item that no course has any more
        item_note::Entity::update_many()
            .col_expr(item_note::Column::Item, Expr::value("gone/gone"))
            .exec(&app.db)
            .await
            .unwrap();
        let page = member.get(list).await.ok();
        let own = page.attributes("main .entries input[name=note]", "value").remove(0);
        member.fill(list, &[("note", &own)]).await.ok();
        assert!(item_note::Entity::find().one(&app.db).await.unwrap().is_none());
    }
);

on_both!(
    a_lesson_is_discussed_under_its_own_name,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        let page = learner.get(QUIZ).await.ok();
        let start = page.attributes("#threads a[rel=nofollow]", "href").remove(0);
        let fields = [
            ("subject", "item:right-to-information:law-and-its-clock:check-the-clock"),
            ("title", "When does the clock begin?"),
            ("text", "On the day of the request, or the day after?"),
            ("language", "en"),
            ("do", "send"),
        ];
        learner.get(&start).await.ok();
        let reply = learner.post(start.split('?').next().unwrap(), &fields).await;
        let thread = learner.follow(reply).await.ok();
        assert!(
            thread.attributes("main a", "href").iter().any(|href| href == QUIZ),
            "it leads back"
        );
        let read = page.attributes("#threads a", "href").remove(0);
        let list = app.visitor().get(&read).await.ok();
        assert!(list.text().contains("When does the clock begin?"), "{}", list.text());
        // scripts bring it under the lesson itself
        let under = page.attributes("#threads", "data-threads").remove(0);
        let under = app.visitor().get(&under).await.ok();
        assert!(under.text().contains("When does the clock begin?"), "{}", under.text());
        let other = read.replace("check-the-clock", "nothing-such");
        assert_eq!(app.visitor().get(&other).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    the_figures_of_a_lesson_lead_to_their_own_discussions,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let lesson = "# A\n\n@figure /indicators/arrears-stock?places=lezhe\n\n@figure /indicators/arrears-stock\n\n\
            @figure /places/lezhe?chart=revenue\n\n@figure /map\n";
        let folder = Folder::new(["Shifra", "Figures"], "format = \"online\"").with(
            ("lesson", "read", 5),
            ["Lexoni", "Read"],
            &[(".sq.md", lesson), (".en.md", lesson)],
        );
        folder.publish(&app, "figures-read").await;
        for (prefix, name) in [("", "Lezhë"), ("/en", "Lezhë")] {
            let page = app.get(&format!("{prefix}/courses/figures-read/one/read")).await.ok();
            let list = format!("{prefix}/threads?subject=");
            assert_eq!(
                page.attributes("#figures-discussed a", "href"),
                [
                    format!("{list}indicator%3Aarrears-stock"),
                    format!("{list}place%3Alezhe")
                ],
                "each once, and none of what is of many"
            );
            assert_eq!(page.texts("#figures-discussed a")[1], name);
            for href in page.attributes("#figures-discussed a", "href") {
                app.get(&href).await.ok();
            }
        }
    }
);

on_both!(
    whoever_deletes_a_note_stays_on_the_page_of_notes,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let learner = app.signed_in("learner").await;
        let fields = [("revision", "0"), ("note", "Mine")];
        learner.submit(QUIZ, &format!("{QUIZ}/note"), &fields).await;
        let first = item_note::Entity::find().one(&app.db).await.unwrap().unwrap();
        let more = (0..26).map(|n| item_note::ActiveModel {
            id: NotSet,
            item: Set(format!("gone/n{n}")),
            ..first.clone().into()
        });
        item_note::Entity::insert_many(more).exec(&app.db).await.unwrap();
        let mut left = 2;
        while left > 0 {
            let page = learner.get("/learning/notes?page=2").await.ok();
            let notes = page.attributes("main .entries input[name=note]", "value");
            assert_eq!(notes.len(), left);
            let action = page.attributes("main .entries form", "action").remove(0);
            let removed = learner.post(&action, &[("note", &notes[0])]).await;
            assert_eq!(removed.header("location"), "/learning/notes?done=removed&page=2");
            let page = learner.follow(removed).await.ok();
            assert_eq!(page.count(".notice-done"), 1);
            left -= 1;
            // the last one of a page leads to the page before
            let stand = if left > 0 { left } else { 25 };
            assert_eq!(page.count("main .entries > li"), stand);
        }
    }
);
