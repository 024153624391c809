//! The second wall: of HTML only what stands on a list is left.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::links::is_file_of_ours;
use super::{FIGURE, HERE};

/// What may stand in a text.
const TAGS: [&str; 24] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    let attributes: [(&str, &[&str]); 5] = [
        ("a", &["href", "title"]),
        ("img", &["src", "alt", "title"]),
        ("ol", &["start"]),
        ("td", &["align"]),
        ("th", &["align"]),
    ];
    let attributes: HashMap<&str, HashSet<&str>> = attributes
        .into_iter()
        .map(|(tag, names)| (tag, names.iter().copied().collect()))
        .collect();
    cleaner
        .tags(HashSet::from(TAGS))
        .tag_attributes(attributes)
        .clean_content_tags(HashSet::from(["script", "style"]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("nofollow ugc noopener"))
        .attribute_filter(attribute);
    cleaner
});

/// Marks where the language comes into our own addresses; pictures come from us or not at all.
fn attribute<'v>(element: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match (element, name) {
        ("a", "href") if value.starts_with('/') => {
            let another_host = value[1..].starts_with(['/', '\\']);
            (!another_host).then(|| format!("{HERE}{value}").into())
        }
        ("a", "href") => {
            let absolute = ["http://", "https://", "mailto:"]
                .iter()
                .any(|scheme| value.to_ascii_lowercase().starts_with(scheme));
            absolute.then_some(value.into())
        }
        ("img", "src") => is_file_of_ours(value).then_some(value.into()),
        _ => Some(value.into()),
    }
}

/// The HTML with nothing else left.
pub(super) fn clean(html: &str) -> String {
    CLEANER
        .clean(html)
        .to_string()
        // a figure is more than a paragraph
        .replace(&format!("<p>{FIGURE}"), &FIGURE.to_string())
        .replace(&format!("{FIGURE}</p>"), &FIGURE.to_string())
}
