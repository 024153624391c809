//! Listing a resource, proposing it and changing it.

use bashke_vocabulary::{ResourceKind, Theme, Tongue};
use maud::{Markup, html};

use super::library_form::{LibraryForm, Shelf, library_form};
use crate::forms::{FormState, Kind, line, lines, pick, tick};
use crate::{Cx, paths};

/// The form of a resource.
#[derive(Debug, Clone)]
pub struct ResourceForm {
    /// What it is for.
    pub way: LibraryForm,
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

/// The form.
#[must_use]
pub fn resource_edit(cx: &Cx<'_>, data: &ResourceForm, state: &FormState) -> Markup {
    let shelf = Shelf {
        keys: [
            "resources-title",
            "resources-new",
            "resources-propose",
            "resources-edit",
        ],
        list: paths::RESOURCES,
        new: paths::RESOURCE_NEW,
        one: |slug| paths::resource(slug),
        edit: |slug| paths::resource_edit(slug),
    };
    library_form(cx, &shelf, &data.way, data.stands.as_deref(), state, fields(cx, state))
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
