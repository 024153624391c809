//! Listing a tool, proposing it and changing it.

use bashke_vocabulary::{Purpose, ToolCost};
use maud::{Markup, html};

use super::library_form::{LibraryForm, Shelf, library_form};
use super::resource_edit::{languages, words};
use crate::components::disclosure;
use crate::forms::{FormState, Kind, line, lines, pick, tick};
use crate::{Cx, paths};

/// The form of a tool.
#[derive(Debug, Clone)]
pub struct ToolForm {
    /// What it is for.
    pub way: LibraryForm,
    /// The other tools, `(short name, name)`.
    pub others: Vec<(String, String)>,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Option<Vec<(String, String)>>,
}

/// The form.
#[must_use]
pub fn tool_edit(cx: &Cx<'_>, data: &ToolForm, state: &FormState) -> Markup {
    let shelf = Shelf {
        keys: ["tools-title", "tools-new", "tools-propose", "tools-edit"],
        list: paths::TOOLS,
        new: paths::TOOL_NEW,
        one: |slug| paths::tool(slug),
        edit: |slug| paths::tool_edit(slug),
    };
    let fields = fields(cx, data, state);
    library_form(cx, &shelf, &data.way, data.stands.as_deref(), state, fields)
}

fn fields(cx: &Cx<'_>, data: &ToolForm, state: &FormState) -> Markup {
    let field = |name: &str| state.field(name, cx.t(&format!("tool-field-{name}")));
    let unknown = |name: &str| field(name).hint(cx.t("library-unknown-hint"));
    let purposes = words(cx, "tool-purpose", Purpose::ALL.iter().map(|one| one.word()));
    let costs = words(cx, "tool-cost", ToolCost::ALL.iter().map(|one| one.word()));
    html! {
        input type="hidden" name="revision" value=(state.value("revision"));
        (line(&field("name"), state, Kind::Text("off")))
        (line(&field("website"), state, Kind::Url))
        (lines(&field("does-sq"), state, 4))
        (lines(&field("does-en"), state, 4))
        (tick(&state.field("purpose", cx.t("tools-purpose")), state, &purposes))
        (pick(&state.field("cost", cx.t("tools-cost")), state, &costs))
        (line(&unknown("cost-note-sq"), state, Kind::Text("off")))
        (line(&unknown("cost-note-en"), state, Kind::Text("off")))
        (languages(cx, state))
        (line(&unknown("licence"), state, Kind::Text("off")))
        @if !data.others.is_empty() {
            (disclosure(&cx.t("tools-alternatives"), state.refusal("alternative").is_some(), tick(
                &state.field("alternative", cx.t("tools-alternatives")).hint(cx.t("tools-alternatives-hint")),
                state,
                &data.others,
            )))
        }
        (line(&field("source").hint(cx.t("library-source-hint")), state, Kind::Url))
    }
}
