//! A dialogue from its first day to what became of it, as people hold it: in a browser, in both languages.

use bashke_entities::dialogue::{dialogue, statement};
use bashke_tests::{Backend, Browser, Data, Served, TestApp};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{on, ready, told};
use crate::dialogue::outcomes::judging::release;
use crate::dialogue::questions::journeys::{sign_in, sound};
use crate::dialogue::saying::{cast, crowd, many};

/// Language, width, dark, scripts.
const JOURNEYS: [(&str, u32, bool, bool); 2] = [("", 360, false, false), ("/en", 1280, true, true)];

const SEND: &str = "main form button[name=do][value=send]";

/// A browser on one day, in which people come and go.
struct Day {
    app: TestApp,
    served: Served,
    browser: Browser,
    language: &'static str,
    look: String,
}

impl Day {
    async fn of(app: &TestApp, day: &str, look: (&'static str, u32, bool, bool)) -> Self {
        let (language, width, dark, scripts) = look;
        let app = on(app, day).await;
        bashke::worker::schedule(&app.app).await.unwrap();
        app.work().await;
        Self {
            served: app.serve().await,
            browser: Browser::open(width, 800, dark, scripts).await,
            app,
            language,
            look: format!("{width}-{}", if dark { "dark" } else { "light" }),
        }
    }

    async fn is(&self, name: &str) {
        sign_in(&self.browser, &self.served, self.language, name).await;
    }

    /// Goes to a page, which must be whole, and takes its picture.
    async fn see(&self, path: &str, what: &str) {
        self.browser
            .goto(&self.served, &format!("{}{path}", self.language))
            .await;
        self.sound(what).await;
    }

    async fn sound(&self, what: &str) {
        sound(&self.browser, &self.served, what).await;
        self.browser.screenshot_whole(&format!("{what}-{}", self.look)).await;
    }

    /// Chooses an answer of a list.
    async fn choose(&self, field: &str, value: &str) {
        let script = format!("document.querySelector('{field}').value = '{value}'");
        self.browser.evaluate(&script).await;
    }

    /// Presses a button, after which it must say that it was done.
    async fn done(&self, button: &str) {
        self.browser.click(button).await;
        self.browser.find(".notice-done").await;
    }
}

#[tokio::test]
async fn a_dialogue_is_held_through_all_its_stages_and_the_data_judge_what_was_promised() {
    for look in JOURNEYS {
        let start = TestApp::open(Backend::Sqlite, Data::Published).await;
        ready(&start).await;

        // a moderator sets it up, writes what is known, invites the municipality and publishes it
        let day = Day::of(&start, "2026-11-23", look).await;
        let browser = &day.browser;
        day.is("moderator").await;
        day.see("/dialogues/new", "dialogue-new").await;
        browser.fill("#f-title", "Si t’i paguajë Lezha detyrimet?").await;
        day.choose("#f-place", "lezhe").await;
        day.done("main form button[type=submit]").await;
        let edit = browser.path().await.split('?').next().unwrap().to_owned();
        let path = edit
            .strip_prefix(look.0)
            .and_then(|edit| edit.strip_suffix("/edit"))
            .unwrap()
            .to_owned();
        browser
            .fill(
                "#f-text",
                "Shihni [detyrimet e Lezhës](/indicators/arrears-stock?places=lezhe).",
            )
            .await;
        day.done("button[value=background]").await;
        day.see(&format!("{path}/people"), "dialogue-people").await;
        day.choose("#f-place", "lezhe").await;
        day.done("form:has(#f-place) button[type=submit]").await;
        day.see(&path, "dialogue-draft").await;
        day.done("form[action$='/publish'] button").await;
        day.is("member").await;
        day.see(&path, "dialogue").await;
        day.done("form[action$='/follow'] button").await;

        // a member asks the municipality while questions are taken
        let day = Day::of(&day.app, "2026-11-30", look).await;
        day.is("member").await;
        day.see(&format!("{path}/ask"), "dialogue-ask").await;
        let browser = &day.browser;
        browser.click("main a[href*='/questions/new']").await;
        browser.fill("#f-title", "Kur botohet plani i shlyerjes?").await;
        browser.fill("#f-text", "Ku dhe kur botohet plani i shlyerjes?").await;
        day.done(SEND).await;
        let question = browser.path().await.split('?').next().unwrap().to_owned();
        let question = question.strip_prefix(look.0).unwrap().to_owned();

        // statements: a member makes one, the host lets it be voted on, two hundred vote
        let day = Day::of(&day.app, "2026-12-03", look).await;
        let browser = &day.browser;
        day.is("learner").await;
        day.see(&format!("{path}/say/new"), "statement-new").await;
        browser
            .fill("#f-text", "Plani i shlyerjes botohet para buxhetit.")
            .await;
        day.done("main form button[type=submit]").await;
        day.is("moderator").await;
        day.see(&format!("{path}/statements?state=waiting"), "statements-waiting")
            .await;
        day.done(".entries .inline button").await;
        let held = dialogue::Entity::find().one(&day.app.db).await.unwrap().unwrap().id;
        many(&day.app, held, 9).await;
        let statements = statement::Entity::find().all(&day.app.db).await.unwrap();
        assert_eq!(statements.len(), 10);
        let people = crowd(&day.app, 200).await;
        let votes = people.iter().enumerate().flat_map(|(at, person)| {
            let of_one_mind = at < 120;
            let answer = move |n: usize| if n.is_multiple_of(2) == of_one_mind { 1 } else { -1 };
            let answers = statements.iter().enumerate();
            answers.map(move |(n, one)| (*person, one.id, answer(n)))
        });
        cast(&day.app, held, day.app.clock.now(), votes).await;
        day.is("member").await;
        day.see(&format!("{path}/say"), "dialogue-say").await;
        browser.click(".say-buttons button[value=agree]").await;
        browser.find("progress[value='1']").await;
        // what people say is mapped at the end of the hour
        let day = Day::of(&day.app, "2026-12-04", look).await;
        day.see(&format!("{path}/map"), "dialogue-map").await;
        assert_eq!(day.browser.count(".opinion-group").await, 2);

        // a proposal, and what speaks for it, with evidence
        let day = Day::of(&day.app, "2026-12-14", look).await;
        let browser = &day.browser;
        day.is("member").await;
        day.see(&format!("{path}/proposals/new"), "proposal-new").await;
        browser.fill("#f-title", "Çdo vit një të tretën e detyrimeve").await;
        browser
            .fill("#f-text", "Buxheti parashikon çdo vit një të tretën.")
            .await;
        day.done(SEND).await;
        browser.click("input[name=side][value=for]").await;
        browser.fill("#f-text", "Kështu mbarojnë më shpejt.").await;
        browser.click(SEND).await;
        browser.find(".field-error").await;
        day.sound("argument-without-evidence").await;
        browser
            .fill(
                "#f-text",
                "Sa janë: [detyrimet](/indicators/arrears-stock?places=lezhe).",
            )
            .await;
        day.done(SEND).await;
        day.sound("proposal").await;

        // the conclusion, and what the municipality promises
        let day = Day::of(&day.app, "2026-12-19", look).await;
        let browser = &day.browser;
        day.is("moderator").await;
        day.see(&format!("{path}/conclude/edit"), "conclusion-form").await;
        browser.fill("#f-summary", "U fol për **planin** e shlyerjes.").await;
        browser.fill("#f-agreed", "Plani botohet.").await;
        day.done(SEND).await;
        day.see(
            &format!("{path}/commitments/new?indicator=arrears-stock&place=lezhe"),
            "commitment-form",
        )
        .await;
        browser.fill("#f-who", "Bashkia Lezhë").await;
        browser.fill("#f-organisation", "bashkia-lezhe").await;
        browser.fill("#f-what", "Shlyen detyrimet ndaj të tretëve").await;
        day.choose("#f-baseline", "2018").await;
        browser.click("input[name=direction][value=down]").await;
        browser.fill("#f-target", "200000000").await;
        browser.fill("#f-deadline", "2020").await;
        day.done("main form[method=post] button[type=submit]").await;
        day.see(&format!("{path}/conclude"), "dialogue-conclude").await;
        day.app.work().await;
        assert_eq!(told(&day.app, "member", "dialogue-concluded").await, 1);

        // the official answers, late
        let day = Day::of(&day.app, "2027-01-04", look).await;
        let browser = &day.browser;
        day.is("official").await;
        day.see(&question, "question-overdue").await;
        browser.click("main a[href$='/answer']").await;
        browser.click("input[name=kind][value=answer]").await;
        browser.fill("#f-text", "Plani botohet te njoftimet e bashkisë.").await;
        day.done(SEND).await;
        day.see(&format!("{path}/ask"), "dialogue-ask-answered").await;
        let said = browser.text(".entries").await;
        let late = if look.0.is_empty() { "me vonesë" } else { "late" };
        assert!(said.to_lowercase().contains(late), "{said}");

        // a release says that the promise is kept, and those who follow are told
        release(&day.app, &[(2019, Some(260e6)), (2020, Some(190e6))]).await;
        assert_eq!(told(&day.app, "member", "dialogue-judged").await, 1);
        day.is("member").await;
        day.see(&format!("{path}/follow-up"), "dialogue-follow-up").await;
        let met = if look.0.is_empty() { "I përmbushur" } else { "Met" };
        let said = browser.text(".commitment").await;
        assert!(said.contains(met), "{said}");
        day.see("/commitments", "commitments").await;
        day.see("/dialogues", "dialogues").await;
        assert_eq!(dialogue::Entity::find().count(&day.app.db).await.unwrap(), 1);
    }
}
