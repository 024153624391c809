//! What costs an attempt and what does not: answers that cannot be read or are none, and a time that is over.

use bashke_entities::training::enrolment;
use bashke_tests::{Backend, Browser, Data, Reply, TestApp, Visitor, clock_after, on_both};
use http::StatusCode;
use sea_orm::EntityTrait as _;

use super::journeys::sign_in;
use super::setup::{Folder, ask, attempt_row as row, read, short};
use super::{begin, ready, unpacked};

/// Where the quiz stands.
pub(super) const ITEM: &str = "/courses/asked/one/ask";

/// A quiz with these settings and questions, and a lesson after it.
pub(super) async fn publish(app: &TestApp, settings: &str, gift: &str) {
    Folder::new(["Pyetje", "Asked"], "format = \"online\"\npass = 70")
        .with(
            ("quiz", "ask", 10),
            ["Pyetje", "Ask"],
            &[(".sq.gift", gift), (".en.gift", gift)],
        )
        .with(
            ("lesson", "read", 5),
            ["Lexoni", "Read"],
            &[(".sq.md", "Tekst.\n"), (".en.md", "Text.\n")],
        )
        .set("ask", settings)
        .publish(app, "asked")
        .await;
}

/// Sends an attempt from its page as it is now.
pub(super) async fn send(visitor: &Visitor<'_>, path: &str, fields: &[(&str, &str)]) -> Reply {
    let page = visitor.get(path).await.ok();
    let revision = page.attributes("input[name=revision]", "value").remove(0);
    let mut all = vec![("revision", revision.as_str())];
    all.extend_from_slice(fields);
    visitor.post(path, &all).await
}

on_both!(
    what_is_no_number_or_no_answer_is_said_beside_its_question,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let gift = "::n:: Sa? {#0.5:0}\n\n::t:: Po? {TRUE}\n\n::e:: Pse? {}\n";
        publish(&app, "attempts = 2, feedback = \"now\"", gift).await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "asked", &[]).await;
        let path = begin(&learner, ITEM).await;
        let page = learner.get(&path).await.ok();
        // where no script runs nothing is kept by itself
        assert!(page.one("[data-quiz-saved]").contains("Ruajini shpesh"));
        assert!(page.attributes("[data-quiz-saved]", "data-quiz-auto")[0].contains("vetvetiu"));
        assert!(page.one("#q2 .hint").contains("nuk e lexon askush tjetër"));

        let refused = send(&learner, &path, &[("q0", "gjysmë"), ("do", "check-q0")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-q0"]);
        assert_eq!(refused.count("#q0 .field-error"), 1);
        assert_eq!(refused.attributes("#f-q0", "aria-invalid"), ["true"]);
        assert_eq!(
            refused.attributes("#f-q0", "value"),
            ["gjysmë"],
            "what was typed is kept"
        );
        assert_eq!(refused.count(".quiz-judged, #quiz [disabled]"), 0, "nothing stands yet");
        let none = send(&learner, &path, &[("q0", "gjysmë"), ("do", "check-q1")]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(none.attributes(".error-summary a", "href"), ["#q1"]);
        assert!(
            none.one("#q1 .field-error")
                .contains("Përgjigjuni para se ta kontrolloni")
        );
        for what in ["submit", "submit-anyway"] {
            let fields = [("q0", "gjysmë"), ("q1", "0"), ("do", what)];
            let refused = send(&learner, &path, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
            assert_eq!(refused.count("#q0 .field-error"), 1, "{what}");
        }
        assert_eq!(row(&app, &path).await.submitted_at, None, "no attempt is used");
        // it may be kept so
        let kept = send(&learner, &path, &[("q0", "gjysma"), ("q1", "0"), ("do", "save")]).await;
        assert_eq!(kept.header("location"), format!("{path}?done=saved"));

        let checked = send(&learner, &path, &[("q0", "0,5 lekë"), ("q1", "0"), ("do", "check-q0")]).await;
        assert_eq!(checked.header("location"), format!("{path}?done=checked#q0"));
        let page = learner.follow(checked).await.ok();
        assert_eq!(page.count("#q0[tabindex='-1'] .quiz-judged[data-judged=right]"), 1);
        let handed = send(&learner, &path, &[("q1", "0"), ("q2", "Sepse."), ("do", "submit")]).await;
        let page = learner.follow(handed).await.ok();
        assert_eq!(
            page.attributes(".quiz-result", "data-passed"),
            ["true"],
            "{}",
            page.text()
        );
        assert!(page.one("#q2 .quiz-judged").contains("nuk e vlerëson askush"));
    }
);

const EXERCISE: &str = r#"
type = "value"
dataset = "illustrative"
indicators = ["arrears-stock"]
places = ["lezhe"]
tolerance = "1%"
points = 1
periods = ["2023"]
question = { sq = "{indicator}, {place}, {period}, në {unit}?", en = "{indicator}, {place}, {period}, in {unit}?" }
"#;

on_both!(
    an_exercise_takes_no_attempt_for_what_is_no_number,
    Data::Illustrative,
    |app: TestApp| async {
        ready(&app).await;
        let course = Folder::new(["Njehsoni", "Count"], "format = \"online\"\npass = 70");
        let course = course.with(
            ("exercise", "ask", 5),
            ["Sa është?", "How much?"],
            &[(".toml", EXERCISE)],
        );
        course.publish(&app, "asked").await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "asked", &[]).await;
        let path = begin(&learner, ITEM).await;
        for typed in ["abc", "21,946 milionë"] {
            let refused = send(&learner, &path, &[("q0", typed), ("do", "submit")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert_eq!(refused.attributes("#f-q0", "value"), [typed]);
            assert_eq!(refused.count("#q0 .field-error"), 1, "{typed}");
        }
        // without any answer it is asked back
        let empty = send(&learner, &path, &[("q0", ""), ("do", "submit")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(empty.count("button[form=quiz][value=submit-anyway]"), 1);
        assert_eq!(row(&app, &path).await.submitted_at, None);
        let taken = send(&learner, &path, &[("q0", "1 lekë"), ("do", "submit")]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        assert!(row(&app, &path).await.submitted_at.is_some());
    }
);

on_both!(
    an_attempt_whose_time_is_over_is_handed_in_with_what_was_saved_in_time,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        publish(&app, "attempts = 2, limit = 10", "::n:: Sa? {#80:0}\n").await;
        let mut paths = Vec::new();
        for (name, typed) in [("learner", "80"), ("member", "tetëdhjetë")] {
            let visitor = app.signed_in(name).await;
            ask(&visitor, "asked", &[]).await;
            let path = begin(&visitor, ITEM).await;
            assert_eq!(begin(&visitor, ITEM).await, path, "it goes on");
            send(&visitor, &path, &[("q0", typed), ("do", "save")]).await;
            let own = visitor.get("/learning").await.ok();
            assert_eq!(own.count(&format!("main a[href='{path}']")), 1, "{name}");
            paths.push(path);
        }
        let later = app.another(clock_after(&app.clock, 11)).await;
        let learner = later.signed_in("learner").await;
        let own = learner.get("/learning").await.ok();
        assert_eq!(
            own.count(&format!("main a[href='{}']", paths[0])),
            0,
            "it is not under way"
        );
        // whoever begins anew does not go on with the one that is over, which is closed at once; what is no number counts as
        // it stands
        let member = later.signed_in("member").await;
        member.get("/account").await.ok();
        let begun = member.post(&format!("{ITEM}/attempts"), &[]).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
        assert_ne!(begun.header("location"), paths[1]);
        let handed = row(&app, &paths[1]).await;
        assert_eq!((handed.submitted_at.is_some(), handed.points), (true, Some(0.0)));
        // whoever looks writes nothing
        let item = learner.get(ITEM).await.ok();
        assert!(!item.one("main .entries").contains("100 %"), "{}", item.text());
        assert_eq!(row(&app, &paths[0]).await.submitted_at, None);
        // it is closed by itself, once
        for _ in 0..2 {
            later.work().await;
            let item = learner.get(ITEM).await.ok();
            assert!(item.one("main .entries").contains("100 %"), "{}", item.text());
            assert_eq!(item.count("main .entries > li"), 1);
        }
        let handed = row(&app, &paths[0]).await;
        assert_eq!((handed.late, handed.points), (true, Some(1.0)));
        // nothing more can be said of it
        let more = learner
            .post(&paths[0], &[("revision", "1"), ("q0", "7"), ("do", "submit")])
            .await;
        assert_eq!(more.status, StatusCode::SEE_OTHER);
        assert_eq!(row(&app, &paths[0]).await, handed);
        let last = app.another(clock_after(&app.clock, 30)).await;
        let member = last.signed_in("member").await;
        member.get("/account").await.ok();
        let begun = member.post(&format!("{ITEM}/attempts"), &[]).await;
        assert_eq!(begun.status, StatusCode::CONFLICT, "both are used up");
        assert_eq!(member.get(ITEM).await.ok().count("form[action$='/attempts']"), 0);
        let judged = member.get(&paths[1]).await.ok();
        assert!(
            judged.one("#q0 .quiz-judged").contains("Kjo nuk u lexua si numër."),
            "{}",
            judged.text()
        );
    }
);

on_both!(
    an_attempt_is_closed_in_its_language_and_what_follows_from_it_happens,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let quiz: [(&str, &str); 2] = [(".sq.gift", "::p:: Po? {=po}\n"), (".en.gift", "::p:: Yes? {=yes}\n")];
        let lesson: [(&str, &str); 2] = [(".sq.md", "Tekst.\n"), (".en.md", "Text.\n")];
        Folder::new(["Pyetje", "Asked"], "format = \"online\"\npass = 70")
            .with(("lesson", "read", 5), ["Lexoni", "Read"], &lesson)
            .with(("quiz", "ask", 10), ["Pyetje", "Ask"], &quiz)
            .set("ask", "attempts = 1, limit = 10")
            .publish(&app, "asked")
            .await;
        let mut paths = Vec::new();
        // begun in one language, kept in the other; and an answer that is none in the language in which it is kept
        for (name, from, kept) in [("learner", "", "/en"), ("member", "/en", "")] {
            let visitor = app.signed_in(name).await;
            ask(&visitor, "asked", &[]).await;
            let begun = begin(&visitor, &format!("{from}{ITEM}")).await;
            let path = begun.trim_start_matches("/en").to_owned();
            let enrolment = row(&app, &path).await.enrolment_id;
            read(&app, &[enrolment], app.clock.now()).await;
            send(&visitor, &format!("{kept}{path}"), &[("q0", "yes"), ("do", "save")]).await;
            paths.push(path);
        }
        let [right, wrong] = [&paths[0], &paths[1]];
        assert_eq!(row(&app, right).await.language, "en");
        assert_eq!(row(&app, wrong).await.language, "sq");
        app.work().await;
        assert_eq!(row(&app, right).await.submitted_at, None, "its time runs");
        let later = app.another(clock_after(&app.clock, 11)).await;
        later.work().await;
        let closed = row(&app, right).await;
        assert_eq!((closed.late, closed.points), (true, Some(1.0)));
        assert_eq!(row(&app, wrong).await.points, Some(0.0));
        // nobody looked at it, and the course is completed
        let enrolments = [closed.enrolment_id, row(&app, wrong).await.enrolment_id];
        let mut completed = Vec::new();
        for id in enrolments {
            let found = enrolment::Entity::find_by_id(id).one(&app.db).await.unwrap();
            completed.push(found.unwrap().completed_at.is_some());
        }
        assert_eq!(completed, [true, false]);
        // who used all attempts up is told by name
        let name = {
            let person = enrolment::Entity::find_by_id(enrolments[1]).one(&app.db).await.unwrap();
            let id = person.unwrap().person_id;
            let names = bashke::accounts::names(&app.db, [id]).await.unwrap();
            names[&id].clone()
        };
        let trainer = later.signed_in("trainer").await;
        let told = trainer.get("/notifications").await.ok();
        let words = format!("{name} i përdori të gjitha përpjekjet");
        assert!(told.one("main").contains(&words), "{}", told.one("main"));
    }
);

on_both!(
    nobody_is_led_to_a_quiz_whose_attempts_are_used_up,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        short("asked", "")
            .set("ask", "attempts = 1")
            .publish(&app, "asked")
            .await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "asked", &[]).await;
        let path = begin(&learner, ITEM).await;
        send(&learner, &path, &[("q0", "1"), ("do", "submit")]).await;
        let way = ".course-standing a.button";
        for page in ["/courses/asked", "/learning"] {
            let page = learner.get(page).await.ok();
            assert!(page.one(way).contains("Lexoni"), "the next that can be done");
            assert!(page.one(".course-standing .notice-warning").contains("Pyetje"));
        }
        let enrolment = row(&app, &path).await.enrolment_id;
        read(&app, &[enrolment], app.clock.now()).await;
        for page in ["/courses/asked", "/learning"] {
            let page = learner.get(page).await.ok();
            assert_eq!(page.count(way), 0, "nothing is left that can be done");
            assert!(page.one(".course-standing .notice-warning").contains("Pyetje"));
            assert!(!page.text().contains("I keni kryer të gjitha"), "{}", page.text());
        }
    }
);

on_both!(
    marks_in_questions_are_not_shown_and_stay_in_the_file,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let gift = "::h:: [html]<p>Sa është <b>shuma</b>?</p> {=<i>e madhe</i> ~<i>e vogël</i>}\n\n\
            ::m:: [markdown]A është **e qartë**? {TRUE}\n";
        publish(&app, "attempts = 2", gift).await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "asked", &[]).await;
        let page = learner.get(&begin(&learner, ITEM).await).await.ok();
        assert_eq!(page.texts(".quiz-asked"), ["Sa është shuma?", "A është e qartë?"]);
        let mut choices = page.texts("#q0 .quiz-choice span");
        choices.sort();
        assert_eq!(choices, ["e madhe", "e vogël"]);
        let trainer = app.signed_in("trainer").await;
        let archive = trainer.get("/courses/asked/course.zip").await.ok();
        let files = unpacked(&archive.bytes);
        let (_, kept) = files.iter().find(|(path, _)| path == "one/ask.sq.gift").unwrap();
        assert_eq!(*kept, gift);
    }
);

#[tokio::test]
async fn what_is_typed_stays_in_a_window_that_lags_behind_and_one_is_led_to_what_was_checked() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    ready(&app).await;
    publish(&app, "feedback = \"now\"", "::n:: Sa? {#0.5:0}\n\n::t:: Po? {TRUE}\n").await;
    let learner = app.signed_in("learner").await;
    ask(&learner, "asked", &[]).await;
    let path = begin(&learner, ITEM).await;
    let served = app.serve().await;
    let window = Browser::open(360, 800, false, true).await;
    sign_in(&window, &served, "", "learner", &path).await;
    window.find("#f-q0").await;
    assert!(window.text("[data-quiz-saved]").await.contains("vetvetiu"));
    // another window answers meanwhile
    send(&learner, &path, &[("q0", "77"), ("do", "save")]).await;
    window.write("#f-q0", "12,5").await;
    let told = "document.querySelector('[data-quiz-saved].field-error') !== null";
    window.until(told).await;
    let typed = window.evaluate("document.querySelector('#f-q0').value").await;
    assert_eq!(typed, "12,5");
    assert_eq!(window.path().await, path, "the page did not go");

    window.goto(&served, &path).await;
    window.reach("input[name=q1]").await;
    window.key("Space").await;
    window.enter("button[value=check-q1]").await;
    window
        .until("location.hash === '#q1' && document.activeElement?.id === 'q1'")
        .await;
    window.find("#q1 .quiz-judged").await;
}
