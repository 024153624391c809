//! What only some will want to read.

use maud::{Markup, Render, html};

/// The words of what opens or leads somewhere.
#[derive(Debug, Clone, Copy)]
pub struct Label<'a> {
    /// What everybody reads.
    pub text: &'a str,
    /// Of what it is, where it stands beside that: only those are told who do not see where it stands.
    pub unseen: Option<&'a str>,
}

impl<'a> From<&'a str> for Label<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, unseen: None }
    }
}

impl<'a> From<&'a String> for Label<'a> {
    fn from(text: &'a String) -> Self {
        Self::from(text.as_str())
    }
}

impl Render for Label<'_> {
    fn render(&self) -> Markup {
        match self.unseen {
            Some(unseen) => html! { span { (self.text) span.visually-hidden { ": " (unseen) } } },
            None => html! { (self.text) },
        }
    }
}

/// A part that opens when asked.
#[must_use]
pub fn disclosure<'a>(summary: impl Into<Label<'a>>, open: bool, body: Markup) -> Markup {
    let summary = summary.into();
    html! {
        details.disclosure open[open] {
            summary { (summary) }
            div.disclosure-body { (body) }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &crate::Cx<'_>) -> Markup {
    let body =
        html! { p { (cx.pick("100 × detyrimet / shpenzimet e miratuara.", "100 × arrears / approved expenditure.")) } };
    html! {
        (disclosure(cx.pick("Si llogaritet", "How it is computed"), true, body.clone()))
        (disclosure(cx.pick("Çfarë nuk thotë", "What it does not say"), false, body))
    }
}
