//! A discussion about a figure, as people have it: in a browser, in both languages, until the data change under it.

use bashke::finance::commands::publish;
use bashke::platform::db::begin_write;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, Served, TestApp};

use crate::finance::releases::batch;

const SEND: &str = "button[name=do][value=send]";

struct Person<'a> {
    browser: Browser,
    served: &'a Served,
    language: &'a str,
}

impl<'a> Person<'a> {
    async fn signed_in(served: &'a Served, name: &str, (language, width, dark, scripts): Look<'a>) -> Self {
        let browser = Browser::open(width, 800, dark, scripts).await;
        browser.goto(served, &format!("{language}/sign-in")).await;
        browser.fill("#f-email", &format!("{name}@bashke.test")).await;
        browser.fill("#f-password", TRIAL_PASSWORD).await;
        browser.click("main form button[type=submit]").await;
        browser.find(&format!("main a[href^='{language}/account/']")).await;
        Self {
            browser,
            served,
            language,
        }
    }

    async fn goto(&self, path: &str) {
        self.browser
            .goto(self.served, &format!("{}{path}", self.language))
            .await;
    }

    async fn sound(&self, what: &str) {
        assert_eq!(self.browser.overflow().await, Vec::<String>::new(), "{what}");
        assert_eq!(self.browser.count("h1").await, 1, "{what}");
        let foreign = self.browser.foreign_requests(self.served).await;
        assert_eq!(foreign, Vec::<String>::new(), "{what}");
    }

    /// Pins the drawing of a page that has this address among its files; gives the address of the figure, in full.
    async fn cite(&self, page: &str, part: &str) -> String {
        self.goto(page).await;
        self.browser
            .click(&format!(".chart-offers a[href*='/figures/new'][href*='{part}']"))
            .await;
        self.browser.find("main form input[name=view]").await;
        self.sound("a view before it is pinned").await;
        self.browser.click("main form button[type=submit]").await;
        self.browser.find(".notice-done").await;
        self.sound("a figure").await;
        let value = self
            .browser
            .evaluate("document.querySelector('#copy-address').value")
            .await;
        value.as_str().expect("an address").to_owned()
    }
}

/// Language, width, dark, scripts.
type Look<'a> = (&'a str, u32, bool, bool);

#[tokio::test]
async fn a_figure_is_cited_answered_with_another_and_revised() {
    for look in [("", 360, false, false), ("/en", 1280, true, true)] {
        let (language, width, ..) = look;
        let app = TestApp::open(Backend::Sqlite, Data::Published).await;
        app.with_people().await;
        let served = app.serve().await;

        // a member sees something on a chart, cites it, and opens a thread with it
        let member = Person::signed_in(&served, "member", look).await;
        let figure = member
            .cite("/indicators/arrears-stock?places=lezhe&periods=2018", "part%3Dtime")
            .await;
        let code = figure.rsplit('/').next().unwrap();
        member
            .browser
            .click("main a[href*='/threads/new?subject=figure']")
            .await;
        member.browser.fill("#f-title", "Pse kaq shumë detyrime?").await;
        let text = format!("Shihni vetë:\n\n{figure}\n\nÇfarë ndodhi?");
        member.browser.fill("#f-text", &text).await;
        member.browser.click(SEND).await;
        member.browser.find(".post .figure-card").await;
        member.sound("a thread").await;
        member
            .browser
            .screenshot_whole(&format!("evidence-thread-{width}"))
            .await;
        let thread = member.browser.path().await.split('?').next().unwrap().to_owned();
        let thread = thread.strip_prefix(language).unwrap_or(&thread).to_owned();

        // a colleague answers with another figure
        let colleague = Person::signed_in(&served, "owner", look).await;
        let other = colleague
            .cite("/ranking?indicator=arrears-stock&periods=2018", "ranking")
            .await;
        colleague.goto(&thread).await;
        colleague.browser.fill("#f-text", &other).await;
        colleague.browser.click(SEND).await;
        colleague
            .browser
            .until("document.querySelectorAll('.post .figure-card').length === 2")
            .await;
        app.work().await;

        // a release revises the first
        let tx = begin_write(&app.db).await.unwrap();
        let batch = batch(&app, &tx, 987_654_321.0).await;
        let release = publish(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        app.work().await;

        // both are told, and the thread shows it
        for person in [&member, &colleague] {
            person.goto("/notifications").await;
            person.sound("notifications").await;
            let news = person.browser.text("main").await;
            assert!(news.contains("Pse kaq shumë detyrime?"), "{news}");
            person.goto(&thread).await;
            assert_eq!(person.browser.count(".post-changed").await, 2);
            assert_eq!(person.browser.count(".figure-card .figure-since").await, 2);
            person.sound("a thread whose data changed").await;
        }
        member
            .browser
            .screenshot_whole(&format!("evidence-changed-{width}"))
            .await;
        member.goto(&format!("/figures/{code}")).await;
        member.browser.find("#changed").await;
        member.sound("a figure that changed").await;
        member
            .browser
            .screenshot_whole(&format!("evidence-figure-{width}"))
            .await;
        member.goto(&format!("/data/releases/{release}/figures")).await;
        assert_eq!(member.browser.count(".entries li").await, 2);
        member.sound("the figures that a release changed").await;
    }
}
