//! Cohorts: made, with deadlines, written to, and how far they are.

use bashke_entities::training::deadline_reminder;
use bashke_tests::{Data, TestApp, clock_at, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::setup::{ask, crowd, due, make, read, small, tried};
use super::{begin, ready};

on_both!(
    deadlines_are_shown_in_words_and_reminded_of_once,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "together", r#"enrolment = "cohort""#).await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "together", "").await;
        assert_eq!(
            due(&trainer, &cohort, "one/read", "2027-02-01").await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(
            due(&trainer, &cohort, "one/none", "2026-12-01").await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(
            due(&trainer, &cohort, "one/ask", "2026-11-26").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(due(&trainer, &cohort, "", "2026-12-20").await, StatusCode::SEE_OTHER);

        let learner = app.signed_in("learner").await;
        ask(&learner, "together", &[("cohort", &cohort)]).await;
        let page = learner.get("/courses/together").await.ok();
        assert!(
            page.text().contains("Deri më 26 nëntor 2026: edhe 3 ditë"),
            "{}",
            page.text()
        );
        assert!(page.text().contains("Deri më 20 dhjetor 2026"), "{}", page.text());
        let item = learner.get("/courses/together/one/ask").await.ok();
        assert!(item.text().contains("Deri më 26 nëntor 2026"), "{}", item.text());
        let learning = learner.get("/learning").await.ok();
        assert!(
            learning.text().contains("Deri më 26 nëntor 2026"),
            "{}",
            learning.text()
        );

        let reminders = async || deadline_reminder::Entity::find().count(&app.db).await.unwrap();
        for _ in 0..2 {
            bashke::worker::schedule(&app.app).await.unwrap();
            app.work().await;
        }
        assert_eq!(reminders().await, 1, "three days before");
        let told = learner.get("/notifications").await.ok();
        assert!(told.text().contains("26.11.2026"), "{}", told.text());
        let day_before = app.another(clock_at(2026, 11, 25)).await;
        for _ in 0..2 {
            bashke::training::deadlines::remind(&day_before.app).await.unwrap();
        }
        assert_eq!(reminders().await, 2, "and one day before");

        // what is begun after the day is taken, and marked
        let later = app.another(clock_at(2026, 11, 28)).await;
        let learner = later.signed_in("learner").await;
        let page = learner.get("/courses/together").await.ok();
        assert_eq!(page.count(".due-over"), 1, "{}", page.text());
        assert!(page.text().contains("Afati kaloi më 26 nëntor 2026"));
        let attempt = begin(&learner, "/courses/together/one/ask").await;
        let answer = [("revision", "0"), ("q0", "0"), ("do", "submit")];
        learner.submit(&attempt, &attempt, &answer).await;
        let item = learner.get("/courses/together/one/ask").await.ok();
        assert!(item.text().contains("pas afatit"), "{}", item.text());
        assert_eq!(item.count(".due-over"), 0, "it is done");
        let trainer = later.signed_in("trainer").await;
        let page = trainer.get(&format!("/teaching/cohorts/{cohort}")).await.ok();
        let late = page.texts("#people tbody td");
        assert_eq!(late.last().map(String::as_str), Some("1"), "{late:?}");
    }
);

on_both!(
    a_message_goes_to_the_cohort_and_to_nobody_else,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "open", "").await;
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        let path = format!("/teaching/cohorts/{cohort}");
        let write = async |text: &str| {
            trainer
                .submit(&path, &path, &[("do", "message"), ("text", text)])
                .await
                .status
        };
        assert_eq!(
            write("Përshëndetje").await,
            StatusCode::UNPROCESSABLE_ENTITY,
            "there is nobody"
        );
        ask(&learner, "open", &[("cohort", &cohort)]).await;
        // an open course is taken without a cohort as well
        ask(&member, "open", &[("cohort", "")]).await;
        assert_eq!(write("").await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(write("Takimi është të hënën.").await, StatusCode::SEE_OTHER);
        let page = learner.get("/courses/open").await.ok();
        assert!(page.text().contains("Takimi është të hënën."), "{}", page.text());
        app.work().await;
        assert!(
            learner
                .get("/notifications")
                .await
                .ok()
                .text()
                .contains("Takimi është të hënën.")
        );
        assert!(!member.get("/courses/open").await.ok().text().contains("Takimi"));
        assert!(!member.get("/notifications").await.ok().text().contains("Takimi"));
        let page = trainer.get(&path).await.ok();
        assert_eq!(page.count("#messages .entries li"), 1);

        // others do not write, and nobody writes without end
        let forged = learner.post(&path, &[("do", "message"), ("text", "Unë")]).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        assert_eq!(learner.get(&path).await.status, StatusCode::FORBIDDEN);
        for _ in 0..4 {
            assert_eq!(write("Edhe një.").await, StatusCode::SEE_OTHER);
        }
        assert_eq!(write("Tepër.").await, StatusCode::UNPROCESSABLE_ENTITY);

        // a closed cohort is joined no more
        trainer.submit(&path, &path, &[("do", "close")]).await;
        let late = ask(&app.signed_in("official").await, "open", &[("cohort", &cohort)]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(
    a_table_of_many_takes_as_many_statements_as_one_of_few,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "open", "").await;
        let path = format!("/teaching/cohorts/{cohort}");
        let progress = "/teaching/courses/open/progress";
        crowd(&app, "open", cohort.parse().ok(), 2).await;
        let counted = async |path: &str| {
            trainer.get(path).await.ok();
            let before = app.queries();
            trainer.get(path).await.ok();
            app.queries() - before
        };
        let few = [counted(&path).await, counted(progress).await];
        let people = crowd(&app, "open", cohort.parse().ok(), 60).await;
        read(&app, &people[..40], app.clock.now()).await;
        tried(&app, &people[..10], "1", 0.0).await;
        tried(&app, &people[10..20], "0", 1.0).await;
        assert_eq!([counted(&path).await, counted(progress).await], few);

        let page = trainer.get(progress).await.ok();
        assert_eq!(page.count("#people tbody tr"), 25);
        let page = trainer.get(&format!("{progress}?sort=done&page=3")).await.ok();
        assert_eq!(page.count("#people tbody tr"), 12);
        // forty came to the quiz: ten failed, twenty stopped before it, ten passed
        let stuck = page.texts("#stuck-items tbody tr");
        let quiz = stuck.iter().find(|row| row.starts_with("Pyetje")).unwrap();
        assert!(quiz.contains("75 %") && quiz.contains("40"), "{stuck:?}");
        let questions = page.texts("#stuck-questions tbody tr");
        assert!(
            questions[0].contains("50 %") && questions[0].contains("20"),
            "{questions:?}"
        );
        let one = trainer.get(&format!("{progress}?cohort={cohort}")).await.ok();
        assert_eq!(one.count("#people tbody tr"), 25);
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(progress).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            trainer.get(&format!("{progress}?sort=points")).await.status,
            StatusCode::BAD_REQUEST
        );
    }
);

on_both!(
    nothing_is_told_of_where_few_stop,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let people = crowd(&app, "open", None, 4).await;
        tried(&app, &people, "1", 0.0).await;
        let trainer = app.signed_in("trainer").await;
        let page = trainer.get("/teaching/courses/open/progress").await.ok();
        assert_eq!(page.count("#people tbody tr"), 4);
        assert_eq!(page.count("#stuck-items, #stuck-questions"), 0, "{}", page.text());
    }
);

on_both!(
    a_cohort_is_changed_closed_and_opened_and_somebody_taken_out,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "open", "5").await;
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        ask(&learner, "open", &[("cohort", &cohort)]).await;
        ask(&member, "open", &[("cohort", &cohort)]).await;
        let path = format!("/teaching/cohorts/{cohort}");
        let page = learner.get("/courses/open").await.ok();
        assert!(
            page.text()
                .contains("Grupi juaj: Vjeshta, 20 nëntor 2026 – 31 dhjetor 2026"),
            "{}",
            page.text()
        );
        assert_eq!(due(&trainer, &cohort, "", "2026-12-20").await, StatusCode::SEE_OTHER);
        let change = async |ends: &str, capacity: &str| {
            let fields = [
                ("do", "change"),
                ("name", "Dimri"),
                ("starts", "2026-11-20"),
                ("ends", ends),
                ("capacity", capacity),
            ];
            trainer.submit(&path, &path, &fields).await
        };
        for (ends, capacity, why) in [
            ("2026-12-31", "1", "janë tashmë 2 persona"),
            ("2026-12-10", "5", "mbetet jashtë këtyre ditëve"),
            ("2026-11-01", "5", "Dita e fundit vjen pas së parës"),
        ] {
            let refused = change(ends, capacity).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{ends} {capacity}");
            assert!(refused.one(".field-error").contains(why), "{}", refused.text());
            assert_eq!(
                refused.attributes("input[name=name]", "value"),
                ["Dimri"],
                "what was typed stays"
            );
        }
        assert_eq!(change("2026-12-24", "1000").await.status, StatusCode::SEE_OTHER);
        let page = trainer.get(&path).await.ok();
        assert!(page.one("h1").contains("Dimri"), "{}", page.text());
        assert!(page.text().contains("2 persona nga 1"), "{}", page.text());
        let forged = learner.post(&path, &[("do", "change"), ("name", "Unë")]).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);

        let own = page.attributes("#people input[name=enrolment]", "value");
        assert_eq!(own.len(), 2);
        let forged = learner.post(&path, &[("do", "remove"), ("enrolment", &own[0])]).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        for enrolment in &own {
            let reply = trainer
                .submit(&path, &path, &[("do", "remove"), ("enrolment", enrolment)])
                .await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
            let again = trainer.post(&path, &[("do", "remove"), ("enrolment", enrolment)]).await;
            assert_eq!(again.status, StatusCode::NOT_FOUND, "they are in it no more");
        }
        let page = learner.get("/courses/open").await.ok();
        assert!(!page.text().contains("Grupi juaj"), "{}", page.text());
        assert_eq!(
            page.count("form[action$='/enrolment'] input[value=no]"),
            1,
            "they take it still"
        );
        let told = learner.get("/notifications").await.ok();
        assert!(told.text().contains("ju nxori nga grupi Dimri"), "{}", told.text());

        // where all are closed that is another thing than that there are none
        trainer.submit(&path, &path, &[("do", "close")]).await;
        let list = trainer.get("/teaching/cohorts").await.ok();
        assert!(list.text().contains("Asnjë grup nuk është i hapur"), "{}", list.text());
        let late = ask(&app.signed_in("official").await, "open", &[("cohort", &cohort)]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let opened = trainer.submit(&path, &path, &[("do", "open")]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
        let twice = trainer.post(&path, &[("do", "open")]).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);
        let joins = ask(&app.signed_in("official").await, "open", &[("cohort", &cohort)]).await;
        assert_eq!(joins.status, StatusCode::SEE_OTHER, "{}", joins.text());
    }
);
