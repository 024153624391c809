//! Planning a session, and changing it.

use maud::{Markup, html};

use super::one::materials;
use super::{Head, page, told, trail};
use crate::components::{Choice, Link, PageHead, breadcrumbs, definitions, disclosure, page_head, select};
use crate::forms::{FormState, Kind, agree, line, lines, pick, summary_of, token};
use crate::{Cx, paths};

/// The form of a session.
#[derive(Debug, Clone)]
pub struct EditPage {
    /// The session; none where it is new.
    pub head: Option<Head>,
    /// The courses, with the one that is chosen.
    pub courses: Vec<Choice>,
    /// The sessions that stand in courses, with the one for which this is held.
    pub items: Vec<Choice>,
    /// What is to be read, by key.
    pub materials: Vec<(i32, Link)>,
    /// Whether it can be cancelled.
    pub cancels: bool,
    /// What was just done.
    pub done: Option<String>,
    /// What somebody else changed while the form was filled in: the field, and what stands there now.
    pub meanwhile: Vec<(String, String)>,
}

/// The page on which a session is planned or changed.
#[must_use]
pub fn edit(cx: &Cx<'_>, data: &EditPage, state: &FormState) -> Markup {
    let (title, action, send) = match &data.head {
        None => (
            cx.t("session-new-title"),
            cx.url(paths::SESSION_NEW),
            cx.t("session-new-send"),
        ),
        Some(head) => (
            cx.t("session-edit-title"),
            cx.url(&paths::session_edit(head.id)),
            cx.t("session-edit-send"),
        ),
    };
    let forms = html! {
        form.form method="post" action=(action) novalidate {
            (token(cx))
            @if data.head.is_some() { input type="hidden" name="mark" value=(state.value("mark")); }
            (what(cx, data, state))
            (when_and_where(cx, state))
            div.form-send { button.button type="submit" name="do" value="save" { (send) } }
        }
        @if data.head.is_some() { (materials(cx, &action, &data.materials, state)) }
        @if data.cancels { (cancelling(cx, &action, state)) }
    };
    let body = html! {
        @match &data.head {
            Some(head) => (trail(cx, head, &title)),
            None => (breadcrumbs(cx, &[Link::new(cx.t("session-list-title"), cx.url(paths::SESSIONS))], &title)),
        }
        (told(cx, data.done.as_deref()))
        (summary_of(cx, state, &forms))
        div.narrow {
            @let lede = if data.head.is_some() { "session-edit-lede" } else { "session-new-lede" };
            (page_head(&PageHead::new(&title).lede(cx.t(lede))))
            @if !data.meanwhile.is_empty() { (meanwhile(cx, data)) }
            (forms)
        }
    };
    page(cx, &title, false, body)
}

/// What stands there now, where somebody else saved in between.
fn meanwhile(cx: &Cx<'_>, data: &EditPage) -> Markup {
    let stands: Vec<(String, Markup)> = data
        .meanwhile
        .iter()
        .map(|(label, value)| (label.clone(), html! { span.as-typed { (value) } }))
        .collect();
    html! {
        section.section {
            div.notice.notice-warning role="alert" { p { (cx.t("session-meanwhile")) } }
            h2 { (cx.t("session-stands")) }
            (definitions(&stands))
        }
    }
}

fn what(cx: &Cx<'_>, data: &EditPage, state: &FormState) -> Markup {
    html! {
        (line(&state.field("title-sq", cx.t("session-field-title-sq")), state, Kind::Text("off")))
        (line(&state.field("title-en", cx.t("session-field-title-en")), state, Kind::Text("off")))
        (lines(&state.field("about-sq", cx.t("session-field-about-sq")), state, 5))
        (lines(&state.field("about-en", cx.t("session-field-about-en")), state, 5))
        (select(&state.field("course", cx.t("session-course")), &data.courses))
        @if data.items.len() > 1 {
            (select(&state.field("item", cx.t("session-item")).hint(cx.t("session-item-hint")), &data.items))
        }
        (agree(&state.field("required", cx.t("session-field-required")).hint(cx.t("session-field-required-hint")), state))
        (line(&state.field("trainers", cx.t("session-field-trainers")).hint(cx.t("session-field-trainers-hint")), state, Kind::Text("off")))
    }
}

fn when_and_where(cx: &Cx<'_>, state: &FormState) -> Markup {
    let modes = ["place", "online"].map(|word| (word.to_owned(), cx.t(&format!("session-mode-{word}"))));
    html! {
        (line(&state.field("date", cx.t("session-field-date")).hint(cx.t("session-clock")), state, Kind::Date))
        div.session-pair {
            (line(&state.field("begins", cx.t("session-field-begins")), state, Kind::Time))
            (line(&state.field("ends", cx.t("session-field-ends")), state, Kind::Time))
        }
        (pick(&state.field("mode", cx.t("session-where")), state, &modes))
        (line(&state.field("link", cx.t("session-field-link")).hint(cx.t("session-field-link-hint")), state, Kind::Url))
        (line(&state.field("place", cx.t("session-field-place")), state, Kind::Text("off")))
        (line(&state.field("address", cx.t("session-field-address")), state, Kind::Text("off")))
        (line(&state.field("capacity", cx.t("session-field-capacity")).hint(cx.t("session-field-capacity-hint")), state, Kind::Number))
        div.session-pair {
            (line(&state.field("until-date", cx.t("session-field-until")), state, Kind::Date))
            (line(&state.field("until-time", cx.t("session-field-until-time")), state, Kind::Time))
        }
        p.hint { (cx.t("session-field-until-hint")) }
    }
}

fn cancelling(cx: &Cx<'_>, action: &str, state: &FormState) -> Markup {
    let refused = state.refusal("reason").is_some();
    html! {
        section.section {
            (disclosure(&cx.t("session-cancel"), refused, html! {
                p { (cx.t("session-cancel-text")) }
                form.form method="post" action=(action) novalidate {
                    (token(cx))
                    (lines(&state.field("reason", cx.t("session-cancel-reason")), state, 3))
                    div.form-send { button.button.button-danger type="submit" name="do" value="cancel" { (cx.t("session-cancel-send")) } }
                }
            }))
        }
    }
}
