//! What somebody hides is nowhere: every page, file, feed and mail of the platform is walked for words that may stand only
//! where they were meant for. A new page is walked by itself, since the walk takes the addresses from the sources.

mod facets;
mod kept;
mod people;
mod scene;
mod walk;

use std::collections::BTreeMap;

use bashke_entities::platform::mail;
use bashke_tests::{Data, TestApp, clock_at, on_both};
use sea_orm::{EntityTrait, QueryOrder};

use self::walk::Walk;

/// With what all words of these tests begin: nothing else on the platform does. They are of one piece and of small letters,
/// so that they stay what they are in short names and addresses.
const MARK: &str = "qwzx";

/// A word of these tests.
fn text(what: &str) -> String {
    format!("{MARK}{what}")
}

/// Those for whom all is walked: nobody signed in, somebody who belongs nowhere, a member and the owner of the
/// organisation that most of it is about.
const VIEWERS: [&str; 4] = ["guest", "learner", "member", "owner"];

/// Those who decide on what is reported and on what is listed: they are told of it by mail.
const STAFF: [&str; 3] = ["admin@bashke.test", "moderator@bashke.test", "steward@bashke.test"];

/// Who writes for the other organisation.
const TRAINER: &str = "trainer@bashke.test";

/// A word, for whom of the viewers it must be somewhere, and for whom nowhere. Of those who are not named either is right.
#[derive(Debug, Clone)]
struct Word {
    text: String,
    shown_to: &'static [&'static str],
    hidden_from: &'static [&'static str],
    /// Under which paths it is looked for; everywhere where there are none.
    within: Vec<String>,
    /// The addresses besides those of the viewers to which it may go by mail.
    told: Vec<String>,
}

impl Word {
    fn new(what: &str, shown_to: &'static [&'static str], hidden_from: &'static [&'static str]) -> Self {
        Self {
            text: text(what),
            shown_to,
            hidden_from,
            within: Vec::new(),
            told: Vec::new(),
        }
    }

    /// The same, looked for under these paths alone.
    fn within(mut self, paths: &[&str]) -> Self {
        self.within = paths.iter().map(ToString::to_string).collect();
        self
    }

    /// The same, which goes by mail to these addresses too.
    fn told(mut self, addresses: &[&str]) -> Self {
        self.told.extend(addresses.iter().map(ToString::to_string));
        self
    }

    /// Whether a path is one where it is looked for, in whichever language.
    fn looked_for_in(&self, path: &str) -> bool {
        let plain = path
            .strip_prefix("/en")
            .filter(|rest| rest.starts_with('/'))
            .unwrap_or(path);
        self.within.is_empty() || self.within.iter().any(|start| plain.starts_with(start.as_str()))
    }

    /// Whether a mail to an address may hold it.
    fn may_go_to(&self, address: &str) -> bool {
        let viewer = address
            .strip_suffix("@bashke.test")
            .filter(|name| VIEWERS.contains(name));
        match viewer {
            Some(name) => !self.hidden_from.contains(&name),
            // what all see who are signed in, any of them may be told
            None if !self.hidden_from.contains(&"learner") => true,
            None => self.told.iter().any(|told| told == address),
        }
    }

    /// What everyone sees.
    fn open(what: &str) -> Self {
        Self::new(what, &VIEWERS, &[])
    }

    /// What those see who are signed in.
    fn members(what: &str) -> Self {
        Self::new(what, &["learner", "member", "owner"], &["guest"])
    }

    /// What nobody of the viewers sees.
    fn secret(what: &str) -> Self {
        Self::new(what, &[], &VIEWERS)
    }

    /// What the owner sees, and nobody outside the organisation.
    fn owners(what: &str) -> Self {
        Self::new(what, &["owner"], &["guest", "learner"])
    }
}

/// Holds where words were met against where they may be.
fn judge(words: &[Word], met: &BTreeMap<&'static str, BTreeMap<String, Vec<String>>>) {
    let mut faults = Vec::new();
    for word in words {
        for viewer in VIEWERS {
            let places = met[viewer].get(&word.text).into_iter().flatten();
            let places: Vec<&String> = places.filter(|path| word.looked_for_in(path)).collect();
            if word.hidden_from.contains(&viewer) && !places.is_empty() {
                faults.push(format!("{viewer} reads {} in {places:?}", word.text));
            }
            if word.shown_to.contains(&viewer) && places.is_empty() {
                faults.push(format!("{viewer} does not find {} anywhere", word.text));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Where each word was met by each viewer.
async fn walked(app: &TestApp, words: &[Word]) -> BTreeMap<&'static str, BTreeMap<String, Vec<String>>> {
    let texts: Vec<String> = words.iter().map(|word| word.text.clone()).collect();
    let mut met = BTreeMap::new();
    for viewer in VIEWERS {
        let visitor = match viewer {
            "guest" => app.visitor(),
            name => app.signed_in(name).await,
        };
        let mut walk = Walk::new(app, &visitor, viewer != "guest", &texts);
        walk.all().await;
        assert!(walk.opened > 60, "{viewer} opened {} pages", walk.opened);
        met.insert(viewer, walk.met);
    }
    met
}

/// The mails that were written so far, as they stand in the outbox: to whom, and with what.
async fn mails(app: &TestApp) -> Vec<(String, String)> {
    let rows = mail::Entity::find()
        .order_by_asc(mail::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    let reader = app.visitor();
    let mut mails = Vec::new();
    for row in rows {
        let shown = reader.get(&format!("/mailbox/{}", row.id)).await.ok();
        mails.push((row.recipient.clone(), shown.text().to_lowercase()));
    }
    mails
}

on_both!(
    what_is_hidden_is_nowhere_and_what_is_shown_is_somewhere,
    Data::Published,
    |app: TestApp| async {
        let words = scene::set(&app).await;
        let met = walked(&app, &words).await;
        judge(&words, &met);
        // nor does it go out by mail to anybody who may not read it, at once or gathered on the next Monday
        let monday = app.another(clock_at(2026, 11, 30)).await;
        bashke::worker::schedule(&monday.app).await.unwrap();
        monday.work().await;
        let mails = mails(&app).await;
        for viewer in VIEWERS.into_iter().filter(|viewer| *viewer != "guest") {
            let to = format!("{viewer}@bashke.test");
            let digest = |(address, text): &(String, String)| *address == to && text.contains("të rejat e javës");
            assert!(mails.iter().any(digest), "{viewer} gets a digest to look into");
        }
        let mut faults = Vec::new();
        for word in words.iter().filter(|word| word.within.is_empty()) {
            let told = mails.iter().filter(|(_, text)| text.contains(&word.text));
            let wrong = told.filter(|(address, _)| !word.may_go_to(address));
            faults.extend(wrong.map(|(address, _)| format!("{address} is told {} by mail", word.text)));
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }
);
