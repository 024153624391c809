//! A newcomer's way in, done as they do it: in a browser, in both languages, with and without scripts.

use bashke_tests::{Backend, Browser, Data, Served, TestApp};
use totp_rs::Builder;

/// Somebody: language, width, dark, scripts.
const PEOPLE: [(&str, u32, bool, bool); 4] = [
    ("", 360, false, false),
    ("/en", 360, true, true),
    ("", 1280, true, true),
    ("/en", 1280, false, false),
];

const PASSWORD: &str = "katër fjalë pa lidhje";

async fn sound(browser: &Browser, served: &Served, what: &str) {
    assert_eq!(
        browser.overflow().await,
        Vec::<String>::new(),
        "{what} is wider than the screen"
    );
    assert_eq!(browser.count("h1").await, 1, "{what}");
    assert_eq!(browser.foreign_requests(served).await, Vec::<String>::new(), "{what}");
    // a form that comes back is an answer too, though the browser counts it among the failures
    let complaints = browser
        .complaints()
        .await
        .into_iter()
        .filter(|one| !one.contains("status of 422"));
    assert_eq!(complaints.collect::<Vec<_>>(), Vec::<String>::new(), "{what}");
}

#[tokio::test]
async fn a_newcomer_signs_up_verifies_and_adds_a_second_factor() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let served = app.serve().await;
    let send = "main form button[type=submit]";
    for (number, (language, width, dark, scripts)) in PEOPLE.into_iter().enumerate() {
        let browser = Browser::open(width, 800, dark, scripts).await;
        let email = format!("arta{number}@shembull.al");
        let look = format!("{width}-{}", if dark { "dark" } else { "light" });
        browser
            .goto(&served, if language.is_empty() { "/" } else { language })
            .await;
        browser.click("a.viewer").await;
        sound(&browser, &served, "sign-in").await;
        browser.screenshot_whole(&format!("sign-in-{look}")).await;
        browser.click(&format!("main a[href='{language}/sign-up']")).await;
        // a first try that is refused keeps what was typed
        browser.fill("#f-name", "Arta Gjoni").await;
        browser.fill("#f-email", &email).await;
        browser.fill("#f-password", "arta").await;
        browser.click(send).await;
        browser.find(".field-error").await;
        sound(&browser, &served, "sign-up, refused").await;
        browser.screenshot_whole(&format!("sign-up-refused-{look}")).await;
        assert_eq!(browser.count(".field-error").await, 1);
        browser.fill("#f-password", PASSWORD).await;
        browser.click(send).await;
        browser.find("main a[href$='/mailbox']").await;
        assert!(browser.text("main").await.contains(&email));
        sound(&browser, &served, "sent").await;

        app.work().await;
        let link = app.visitor().link_of_last_mail(&email).await;
        browser.goto(&served, &link).await;
        browser.click(send).await;
        browser.find(&format!("main a[href='{language}/sign-in']")).await;
        sound(&browser, &served, "verified").await;
        browser.click(&format!("main a[href='{language}/sign-in']")).await;
        browser.fill("#f-email", &email).await;
        browser.fill("#f-password", PASSWORD).await;
        browser.click(send).await;
        browser
            .find(&format!("main a[href='{language}/account/second-factor']"))
            .await;
        assert!(browser.path().await.starts_with(&format!("{language}/account")));
        sound(&browser, &served, "account").await;
        browser.screenshot_whole(&format!("account-{look}")).await;

        browser
            .click(&format!("main a[href='{language}/account/second-factor']"))
            .await;
        browser.find("code.secret").await;
        sound(&browser, &served, "second factor").await;
        browser.screenshot_whole(&format!("second-factor-{look}")).await;
        let secret = browser.text("code.secret").await.replace(' ', "");
        let bytes = data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
        let totp = Builder::new()
            .with_secret(bytes)
            .with_account_name("-")
            .build()
            .unwrap();
        let now = u64::try_from(app.clock.now().timestamp()).unwrap();
        browser.fill("#f-code", &totp.generate(now).to_string()).await;
        browser.click(send).await;
        browser.find(".codes li").await;
        assert_eq!(browser.count(".codes li").await, 10);
        sound(&browser, &served, "recovery codes").await;
        browser.screenshot_whole(&format!("recovery-codes-{look}")).await;
        browser.goto(&served, &format!("{language}/account/sessions")).await;
        sound(&browser, &served, "sessions").await;
        browser.screenshot_whole(&format!("sessions-{look}")).await;
    }
}
