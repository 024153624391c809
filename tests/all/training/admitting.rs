//! Letting people in: on the version that is read then, from any page of the queue, naming nobody whom moderators hid.

use bashke_entities::training::{course_version, enrolment};
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::ready;
use super::setup::{ask, crowd, decide, leave, reads, short, small};
use crate::moderation::{self, person_id};

const LEARNING: &str = "/organisations/qendra-prova/learning";

/// The number of the version on which somebody is.
async fn version_of(app: &TestApp, name: &str) -> i32 {
    let row = enrolment::Entity::find().filter(enrolment::Column::PersonId.eq(person_id(app, name).await));
    let row = row.one(&app.db).await.unwrap().unwrap();
    let version = course_version::Entity::find_by_id(row.version_id);
    version.one(&app.db).await.unwrap().unwrap().number
}

on_both!(
    whoever_is_let_in_takes_the_version_that_is_read_then,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        small(&app, "asked", r#"enrolment = "approval""#).await;
        let (trainer, learner, official, member, owner) = (
            app.signed_in("trainer").await,
            app.signed_in("learner").await,
            app.signed_in("official").await,
            app.signed_in("member").await,
            app.signed_in("owner").await,
        );
        ask(&official, "asked", &[("request", "Po provoj.")]).await;
        decide(&trainer, "decline", "Ende jo.").await;
        ask(&member, "asked", &[("request", "Po provoj.")]).await;
        leave(&member, "asked").await;
        ask(&learner, "asked", &[("request", "Po mësoj.")]).await;

        small(&app, "asked", "enrolment = \"approval\"\ntrainer = \"Arta\"").await;
        assert_eq!(decide(&trainer, "accept", "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(version_of(&app, "learner").await, 2);
        small(&app, "asked", "trainer = \"Arta\"").await;
        assert_eq!(ask(&official, "asked", &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(version_of(&app, "official").await, 3);
        small(&app, "asked", r#"enrolment = "organisation""#).await;
        let id = person_id(&app, "member").await.to_string();
        let fields = [("course", "asked"), ("person", id.as_str())];
        assert_eq!(
            owner.submit(LEARNING, LEARNING, &fields).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(version_of(&app, "member").await, 4);
        // whoever took it and left comes back to the version with which they began
        small(&app, "asked", "").await;
        leave(&official, "asked").await;
        ask(&official, "asked", &[]).await;
        assert_eq!(version_of(&app, "official").await, 3);
        assert_eq!(version_of(&app, "learner").await, 2);
    }
);

on_both!(
    a_decision_that_is_refused_is_refused_on_its_own_page,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "asked", r#"enrolment = "approval""#).await;
        crowd(&app, "asked", None, 26).await;
        enrolment::Entity::update_many()
            .col_expr(enrolment::Column::State, Expr::value("waiting"))
            .col_expr(enrolment::Column::Request, Expr::value("Po pres."))
            .exec(&app.db)
            .await
            .unwrap();
        let trainer = app.signed_in("trainer").await;
        let second = "/teaching/enrolments?page=2";
        let page = trainer.get(second).await.ok();
        let keys = page.attributes("input[name=enrolment]", "value");
        assert_eq!(keys.len(), 1);
        let action = page.attributes("main form[method=post]", "action").remove(0);
        let field = format!("reason-{}", keys[0]);
        let fields = [("enrolment", keys[0].as_str()), (field.as_str(), ""), ("do", "decline")];
        let refused = trainer.post(&action, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes("input[name=enrolment]", "value"), keys);
        assert_eq!(refused.count(&format!("#f-{field}")), 1, "the fault leads to its field");
        // the last of a page decided, the page before it is shown
        let fields = [("enrolment", keys[0].as_str()), ("do", "accept")];
        let done = trainer.post(&action, &fields).await;
        let page = trainer.follow(done).await.ok();
        assert_eq!(page.count("input[name=enrolment]"), 25);
        assert_eq!(page.count(".notice-done"), 1);
    }
);

on_both!(
    whom_moderators_hid_is_not_named_where_they_lack_a_course,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        small(&app, "first", "").await;
        small(&app, "second", r#"prerequisites = ["first"]"#).await;
        let (learner, moderator, owner) = (
            app.signed_in("learner").await,
            app.signed_in("moderator").await,
            app.signed_in("owner").await,
        );
        let id = person_id(&app, "member").await.to_string();
        let fields = [("course", "second"), ("person", id.as_str())];
        let named = owner.submit(LEARNING, LEARNING, &fields).await;
        assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(named.text().contains("Mal Prova"));
        let case = moderation::reported(&app, &learner, "member", "insult").await;
        moderation::decide(&moderator, &case, "hide").await;
        let refused = owner.submit(LEARNING, LEARNING, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!refused.text().contains("Mal Prova"), "{}", refused.text());
        // with others it is counted among them
        let own = person_id(&app, "owner").await.to_string();
        let both = [("course", "second"), ("person", id.as_str()), ("person", own.as_str())];
        let refused = owner.submit(LEARNING, LEARNING, &both).await;
        let said = refused.one(".error-summary");
        assert!(!refused.text().contains("Mal Prova"), "{said}");
        assert!(said.contains("dhe një person i fshehur nga moderatorët"), "{said}");
    }
);

on_both!(
    how_far_somebody_is_they_are_in_their_own_version,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "open", "").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "open", &[]).await;
        assert!(reads(&learner, "open").await);
        // another lesson takes the place of the one that they read
        let other = short("open", "").with(
            ("lesson", "more", 5),
            ["Më shumë", "More"],
            &[(".sq.md", "Tekst.\n"), (".en.md", "Text.\n")],
        );
        other.publish(&app, "open").await;
        let page = learner.get("/courses").await.ok();
        let most = page.attributes(".course-card .course-progress progress", "max");
        let done = page.attributes(".course-card .course-progress progress", "value");
        assert_eq!((most, done), (vec!["2".to_owned()], vec!["1".to_owned()]));
    }
);
