//! One's own page: what concerns one's organisations, where one goes, and what is new of what one follows.

use maud::{Markup, html};

use crate::components::{Link, PageHead, anchor, empty_state, page_head, tag};
use crate::layout::{self, Page, Room};
use crate::network::events::{EventLine, event_entry};
use crate::network::offers::{MatchLine, match_entry};
use crate::network::said::Said;
use crate::{Cx, paths};

/// A piece of news.
#[derive(Debug, Clone)]
pub struct FeedLine {
    /// The word of its sort: `project`, `offer`, `ask`, `event`, `experience`, `release`, `moved`,
    /// `dialogue`.
    pub sort: &'static str,
    /// The message that says it is over, where it is.
    pub over: Option<&'static str>,
    /// Its title.
    pub title: Said,
    /// Where it stands.
    pub href: String,
    /// What else is said of it.
    pub note: Option<String>,
    /// What of it one follows, in words.
    pub because: Option<String>,
    /// What it changed of what one follows, and how much.
    pub parts: Vec<(Link, String)>,
    /// How many more parts there are.
    pub further: usize,
    /// Whose it is.
    pub organisation: Option<Link>,
    /// When it came, in words.
    pub at: String,
}

/// What complements one of one's own offers.
#[derive(Debug, Clone)]
pub struct HomeMatches {
    /// The offer.
    pub own: Link,
    /// The language of its title, where that is not the page's.
    pub foreign: Option<&'static str>,
    /// The best of what complements it.
    pub matches: Vec<MatchLine>,
}

/// One's own page.
#[derive(Debug, Clone)]
pub struct HomePage {
    /// How one is called.
    pub name: String,
    /// In how many conversations one has something to read.
    pub unread: usize,
    /// How many proposals for the library wait, where one decides on them.
    pub proposed: Option<usize>,
    /// Whether one writes offers for an organisation.
    pub writes: bool,
    /// The own offers whose answers wait for a decision, the language of a title that is not the page's, and how many wait.
    pub waiting: Vec<(Link, Option<&'static str>, usize)>,
    /// What complements the offers of one's organisations.
    pub matches: Vec<HomeMatches>,
    /// The next events to which one goes.
    pub events: Vec<EventLine>,
    /// What is new.
    pub feed: Vec<FeedLine>,
    /// Whether one follows something.
    pub follows: bool,
    /// Whether only what is older than something is shown.
    pub older: bool,
    /// What is older still.
    pub more: Option<String>,
}

/// The page.
#[must_use]
pub fn home(cx: &Cx<'_>, data: &HomePage) -> Markup {
    let title = cx.t("home-own-title");
    let following = Link::new(cx.t("following-title"), cx.url(paths::ACCOUNT_FOLLOWING));
    let body = html! {
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.ta("home-own-lede", &[("name", data.name.as_str().into())]))))
            p.ways-on {
                a.button.button-quiet href=(following.href) { (following.text) }
                @if data.writes { a.button.button-quiet href=(cx.url(paths::OFFERS_MINE)) { (cx.t("offers-mine-title")) } }
                a.button.button-quiet href=(cx.url(paths::MESSAGES)) {
                    (cx.ta("messages-count", &[("count", data.unread.into()), ("n", cx.count(data.unread).into())]))
                }
                @if let Some(proposed) = data.proposed {
                    a.button.button-quiet href=(cx.url(paths::PROPOSALS)) {
                        (cx.ta("library-proposals-waiting", &[("n", cx.count(proposed).into())]))
                    }
                }
                a.button.button-quiet href=(cx.url(paths::NOTIFICATIONS)) { (cx.t("notifications-title")) }
            }
            @if !data.waiting.is_empty() { (waiting(cx, data)) }
            @if !data.matches.is_empty() { (matches(cx, data)) }
            @if !data.events.is_empty() {
                section.section {
                    h2 { (cx.t("home-own-events")) }
                    ul.entries role="list" { @for one in &data.events { li { (event_entry(cx, one)) } } }
                }
            }
            section.section.feed #feed {
                h2 { (cx.t("home-own-feed")) }
                (feed(cx, data, &following))
            }
        }
    };
    layout::page(
        cx,
        &Page {
            indexable: false,
            room: Room::Account,
            ..Page::new(title, body)
        },
    )
}

fn waiting(cx: &Cx<'_>, data: &HomePage) -> Markup {
    html! {
        section.section {
            h2 { (cx.t("home-own-waiting")) }
            ul.entries role="list" {
                @for (own, foreign, count) in &data.waiting {
                    li {
                        span lang=[*foreign] { (anchor(own)) }
                        p.entry-text { (cx.ta("offer-answers-wait", &[("count", (*count).into()), ("n", cx.count(*count).into())])) }
                    }
                }
            }
        }
    }
}

fn matches(cx: &Cx<'_>, data: &HomePage) -> Markup {
    html! {
        section.section {
            h2 { (cx.t("home-own-matches")) }
            @for one in &data.matches {
                h3 lang=[one.foreign] { (anchor(&one.own)) }
                ul.entries role="list" { @for other in &one.matches { li { (match_entry(cx, other)) } } }
            }
        }
    }
}

fn feed(cx: &Cx<'_>, data: &HomePage, following: &Link) -> Markup {
    if data.feed.is_empty() {
        let (title, text) = match (data.follows, data.older) {
            (false, _) => ("home-own-follows-nothing", "home-own-follows-nothing-text"),
            (true, false) => ("home-own-nothing-new", "home-own-nothing-new-text"),
            (true, true) => ("home-own-nothing-older", "home-own-nothing-new-text"),
        };
        return empty_state(&cx.t(title), &cx.t(text), Some(following));
    }
    html! {
        ul.entries role="list" {
            @for one in &data.feed {
                li {
                    p.kicker { (cx.t(&format!("feed-sort-{}", one.sort))) " · " (one.at) }
                    a href=(one.href) lang=[one.title.foreign] { (one.title.text) }
                    @if let Some(over) = one.over { " " (tag(&cx.t(over))) }
                    @if let Some(note) = &one.note { p.entry-text { (note) } }
                    @if !one.parts.is_empty() {
                        p.entry-text {
                            @for (number, (link, count)) in one.parts.iter().enumerate() {
                                @if number > 0 { " · " }
                                (anchor(link)) ": " (count)
                            }
                            @if one.further > 0 { " · " (cx.ta("feed-further", &[("n", cx.count(one.further).into())])) }
                        }
                    }
                    @if let Some(organisation) = &one.organisation { p.entry-text { (anchor(organisation)) } }
                    @if let Some(because) = &one.because { p.entry-text.small.muted { (because) } }
                }
            }
        }
        @if data.older || data.more.is_some() {
            p.ways-on {
                @if data.older { a href=(format!("{}#feed", cx.url(paths::ACCOUNT_HOME))) { (cx.t("home-own-newest")) } }
                @if let Some(more) = &data.more { a rel="next" href=(more) { (cx.t("home-own-more")) } }
            }
        }
    }
}
