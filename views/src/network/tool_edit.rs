//! Listing a tool and changing it.

use bashke_vocabulary::{Purpose, ToolCost};
use maud::{Markup, html};

use super::resource_edit::{languages, withdrawing, words};
use super::{meanwhile, page};
use crate::components::{Link, PageHead, breadcrumbs, disclosure, page_head};
use crate::forms::{FormState, Kind, form, line, lines, pick, tick};
use crate::{Cx, paths};

/// The form of a tool.
#[derive(Debug, Clone)]
pub struct ToolForm {
    /// Its short name and its name; none where it is new.
    pub listed: Option<(String, String)>,
    /// Whether it was taken out of the catalogue.
    pub withdrawn: bool,
    /// The other tools, `(short name, name)`.
    pub others: Vec<(String, String)>,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Option<Vec<(String, String)>>,
}

/// The form.
#[must_use]
pub fn tool_edit(cx: &Cx<'_>, data: &ToolForm, state: &FormState) -> Markup {
    let mut trail = vec![Link::new(cx.t("tools-title"), cx.url(paths::TOOLS))];
    let (title, action) = match &data.listed {
        Some((slug, name)) => {
            if !data.withdrawn {
                trail.push(Link::new(name, cx.url(&paths::tool(slug))));
            }
            (cx.t("tools-edit"), cx.url(&paths::tool_edit(slug)))
        }
        None => (cx.t("tools-new"), cx.url(paths::TOOL_NEW)),
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("library-form-lede"))))
            @if let Some(stands) = &data.stands { (meanwhile(cx, stands)) }
            (form(cx, &action, state, fields(cx, data, state), &cx.t("form-save")))
            @if data.listed.is_some() { (withdrawing(cx, &action, data.withdrawn)) }
        }
    };
    page(cx, &title, false, body)
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
