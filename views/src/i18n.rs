//! Languages and messages.
//!
//! Every text that the platform itself says stands in `views/locales/<language>/*.ftl`.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

static_loader! {
    static MESSAGES = {
        locales: "./locales",
        fallback_language: "sq",
        // the marks around arguments would show up in titles, files and mails
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static SQ: LanguageIdentifier = langid!("sq");
static EN: LanguageIdentifier = langid!("en");

/// A language of the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// Albanian, at the root of the address.
    #[default]
    Sq,
    /// English, under `/en`.
    En,
}

impl Locale {
    /// Both languages, Albanian first.
    pub const ALL: [Self; 2] = [Self::Sq, Self::En];

    /// The language tag, as in `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Sq => "sq",
            Self::En => "en",
        }
    }

    /// What stands before a path in this language.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Sq => "",
            Self::En => "/en",
        }
    }

    /// The language of a tag that was stored; Albanian where it is none of ours.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        if tag == Self::En.tag() { Self::En } else { Self::Sq }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Sq => Self::En,
            Self::En => Self::Sq,
        }
    }

    /// Picks the text of this language.
    #[must_use]
    pub const fn pick<'a>(self, sq: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Sq => sq,
            Self::En => en,
        }
    }

    fn id(self) -> &'static LanguageIdentifier {
        match self {
            Self::Sq => &SQ,
            Self::En => &EN,
        }
    }

    /// The message `key`.
    #[must_use]
    pub fn message(self, key: &str) -> String {
        MESSAGES.lookup(self.id(), key)
    }

    /// The message `key` with its arguments.
    #[must_use]
    pub fn message_with(self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> = args
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Count(count) => FluentValue::from(*count),
                };
                (Cow::Borrowed(*name), value)
            })
            .collect();
        MESSAGES.lookup_with_args(self.id(), key, &args)
    }
}

impl Locale {
    /// The message `key` whose arguments were kept as texts.
    #[must_use]
    pub fn told(self, key: &str, args: &BTreeMap<String, String>) -> String {
        MESSAGES.lookup_with_args(self.id(), key, &texts(args))
    }

    /// The same; none where the language has no such message, or one that asks for more than was kept.
    #[must_use]
    pub fn told_where_there_is(self, key: &str, args: &BTreeMap<String, String>) -> Option<String> {
        MESSAGES.lookup_no_default_fallback(self.id(), key, Some(&texts(args)))
    }
}

/// Texts as arguments of a message.
fn texts(args: &BTreeMap<String, String>) -> HashMap<Cow<'static, str>, FluentValue<'_>> {
    let each = args.iter();
    each.map(|(name, value)| (Cow::Owned(name.clone()), FluentValue::from(value.as_str())))
        .collect()
}

/// Whether a language has the message `key` itself, without falling back to the other one.
#[must_use]
pub fn message_exists(locale: Locale, key: &str) -> bool {
    MESSAGES
        .lookup_no_default_fallback::<&str>(locale.id(), key, None)
        .is_some()
}

/// An argument of a message. Numbers that choose a plural form are counts; all else is ready text.
#[derive(Debug, Clone)]
pub enum Arg {
    /// Text, put in as it is.
    Text(String),
    /// A number, by which the message chooses its form. Show it with a text argument beside it.
    Count(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}
