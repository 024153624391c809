//! All events: as a list, a month and a map of tiles; and one of them as a line of a list.

use maud::{Markup, html};

use super::month::{MonthView, month};
use crate::components::{
    Choice, Field, Link, PageHead, SwitchOption, anchor, empty_state, filter_form, page_head, pager, select, switch,
    tag, text_field,
};
use crate::layout::with;
use crate::network::directory::{PlaceLine, count_map};
use crate::network::said::{Said, themes_line};
use crate::network::{page, parts, told};
use crate::{Cx, paths};

/// How events are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventsSeen {
    /// One after the other.
    List,
    /// The days of a month.
    Month,
    /// How many there are in each municipality, as a map of tiles.
    Map,
}

impl EventsSeen {
    /// All ways, in their order.
    pub const ALL: [Self; 3] = [Self::List, Self::Month, Self::Map];

    /// Its word in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Month => "month",
            Self::Map => "map",
        }
    }
}

/// An event in a list.
#[derive(Debug, Clone)]
pub struct EventLine {
    /// Its title.
    pub title: Said,
    /// Where it stands.
    pub href: String,
    /// When it is, in words.
    pub when: String,
    /// Where it is: the venue and the municipality; none where it is online alone.
    pub place: Option<String>,
    /// Whether it is held online.
    pub online: bool,
    /// Who holds it, where that is not what the page is about.
    pub organisation: Option<Link>,
    /// Who holds it too, where that is not what the page is about.
    pub with: Option<Link>,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// Whether it was cancelled.
    pub cancelled: bool,
}

/// All events.
#[derive(Debug, Clone)]
pub struct EventsPage {
    /// The words that were typed.
    pub typed: String,
    /// Those to come or those that are over.
    pub times: Vec<Choice>,
    /// The themes.
    pub themes: Vec<Choice>,
    /// The municipalities.
    pub places: Vec<Choice>,
    /// Online or at a place.
    pub modes: Vec<Choice>,
    /// What the form carries on besides.
    pub keep: Vec<(String, String)>,
    /// The ways to see them.
    pub views: Vec<SwitchOption>,
    /// How they are seen.
    pub seen: EventsSeen,
    /// Whether something else than all that is to come is chosen.
    pub filtered: bool,
    /// Where calendars read them.
    pub feed: String,
    /// What was just done with an event that is not seen any more, in words.
    pub done: Option<String>,
    /// The events on this page.
    pub lines: Vec<EventLine>,
    /// The month, where that is shown.
    pub month: Option<MonthView>,
    /// The municipalities, where the map is shown.
    pub counts: Vec<PlaceLine>,
    /// How many there are.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of all events.
#[must_use]
pub fn events(cx: &Cx<'_>, data: &EventsPage) -> Markup {
    let title = cx.t("events-title");
    let fields = html! {
        (text_field(&Field::new("q", cx.t("library-search-title")), &data.typed))
        @if data.seen != EventsSeen::Month { (select(&Field::new("when", cx.t("events-when")), &data.times)) }
        (select(&Field::new("theme", cx.t("offers-theme")), &data.themes))
        (select(&Field::new("place", cx.t("offers-place")), &data.places))
        (select(&Field::new("where", cx.t("events-where")), &data.modes))
    };
    let body = html! {
        (told(data.done.clone()))
        (page_head(&PageHead::new(&title).lede(cx.t("events-lede"))))
        (parts(cx, paths::EVENTS))
        p.ways-on {
            a.button.button-quiet href=(cx.url(paths::EVENT_NEW)) { (cx.t("event-new-title")) }
            a.button.button-quiet href=(data.feed) { (cx.t("events-feed")) }
        }
        (filter_form(cx, &cx.url(paths::EVENTS), &data.keep, fields))
        section.section aria-labelledby="found" {
            h2 #found { (cx.ta("events-count", &[("count", data.total.into()), ("n", cx.count(data.total).into())])) }
            (switch(&cx.t("directory-view"), &data.views))
            (found(cx, data))
        }
    };
    page(cx, &title, !data.filtered, body)
}

fn found(cx: &Cx<'_>, data: &EventsPage) -> Markup {
    match (data.seen, &data.month) {
        (EventsSeen::Month, Some(shown)) => month(cx, shown),
        _ if data.total == 0 => nothing(cx, data),
        (EventsSeen::Map, _) => map(cx, data),
        _ => html! {
            ul.entries role="list" { @for one in &data.lines { li { (event_entry(cx, one)) } } }
            (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        },
    }
}

fn nothing(cx: &Cx<'_>, data: &EventsPage) -> Markup {
    if data.filtered {
        let all = Link::new(cx.t("events-all"), cx.url(paths::EVENTS));
        empty_state(&cx.t("events-none-such"), &cx.t("events-none-such-text"), Some(&all))
    } else {
        empty_state(&cx.t("events-none"), &cx.t("events-none-text"), None)
    }
}

fn map(cx: &Cx<'_>, data: &EventsPage) -> Markup {
    let some = data.counts.iter().filter(|line| line.count > 0).count();
    let finding = cx.ta(
        "events-map-finding",
        &[("count", some.into()), ("n", cx.count(some).into())],
    );
    let tiles = data
        .counts
        .iter()
        .filter_map(|line| Some((line.tile?, line.name.as_str(), line.href.as_str(), line.count)));
    count_map(cx, &finding, ["events-map-subtitle", "events-source"], 3, tiles)
}

/// An event in a list.
pub(in crate::network) fn event_entry(cx: &Cx<'_>, one: &EventLine) -> Markup {
    html! {
        a href=(one.href) lang=[one.title.foreign] { (one.title.text) }
        @if one.cancelled { " " (tag(&cx.t("event-cancelled-short"))) }
        p.session-when { (one.when) }
        p.entry-text {
            @if one.online { (cx.t("event-online")) }
            @if let Some(place) = &one.place { @if one.online { " · " } (place) }
            @if let Some(organisation) = &one.organisation { " · " (anchor(organisation)) }
            @if let Some(other) = &one.with { @if one.organisation.is_some() { ", " } @else { " · " (cx.t("event-co-host")) " " } (anchor(other)) }
        }
        @if !one.themes.is_empty() { p.entry-text { (themes_line(cx, &one.themes)) } }
    }
}
