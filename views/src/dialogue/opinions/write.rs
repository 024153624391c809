//! Making a statement.

use maud::{Markup, html};

use super::ways;
use crate::components::{Link, anchor};
use crate::dialogue::dialogues::{Head, frame};
use crate::forms::{FormState, form, lines, pick};
use crate::{Cx, paths};

/// The form in which a statement is made.
#[derive(Debug, Clone)]
pub struct NewStatement {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// For which organisation it is made.
    pub organisation: Option<String>,
    /// Whether it waits for a host.
    pub waits: bool,
    /// How many somebody makes at most.
    pub most: usize,
    /// The statement that says the same.
    pub same: Option<Link>,
}

/// The page on which a statement is made.
#[must_use]
pub fn new_statement(cx: &Cx<'_>, data: &NewStatement, state: &FormState) -> Markup {
    let slug = &data.head.slug;
    let fields = html! {
        (text(cx, state))
        (same(cx, data.same.as_ref()))
        @if let Some(name) = &data.organisation {
            p.hint { (cx.ta("post-writes-for", &[("name", name.as_str().into())])) " " a href=(cx.url(paths::ACCOUNT_ORGANISATIONS)) { (cx.t("post-writes-for-change")) } }
        }
        (language(cx, state))
    };
    let body = html! {
        div.narrow.section {
            h2 { (cx.t("statement-new")) }
            p { (cx.t("statement-new-lede")) }
            (form(cx, &cx.url(&paths::statement_new(slug)), state, fields, &cx.t("statement-send")))
            @if data.waits {
                p.hint { (cx.ta("statement-new-waits", &[("most", cx.count(data.most).into())])) }
            }
        }
        (ways(cx, slug, true, ""))
    };
    frame(cx, &data.head, "statement-new", body)
}

/// The field of what a statement says.
pub(super) fn text(cx: &Cx<'_>, state: &FormState) -> Markup {
    let field = state
        .field("text", cx.t("statement-text"))
        .hint(cx.t("statement-text-hint"));
    lines(&field, state, 3)
}

/// Where the same was said before.
pub(super) fn same(cx: &Cx<'_>, link: Option<&Link>) -> Markup {
    html! {
        @if let Some(link) = link { p { (cx.t("statement-same-here")) " " (anchor(link)) } }
    }
}

fn language(cx: &Cx<'_>, state: &FormState) -> Markup {
    let languages = ["sq", "en"].map(|tag| (tag.to_owned(), cx.t(&format!("post-language-{tag}"))));
    pick(&state.field("language", cx.t("post-language")), state, &languages)
}
