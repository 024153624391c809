//! What people wrote in one language or in both.

use maud::{Markup, html};

use super::paragraphs;
use crate::{Cx, Locale};

/// A text in the page's language, or in the other where that is all there is.
#[derive(Debug, Clone)]
pub struct Told {
    /// The text.
    pub text: String,
    /// Its language, where that is not the page's.
    pub language: Option<&'static str>,
}

impl Told {
    /// The text that there is; none where there is none.
    #[must_use]
    pub fn of(cx: &Cx<'_>, sq: Option<&str>, en: Option<&str>) -> Option<Self> {
        let (here, there, other) = match cx.locale {
            Locale::Sq => (sq, en, Locale::En),
            Locale::En => (en, sq, Locale::Sq),
        };
        let said = |text: &str, language| Self {
            text: text.to_owned(),
            language,
        };
        match (here, there) {
            (Some(text), _) => Some(said(text, None)),
            (None, Some(text)) => Some(said(text, Some(other.tag()))),
            (None, None) => None,
        }
    }

    /// Its paragraphs.
    pub(super) fn shown(&self) -> Markup {
        html! { div.prose lang=[self.language] { (paragraphs(&self.text)) } }
    }
}
