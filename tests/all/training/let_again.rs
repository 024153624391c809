//! Quizzes at which somebody used up all attempts: those who teach read which, and whoever may try again is led there.

use bashke_entities::accounts::notification;
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::anew::answer_at;
use super::meeting::id_of;
use super::setup::short;
use super::{enrol, ready};

const COURSE: &str = "/courses/twice";
const PROGRESS: &str = "/teaching/courses/twice/progress";

/// A quiz of one question.
const ASK: &str = "/courses/twice/one/ask";

/// Another one.
const MORE: &str = "/courses/twice/one/more";

/// Lets somebody try again who is the only one that may be let.
async fn let_again(trainer: &Visitor<'_>, page: &Reply) {
    let keys = page.attributes("input[name=anew]", "value");
    assert_eq!(keys.len(), 1);
    let reply = trainer.submit(PROGRESS, PROGRESS, &[("anew", &keys[0])]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// Where the news lead that somebody may try again, the first first.
async fn led(app: &TestApp, name: &str) -> Vec<String> {
    let rows = notification::Entity::find()
        .filter(notification::Column::PersonId.eq(id_of(app, name).await))
        .filter(notification::Column::Message.eq("course-anew"))
        .order_by_asc(notification::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| row.path).collect()
}

on_both!(
    the_quizzes_are_named_and_where_it_is_one_the_news_lead_to_it,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let questions = [
            (".sq.gift", "::p2:: A është kjo tjetra? {TRUE}\n"),
            (".en.gift", "::p2:: Is this the other? {TRUE}\n"),
        ];
        short("twice", "")
            .with(("quiz", "more", 30), ["Edhe", "More"], &questions)
            .set("ask", "attempts = 1")
            .set("more", "attempts = 1")
            .publish(&app, "twice")
            .await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        answer_at(&learner, MORE, false).await;
        let trainer = app.signed_in("trainer").await;
        let page = trainer.get(PROGRESS).await.ok();
        let line = page.one("#people tbody tr");
        assert!(line.contains("të gjitha përpjekjet te “Edhe”."), "{line}");
        assert!(!line.contains("“Pyetje”"), "{line}");
        let_again(&trainer, &page).await;
        assert_eq!(led(&app, "learner").await, [MORE]);
        // of several it is the course that they are led to
        answer_at(&learner, MORE, false).await;
        answer_at(&learner, ASK, false).await;
        let page = trainer.get(&format!("/en{PROGRESS}")).await.ok();
        let line = page.one("#people tbody tr");
        assert!(line.contains("They used all attempts at “Ask”, “More”."), "{line}");
        let_again(&trainer, &page).await;
        assert_eq!(led(&app, "learner").await[1..], [COURSE.to_owned()]);
        let page = trainer.get(PROGRESS).await.ok();
        let line = page.one("#people tbody tr");
        assert!(!line.contains("të gjitha përpjekjet"), "nothing is used up: {line}");
    }
);
