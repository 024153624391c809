//! What a chart is drawn on, and what stands around every chart.

use crate::i18n::Locale;

/// How colours and fonts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paint {
    /// For pages: classes that `charts.css` paints, so that the dark theme and print have colours of their own.
    Page,
    /// For files and other people's pages: literal colours and a named font. The title, the source and the address are
    /// drawn too, because nothing else travels with the picture.
    Literal,
}

/// For how wide a place the chart is drawn. A page carries both and shows one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// 720 units wide.
    Wide,
    /// 340 units wide, for phones: larger text in proportion, fewer ticks, labels in other places.
    Narrow,
}

/// Language, paint and size together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Canvas {
    /// The language of numbers and of the chart's own words.
    pub locale: Locale,
    /// How colours and fonts are written.
    pub paint: Paint,
    /// For how wide a place.
    pub size: Size,
}

impl Canvas {
    /// A canvas for a page.
    #[must_use]
    pub const fn page(locale: Locale, size: Size) -> Self {
        Self {
            locale,
            paint: Paint::Page,
            size,
        }
    }

    /// A canvas for a file.
    #[must_use]
    pub const fn literal(locale: Locale, size: Size) -> Self {
        Self {
            locale,
            paint: Paint::Literal,
            size,
        }
    }

    /// The width of the drawing.
    pub(super) const fn width(self) -> f64 {
        self.pick(720.0, 340.0)
    }

    /// The size of labels.
    pub(super) const fn label(self) -> f64 {
        self.pick(14.5, 14.8)
    }

    /// The size of ticks and of what is said in passing.
    pub(super) const fn small(self) -> f64 {
        self.pick(13.0, 13.5)
    }

    /// Picks by size.
    pub(super) const fn pick(self, wide: f64, narrow: f64) -> f64 {
        match self.size {
            Size::Wide => wide,
            Size::Narrow => narrow,
        }
    }

    pub(super) const fn is_wide(self) -> bool {
        matches!(self.size, Size::Wide)
    }
}

/// What stands around every chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Unique in the page; every id inside the chart begins with it.
    pub id: String,
    /// The finding, not the topic.
    pub title: String,
    /// What is shown, in which unit, for which period.
    pub subtitle: String,
    /// The chart in words, for those who do not see it.
    pub description: String,
    /// Where the numbers come from, without the word "Source".
    pub source: String,
    /// Where the source can be read.
    pub source_href: Option<String>,
    /// Which release of the data is shown.
    pub release: String,
    /// The public address of this view, as people would type it.
    pub address: String,
    /// Whether the numbers are invented for training; then the drawing itself says so.
    pub illustrative: bool,
    /// The level of the heading, 2 to 6.
    pub heading: u8,
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            id: "chart".to_owned(),
            title: String::new(),
            subtitle: String::new(),
            description: String::new(),
            source: String::new(),
            source_href: None,
            release: String::new(),
            address: String::new(),
            illustrative: false,
            heading: 3,
        }
    }
}
