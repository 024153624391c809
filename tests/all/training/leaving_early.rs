//! Somebody answers a quiz and leaves its page before it is kept by itself, or while it cannot be kept.

use std::time::Duration;

use bashke_entities::training::attempt_answer;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, TestApp};
use sea_orm::EntityTrait;
use serde_json::json;

use super::journeys::sign_in;
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

#[tokio::test]
async fn that_answers_are_not_kept_stays_in_view_and_hides_nothing_that_is_answered() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    ready(&app).await;
    let gift = |text: &str| -> String { (1..=12).map(|n| format!("::q{n}:: {text} {n}? {{TRUE}}\n\n")).collect() };
    let quiz = [(".sq.gift", gift("A vlen")), (".en.gift", gift("Does it hold"))];
    let quiz = quiz.each_ref().map(|(ending, text)| (*ending, text.as_str()));
    let course = Folder::new(["Shumë", "Many"], "format = \"online\"\npass = 70");
    let course = course.with(("quiz", "ask", 5), ["Pyetje", "Ask"], &quiz);
    course.publish(&app, "many").await;
    let learner = app.signed_in("learner").await;
    ask(&learner, "many", &[]).await;
    let attempt = begin(&learner, "/courses/many/one/ask").await;

    let served = app.serve().await;
    let browser = Browser::open(360, 740, false, true).await;
    sign_in(&browser, &served, "", "learner", &attempt).await;
    browser.find("form[data-quiz]").await;
    let seen = "(() => { const told = document.querySelector('[data-quiz-lost]')?.getBoundingClientRect(); \
                return !!told && told.height > 0 && told.top > 0 && told.bottom <= innerHeight + 1; })()";
    // while all is well nothing stands over the questions
    browser.reach("#q0 input").await;
    assert_eq!(browser.count("[data-quiz-lost]").await, 0);
    let far = "document.querySelector('[data-quiz-saved]').getBoundingClientRect().top > innerHeight";
    assert_eq!(browser.evaluate(far).await, json!(true));
    // without a connection, until there is one again
    let cut = "window.whole = window.fetch; window.fetch = () => Promise.reject(new TypeError('none')); true";
    browser.evaluate(cut).await;
    browser.key("Space").await;
    browser.until(seen).await;
    browser.evaluate("window.fetch = window.whole; true").await;
    browser
        .until("document.querySelector('[data-quiz-saved]').textContent.startsWith('U ruajt')")
        .await;
    assert_eq!(browser.count("[data-quiz-lost]").await, 0);
    // another window answers meanwhile
    let page = learner.get(&attempt).await.ok();
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    learner
        .post(&attempt, &[("revision", &revision), ("do", "save"), ("q1", "0")])
        .await;
    browser.reach("#q1 input").await;
    browser.key("Space").await;
    browser
        .until("document.querySelector('[data-quiz-lost].field-error') !== null")
        .await;
    assert_eq!(browser.evaluate(seen).await, json!(true));
    // whatever one comes to with the keyboard is not under it
    let free = "(() => { const told = document.querySelector('[data-quiz-lost]').getBoundingClientRect(); \
                const here = document.activeElement.getBoundingClientRect(); \
                return here.bottom <= told.top + 1 || here.top >= told.bottom - 1; })()";
    for question in 2..12 {
        browser.reach(&format!("#q{question} input")).await;
        assert_eq!(browser.evaluate(free).await, json!(true), "question {question}");
    }
    browser.reach("button[value=submit]").await;
    assert_eq!(browser.evaluate(free).await, json!(true));
}
