//! The document around every page.

mod banner;
mod footer;
mod header;
mod query;
mod room;

pub use query::{with, without};
pub use room::Room;

use maud::{DOCTYPE, Markup, html};

use crate::{Cx, Locale};

/// A page, ready to be put into the document.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its title, without the name of the platform.
    pub title: String,
    /// One sentence for search engines and previews; empty where there is none.
    pub description: String,
    /// The part of the platform that it belongs to.
    pub room: Room,
    /// The query of the address by which this view should be known, without `?`; empty where there is none.
    pub canonical_query: String,
    /// Whether it shows numbers that were made for training.
    pub illustrative: bool,
    /// Whether search engines may list it.
    pub indexable: bool,
    /// Whether it needs the whole width, for tables and maps.
    pub wide: bool,
    /// What it shows; it brings its own `h1`.
    pub body: Markup,
}

impl Page {
    /// A page of the first room that search engines may list.
    #[must_use]
    pub fn new(title: impl Into<String>, body: Markup) -> Self {
        Self {
            title: title.into(),
            description: String::new(),
            room: Room::Home,
            canonical_query: String::new(),
            illustrative: false,
            indexable: true,
            wide: false,
            body,
        }
    }
}

/// The whole document.
#[must_use]
pub fn page(cx: &Cx<'_>, page: &Page) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(cx.locale.tag()) {
            head { (head(cx, page)) }
            body {
                a.skip href="#main" { (cx.t("layout-skip")) }
                (header::header(cx, page.room))
                @if page.illustrative || cx.query.split('&').any(|pair| pair == "dataset=illustrative") { (banner::illustrative(cx)) }
                @if let Some(release) = banner::release_of(cx) { (banner::past(cx, release)) }
                main #main .wide[page.wide] tabindex="-1" { (page.body) }
                (footer::footer(cx))
            }
        }
    }
}

fn head(cx: &Cx<'_>, page: &Page) -> Markup {
    let name = cx.t("layout-name");
    let title = if page.title.is_empty() || page.title == name {
        name
    } else {
        format!("{} · {name}", page.title)
    };
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        title { (title) }
        @if !page.description.is_empty() { meta name="description" content=(page.description); }
        @if !page.indexable || page.illustrative { meta name="robots" content="noindex"; }
        link rel="canonical" href=(address(cx, cx.locale, page));
        @for locale in Locale::ALL {
            link rel="alternate" hreflang=(locale.tag()) href=(address(cx, locale, page));
        }
        link rel="alternate" hreflang="x-default" href=(address(cx, Locale::Sq, page));
        meta property="og:title" content=(page.title);
        @if !page.description.is_empty() { meta property="og:description" content=(page.description); }
        meta property="og:type" content="website";
        meta property="og:url" content=(address(cx, cx.locale, page));
        meta name="color-scheme" content="light dark";
        meta name="theme-color" content="#faf6ef" media="(prefers-color-scheme: light)";
        meta name="theme-color" content="#1a1513" media="(prefers-color-scheme: dark)";
        link rel="icon" href=(cx.asset("favicon.svg")) type="image/svg+xml";
        link rel="stylesheet" href=(cx.asset("app.css"));
        link rel="stylesheet" href=(cx.asset("charts.css"));
        script type="module" src=(cx.asset("app.js")) {}
        script type="module" src=(cx.asset("charts.js")) {}
    }
}

/// The address by which a view should be known, in a language.
fn address(cx: &Cx<'_>, locale: Locale, page: &Page) -> String {
    let known = Cx {
        locale,
        query: &page.canonical_query,
        ..*cx
    };
    format!("{}{}", cx.origin, known.here_in(locale))
}

#[cfg(test)]
pub(crate) fn samples(cx: &Cx<'_>) -> Vec<Markup> {
    let body = html! { h1 { "Lezhë" } p { "…" } };
    let plain = Page {
        description: "Lezhë".to_owned(),
        room: Room::Places,
        ..Page::new("Lezhë", body)
    };
    let illustrative = Page {
        illustrative: true,
        wide: true,
        canonical_query: "a=1".to_owned(),
        ..plain.clone()
    };
    vec![page(cx, &plain), page(cx, &illustrative)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_sound_and_name_both_languages() {
        for locale in Locale::ALL {
            let cx = Cx {
                locale,
                path: "/places/lezhe",
                query: "dataset=illustrative&view=map",
                assets: "/assets/1",
                origin: "https://bashke.example",
                viewer: None,
                csrf: "",
            };
            for sample in samples(&cx) {
                let text = sample.into_string();
                assert_eq!(crate::components::check::problems(&text), Vec::<String>::new());
                assert!(text.contains(r#"hreflang="x-default" href="https://bashke.example/places/lezhe"#));
                assert!(text.contains(r#"hreflang="en" href="https://bashke.example/en/places/lezhe"#));
                assert!(!text.contains("No localization") && !text.contains("Unknown localization"));
            }
        }
    }

    #[test]
    fn illustrative_pages_lead_back_and_are_not_listed() {
        let cx = Cx {
            locale: Locale::Sq,
            path: "/places/lezhe",
            query: "dataset=illustrative&view=map",
            assets: "/assets/1",
            origin: "",
            viewer: None,
            csrf: "",
        };
        let texts: Vec<String> = samples(&cx).into_iter().map(maud::PreEscaped::into_string).collect();
        let back = r#"href="/places/lezhe?view=map""#;
        // a page without numbers keeps the dataset on the way, so it says so too, but can be listed
        assert!(texts[0].contains(back) && !texts[0].contains("noindex"));
        assert!(texts[1].contains(back) && texts[1].contains("noindex"));
    }
}
