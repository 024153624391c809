//! Journeys through courses in a browser, on a phone and by keyboard alone.

use bashke::training::commands;
use bashke_entities::training::certificate;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, Served, TestApp};
use sea_orm::EntityTrait;

use super::meeting::{key, plan};
use super::ready;
use super::setup::Folder;

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
    sign_in(&phone, &served, language, "learner", course).await;
    let shot = async |name: &str| {
        sound(&phone, &served, name).await;
        phone
            .screenshot_whole(&format!("course-{name}-{}", language.trim_start_matches('/')))
            .await;
    };
    shot("outside").await;

    // enrols, reads, passes a quiz
    phone.enter("form[action$='/enrolment'] button").await;
    phone.enter(".course-standing a.button").await;
    phone.find(".lesson svg").await;
    shot("lesson").await;
    phone.enter("form:has(input[name=read]) button").await;
    phone
        .until("document.querySelector('.notice-done') && location.pathname.endsWith('/ask')")
        .await;
    phone.enter("form[action$='/attempts'] button").await;
    phone.find("input[name=q0]").await;
    phone.reach("input[name=q0]").await;
    phone.key("Space").await;
    shot("quiz").await;
    phone.enter("button[name=do][value=submit]").await;
    phone.find(".quiz-judged").await;
    shot("judged").await;

    // a live exercise: the first answer is wrong, the working shows the right one
    phone.goto(&served, &format!("{language}{course}/one/count")).await;
    phone.enter("form[action$='/attempts'] button").await;
    phone.write("input[name=q0]", "1").await;
    phone.enter("button[name=do][value=submit]").await;
    phone.find(".quiz-judged[data-judged=wrong]").await;
    shot("working").await;
    let working = phone
        .evaluate("document.querySelector('.quiz-judged li').textContent.split(';')[0].replace(/\\D/g, '')")
        .await;
    let value = working.as_str().unwrap().to_owned();
    phone.goto(&served, &format!("{language}{course}/one/count")).await;
    phone.enter("form[action$='/attempts'] button").await;
    phone.write("input[name=q0]", &value).await;
    phone.enter("button[name=do][value=submit]").await;
    phone.find(".quiz-judged[data-judged=right]").await;

    // attends a session by the code on the wall
    let trainer = app.signed_in("trainer").await;
    let session = [
        ("date", "2026-11-23"),
        ("begins", "10:30"),
        ("ends", "12:30"),
        ("course", "figure-to-request"),
        ("required", "yes"),
    ];
    let session = plan(&trainer, &session).await;
    phone.goto(&served, &format!("{language}{course}")).await;
    phone
        .enter(&format!("a[href$='/sessions?course={}']", "figure-to-request"))
        .await;
    phone.enter(&format!("main a[href$='{session}']")).await;
    shot("session").await;
    phone.enter("form[action$='/registration'] button").await;
    phone.until("document.querySelector('.notice-done') !== null").await;
    let wall = trainer.get(&format!("{session}/attendance/code")).await.ok();
    assert_eq!(wall.count(".session-qr svg"), 1);
    let code = commands::code(&app.app.secrets, key(&session), app.clock.now());
    phone
        .goto(&served, &format!("{language}{session}/attend?code={code}"))
        .await;
    shot("attend").await;
    phone.enter("#f-attend button").await;
    phone.until("!location.pathname.endsWith('/attend')").await;
    app.work().await;

    // books a counsellor
    phone.goto(&served, &format!("{language}/counselling")).await;
    shot("counselling").await;
    phone.enter("main .entries a[href*='/counselling/slots/']").await;
    phone
        .write("#f-question", "Si ta krahasoj borxhin me bashki të ngjashme?")
        .await;
    shot("booking").await;
    phone.enter("#f-slot button[type=submit]").await;
    phone.until("location.search === '?done=booked'").await;
    shot("booked").await;

    // hands in, saved once on the way
    phone.goto(&served, &format!("{language}{course}/one/write")).await;
    phone
        .write("#f-text", "Borxhi i bashkisë sime u rrit; kërkoj një plan shlyerjeje.")
        .await;
    phone.enter("button[name=do][value=save]").await;
    phone.until("document.querySelector('.notice-done') !== null").await;
    shot("draft").await;
    phone.enter("button[name=do][value=submit]").await;
    phone.until("document.querySelector('#f-text') === null").await;
    shot("handed-in").await;

    // a trainer validates it, on a desk, by keyboard too
    let desk = Browser::open(1280, 900, !dark, true).await;
    sign_in(&desk, &served, language, "trainer", "/teaching").await;
    sound(&desk, &served, "desk").await;
    desk.screenshot_whole("teaching-desk").await;
    desk.enter("main .entries a[href$='/hand-ins']").await;
    desk.enter("main .entries a[href*='/hand-ins/']").await;
    desk.find("#f-points-0").await;
    sound(&desk, &served, "review").await;
    desk.screenshot_whole("teaching-review").await;
    desk.reach("#f-points-0").await;
    // past `choose` and the points from 0 to 4
    for _ in 0..6 {
        desk.key("ArrowDown").await;
    }
    assert_eq!(desk.evaluate("document.activeElement.value").await, "5");
    desk.write("#f-feedback", "E qartë.").await;
    desk.reach("input[name=verdict]").await;
    desk.key("Space").await;
    desk.enter("main form button[type=submit]").await;
    desk.find(".notice-done").await;

    // both certificates, and an outsider who verifies them
    phone.goto(&served, &format!("{language}/learning")).await;
    phone.find(".certificates .entries").await;
    shot("learning").await;
    phone.enter(".certificates .entries a").await;
    phone.find("a[href$='.pdf']").await;
    shot("certificate").await;
    let rows = certificate::Entity::find().all(&app.db).await.unwrap();
    assert_eq!(rows.len(), 2);
    let stranger = Browser::open(360, 800, dark, false).await;
    for row in rows {
        stranger.goto(&served, &format!("{language}/certificates")).await;
        stranger.write("#f-code", &row.code.to_lowercase()).await;
        stranger.key("Enter").await;
        stranger.find(".definitions").await;
        assert!(stranger.text("main").await.contains(&row.name));
        sound(&stranger, &served, "verified").await;
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
