//! Opening everything that can be opened.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::{Cursor, Read};

use bashke_tests::repository::paths;
use bashke_tests::{Reply, TestApp, Visitor};
use http::StatusCode;
use sea_orm::{ConnectionTrait, Statement};

use super::MARK;

/// How many things of one sort are opened, the newest first: all that a test made of these, and two of any other. It makes
/// more people than anything else.
const MOST: usize = 8;
const PEOPLE: usize = 12;
const MADE: [&str; 9] = [
    "collaboration",
    "counselling",
    "event",
    "experience",
    "library_proposal",
    "offer",
    "organisation",
    "project",
    "training_session",
];

/// How many addresses of one pattern, with one set of questions, are opened because a page leads to them.
const LINKED: usize = 1;

/// What is not opened: the mails of a trial are everyone's there and are looked at by themselves.
const LEFT_OUT: [&str; 2] = ["/mailbox", "/mailbox/{id}"];

/// Endings of what is drawn of figures: no text that people write is in it, and it takes long.
const DRAWN: [&str; 4] = [".png", ".svg", ".pdf", ".xlsx"];

/// Pages of figures: the same for all who read them, so a guest alone opens them, and goes no further from there.
const FIGURES: [&str; 14] = [
    "/api/",
    "/compare",
    "/data",
    "/embed/",
    "/explore",
    "/figures",
    "/glossary",
    "/indicators",
    "/map",
    "/methodology",
    "/places",
    "/ranking",
    "/region",
    "/steward",
];

/// Where the values of the first parameter of a pattern stand, by what comes before it: a table and a column.
const TABLES: [(&str, &str, &str); 39] = [
    ("/calls/", "call", "slug"),
    ("/programmes/", "programme", "slug"),
    ("/grants/", "grant", "slug"),
    ("/offers/", "offer", "id"),
    ("/collaborations/", "collaboration", "id"),
    ("/events/", "event", "id"),
    ("/projects/", "project", "slug"),
    ("/experiences/", "experience", "slug"),
    ("/proposals/", "library_proposal", "id"),
    ("/resources/", "resource", "slug"),
    ("/tools/", "tool", "slug"),
    ("/organisations/", "organisation", "slug"),
    ("/admin/organisations/", "organisation", "slug"),
    ("/people/", "person", "slug"),
    ("/admin/people/", "person", "id"),
    ("/courses/", "course", "slug"),
    ("/teaching/courses/", "course", "slug"),
    ("/media/", "course", "slug"),
    ("/attempts/", "attempt", "id"),
    ("/hand-in-files/", "hand_in_file", "id"),
    ("/teaching/hand-ins/", "hand_in", "id"),
    ("/teaching/cohorts/", "cohort", "id"),
    ("/certificates/", "certificate", "code"),
    ("/sessions/", "training_session", "id"),
    ("/counselling/", "counselling", "id"),
    ("/counselling/slots/", "counselling_slot", "id"),
    ("/threads/", "thread", "id"),
    ("/posts/", "post", "id"),
    ("/attachments/", "attachment", "id"),
    ("/questions/", "question", "id"),
    ("/dialogues/", "dialogue", "slug"),
    ("/moderation/cases/", "moderation_case", "id"),
    ("/moderation/appeals/", "appeal", "id"),
    ("/uploads/", "upload", "id"),
    ("/figures/", "figure", "code"),
    ("/embed/figures/", "figure", "code"),
    ("/notifications/", "notification", "id"),
    ("/messages/", "conversation", "id"),
    ("/steward/import/", "import_work", "id"),
];

/// The values of parameters that stand in no table, or of which a few are enough: by what comes before, or by the name
/// of one that is not the first.
const VALUES: [(&str, &[&str]); 26] = [
    ("/places/", &["lezhe"]),
    ("/indicators/", &["arrears-stock"]),
    ("/compare/", &["data.csv"]),
    ("/ranking/", &["data.csv"]),
    ("/map/", &["data.csv"]),
    ("/explore/", &["data.csv"]),
    ("/region/", &["data.csv"]),
    ("/data/files/", &["published.csv"]),
    ("/data/releases/", &["1"]),
    ("/data/sources/", &["1"]),
    ("/api/v1/places/", &["lezhe"]),
    ("/api/v1/indicators/", &["arrears-stock"]),
    ("/api/v1/releases/", &["1"]),
    ("/api/v1/sources/", &["1"]),
    ("/steward/indicators/", &["arrears-stock"]),
    ("/teaching/reports/", &["report.csv"]),
    ("/account/verify/", &["x"]),
    ("/account/reset/", &["x"]),
    ("/unsubscribe/", &["x"]),
    ("/invitations/", &["x"]),
    ("/calendar/", &["x"]),
    ("{file}", &["data.csv"]),
    ("{stage}", &["inform", "say", "follow-up"]),
    ("{slug}", &["x"]),
    ("{name}", &["votes.csv"]),
    ("{id}", &["1"]),
];

/// Parameters that are met where pages lead to them; an address that is made up stands for them.
const LINKED_ONLY: [&str; 4] = ["{module}", "{item}", "{medium}", "{material}"];

/// Somebody's walk through everything.
pub(super) struct Walk<'a> {
    app: &'a TestApp,
    visitor: &'a Visitor<'a>,
    words: &'a [String],
    signed_in: bool,
    patterns: Vec<String>,
    seen: BTreeSet<String>,
    /// Of each pattern and set of questions, how many were opened because a page leads to them.
    linked: BTreeMap<String, usize>,
    /// Where each word was met.
    pub(super) met: BTreeMap<String, Vec<String>>,
    /// How many answers were read.
    pub(super) opened: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(app: &'a TestApp, visitor: &'a Visitor<'a>, signed_in: bool, words: &'a [String]) -> Self {
        Self {
            app,
            visitor,
            words,
            signed_in,
            patterns: patterns(),
            seen: BTreeSet::new(),
            linked: BTreeMap::new(),
            met: BTreeMap::new(),
            opened: 0,
        }
    }

    /// Opens every address of the platform, filled with what the database holds, with a search for what the words have in
    /// common where it has questions, and what the pages lead to.
    pub(super) async fn all(&mut self) {
        let mut left = VecDeque::new();
        for pattern in self.patterns.clone() {
            if LEFT_OUT.contains(&pattern.as_str()) || (self.signed_in && of_figures(&pattern)) {
                continue;
            }
            for path in self.filled(&pattern).await {
                let searched = (!pattern.contains('{') && !of_figures(&pattern)).then(|| format!("{path}?q={MARK}"));
                // the room whose words people write in both languages is read in both
                let both = super::scene::TWO_LANGUAGES.iter().any(|room| path.starts_with(room));
                for path in searched.into_iter().chain([path]) {
                    if both {
                        left.push_back(format!("/en{path}"));
                    }
                    left.push_back(path);
                }
            }
        }
        while let Some(path) = left.pop_front() {
            if !self.seen.insert(path.clone()) {
                continue;
            }
            let reply = self.visitor.get(&path).await;
            assert!(!reply.status.is_server_error(), "{path}: {}", reply.status);
            if reply.status.is_redirection() {
                let to = reply.header("location").to_owned();
                self.note(&path, false, &to.to_lowercase());
                left.extend(self.led(&to));
                continue;
            }
            self.read(&path, &reply);
            let goes_on = reply.status == StatusCode::OK && !of_figures(&path);
            if goes_on && reply.header("content-type").starts_with("text/html") {
                for href in reply.attributes("a[href], link[href], form[method=get]", "href") {
                    left.extend(self.led(&absolute(&path, &href)));
                }
            }
        }
        if self.signed_in {
            self.taken_along().await;
        }
    }

    /// What somebody takes along besides pages: their calendar, which whoever has its address reads, and what is held about
    /// them.
    async fn taken_along(&mut self) {
        let feed = self.visitor.makes_calendar().await;
        for path in [format!("/en{feed}"), feed] {
            let calendar = self.app.get(&path).await.ok();
            assert_eq!(calendar.header("content-type"), "text/calendar; charset=utf-8");
            self.read(&path, &calendar);
        }
        for path in ["/account/download", "/en/account/download"] {
            let file = self.visitor.submit(path, path, &[]).await.ok();
            assert_eq!(file.header("content-type"), "application/zip");
            self.read(path, &file);
        }
    }

    fn read(&mut self, path: &str, reply: &Reply) {
        self.opened += usize::from(reply.status == StatusCode::OK);
        let text = readable(&reply.bytes).to_lowercase();
        self.note(path, reply.status == StatusCode::OK, &text);
    }

    fn note(&mut self, path: &str, found: bool, text: &str) {
        if !text.contains(MARK) {
            return;
        }
        // a page that is not there names the address that was asked for, and nothing else
        let asked = |word: &str| !found && path.to_lowercase().contains(word);
        let met = |word: &&String| text.contains(word.as_str()) && !asked(word);
        for word in self.words.iter().filter(met) {
            self.met.entry(word.clone()).or_default().push(path.to_owned());
        }
    }

    /// An address that a page leads to, where there were not enough of its kind yet.
    fn led(&mut self, href: &str) -> Option<String> {
        let href = href.split('#').next().unwrap_or_default();
        if !href.starts_with('/') || href.starts_with("//") || href.starts_with("/assets/") {
            return None;
        }
        let (path, query) = href.split_once('?').unwrap_or((href, ""));
        let plain = path
            .strip_prefix("/en/")
            .map_or(path.to_owned(), |rest| format!("/{rest}"));
        if plain.starts_with("/mailbox") || of_figures(&plain) || DRAWN.iter().any(|end| plain.ends_with(end)) {
            return None;
        }
        let pattern = self.patterns.iter().find(|pattern| fits(pattern, &plain))?;
        let mut names: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
        names.sort_unstable();
        names.dedup();
        let count = self.linked.entry(format!("{pattern} {names:?}")).or_default();
        *count += 1;
        (*count <= LINKED).then(|| href.to_owned())
    }

    /// The addresses of a pattern.
    async fn filled(&self, pattern: &str) -> Vec<String> {
        let mut filled = vec![String::new()];
        let mut first = true;
        for part in pattern.split_inclusive('/') {
            let (name, slash) = match part.strip_suffix('/') {
                Some(name) => (name, "/"),
                None => (part, ""),
            };
            let values = if name.starts_with('{') {
                let before = pattern.split('{').next().unwrap_or_default();
                let values = if first {
                    self.first_values(before).await
                } else {
                    values(name)
                };
                first = false;
                values.unwrap_or_else(|| panic!("the walk does not know what to put for {name} in {pattern}"))
            } else {
                vec![name.to_owned()]
            };
            filled = filled
                .iter()
                .flat_map(|so_far| values.iter().map(move |value| format!("{so_far}{value}{slash}")))
                .collect();
        }
        filled
    }

    async fn first_values(&self, before: &str) -> Option<Vec<String>> {
        if let Some((_, values)) = VALUES.iter().find(|(name, _)| *name == before) {
            return Some(values.iter().map(ToString::to_string).collect());
        }
        let (_, table, column) = TABLES.iter().find(|(name, _, _)| *name == before)?;
        let most = match *table {
            "person" => PEOPLE,
            table if MADE.contains(&table) => MOST,
            _ => 2,
        };
        // the names of some tables are words of SQL
        let sql = format!("SELECT CAST({column} AS TEXT) AS value FROM \"{table}\" ORDER BY id DESC LIMIT {most}");
        let statement = Statement::from_string(self.app.db.get_database_backend(), sql);
        let rows = self.app.db.query_all_raw(statement).await.unwrap();
        let mut values: Vec<String> = rows.iter().map(|row| row.try_get("", "value").unwrap()).collect();
        if values.is_empty() {
            values.push("1".to_owned());
        }
        if table == &"organisation" {
            values.extend(super::scene::ORGANISATIONS.map(str::to_owned));
        }
        Some(values)
    }
}

/// Whether a path or a pattern is one of pages of figures, in Albanian.
fn of_figures(path: &str) -> bool {
    FIGURES.iter().any(|start| path.starts_with(start))
}

/// The values of a parameter that is not the first.
fn values(name: &str) -> Option<Vec<String>> {
    if LINKED_ONLY.contains(&name) {
        return Some(vec!["1".to_owned()]);
    }
    let (_, values) = VALUES.iter().find(|(known, _)| *known == name)?;
    Some(values.iter().map(ToString::to_string).collect())
}

/// The patterns of all addresses, those without parameters first: so a path is taken for the plainest that fits.
fn patterns() -> Vec<String> {
    let text = paths();
    let lines = text.lines().filter_map(|line| {
        let (_, rest) = line.split_once(") = \"")?;
        let (pattern, _) = rest.split_once("\" => ")?;
        pattern.starts_with('/').then(|| pattern.to_owned())
    });
    let mut patterns: Vec<String> = lines.collect();
    assert!(patterns.len() > 150, "{}", patterns.len());
    patterns.sort_by_key(|pattern| pattern.matches('{').count());
    patterns
}

/// Whether a path is one of a pattern.
fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len()
        && pattern
            .iter()
            .zip(&path)
            .all(|(part, given)| part == given || (part.starts_with('{') && !given.is_empty()))
}

/// Where a link of a page leads.
fn absolute(page: &str, href: &str) -> String {
    let own = page.split('?').next().unwrap_or_default();
    if href.starts_with('?') {
        return format!("{own}{href}");
    }
    href.strip_prefix("http://127.0.0.1:3000").unwrap_or(href).to_owned()
}

/// What can be read in an answer: its text, and what is packed in workbooks and archives.
fn readable(bytes: &[u8]) -> String {
    let Ok(mut packed) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        let text = String::from_utf8_lossy(bytes).into_owned();
        // a line of a calendar goes on behind a space: a word that is cut there is whole again
        return if text.starts_with("BEGIN:VCALENDAR") {
            text.replace("\r\n ", "")
        } else {
            text
        };
    };
    let mut text = String::new();
    for at in 0..packed.len() {
        let mut file = packed.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        text.push_str(&String::from_utf8_lossy(&content));
    }
    text
}

#[test]
fn a_word_is_whole_where_a_calendar_folds_its_line() {
    let folded = format!(
        "BEGIN:VCALENDAR\r\nSUMMARY:Takim {}\r\n {}word\r\n",
        &MARK[..2],
        &MARK[2..]
    );
    assert!(readable(folded.as_bytes()).contains(&format!("{MARK}word")));
}
