//! Somebody answers a quiz and leaves its page before it is kept by itself.

use std::time::Duration;

use bashke_entities::training::attempt_answer;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, TestApp};
use sea_orm::EntityTrait;

use super::setup::{Folder, ask};
use super::{begin, ready};

#[tokio::test]
async fn the_last_answer_is_kept_where_the_page_is_left_at_once() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    ready(&app).await;
    let quiz = [
        (".sq.gift", "::p1:: Si quhet kryeqyteti? {=Tirana}\n"),
        (".en.gift", "::p1:: What is the capital called? {=Tirana}\n"),
    ];
    let course = Folder::new(["Kryeqyteti", "The capital"], "format = \"online\"\npass = 70");
    let course = course.with(("quiz", "ask", 5), ["Pyetje", "Ask"], &quiz);
    course.publish(&app, "capital").await;
    let learner = app.signed_in("learner").await;
    ask(&learner, "capital", &[]).await;
    let attempt = begin(&learner, "/courses/capital/one/ask").await;

    let served = app.serve().await;
    let browser = Browser::open(390, 800, false, true).await;
    browser.goto(&served, &format!("/sign-in?next={attempt}")).await;
    browser.fill("#f-email", "learner@bashke.test").await;
    browser.fill("#f-password", TRIAL_PASSWORD).await;
    browser.key("Enter").await;
    browser.find("form[data-quiz]").await;
    browser.fill("#f-q0", "Tirana").await;
    browser.goto(&served, "/courses").await;
    let mut kept = Vec::new();
    for _ in 0..50 {
        kept = attempt_answer::Entity::find().all(&app.db).await.unwrap();
        if !kept.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let kept: Vec<&str> = kept.iter().map(|answer| answer.response.as_str()).collect();
    assert_eq!(kept, ["Tirana"]);
}
