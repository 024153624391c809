//! Courses are called by their names in what people are told, each in their language.

use bashke_entities::accounts::person;
use bashke_tests::{Data, TestApp, on_both};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::ready;
use super::setup::{ask, decide, small};

on_both!(
    notices_and_mails_name_a_course_in_the_language_of_their_reader,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "asked-for", r#"enrolment = "approval""#).await;
        person::Entity::update_many()
            .col_expr(person::Column::Locale, Expr::value("en"))
            .filter(person::Column::Email.eq("learner@bashke.test"))
            .exec(&app.db)
            .await
            .unwrap();
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        let trainer = app.signed_in("trainer").await;
        for visitor in [&learner, &member] {
            ask(visitor, "asked-for", &[("request", "Dua të mësoj.")]).await;
            decide(&trainer, "accept", "").await;
        }
        let asked = trainer.get("/notifications").await.ok();
        assert!(
            asked.text().contains("kërkon të hyjë në kursin “Kursi asked-for”."),
            "{}",
            asked.text()
        );
        for (visitor, prefix, said) in [
            (&learner, "/en", "You were let into the course “Course asked-for”."),
            (&member, "", "U pranuat në kursin “Kursi asked-for”."),
        ] {
            let news = visitor.get(&format!("{prefix}/notifications")).await.ok();
            assert!(news.text().contains(said), "{}", news.text());
        }
    }
);
