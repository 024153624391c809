//! Threads and posts as an Atom feed.

use maud::{Markup, PreEscaped, html};

use crate::Cx;

/// An entry of a feed.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What stands for it for ever.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its whole address.
    pub address: String,
    /// Who wrote it.
    pub author: String,
    /// When it came, as RFC 3339 has it.
    pub published: String,
    /// When it was last changed.
    pub updated: String,
    /// The language that it is in.
    pub language: String,
    /// What it shows: HTML that was cleaned.
    pub html: String,
}

/// A feed.
#[derive(Debug, Clone)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// Its own whole address.
    pub own: String,
    /// The whole address of the page that it follows.
    pub page: String,
    /// When anything in it last changed.
    pub updated: String,
    /// The entries, the newest first.
    pub entries: Vec<Entry>,
}

/// The feed. Elements without content are closed by hand: this is XML.
#[must_use]
pub fn feed(cx: &Cx<'_>, data: &Feed) -> Markup {
    html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(cx.locale.tag()) {
            title { (data.title) }
            id { (data.own) }
            (link("self", "application/atom+xml", &data.own))
            (link("alternate", "text/html", &data.page))
            updated { (data.updated) }
            author { name { (cx.t("layout-name")) } }
            @for one in &data.entries {
                entry xml:lang=(one.language) {
                    title { (one.title) }
                    id { (one.id) }
                    (link("alternate", "text/html", &one.address))
                    author { name { (one.author) } }
                    published { (one.published) }
                    updated { (one.updated) }
                    content type="html" { (one.html) }
                }
            }
        }
    }
}

fn link(rel: &str, media_type: &str, href: &str) -> Markup {
    let start = html! { a rel=(rel) type=(media_type) href=(href) {} }.into_string();
    // the name is one that HTML closes by itself
    PreEscaped(start.replacen("<a ", "<link ", 1).replace("></a>", "/>"))
}
