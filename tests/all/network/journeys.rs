//! The pages of the network in a browser: they fit on a phone and on a desk, in light and dark, and work without
//! scripts.

use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, TestApp};

#[tokio::test]
async fn pages_fit_and_an_organisation_is_listed_without_scripts() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    app.with_organisations().await;
    let served = app.serve().await;
    let sound = async |browser: &Browser, what: &str| {
        assert_eq!(browser.overflow().await, Vec::<String>::new(), "{what}");
        assert_eq!(browser.count("h1").await, 1, "{what}");
        assert_eq!(browser.foreign_requests(&served).await, Vec::<String>::new(), "{what}");
    };
    for (language, width, dark, scripts) in [("", 360, true, false), ("/en", 1280, false, true)] {
        let browser = Browser::open(width, 800, dark, scripts).await;
        browser
            .goto(&served, &format!("{language}/sign-in?next=/organisations/new"))
            .await;
        browser.fill("#f-email", "admin@bashke.test").await;
        browser.fill("#f-password", TRIAL_PASSWORD).await;
        browser.click("main form button[type=submit]").await;
        browser.find("#f-short-name").await;
        sound(&browser, "new").await;
        browser
            .fill("#f-name", &format!("Organizata e gjatë {}", "përparimtare".repeat(5)))
            .await;
        browser.click("main form button[type=submit]").await;
        // the kind is missing: it is said, and the name stays
        browser.find(".field-error").await;
        browser.screenshot_whole(&format!("organisation-new-{width}")).await;
        browser.click("input[name=kind][value=cso]").await;
        browser.click("main form button[type=submit]").await;
        browser.find(".notice-done").await;
        sound(&browser, "profile").await;
        for (name, path) in [
            ("directory", "/network"),
            ("organisation", "/organisations/qendra-prova"),
            ("municipality", "/organisations/bashkia-tirane"),
            ("members", "/organisations/qendra-prova/members"),
            ("logo", "/organisations/qendra-prova/logo"),
            ("edit", "/organisations/qendra-prova/edit"),
            ("claim", "/organisations/bashkia-tirane/claim"),
            ("mine", "/account/organisations"),
            ("person", "/people/ora-prova"),
            ("claims", "/admin/claims?state=decided"),
            ("admin-organisations", "/admin/organisations"),
            ("admin-organisation", "/admin/organisations/qendra-prova"),
        ] {
            browser.goto(&served, &format!("{language}{path}")).await;
            sound(&browser, name).await;
            browser.screenshot_whole(&format!("network-{name}-{width}")).await;
        }
        assert_eq!(
            browser
                .complaints()
                .await
                .iter()
                .filter(|one| !one.contains("status of 422"))
                .count(),
            0
        );
    }
}

#[tokio::test]
async fn a_button_that_is_pressed_twice_sends_once() {
    let app = TestApp::open(Backend::Sqlite, Data::Empty).await;
    let served = app.serve().await;
    let browser = Browser::open(1280, 800, false, true).await;
    browser.goto(&served, "/en/sign-in").await;
    // nothing is sent: whether it would have been is noted
    let pressed = "(() => { const seen = []; const form = document.querySelector('main form[method=post]'); form.noValidate = true;
        addEventListener('submit', (event) => { seen.push(!event.defaultPrevented); event.preventDefault(); });
        form.requestSubmit(); form.requestSubmit(); dispatchEvent(new PageTransitionEvent('pageshow')); form.requestSubmit();
        return seen; })()";
    assert_eq!(browser.evaluate(pressed).await.to_string(), "[true,false,true]");
}
