//! How somebody goes through the rooms of learning in a browser: by links, and with the keyboard alone.

use bashke_tests::{Browser, Served, TestApp};
use serde_json::json;

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
    bashke_tests::scanned((width, height), light)
}

/// What a link leads to that is taken away as a file, with the cookies of this browser: what it is, and its bytes.
pub(super) async fn taken(browser: &Browser, css: &str) -> (String, Vec<u8>) {
    browser.find(css).await;
    browser.reach(css).await;
    let file = "(async () => { const answer = await fetch(document.activeElement.href); \
        const bytes = new Uint8Array(await answer.arrayBuffer()); \
        return [answer.status, answer.headers.get('content-type'), [...bytes]]; })()";
    let file = browser.evaluate(file).await;
    assert_eq!(file[0], 200, "{css}: {}", file[1]);
    let bytes = file[2].as_array().unwrap().iter();
    let bytes = bytes.map(|byte| u8::try_from(byte.as_u64().unwrap()).unwrap());
    (file[1].as_str().unwrap().to_owned(), bytes.collect())
}

/// Goes to a field with the Tab key and types over what stands in it.
pub(super) async fn overwrite(browser: &Browser, css: &str, text: &str) {
    browser.find(css).await;
    browser.reach(css).await;
    let all = json!({
        "type": "rawKeyDown", "key": "a", "code": "KeyA", "windowsVirtualKeyCode": 65, "modifiers": 2,
        "commands": ["selectAll"],
    });
    browser.devtools("Input.dispatchKeyEvent", all).await;
    let up = json!({ "type": "keyUp", "key": "a", "code": "KeyA", "windowsVirtualKeyCode": 65, "modifiers": 2 });
    browser.devtools("Input.dispatchKeyEvent", up).await;
    browser.devtools("Input.insertText", json!({ "text": text })).await;
    assert_eq!(browser.evaluate("document.activeElement.value").await, text, "{css}");
}

/// Chooses with the arrow keys what has this value, in a list or among the buttons of a group.
pub(super) async fn choose(browser: &Browser, css: &str, value: &str) {
    browser.find(css).await;
    browser.reach(css).await;
    for _ in 0..20 {
        let chosen = "document.activeElement.checked === false ? '' : document.activeElement.value";
        if browser.evaluate(chosen).await == value {
            return;
        }
        browser.key("ArrowDown").await;
    }
    panic!("`{css}` has no {value}");
}
