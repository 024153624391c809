//! A statement of reasons (in the spirit of the Digital Services Act, article 17): what, by which rule, on which
//! facts, whether a program decided, and what can be done about it.

use chrono::{DateTime, Utc};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use crate::components::definitions;
use crate::{Cx, Locale};

/// A message as its author knows it again: all of them are called the same.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SentMessage {
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// To whom; none where they are not named any more.
    pub to: Option<String>,
}

impl SentMessage {
    fn said(&self, locale: Locale) -> String {
        let at = ("at", locale.moment(self.at).into());
        match &self.to {
            Some(to) => locale.message_with("statement-message-to", &[at, ("to", to.as_str().into())]),
            None => locale.message_with("statement-message-sent", &[at]),
        }
    }
}

/// A decision with its reasons, as its author reads it in the page and by mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Statement {
    /// How the thing is called.
    pub title: String,
    /// Which message it is, where it is one.
    #[serde(default)]
    pub message: Option<SentMessage>,
    /// What was decided.
    pub measure: String,
    /// The rule.
    pub rule: String,
    /// What was found.
    pub facts: String,
    /// The end of a suspension.
    pub until: Option<DateTime<Utc>>,
    /// When it was decided.
    pub at: DateTime<Utc>,
    /// Until when it can be appealed against, where it can.
    pub appeal_until: Option<DateTime<Utc>>,
    /// Whether those who wrote it do not read it either while it is hidden.
    #[serde(default)]
    pub from_both: bool,
}

impl Statement {
    /// Its parts, each with its name, in a language.
    #[must_use]
    pub fn lines(&self, locale: Locale) -> Vec<(String, String)> {
        let part = |key: &str, text: String| (locale.message(key), text);
        let until = self.until.map(|until| locale.moment(until)).unwrap_or_default();
        let measure = if self.from_both && self.measure == "hide" {
            "statement-measure-hide-from-both".to_owned()
        } else {
            format!("statement-measure-{}", self.measure)
        };
        let what = locale.message_with(
            &measure,
            &[("title", self.title.as_str().into()), ("until", until.into())],
        );
        let how = locale.message_with("statement-how-text", &[("at", locale.moment(self.at).into())]);
        let mut lines = vec![part("statement-what", what)];
        if let Some(message) = &self.message {
            lines.push(part("statement-message", message.said(locale)));
        }
        lines.extend([
            part(
                "statement-rule",
                locale.message(&format!("report-reason-{}", self.rule)),
            ),
            part("statement-facts", self.facts.clone()),
            part("statement-how", how),
        ]);
        if let Some(until) = self.appeal_until {
            let redress = locale.message_with("statement-redress-text", &[("until", locale.moment(until).into())]);
            lines.push(part("statement-redress", redress));
        }
        lines
    }

    /// The statement on a page.
    pub(super) fn markup(&self, cx: &Cx<'_>) -> Markup {
        let lines: Vec<(String, Markup)> = self
            .lines(cx.locale)
            .into_iter()
            .map(|(name, text)| {
                let text = html! { @for line in text.lines() { span.line { (line) } } };
                (name, text)
            })
            .collect();
        html! { div.statement { (definitions(&lines)) } }
    }
}
