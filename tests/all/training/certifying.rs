//! From work that is handed in to a certificate that anyone verifies.

use bashke_entities::training::{certificate, enrolment, hand_in_file};
use bashke_tests::{Data, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::setup::{ASSIGNMENT, Folder};
use super::{begin, enrol, ready};

const SMALL: &str = "/courses/small";
const LESSON: &str = "/courses/small/one/read";
const ASKED: &str = "/courses/small/one/ask";
const WORK: &str = "/courses/small/one/write";

/// A small course: a lesson, a quiz of one question, an assignment with a rubric of two lines.
async fn small(app: &TestApp) {
    ready(app).await;
    let course = Folder::new(["Kurs i vogël", "A small course"], "format = \"online\"\npass = 70")
        .with(
            ("lesson", "read", 5),
            ["Lexoni", "Read"],
            &[(".sq.md", "Tekst.\n"), (".en.md", "Text.\n")],
        )
        .with(
            ("quiz", "ask", 5),
            ["Pyetje", "Ask"],
            &[
                (".sq.gift", "::p1:: Po? {TRUE}\n"),
                (".en.gift", "::p1:: Yes? {TRUE}\n"),
            ],
        )
        .with(
            ("assignment", "write", 50),
            ["Shkruani", "Write"],
            &[(".toml", ASSIGNMENT)],
        );
    course.publish(app, "small").await;
}

/// Reads the lesson and passes the quiz.
async fn learn(visitor: &Visitor<'_>) {
    visitor.submit(LESSON, LESSON, &[("read", "yes")]).await;
    let attempt = begin(visitor, ASKED).await;
    visitor
        .submit(&attempt, &attempt, &[("revision", "0"), ("q0", "0"), ("do", "submit")])
        .await;
}

/// Sends work from its page.
async fn send(visitor: &Visitor<'_>, text: &str, what: &str) -> bashke_tests::Reply {
    let page = visitor.get(WORK).await.ok();
    let revision = page.attributes("#hand-in input[name=revision]", "value");
    let revision = revision.first().map_or("0", String::as_str).to_owned();
    let fields = [("revision", revision.as_str()), ("text", text), ("do", what)];
    visitor.post_files(&format!("{WORK}/hand-in"), &fields, &[]).await
}

/// Where the newest work waits for a trainer.
async fn waiting(trainer: &Visitor<'_>) -> String {
    let queue = trainer.get("/teaching/hand-ins").await.ok();
    queue.attributes("main .entries a", "href").remove(0)
}

on_both!(
    work_is_returned_handed_in_again_and_gives_a_certificate,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learn(&learner).await;
        // lessons and quizzes give the certificate of attendance at once
        let learning = learner.get("/learning").await.ok();
        assert_eq!(learning.count(".certificates .entries li"), 1, "{}", learning.text());
        assert!(learning.text().contains("1 detyrë e vlerësuar"), "{}", learning.text());

        let empty = send(&learner, "  ", "submit").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(send(&learner, "Draft", "save").await.status, StatusCode::SEE_OTHER);
        let trainer = app.signed_in("trainer").await;
        let none = trainer.get("/teaching/hand-ins").await.ok();
        assert_eq!(none.count("main .entries li"), 0, "a draft is nobody else's");
        assert_eq!(
            send(&learner, "My **work**", "submit").await.status,
            StatusCode::SEE_OTHER
        );
        let page = learner.get(WORK).await.ok();
        assert_eq!(page.count("textarea[name=text]"), 0, "it waits");
        assert_eq!(send(&learner, "More", "submit").await.status, StatusCode::CONFLICT);

        let review = waiting(&trainer).await;
        let page = trainer.get(&review).await.ok();
        assert_eq!(page.texts(".hand-in-round .prose strong"), ["work"]);
        // too few points are not validated, and what was typed stays
        let few = [
            ("points-0", "6"),
            ("points-1", "0"),
            ("comment-0", "Good figure"),
            ("feedback", "Say what you ask for"),
            ("verdict", "validated"),
        ];
        let refused = trainer.submit(&review, &review, &few).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes("input[name=comment-0]", "value"), ["Good figure"]);
        let mut back = few;
        back[4].1 = "returned";
        trainer.fill(&review, &back).await.ok();

        let page = learner.get(WORK).await.ok();
        assert!(page.text().contains("Say what you ask for"), "{}", page.text());
        assert!(page.text().contains("6 nga 10 pikë"), "{}", page.text());
        assert!(page.text().contains("Good figure"));
        assert_eq!(page.count("textarea[name=text]"), 1, "it is written on");
        send(&learner, "My better work", "submit").await;
        let again = waiting(&trainer).await;
        assert_ne!(again, review);
        let full = [
            ("points-0", "6"),
            ("points-1", "4"),
            ("feedback", ""),
            ("verdict", "validated"),
        ];
        trainer.fill(&again, &full).await.ok();
        // once decided it stays so
        let twice = trainer.submit(&again, &again, &full).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);

        app.work().await;
        let learning = learner.get("/learning").await.ok();
        let certificates = learning.attributes(".certificates .entries a", "href");
        assert_eq!(certificates.len(), 2, "{}", learning.text());
        assert_eq!(learning.count(".course-standing .hint"), 0, "nothing is missing");
        let stored = certificate::Entity::find().all(&app.db).await.unwrap();
        assert_eq!(stored.iter().filter(|row| row.kind == "applied").count(), 1);
        let taken = enrolment::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert!(taken.completed_at.is_some());
    }
);

on_both!(
    anyone_verifies_a_certificate_and_its_holder_decides_where_it_shows,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learn(&learner).await;
        let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
        let guest = app.visitor();
        let found = guest
            .fill("/certificates", &[("code", &row.code.to_lowercase().replace('-', " "))])
            .await
            .ok();
        assert!(found.text().contains(&row.name), "{}", found.text());
        assert_eq!(
            found.count("form[action$='/keep']") + found.count("form[action$='/revoke']"),
            0
        );
        for (typed, status) in [("7Q2M", 422), ("000000000000", 422)] {
            let reply = guest.submit("/certificates", "/certificates", &[("code", typed)]).await;
            assert_eq!(reply.status.as_u16(), status, "{typed}");
            assert_eq!(reply.attributes("input[name=code]", "value"), [typed]);
        }
        let own = format!("/certificates/{}", row.code);
        let paper = format!("{own}/certificate.pdf");
        assert_eq!(guest.get(&paper).await.status, StatusCode::NOT_FOUND);
        let pdf = learner.get(&paper).await.ok();
        assert!(pdf.bytes.starts_with(b"%PDF-"), "it is a PDF");
        assert!(pdf.bytes.len() < 200_000, "{} bytes", pdf.bytes.len());

        // it stands on the profile once its holder wants that
        let person = bashke_entities::accounts::person::Entity::find_by_id(row.person_id);
        let person = person.one(&app.db).await.unwrap().unwrap();
        let profile = format!("/people/{}", person.slug);
        assert!(!guest.get(&profile).await.ok().text().contains("Kurs i vogël"));
        let keep = format!("{own}/keep");
        let reply = learner.submit(&own, &keep, &[("shown", "yes")]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        assert!(guest.get(&profile).await.ok().text().contains("Kurs i vogël"));
        let foreign = learner.submit(&own, &keep, &[("organisation", "1")]).await;
        assert_eq!(
            foreign.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "only their own organisations"
        );

        // it ends
        let mut changed = row.clone().into_active_model();
        changed.expires_at = Set(Some(app.clock.now()));
        changed.update(&app.db).await.unwrap();
        let ended = guest.get(&own).await.ok();
        assert!(ended.text().contains("i ka mbaruar afati"), "{}", ended.text());
    }
);

on_both!(
    a_certificate_is_revoked_with_a_reason_that_everyone_reads,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learn(&learner).await;
        let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
        let own = format!("/certificates/{}", row.code);
        let revoke = format!("{own}/revoke");
        let other = app.signed_in("member").await;
        let reply = other.submit(&own, &revoke, &[("reason", "Because")]).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN);
        let trainer = app.signed_in("trainer").await;
        let reply = trainer.submit(&own, &revoke, &[("reason", "  ")]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.text());
        let reply = trainer.submit(&own, &revoke, &[("reason", "Copied work")]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        let page = app.visitor().get(&own).await.ok();
        assert!(page.text().contains("Copied work"), "{}", page.text());
        assert_eq!(
            learner.get(&format!("{own}/certificate.pdf")).await.status,
            StatusCode::NOT_FOUND
        );
        // and it is not earned anew by what gave it
        learner.submit(LESSON, LESSON, &[("read", "yes")]).await;
        assert_eq!(certificate::Entity::find().all(&app.db).await.unwrap().len(), 1);
    }
);

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
