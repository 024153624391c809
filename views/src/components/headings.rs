//! Headings that say the finding, not the topic.

use maud::{Markup, html};

/// How deep a heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The heading of the page.
    H1,
    /// The heading of a section.
    H2,
    /// The heading of a part of a section.
    H3,
}

/// A heading that says in one sentence what was found.
#[must_use]
pub fn finding(level: Level, text: &str) -> Markup {
    html! {
        @match level {
            Level::H1 => h1.finding { (text) },
            Level::H2 => h2.finding { (text) },
            Level::H3 => h3.finding { (text) },
        }
    }
}

/// What stands at the top of a page.
#[derive(Debug, Clone)]
pub struct PageHead {
    /// What kind of page it is, small, above the heading.
    pub kicker: Option<String>,
    /// The heading, better a sentence than a topic.
    pub title: String,
    /// One or two sentences that carry the page.
    pub lede: Option<String>,
    /// The language of the heading where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// The same of the small line above.
    pub kicker_lang: Option<&'static str>,
}

impl PageHead {
    /// A head with a heading alone.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            kicker: None,
            title: title.into(),
            lede: None,
            lang: None,
            kicker_lang: None,
        }
    }

    /// Says that the heading is in a language of its own.
    #[must_use]
    pub const fn lang(mut self, lang: Option<&'static str>) -> Self {
        self.lang = lang;
        self
    }

    /// Says that the small line above is in a language of its own.
    #[must_use]
    pub const fn kicker_lang(mut self, lang: Option<&'static str>) -> Self {
        self.kicker_lang = lang;
        self
    }

    /// Adds the small line above.
    #[must_use]
    pub fn kicker(mut self, text: impl Into<String>) -> Self {
        self.kicker = Some(text.into());
        self
    }

    /// Adds the sentences below.
    #[must_use]
    pub fn lede(mut self, text: impl Into<String>) -> Self {
        self.lede = Some(text.into());
        self
    }
}

/// The top of a page: what it is, what it found, and why to read on.
#[must_use]
pub fn page_head(head: &PageHead) -> Markup {
    html! {
        header.page-head {
            @if let Some(kicker) = &head.kicker { p.kicker lang=[head.kicker_lang] { (kicker) } }
            h1.finding lang=[head.lang] { (head.title) }
            @if let Some(lede) = &head.lede { p.lede { (lede) } }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &crate::Cx<'_>) -> Markup {
    let head = PageHead::new(cx.pick(
        "Detyrimet e prapambetura u ulën me një të pestën",
        "Arrears fell by a fifth",
    ))
    .kicker(cx.pick("Tregues · Lezhë", "Indicator · Lezhë"))
    .lede(cx.pick(
        "Në fund të vitit 2023 bashkia u detyrohej të tretëve 214 milionë lekë, 54 milionë më pak se një vit më parë.",
        "At the end of 2023 the municipality owed third parties ALL 214 million, 54 million less than a year before.",
    ));
    html! {
        (page_head(&head))
        (finding(Level::H2, cx.pick("Gjysma e të ardhurave vjen nga qeveria qendrore", "Half of revenue comes from central government")))
    }
}
