//! An event: what it says, and registering for it.

use maud::{Markup, html};

use super::co_host::{CoHost, decides, holders};
use crate::components::{Link, NoticeKind, anchor, breadcrumbs, definitions, disclosure, notice, pager};
use crate::forms::{FormState, button_form, summary};
use crate::moderation::report_link;
use crate::network::following::{follow_link, follow_pairs};
use crate::network::own_word::OwnWord;
use crate::network::said::{Said, themes_line};
use crate::network::{Hidden, Shown, hidden_notice, page, told};
use crate::{Cx, paths};

/// Where the reader stands with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attendance {
    /// They would have to sign in; whether there is a place.
    Guest(bool),
    /// They can register; whether there is a place.
    Can(bool),
    /// They come; whether they can still say that they do not.
    Registered(bool),
    /// They wait for a place; whether they can still stop.
    Waiting(bool),
    /// It has begun.
    Late,
}

/// Those who come to an event and those who wait, a page of them.
#[derive(Debug, Clone, Default)]
pub struct Attending {
    /// How many come.
    pub come: usize,
    /// How many wait.
    pub wait: usize,
    /// Those who come, of this page.
    pub coming: Vec<Shown>,
    /// Those who wait, of this page.
    pub waiting: Vec<Shown>,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// An event.
#[derive(Debug, Clone)]
pub struct EventPage {
    /// What moderators hide of it from others.
    pub hidden: Hidden,
    /// Its key.
    pub id: i32,
    /// Its title.
    pub title: Said,
    /// What it is about.
    pub text: Said,
    /// When it is, in words.
    pub when: String,
    /// Who holds it.
    pub organisation: Link,
    /// Who is named as holding it too.
    pub co_host: Option<CoHost>,
    /// The organisations for which the reader says whether they hold it too.
    pub decides: Vec<OwnWord>,
    /// Whether the reader changes it.
    pub edits: bool,
    /// The title of the project that it belongs to, and its page.
    pub project: Option<(Said, String)>,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// Whether it is held online.
    pub online: bool,
    /// Where online, for those who come.
    pub link: Option<String>,
    /// The municipality.
    pub place: Option<Link>,
    /// Where in it.
    pub venue: Option<String>,
    /// How many can come and how many places are left; none where all can.
    pub places: Option<(usize, usize)>,
    /// Why it was cancelled.
    pub cancelled: Option<String>,
    /// Whether it is over.
    pub over: bool,
    /// Where the reader stands.
    pub own: Attendance,
    /// Whether the other organisation that holds it sees the reader's name too, once they registered.
    pub seen_by_both: bool,
    /// Those who come and those who wait, for those who hold it.
    pub people: Option<Attending>,
    /// What can be followed of it: the names and values of an address.
    pub follow: Vec<(&'static str, String)>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of an event.
#[must_use]
pub fn event(cx: &Cx<'_>, data: &EventPage, state: &FormState) -> Markup {
    let steps = [Link::new(cx.t("events-title"), cx.url(paths::EVENTS))];
    let body = html! {
        (breadcrumbs(cx, &steps, &data.title.text))
        (told(data.done.as_ref().map(|done| data.hidden.done(cx, done, &format!("event-done-{done}")))))
        (summary(cx, state))
        (data.title.head(&data.when))
        (hidden_notice(cx, data.hidden))
        @if let Some(reason) = &data.cancelled {
            (notice(cx, NoticeKind::Warning, &cx.t("event-was-cancelled"), html! { p { (reason) } }))
        }
        div.narrow {
            @if data.cancelled.is_none() { (standing(cx, data)) }
            section.section { (data.text.shown(cx)) }
            (definitions(&facts(cx, data)))
            p.ways-on {
                a.button.button-quiet href=(cx.url(&paths::event_file(data.id))) { (cx.t("event-file")) }
                (follow_link(cx, &follow_pairs(&data.follow)))
            }
            (decides(cx, data))
            @if let Some(people) = &data.people { (holding(cx, data, people)) }
        }
        @if !data.edits { (report_link(cx, "event", data.id)) }
    };
    page(cx, &data.title.text, !data.over, body)
}

fn facts(cx: &Cx<'_>, data: &EventPage) -> Vec<(String, Markup)> {
    let place = html! {
        @if let Some(venue) = &data.venue { (venue) @if data.place.is_some() { ", " } }
        @if let Some(place) = &data.place { (anchor(place)) }
        @if data.online {
            @if data.place.is_some() { br; }
            @match &data.link {
                Some(link) => { a href=(link) rel="nofollow ugc noopener noreferrer" { (link) } }
                None => {
                    (cx.t("event-online"))
                    @if data.cancelled.is_none() && !data.over { p.hint { (cx.t("event-link-hidden")) } }
                }
            }
        }
    };
    let mut facts = vec![
        (
            cx.t("session-when"),
            html! { (data.when) p.hint { (cx.t("session-clock")) } },
        ),
        (cx.t("session-where"), place),
        (cx.t("event-by"), holders(cx, data)),
    ];
    if let Some((title, href)) = &data.project {
        facts.push((
            cx.t("event-project"),
            html! { a href=(href) lang=[title.foreign] { (title.text) } },
        ));
    }
    if !data.themes.is_empty() {
        facts.push((cx.t("organisations-themes"), html! { (themes_line(cx, &data.themes)) }));
    }
    let places = match data.places {
        None => cx.t("event-places-all"),
        Some((capacity, left)) => {
            let of = [("n", cx.count(capacity).into()), ("left", cx.count(left).into())];
            if data.over {
                cx.ta("event-places-were", &[("n", cx.count(capacity).into())])
            } else {
                cx.ta("event-places-of", &of)
            }
        }
    };
    // nobody comes to what was cancelled
    if data.cancelled.is_none() {
        facts.push((cx.t("session-places"), html! { (places) }));
    }
    facts
}

/// Where the reader stands, and what they can do about it.
fn standing(cx: &Cx<'_>, data: &EventPage) -> Markup {
    let action = cx.url(&paths::event_registration(data.id));
    let sign_in = format!("{}?next={}", cx.url(paths::SIGN_IN), paths::event(data.id));
    let stop = |text: &str| button_form(cx, &action, &[("register", "no")], &cx.t(text), true);
    html! {
        section.section.course-standing #f-register {
            @match data.own {
                Attendance::Guest(place) => {
                    @if !place { p { strong { (cx.t("event-full")) } } }
                    p { (cx.t(if place { "event-guest" } else { "event-guest-full" })) }
                    p.ways-on { a.button href=(sign_in) { (cx.t("offer-sign-in")) } }
                }
                Attendance::Can(place) => {
                    @if !place { p { (cx.t("event-full")) } }
                    (button_form(cx, &action, &[("register", "yes")], &cx.t(if place { "event-register" } else { "event-wait" }), false))
                    p.hint { (who_sees(cx, data)) }
                }
                Attendance::Registered(open) => {
                    p { strong { (cx.t(if open { "event-you-come" } else { "event-you-were-registered" })) } }
                    p.hint { (who_sees(cx, data)) }
                    @if open { (stop("event-unregister")) }
                }
                Attendance::Waiting(open) => {
                    p { strong { (cx.t("event-you-wait")) } }
                    p.hint { (who_sees(cx, data)) }
                    @if open { p { (cx.t("event-you-wait-text")) } (stop("event-wait-no-more")) }
                }
                Attendance::Late => { p { (cx.t(if data.over { "event-is-over" } else { "event-has-begun" })) } }
            }
        }
    }
}

/// Who holds it besides, where they confirmed it.
fn both(data: &EventPage) -> Option<&CoHost> {
    data.co_host.as_ref().filter(|named| named.confirmed)
}

/// Who sees the name of whoever registers, or registered.
fn who_sees(cx: &Cx<'_>, data: &EventPage) -> String {
    let one = data.organisation.text.as_str();
    match both(data).filter(|_| data.seen_by_both) {
        Some(named) => cx.ta(
            "event-register-hint-both",
            &[("one", one.into()), ("other", named.link.text.as_str().into())],
        ),
        None => cx.t("event-register-hint"),
    }
}

/// What only those see who hold it.
fn holding(cx: &Cx<'_>, data: &EventPage, all: &Attending) -> Markup {
    let counted = |key: &str, count: usize| cx.ta(key, &[("count", count.into()), ("n", cx.count(count).into())]);
    let names = |people: &[Shown]| html! { ul.plain role="list" { @for one in people { li { (one.name(cx)) } } } };
    html! {
        section.section #people {
            h2 { (cx.t("event-holding")) }
            p.hint { (cx.t(if both(data).is_some() { "event-holding-text-both" } else { "event-holding-text" })) }
            // what is asked for by its page is open
            @let open = all.page > 1;
            @if all.page <= 1 && all.come > 0 && all.coming.is_empty() {
                // whoever comes is counted also where the reader does not meet them in lists
                p { (counted("event-come", all.come)) }
            } @else if all.come == 0 || !all.coming.is_empty() {
                (disclosure(&counted("event-come", all.come), open, names(&all.coming)))
            }
            @if !all.waiting.is_empty() {
                (disclosure(&counted("event-waiting", all.wait), open, names(&all.waiting)))
            } @else if all.wait > 0 && all.page == all.pages.max(1) {
                p { (counted("event-waiting", all.wait)) }
            }
            (pager(cx, all.page, all.pages, |page| format!("?page={page}#people")))
            @if data.cancelled.is_none() && data.edits {
                p.ways-on { a.button.button-quiet href=(cx.url(&paths::event_edit(data.id))) { (cx.t("event-edit-title")) } }
            }
        }
    }
}
