//! A session.

use maud::{Markup, html};

use super::list::free;
use super::{Head, page, told};
use crate::components::{
    Link, NoticeKind, PageHead, anchor, anchors, breadcrumbs, definitions, disclosure, notice, page_head,
};
use crate::forms::{FormState, Kind, button_form, file, line, summary, token};
use crate::{Cx, paths};

/// Where the reader stands with a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Own {
    /// They would have to sign in.
    Guest,
    /// They are not registered, and can be; whether there is a place.
    Can(bool),
    /// They are not registered, and it is too late.
    Late,
    /// They come; whether they can still cancel.
    Registered(bool),
    /// They wait; whether they can still cancel.
    Waiting(bool),
}

/// What those who came thought of it.
#[derive(Debug, Clone)]
pub struct Heard {
    /// The mean, in words.
    pub mean: String,
    /// How many answers.
    pub answers: usize,
    /// The texts.
    pub texts: Vec<String>,
}

/// A session.
#[derive(Debug, Clone)]
pub struct SessionPage {
    /// Its key, title and time.
    pub head: Head,
    /// What it is about, in paragraphs.
    pub about: Vec<String>,
    /// The language of that where it is another than that of the page.
    pub about_lang: Option<&'static str>,
    /// The course that it belongs to.
    pub course: Option<Link>,
    /// Whether coming to it, or to another such, is part of completing the course.
    pub required: bool,
    /// Who leads it.
    pub trainers: Vec<Link>,
    /// The place and its address; none where it is online.
    pub place: Option<(String, String)>,
    /// Where it is held online, for those who come.
    pub link: Option<String>,
    /// How many can come, and how many places are left.
    pub places: (usize, usize),
    /// Until when one can register, in words; none where that is over.
    pub until: Option<String>,
    /// Why it was cancelled.
    pub cancelled: Option<String>,
    /// Whether it is over.
    pub over: bool,
    /// Where the reader stands.
    pub own: Own,
    /// Whether the reader was marked present.
    pub came: bool,
    /// Whether the reader can say what they think of it.
    pub feedback: bool,
    /// What is to be read, for those who come.
    pub materials: Vec<Link>,
    /// Whether the reader leads sessions, and then how many come and how many wait.
    pub leads: Option<(usize, usize)>,
    /// Whether the reader is one of its trainers.
    pub trains: bool,
    /// What those who came thought, for those who lead.
    pub heard: Option<Heard>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of a session.
#[must_use]
pub fn session(cx: &Cx<'_>, data: &SessionPage, state: &FormState) -> Markup {
    let head = &data.head;
    let steps = [Link::new(cx.t("session-list-title"), cx.url(paths::SESSIONS))];
    let body = html! {
        (breadcrumbs(cx, &steps, &head.title))
        (told(cx, data.done.as_deref()))
        (summary(cx, state))
        (page_head(&PageHead::new(&head.title).lang(head.lang).kicker(&head.when)))
        @if let Some(reason) = &data.cancelled {
            (notice(cx, NoticeKind::Warning, &cx.t("session-was-cancelled"), html! { p { (reason) } }))
        }
        div.narrow {
            @if let Some(counts) = data.leads { (leading(cx, data, counts)) }
            @if data.cancelled.is_none() && data.leads.is_none() { (standing(cx, data)) }
            @if data.about_lang.is_some() && !data.about.is_empty() { p.muted.small { (cx.t("said-in-other")) } }
            section.section.session-about lang=[data.about_lang] { @for text in &data.about { p { (text) } } }
            (definitions(&facts(cx, data)))
            p.ways-on { a href=(cx.url(&paths::session_file(head.id))) { (cx.t("session-file")) } }
            @if !data.materials.is_empty() {
                section.section { h2 { (cx.t("session-materials")) }
                    ul.plain role="list" { @for one in &data.materials { li { (anchor(one)) } } }
                }
            }
            @if data.cancelled.is_none() && data.leads.is_some() && comes(data) { (standing(cx, data)) }
        }
    };
    page(cx, &head.title, true, body)
}

/// Whether somebody who leads sessions may still have to do with this one as one who comes: it is another's, or they are
/// registered.
fn comes(data: &SessionPage) -> bool {
    !data.trains || data.came || matches!(data.own, Own::Registered(_) | Own::Waiting(_))
}

fn facts(cx: &Cx<'_>, data: &SessionPage) -> Vec<(String, Markup)> {
    let mut facts = vec![(
        cx.t("session-when"),
        html! { (data.head.when) p.hint { (cx.t("session-clock")) } },
    )];
    facts.push((
        cx.t("session-where"),
        html! {
            @match (&data.place, &data.link) {
                (Some((place, address)), _) => { (place) @if !address.is_empty() { br; (address) } }
                (None, Some(link)) => { a href=(link) rel="noopener noreferrer" { (link) } }
                (None, None) => { (cx.t("session-online")) p.hint { (cx.t("session-link-hidden")) } }
            }
        },
    ));
    if let Some(course) = &data.course {
        let text = html! { (anchor(course)) @if data.required { p.hint { (cx.t("session-is-required")) } } };
        facts.push((cx.t("session-course"), text));
    }
    if !data.trainers.is_empty() {
        let count = data.trainers.len();
        facts.push((
            cx.ta("session-trainers", &[("count", count.into())]),
            anchors(&data.trainers, None),
        ));
    }
    let (capacity, left) = data.places;
    let places = cx.ta(
        "session-capacity-text",
        &[("count", capacity.into()), ("shown", cx.count(capacity).into())],
    );
    facts.push((
        cx.t("session-places"),
        html! { (places) @if data.until.is_some() { " · " (free(cx, left)) } },
    ));
    if let Some(until) = &data.until {
        facts.push((cx.t("session-until"), html! { (until) }));
    }
    facts
}

/// Where the reader stands, and what they can do about it.
fn standing(cx: &Cx<'_>, data: &SessionPage) -> Markup {
    let action = cx.url(&paths::session_registration(data.head.id));
    let sign_in = format!("{}?next={}", cx.url(paths::SIGN_IN), paths::session(data.head.id));
    let cancel = |text: &str| button_form(cx, &action, &[("register", "no")], &cx.t(text), true);
    html! {
        section.section.course-standing #f-register {
            @if data.came {
                p { strong { (cx.t("session-you-came")) } }
            } @else {
                @match &data.own {
                    Own::Guest => {
                        p { (cx.t("session-guest-text")) }
                        p.ways-on { a.button href=(sign_in) { (cx.t("session-sign-in")) } }
                    }
                    Own::Can(true) => { (button_form(cx, &action, &[("register", "yes")], &cx.t("session-register"), false)) }
                    Own::Can(false) => {
                        p { (cx.t("session-full-text")) }
                        (button_form(cx, &action, &[("register", "yes")], &cx.t("session-wait"), false))
                    }
                    Own::Late => { p { (cx.t(if data.over { "session-is-over" } else { "session-registration-over" })) } }
                    Own::Registered(open) => {
                        p { strong { (cx.t(if *open { "session-you-come" } else { "session-you-were-registered" })) } }
                        @if *open { (cancel("session-unregister")) }
                    }
                    Own::Waiting(open) => {
                        p { strong { (cx.t("session-you-wait")) } }
                        p { (cx.t("session-you-wait-text")) }
                        @if *open { (cancel("session-wait-no-more")) }
                    }
                }
            }
            @if data.feedback {
                p.ways-on { a.button href=(cx.url(&paths::session_feedback(data.head.id))) { (cx.t("session-feedback-title")) } }
            }
        }
    }
}

/// What only those who lead sessions see.
fn leading(cx: &Cx<'_>, data: &SessionPage, (come, wait): (usize, usize)) -> Markup {
    let id = data.head.id;
    html! {
        section.section {
            h2 { (cx.t("session-leading")) }
            p { (cx.ta("session-leading-text", &[("come", cx.count(come).into()), ("wait", cx.count(wait).into())])) }
            p.ways-on {
                a.button.button-quiet href=(cx.url(&paths::session_edit(id))) { (cx.t("session-edit-title")) }
                @if data.cancelled.is_none() {
                    " " a.button.button-quiet href=(cx.url(&paths::session_attendance(id))) { (cx.t("session-attendance-title")) }
                    " " a.button.button-quiet href=(cx.url(&paths::session_code(id))) { (cx.t("session-code-title")) }
                    " " a.button.button-quiet href=(cx.url(&paths::session_sheet(id))) { (cx.t("session-sheet-title")) }
                }
            }
            @if data.over && data.cancelled.is_none() {
                h3 { (cx.t("session-heard")) }
                @match &data.heard {
                    None => { p.hint { (cx.t("session-heard-few")) } }
                    Some(heard) => {
                        p { (cx.ta("session-heard-mean", &[("mean", heard.mean.as_str().into()), ("count", heard.answers.into()), ("shown", cx.count(heard.answers).into())])) }
                        @if !heard.texts.is_empty() {
                            (disclosure(&cx.t("session-heard-texts"), false, html! {
                                ul.entries role="list" { @for text in &heard.texts { li { p.as-typed { (text) } } } }
                            }))
                        }
                    }
                }
            }
        }
    }
}

/// What is to be read, with what takes each away, and the form that adds one; for those who change a session.
pub(super) fn materials(cx: &Cx<'_>, action: &str, there: &[(i32, Link)], state: &FormState) -> Markup {
    html! {
        section.section #materials {
            h2 { (cx.t("session-materials")) }
            p.hint { (cx.t("session-materials-hint")) }
            @if !there.is_empty() {
                ul.entries role="list" {
                    @for (id, link) in there {
                        li { (anchor(link)) " "
                            (button_form(cx, action, &[("do", "material-remove"), ("material", &id.to_string())], &cx.t("session-material-remove"), true))
                        }
                    }
                }
            }
            form.form method="post" action=(action) enctype="multipart/form-data" novalidate {
                (token(cx))
                (line(&state.field("material-title", cx.t("session-material-name")), state, Kind::Text("off")))
                (line(&state.field("material-address", cx.t("session-material-address")).hint(cx.t("session-material-address-hint")), state, Kind::Url))
                (file(&state.field("files", cx.t("session-material-file")).hint(cx.t("session-material-file-hint")), ".pdf,.png,.jpg,.jpeg,.webp,.csv,.xlsx,.ods"))
                div.form-send { button.button.button-quiet type="submit" name="do" value="material" { (cx.t("session-material-add")) } }
            }
        }
    }
}
