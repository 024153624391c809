//! Journeys through courses in a browser, on a phone and by keyboard alone.

use bashke_entities::training::certificate;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, Served, TestApp};
use sea_orm::EntityTrait;

use super::meeting::plan;
use super::ready;
use super::setup::Folder;
use super::walking::{courses, go, scanned, sign_up, taken};

/// Signs somebody in by keyboard; ends on the page at `path`.
pub(super) async fn sign_in(browser: &Browser, served: &Served, language: &str, name: &str, path: &str) {
    browser.goto(served, &format!("{language}/sign-in?next={path}")).await;
    browser.write("#f-email", &format!("{name}@bashke.test")).await;
    browser.write("#f-password", TRIAL_PASSWORD).await;
    browser.key("Enter").await;
    browser.until("!location.pathname.endsWith('/sign-in')").await;
}

const EXERCISE: &str = r#"
type = "value"
dataset = "illustrative"
indicators = ["arrears-stock"]
periods = ["2023"]
places = ["lezhe"]
tolerance = "1%"
points = 1
question = { sq = "{indicator}, {place}, {period}, në {unit}?", en = "{indicator}, {place}, {period}, in {unit}?" }
"#;

const ASSIGNMENT: &str = r#"
points = 5
pages = 2
brief = { sq = "Shkruani dy faqe për një shifër të bashkisë suaj.", en = "Write two pages on a figure of your municipality." }
[[rubric]]
points = 5
title = { sq = "Shifra", en = "The figure" }
levels = [{ points = 0, sq = "mungon", en = "missing" }, { points = 5, sq = "e plotë", en = "whole" }]
"#;

/// A course with everything that gives certificates; small, so that the journey is short.
async fn small(app: &TestApp) {
    ready(app).await;
    let figure = "@figure /indicators/arrears-stock?places=lezhe\n";
    let course = Folder::new(
        ["Nga shifra te kërkesa", "From figure to request"],
        "format = \"mixed\"\npass = 60\ntrainer = \"Teuta Provë\"",
    )
    .with(
        ("lesson", "read", 5),
        ["Lexoni një shifër", "Read a figure"],
        &[
            (".sq.md", &format!("Çdo shifër ka burim.\n\n{figure}")),
            (".en.md", &format!("Each figure has a source.\n\n{figure}")),
        ],
    )
    .with(
        ("quiz", "ask", 5),
        ["Kontrolloni veten", "Check yourself"],
        &[
            (".sq.gift", "::p1:: A ka çdo shifër burim? {TRUE}\n"),
            (".en.gift", "::p1:: Does each figure have a source? {TRUE}\n"),
        ],
    )
    .with(
        ("exercise", "count", 5),
        ["Sa është?", "How much is it?"],
        &[(".toml", EXERCISE)],
    )
    .with(
        ("assignment", "write", 60),
        ["Dy faqe", "Two pages"],
        &[(".toml", ASSIGNMENT)],
    );
    course.publish(app, "figure-to-request").await;
}

/// What stands on no page at this width, in either light.
async fn sound(browser: &Browser, served: &Served, what: &str) {
    assert_eq!(browser.overflow().await, Vec::<String>::new(), "{what}");
    assert_eq!(browser.count("h1").await, 1, "{what}");
    assert_eq!(browser.foreign_requests(served).await, Vec::<String>::new(), "{what}");
}

async fn to_both_certificates(language: &str, dark: bool) {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    small(&app).await;
    bashke::training::seed_sessions(&app.db, app.clock.now()).await.unwrap();
    let served = app.serve().await;
    let phone = Browser::open(360, 800, dark, true).await;
    let course = "/courses/figure-to-request";
    let shot = async |name: &str| {
        sound(&phone, &served, name).await;
        phone
            .screenshot_whole(&format!("course-{name}-{}", language.trim_start_matches('/')))
            .await;
    };

    // comes to a course, and makes an account from it, which the mail proves; from here on links lead everywhere
    phone.goto(&served, &format!("{language}/")).await;
    courses(&phone).await;
    go(&phone, &format!(".course-card a[href$='{course}']")).await;
    go(&phone, "main .ways-on a.button[href*='/sign-in']").await;
    go(&phone, "main a[href*='/sign-up']").await;
    let newcomer = "Drita Marku";
    sign_up(&phone, (&app, &served), newcomer, "drita@shembull.al").await;
    phone
        .until(&format!("location.pathname === '{language}{course}'"))
        .await;
    shot("outside").await;

    // enrols, reads, passes a quiz
    phone.enter("form[action$='/enrolment'] button").await;
    go(&phone, ".course-standing a.button[href$='/one/read']").await;
    phone.find(".lesson svg").await;
    shot("lesson").await;
    phone.enter("form:has(input[name=read]) button").await;
    phone
        .until("document.querySelector('.notice-done') && location.pathname.endsWith('/ask')")
        .await;
    phone.enter("form[action$='/attempts'] button").await;
    phone.find("form[data-quiz] input[name=q0]").await;
    phone.reach("input[name=q0]").await;
    phone.key("Space").await;
    shot("quiz").await;
    phone.enter("button[name=do][value=submit]").await;
    phone.find(".quiz-result[data-passed=true]").await;
    phone.find(".quiz-judged").await;
    shot("judged").await;

    // a live exercise: the first answer is wrong, the working shows the right one
    go(&phone, "main .ways-on a.button[href$='/one/count']").await;
    phone.enter("form[action$='/attempts'] button").await;
    phone.find("form[data-quiz] input[name=q0]").await;
    phone.write("input[name=q0]", "1").await;
    phone.enter("button[name=do][value=submit]").await;
    phone.find(".quiz-judged[data-judged=wrong]").await;
    shot("working").await;
    let working = phone
        .evaluate("document.querySelector('.quiz-judged li').textContent.split(';')[0].replace(/\\D/g, '')")
        .await;
    let value = working.as_str().unwrap().to_owned();
    phone.enter("form[action$='/one/count/attempts'] button").await;
    phone.find("form[data-quiz] input[name=q0]").await;
    phone.write("input[name=q0]", &value).await;
    phone.enter("button[name=do][value=submit]").await;
    phone.find(".quiz-judged[data-judged=right]").await;

    // attends a session by the code on the wall
    let session = [
        ("date", "2026-11-23"),
        ("begins", "10:30"),
        ("ends", "12:30"),
        ("course", "figure-to-request"),
        ("required", "yes"),
    ];
    let session = plan(&app.signed_in("trainer").await, &session).await;
    go(&phone, &format!(".breadcrumbs a[href$='{course}']")).await;
    go(&phone, "main a[href$='/sessions?course=figure-to-request']").await;
    go(&phone, &format!("main a[href$='{session}']")).await;
    shot("session").await;
    phone.enter("form[action$='/registration'] button").await;
    phone.until("document.querySelector('.notice-done') !== null").await;
    let desk = Browser::open(1280, 900, !dark, true).await;
    sign_in(&desk, &served, language, "trainer", &session).await;
    go(&desk, &format!("main a[href$='{session}/attendance/code']")).await;
    sound(&desk, &served, "wall").await;
    let address = scanned(&desk).await;
    let path = address.strip_prefix(&app.app.config.public_url).unwrap_or_default();
    let attend = format!("{language}{session}/attend?code=");
    assert!(path.starts_with(&attend), "{address}");
    phone.goto(&served, path).await;
    shot("attend").await;
    phone.enter("#f-attend button").await;
    phone
        .until(&format!("location.pathname === '{language}{session}'"))
        .await;
    phone.find("#f-register strong").await;
    assert_eq!(
        phone.count("#f-register form").await,
        0,
        "whoever came is not asked again"
    );
    app.work().await;

    // books a counsellor
    go(&phone, ".breadcrumbs a[href$='/sessions']").await;
    go(&phone, "main .ways-on a[href$='/counselling']").await;
    shot("counselling").await;
    go(&phone, "main .entries a[href*='/counselling/slots/']").await;
    phone
        .write("#f-question", "Si ta krahasoj borxhin me bashki të ngjashme?")
        .await;
    shot("booking").await;
    phone.enter("#f-slot button[type=submit]").await;
    phone.until("location.search === '?done=booked'").await;
    shot("booked").await;

    // hands in, saved once on the way
    courses(&phone).await;
    go(&phone, "main .ways-on a[href$='/learning']").await;
    go(&phone, ".course-standing a.button[href$='/one/write']").await;
    phone
        .write("#f-text", "Borxhi i bashkisë sime u rrit; kërkoj një plan shlyerjeje.")
        .await;
    phone.enter("button[name=do][value=save]").await;
    phone.until("document.querySelector('.notice-done') !== null").await;
    shot("draft").await;
    phone.enter("button[name=do][value=submit]").await;
    phone.until("document.querySelector('#f-text') === null").await;
    shot("handed-in").await;

    // a trainer finds it on a desk, and validates it on a phone
    go(&desk, ".site-nav a[href$='/courses']").await;
    go(&desk, "main .ways-on a[href$='/teaching']").await;
    let hand = Browser::open(360, 800, !dark, true).await;
    sign_in(&hand, &served, language, "trainer", "/teaching").await;
    for (browser, width) in [(&desk, 1280), (&hand, 360)] {
        browser.find("main .entries a[href$='/hand-ins']").await;
        sound(browser, &served, "desk").await;
        browser.screenshot_whole(&format!("teaching-desk-{width}")).await;
        go(browser, "main .entries a[href$='/hand-ins']").await;
        sound(browser, &served, "what waits").await;
        go(browser, "main .entries a[href*='/hand-ins/']").await;
        browser.find("#f-points-0").await;
        sound(browser, &served, "review").await;
        browser.screenshot_whole(&format!("teaching-review-{width}")).await;
    }
    hand.reach("#f-points-0").await;
    // past `choose` and the points from 0 to 4
    for _ in 0..6 {
        hand.key("ArrowDown").await;
    }
    assert_eq!(hand.evaluate("document.activeElement.value").await, "5");
    hand.write("#f-feedback", "E qartë.").await;
    hand.reach("input[name=verdict]").await;
    hand.key("Space").await;
    hand.enter("main form button[type=submit]").await;
    hand.find(".notice-done").await;
    sound(&hand, &served, "validated").await;

    // both certificates, which their holder opens and takes on paper
    let rows = certificate::Entity::find().all(&app.db).await.unwrap();
    let mut kinds: Vec<&str> = rows.iter().map(|row| row.kind.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["applied", "attendance"]);
    for row in &rows {
        let own = format!("/certificates/{}", row.code);
        phone.goto(&served, &format!("{language}/")).await;
        courses(&phone).await;
        go(&phone, "main .ways-on a[href$='/learning']").await;
        shot(&format!("learning-{}", row.kind)).await;
        go(&phone, &format!(".certificates .entries a[href$='{own}']")).await;
        shot(&format!("certificate-{}", row.kind)).await;
        assert_eq!(row.name, newcomer);
        assert!(phone.text("main").await.contains(newcomer), "{}", row.kind);
        let (kind, paper) = taken(&phone, "main a[href$='.pdf']").await;
        assert_eq!(kind, "application/pdf", "{own}");
        assert!(paper.starts_with(b"%PDF-"), "{own}");
    }

    // an outsider verifies them, without scripts; what they are printed from is their holder's alone
    let stranger = Browser::open(360, 800, dark, false).await;
    for row in rows {
        stranger.goto(&served, &format!("{language}/")).await;
        courses(&stranger).await;
        go(&stranger, "main .ways-on a[href$='/certificates']").await;
        stranger.write("#f-code", &row.code.to_lowercase()).await;
        stranger.key("Enter").await;
        stranger.find(".definitions").await;
        assert!(stranger.text("main").await.contains(newcomer));
        sound(&stranger, &served, "verified").await;
        let own = format!("{language}/certificates/{}", row.code);
        assert_eq!(stranger.path().await, own);
        assert_eq!(stranger.count("a[href$='.pdf']").await, 0);
        assert_eq!(stranger.visit(&served, &format!("{own}/certificate.pdf")).await, 404);
    }
}

#[tokio::test]
async fn a_newcomer_earns_both_certificates_in_albanian() {
    to_both_certificates("", false).await;
}

#[tokio::test]
async fn a_newcomer_earns_both_certificates_in_english() {
    to_both_certificates("/en", true).await;
}
