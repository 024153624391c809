//! An organisation, as everyone sees it.

mod record;

use maud::{Markup, html};

use super::calls::{GrantLine, source};
use super::collaborations::CollaborationLine;
use super::events::EventLine;
use super::experiences::UsedLine;
use super::following::{follow_button, follow_link};
use super::offers::OfferLine;
use super::projects::ProjectLine;
use super::reviews::ReviewLine;
use super::said::Said;
use super::tools::ToolUseLine;
use super::{done_notice, hidden_notice, locked_notice, page, paragraphs, trail, verified_mark};
use crate::components::{Link, NoticeKind, PageHead, anchor, definitions, notice, page_head, tag};
use crate::moderation::report_link;
use crate::{Cx, Locale, paths};

/// A logo.
#[derive(Debug, Clone, Copy)]
pub struct Logo {
    /// Its number.
    pub id: i32,
    /// Width in pixels.
    pub width: i32,
    /// Height in pixels.
    pub height: i32,
}

/// A dialogue of which an organisation was a part.
#[derive(Debug, Clone)]
pub struct DialogueJoined {
    /// Its question, and its page.
    pub link: Link,
    /// The language that it is held in.
    pub language: String,
    /// What the organisation did in it, in words.
    pub parts: Vec<String>,
}

/// An organisation.
#[derive(Debug, Clone)]
pub struct OrganisationPage {
    /// Its key.
    pub id: i32,
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short_name: Option<String>,
    /// The word of its kind.
    pub kind: String,
    /// Until when its mark holds, in words.
    pub verified_until: Option<String>,
    /// Its logo.
    pub logo: Option<Logo>,
    /// Its description in Albanian.
    pub about_sq: Option<String>,
    /// Its description in English.
    pub about_en: Option<String>,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// The certificates that count for it: course, what for, how many.
    pub certificates: Vec<(Link, String, usize)>,
    /// The courses that several of its people completed for it, and how many did.
    pub learnt: Vec<(Link, usize)>,
    /// The dialogues of which it was a part, the newest first.
    pub dialogues: Vec<DialogueJoined>,
    /// The grants that it received, as sources tell.
    pub grants: Vec<GrantLine>,
    /// Its projects, the newest first.
    pub projects: Vec<ProjectLine>,
    /// The projects of others in which it is a partner, the newest first.
    pub joined: Vec<ProjectLine>,
    /// Those that name it as a partner and wait for its word, for those who can give it.
    pub named_in: Vec<ProjectLine>,
    /// Its next events.
    pub events: Vec<EventLine>,
    /// Those of others that name it and wait for its word, for those who can give it.
    pub named_events: Vec<EventLine>,
    /// What it tells of: the title, where it stands, and whether it is a draft.
    pub experiences: Vec<(Said, String, bool)>,
    /// The experiences of others that it used too.
    pub used: Vec<UsedLine>,
    /// The tools that it used, each with what it tells of that.
    pub tools: Vec<(Link, ToolUseLine)>,
    /// The reviews that were written in its name, each with what it is of.
    pub reviews: Vec<(Link, ReviewLine)>,
    /// In which languages it can be reached.
    pub languages: Vec<String>,
    /// Where the platform read of it; none where its own people listed it.
    pub source: Option<String>,
    /// The municipalities in which it is active.
    pub places: Vec<Link>,
    /// The figures of the municipality that it is.
    pub municipality: Option<Link>,
    /// Year of its founding.
    pub founded: Option<i16>,
    /// Its NIPT.
    pub register_number: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// How it is reached: the word, the value, and for those who edit it the word of who alone sees it; only what the
    /// reader may see.
    pub contacts: Vec<(String, String, Option<String>)>,
    /// What it offers and asks for now.
    pub offers: Vec<OfferLine>,
    /// What it does with others, and did.
    pub collaborations: Vec<CollaborationLine>,
    /// Whether the reader can ask it to do something together with another organisation.
    pub proposes: bool,
    /// Whether the reader follows it; none where they are not signed in, or belong to it.
    pub follows: Option<bool>,
    /// Whether it has no owner yet and can be claimed.
    pub claimable: bool,
    /// Whether the reader may edit it.
    pub edits: bool,
    /// Whether the reader writes in its name.
    pub writes: bool,
    /// Whether moderators hide it from others, where the reader sees it all the same.
    pub hidden: bool,
    /// Why it cannot be changed, for those whom it concerns.
    pub locked: Option<String>,
    /// Whether the reader sees who belongs to it.
    pub sees_members: bool,
    /// Whether the reader belongs to it.
    pub belongs: bool,
    /// Whether the reader enrols its members in courses.
    pub owns: bool,
    /// Whether the reader may ask to belong to it.
    pub joins: bool,
    /// Whether the reader, signed in, can write to it.
    pub messages: bool,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of an organisation.
#[must_use]
pub fn profile(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    let head = PageHead::new(&data.name).kicker(cx.t(&format!("organisation-kind-{}", data.kind)));
    let body = html! {
        (trail(cx, None, &data.name))
        (done_notice(cx, data.done.as_deref()))
        div.organisation-head {
            @if let Some(logo) = data.logo {
                img.logo src=(paths::upload(logo.id)) width=(logo.width) height=(logo.height) alt=(cx.ta("organisations-logo-of", &[("name", data.name.as_str().into())]));
            }
            (page_head(&head))
        }
        (hidden_notice(cx, data.hidden))
        (locked_notice(data.locked.as_deref()))
        @if data.verified_until.is_some() { p { (verified_mark(cx)) } }
        @if let Some(follows) = data.follows {
            (follow_button(cx, ("organisation", &data.id.to_string()), follows, &paths::organisation(&data.slug)))
        } @else if !data.belongs {
            p.ways-on.no-print { (follow_link(cx, &[("organisation", data.slug.as_str())])) }
        }
        @if data.messages {
            p.ways-on { a.button.button-quiet href=(format!("{}?organisation={}", cx.url(paths::MESSAGE_NEW), data.slug)) { (cx.t("message-write")) } }
        }
        @if data.proposes { (propose(cx, &data.slug, None)) }
        @if data.claimable { (claimable(cx, &data.slug)) }
        (record::named_in(cx, data))
        (about(cx, data))
        (definitions(&facts(cx, data)))
        (contacts(cx, data))
        (record::record(cx, data))
        (ways_on(cx, data))
        (report_link(cx, "organisation", data.id))
    };
    page(cx, &data.name, true, body)
}

fn claimable(cx: &Cx<'_>, slug: &str) -> Markup {
    notice(
        cx,
        NoticeKind::Info,
        &cx.t("organisations-unclaimed"),
        html! {
            p { (cx.t("organisations-unclaimed-text")) }
            p { a href=(cx.url(&paths::organisation_claim(slug))) { (cx.t("organisations-claim-title")) } }
        },
    )
}

fn about(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    let (sq, en) = (data.about_sq.as_deref(), data.about_en.as_deref());
    html! {
        (about_text(cx, sq, en))
        @if sq.is_none() && en.is_none() { p.muted { (cx.t("organisations-about-none")) } }
    }
}

/// A description in the page's language; where there is none, in the other, which is said.
pub(super) fn about_text(cx: &Cx<'_>, sq: Option<&str>, en: Option<&str>) -> Markup {
    let of = |locale: Locale| match locale {
        Locale::Sq => sq,
        Locale::En => en,
    };
    html! {
        @if let Some(text) = of(cx.locale) {
            div.prose { (paragraphs(text)) }
        } @else if let Some(text) = of(cx.locale.other()) {
            p.muted.small { (cx.t("organisations-about-other")) }
            div.prose lang=(cx.locale.other().tag()) { (paragraphs(text)) }
        }
    }
}

fn facts(cx: &Cx<'_>, data: &OrganisationPage) -> Vec<(String, Markup)> {
    let mut facts = Vec::new();
    let mut add = |key: &str, value: Markup| facts.push((cx.t(key), value));
    if let Some(short) = &data.short_name {
        add("organisations-short-name", html! { (short) });
    }
    if let Some(place) = &data.municipality {
        add("organisations-figures", anchor(place));
    }
    if !data.themes.is_empty() {
        let tags = html! { @for theme in &data.themes { (tag(&cx.t(&format!("theme-{theme}")))) " " } };
        add("organisations-themes", tags);
    }
    if !data.places.is_empty() {
        let links = html! { @for (number, place) in data.places.iter().enumerate() { @if number > 0 { ", " } (anchor(place)) } };
        add("organisations-places", links);
    }
    if !data.certificates.is_empty() {
        let list = html! {
            ul.plain {
                @for (course, kind, count) in &data.certificates {
                    li { (anchor(course)) ": " (cx.t(&format!("certificate-kind-{kind}"))) @if *count > 1 { " × " (cx.count(*count)) } }
                }
            }
        };
        add("organisations-certificates", list);
    }
    if let Some(year) = data.founded {
        add("organisations-founded", html! { (year) });
    }
    if let Some(number) = &data.register_number {
        add("organisations-register-number", html! { (number) });
    }
    if let Some(until) = &data.verified_until {
        add("organisations-verified-until", html! { (until) });
    }
    if !data.languages.is_empty() {
        let names: Vec<String> = data
            .languages
            .iter()
            .map(|tag| cx.t(&format!("language-{tag}")))
            .collect();
        add("organisations-languages", html! { (names.join(", ")) });
    }
    if let Some(website) = &data.website {
        add("organisations-website", outside(website));
    }
    if let Some(address) = &data.source {
        add("organisations-source", source(address));
    }
    facts
}

/// A link that people wrote: it lends them no weight, and tells their site nothing.
fn outside(href: &str) -> Markup {
    html! { a href=(href) rel="nofollow ugc noopener noreferrer" { (href) } }
}

/// The way to ask an organisation to do something together, or to join in a project.
pub(super) fn propose(cx: &Cx<'_>, slug: &str, project: Option<&str>) -> Markup {
    let project = project.map(|project| format!("&project={project}")).unwrap_or_default();
    let href = format!("{}?with={slug}{project}", cx.url(paths::COLLABORATION_NEW));
    html! { p.ways-on { a.button.button-quiet href=(href) { (cx.t("collaboration-propose")) } } }
}

fn contacts(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    let lines: Vec<(String, Markup)> = data
        .contacts
        .iter()
        .map(|(field, value, alone)| {
            let shown = match field.as_str() {
                "email" => html! { a href={ "mailto:" (value) } { (value) } },
                "phone" => html! { a href={ "tel:" (value.replace([' ', '(', ')', '/'], "")) } { (value) } },
                "address" => html! { (value) },
                _ => outside(value),
            };
            let mark = alone.as_ref().map(|who| cx.t(&format!("organisations-alone-{who}")));
            let shown = html! { (shown) @if let Some(mark) = mark { " " span.muted.small { "(" (mark) ")" } } };
            (cx.t(&format!("contact-{field}")), shown)
        })
        .collect();
    html! {
        @if !lines.is_empty() {
            section.section { h2 { (cx.t("organisations-contacts")) } (definitions(&lines)) }
        }
    }
}

fn ways_on(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    let way = |path: String, key: &str| html! { a.button.button-quiet href=(cx.url(&path)) { (cx.t(key)) } };
    // what is written in its name begins here, with its name chosen
    let new = |path: &str, key: &str| {
        html! { a.button.button-quiet href=(format!("{}?organisation={}", cx.url(path), data.slug)) { (cx.t(key)) } }
    };
    html! {
        @if data.writes {
            p.ways-on #writing {
                (new(paths::PROJECT_NEW, "project-new-title"))
                (new(paths::OFFER_NEW, "offer-new-title"))
                (new(paths::EVENT_NEW, "event-new-title"))
                (new(paths::EXPERIENCE_NEW, "experiences-new"))
            }
        }
        @if data.edits || data.sees_members || data.joins {
            p.ways-on {
                @if data.edits {
                    (way(paths::organisation_edit(&data.slug), "organisations-edit-title"))
                    (way(paths::organisation_logo(&data.slug), "organisations-logo-title"))
                }
                @if data.sees_members { (way(paths::organisation_members(&data.slug), "organisations-members-title")) }
                @if data.belongs { (way(paths::COLLABORATIONS.to_owned(), "collaborations-title")) }
                @if data.owns { (way(paths::organisation_learning(&data.slug), "learning-organisation-title")) }
                @if data.joins { (way(paths::organisation_join(&data.slug), "organisations-join-title")) }
            }
        }
    }
}
