//! A mail in words.

use maud::{DOCTYPE, Markup, html};
use serde::{Deserialize, Serialize};

use crate::cx::Cx;
use crate::{Locale, paths};

/// A mail as it goes out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Letter {
    /// What it is about.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as simple HTML.
    pub html: String,
    /// Further headers, such as how to end such mails.
    pub headers: Vec<(String, String)>,
}

/// What a mail says, paragraph by paragraph, in both forms at once.
pub(super) struct Body<'a> {
    locale: Locale,
    origin: &'a str,
    text: Vec<String>,
    html: Vec<Markup>,
    headers: Vec<(String, String)>,
}

impl<'a> Body<'a> {
    pub(super) fn new(locale: Locale, origin: &'a str) -> Self {
        Self {
            locale,
            origin,
            text: Vec::new(),
            html: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// The greeting.
    pub(super) fn greet(&mut self, name: &str) {
        self.say(self.locale.message_with("mail-greeting", &[("name", name.into())]));
    }

    /// The same where it may be a guest, who has no name.
    pub(super) fn greet_reporter(&mut self, name: Option<&str>) {
        match name {
            Some(name) => self.greet(name),
            None => self.say(self.locale.message("mail-greeting-guest")),
        }
    }

    /// A paragraph.
    pub(super) fn say(&mut self, text: String) {
        self.html.push(html! { p { (text) } });
        self.text.push(text);
    }

    /// A link on a line of its own.
    pub(super) fn lead(&mut self, path: &str, text: String) {
        let address = self.address(path);
        self.html.push(html! {
            p { a href=(address) style="font-weight:bold" { (text) } }
            p { small { (address) } }
        });
        self.text.push(format!("{text}:\n{address}"));
    }

    /// How such mails are ended or changed: for people below what is said, for their mail program in the headers
    /// (RFC 2369, RFC 8058).
    pub(super) fn ends(&mut self, token: &str) {
        let end = self.address(&paths::unsubscribe(token));
        let choose = self.address(paths::ACCOUNT_NOTICES);
        let ends = [
            (self.locale.message("mail-choose"), choose),
            (self.locale.message("mail-end"), end.clone()),
        ];
        self.html.push(html! {
            p { small { @for (text, address) in &ends { a href=(address) { (text) } br; } } }
        });
        let lines: Vec<String> = ends
            .iter()
            .map(|(text, address)| format!("{text}:\n{address}"))
            .collect();
        self.text.push(lines.join("\n"));
        self.headers = vec![
            ("List-Unsubscribe".to_owned(), format!("<{end}>")),
            (
                "List-Unsubscribe-Post".to_owned(),
                "List-Unsubscribe=One-Click".to_owned(),
            ),
        ];
    }

    fn address(&self, path: &str) -> String {
        let cx = Cx {
            locale: self.locale,
            path: "/",
            query: "",
            assets: "",
            origin: self.origin,
            viewer: None,
            csrf: "",
        };
        format!("{}{}", self.origin, cx.url(path))
    }

    /// The whole.
    pub(super) fn letter(mut self, subject: String) -> Letter {
        let sign = self.locale.message("mail-signature");
        self.text.push(format!("{sign}\n{}", self.origin));
        let html = html! {
            (DOCTYPE)
            html lang=(self.locale.tag()) {
                head { meta charset="utf-8"; title { (subject) } }
                body style="font-family:sans-serif;line-height:1.5;max-width:36em" {
                    @for part in &self.html { (part) }
                    p { (sign) br; a href=(self.origin) { (self.origin) } }
                }
            }
        };
        Letter {
            subject,
            text: self.text.join("\n\n") + "\n",
            html: html.into_string(),
            headers: self.headers,
        }
    }
}
