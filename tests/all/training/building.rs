//! A course from nothing in the browser, on a phone, with the keyboard alone, in both languages: built, its questions
//! imported with two faults, published, taken away and brought elsewhere unchanged.

use std::fs;

use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, Served, TestApp, run_folder};

use super::ready;

/// The key Enter, as it is typed into an element: links, buttons and disclosures take it.
const ENTER: &str = "\u{e007}";

/// The arrow that chooses what comes next in a list.
const DOWN: &str = "\u{e015}";

/// Three questions, the second and the third with a fault.
const FAULTY: &str = "::one:: Sa banorë? {#10:1}\n\n::two:: Pa çelës {~a ~b}\n\n::three:: Pa kllapë {=a ~b\n";

/// Two questions.
const SOUND: &str = "::one:: Sa banorë? {#10:1}\n\n::two:: Me çelës {=a ~b}\n";

async fn sound(browser: &Browser, served: &Served, what: &str) {
    assert_eq!(
        browser.overflow().await,
        Vec::<String>::new(),
        "{what} is wider than the screen"
    );
    assert_eq!(browser.count("h1").await, 1, "{what}");
    assert_eq!(browser.foreign_requests(served).await, Vec::<String>::new(), "{what}");
    let complaints = browser.complaints().await;
    let complaints = complaints.into_iter().filter(|one| !one.contains("status of 4"));
    assert_eq!(complaints.collect::<Vec<_>>(), Vec::<String>::new(), "{what}");
}

async fn enter(browser: &Browser, css: &str) {
    browser.press(css, ENTER).await;
}

#[tokio::test]
async fn a_trainer_builds_a_course_on_a_phone_with_the_keyboard_alone() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    ready(&app).await;
    let served = app.serve().await;
    let folder = run_folder();
    for (prefix, slug, dark) in [("", "kursi-im", false), ("/en", "my-course", true)] {
        let browser = Browser::open(360, 800, dark, true).await;
        let look = format!("360-{}", if dark { "dark" } else { "light" });
        browser.goto(&served, &format!("{prefix}/sign-in")).await;
        browser.fill("#f-email", "trainer@bashke.test").await;
        browser.fill("#f-password", TRIAL_PASSWORD).await;
        enter(&browser, "main form button[type=submit]").await;
        browser.find(".viewer-name").await;

        browser.goto(&served, &format!("{prefix}/teaching/courses")).await;
        sound(&browser, &served, "the list").await;
        browser.screenshot_whole(&format!("written-{look}")).await;
        enter(&browser, "a[href$='/teaching/courses/new']").await;
        browser.fill("#f-title-sq", "Kursi im").await;
        browser.fill("#f-title-en", "My course").await;
        browser.fill("#f-slug", slug).await;
        sound(&browser, &served, "a new course").await;
        enter(&browser, "main form button[type=submit]").await;
        let outline = format!("{prefix}/teaching/courses/{slug}");
        browser.find("#outline").await;
        browser.fill("#f-title-sq", "Moduli").await;
        browser.fill("#f-title-en", "The module").await;
        enter(&browser, "#outline form.form button[type=submit]").await;
        for (kind, sq, en) in [("lesson", "Mësimi", "The lesson"), ("quiz", "Kuizi", "The quiz")] {
            browser.find("#m-moduli").await;
            let form = "#m-moduli details:has(input[value=add-item])";
            if browser.count(&format!("{form}[open]")).await == 0 {
                enter(&browser, &format!("{form} > summary")).await;
            }
            if kind == "quiz" {
                browser.press("#f-kind-moduli", DOWN).await;
            }
            browser.fill("#f-new-moduli-sq", sq).await;
            browser.fill("#f-new-moduli-en", en).await;
            enter(&browser, &format!("{form} button[type=submit]")).await;
            browser.find("#f-text-sq").await;
            if kind == "lesson" {
                browser.fill("#f-text-sq", "Nga **taksat**.").await;
                browser.fill("#f-text-en", "From **taxes**.").await;
                sound(&browser, &served, "a lesson").await;
                browser.screenshot_whole(&format!("write-lesson-{look}")).await;
                enter(&browser, "main form button[type=submit]").await;
                browser.find(".notice-done").await;
                browser.goto(&served, &outline).await;
            }
        }

        // questions come as files; two of them are faulty
        let file = folder.join(format!("{slug}.gift"));
        fs::write(&file, FAULTY).unwrap();
        browser.press("#f-file-sq", file.to_str().unwrap()).await;
        browser.press("#f-file-en", file.to_str().unwrap()).await;
        enter(&browser, "main form button[type=submit]").await;
        browser.find("#faults").await;
        assert_eq!(browser.count("#faults tbody tr").await, 4, "two in each language");
        let told = browser.text("#faults").await;
        let line = if prefix.is_empty() { "rreshti" } else { "line" };
        for wanted in [format!("{line} 3"), format!("{line} 5"), "Pa çelës {~a ~b}".to_owned()] {
            assert!(told.contains(&wanted), "{wanted}: {told}");
        }
        sound(&browser, &served, "a quiz with faults").await;
        browser.screenshot_whole(&format!("write-quiz-{look}")).await;
        // each leads to where it is mended
        enter(&browser, "#faults a").await;
        browser.until("location.hash === '#f-text-sq'").await;
        browser.fill("#f-text-sq", SOUND).await;
        browser.fill("#f-text-en", SOUND).await;
        enter(&browser, "main form button[type=submit]").await;
        browser
            .until("document.querySelector('#questions') && !document.querySelector('#faults')")
            .await;
        sound(&browser, &served, "a quiz").await;

        browser.goto(&served, &format!("{outline}/settings")).await;
        browser.fill("#f-trainer", "Arta Gjoni").await;
        browser.fill("#f-summary-sq", "Për paratë.").await;
        sound(&browser, &served, "the settings").await;
        browser.screenshot_whole(&format!("course-settings-{look}")).await;
        enter(&browser, "main form button[type=submit]").await;
        browser.find(".notice-done").await;
        browser.goto(&served, &format!("{outline}/preview/moduli/kuizi")).await;
        sound(&browser, &served, "a preview").await;
        browser.goto(&served, &outline).await;
        sound(&browser, &served, "the outline").await;
        browser.screenshot_whole(&format!("course-outline-{look}")).await;

        // taken away, brought elsewhere, taken away again: the same
        let trainer = app.signed_in("trainer").await;
        let draft = trainer
            .get(&format!("/teaching/courses/{slug}/draft.zip"))
            .await
            .ok()
            .bytes
            .clone();
        let zip = folder.join(format!("{slug}.zip"));
        fs::write(&zip, &draft).unwrap();
        enter(&browser, "#publish form[action$=publish] button").await;
        browser.find(".notice-done").await;
        browser.goto(&served, &format!("{prefix}/courses/import")).await;
        browser.fill("#f-slug", &format!("{slug}-tjeter")).await;
        browser.press("#f-file", zip.to_str().unwrap()).await;
        browser.press("input[name=do][value=draft]", " ").await;
        enter(&browser, "main form button[type=submit]").await;
        browser.find("#outline").await;
        let again = trainer
            .get(&format!("/teaching/courses/{slug}-tjeter/draft.zip"))
            .await
            .ok()
            .bytes
            .clone();
        assert_eq!(again, draft);
        browser
            .goto(&served, &format!("{prefix}/courses/{slug}/moduli/mesimi"))
            .await;
        let lesson = browser.text(".lesson").await;
        let wanted = if prefix.is_empty() {
            "Nga taksat."
        } else {
            "From taxes."
        };
        assert_eq!(lesson.trim(), wanted);
        browser
            .goto(&served, &format!("{prefix}/teaching/questions?q=banore"))
            .await;
        sound(&browser, &served, "the bank").await;
        browser.screenshot_whole(&format!("bank-{look}")).await;
        // side by side on a desk
        browser.resize(1280).await;
        let desk = look.replace("360", "1280");
        for (page, name) in [
            ("items/moduli/kuizi", "write-quiz"),
            ("items/moduli/mesimi", "write-lesson"),
            ("", "course-outline"),
        ] {
            let path = format!("{prefix}/teaching/courses/{slug}-tjeter/{page}");
            browser.goto(&served, path.trim_end_matches('/')).await;
            sound(&browser, &served, name).await;
            browser.screenshot_whole(&format!("{name}-{desk}")).await;
        }
    }
}
