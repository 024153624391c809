//! Somebody's public page.

use bashke_vocabulary::Standing;
use maud::{Markup, html};

use super::page;
use super::profile::about_text;
use crate::components::{Link, PageHead, anchor, definitions, page_head, tag};
use crate::forms::weighty_form;
use crate::moderation::report_link;
use crate::training::{CertificateLine, certificate_lines};
use crate::{Cx, paths};

/// Somebody, as everyone sees them.
#[derive(Debug, Clone)]
pub struct PersonPage {
    /// Their short name.
    pub slug: String,
    /// How they are called.
    pub name: String,
    /// Since when they have an account, in words.
    pub since: String,
    /// Where they belong, and as what; none where they do not show it.
    pub organisations: Option<Vec<(Link, Standing)>>,
    /// What they say of themselves, in Albanian and in English.
    pub about: (Option<String>, Option<String>),
    /// The words of what they work on.
    pub themes: Vec<String>,
    /// The municipalities in which they are active.
    pub places: Vec<Link>,
    /// The words of their languages.
    pub languages: Vec<String>,
    /// How they are reached.
    pub contact: Option<String>,
    /// Whether it is the reader's own page.
    pub own: bool,
    /// On the reader's own page, what others do not see or not all of them: the word of it and of who does.
    pub alone: Vec<(&'static str, String)>,
    /// Whether the reader, signed in, may block them; their short name.
    pub blockable: Option<String>,
    /// Whether the reader blocks them.
    pub blocked: bool,
    /// Whether the reader can write to them.
    pub writes: bool,
    /// The certificates that they show.
    pub certificates: Vec<CertificateLine>,
}

/// The page of somebody.
#[must_use]
pub fn person(cx: &Cx<'_>, data: &PersonPage) -> Markup {
    let since = cx.ta("person-since", &[("date", data.since.as_str().into())]);
    let body = html! {
        (page_head(&PageHead::new(&data.name).kicker(cx.t("person-kicker")).lede(since)))
        (about_text(cx, data.about.0.as_deref(), data.about.1.as_deref()))
        @if data.about.0.is_some() || data.about.1.is_some() { @if let Some(mark) = alone(cx, data, "about") { p { (mark) } } }
        (definitions(&facts(cx, data)))
        @match &data.organisations {
            None => {}
            Some(all) if all.is_empty() => p.muted { (cx.t("person-no-organisation")) },
            Some(all) => {
                h2 { (cx.t("person-organisations")) }
                @if let Some(mark) = alone(cx, data, "organisations") { p { (mark) } }
                ul.entries role="list" {
                    @for (organisation, standing) in all {
                        li { a href=(organisation.href) { (organisation.text) } " " (tag(&cx.t(&format!("standing-{standing}")))) }
                    }
                }
            }
        }
        @if !data.certificates.is_empty() {
            h2 { (cx.t("person-certificates")) }
            (certificate_lines(cx, &data.certificates))
        }
        @if data.own {
            p.ways-on { a.button.button-quiet href=(cx.url(paths::ACCOUNT_LISTING)) { (cx.t("listing-title")) } }
        }
        @if let Some(slug) = &data.blockable { (ways(cx, slug, data.writes)) }
        @if data.blocked {
            p.notice.notice-info { (cx.t("person-blocked")) " " a href=(cx.url(paths::ACCOUNT_BLOCKED)) { (cx.t("blocked-title")) } }
        }
        @if !data.own { (report_link(cx, "person", &data.slug)) }
    };
    // a name is not to be found by search engines because its owner wrote here
    page(cx, &data.name, false, body)
}

/// Writing to them, and blocking them.
fn ways(cx: &Cx<'_>, slug: &str, writes: bool) -> Markup {
    html! {
        @if writes {
            p.ways-on { a.button.button-quiet href=(format!("{}?to={slug}", cx.url(paths::MESSAGE_NEW))) { (cx.t("message-write")) } }
        }
        (weighty_form(cx, &cx.url(paths::ACCOUNT_BLOCKED), &[("do", "block"), ("person", slug)],
            &cx.t("message-block"), &cx.t("message-block-what"), &cx.t("message-block-send")))
    }
}

/// Who alone sees something on the page, where it is the reader's own.
fn alone(cx: &Cx<'_>, data: &PersonPage, what: &str) -> Option<Markup> {
    let (_, who) = data.alone.iter().find(|(one, _)| *one == what)?;
    Some(html! { span.muted.small { "(" (cx.t(&format!("person-alone-{who}"))) ")" } })
}

/// What they show, as far as the reader may see it.
fn facts(cx: &Cx<'_>, data: &PersonPage) -> Vec<(String, Markup)> {
    let mut facts = Vec::new();
    let mut add = |key: &str, what: &str, value: Markup| {
        let mark = alone(cx, data, what);
        facts.push((cx.t(key), html! { (value) @if let Some(mark) = mark { " " (mark) } }));
    };
    if !data.themes.is_empty() {
        let tags = html! { @for theme in &data.themes { (tag(&cx.t(&format!("theme-{theme}")))) " " } };
        add("organisations-themes", "themes", tags);
    }
    if !data.places.is_empty() {
        let links = html! { @for (number, place) in data.places.iter().enumerate() { @if number > 0 { ", " } (anchor(place)) } };
        add("organisations-places", "places", links);
    }
    if !data.languages.is_empty() {
        let names: Vec<String> = data
            .languages
            .iter()
            .map(|tag| cx.t(&format!("language-{tag}")))
            .collect();
        add("listing-languages", "languages", html! { (names.join(", ")) });
    }
    if let Some(contact) = &data.contact {
        add("listing-contact", "contact", html! { (contact) });
    }
    facts
}
