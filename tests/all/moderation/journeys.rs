//! From a report to an appeal, in a browser, in both languages, with and without scripts.

use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, Served, TestApp};
use bashke_vocabulary::Role;

use super::{FACTS, grant, last_case, person_slug};

/// Language, width, dark, scripts; and who is reported.
const JOURNEYS: [(&str, u32, bool, bool, &str); 4] = [
    ("", 360, false, false, "learner"),
    ("/en", 360, true, true, "official"),
    ("", 1280, true, true, "owner"),
    ("/en", 1280, false, false, "member"),
];

async fn sound(browser: &Browser, served: &Served, what: &str) {
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

async fn sign_in(browser: &Browser, served: &Served, language: &str, name: &str) {
    browser.client.delete_all_cookies().await.unwrap();
    browser.goto(served, &format!("{language}/sign-in")).await;
    browser.fill("#f-email", &format!("{name}@bashke.test")).await;
    browser.fill("#f-password", TRIAL_PASSWORD).await;
    browser.click("main form button[type=submit]").await;
    browser.find(".viewer-name").await;
}

#[tokio::test]
async fn a_report_becomes_a_decision_and_an_appeal() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    app.with_people().await;
    grant(&app, "trainer", Role::Moderator).await;
    let served = app.serve().await;
    for (language, width, dark, scripts, reported) in JOURNEYS {
        let browser = Browser::open(width, 800, dark, scripts).await;
        let look = format!("{width}-{}", if dark { "dark" } else { "light" });
        let subject = person_slug(&app, reported).await;
        browser
            .goto(&served, &format!("{language}/report?subject=person:{subject}"))
            .await;
        browser.click("main form button[type=submit]").await;
        browser.find(".field-error").await;
        sound(&browser, &served, "report, refused").await;
        browser.fill("#f-text", "Kërcënon dikë me emër.").await;
        browser.fill("#f-email", "kushdo@shembull.al").await;
        browser.screenshot_whole(&format!("report-{look}")).await;
        browser.click("main form button[type=submit]").await;
        browser.find(&format!("main a[href='{language}/moderation/log']")).await;
        sound(&browser, &served, "sent").await;

        sign_in(&browser, &served, language, "moderator").await;
        browser.goto(&served, &format!("{language}/moderation")).await;
        sound(&browser, &served, "queue").await;
        browser.screenshot_whole(&format!("moderation-{look}")).await;
        let case = last_case(&app).await;
        browser.click(&format!("main a[href='{language}{case}']")).await;
        browser.click("main form.inline button").await;
        browser.find(".notice-done").await;
        browser.click("#decide button[value=decide]").await;
        browser.find(".field-error").await;
        sound(&browser, &served, "case, refused").await;
        browser.click("input[name=measure][value=hide]").await;
        browser.click("input[name=rule][value=illegal]").await;
        browser.fill("#f-facts", FACTS).await;
        browser.click("#decide button[value=preview]").await;
        browser.find(".notice .statement").await;
        sound(&browser, &served, "preview").await;
        browser.screenshot_whole(&format!("case-{look}")).await;
        browser.click("#decide button[value=decide]").await;
        browser.find("section .statement").await;
        sound(&browser, &served, "decided").await;

        sign_in(&browser, &served, language, reported).await;
        browser.goto(&served, &format!("{language}/account/decisions")).await;
        browser.click("main summary").await;
        browser.fill("main textarea", "Emri im nuk fyen askënd.").await;
        browser.screenshot_whole(&format!("decisions-{look}")).await;
        browser.click("main details button[type=submit]").await;
        browser.find(".notice-done").await;
        sound(&browser, &served, "appealed").await;

        sign_in(&browser, &served, language, "trainer").await;
        browser.goto(&served, &format!("{language}/moderation/appeals")).await;
        sound(&browser, &served, "appeals").await;
        browser.click("main .entries a").await;
        browser.click("input[name=outcome][value=overturned]").await;
        browser.fill("#f-facts", FACTS).await;
        sound(&browser, &served, "appeal").await;
        browser.screenshot_whole(&format!("appeal-{look}")).await;
        browser.click("main form button[type=submit]").await;
        browser.find(".notice-done").await;
        browser.goto(&served, &format!("{language}/moderation/log")).await;
        sound(&browser, &served, "log").await;
        browser.screenshot_whole(&format!("moderation-log-{look}")).await;
        for path in ["/indicators/arrears-stock", "/places/lezhe"] {
            browser.goto(&served, &format!("{language}{path}")).await;
            sound(&browser, &served, path).await;
        }
    }
}
