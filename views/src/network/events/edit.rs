//! The form of an event.

use bashke_vocabulary::Theme;
use maud::{Markup, html};

use crate::components::{Choice, Link, PageHead, breadcrumbs, disclosure, page_head, select};
use crate::forms::{FormState, Kind, line, lines, once, pick, summary_of, tick, token};
use crate::network::{meanwhile, page};
use crate::{Cx, paths};

/// The form of an event.
#[derive(Debug, Clone)]
pub struct EventForm {
    /// Its key and title; none where it is new.
    pub event: Option<(i32, String)>,
    /// The organisations for which the reader writes, where it is new.
    pub organisations: Vec<Choice>,
    /// The municipalities, by county.
    pub places: Vec<Choice>,
    /// The projects to which it can belong.
    pub projects: Vec<Choice>,
    /// How many can come at most.
    pub most: i32,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Option<Vec<(String, String)>>,
}

/// The form.
#[must_use]
pub fn event_edit(cx: &Cx<'_>, data: &EventForm, state: &FormState) -> Markup {
    let mut trail = vec![Link::new(cx.t("events-title"), cx.url(paths::EVENTS))];
    let (title, action, send) = match &data.event {
        Some((id, name)) => {
            trail.push(Link::new(name, cx.url(&paths::event(id))));
            (cx.t("event-edit-title"), paths::event_edit(id), cx.t("form-save"))
        }
        None => (
            cx.t("event-new-title"),
            paths::EVENT_NEW.to_owned(),
            cx.t("event-new-send"),
        ),
    };
    let action = cx.url(&action);
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("event-form-lede"))))
            @if let Some(stands) = &data.stands { (meanwhile(cx, stands)) }
            @let fields = html! { (what(cx, data, state)) (when_and_where(cx, data, state)) };
            (summary_of(cx, state, &fields))
            form.form method="post" action=(action) novalidate {
                (token(cx))
                (once(state))
                input type="hidden" name="revision" value=(state.value("revision"));
                (fields)
                div.form-send { button.button type="submit" name="do" value="save" { (send) } }
            }
            @if data.event.is_some() { (cancelling(cx, &action, state)) }
        }
    };
    page(cx, &title, false, body)
}

fn what(cx: &Cx<'_>, data: &EventForm, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let themes: Vec<(String, String)> = Theme::ALL
        .iter()
        .map(|theme| (theme.word().to_owned(), cx.t(&format!("theme-{theme}"))))
        .collect();
    html! {
        @if data.event.is_none() { (select(&field("organisation", "offer-organisation"), &data.organisations)) }
        (line(&field("title-sq", "said-title-sq").hint(cx.t("said-either")), state, Kind::Text("off")))
        (lines(&field("text-sq", "said-text-sq"), state, 5))
        (line(&field("title-en", "said-title-en"), state, Kind::Text("off")))
        (lines(&field("text-en", "said-text-en"), state, 5))
        (tick(&field("theme", "organisations-themes").hint(cx.t("organisations-themes-hint")), state, &themes))
        @if data.projects.len() > 1 { (select(&field("project", "event-project").long(), &data.projects)) }
        (line(&field("co-host", "event-co-host").hint(cx.t("event-co-host-hint")), state, Kind::Text("off")))
    }
}

fn when_and_where(cx: &Cx<'_>, data: &EventForm, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let modes = ["place", "online"].map(|word| (word.to_owned(), cx.t(&format!("event-mode-{word}"))));
    let capacity = cx.ta("event-capacity-hint", &[("most", data.most.to_string().into())]);
    html! {
        div.session-pair {
            (line(&field("begins-on", "event-begins-on").hint(cx.t("session-clock")), state, Kind::Date))
            (line(&field("begins-at", "event-begins-at"), state, Kind::Time))
        }
        div.session-pair {
            (line(&field("ends-on", "event-ends-on").hint(cx.t("event-ends-on-hint")), state, Kind::Date))
            (line(&field("ends-at", "event-ends-at"), state, Kind::Time))
        }
        (pick(&field("mode", "event-mode"), state, &modes))
        (select(&field("place", "event-place").hint(cx.t("event-place-hint")), &data.places))
        (line(&field("venue", "event-venue"), state, Kind::Text("off")))
        (line(&field("link", "event-link").hint(cx.t("event-link-hint")), state, Kind::Url))
        (line(&field("capacity", "event-capacity").hint(capacity), state, Kind::Number))
    }
}

fn cancelling(cx: &Cx<'_>, action: &str, state: &FormState) -> Markup {
    html! {
        section.section {
            (disclosure(&cx.t("event-cancel"), state.refusal("reason").is_some(), html! {
                p { (cx.t("event-cancel-text")) }
                form.form method="post" action=(action) novalidate {
                    (token(cx))
                    (lines(&state.field("reason", cx.t("event-cancel-reason")), state, 3))
                    div.form-send { button.button.button-danger type="submit" name="do" value="cancel" { (cx.t("event-cancel-send")) } }
                }
            }))
        }
    }
}
