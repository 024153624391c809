//! What people write, in Markdown: read within limits and turned into HTML in which nothing is left that a browser
//! would run or load from elsewhere.
//!
//! Two walls stand one behind the other: the tree of the text is rebuilt so that only what is meant is in it, and the
//! HTML that comes of it is cleaned by a list of what may stay. HTML that somebody typed is shown as they typed it.
//!
//! The HTML is kept beside the text with [`VERSION`]. It is the same for readers of all languages: where a link leads
//! to a page of ours, a mark stands for the language, and where a figure is to be shown, a mark with its code.

mod clean;
mod links;
mod tree;
mod words;

pub use links::Links;
pub use words::words;

use comrak::{Arena, Options, format_html, parse_document};

/// The version of what is made here; HTML of another version is made anew.
pub const VERSION: i32 = 1;

/// The most letters of a text.
pub const LENGTH: usize = 20_000;

/// How deep quotes, lists and emphasis may stand in each other.
pub const DEPTH: usize = 24;

/// The most parts of a text: paragraphs, words in bold, cells of tables.
pub const PARTS: usize = 6_000;

/// The most links of a text.
pub const LINKS: usize = 60;

/// The most figures that a text shows.
pub const FIGURES: usize = 12;

/// The most people that a text names.
pub const MENTIONS: usize = 30;

/// The most pictures of a text.
pub const PICTURES: usize = 12;

/// Stands where the language of a page comes into an address. No text holds it: it is taken out of what is typed.
pub(crate) const HERE: char = '\u{e000}';

/// Stands before and after the code of a figure that is to be shown.
const FIGURE: char = '\u{e001}';

/// Why a text is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooMuch {
    /// Too many letters.
    #[error("too long")]
    Length,
    /// Too many things within each other.
    #[error("too deep")]
    Depth,
    /// Too many parts.
    #[error("too many parts")]
    Parts,
    /// Too many links.
    #[error("too many links")]
    Links,
    /// Too many figures.
    #[error("too many figures")]
    Figures,
    /// Too many people named.
    #[error("too many mentions")]
    Mentions,
    /// Too many pictures.
    #[error("too many pictures")]
    Pictures,
}

impl TooMuch {
    /// The key of the message that says so; its argument `most` is [`Self::most`].
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Length => "text-too-long",
            Self::Depth => "text-too-deep",
            Self::Parts => "text-too-many-parts",
            Self::Links => "text-too-many-links",
            Self::Figures => "text-too-many-figures",
            Self::Mentions => "text-too-many-mentions",
            Self::Pictures => "text-too-many-pictures",
        }
    }

    /// The limit that was met.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Length => LENGTH,
            Self::Depth => DEPTH,
            Self::Parts => PARTS,
            Self::Links => LINKS,
            Self::Figures => FIGURES,
            Self::Mentions => MENTIONS,
            Self::Pictures => PICTURES,
        }
    }
}

/// A text as it is shown, and what is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML with its marks, as it is kept; see [`pieces`].
    pub html: String,
    /// The codes of the figures that it shows or links to, each once.
    pub figures: Vec<String>,
    /// The short names of those whom it names with `@`, each once, whether there is such a person or not.
    pub mentions: Vec<String>,
    /// How many links it holds.
    pub links: usize,
}

/// A part of what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// HTML that may stand in a page as it is.
    Html(String),
    /// A figure, by its code.
    Figure(String),
}

/// Turns a text into what is shown. `is_person` says whether a short name is somebody's: others are left as typed.
///
/// # Errors
/// Which limit is met.
pub fn render(text: &str, links: &Links<'_>, is_person: impl Fn(&str) -> bool) -> Result<Rendered, TooMuch> {
    if text.chars().count() > LENGTH {
        return Err(TooMuch::Length);
    }
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options);
    tree::measure(root)?;
    let found = tree::rebuild(&arena, root, links, &is_person)?;
    let mut html = String::with_capacity(text.len() * 2);
    // writing into a string does not fail; where it did, nothing would be shown rather than a part
    if format_html(root, &options, &mut html).is_err() {
        html.clear();
    }
    Ok(Rendered {
        html: clean::clean(&html),
        figures: found.figures,
        mentions: found.mentions,
        links: found.links,
    })
}

/// The short names that a text names with `@`, each once; none where it is too much of a text.
#[must_use]
pub fn mentions(text: &str) -> Vec<String> {
    render(text, &Links { origin: "" }, |_| false)
        .map(|rendered| rendered.mentions)
        .unwrap_or_default()
}

/// What is kept, for a page whose addresses begin with `prefix`: `/en`, or nothing in Albanian.
#[must_use]
pub fn pieces(html: &str, prefix: &str) -> Vec<Piece> {
    html.split(FIGURE)
        .enumerate()
        .filter(|(_, part)| !part.trim().is_empty())
        .map(|(number, part)| match number % 2 {
            0 => Piece::Html(part.replace(HERE, prefix)),
            _ => Piece::Figure(part.to_owned()),
        })
        .collect()
}

/// What of Markdown is read: the common kind, tables, and addresses as links. Raw HTML is shown, never used.
fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.render.escape = true;
    // people end a line where they want it to end
    options.render.hardbreaks = true;
    options
}

/// Takes our own marks out of what somebody typed.
fn unmarked(text: &str) -> Option<String> {
    text.contains([HERE, FIGURE]).then(|| text.replace([HERE, FIGURE], ""))
}
