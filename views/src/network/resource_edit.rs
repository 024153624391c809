//! Listing a resource and changing it.

use bashke_vocabulary::{ResourceKind, Theme, Tongue};
use maud::{Markup, html};

use super::{meanwhile, page};
use crate::components::{Link, PageHead, breadcrumbs, disclosure, page_head};
use crate::forms::{FormState, Kind, button_form, form, line, lines, pick, tick};
use crate::{Cx, paths};

/// The form of a resource.
#[derive(Debug, Clone)]
pub struct ResourceForm {
    /// Its short name and its title; none where it is new.
    pub listed: Option<(String, String)>,
    /// Whether it was taken out of the library.
    pub withdrawn: bool,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Option<Vec<(String, String)>>,
}

/// Words of a list with how they are called.
pub(super) fn words<'a>(cx: &Cx<'_>, prefix: &str, all: impl IntoIterator<Item = &'a str>) -> Vec<(String, String)> {
    all.into_iter()
        .map(|word| (word.to_owned(), cx.t(&format!("{prefix}-{word}"))))
        .collect()
}

/// The languages as boxes to tick.
pub(super) fn languages(cx: &Cx<'_>, state: &FormState) -> Markup {
    let all = words(cx, "tongue", Tongue::ALL.iter().map(|one| one.word()));
    tick(&state.field("language", cx.t("library-language")), state, &all)
}

/// The button that takes something out, or puts it back; each undoes the other.
pub(super) fn withdrawing(cx: &Cx<'_>, action: &str, withdrawn: bool) -> Markup {
    let (heading, text, word) = if withdrawn {
        ("library-restore", "library-restore-text", "restore")
    } else {
        ("library-withdraw", "library-withdraw-text", "withdraw")
    };
    html! {
        (disclosure(&cx.t(heading), withdrawn, html! {
            p { (cx.t(text)) }
            (button_form(cx, action, &[("do", word)], &cx.t(heading), true))
        }))
    }
}

/// The form.
#[must_use]
pub fn resource_edit(cx: &Cx<'_>, data: &ResourceForm, state: &FormState) -> Markup {
    let mut trail = vec![Link::new(cx.t("resources-title"), cx.url(paths::RESOURCES))];
    let (title, action) = match &data.listed {
        Some((slug, name)) => {
            if !data.withdrawn {
                trail.push(Link::new(name, cx.url(&paths::resource(slug))));
            }
            (cx.t("resources-edit"), cx.url(&paths::resource_edit(slug)))
        }
        None => (cx.t("resources-new"), cx.url(paths::RESOURCE_NEW)),
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("library-form-lede"))))
            @if let Some(stands) = &data.stands { (meanwhile(cx, stands)) }
            (form(cx, &action, state, fields(cx, state), &cx.t("form-save")))
            @if data.listed.is_some() { (withdrawing(cx, &action, data.withdrawn)) }
        }
    };
    page(cx, &title, false, body)
}

fn fields(cx: &Cx<'_>, state: &FormState) -> Markup {
    let field = |name: &str| state.field(name, cx.t(&format!("resource-field-{name}")));
    let kinds = words(cx, "resource-kind", ResourceKind::ALL.iter().map(|one| one.word()));
    let themes = words(cx, "theme", Theme::ALL.iter().map(|one| one.word()));
    let unknown = |name: &str| field(name).hint(cx.t("library-unknown-hint"));
    html! {
        input type="hidden" name="revision" value=(state.value("revision"));
        (pick(&state.field("kind", cx.t("resources-kind")), state, &kinds))
        (line(&field("title-sq"), state, Kind::Text("off")))
        (line(&field("title-en"), state, Kind::Text("off")))
        (lines(&field("about-sq"), state, 4))
        (lines(&field("about-en"), state, 4))
        (line(&field("address"), state, Kind::Url))
        (line(&unknown("author"), state, Kind::Text("off")))
        (line(&unknown("publisher"), state, Kind::Text("off")))
        (line(&unknown("year"), state, Kind::Number))
        (line(&unknown("version"), state, Kind::Text("off")))
        (line(&unknown("licence"), state, Kind::Text("off")))
        (languages(cx, state))
        (tick(&state.field("theme", cx.t("library-theme")), state, &themes))
        (line(&field("source").hint(cx.t("library-source-hint")), state, Kind::Url))
    }
}
