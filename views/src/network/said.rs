//! What people wrote in one language or in both.

use maud::{Markup, html};

use super::paragraphs;
use crate::components::{PageHead, page_head};
use crate::{Cx, Locale};

/// A text in the page's language; where there is none, in the other, with its tag.
#[derive(Debug, Clone)]
pub struct Said {
    /// The text.
    pub text: String,
    /// The language where it is not the page's.
    pub foreign: Option<&'static str>,
}

impl Said {
    /// What is said of something in either language; empty where nothing is.
    #[must_use]
    pub fn of(cx: &Cx<'_>, sq: Option<&str>, en: Option<&str>) -> Self {
        let (own, other) = match cx.locale {
            Locale::Sq => (sq, en),
            Locale::En => (en, sq),
        };
        let foreign = (own.is_none() && other.is_some()).then(|| cx.locale.other().tag());
        Self {
            text: own.or(other).unwrap_or_default().to_owned(),
            foreign,
        }
    }

    /// The same; none where nothing is said.
    #[must_use]
    pub fn given(cx: &Cx<'_>, sq: Option<&str>, en: Option<&str>) -> Option<Self> {
        Some(Self::of(cx, sq, en)).filter(|said| !said.text.is_empty())
    }

    /// The top of the page of which it is the title.
    pub(super) fn head(&self, kicker: &str) -> Markup {
        page_head(&PageHead::new(&self.text).lang(self.foreign).kicker(kicker))
    }

    /// Its paragraphs; where they are not in the page's language, that is said.
    pub(super) fn shown(&self, cx: &Cx<'_>) -> Markup {
        html! {
            @if self.foreign.is_some() { p.muted.small { (cx.t("said-in-other")) } }
            (self.prose())
        }
    }

    /// Its paragraphs alone, where the page says once that something is in the other language.
    pub(super) fn prose(&self) -> Markup {
        html! { div.prose lang=[self.foreign] { (paragraphs(&self.text)) } }
    }
}

/// The themes of something, in words.
pub(super) fn themes_line(cx: &Cx<'_>, themes: &[String]) -> String {
    let words: Vec<String> = themes.iter().map(|theme| cx.t(&format!("theme-{theme}"))).collect();
    words.join(" · ")
}
