//! From a claimed profile to an event that two organisations hold together, in a browser; and what a donor sees of it.

use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Backend, Browser, Data, Served, TestApp};

use super::coverage::line;
use super::offers::write;
use super::record::joins;

/// Listed by a source, claimed by nobody.
const CLAIMED: &str = "/organisations/instituti-i-studimeve-politike";
const OTHER: &str = "/organisations/qendra-prova";

/// Somebody's browser, and the language in which they read.
struct Reader<'a> {
    browser: Browser,
    served: &'a Served,
    language: &'static str,
}

impl Reader<'_> {
    /// Opens a page of the reader's language.
    async fn open(&self, path: &str) {
        self.browser
            .goto(self.served, &format!("{}{path}", self.language))
            .await;
        self.sound(path).await;
    }

    /// What holds of every page, at every width.
    async fn sound(&self, what: &str) {
        assert_eq!(self.browser.overflow().await, Vec::<String>::new(), "{what}");
        assert_eq!(self.browser.count("h1").await, 1, "{what}");
        assert_eq!(
            self.browser.foreign_requests(self.served).await,
            Vec::<String>::new(),
            "{what}"
        );
    }

    async fn sign_in(&self, name: &str) {
        self.open("/sign-in?next=/account/home").await;
        self.browser.fill("#f-email", &format!("{name}@bashke.test")).await;
        self.browser.fill("#f-password", TRIAL_PASSWORD).await;
        self.browser.click("main form button[type=submit]").await;
        self.browser.until("!location.pathname.endsWith('/sign-in')").await;
    }

    /// Answers fields by their names: chooses, ticks, or writes, as the field is.
    async fn answer(&self, answers: &[(&str, &str)]) {
        for (name, value) in answers {
            let answered = format!(
                "(() => {{ const all = [...document.querySelectorAll('main [name=\"{name}\"]')];
                    for (const details of all.map((one) => one.closest('details')).filter(Boolean)) details.open = true;
                    const box = all.find((one) => ['radio', 'checkbox'].includes(one.type) && one.value === '{value}');
                    if (box) {{ box.click(); return box.checked; }}
                    all[0].value = '{value}';
                    return all[0].value === '{value}'; }})()"
            );
            assert_eq!(self.browser.evaluate(&answered).await, true, "{name}: {value}");
        }
    }

    /// Sends a form, and waits for what says that it was done.
    async fn send(&self, button: &str) {
        self.browser.click(button).await;
        self.browser
            .until("document.querySelector('.notice-done, .error-summary') !== null")
            .await;
        assert_eq!(
            self.browser.count(".error-summary").await,
            0,
            "{button} on {}: {}",
            self.browser.path().await,
            self.browser.text("main").await
        );
        self.sound(button).await;
    }

    /// The path and query that are shown, without the language.
    async fn path(&self) -> String {
        let path = self.browser.path().await;
        let own = path.strip_prefix(self.language).unwrap_or(&path).to_owned();
        own.split('?').next().unwrap_or_default().to_owned()
    }

    async fn shot(&self, name: &str) {
        let language = if self.language.is_empty() { "sq" } else { "en" };
        self.browser
            .screenshot_whole(&format!("together-{name}-{language}"))
            .await;
    }
}

/// What somebody types in the language in which they read.
const fn words(language: &str) -> [&'static str; 5] {
    if language.is_empty() {
        [
            "sq",
            "Uji i pastër",
            "Dëgjesa në mbrëmje",
            "Një sallë për dëgjesën",
            "Takimi i përbashkët",
        ]
    } else {
        [
            "en",
            "Clean water",
            "Hearings in the evening",
            "A hall for the hearing",
            "The meeting of both",
        ]
    }
}

async fn from_a_claim_to_an_event(language: &'static str, dark: bool) {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    app.with_demonstration().await;
    // what is asked for later, somebody has
    let owner = app.signed_in("owner").await;
    let has = [
        ("side", "offer"),
        ("title-sq", "Salla jonë"),
        ("title-en", "Our hall"),
        ("text-en", "For forty people."),
    ];
    write(&owner, &has).await;
    joins(
        &app,
        "instituti-i-studimeve-politike",
        ("uji-i-pijshem", "Kush e paguan ujin?"),
        "learner",
    )
    .await;
    let coverage = app.get(&format!("{language}/network/coverage")).await.ok();
    let before = line(&coverage, "Lezhë");
    let served = app.serve().await;
    let reader = async |width: u32| Reader {
        browser: Browser::open(width, 800, dark, true).await,
        served: &served,
        language,
    };
    let [tag, project, experience, ask, event] = words(language);
    let field = |name: &str| format!("{name}-{tag}");

    // claims the profile that is listed
    let phone = reader(360).await;
    phone.sign_in("learner").await;
    phone.open("/network?q=Studimeve").await;
    phone.browser.click(&format!("main a[href$='{CLAIMED}']")).await;
    phone.browser.click("main a[href$='/claim']").await;
    phone.browser.fill("#f-reason", "Jam drejtuesja e institutit.").await;
    phone.send("main form button[type=submit]").await;
    let desk = reader(1280).await;
    desk.sign_in("admin").await;
    desk.open("/admin/claims").await;
    desk.browser.fill("textarea[name=reason]", "E pashë statutin.").await;
    desk.send("button[name=decision][value=approved]").await;
    app.work().await;

    // publishes a project that wants to move a figure, and sees where it stands
    phone.open("/projects/new").await;
    phone
        .answer(&[
            ("organisation", "instituti-i-studimeve-politike"),
            (&field("title"), project),
            (&field("aims"), project),
            ("status", "running"),
            ("starts-on", "2026-01-05"),
            ("theme", "youth"),
            ("place", "lezhe"),
            ("target-1-indicator", "arrears-stock"),
            ("target-1-place", "lezhe"),
            ("target-1-from", "2018"),
            ("target-1-wanted", "down"),
        ])
        .await;
    phone.send("main form button[type=submit]:not([name])").await;
    let made = phone.path().await;
    phone.send("form:has(input[value=publish]) button").await;
    phone.open(&format!("{made}?dataset=illustrative")).await;
    phone.browser.find(".target dl").await;
    phone.shot("project").await;

    // writes an experience, and asks for a hall
    phone.open("/experiences/new").await;
    phone
        .answer(&[
            ("organisation", "instituti-i-studimeve-politike"),
            (&field("title"), experience),
            (&field("tried"), experience),
            ("theme", "youth"),
            ("publish", "yes"),
        ])
        .await;
    phone.send("main form button[type=submit]:not([name])").await;
    phone.open("/offers/new").await;
    phone
        .answer(&[
            ("organisation", "instituti-i-studimeve-politike"),
            ("side", "ask"),
            ("kind", "space"),
            (&field("title"), ask),
            (&field("text"), ask),
            ("theme", "youth"),
            ("place", "lezhe"),
            ("expires-on", "2026-12-23"),
        ])
        .await;
    phone.send("main form button[type=submit]:not([name])").await;
    let asked = phone.path().await;
    app.work().await;

    // another is told of the match, and answers
    let other = reader(1280).await;
    other.sign_in("owner").await;
    other.open("/notifications").await;
    let told = other.browser.text("main").await;
    assert!(told.contains(ask), "{told}");
    other.shot("told").await;
    other.open(&asked).await;
    other
        .answer(&[("organisation", "qendra-prova"), ("text", "Salla jonë ju pret.")])
        .await;
    other.send("button[name=do][value=answer]").await;

    // it is accepted, and leads to working together
    phone.open(&asked).await;
    phone.browser.fill("textarea[name=reply]", "Faleminderit!").await;
    phone.send("button[name=do][value=accept]").await;
    phone
        .browser
        .click("main a[href*='/collaborations/new?with=qendra-prova']")
        .await;
    phone.browser.find("#f-text").await;
    phone
        .answer(&[
            ("organisation", "instituti-i-studimeve-politike"),
            ("text", project),
            ("language", tag),
            ("project", made.rsplit('/').next().unwrap()),
        ])
        .await;
    phone.send("main form button[type=submit]:not([name])").await;
    let together = phone.path().await;
    other.open(&together).await;
    other.browser.fill("#f-answer", "Me gjithë dëshirë.").await;
    other.send("button[name=do][value=accept]").await;

    // they hold an event, to which the other comes
    phone.open("/events/new").await;
    phone
        .answer(&[
            ("organisation", "instituti-i-studimeve-politike"),
            (&field("title"), event),
            (&field("text"), event),
            ("theme", "youth"),
            ("project", made.rsplit('/').next().unwrap()),
            ("begins-on", "2026-12-05"),
            ("begins-at", "17:30"),
            ("ends-at", "19:30"),
            ("mode", "place"),
            ("place", "lezhe"),
        ])
        .await;
    phone.send("button[name=do][value=save]").await;
    let held = phone.path().await;
    phone.shot("event").await;
    assert_ne!(phone.browser.count(&format!("main a[href$='{made}']")).await, 0);
    other.open(&held).await;
    other.send("#f-register form button").await;

    // a donor sees who works where, and the whole record of one
    let donor = reader(1280).await;
    let [who, projects, grants] = before;
    sees_the_coverage(&donor, [who, projects + 1, grants]).await;
    for (own, its) in [(CLAIMED, [&made, &held, &together].as_slice()), (OTHER, &[&together])] {
        donor.open(own).await;
        for path in its {
            assert_ne!(
                donor.browser.count(&format!("main a[href$='{path}']")).await,
                0,
                "{path} on {own}"
            );
        }
    }
    donor.open(CLAIMED).await;
    let record = donor.browser.text("main").await;
    for told in [project, experience, ask, event, "Qendra Prova"] {
        assert!(record.contains(told), "{told}: {record}");
    }
    sees_what_joined_the_record(&donor).await;
    donor.shot("record").await;
    donor.open(&made).await;
    assert!(donor.browser.text("#partners").await.contains("Qendra Prova"));
}

/// A donor sees where who works, as tiles and as a table that say the same, and follows a count to those who are counted.
/// The numbers are those of Lezhë: who works there, projects, grants.
async fn sees_the_coverage(donor: &Reader<'_>, [who, projects, grants]: [usize; 3]) {
    let english = !donor.language.is_empty();
    let (nobody, of_theme) = if english {
        ("municipalities we know of nobody", "Youth: in")
    } else {
        ("bashkitë nuk njohim askënd", "Rinia: në")
    };
    donor.open("/network/coverage").await;
    let seen = donor
        .browser
        .evaluate(
            "(() => { const text = (one) => one.textContent.trim();
                const row = [...document.querySelectorAll('#places tbody tr')].find((one) => text(one.cells[0]) === 'Lezhë');
                const tile = document.querySelector('svg a[href*=\"place=lezhe\"] title');
                return [tile, ...row.cells].map(text).join(' | '); })()",
        )
        .await;
    assert_eq!(seen, format!("Lezhë: {who} | Lezhë | {who} | {projects} | {grants}"));
    assert!(
        donor.browser.text("main").await.contains(nobody),
        "the sentence over the tiles"
    );
    donor.shot("coverage").await;
    let href = "document.querySelector('#places tbody a[href*=\"place=lezhe\"]').getAttribute('href')";
    let href = donor.browser.evaluate(href).await;
    donor.browser.goto(donor.served, href.as_str().unwrap()).await;
    assert_eq!(donor.browser.count(".entry-card").await, who);
    donor.open("/network/coverage?theme=youth").await;
    assert!(donor.browser.text("main").await.contains(of_theme));
}

/// What stands in the record by itself: a grant that a source tells of, a dialogue, a course and a certificate.
async fn sees_what_joined_the_record(donor: &Reader<'_>) {
    let english = !donor.language.is_empty();
    let [promised, completed, certificate] = if english {
        [
            "it made a commitment",
            "5 people completed it.",
            "Certificate of attendance",
        ]
    } else {
        ["mori një zotim", "E përfunduan 5 veta.", "Certifikatë pjesëmarrjeje"]
    };
    let main = donor.browser.text("main").await;
    for told in ["Bashkitë e Qarkut Tiranë", "Rrogozhinë", certificate] {
        assert!(main.contains(told), "{told}: {main}");
    }
    for href in [
        "/calls/levizalbania-5",
        "/places/rrogozhine",
        "/dialogues/uji-i-pijshem",
        "/courses/right-to-information",
    ] {
        let link = format!("main a[href$='{}{href}']", donor.language);
        assert_ne!(donor.browser.count(&link).await, 0, "{href}");
    }
    assert!(donor.browser.text("#dialogues").await.contains(promised));
    assert!(donor.browser.text("#learnt").await.contains(completed));
}

#[tokio::test]
async fn two_organisations_find_each_other_and_act_together_in_albanian() {
    from_a_claim_to_an_event("", false).await;
}

#[tokio::test]
async fn two_organisations_find_each_other_and_act_together_in_english() {
    from_a_claim_to_an_event("/en", true).await;
}
