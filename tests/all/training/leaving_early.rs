//! Somebody answers a quiz and leaves its page before it is kept by itself, or while it cannot be kept; answers it in two
//! windows, hands it in twice, or too late.

use std::time::Duration;

use bashke_entities::training::{attempt, attempt_answer};
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, TestApp};
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, QueryOrder};
use serde_json::json;

use super::journeys::sign_in;
use super::setup::{Folder, ask};
use super::walking::{go, overwrite};
use super::{begin, ready};

#[tokio::test]
async fn the_last_answer_is_kept_where_the_page_is_left_at_once() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    ready(&app).await;
    let quiz = [
        (".sq.gift", "::p1:: Si quhet kryeqyteti? {=Tirana}\n"),
        (".en.gift", "::p1:: What is the capital called? {=Tirana}\n"),
    ];
    let course = Folder::new(["Kryeqyteti", "The capital"], "format = \"online\"\npass = 70");
    let course = course.with(("quiz", "ask", 5), ["Pyetje", "Ask"], &quiz);
    course.publish(&app, "capital").await;
    let learner = app.signed_in("learner").await;
    ask(&learner, "capital", &[]).await;
    let attempt = begin(&learner, "/courses/capital/one/ask").await;

    let served = app.serve().await;
    let browser = Browser::open(390, 800, false, true).await;
    browser.goto(&served, &format!("/sign-in?next={attempt}")).await;
    browser.fill("#f-email", "learner@bashke.test").await;
    browser.fill("#f-password", TRIAL_PASSWORD).await;
    browser.key("Enter").await;
    browser.find("form[data-quiz]").await;
    browser.fill("#f-q0", "Tirana").await;
    browser.goto(&served, "/courses").await;
    let mut kept = Vec::new();
    for _ in 0..50 {
        kept = attempt_answer::Entity::find().all(&app.db).await.unwrap();
        if !kept.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let kept: Vec<&str> = kept.iter().map(|answer| answer.response.as_str()).collect();
    assert_eq!(kept, ["Tirana"]);
}

#[tokio::test]
async fn that_answers_are_not_kept_stays_in_view_and_hides_nothing_that_is_answered() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    ready(&app).await;
    let gift = |text: &str| -> String { (1..=12).map(|n| format!("::q{n}:: {text} {n}? {{TRUE}}\n\n")).collect() };
    let quiz = [(".sq.gift", gift("A vlen")), (".en.gift", gift("Does it hold"))];
    let quiz = quiz.each_ref().map(|(ending, text)| (*ending, text.as_str()));
    let course = Folder::new(["Shumë", "Many"], "format = \"online\"\npass = 70");
    let course = course.with(("quiz", "ask", 5), ["Pyetje", "Ask"], &quiz);
    course.publish(&app, "many").await;
    let learner = app.signed_in("learner").await;
    ask(&learner, "many", &[]).await;
    let attempt = begin(&learner, "/courses/many/one/ask").await;

    let served = app.serve().await;
    let browser = Browser::open(360, 740, false, true).await;
    sign_in(&browser, &served, "", "learner", &attempt).await;
    browser.find("form[data-quiz]").await;
    let seen = "(() => { const told = document.querySelector('[data-quiz-lost]')?.getBoundingClientRect(); \
                return !!told && told.height > 0 && told.top > 0 && told.bottom <= innerHeight + 1; })()";
    // while all is well nothing stands over the questions
    browser.reach("#q0 input").await;
    assert_eq!(browser.count("[data-quiz-lost]").await, 0);
    let far = "document.querySelector('[data-quiz-saved]').getBoundingClientRect().top > innerHeight";
    assert_eq!(browser.evaluate(far).await, json!(true));
    // without a connection, until there is one again
    let cut = "window.whole = window.fetch; window.fetch = () => Promise.reject(new TypeError('none')); true";
    browser.evaluate(cut).await;
    browser.key("Space").await;
    browser.until(seen).await;
    browser.evaluate("window.fetch = window.whole; true").await;
    browser
        .until("document.querySelector('[data-quiz-saved]').textContent.startsWith('U ruajt')")
        .await;
    assert_eq!(browser.count("[data-quiz-lost]").await, 0);
    // another window answers meanwhile
    let page = learner.get(&attempt).await.ok();
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    learner
        .post(&attempt, &[("revision", &revision), ("do", "save"), ("q1", "0")])
        .await;
    browser.reach("#q1 input").await;
    browser.key("Space").await;
    browser
        .until("document.querySelector('[data-quiz-lost].field-error') !== null")
        .await;
    assert_eq!(browser.evaluate(seen).await, json!(true));
    // whatever one comes to with the keyboard is not under it
    let free = "(() => { const told = document.querySelector('[data-quiz-lost]').getBoundingClientRect(); \
                const here = document.activeElement.getBoundingClientRect(); \
                return here.bottom <= told.top + 1 || here.top >= told.bottom - 1; })()";
    for question in 2..12 {
        browser.reach(&format!("#q{question} input")).await;
        assert_eq!(browser.evaluate(free).await, json!(true), "question {question}");
    }
    browser.reach("button[value=submit]").await;
    assert_eq!(browser.evaluate(free).await, json!(true));
}

/// Both languages, each in another light.
const LANGUAGES: [(&str, bool); 2] = [("", false), ("/en", true)];

/// That what was answered is kept, as the page says it.
const SAVED: &str = "(() => { const told = document.querySelector('[data-quiz-saved]'); \
                     return told.textContent === told.dataset.quizSaved; })()";

/// The time that is left, as the page shows it.
const LEFT: &str = "document.querySelector('[data-quiz-left]').textContent";

/// An attempt at a quiz of two questions with these settings.
async fn begun(app: &TestApp, settings: &str) -> String {
    ready(app).await;
    let quiz = [
        (
            ".sq.gift",
            "::p1:: A është Tirana kryeqytet? {TRUE}\n\n::p2:: Si quhet kryeqyteti? {=Tirana}\n",
        ),
        (
            ".en.gift",
            "::p1:: Is Tirana a capital? {TRUE}\n\n::p2:: What is the capital called? {=Tirana}\n",
        ),
    ];
    let course = Folder::new(["Kryeqyteti", "The capital"], "format = \"online\"\npass = 70");
    let course = course.with(("quiz", "ask", 5), ["Pyetje", "Ask"], &quiz);
    course.set("ask", settings).publish(app, "capital").await;
    let learner = app.signed_in("learner").await;
    ask(&learner, "capital", &[]).await;
    begin(&learner, "/courses/capital/one/ask").await
}

/// What is kept of the only attempt, by the order of its questions.
async fn kept(app: &TestApp) -> Vec<String> {
    let rows = attempt_answer::Entity::find()
        .order_by_asc(attempt_answer::Column::Position)
        .all(&app.db)
        .await
        .unwrap();
    let told = rows.into_iter().map(|row| row.response);
    told.filter(|response| !response.is_empty()).collect()
}

/// Waits until so many answers are kept.
async fn until_kept(app: &TestApp, count: usize) {
    for _ in 0..100 {
        if kept(app).await.len() == count {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{:?} is kept", kept(app).await);
}

/// Answers both questions with the keyboard, and waits until that is kept.
async fn answer(browser: &Browser, app: &TestApp) {
    browser.find("form[data-quiz]").await;
    browser.reach("input[name=q0]").await;
    browser.key("Space").await;
    browser.write("#f-q1", "Tirana").await;
    until_kept(app, 2).await;
    browser.until(SAVED).await;
}

#[tokio::test]
async fn what_was_answered_stands_there_once_the_window_is_closed_and_another_is_opened() {
    for (language, dark) in LANGUAGES {
        let app = TestApp::open(Backend::Sqlite, Data::Published).await;
        let attempt = begun(&app, "attempts = 2").await;
        let served = app.serve().await;
        let browser = Browser::open(360, 800, dark, true).await;
        sign_in(&browser, &served, language, "learner", &attempt).await;
        browser.find("form[data-quiz]").await;
        browser.reach("input[name=q0]").await;
        browser.key("Space").await;
        browser.until(SAVED).await;
        // the window is closed as soon as the last letter is typed; the browser has another one
        browser.write("#f-q1", "Tirana").await;
        browser.client.new_window(true).await.unwrap();
        browser.client.close_window().await.unwrap();
        until_kept(&app, 2).await;

        // another browser, in which the way there is found anew
        let again = Browser::open(360, 800, dark, true).await;
        sign_in(&again, &served, language, "learner", "/learning").await;
        go(&again, &format!(".course-standing a[href$='{attempt}']")).await;
        again.find("form[data-quiz]").await;
        assert_eq!(again.evaluate("document.querySelector('#f-q1').value").await, "Tirana");
        assert_eq!(again.count("input[name=q0]:checked").await, 1);
        assert_eq!(again.overflow().await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn of_two_windows_the_one_that_lags_behind_is_told_and_overwrites_nothing() {
    for (language, dark) in LANGUAGES {
        let app = TestApp::open(Backend::Sqlite, Data::Published).await;
        let attempt = begun(&app, "attempts = 2").await;
        let served = app.serve().await;
        let (first, second) = (
            Browser::open(360, 800, dark, true).await,
            Browser::open(360, 800, dark, true).await,
        );
        for browser in [&first, &second] {
            sign_in(browser, &served, language, "learner", &attempt).await;
            browser.find("form[data-quiz]").await;
        }
        answer(&first, &app).await;
        let before = kept(&app).await;
        assert_eq!(before[1], "Tirana");
        second.write("#f-q1", "Durrës").await;
        let told = "(() => { const told = document.querySelector('[data-quiz-saved].field-error'); \
                    return told?.textContent === document.querySelector('[data-quiz-other]').dataset.quizOther; })()";
        second.until(told).await;
        let words = second.text("[data-quiz-saved]").await;
        let wanted = if language.is_empty() {
            "dritare tjetër"
        } else {
            "another window"
        };
        assert!(words.contains(wanted), "{words}");
        assert_eq!(second.evaluate("document.querySelector('#f-q1').value").await, "Durrës");
        assert_eq!(second.overflow().await, Vec::<String>::new());
        assert_eq!(kept(&app).await, before, "nothing is overwritten");
        // whoever saves there all the same sees what is kept, and what they typed beside it
        second.enter(".form-send button[value=save]").await;
        second.find("[data-quiz-notice=quiz-other-window]").await;
        assert_eq!(second.evaluate("document.querySelector('#f-q1').value").await, "Tirana");
        assert_eq!(second.text("pre.typed").await, "Durrës");
        assert_eq!(kept(&app).await, before, "nor by the button");
    }
}

#[tokio::test]
async fn whoever_presses_twice_hands_in_once() {
    for (language, dark) in LANGUAGES {
        let app = TestApp::open(Backend::Sqlite, Data::Published).await;
        let path = begun(&app, "attempts = 2").await;
        let served = app.serve().await;
        let browser = Browser::open(360, 800, dark, true).await;
        sign_in(&browser, &served, language, "learner", &path).await;
        answer(&browser, &app).await;
        browser.reach(".form-send button[value=submit]").await;
        let twice = "(() => { let sent = 0; \
                     addEventListener('submit', (event) => { if (!event.defaultPrevented) sent += 1; }); \
                     document.activeElement.click(); document.activeElement.click(); return sent; })()";
        assert_eq!(browser.evaluate(twice).await, json!(1));
        browser.find(".quiz-result[data-passed=true]").await;
        assert_eq!(browser.count("[data-quiz-notice]").await, 0, "it is told of no fault");
        // nor does coming back to the page that was sent hand anything in again
        browser.client.back().await.unwrap();
        browser.find(".quiz-result[data-passed=true]").await;
        let rows = attempt::Entity::find().all(&app.db).await.unwrap();
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert!(
            rows[0].submitted_at.is_some() && rows[0].points == rows[0].out_of,
            "{rows:?}"
        );
    }
}

#[tokio::test]
async fn a_time_that_runs_is_seen_and_what_comes_after_it_does_not_count() {
    for (language, dark) in LANGUAGES {
        let app = TestApp::open(Backend::Sqlite, Data::Published).await;
        let path = begun(&app, "attempts = 2, limit = 10").await;
        let served = app.serve().await;
        let browser = Browser::open(360, 800, dark, true).await;
        sign_in(&browser, &served, language, "learner", &path).await;
        browser.find("[data-quiz-left]").await;
        let [left, minutes, over, late] = if language.is_empty() {
            ["Kanë mbetur", "Minuta të mbetura", "Koha mbaroi", "Koha kishte mbaruar"]
        } else {
            ["left", "Minutes left", "The time is over", "The time was over"]
        };
        // each second it is another time, of the ten minutes that there are
        let seen = browser.evaluate(LEFT).await;
        assert!(seen.as_str().unwrap().contains(left), "{seen}");
        let time = browser.evaluate(&format!("/(10:00|9:[345]\\d)/.test({LEFT})")).await;
        assert_eq!(time, json!(true), "{seen}");
        browser.until(&format!("{LEFT} !== {seen}")).await;
        let said = "document.querySelector('[data-quiz-told]').textContent";
        let spoken = browser.evaluate(said).await.to_string();
        assert!(spoken.contains(minutes) && spoken.contains("10"), "{spoken}");
        answer(&browser, &app).await;
        let before = kept(&app).await;

        // the time is over by the clock of the platform, whatever this page thinks
        attempt::Entity::update_many()
            .col_expr(
                attempt::Column::DueAt,
                Expr::value(app.clock.now() - chrono::Duration::minutes(1)),
            )
            .exec(&app.db)
            .await
            .unwrap();
        overwrite(&browser, "#f-q1", "Durrës").await;
        browser.until(&format!("{said}.startsWith({})", json!(over))).await;
        assert_eq!(browser.evaluate(LEFT).await, "", "no time is left");
        let saves = "document.querySelector('.form-send button[value=save]').offsetParent";
        assert_eq!(
            browser.evaluate(&format!("{saves} === null")).await,
            json!(true),
            "nothing can be saved any more"
        );
        let fixed = browser
            .evaluate("[...document.querySelectorAll('.quiz-question')].every((one) => one.inert)")
            .await;
        assert_eq!(fixed, json!(true), "nothing can be answered any more");
        assert_eq!(browser.overflow().await, Vec::<String>::new());
        assert_eq!(kept(&app).await, before);
        browser.enter(".form-send button[value=submit]").await;
        browser.find(".quiz-result").await;
        let told = browser.text(".quiz-result").await;
        assert!(told.contains(late), "{told}");
        let row = attempt::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert!(
            row.late && row.points == row.out_of,
            "what was kept in time counts: {row:?}"
        );
        assert_eq!(kept(&app).await, before);
    }
}
