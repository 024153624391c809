//! A real browser: Chromium without a window, one for each test.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, PrintConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Served, chromedriver, repository, run};

/// The width from which on the browser is not a phone's.
const DESK: u32 = 600;

/// A browser with one tab. It is closed when it is dropped.
#[derive(Debug)]
pub struct Browser {
    /// For what the functions below do not do.
    pub client: Client,
    _session: Session,
    height: u32,
}

impl Browser {
    /// Opens a browser of this size in CSS pixels, in light or dark, with or without JavaScript. It reaches this
    /// machine only.
    pub async fn open(width: u32, height: u32, dark: bool, javascript: bool) -> Self {
        let port = chromedriver::port();
        let profile = run::folder().join(run::name("browser"));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&profile, width, height, javascript))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|error| panic!("the browser does not open: {error}"));
        let id = client
            .session_id()
            .await
            .expect("the session is there")
            .expect("the session has a name");
        let browser = Self {
            client,
            _session: Session { port, id, profile },
            height,
        };
        browser.resize(width).await;
        let scheme = if dark { "dark" } else { "light" };
        browser.emulate(&[("prefers-color-scheme", scheme)]).await;
        browser
    }

    /// Changes the width of the page, also below what a window can have.
    pub async fn resize(&self, width: u32) {
        self.size(width, self.height.into()).await;
    }

    /// Sets media features, such as `prefers-color-scheme`, `prefers-reduced-motion` or `forced-colors`.
    pub async fn emulate(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }))
            .await;
    }

    /// Goes to a path of the platform, which must answer with a page.
    pub async fn goto(&self, served: &Served, path: &str) {
        assert_eq!(self.visit(served, path).await, 200, "{path}");
    }

    /// Goes to a path of the platform and gives the status that it answers with.
    pub async fn visit(&self, served: &Served, path: &str) -> u16 {
        let url = format!("{}{path}", served.url);
        self.client
            .goto(&url)
            .await
            .unwrap_or_else(|error| panic!("cannot go to {url}: {error}"));
        // where nothing is answered, the browser shows a page of its own, which has no status
        let status = self
            .evaluate("performance.getEntriesByType('navigation')[0].responseStatus")
            .await;
        status
            .as_u64()
            .and_then(|status| u16::try_from(status).ok())
            .unwrap_or_default()
    }

    /// The path and query of the page that is shown.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.expect("a page is shown");
        url.query()
            .map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    /// The one element that a CSS selector finds; waits up to ten seconds for it.
    pub async fn find(&self, css: &str) -> Element {
        let found = self
            .client
            .wait()
            .at_most(Duration::from_secs(10))
            .for_element(Locator::Css(css))
            .await;
        found.unwrap_or_else(|error| panic!("`{css}` is not on the page: {error}"))
    }

    /// How many elements a CSS selector finds now.
    pub async fn count(&self, css: &str) -> usize {
        self.client
            .find_all(Locator::Css(css))
            .await
            .expect("the page is asked")
            .len()
    }

    /// Does something with the one element that a CSS selector finds. The page may put another in its place in between,
    /// such as when the next page comes: then that one is meant.
    async fn with<T>(&self, css: &str, what: &str, act: impl AsyncFn(Element) -> Result<T, CmdError>) -> T {
        for _ in 0..20 {
            match act(self.find(css).await).await {
                Ok(done) => return done,
                Err(error) if error.is_stale_element_reference() => {}
                Err(error) => panic!("cannot {what} `{css}`: {error}"),
            }
        }
        panic!("cannot {what} `{css}`: there is always another")
    }

    /// The text that is seen in the first element that a CSS selector finds.
    pub async fn text(&self, css: &str) -> String {
        self.with(css, "read", async |element: Element| element.text().await)
            .await
    }

    /// Clicks on it as a person would: it must be in view once scrolled to, and not covered.
    pub async fn click(&self, css: &str) {
        self.with(css, "click on", async |element: Element| element.click().await)
            .await;
    }

    /// Empties a field and types into it.
    pub async fn fill(&self, css: &str, text: &str) {
        let fill = async |field: Element| {
            field.clear().await?;
            field.send_keys(text).await
        };
        self.with(css, "fill", fill).await;
    }

    /// Types text, or a key such as `fantoccini::key::Key::Tab`, into it.
    pub async fn press(&self, css: &str, keys: &str) {
        self.with(css, "type into", async |element: Element| element.send_keys(keys).await)
            .await;
    }

    /// Goes on with the Tab key, as somebody without a mouse does, until the focus is on what a CSS selector finds; panics
    /// where it never comes there.
    pub async fn reach(&self, css: &str) {
        let there = format!("document.activeElement?.matches({})", json!(css));
        for _ in 0..400 {
            if self.evaluate(&there).await == Value::Bool(true) {
                return;
            }
            self.key("Tab").await;
        }
        panic!("the focus never comes to `{css}` on {}", self.path().await);
    }

    /// Goes to what a CSS selector finds with the Tab key and presses Enter there.
    pub async fn enter(&self, css: &str) {
        self.find(css).await;
        self.reach(css).await;
        self.key("Enter").await;
    }

    /// Goes to a field with the Tab key and types into it.
    pub async fn write(&self, css: &str, text: &str) {
        self.find(css).await;
        self.reach(css).await;
        self.devtools("Input.insertText", json!({ "text": text })).await;
    }

    /// Presses a key wherever the focus is: `Tab`, `Enter`, `Space`, `Escape`, an arrow.
    pub async fn key(&self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Space" => (32, " "),
            "Escape" => (27, ""),
            "ArrowDown" => (40, ""),
            "ArrowLeft" => (37, ""),
            "ArrowRight" => (39, ""),
            other => panic!("`{other}` is no key that is known here"),
        };
        let code_name = key;
        let key = if key == "Space" { " " } else { key };
        let down =
            json!({ "type": "keyDown", "key": key, "code": code_name, "windowsVirtualKeyCode": code, "text": text });
        let up = json!({ "type": "keyUp", "key": key, "code": code_name, "windowsVirtualKeyCode": code });
        self.devtools("Input.dispatchKeyEvent", down).await;
        self.devtools("Input.dispatchKeyEvent", up).await;
    }

    /// What moved since the page began to be drawn, with how much; the page is scrolled to its end for it. Needs scripts.
    pub async fn shifts(&self) -> Vec<String> {
        let found = self.evaluate(SHIFTS).await;
        found.as_array().into_iter().flatten().map(Value::to_string).collect()
    }

    /// What an expression is in the page; it also works where the page's own scripts do not run.
    pub async fn evaluate(&self, expression: &str) -> Value {
        let question = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let answer = self.devtools("Runtime.evaluate", question).await;
        assert!(
            answer.get("exceptionDetails").is_none(),
            "`{expression}` fails: {answer}"
        );
        answer["result"]["value"].clone()
    }

    /// Waits until an expression holds, at most ten seconds.
    pub async fn until(&self, expression: &str) {
        for _ in 0..200 {
            if self.evaluate(expression).await == Value::Bool(true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("`{expression}` does not come to hold on {}", self.path().await);
    }

    /// What stands out of the page to the side, as tags with class and id; empty where nobody must scroll sideways.
    pub async fn overflow(&self) -> Vec<String> {
        let found = self.evaluate(OVERFLOW).await;
        found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// The page as PDF, as it is printed.
    pub async fn print(&self) -> Vec<u8> {
        self.client
            .print(PrintConfiguration::default())
            .await
            .expect("the page is printed")
    }

    /// Takes a picture of what is seen and keeps it under `target/screenshots`; gives its path.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.client.screenshot().await.expect("a picture is taken");
        keep(name, &picture)
    }

    /// Takes a picture of the whole page from top to bottom, as [`Self::screenshot`] does.
    pub async fn screenshot_whole(&self, name: &str) -> PathBuf {
        let sizes = self
            .evaluate("[innerWidth, document.documentElement.scrollHeight]")
            .await;
        let width = u32::try_from(sizes[0].as_u64().expect("a width")).expect("a width");
        self.size(width, sizes[1].as_u64().expect("a height")).await;
        let path = self.screenshot(name).await;
        self.size(width, self.height.into()).await;
        path
    }

    /// The addresses outside of the platform that pages asked for since the last call. There must never be any.
    pub async fn foreign_requests(&self, served: &Served) -> Vec<String> {
        let log = self.log("performance").await;
        let messages = log.iter().filter_map(|entry| serde_json::from_str::<Value>(entry).ok());
        let requests = messages.filter(|entry| entry["message"]["method"] == "Network.requestWillBeSent");
        let urls =
            requests.filter_map(|entry| entry["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
        let own = format!("{}/", served.url);
        let network = ["http:", "https:", "ws:", "wss:"];
        urls.filter(|url| network.iter().any(|scheme| url.starts_with(scheme)) && !url.starts_with(&own))
            .collect()
    }

    /// What the browser complained of since the last call: faults in scripts, refused or missing files. That it follows the
    /// fragment of an address rather than the focus that a page asks for is what it should do, and no complaint.
    pub async fn complaints(&self) -> Vec<String> {
        let fragment = "Autofocus processing was blocked because a document's URL has a fragment";
        let said = self.log("browser").await.into_iter();
        said.filter(|one| !one.contains(fragment)).collect()
    }

    async fn size(&self, width: u32, height: u64) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < DESK });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    async fn log(&self, kind: &str) -> Vec<String> {
        let entries = self.issue("se/log", json!({ "type": kind })).await;
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect()
    }

    /// A command of Chromium's DevTools.
    pub async fn devtools(&self, command: &str, params: Value) -> Value {
        self.issue("goog/cdp/execute", json!({ "cmd": command, "params": params }))
            .await
    }

    async fn issue(&self, path: &'static str, body: Value) -> Value {
        let shown = body.to_string();
        let answer = self.client.issue_cmd(Extension { path, body }).await;
        answer.unwrap_or_else(|error| panic!("{path} {shown}: {error}"))
    }
}

fn capabilities(profile: &Path, width: u32, height: u32, javascript: bool) -> Capabilities {
    let chromium = chromedriver::chromium().unwrap_or_else(|error| panic!("tests need a browser: {error}"));
    let args = [
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--hide-scrollbars".to_owned(),
        "--force-color-profile=srgb".to_owned(),
        // no name is looked up: a page that wants something from elsewhere does not get it, and is found out
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1".to_owned(),
        format!("--window-size={width},{height}"),
        format!("--user-data-dir={}", profile.display()),
    ];
    let allowed = if javascript { 1 } else { 2 };
    let options = json!({
        "binary": chromium,
        "args": args,
        "prefs": { "profile.managed_default_content_settings.javascript": allowed },
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    let mut capabilities = Capabilities::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert(
        "goog:loggingPrefs".to_owned(),
        json!({ "performance": "ALL", "browser": "ALL" }),
    );
    capabilities
}

/// Lists the innermost elements that reach past the right edge, where the page can be scrolled there.
const OVERFLOW: &str = r"
(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
        return element.getBoundingClientRect().right > root.clientWidth + 0.5;
    });
    const inner = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
    return inner.slice(0, 10).map((element) => {
        const name = element.tagName.toLowerCase();
        const id = element.id ? '#' + element.id : '';
        return name + id + [...element.classList].map((c) => '.' + c).join('');
    }).concat(root.scrollWidth + ' px in ' + root.clientWidth);
})()
";

/// Lists layout shifts, first to last. Two frames after the last scrolling all of them are known.
const SHIFTS: &str = r"
(async () => {
    const seen = [];
    const note = (list) => list.getEntries().forEach((entry) => seen.push([
        entry.value,
        ...entry.sources.map(({ node }) => node && node.nodeName + '.' + (node.className?.baseVal ?? node.className)),
    ]));
    const observer = new PerformanceObserver(note);
    observer.observe({ type: 'layout-shift', buffered: true });
    const frame = () => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await frame();
    }
    await frame();
    await frame();
    note({ getEntries: () => observer.takeRecords() });
    return seen;
})()
";

fn keep(name: &str, picture: &[u8]) -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository::root().join("target"), PathBuf::from);
    let folder = folder.join("screenshots");
    fs::create_dir_all(&folder).expect("a folder for pictures");
    let path = folder.join(format!("{name}.png"));
    fs::write(&path, picture).expect("the picture is kept");
    path
}

/// A command that chromedriver adds to the standard's.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// A session of chromedriver, closed when it is dropped, also by a test that fails.
#[derive(Debug)]
struct Session {
    port: u16,
    id: String,
    profile: PathBuf,
}

impl Drop for Session {
    fn drop(&mut self) {
        chromedriver::close(self.port, &self.id);
        // what a dying browser still writes goes with the folder of the run
        let _ = fs::remove_dir_all(&self.profile);
    }
}
