//! A course from nothing in the browser, on a phone, with the keyboard alone, in both languages: built, its questions
//! imported with two faults, taken away, published, and brought to another platform unchanged.

use std::fs;

use bashke_tests::{Backend, Browser, Data, Served, TestApp, run_folder};

use super::journeys::sign_in;
use super::walking::{choose, go, overwrite, taken};
use super::{ready, unpacked};

/// The button that sends the form of a page.
const SEND: &str = "main form button[type=submit]";

/// The link by which a draft is taken away.
const ARCHIVE: &str = "main .ways-on a[download]";

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

/// What is typed into the fields of an item, in their order.
fn fields(kind: &str) -> &'static [(&'static str, &'static str)] {
    match kind {
        "lesson" => &[("text-sq", "Nga **taksat**."), ("text-en", "From **taxes**.")],
        "exercise" => &[
            ("indicators", "arrears-stock"),
            ("places", "lezhe"),
            ("periods", "2023"),
            ("tolerance", "1%"),
            ("question-sq", "{indicator}, {place}, {period}, në {unit}?"),
            ("question-en", "{indicator}, {place}, {period}, in {unit}?"),
        ],
        "assignment" => &[
            ("brief-sq", "Shkruani dy faqe."),
            ("brief-en", "Write two pages."),
            ("points", "5"),
            ("pages", "2"),
            ("rubric-0-title-sq", "Qartësia"),
            ("rubric-0-title-en", "Clarity"),
            ("rubric-0-points", "5"),
            ("rubric-0-levels-sq", "5 e qartë\n0 e paqartë"),
            ("rubric-0-levels-en", "5 clear\n0 not clear"),
        ],
        other => panic!("a {other} is written otherwise"),
    }
}

/// Adds an item to the only module, on the page of the outline; ends on the page on which it is written.
async fn add(browser: &Browser, kind: &str, sq: &str, en: &str) {
    browser.find("#m-moduli").await;
    browser.until("document.readyState === 'complete'").await;
    let form = "#m-moduli details:has(input[value=add-item])";
    if browser.count(&format!("{form}[open]")).await == 0 {
        browser.enter(&format!("{form} > summary")).await;
    }
    choose(browser, "#f-kind-moduli", kind).await;
    browser.write("#f-new-moduli-sq", sq).await;
    browser.write("#f-new-moduli-en", en).await;
    browser.enter(&format!("{form} button[type=submit]")).await;
    browser.find("#f-minutes").await;
}

/// Questions come as files, of which two are faulty, which is told with the line and mended in the form.
async fn questions(browser: &Browser, served: &Served, (prefix, file, look): (&str, &str, &str)) {
    for language in ["sq", "en"] {
        let field = format!("#f-file-{language}");
        browser.reach(&field).await;
        browser.press(&field, file).await;
    }
    browser.enter(SEND).await;
    browser.find("#faults").await;
    assert_eq!(browser.count("#faults tbody tr").await, 4, "two in each language");
    let told = browser.text("#faults").await;
    let line = if prefix.is_empty() { "rreshti" } else { "line" };
    for wanted in [format!("{line} 3"), format!("{line} 5"), "Pa çelës {~a ~b}".to_owned()] {
        assert!(told.contains(&wanted), "{wanted}: {told}");
    }
    sound(browser, served, "a quiz with faults").await;
    browser.screenshot_whole(&format!("write-quiz-{look}")).await;
    // each leads to where it is mended
    browser.enter("#faults a").await;
    browser.until("location.hash === '#f-text-sq'").await;
    overwrite(browser, "#f-text-sq", SOUND).await;
    overwrite(browser, "#f-text-en", SOUND).await;
    browser.enter(SEND).await;
    browser
        .until("document.querySelector('#questions') && !document.querySelector('#faults')")
        .await;
    sound(browser, served, "a quiz").await;
}

/// Brings a course as a draft, from the list of those that are written.
async fn brought(browser: &Browser, slug: &str, zip: &str) {
    go(browser, "main .ways-on a[href$='/courses/import']").await;
    browser.write("#f-slug", slug).await;
    browser.reach("#f-file").await;
    browser.press("#f-file", zip).await;
    choose(browser, "input[name=do]", "draft").await;
    browser.enter(SEND).await;
    browser.find("#outline").await;
}

#[tokio::test]
async fn a_trainer_builds_a_course_on_a_phone_with_the_keyboard_alone() {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    ready(&app).await;
    let served = app.serve().await;
    // another platform, which knows nothing of this one
    let elsewhere = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    ready(&elsewhere).await;
    let served_elsewhere = elsewhere.serve().await;
    let folder = run_folder();
    for (prefix, slug, dark) in [("", "kursi-im", false), ("/en", "my-course", true)] {
        let browser = Browser::open(360, 800, dark, true).await;
        let look = format!("360-{}", if dark { "dark" } else { "light" });
        sign_in(&browser, &served, prefix, "trainer", "/teaching/courses").await;
        browser.find("main .ways-on a[href$='/courses/import']").await;
        sound(&browser, &served, "the list").await;
        browser.screenshot_whole(&format!("written-{look}")).await;
        go(&browser, "main .ways-on a[href$='/teaching/courses/new']").await;
        browser.write("#f-title-sq", "Kursi im").await;
        browser.write("#f-title-en", "My course").await;
        browser.write("#f-slug", slug).await;
        sound(&browser, &served, "a new course").await;
        browser.enter(SEND).await;
        browser.find("#outline").await;
        browser.write("#f-title-sq", "Moduli").await;
        browser.write("#f-title-en", "The module").await;
        browser.enter("#outline form.form button[type=submit]").await;
        let outline = format!(".breadcrumbs a[href$='/teaching/courses/{slug}']");
        for (kind, sq, en) in [
            ("lesson", "Mësimi", "The lesson"),
            ("exercise", "Ushtrimi", "The exercise"),
            ("assignment", "Detyra", "The assignment"),
            ("quiz", "Kuizi", "The quiz"),
        ] {
            add(&browser, kind, sq, en).await;
            if kind == "quiz" {
                let file = folder.join(format!("{slug}.gift"));
                fs::write(&file, FAULTY).unwrap();
                questions(&browser, &served, (prefix, file.to_str().unwrap(), &look)).await;
            } else {
                for (name, text) in fields(kind) {
                    browser.write(&format!("#f-{name}"), text).await;
                }
                sound(&browser, &served, kind).await;
                browser.screenshot_whole(&format!("write-{kind}-{look}")).await;
                browser.enter(SEND).await;
                browser
                    .until("location.search === '?done=saved' && document.readyState === 'complete'")
                    .await;
                assert_eq!(browser.count("#faults").await, 0, "{kind}");
            }
            go(&browser, &outline).await;
        }

        go(&browser, "main .ways-on a[href$='/settings']").await;
        browser.write("#f-summary-sq", "Për paratë.").await;
        browser.write("#f-trainer", "Arta Gjoni").await;
        sound(&browser, &served, "the settings").await;
        browser.screenshot_whole(&format!("course-settings-{look}")).await;
        browser.enter(SEND).await;
        browser.find(".notice-done").await;
        go(&browser, &outline).await;
        go(&browser, "main .ways-on a[href$='/preview']").await;
        sound(&browser, &served, "a preview").await;
        go(&browser, "main a[href$='/preview/moduli/kuizi']").await;
        sound(&browser, &served, "a preview of a quiz").await;
        go(&browser, ".breadcrumbs a[href$='/preview']").await;
        go(&browser, &format!("main .ways-on a[href$='/teaching/courses/{slug}']")).await;
        sound(&browser, &served, "the outline").await;
        browser.screenshot_whole(&format!("course-outline-{look}")).await;

        // taken away by whoever wrote it, and published
        let (kind, draft) = taken(&browser, ARCHIVE).await;
        assert_eq!(kind, "application/zip");
        let zip = folder.join(format!("{slug}.zip"));
        fs::write(&zip, &draft).unwrap();
        browser.enter("#publish form[action$=publish] button").await;
        browser.find(".notice-done").await;
        go(&browser, ".breadcrumbs a[href$='/teaching/courses']").await;
        go(&browser, "main .ways-on a[href$='/questions']").await;
        sound(&browser, &served, "the bank").await;
        browser.screenshot_whole(&format!("bank-{look}")).await;

        // brought to the other platform and taken away there: the same, file by file
        let other = Browser::open(360, 800, dark, true).await;
        sign_in(&other, &served_elsewhere, prefix, "trainer", "/teaching/courses").await;
        brought(&other, slug, zip.to_str().unwrap()).await;
        assert_eq!(other.count("#faults").await, 0);
        let (_, again) = taken(&other, ARCHIVE).await;
        let files = unpacked(&draft);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let items = [
            "mesimi.sq.md",
            "mesimi.en.md",
            "ushtrimi.toml",
            "detyra.toml",
            "kuizi.sq.gift",
            "kuizi.en.gift",
        ];
        for item in items {
            assert!(names.contains(&format!("moduli/{item}").as_str()), "{item}: {names:?}");
        }
        assert_eq!(unpacked(&again), files);
        assert_eq!(again, draft, "not a byte is another");

        // side by side on a desk
        other.resize(1280).await;
        let desk = look.replace("360", "1280");
        for (page, name) in [
            ("items/moduli/kuizi", "write-quiz"),
            ("items/moduli/mesimi", "write-lesson"),
            ("", "course-outline"),
        ] {
            let path = format!("{prefix}/teaching/courses/{slug}/{page}");
            other.goto(&served_elsewhere, path.trim_end_matches('/')).await;
            sound(&other, &served_elsewhere, name).await;
            other.screenshot_whole(&format!("{name}-{desk}")).await;
        }

        // and it is read there
        other.enter("#publish form[action$=publish] button").await;
        other.find(".notice-done").await;
        go(&other, &format!("main .ways-on a[href$='/courses/{slug}']")).await;
        go(&other, "#contents a[href$='/moduli/mesimi']").await;
        let lesson = other.text(".lesson").await;
        let wanted = if prefix.is_empty() {
            "Nga taksat."
        } else {
            "From taxes."
        };
        assert_eq!(lesson.trim(), wanted);
    }
}
