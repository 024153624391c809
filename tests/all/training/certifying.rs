//! From a course that is completed to a certificate that anyone verifies.

use bashke_entities::moderation::restriction;
use bashke_entities::network::{membership, organisation};
use bashke_entities::training::{certificate, enrolment};
use bashke_tests::{Data, TestApp, Visitor, clock_after, on_both};
use http::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::{begin, bring, enrol, ready};
use crate::moderation::{decide, organisation_reported, reported};

pub(super) const SMALL: &str = "/courses/small";
pub(super) const LESSON: &str = "/courses/small/one/read";
const ASKED: &str = "/courses/small/one/ask";
pub(super) const WORK: &str = "/courses/small/one/write";

/// A small course: a lesson, a quiz of one question, an assignment with a rubric of two lines.
pub(super) fn files() -> Vec<(String, String)> {
    let text = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    vec![
        text(
            "course.toml",
            r#"
level = "beginner"
format = "online"
pass = 70
title = { sq = "Kurs i vogël", en = "A small course" }
[[modules]]
slug = "one"
title = { sq = "Një", en = "One" }
items = [
  { kind = "lesson", slug = "read", title = { sq = "Lexoni", en = "Read" }, minutes = 5 },
  { kind = "quiz", slug = "ask", title = { sq = "Pyetje", en = "Ask" }, minutes = 5 },
  { kind = "assignment", slug = "write", title = { sq = "Shkruani", en = "Write" }, minutes = 50 },
]
"#,
        ),
        text("one/read.sq.md", "Tekst.\n"),
        text("one/read.en.md", "Text.\n"),
        text("one/ask.sq.gift", "::p1:: Po? {TRUE}\n"),
        text("one/ask.en.gift", "::p1:: Yes? {TRUE}\n"),
        text(
            "one/write.toml",
            r#"
points = 10
pages = 2
brief = { sq = "Shkruani dy faqe.", en = "Write two pages." }
[[rubric]]
points = 6
title = { sq = "Shifra", en = "The figure" }
levels = [{ points = 0, sq = "mungon", en = "missing" }, { points = 6, sq = "e plotë", en = "whole" }]
[[rubric]]
points = 4
title = { sq = "Kërkesa", en = "The request" }
levels = [{ points = 0, sq = "mungon", en = "missing" }, { points = 4, sq = "e qartë", en = "clear" }]
"#,
        ),
    ]
}

/// Publishes it.
pub(super) async fn small(app: &TestApp) {
    ready(app).await;
    let trainer = app.signed_in("trainer").await;
    let reply = bring(&trainer, "small", "publish", &files()).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// Reads the lesson and passes the quiz.
pub(super) async fn learn(visitor: &Visitor<'_>) {
    visitor.submit(LESSON, LESSON, &[("read", "yes")]).await;
    let attempt = begin(visitor, ASKED).await;
    visitor
        .submit(&attempt, &attempt, &[("revision", "0"), ("q0", "0"), ("do", "submit")])
        .await;
}

/// Sends work from its page.
pub(super) async fn send(visitor: &Visitor<'_>, text: &str, what: &str) -> bashke_tests::Reply {
    let page = visitor.get(WORK).await.ok();
    let revision = page.attributes("#hand-in input[name=revision]", "value");
    let revision = revision.first().map_or("0", String::as_str).to_owned();
    let fields = [("revision", revision.as_str()), ("text", text), ("do", what)];
    visitor.post_files(&format!("{WORK}/hand-in"), &fields, &[]).await
}

/// Where the newest work waits for a trainer.
pub(super) async fn waiting(trainer: &Visitor<'_>) -> String {
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
        assert!(learning.text().contains("1 detyrë e miratuar"), "{}", learning.text());

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
        let at = |what: &str| page.text().find(what).unwrap();
        assert!(
            at("Good figure") < at("<textarea"),
            "what was said comes before the form"
        );
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
        // a link that leads to none says so, with the form
        for (typed, told) in [
            ("0000-0000-0000", "There is no certificate with this code"),
            ("7Q2M", "This is no code of a certificate"),
        ] {
            let reply = guest.get(&format!("/en/certificates/{typed}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{typed}");
            assert!(reply.one(".field-error").contains(told), "{}", reply.text());
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
        assert_eq!(
            foreign.count("input[name=shown][checked]"),
            0,
            "a box that was unticked stays so"
        );
        assert_eq!(learner.get(&own).await.ok().count("input[name=shown][checked]"), 1);

        // it ends
        for (minutes, prefix, until) in [
            (1, "", "Vlen deri më"),
            (1, "/en", "Holds until"),
            (0, "", "Vlente deri më"),
            (0, "/en", "Held until"),
        ] {
            let mut changed = row.clone().into_active_model();
            changed.expires_at = Set(Some(app.clock.now() + chrono::Duration::minutes(minutes)));
            changed.update(&app.db).await.unwrap();
            let page = guest.get(&format!("{prefix}{own}")).await.ok();
            assert!(
                page.texts(".definitions dt").contains(&until.to_owned()),
                "{}",
                page.text()
            );
        }
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
        // and it is not earned anew: what is validated afterwards, and looks at the whole course, gives the other one alone
        send(&learner, "Work", "submit").await;
        let review = waiting(&trainer).await;
        let full = [
            ("points-0", "6"),
            ("points-1", "4"),
            ("feedback", ""),
            ("verdict", "validated"),
        ];
        trainer.fill(&review, &full).await.ok();
        let rows = certificate::Entity::find().all(&app.db).await.unwrap();
        let mut kinds: Vec<&str> = rows.iter().map(|row| row.kind.as_str()).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, ["applied", "attendance"]);
    }
);

on_both!(
    whoever_must_prove_anew_who_they_are_comes_back_to_the_certificate,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learn(&learner).await;
        let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
        let own = format!("/certificates/{}", row.code);
        let revoke = format!("{own}/revoke");
        let trainer = app.signed_in("trainer").await;
        let later = app.another(clock_after(&app.clock, 16)).await;
        let stale = later.visitor();
        stale.steal(&trainer.cookies());
        let sent_on = stale.submit(&own, &revoke, &[("reason", "Copied work")]).await;
        let back = stale.proves_who_they_are(sent_on).await.ok();
        assert_eq!(back.count("form[action$='/revoke']"), 1);
        assert_eq!(
            back.one("textarea[name=reason]").trim(),
            "Copied work",
            "what was typed"
        );
        let again = stale.get(&own).await.ok();
        assert_eq!(again.one("textarea[name=reason]").trim(), "", "it comes back once");
        let revoked = stale.post(&revoke, &[("reason", "Copied work")]).await;
        assert_eq!(revoked.header("location"), format!("{own}?done=revoked"));
        // whoever was signed out meanwhile comes back to the page as well
        let guest = later.visitor();
        guest.get(&own).await.ok();
        guest.get("/sign-in").await.ok();
        let asked = guest.post(&format!("{own}/keep"), &[("shown", "yes")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        guest.see(&format!("{own}/keep")).await.ok();
    }
);

on_both!(
    a_certificate_counts_for_an_organisation_as_long_as_its_holder_belongs_to_it,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        enrol(&owner, SMALL).await;
        learn(&owner).await;
        let row = certificate::Entity::find().one(&app.db).await.unwrap().unwrap();
        let own = format!("/certificates/{}", row.code);
        let member = membership::Entity::find().filter(membership::Column::PersonId.eq(row.person_id));
        let member = member.one(&app.db).await.unwrap().unwrap();
        let found = organisation::Entity::find_by_id(member.organisation_id)
            .one(&app.db)
            .await;
        let organisation = found.unwrap().unwrap();
        let page = format!("/organisations/{}", organisation.slug);
        let id = organisation.id.to_string();
        let kept = owner
            .submit(&own, &format!("{own}/keep"), &[("organisation", &id)])
            .await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
        let guest = app.visitor();
        let counts = async || {
            let certificate = guest.get(&own).await.ok();
            let organised = guest.get(&page).await;
            let of_it = organised.status.is_success() && organised.text().contains("Kurs i vogël");
            (certificate.text().contains(&organisation.name), of_it)
        };
        assert_eq!(counts().await, (true, true));
        // hidden by moderators it is named nowhere
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        let case = organisation_reported(&app, &learner).await;
        decide(&moderator, &case, "hide").await;
        assert_eq!(counts().await, (false, false));
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        assert_eq!(counts().await, (true, true));
        membership::Entity::delete_by_id(member.id).exec(&app.db).await.unwrap();
        assert_eq!(counts().await, (false, false), "they left");
        // nor is the name of somebody who is hidden told, except to themselves
        let case = reported(&app, &learner, "owner", "insult").await;
        decide(&moderator, &case, "hide").await;
        assert!(!guest.get(&own).await.ok().text().contains(&row.name));
        assert!(owner.get(&own).await.ok().text().contains(&row.name));
    }
);
