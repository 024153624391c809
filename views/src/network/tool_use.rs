//! Telling that an organisation used a tool.

use maud::{Markup, html};

use super::{meanwhile, page};
use crate::components::{Choice, Link, PageHead, breadcrumbs, page_head, select};
use crate::forms::{FormState, Kind, choose, form, line, lines, weighty_form};
use crate::{Cx, paths};

/// The form.
#[derive(Debug, Clone)]
pub struct ToolUseForm {
    /// The short name of the tool.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The organisations for which the reader may tell it, `(short name, name)`.
    pub organisations: Vec<(String, String)>,
    /// The municipalities, and the whole country.
    pub places: Vec<Choice>,
    /// Whether the organisation told it already.
    pub told: bool,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Option<Vec<(String, String)>>,
}

/// The form.
#[must_use]
pub fn tool_use_edit(cx: &Cx<'_>, data: &ToolUseForm, state: &FormState) -> Markup {
    let title = cx.ta("tool-use-title", &[("tool", data.name.as_str().into())]);
    let trail = [
        Link::new(cx.t("tools-title"), cx.url(paths::TOOLS)),
        Link::new(&data.name, cx.url(&paths::tool(&data.slug))),
    ];
    let action = cx.url(&paths::tool_use(&data.slug));
    let hidden = [("do", "withdraw"), ("organisation", state.value("organisation"))];
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("tool-use-lede"))))
            @if let Some(stands) = &data.stands { (meanwhile(cx, stands)) }
            (form(cx, &action, state, fields(cx, data, state), &cx.t("form-save")))
            @if data.told {
                (weighty_form(cx, &action, &hidden, &cx.t("tool-use-withdraw"), &cx.t("tool-use-withdraw-text"), &cx.t("tool-use-withdraw")))
            }
        }
    };
    page(cx, &title, false, body)
}

fn fields(cx: &Cx<'_>, data: &ToolUseForm, state: &FormState) -> Markup {
    let field = |name: &str| state.field(name, cx.t(&format!("tool-use-{name}")));
    html! {
        input type="hidden" name="revision" value=(state.value("revision"));
        (choose(&field("organisation"), state, &data.organisations))
        (select(&field("place"), &data.places))
        (line(&field("time").hint(cx.t("tool-use-time-hint")), state, Kind::Text("off")))
        (lines(&field("result-sq").hint(cx.t("tool-use-result-hint")), state, 4))
        (lines(&field("result-en").hint(cx.t("tool-use-result-hint")), state, 4))
    }
}
