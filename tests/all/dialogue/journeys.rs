//! The pages of threads in a browser: they fit on a phone and on a desk, in light and dark, and work without scripts.

use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, TestApp};

#[tokio::test]
async fn pages_fit_and_a_thread_is_started_and_answered_without_scripts() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    app.with_organisations().await;
    bashke::dialogue::seed_threads(&app.db, app.clock.now(), "http://127.0.0.1:3000")
        .await
        .unwrap();
    let served = app.serve().await;
    let sound = async |browser: &Browser, what: &str| {
        assert_eq!(browser.overflow().await, Vec::<String>::new(), "{what}");
        assert_eq!(browser.count("h1").await, 1, "{what}");
        assert_eq!(browser.foreign_requests(&served).await, Vec::<String>::new(), "{what}");
    };
    let text = format!(
        "## Një titull i brendshëm\n\n| Bashkia | {} | Shuma |\n|---|---|---|\n| Lezhë | 2023 | 12 |\n\n{}\n\n```\n{}\n```\n\n> \
         citim\n\n- një\n- dy\n\nhttps://shembull.al/{}",
        "një kolonë shumë e gjatë ".repeat(4),
        "fjalëpahapësirë".repeat(20),
        "kod i gjatë ".repeat(20),
        "adresë-e-gjatë".repeat(20),
    );
    for (language, width, dark, scripts) in [("", 360, true, false), ("/en", 1280, false, true)] {
        let browser = Browser::open(width, 800, dark, scripts).await;
        for (name, path) in [("threads", "/threads"), ("thread", "/threads/1")] {
            browser.goto(&served, &format!("{language}{path}")).await;
            sound(&browser, name).await;
            browser.screenshot_whole(&format!("{name}-guest-{width}")).await;
        }
        browser
            .goto(&served, &format!("{language}/sign-in?next=/threads/new"))
            .await;
        browser.fill("#f-email", "moderator@bashke.test").await;
        browser.fill("#f-password", TRIAL_PASSWORD).await;
        browser.click("main form button[type=submit]").await;
        browser.find("#f-title").await;
        sound(&browser, "new").await;
        browser.screenshot_whole(&format!("thread-new-{width}")).await;
        browser
            .fill("#f-title", &format!("Tema {}", "përparimtare".repeat(8)))
            .await;
        browser.click("button[name=do][value=send]").await;
        browser.find(".field-error").await;
        sound(&browser, "refused").await;
        browser.fill("#f-text", &text).await;
        browser.click("button[name=do][value=preview]").await;
        browser.find(".notice .post-text").await;
        sound(&browser, "preview").await;
        browser.screenshot_whole(&format!("thread-preview-{width}")).await;
        browser.click("button[name=do][value=send]").await;
        browser.find(".notice-done").await;
        sound(&browser, "started").await;
        browser.screenshot_whole(&format!("thread-started-{width}")).await;
        // the form stands at the end of the thread
        browser.fill("#f-text", "Një përgjigje.").await;
        browser.click("button[name=do][value=send]").await;
        browser
            .until("document.querySelectorAll('.post').length === 2 && document.querySelector('.notice-done') !== null")
            .await;
        let thread = browser.path().await;
        let id: i32 = thread
            .trim_start_matches(language)
            .split('/')
            .nth(2)
            .unwrap()
            .parse()
            .unwrap();
        for (name, path) in [
            ("thread", "/threads/1".to_owned()),
            ("tend", format!("/threads/{id}/tend")),
            ("reply", "/threads/1/reply?to=1&quote=yes".to_owned()),
            ("history", "/posts/1/history".to_owned()),
        ] {
            browser.goto(&served, &format!("{language}{path}")).await;
            sound(&browser, name).await;
            browser.screenshot_whole(&format!("thread-{name}-{width}")).await;
        }
        let complaints = browser.complaints().await;
        let complaints: Vec<&String> = complaints.iter().filter(|one| !one.contains("status of 422")).collect();
        assert!(complaints.is_empty(), "{complaints:?}");
    }
}

#[tokio::test]
async fn pages_fit_in_the_other_light_too() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    app.with_organisations().await;
    bashke::dialogue::seed_threads(&app.db, app.clock.now(), "http://127.0.0.1:3000")
        .await
        .unwrap();
    let served = app.serve().await;
    for (width, dark, light) in [(360, false, "light"), (1280, true, "dark")] {
        let browser = Browser::open(width, 800, dark, true).await;
        browser.goto(&served, "/sign-in?next=/threads/2").await;
        browser.fill("#f-email", "moderator@bashke.test").await;
        browser.fill("#f-password", TRIAL_PASSWORD).await;
        browser.click("main form button[type=submit]").await;
        browser.find(".post-text").await;
        for (name, path) in [
            ("thread", "/threads/2"),
            ("new", "/threads/new"),
            ("tend", "/threads/2/tend"),
        ] {
            browser.goto(&served, path).await;
            assert_eq!(browser.overflow().await, Vec::<String>::new(), "{name}");
            browser
                .screenshot_whole(&format!("thread-{name}-{width}-{light}"))
                .await;
        }
    }
}

#[tokio::test]
async fn what_is_written_is_kept_while_it_is_written() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    app.with_organisations().await;
    bashke::dialogue::seed_threads(&app.db, app.clock.now(), "http://127.0.0.1:3000")
        .await
        .unwrap();
    let served = app.serve().await;
    let browser = Browser::open(1280, 800, false, true).await;
    browser.goto(&served, "/sign-in?next=/threads/1").await;
    browser.fill("#f-email", "member@bashke.test").await;
    browser.fill("#f-password", TRIAL_PASSWORD).await;
    browser.click("main form button[type=submit]").await;
    browser.fill("#f-text", "Gjysma e një fjalie").await;
    // the script waits a little and then says that it kept it
    browser
        .until("document.querySelector('form [role=status]').textContent === 'Skica u ruajt.'")
        .await;
    let again = app.signed_in("member").await;
    let page = again.see("/threads/1").await.ok();
    assert!(page.text().contains("Gjysma e një fjalie</textarea>"));
    // what the server does not take stays on this device until it was sent
    browser
        .evaluate("document.querySelector('form[data-draft]').dataset.draft = '/nowhere'")
        .await;
    browser.fill("#f-text", " e tjetër").await;
    browser
        .until("document.querySelector('form [role=status]').textContent.startsWith('Nuk ka internet')")
        .await;
    browser.click("button[name=do][value=send]").await;
    browser.find(".notice-done").await;
    let left = browser.evaluate("localStorage.length").await;
    assert_eq!(left.as_u64(), Some(0));
}

#[tokio::test]
async fn a_new_thread_comes_into_pages_that_were_kept_before() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    app.with_organisations().await;
    let served = app.serve().await;
    let browser = Browser::open(360, 800, false, true).await;
    let plain = Browser::open(360, 800, true, false).await;
    for page in ["/places/lezhe", "/indicators/arrears-stock"] {
        browser.goto(&served, page).await;
        browser
            .until("document.querySelector('#threads')?.textContent.includes('Këtu ende nuk ka pyetur askush.')")
            .await;
    }
    let member = app.signed_in("member").await;
    super::start(
        &member,
        "point:arrears-stock:lezhe:2023",
        "Çfarë ndodhi në 2023?",
        "Pyes.",
    )
    .await;
    for page in ["/places/lezhe", "/indicators/arrears-stock"] {
        browser.goto(&served, page).await;
        browser
            .until("document.querySelector('#threads')?.textContent.includes('Çfarë ndodhi në 2023?')")
            .await;
        assert_eq!(browser.overflow().await, Vec::<String>::new(), "{page}");
        assert_eq!(browser.complaints().await, Vec::<String>::new(), "{page}");
        // without scripts a link leads there
        plain.goto(&served, page).await;
        plain.click("#threads a").await;
        plain
            .until("document.querySelectorAll('.entries > li').length === 1")
            .await;
    }
}
