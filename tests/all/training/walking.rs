//! How somebody goes through the rooms of learning in a browser: by links, and with the keyboard alone.

use bashke_tests::Browser;
use serde_json::json;

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
