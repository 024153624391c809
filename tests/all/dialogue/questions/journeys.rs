//! From a question to its answer, in a browser, in both languages, with and without scripts.

use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, Served, TestApp};

use super::ready;

/// Language, width, dark, scripts.
const JOURNEYS: [(&str, u32, bool, bool); 4] = [
    ("", 360, false, false),
    ("/en", 360, true, true),
    ("", 1280, true, true),
    ("/en", 1280, false, false),
];

pub(in crate::dialogue) async fn sound(browser: &Browser, served: &Served, what: &str) {
    assert_eq!(
        browser.overflow().await,
        Vec::<String>::new(),
        "{what} is wider than the screen"
    );
    assert_eq!(browser.count("h1").await, 1, "{what}");
    assert_eq!(browser.foreign_requests(served).await, Vec::<String>::new(), "{what}");
    let complaints = browser.complaints().await;
    let complaints = complaints.into_iter().filter(|one| !one.contains("status of 422"));
    assert_eq!(complaints.collect::<Vec<_>>(), Vec::<String>::new(), "{what}");
}

pub(in crate::dialogue) async fn sign_in(browser: &Browser, served: &Served, language: &str, name: &str) {
    browser.client.delete_all_cookies().await.unwrap();
    browser.goto(served, &format!("{language}/sign-in")).await;
    browser.fill("#f-email", &format!("{name}@bashke.test")).await;
    browser.fill("#f-password", TRIAL_PASSWORD).await;
    browser.click("main form button[type=submit]").await;
    browser.find(".viewer-name").await;
}

#[tokio::test]
async fn a_question_is_asked_and_answered() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    ready(&app).await;
    bashke::dialogue::seed_questions(&app.db, app.clock.now(), "http://127.0.0.1:3000")
        .await
        .unwrap();
    let served = app.serve().await;
    for (language, width, dark, scripts) in JOURNEYS {
        let browser = Browser::open(width, 800, dark, scripts).await;
        let look = format!("{width}-{}", if dark { "dark" } else { "light" });
        sign_in(&browser, &served, language, "learner").await;
        browser.goto(&served, &format!("{language}/places/lezhe")).await;
        browser.click("#questions a[rel=nofollow]").await;
        browser.find("textarea").await;
        browser.click("main form button[value=send]").await;
        browser.find(".field-error").await;
        sound(&browser, &served, "ask, refused").await;
        browser.fill("#f-title", "Sa kushtoi rruga e re te stadiumi?").await;
        browser
            .fill(
                "#f-text",
                "Kërkoj kontratën dhe **pagesat** e vitit 2025.\n\nFaleminderit.",
            )
            .await;
        browser.screenshot_whole(&format!("question-ask-{look}")).await;
        browser.click("main form button[value=preview]").await;
        browser.find(".notice .post-text strong").await;
        browser.click("main form button[value=send]").await;
        browser.find(".notice-done").await;
        let question = browser.path().await;
        let question = question.split('?').next().unwrap().to_owned();
        sound(&browser, &served, "question").await;

        sign_in(&browser, &served, language, "official").await;
        browser.goto(&served, &question).await;
        browser.click("main a.button[href$='/answer']").await;
        browser.find("input[value=refusal]").await;
        browser.click("main form button[value=send]").await;
        browser.find(".field-error").await;
        sound(&browser, &served, "answer, refused").await;
        browser
            .fill("#f-text", "Kontrata është te regjistri i prokurimeve, nr. 12.")
            .await;
        browser.screenshot_whole(&format!("question-answer-{look}")).await;
        browser.click("main form button[value=send]").await;
        browser.find(".notice-done").await;
        browser.find(".post-official").await;
        sound(&browser, &served, "answered").await;
        browser.screenshot_whole(&format!("question-{look}")).await;
        for (path, name) in [
            ("/questions", "questions"),
            ("/questions/municipalities", "questions-record"),
            ("/questions/1", "question-overdue"),
        ] {
            browser.goto(&served, &format!("{language}{path}")).await;
            sound(&browser, &served, name).await;
            browser.screenshot_whole(&format!("{name}-{look}")).await;
        }
    }
}
