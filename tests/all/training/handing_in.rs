//! Work that is handed in: by whom, once, and who reads it.

use bashke_entities::training::{course_file, hand_in, hand_in_file, hand_in_mark};
use bashke_tests::{Data, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::Value;

use super::certifying::{SMALL, WORK, files, send, small, waiting};
use super::meeting::{id_of, told};
use super::{IMPORT, bring, enrol, unpacked};

on_both!(
    nobody_reads_anothers_work_and_nobody_judges_their_own,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learner.get(WORK).await.ok();
        let sent = learner
            .post_files(
                &format!("{WORK}/hand-in"),
                &[("revision", "0"), ("text", "Work"), ("do", "save")],
                &[("files", "numbers.csv", b"year,value\n2024,12\n")],
            )
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let file = hand_in_file::Entity::find().one(&app.db).await.unwrap().unwrap();
        let path = format!("/hand-in-files/{}", file.id);
        assert_eq!(learner.get(&path).await.ok().bytes, b"year,value\n2024,12\n");
        let trainer = app.signed_in("trainer").await;
        assert_eq!(trainer.get(&path).await.status, StatusCode::NOT_FOUND, "a draft");
        send(&learner, "Work", "submit").await;
        assert_eq!(trainer.get(&path).await.status, StatusCode::OK);
        let review = waiting(&trainer).await;
        for name in ["member", "admin", "moderator"] {
            let other = app.signed_in(name).await;
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{name}");
            assert_eq!(other.get(&review).await.status, StatusCode::NOT_FOUND, "{name}");
            assert_eq!(
                other.get("/teaching/hand-ins").await.status,
                StatusCode::FORBIDDEN,
                "{name}"
            );
        }
        assert_eq!(app.visitor().get(&path).await.status, StatusCode::NOT_FOUND);
        // a trainer who takes the course does not judge their own work
        enrol(&trainer, SMALL).await;
        send(&trainer, "Mine", "submit").await;
        let own: i32 = review.rsplit('/').next().unwrap().parse().unwrap();
        let own = format!("/teaching/hand-ins/{}", own + 1);
        assert_eq!(trainer.get(&own).await.status, StatusCode::NOT_FOUND);
        let counsellor = app.signed_in("counsellor").await;
        assert_eq!(counsellor.get(&own).await.status, StatusCode::OK);
    }
);

on_both!(
    of_two_windows_the_older_overwrites_nothing,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        let action = format!("{WORK}/hand-in");
        learner.get(WORK).await.ok();
        let save = |text: &'static str| [("revision", "0"), ("text", text), ("do", "submit")];
        let first = learner
            .post_files(&action, &[("revision", "0"), ("text", "First"), ("do", "save")], &[])
            .await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let second = learner.post_files(&action, &save("Second"), &[]).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        assert!(
            second.text().contains("First") && second.text().contains("Second"),
            "{}",
            second.text()
        );
        assert_eq!(second.attributes("#hand-in input[name=revision]", "value"), ["1"]);
        let page = learner.get(WORK).await.ok();
        assert_eq!(page.texts("textarea[name=text]"), ["First"]);
    }
);

on_both!(
    work_that_is_sent_twice_is_taken_once_and_a_late_window_keeps_its_text,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        let action = format!("{WORK}/hand-in");
        learner.get(WORK).await.ok();
        let submit = |text: &'static str| [("revision", "0"), ("text", text), ("do", "submit")];
        let table: (&str, &str, &[u8]) = ("files", "numbers.csv", b"year,value\n2024,12\n");
        for _ in 0..2 {
            let sent = learner.post_files(&action, &submit("My work"), &[table]).await;
            assert_eq!(
                sent.header("location"),
                format!("{WORK}?done=submitted"),
                "{}",
                sent.text()
            );
        }
        let count = async || {
            let works = hand_in::Entity::find().count(&app.db).await.unwrap();
            (works, hand_in_file::Entity::find().count(&app.db).await.unwrap())
        };
        assert_eq!(count().await, (1, 1));
        assert_eq!(told(&app, id_of(&app, "trainer").await).await, ["hand-in-waits"]);
        // another text, or another file, from a window that does not know that it is handed in
        let other: (&str, &str, &[u8]) = ("files", "other.csv", b"year,value\n2025,1\n");
        for (text, file) in [("Another text", table), ("My work", other)] {
            let late = learner.post_files(&action, &submit(text), &[file]).await;
            assert_eq!(late.status, StatusCode::CONFLICT, "{text}");
            assert_eq!(
                late.texts("#hand-in pre.typed"),
                [text],
                "nothing that was typed is lost"
            );
        }
        assert_eq!(count().await, (1, 1));
        // the same draft saved twice is no other window
        let trainer = app.signed_in("trainer").await;
        enrol(&trainer, SMALL).await;
        trainer.get(WORK).await.ok();
        let save = [("revision", "0"), ("text", "Draft"), ("do", "save")];
        for _ in 0..2 {
            let saved = trainer.post_files(&action, &save, &[]).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        }
    }
);

/// The tables that work is handed in with.
const TABLES: [(&str, &str, &[u8]); 2] = [
    ("files", "first.csv", b"year,value\n2024,12\n"),
    ("files", "second.csv", b"year,value\n2025,13\n"),
];

/// How a trainer returns work.
const BACK: [(&str, &str); 4] = [
    ("points-0", "5"),
    ("points-1", "0"),
    ("feedback", "Say what you ask for"),
    ("verdict", "returned"),
];

/// A learner whose work with two tables was returned, the trainer, and the keys of the files that may go along.
async fn returned_with_tables(app: &TestApp) -> (Visitor<'_>, Visitor<'_>, Vec<String>) {
    small(app).await;
    let learner = app.signed_in("learner").await;
    enrol(&learner, SMALL).await;
    learner.get(WORK).await.ok();
    let fields = [("revision", "0"), ("text", "Work"), ("do", "submit")];
    let sent = learner.post_files(&format!("{WORK}/hand-in"), &fields, &TABLES).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let trainer = app.signed_in("trainer").await;
    let review = waiting(&trainer).await;
    trainer.fill(&review, &BACK).await.ok();
    let page = learner.get(WORK).await.ok();
    let keep = page.attributes("input[name=keep][checked]", "value");
    (learner, trainer, keep)
}

on_both!(
    files_of_work_that_was_returned_go_along_unless_they_are_unticked,
    Data::Published,
    |app: TestApp| async {
        let (learner, trainer, keep) = returned_with_tables(&app).await;
        let action = format!("{WORK}/hand-in");
        assert_eq!(keep.len(), 2);
        // nobody takes along what is another's, and what is refused keeps what was ticked
        let long = "x".repeat(20_001);
        let keeping = async |visitor: &Visitor<'_>, text: &str| {
            let fields = [
                ("revision", "0"),
                ("text", text),
                ("keep", keep[0].as_str()),
                ("do", "save"),
            ];
            visitor.post_files(&action, &fields, &[]).await
        };
        let refused = keeping(&learner, &long).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes("input[name=keep][checked]", "value"), keep[..1]);
        let other = app.signed_in("member").await;
        enrol(&other, SMALL).await;
        assert_eq!(send(&other, "Mine", "submit").await.status, StatusCode::SEE_OTHER);
        let theirs = waiting(&trainer).await;
        trainer.fill(&theirs, &BACK).await.ok();
        other.get(WORK).await.ok();
        let taken = keeping(&other, "Mine, better").await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        let page = other.get(WORK).await.ok();
        assert_eq!(page.texts("textarea[name=text]"), ["Mine, better"], "a round is begun");
        assert_eq!(page.count("input[name=remove]"), 0, "{}", page.text());
        assert_eq!(hand_in_file::Entity::find().count(&app.db).await.unwrap(), 2);

        learner.get(WORK).await.ok();
        let sent = keeping(&learner, "Better").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let page = learner.get(WORK).await.ok();
        let carried = page.attributes("#hand-in input[name=remove]", "value");
        assert_eq!(carried.len(), 1, "{}", page.text());
        let own = format!("/hand-in-files/{}", carried[0]);
        assert_eq!(learner.get(&own).await.ok().bytes, TABLES[0].2);
        // taken out of the new round, it is still what the round before was handed in with
        let out = [
            ("revision", "1"),
            ("text", "Better"),
            ("remove", carried[0].as_str()),
            ("do", "submit"),
        ];
        let sent = learner.post_files(&action, &out, &[]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        app.work().await;
        assert_eq!(learner.get(&own).await.status, StatusCode::NOT_FOUND);
        let before = format!("/hand-in-files/{}", keep[0]);
        assert_eq!(trainer.get(&before).await.ok().bytes, TABLES[0].2);
    }
);

on_both!(
    a_window_that_unticked_a_file_hands_nothing_in_with_it,
    Data::Published,
    |app: TestApp| async {
        let (learner, _, keep) = returned_with_tables(&app).await;
        let action = format!("{WORK}/hand-in");
        let press = async |keep: &[String], what: &str| {
            let mut sent = vec![("revision", "0"), ("text", "Work"), ("do", what)];
            sent.extend(keep.iter().map(|id| ("keep", id.as_str())));
            learner.post_files(&action, &sent, &[]).await.status
        };
        let handed = async || {
            let rows = hand_in::Entity::find().filter(hand_in::Column::SubmittedAt.is_not_null());
            rows.count(&app.db).await.unwrap()
        };
        assert_eq!(press(&keep, "save").await, StatusCode::SEE_OTHER);
        assert_eq!(
            press(&keep[..1], "submit").await,
            StatusCode::CONFLICT,
            "one was unticked"
        );
        assert_eq!(press(&[], "submit").await, StatusCode::CONFLICT, "both were");
        assert_eq!(handed().await, 1, "the first round alone");
        // with the files that are kept it is the same work
        assert_eq!(press(&keep, "submit").await, StatusCode::SEE_OTHER);
        assert_eq!(handed().await, 2);
        assert_eq!(press(&keep, "submit").await, StatusCode::SEE_OTHER, "pressed twice");
        assert_eq!(press(&keep[..1], "submit").await, StatusCode::CONFLICT);
        assert_eq!(handed().await, 2);
        assert_eq!(hand_in_file::Entity::find().count(&app.db).await.unwrap(), 4);
    }
);

on_both!(
    whoever_leaves_a_course_takes_their_work_with_them,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learner.get(WORK).await.ok();
        let sent = learner
            .post_files(
                &format!("{WORK}/hand-in"),
                &[("revision", "0"), ("text", "Work"), ("do", "submit")],
                &[("files", "numbers.csv", b"year,value\n2024,12\n")],
            )
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let file = hand_in_file::Entity::find().one(&app.db).await.unwrap().unwrap();
        let file = format!("/hand-in-files/{}", file.id);
        let trainer = app.signed_in("trainer").await;
        let review = waiting(&trainer).await;
        trainer.get(&file).await.ok();
        let left = learner
            .submit(SMALL, &format!("{SMALL}/enrolment"), &[("enrol", "no")])
            .await;
        assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.text());
        for path in [&review, &file] {
            assert_eq!(trainer.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        learner.get(&file).await.ok();
    }
);

on_both!(
    those_who_may_review_are_told_and_see_what_was_asked_of_whoever_answered,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        let trainer = app.signed_in("trainer").await;
        let mut newer = files();
        let last = newer.last_mut().unwrap();
        last.1 = last.1.replace("Write two pages.", "Write nine pages.");
        let reply = bring(&trainer, "small", "publish", &newer).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        send(&learner, "Work", "submit").await;
        for name in ["trainer", "counsellor"] {
            assert_eq!(told(&app, id_of(&app, name).await).await, ["hand-in-waits"], "{name}");
        }
        let review = waiting(&trainer).await;
        let page = trainer.get(&format!("/en{review}")).await.ok();
        assert!(page.text().contains("Write two pages."), "{}", page.text());
        assert!(!page.text().contains("Write nine pages."));
    }
);

on_both!(
    a_rubric_without_bounds_is_refused_and_one_of_before_does_no_harm,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let huge = |text: &str| {
            let most = text
                .replace("points = 6", "points = most")
                .replace("points = 4", "points = most");
            most.replace("most", "4294967295")
        };
        let trainer = app.signed_in("trainer").await;
        let mut boundless = files();
        let last = boundless.last_mut().unwrap();
        last.1 = huge(&last.1);
        let refused = bring(&trainer, "boundless", "publish", &boundless).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("100 pikë"), "{}", refused.text());
        trainer.get(IMPORT).await.ok();
        // a version that was published before the bounds were asked for
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        send(&learner, "Work", "submit").await;
        let file = course_file::Entity::find().filter(course_file::Column::Path.eq("one/write.toml"));
        let mut changed = 0;
        for row in file.all(&app.db).await.unwrap() {
            course_file::Entity::update_many()
                .col_expr(course_file::Column::Text, Expr::value(huge(&row.text)))
                .filter(course_file::Column::Id.eq(row.id))
                .exec(&app.db)
                .await
                .unwrap();
            changed += 1;
        }
        assert_eq!(changed, 1);
        let fresh = app.another(app.clock.clone()).await;
        let trainer = fresh.signed_in("trainer").await;
        let review = waiting(&trainer).await;
        let page = trainer.get(&review).await.ok();
        assert!(page.bytes.len() < 100_000, "{} bytes", page.bytes.len());
        let most = "4294967295";
        let full = [
            ("points-0", most),
            ("points-1", most),
            ("feedback", ""),
            ("verdict", "validated"),
        ];
        let decided = trainer.submit(&review, &review, &full).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());
    }
);

on_both!(
    what_is_held_of_somebodys_work_is_theirs_to_take,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learner.get(WORK).await.ok();
        learner
            .post_files(
                &format!("{WORK}/hand-in"),
                &[("revision", "0"), ("text", "Work"), ("do", "submit")],
                &[("files", "numbers.csv", b"year,value\n2024,12\n")],
            )
            .await;
        let note = [("revision", "0"), ("note", "Ask again"), ("bookmarked", "yes")];
        learner.submit(WORK, &format!("{WORK}/note"), &note).await;
        let trainer = app.signed_in("trainer").await;
        let review = waiting(&trainer).await;
        let back = [
            ("points-0", "5"),
            ("points-1", "0"),
            ("comment-0", "Good figure"),
            ("feedback", "Say what you ask for"),
            ("verdict", "returned"),
        ];
        trainer.fill(&review, &back).await.ok();
        assert_eq!(hand_in_mark::Entity::find().count(&app.db).await.unwrap(), 2);
        let file = learner
            .submit("/account/download", "/en/account/download", &[])
            .await
            .ok();
        let all = unpacked(&file.bytes);
        let read = |name: &str| &all.iter().find(|(known, _)| known == name).unwrap().1;
        let json: Value = serde_json::from_str(read("data.json")).unwrap();
        let first = |name: &str| json["held"][name]["entries"][0].clone();
        assert_eq!(first("notes")["course"], "small");
        assert_eq!(first("hand-ins")["course"], "small");
        assert_eq!(first("hand-in-files")["name"], "numbers.csv");
        let marks = json["held"]["hand-in-marks"]["entries"].as_array().unwrap();
        let good = marks.iter().find(|one| one["criterion"] == 1).unwrap();
        assert_eq!(
            (good["points"].as_i64(), good["feedback"].as_str()),
            (Some(5), Some("Good figure"))
        );
        assert!(!read("data.html").contains("Unknown localization"));
    }
);
