//! Somebody's browser without a screen: it keeps cookies and sends forms with the token of the page they stand in.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::body::Body;
use http::{Method, StatusCode};

use crate::{Reply, TestApp};

/// Somebody's browser.
#[derive(Debug)]
pub struct Visitor<'a> {
    app: &'a TestApp,
    cookies: Mutex<BTreeMap<String, String>>,
    token: Mutex<String>,
}

impl<'a> Visitor<'a> {
    pub(crate) fn new(app: &'a TestApp) -> Self {
        Self {
            app,
            cookies: Mutex::default(),
            token: Mutex::default(),
        }
    }

    /// What a path answers; redirects are not followed.
    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, &[], Body::empty()).await
    }

    /// What a path answers at the end of its redirects.
    pub async fn see(&self, path: &str) -> Reply {
        let reply = self.get(path).await;
        self.follow(reply).await
    }

    /// Proves anew who they are, where a form that was sent asked for it, with the password of the trial; gives the page to which
    /// that leads.
    ///
    /// # Panics
    /// Where the form did not ask for it, or the password is not taken.
    pub async fn proves_who_they_are(&self, sent_on: Reply) -> Reply {
        let confirm = sent_on.header("location").to_owned();
        assert!(confirm.contains("/account/confirm?next="), "{confirm}");
        let page = self.get(&confirm).await.ok();
        let next = page.attributes("input[name=next]", "value").remove(0);
        let fields = [("password", bashke_seeds::TRIAL_PASSWORD), ("next", &next)];
        let proved = self.post("/account/confirm", &fields).await;
        assert_eq!(proved.status, StatusCode::SEE_OTHER, "{}", proved.text());
        self.follow(proved).await
    }

    /// Goes where an answer sends the browser, until there is a page.
    pub async fn follow(&self, mut reply: Reply) -> Reply {
        for _ in 0..5 {
            if !reply.status.is_redirection() {
                return reply;
            }
            let location = reply.header("location").to_owned();
            reply = self.get(&location).await;
        }
        panic!("it is sent on and on, last to {}", reply.header("location"));
    }

    /// Opens a page and sends a form from it to a path. Redirects are not followed.
    pub async fn submit(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Reply {
        let opened = self.get(page).await;
        assert!(opened.status.is_success(), "{page} answers {}", opened.status);
        self.post(action, fields).await
    }

    /// Opens a page, sends its form to the same path and follows.
    pub async fn fill(&self, page: &str, fields: &[(&str, &str)]) -> Reply {
        let reply = self.submit(page, page, fields).await;
        self.follow(reply).await
    }

    /// Sends a form with the token of the page that was seen last.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let token = self.token.lock().expect("one test, one thread").clone();
        let form = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .append_pair("form-token", &token)
            .finish();
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
        ];
        self.send(Method::POST, path, &headers, form.into()).await
    }

    /// Sends a form with files `(field, name, content)`, with the token of the page that was seen last.
    pub async fn post_files(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Reply {
        const EDGE: &str = "the-edge-of-a-part";
        let token = self.token.lock().expect("one test, one thread").clone();
        let mut body = Vec::new();
        for (name, value) in fields.iter().copied().chain([("form-token", token.as_str())]) {
            body.extend(
                format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes(),
            );
        }
        for (field, name, content) in files {
            body.extend(
                format!(
                    "--{EDGE}\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                     content-type: application/octet-stream\r\n\r\n"
                )
                .into_bytes(),
            );
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend(format!("--{EDGE}--\r\n").into_bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        let headers = [("content-type", kind.as_str()), ("sec-fetch-site", "same-origin")];
        self.send(Method::POST, path, &headers, body.into()).await
    }

    /// Any request with this browser's cookies; what it is answered with is kept in mind.
    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Reply {
        let cookies = self.cookies();
        let mut headers = headers.to_vec();
        if !cookies.is_empty() {
            headers.push(("cookie", &cookies));
        }
        let reply = self.app.send(method, path, &headers, body).await;
        let mut jar = self.cookies.lock().expect("one test, one thread");
        for set in reply.headers.get_all("set-cookie") {
            let set = set.to_str().expect("cookies are text");
            let pair = set.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                if set.to_lowercase().contains("max-age=0") || value.is_empty() {
                    jar.remove(name);
                } else {
                    jar.insert(name.to_owned(), value.to_owned());
                }
            }
        }
        drop(jar);
        if reply.header("content-type").starts_with("text/html")
            && let Some(token) = reply.attributes("input[name=form-token]", "value").into_iter().next()
        {
            *self.token.lock().expect("one test, one thread") = token;
        }
        reply
    }

    /// The cookies, as they are sent.
    #[must_use]
    pub fn cookies(&self) -> String {
        let jar = self.cookies.lock().expect("one test, one thread");
        let pairs: Vec<String> = jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    /// Puts a cookie of another's into this browser.
    pub fn steal(&self, cookies: &str) {
        let mut jar = self.cookies.lock().expect("one test, one thread");
        for (name, value) in cookies.split("; ").filter_map(|pair| pair.split_once('=')) {
            jar.insert(name.to_owned(), value.to_owned());
        }
    }

    /// Signs in; the account has no second factor.
    pub async fn sign_in(&self, email: &str, password: &str) -> Reply {
        let reply = self
            .submit("/sign-in", "/sign-in", &[("email", email), ("password", password)])
            .await;
        assert_eq!(
            reply.status,
            StatusCode::SEE_OTHER,
            "{email} is not let in: {}",
            reply.text()
        );
        reply
    }

    /// Proves anew who they are.
    pub async fn confirm(&self, password: &str) {
        let reply = self
            .submit(
                "/account/confirm",
                "/account/confirm",
                &[("password", password), ("next", "/account")],
            )
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }

    /// Makes an address under which programs read their calendar; gives its path.
    ///
    /// # Panics
    /// Where none is shown.
    pub async fn makes_calendar(&self) -> String {
        let page = self.submit("/calendar", "/calendar", &[("do", "make")]).await.ok();
        let address = page.one(".secret code");
        let begins = address.find("/calendar/").expect("the address of a calendar");
        address[begins..].to_owned()
    }

    /// The address of the link in the last mail to somebody.
    pub async fn link_of_last_mail(&self, to: &str) -> String {
        let list = self.get("/mailbox").await.ok();
        let lines = list.texts(".entries li");
        let links = list.attributes(".entries a", "href");
        let at = lines
            .iter()
            .position(|line| line.contains(to))
            .unwrap_or_else(|| panic!("no mail to {to} among {lines:#?}"));
        let mail = self.get(&links[at]).await.ok();
        mail.attributes(".letter a", "href").remove(0)
    }

    /// How many mails somebody got.
    pub async fn mails_to(&self, to: &str) -> usize {
        let list = self.get("/mailbox").await.ok();
        list.texts(".entries li")
            .iter()
            .filter(|line| line.contains(to))
            .count()
    }
}
