//! A newcomer's way in and their organisation's, done as they do it: in a browser, in both languages, with and without
//! scripts, by mails that a server took.

use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::smtp::MailServer;
use bashke_tests::{Backend, Browser, Data, Served, TestApp};
use totp_rs::Builder;

/// Somebody: language, width, dark, scripts.
const PEOPLE: [(&str, u32, bool, bool); 4] = [
    ("", 360, false, false),
    ("/en", 360, true, true),
    ("", 1280, true, true),
    ("/en", 1280, false, false),
];

const PASSWORD: &str = "katër fjalë pa lidhje";
const SEND: &str = "main form button[type=submit]";

/// One browser of one person, on a platform whose mails go out.
struct Way<'a> {
    app: &'a TestApp,
    served: &'a Served,
    post: &'a MailServer,
    browser: Browser,
    language: &'a str,
    look: String,
}

impl<'a> Way<'a> {
    /// Another person, as this one in all else.
    async fn other(&self, width: u32, dark: bool, scripts: bool) -> Way<'a> {
        Way {
            browser: Browser::open(width, 800, dark, scripts).await,
            look: self.look.clone(),
            ..*self
        }
    }

    async fn goto(&self, path: &str) {
        self.browser
            .goto(self.served, &format!("{}{path}", self.language))
            .await;
    }

    /// Clicks on a link of the page to a path in this language.
    async fn click(&self, path: &str) {
        self.browser
            .click(&format!("main a[href='{}{path}']", self.language))
            .await;
    }

    /// Waits for a link to a path in this language.
    async fn leads_to(&self, path: &str) {
        self.browser
            .find(&format!("main a[href^='{}{path}']", self.language))
            .await;
    }

    async fn fill(&self, fields: &[(&str, &str)]) {
        for (id, text) in fields {
            self.browser.fill(&format!("#f-{id}"), text).await;
        }
        self.browser.click(SEND).await;
    }

    /// Nothing is wrong with the page that is shown.
    async fn sound(&self, what: &str) {
        let browser = &self.browser;
        assert_eq!(
            browser.overflow().await,
            Vec::<String>::new(),
            "{what} is wider than the screen"
        );
        assert_eq!(browser.count("h1").await, 1, "{what}");
        assert_eq!(
            browser.foreign_requests(self.served).await,
            Vec::<String>::new(),
            "{what}"
        );
        // a form that comes back is an answer too, though the browser counts it among the failures
        let complaints = browser
            .complaints()
            .await
            .into_iter()
            .filter(|one| !one.contains("status of 422"));
        assert_eq!(complaints.collect::<Vec<_>>(), Vec::<String>::new(), "{what}");
    }

    async fn picture(&self, name: &str) {
        self.browser.screenshot_whole(&format!("{name}-{}", self.look)).await;
    }

    /// The path of the link in the last mail that the server took for somebody.
    async fn mailed_link(&self, to: &str) -> String {
        self.app.work().await;
        let arrived = self.post.arrived();
        let mail = arrived
            .iter()
            .rfind(|mail| mail.to.iter().any(|one| one.contains(to)))
            .unwrap_or_else(|| panic!("no mail to {to} arrived"));
        let text = mail.part("text/plain");
        let link = text
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .unwrap_or_else(|| panic!("no link in {text}"));
        let path = link
            .split_once("://")
            .and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
        path.unwrap_or_else(|| panic!("{link} leads nowhere")).to_owned()
    }

    /// Opens the link in the last mail to somebody.
    async fn open_mail(&self, to: &str) {
        let path = self.mailed_link(to).await;
        self.browser.goto(self.served, &path).await;
    }

    async fn sign_in(&self, email: &str, password: &str) {
        self.fill(&[("email", email), ("password", password)]).await;
    }

    /// Signs up on the page that is shown, is refused once, and follows the mail.
    async fn sign_up(&self, name: &str, email: &str) {
        // a first try that is refused keeps what was typed
        self.fill(&[("name", name), ("email", email), ("password", "arta")])
            .await;
        self.browser.find(".field-error").await;
        self.sound("sign-up, refused").await;
        self.picture("sign-up-refused").await;
        assert_eq!(self.browser.count(".field-error").await, 1);
        self.fill(&[("password", PASSWORD)]).await;
        self.browser
            .until("document.querySelector('#f-password') === null && document.querySelector('h1') !== null")
            .await;
        assert!(self.browser.text("main").await.contains(email));
        self.sound("sent").await;
        self.open_mail(email).await;
        self.sound("verify").await;
        self.fill(&[("password", PASSWORD)]).await;
    }

    async fn add_second_factor(&self) {
        self.click("/account/second-factor").await;
        self.browser.find("code.secret").await;
        self.sound("second factor").await;
        self.picture("second-factor").await;
        let secret = self.browser.text("code.secret").await.replace(' ', "");
        let bytes = data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
        let totp = Builder::new()
            .with_secret(bytes)
            .with_account_name("-")
            .build()
            .unwrap();
        let now = u64::try_from(self.app.clock.now().timestamp()).unwrap();
        self.fill(&[("code", &totp.generate(now).to_string())]).await;
        self.browser.find(".codes li").await;
        assert_eq!(self.browser.count(".codes li").await, 10);
        self.sound("recovery codes").await;
        self.picture("recovery-codes").await;
    }

    /// Lists an organisation; gives its path.
    async fn list_organisation(&self, name: &str) -> String {
        self.goto("/organisations/new").await;
        self.browser.click("input[name=kind][value=cso]").await;
        self.fill(&[("name", name)]).await;
        self.browser.find(".notice-done").await;
        self.sound("organisation").await;
        self.picture("organisation-listed").await;
        let path = self.browser.path().await;
        let path = path.split('?').next().unwrap_or_default();
        path.strip_prefix(self.language).unwrap_or(path).to_owned()
    }

    async fn invite(&self, organisation: &str, name: &str, email: &str) {
        self.goto(&format!("{organisation}/members")).await;
        self.browser.fill("#f-name", name).await;
        self.browser.fill("#f-email", email).await;
        self.browser.click("input[name=standing][value=editor]").await;
        self.browser.click("form:has(#f-email) button[type=submit]").await;
        self.browser.find(".notice-done").await;
        self.sound("invited").await;
        self.picture("organisation-invited").await;
    }
}

#[tokio::test]
async fn a_newcomer_comes_in_by_mail_with_a_colleague_and_their_organisation_is_verified() {
    let post = MailServer::start().await;
    let trial = TestApp::open(Backend::Sqlite, Data::Published).await;
    trial.with_organisations().await;
    let app = trial.with_smtp(&post.url(), trial.clock.clone()).await;
    let served = app.serve().await;
    for (number, (language, width, dark, scripts)) in PEOPLE.into_iter().enumerate() {
        let arta = Way {
            app: &app,
            served: &served,
            post: &post,
            browser: Browser::open(width, 800, dark, scripts).await,
            language,
            look: format!("{width}-{}", if dark { "dark" } else { "light" }),
        };
        let email = format!("arta{number}@shembull.al");
        arta.goto("/").await;
        arta.browser.click("a.viewer").await;
        arta.sound("sign-in").await;
        arta.picture("sign-in").await;
        arta.click("/sign-up").await;
        arta.sign_up("Arta Gjoni", &email).await;
        arta.leads_to("/account/second-factor").await;
        arta.sound("account").await;
        arta.picture("account").await;
        arta.add_second_factor().await;
        arta.goto("/account/sessions").await;
        arta.sound("sessions").await;
        arta.picture("sessions").await;

        let name = format!("Shoqata Bregu {number}");
        let organisation = arta.list_organisation(&name).await;
        let colleague = format!("besa{number}@shembull.al");
        arta.invite(&organisation, "Besa Hoxha", &colleague).await;

        let besa = arta.other(width, !dark, !scripts).await;
        besa.open_mail(&colleague).await;
        besa.sound("invitation").await;
        besa.picture("invitation").await;
        besa.browser.click(&format!("main a[href^='{language}/sign-up']")).await;
        besa.sign_up("Besa Hoxha", &colleague).await;
        // signing in led back to the invitation
        besa.browser.find("main form[action*='/invitations/']").await;
        besa.browser.click(SEND).await;
        besa.browser.find(".notice-done").await;
        besa.sound("joined").await;

        let admin = arta.other(1280, dark, scripts).await;
        admin.goto(&format!("/sign-in?next=/admin{organisation}")).await;
        admin.sign_in("admin@bashke.test", TRIAL_PASSWORD).await;
        admin.fill(&[("reason", "U takuam")]).await;
        admin.browser.find(".notice-done").await;
        admin.sound("verified").await;
        admin.picture("admin-organisation-verified").await;

        arta.goto(&organisation).await;
        arta.browser.find(".tag-verified").await;
        assert!(arta.browser.text("main").await.contains(&name));
        arta.goto(&format!("{organisation}/members")).await;
        let members = arta.browser.text("main").await;
        assert!(
            members.contains("Arta Gjoni") && members.contains("Besa Hoxha"),
            "{members}"
        );
        arta.picture("organisation-members").await;
    }
}
