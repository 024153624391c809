//! From the first statement to the map, in a browser, in both languages, with and without scripts.

use bashke_tests::{Backend, Browser, Data, TestApp};

use super::{LIST, MAP, NEW, OWN, SAY, cast, crowd, hold, many};
use crate::dialogue::questions::journeys::{sign_in, sound};

/// Language, width, dark, scripts.
const JOURNEYS: [(&str, u32, bool, bool); 4] = [
    ("", 360, false, false),
    ("/en", 360, true, true),
    ("", 1280, true, true),
    ("/en", 1280, false, false),
];

#[tokio::test]
async fn statements_are_voted_on_made_and_mapped() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let dialogue = hold(&app).await;
    let ids = many(&app, dialogue, 9).await;
    let people = crowd(&app, 60).await;
    let votes = people.iter().enumerate().flat_map(|(at, person)| {
        let camp = at % 3 == 0;
        ids.iter()
            .map(move |id| (*person, *id, if (id % 2 == 0) == camp { 1 } else { -1 }))
    });
    cast(&app, dialogue, app.clock.now(), votes).await;
    bashke::dialogue::jobs::opinions(&app.app, dialogue).await.unwrap();
    let served = app.serve().await;
    for (at, (language, width, dark, scripts)) in JOURNEYS.into_iter().enumerate() {
        let browser = Browser::open(width, 800, dark, scripts).await;
        let look = format!("{width}-{}", if dark { "dark" } else { "light" });
        browser.goto(&served, &format!("{language}{SAY}")).await;
        sound(&browser, &served, "say, guest").await;
        let name = ["learner", "member", "owner", "official"][at];
        sign_in(&browser, &served, language, name).await;
        browser.goto(&served, &format!("{language}{SAY}")).await;
        sound(&browser, &served, "say").await;
        browser.screenshot_whole(&format!("say-{look}")).await;
        browser.click(".say-buttons button[value=agree]").await;
        browser.find("progress[value='1']").await;
        browser.click(".say-buttons button[value=pass]").await;
        browser.find("progress[value='2']").await;
        browser.goto(&served, &format!("{language}{NEW}")).await;
        browser.click("main form button[type=submit]").await;
        browser.find(".field-error").await;
        sound(&browser, &served, "statement, refused").await;
        browser
            .fill("#f-text", &format!("Bashkia duhet të botojë kontratën numër {at}."))
            .await;
        browser.click("main form button[type=submit]").await;
        browser.find(".notice-done").await;
        sound(&browser, &served, "statement").await;
        browser.screenshot_whole(&format!("statement-{look}")).await;
        for (path, name) in [(OWN, "own-votes"), (LIST, "statements"), (MAP, "opinion-map")] {
            browser.goto(&served, &format!("{language}{path}")).await;
            sound(&browser, &served, name).await;
            browser.screenshot_whole(&format!("{name}-{look}")).await;
        }
        sign_in(&browser, &served, language, "trainer").await;
        browser.goto(&served, &format!("{language}{LIST}?state=waiting")).await;
        sound(&browser, &served, "waiting").await;
        browser.click(".entries .inline button").await;
        browser.find(".notice-done").await;
    }
}
