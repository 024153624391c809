//! Ways into a course: by approval, after others, in a cohort with so many seats, by an organisation.

use bashke_entities::training::enrolment;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::setup::{ask, decide, leave, make, reads, small};
use super::{begin, enrol, ready};

/// How many take a course.
async fn takers(app: &TestApp) -> u64 {
    enrolment::Entity::find()
        .filter(enrolment::Column::State.eq("active"))
        .filter(enrolment::Column::LeftAt.is_null())
        .count(&app.db)
        .await
        .unwrap()
}

on_both!(
    a_course_by_approval_is_asked_for_and_decided_on,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "asked", r#"enrolment = "approval""#).await;
        let learner = app.signed_in("learner").await;
        let page = learner.get("/courses/asked").await.ok();
        assert_eq!(page.count("textarea[name=request]"), 1);
        let silent = ask(&learner, "asked", &[("request", "  ")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let asked = ask(&learner, "asked", &[("request", "Jam <b>këshilltare</b>.")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        // whoever waits does not take it, and asks once
        assert_eq!(takers(&app).await, 0);
        assert!(!reads(&learner, "asked").await);
        let begun = learner
            .submit("/courses/asked/one/ask", "/courses/asked/one/ask/attempts", &[])
            .await;
        assert_eq!(begun.status, StatusCode::NOT_FOUND);
        ask(&learner, "asked", &[("request", "Përsëri")]).await;
        let learning = learner.get("/learning").await.ok();
        assert!(learning.text().contains("Kursi asked"), "{}", learning.text());

        // it is for trainers to decide
        assert_eq!(learner.get("/teaching/enrolments").await.status, StatusCode::FORBIDDEN);
        let trainer = app.signed_in("trainer").await;
        let queue = trainer.get("/teaching/enrolments").await.ok();
        assert_eq!(queue.count("main .entries > li"), 1);
        assert!(queue.text().contains("Jam &lt;b&gt;këshilltare"), "{}", queue.text());
        let id = queue.attributes("input[name=enrolment]", "value").remove(0);
        let forged = [("enrolment", id.as_str()), ("do", "accept")];
        let reply = learner.post("/teaching/enrolments", &forged).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN);

        let bare = decide(&trainer, "decline", "").await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(bare.count(".error-summary"), 1);
        let declined = decide(&trainer, "decline", "Kursi është plot deri në pranverë.").await;
        assert_eq!(declined.status, StatusCode::SEE_OTHER);
        let page = learner.get("/courses/asked").await.ok();
        assert!(page.text().contains("plot deri në pranverë"), "{}", page.text());
        let told = learner.get("/notifications").await.ok();
        assert!(told.text().contains("plot deri në pranverë"), "{}", told.text());

        ask(&learner, "asked", &[("request", "Tani është pranverë.")]).await;
        assert_eq!(decide(&trainer, "accept", "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(takers(&app).await, 1);
        assert!(reads(&learner, "asked").await);
        let twice = trainer.post("/teaching/enrolments", &forged).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);

        // whoever leaves comes back without asking again
        leave(&learner, "asked").await;
        assert_eq!(takers(&app).await, 0);
        ask(&learner, "asked", &[]).await;
        assert_eq!(takers(&app).await, 1);
    }
);

on_both!(
    nobody_decides_on_their_own_request,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "asked", r#"enrolment = "approval""#).await;
        let trainer = app.signed_in("trainer").await;
        ask(&trainer, "asked", &[("request", "Për vete.")]).await;
        assert_eq!(decide(&trainer, "accept", "").await.status, StatusCode::FORBIDDEN);
        assert_eq!(takers(&app).await, 0);
    }
);

on_both!(
    what_comes_before_is_completed_before,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "first", "").await;
        small(&app, "second", r#"prerequisites = ["first"]"#).await;
        let learner = app.signed_in("learner").await;
        let refused = ask(&learner, "second", &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let missing = refused.attributes("main a[href='/courses/first']", "href");
        assert!(!missing.is_empty(), "{}", refused.text());
        assert_eq!(takers(&app).await, 0);

        // a trainer may let somebody in nonetheless
        ask(&learner, "second", &[("request", "E kam mësuar në punë.")]).await;
        let trainer = app.signed_in("trainer").await;
        let queue = trainer.get("/teaching/enrolments").await.ok();
        assert_eq!(
            queue.count("main .entries a[href='/courses/first']"),
            1,
            "{}",
            queue.text()
        );
        decide(&trainer, "accept", "").await;
        assert!(reads(&learner, "second").await);

        // whoever completed the first comes in by themselves
        let member = app.signed_in("member").await;
        enrol(&member, "/courses/first").await;
        reads(&member, "first").await;
        assert_eq!(
            ask(&member, "second", &[]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let attempt = begin(&member, "/courses/first/one/ask").await;
        let answer = [("revision", "0"), ("q0", "0"), ("do", "submit")];
        member.submit(&attempt, &attempt, &answer).await;
        assert_eq!(ask(&member, "second", &[]).await.status, StatusCode::SEE_OTHER);
        assert!(reads(&member, "second").await);
    }
);

on_both!(
    a_cohort_has_as_many_seats_as_it_says,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "together", r#"enrolment = "cohort""#).await;
        let trainer = app.signed_in("trainer").await;
        let cohort = make(&trainer, "together", "1").await;
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        let page = learner.get("/courses/together").await.ok();
        let keys = page.attributes("select[name=cohort] option", "value");
        assert_eq!(keys, [cohort.as_str()], "nobody takes it alone");
        member.get("/courses/together").await.ok();
        assert_eq!(
            ask(&learner, "together", &[]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(
            ask(&learner, "together", &[("cohort", "9999")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );

        let fields = [("enrol", "yes"), ("cohort", cohort.as_str())];
        let path = "/courses/together/enrolment";
        let (one, other) = tokio::join!(learner.post(path, &fields), member.post(path, &fields));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422], "{}", other.text());
        assert_eq!(takers(&app).await, 1);
        // a seat that is left is free again
        let (inside, outside) = if one.status == StatusCode::SEE_OTHER {
            (&learner, &member)
        } else {
            (&member, &learner)
        };
        inside.submit("/courses/together", path, &[("enrol", "no")]).await;
        let joined = ask(outside, "together", &[("cohort", &cohort)]).await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER);
        let back = ask(inside, "together", &[("cohort", &cohort)]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(takers(&app).await, 1);
    }
);

/// Where the demonstration organisation enrols.
const LEARNING: &str = "/organisations/qendra-prova/learning";

on_both!(
    an_owner_enrols_members_and_sees_no_more_than_whether_they_complete,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        small(&app, "ours", r#"enrolment = "organisation""#).await;
        small(&app, "open", "").await;
        let (owner, member) = (app.signed_in("owner").await, app.signed_in("member").await);
        // the way there stands at the courses in which owners enrol
        for course in ["/courses/ours", "/courses/open"] {
            let way = format!("main a[href='{LEARNING}']");
            assert_eq!(owner.get(course).await.ok().count(&way), 1, "{course}");
            assert_eq!(member.get(course).await.ok().count(&way), 0, "{course}");
        }
        // nobody else comes in, whatever they own
        assert_eq!(app.visitor().get(LEARNING).await.status, StatusCode::SEE_OTHER);
        for name in ["member", "learner", "trainer", "admin", "official"] {
            let other = app.signed_in(name).await;
            assert_eq!(other.get(LEARNING).await.status, StatusCode::NOT_FOUND, "{name}");
            let fields = [("course", "ours"), ("person", "1")];
            let status = other.submit("/courses/open", LEARNING, &fields).await.status;
            assert_eq!(status, StatusCode::NOT_FOUND, "{name}");
        }
        // members do not enrol themselves
        let own = [("enrol", "yes")];
        let reply = member.submit("/courses/open", "/courses/ours/enrolment", &own).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);

        // the member learnt on their own before: that stays theirs
        enrol(&member, "/courses/open").await;
        reads(&member, "open").await;
        let page = owner.get(LEARNING).await.ok();
        let keys = page.attributes("input[name=person]", "value");
        assert_eq!(keys.len(), 2);
        let everyone: Vec<(&str, &str)> = keys.iter().map(|key| ("person", key.as_str())).collect();
        let of = |course| {
            let mut fields = vec![("course", course)];
            fields.extend(everyone.iter().copied());
            fields
        };
        let stranger = [("course", "ours"), ("person", "999999")];
        let reply = owner.submit(LEARNING, LEARNING, &stranger).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        owner.submit(LEARNING, LEARNING, &of("open")).await;
        let page = owner.get(LEARNING).await.ok();
        assert_eq!(
            page.count("#learners tbody tr"),
            1,
            "of the open course only the owner: {}",
            page.text()
        );

        let reply = owner.submit(LEARNING, LEARNING, &of("ours")).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let told = member.get("/notifications").await.ok();
        assert!(told.text().contains("Qendra Prova"), "{}", told.text());
        assert!(reads(&member, "ours").await);
        let attempt = begin(&member, "/courses/ours/one/ask").await;
        let answer = [("revision", "0"), ("q0", "0"), ("do", "submit")];
        member.submit(&attempt, &attempt, &answer).await;
        member
            .submit(
                "/courses/ours/one/read",
                "/courses/ours/one/read/note",
                &[("text", "fshehur")],
            )
            .await;

        let page = owner.get(LEARNING).await.ok();
        assert_eq!(page.count("#learners tbody tr"), 3);
        let row = page.texts("#learners tbody tr");
        let row = row.iter().find(|row| row.contains("Mal Prova")).unwrap();
        assert!(row.contains("Kursi ours"), "{row}");
        assert_eq!(
            row.matches("23 nëntor 2026").count(),
            3,
            "enrolled, completed, last: {row}"
        );
        for secret in ["pikë", "100", "fshehur", "përpjekj"] {
            assert!(!row.contains(secret), "{row}");
        }
        assert_eq!(owner.get(&attempt).await.status, StatusCode::NOT_FOUND);

        // whoever leaves is seen no more
        member
            .submit("/courses/ours", "/courses/ours/enrolment", &[("enrol", "no")])
            .await;
        let page = owner.get(LEARNING).await.ok();
        assert!(
            !page
                .texts("#learners tbody tr")
                .iter()
                .any(|row| row.contains("Mal Prova"))
        );
    }
);

on_both!(
    what_somebody_did_before_is_not_the_organisations,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        small(&app, "open", "").await;
        let (owner, member) = (app.signed_in("owner").await, app.signed_in("member").await);
        enrol(&member, "/courses/open").await;
        reads(&member, "open").await;
        let attempt = begin(&member, "/courses/open/one/ask").await;
        let answer = [("revision", "0"), ("q0", "0"), ("do", "submit")];
        member.submit(&attempt, &attempt, &answer).await;
        member
            .submit("/courses/open", "/courses/open/enrolment", &[("enrol", "no")])
            .await;
        // all of it long ago
        let before = app.clock.now() - chrono::Duration::days(9);
        enrolment::Entity::update_many()
            .col_expr(enrolment::Column::CompletedAt, Expr::value(before))
            .exec(&app.db)
            .await
            .unwrap();
        let later = app.another(bashke_tests::clock_at(2026, 11, 30)).await;
        let owner = {
            drop(owner);
            later.signed_in("owner").await
        };
        let page = owner.get(LEARNING).await.ok();
        let keys = page.attributes("input[name=person]", "value");
        let mut fields = vec![("course", "open")];
        fields.extend(keys.iter().map(|key| ("person", key.as_str())));
        owner.submit(LEARNING, LEARNING, &fields).await;
        let page = owner.get(LEARNING).await.ok();
        let rows = page.texts("#learners tbody tr");
        let row = rows.iter().find(|row| row.contains("Mal Prova")).unwrap();
        assert!(row.contains("ende jo") && row.contains("ende asgjë"), "{row}");
    }
);
