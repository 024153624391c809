//! Sessions that are held for a part of a course: what that asks for, and that the two do not lose each other.

use bashke::training::queries;
use bashke_entities::training::{session_registration, training_session};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

use super::row;
use crate::training::drafts::{begin, send};
use crate::training::enrol;
use crate::training::items::meets;
use crate::training::meeting::{change, fields, id_of, key, plan, register, told};
use crate::training::setup::{ask, due, make};

const COURSE: &str = "/courses/meets";
const OUTLINE: &str = "/teaching/courses/meets";
const LINKED: [(&str, &str); 2] = [("course", "meets"), ("item", "meets/one/meet")];

on_both!(
    of_two_windows_the_later_does_not_take_the_part_away,
    Data::Published,
    |app: TestApp| async {
        meets(&app).await;
        let (trainer, admin) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        let session = plan(&trainer, &[("course", "meets")]).await;
        let edit = format!("{session}/edit");
        let page = admin.get(&edit).await.ok();
        let kept = |name: &str| page.attributes(&format!("input[name={name}]"), "value").remove(0);
        let (mark, leads) = (kept("mark"), kept("trainers"));
        let first = change(&trainer, &session, &LINKED).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
        let stale = [
            ("mark", mark.as_str()),
            ("trainers", &leads),
            ("course", "meets"),
            ("item", ""),
            ("capacity", "9"),
        ];
        let late = admin.post(&edit, &fields(&stale)).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
        assert!(
            late.one(".definitions").contains("Takohemi · Takimi"),
            "{}",
            late.text()
        );
        assert_eq!(row(&app, &session).await.item.as_deref(), Some("one/meet"));
    }
);

on_both!(
    what_a_part_asks_for_is_not_asked_for_twice,
    Data::Published,
    |app: TestApp| async {
        meets(&app).await;
        let trainer = app.signed_in("trainer").await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        let session = plan(&trainer, &[LINKED[0], LINKED[1], ("required", "yes")]).await;
        assert!(!row(&app, &session).await.required);
        // one of before that says both
        training_session::Entity::update_many()
            .col_expr(training_session::Column::Required, Expr::value(true))
            .exec(&app.db)
            .await
            .unwrap();
        let page = learner.get(COURSE).await.ok();
        let missing = page.texts(".course-standing .hint").concat();
        assert!(
            missing.contains("1 takim i kursit") && !missing.contains("një takim"),
            "{missing}"
        );
    }
);

on_both!(
    whoever_cancelled_did_not_come_whatever_was_marked,
    Data::Published,
    |app: TestApp| async {
        meets(&app).await;
        let session = plan(&app.signed_in("trainer").await, &LINKED).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        register(&learner, &session, true).await;
        let put = async |column: session_registration::Column, value: Expr| {
            session_registration::Entity::update_many()
                .col_expr(column, value)
                .exec(&app.db)
                .await
                .unwrap();
        };
        let course = row(&app, &session).await.course_id.unwrap();
        let person = id_of(&app, "learner").await;
        let done = async || {
            let own = queries::progress(&app.db, &app.app.cubes.current(), (person, course))
                .await
                .unwrap()
                .unwrap();
            let page = learner.get(&format!("{COURSE}/one/meet")).await.ok();
            (own.attended.contains("one/meet"), page.text().contains("morët pjesë"))
        };
        put(session_registration::Column::AttendedAt, Expr::value(app.clock.now())).await;
        assert_eq!(done().await, (true, true));
        put(session_registration::Column::State, Expr::value("cancelled")).await;
        assert_eq!(done().await, (false, false));
    }
);

on_both!(
    what_is_left_to_choice_is_due_only_on_a_day_of_its_own,
    Data::Published,
    |app: TestApp| async {
        meets(&app).await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "meets", "").await;
        assert_eq!(due(&trainer, &cohort, "", "2026-11-26").await, StatusCode::SEE_OTHER);
        let learner = app.signed_in("learner").await;
        ask(&learner, "meets", &[("cohort", &cohort)]).await;
        let read = format!("{COURSE}/one/read");
        learner.submit(&read, &read, &[("read", "yes")]).await;
        let is_due = async |item: &str| {
            let page = learner.get(&format!("{COURSE}/one/{item}")).await.ok();
            page.text().contains("Deri më 26 nëntor 2026")
        };
        assert!(is_due("meet").await);
        assert!(!is_due("more").await, "it is left to them");
        let listed = async || {
            let page = learner.get("/learning").await.ok();
            page.text().matches("Deri më 26 nëntor 2026").count()
        };
        assert_eq!(listed().await, 1);
        bashke::training::deadlines::remind(&app.app).await.unwrap();
        let inbox = learner.get("/notifications").await.ok();
        assert!(inbox.one("main").contains("ju mbeten: "), "{}", inbox.one("main"));
        assert!(!inbox.one("main").contains("të tjera"), "{}", inbox.one("main"));
        // a deadline that names it counts
        assert_eq!(
            due(&trainer, &cohort, "one/more", "2026-11-26").await,
            StatusCode::SEE_OTHER
        );
        assert!(is_due("more").await);
        assert_eq!(listed().await, 2);
        bashke::training::deadlines::remind(&app.app).await.unwrap();
        let all = told(&app, id_of(&app, "learner").await).await;
        assert_eq!(all, ["deadline-soon"; 2]);
    }
);

on_both!(
    a_part_for_which_sessions_are_held_keeps_its_name,
    Data::Published,
    |app: TestApp| async {
        meets(&app).await;
        let trainer = app.signed_in("trainer").await;
        let session = plan(&trainer, &LINKED).await;
        begin(&trainer, OUTLINE).await;
        let at = format!("{OUTLINE}/items/one/meet");
        let said = |slug: &'static str| {
            [
                ("title-sq", "Takimi i parë"),
                ("slug", slug),
                ("minutes", "90"),
                ("text-sq", "Lexojmë."),
                ("required", "yes"),
            ]
        };
        let kept = send(&trainer, &at, &at, &said("takimi")).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(kept.text().contains("Për këtë pjesë mbahen takime"), "{}", kept.text());
        assert_eq!(kept.attributes("input[name=title-sq]", "value"), ["Takimi i parë"]);
        let module = |slug: &'static str| {
            [
                ("do", "rename-module"),
                ("module", "one"),
                ("slug", slug),
                ("title-sq", "I pari"),
            ]
        };
        let kept = send(&trainer, OUTLINE, OUTLINE, &module("i-pari")).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            kept.text().contains("Për një pjesë të këtij moduli mbahen takime"),
            "{}",
            kept.text()
        );
        // their titles change as they like
        let saved = send(&trainer, &at, &at, &said("meet")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let saved = send(&trainer, OUTLINE, OUTLINE, &module("one")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        // so do the names of what is held no more
        let edit = format!("{session}/edit");
        trainer
            .submit(&edit, &edit, &[("do", "cancel"), ("reason", "S’ka sallë")])
            .await;
        let saved = send(&trainer, &at, &at, &said("takimi")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    }
);

on_both!(
    those_who_miss_a_session_of_a_part_are_told_of_each_that_is_planned_for_it,
    Data::Published,
    |app: TestApp| async {
        meets(&app).await;
        let trainer = app.signed_in("trainer").await;
        for name in ["learner", "member", "owner"] {
            enrol(&app.signed_in(name).await, COURSE).await;
        }
        let heard = async |name: &str| {
            app.work().await;
            let mut all = told(&app, id_of(&app, name).await).await;
            all.retain(|message| message.starts_with("session-"));
            all
        };
        // what is left to choice is no news
        plan(&trainer, &[LINKED[0], ("item", "meets/one/more")]).await;
        assert_eq!(heard("learner").await, [""; 0]);
        let session = plan(&trainer, &LINKED).await;
        for name in ["learner", "member", "owner"] {
            assert_eq!(heard(name).await, ["session-part"], "{name}");
        }
        assert_eq!(heard("official").await, [""; 0], "they do not take the course");
        let learner = app.signed_in("learner").await;
        let news = learner.get("/notifications").await.ok();
        let says = "Për “Takimi” të kursit “Takohemi”, që ndiqni, u caktua takimi “Leximi i buxhetit”, 30.11.2026";
        assert!(news.one("main").contains(says), "{}", news.one("main"));
        // it stands where it is said what is missing
        for path in [COURSE, "/learning"] {
            let page = learner.get(path).await.ok();
            let next = page.one(".meetings-planned");
            assert!(
                next.contains("Takimi i radhës: Leximi i buxhetit, ") && next.contains("30 nëntor 2026"),
                "{path}: {next}"
            );
            assert_eq!(
                page.attributes(".meetings-planned a", "href"),
                [session.as_str()],
                "{path}"
            );
        }
        // begun twice the job tells nobody twice; what changes nothing of it is no news
        let payload = serde_json::json!({
            "session": key(&session),
            "course": row(&app, &session).await.course_id,
            "item": "one/meet",
            "what": "session-asked",
            "since": app.clock.now().to_rfc3339(),
            "by": id_of(&app, "trainer").await,
        });
        bashke::training::jobs::tell_asked(&app.app, &payload).await.unwrap();
        change(&trainer, &session, &[LINKED[0], LINKED[1], ("capacity", "7")]).await;
        assert_eq!(heard("learner").await.len(), 1);
        // whoever came to one is told of no other
        register(&app.signed_in("owner").await, &session, true).await;
        session_registration::Entity::update_many()
            .col_expr(session_registration::Column::AttendedAt, Expr::value(app.clock.now()))
            .exec(&app.db)
            .await
            .unwrap();
        let early = [LINKED[0], LINKED[1], ("begins", "08:00"), ("ends", "09:00")];
        let other = plan(&trainer, &early).await;
        assert_eq!(heard("owner").await.len(), 1);
        assert_eq!(heard("member").await[1..], ["session-part"]);
        let page = app.signed_in("owner").await.get(COURSE).await.ok();
        assert_eq!(page.count(".meetings-planned"), 0, "nothing of sessions is missing");
        // whoever comes is told once that it is cancelled
        register(&learner, &other, true).await;
        let edit = format!("{other}/edit");
        trainer
            .submit(&edit, &edit, &[("do", "cancel"), ("reason", "S’ka sallë")])
            .await;
        assert_eq!(heard("member").await[2..], ["session-part-cancelled"]);
        assert_eq!(heard("learner").await[2..], ["session-cancelled"]);
        // what is held for the course as a whole now is held for the part no more
        change(&trainer, &session, &[("course", "meets"), ("capacity", "7")]).await;
        assert_eq!(heard("member").await[3..], ["session-part-no-more"]);
    }
);
