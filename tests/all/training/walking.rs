//! How somebody goes through the rooms of learning in a browser: by links, and with the keyboard alone.

use bashke_tests::{Browser, Served, TestApp};
use serde_json::{Value, json};

/// What newcomers sign in with.
const PASSWORD: &str = "katër fjalë pa lidhje";

/// Follows a link; ends on the page to which it leads.
pub(super) async fn go(browser: &Browser, css: &str) {
    browser.find(css).await;
    let address = format!("new URL(document.querySelector({}).href).pathname", json!(css));
    let to = browser.evaluate(&address).await;
    browser.enter(css).await;
    browser
        .until(&format!(
            "location.pathname === {to} && document.readyState === 'complete'"
        ))
        .await;
}

/// Goes to the catalogue by the menu of a page that was just opened.
pub(super) async fn courses(browser: &Browser) {
    browser.enter(".menu-button").await;
    browser
        .until("document.querySelector('#menu:popover-open') !== null")
        .await;
    go(browser, ".site-nav a[href$='/courses']").await;
}

/// Makes an account on the page that is shown, and proves its address by the link in the mail; ends where that leads.
pub(super) async fn sign_up(browser: &Browser, (app, served): (&TestApp, &Served), name: &str, email: &str) {
    browser.write("#f-name", name).await;
    browser.write("#f-email", email).await;
    browser.write("#f-password", PASSWORD).await;
    browser.key("Enter").await;
    browser
        .until("document.querySelector('#f-password') === null && document.querySelector('h1') !== null")
        .await;
    app.work().await;
    let link = app.visitor().link_of_last_mail(email).await;
    assert!(link.contains("/account/verify/"), "{link}");
    browser.goto(served, &link).await;
    browser.write("#f-password", PASSWORD).await;
    browser.key("Enter").await;
    browser.until("!location.pathname.includes('/account/verify/')").await;
}

/// What a telephone reads in the picture of the code that the page shows.
pub(super) async fn scanned(browser: &Browser) -> String {
    let code = browser.find(".session-qr svg").await;
    let picture = code.screenshot().await.unwrap();
    let picture = image::load_from_memory(&picture).unwrap().into_luma8();
    let pixels = |n: u32| usize::try_from(n).unwrap();
    let (width, height) = (pixels(picture.width()), pixels(picture.height()));
    let light = |x: usize, y: usize| picture.as_raw()[y * width + x];
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, light);
    let grids = prepared.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().unwrap().1
}

/// How the paper answers to which the page of a certificate leads: its status, what it is, and how it begins.
pub(super) async fn paper(browser: &Browser) -> Value {
    let asked = "(async () => { \
        const answer = await fetch(document.querySelector(\"main a[href$='.pdf']\").href); \
        const bytes = new Uint8Array(await answer.arrayBuffer()); \
        return [answer.status, answer.headers.get('content-type'), String.fromCharCode(...bytes.slice(0, 5))]; \
        })()";
    browser.evaluate(asked).await
}
